#include "base/time.h"

#include <fmt/format.h>

namespace gehor {
namespace {

template <typename TimePoint>
std::string clock_part(TimePoint at, char separator) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::hh_mm_ss<std::chrono::microseconds> time(at - day);
  const Date date{day};
  std::string out =
      fmt::format("{:04}-{:02}-{:02}{}{:02}:{:02}:{:02}", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), separator, time.hours().count(), time.minutes().count(),
                  time.seconds().count());
  if (time.subseconds().count() != 0) out += fmt::format(".{:06}", time.subseconds().count());
  return out;
}

}  // namespace

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

std::string format_instant(Instant at) { return clock_part(at, 'T') + "Z"; }

std::string format_wall(WallTime at) { return clock_part(at, ' '); }

std::string format_date(Date day) {
  return fmt::format("{:04}-{:02}-{:02}", int(day.year()), unsigned(day.month()),
                     unsigned(day.day()));
}

}  // namespace gehor
