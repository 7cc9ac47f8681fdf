#include "tests/calendar/slow_oracle.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>

namespace gehor::test {
namespace {

std::int64_t utc_second(int year, int month, int day) {
  std::tm tm{};
  tm.tm_year = year - 1900;
  tm.tm_mon = month - 1;
  tm.tm_mday = day;
  return timegm(&tm);
}

std::int64_t day_number(int year, int month, int day) {
  return utc_second(year, month, day) / 86400;
}

// Gauss's rule with its two exceptions, as a day in March (32 is 1 April).
int easter_in_march(int year) {
  const int century = year / 100;
  const int m = (15 - (13 + 8 * century) / 25 + century - century / 4) % 30;
  const int n = (4 + century - century / 4) % 7;
  const int d = (19 * (year % 19) + m) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  if (d == 29 && e == 6) return 50;
  if (d == 28 && e == 6 && (11 * m + 11) % 30 < 19) return 49;
  return 22 + d + e;
}

}  // namespace

SlowOracle::SlowOracle(const std::string& zone, int first_year, int end_year,
                       const std::function<bool(const WallMinute&)>& is_open)
    : begin_(utc_second(first_year, 1, 1)), end_(utc_second(end_year, 1, 1)) {
  const char* const before = std::getenv("TZ");
  const std::string kept = before == nullptr ? "" : before;
  setenv("TZ", (":" + zone).c_str(), 1);
  tzset();
  std::uint32_t count = 0;
  for (std::int64_t t = begin_; t < end_; t += 60) {
    open_minutes_before_.push_back(count);
    const std::time_t at = t;
    std::tm tm{};
    localtime_r(&at, &tm);
    count += is_open({tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, (tm.tm_wday + 6) % 7,
                      tm.tm_hour * 60 + tm.tm_min})
                 ? 1
                 : 0;
  }
  open_minutes_before_.push_back(count);
  if (before == nullptr) {
    unsetenv("TZ");
  } else {
    setenv("TZ", kept.c_str(), 1);
  }
  tzset();
}

bool SlowOracle::is_open(std::int64_t second) const {
  const auto minute = static_cast<std::size_t>((second - begin_) / 60);
  return open_minutes_before_[minute + 1] > open_minutes_before_[minute];
}

std::int64_t SlowOracle::open_before(std::int64_t second) const {
  const auto minute = static_cast<std::size_t>((second - begin_) / 60);
  const std::int64_t whole = std::int64_t{open_minutes_before_[minute]} * 60;
  if (second == end_) return whole;
  return whole + (is_open(second) ? (second - begin_) % 60 : 0);
}

std::int64_t SlowOracle::open_seconds(std::int64_t from, std::int64_t to) const {
  return to <= from ? 0 : open_before(to) - open_before(from);
}

bool is_swedish_day_off(int year, int month, int day, int weekday) {
  const int date = month * 100 + day;
  for (const int fixed : {101, 106, 501, 606, 1224, 1225, 1226, 1231}) {
    if (date == fixed) return true;
  }
  if (weekday == 4 && date >= 619 && date <= 625) return true;    // Midsummer's Eve
  if (weekday == 5 && date >= 620 && date <= 626) return true;    // Midsummer's Day
  if (weekday == 5 && date >= 1031 && date <= 1106) return true;  // All Saints' Day
  const std::int64_t since_easter =
      day_number(year, month, day) - day_number(year, 3, 1) - (easter_in_march(year) - 1);
  for (const int offset : {-2, 0, 1, 39, 49}) {
    if (since_easter == offset) return true;
  }
  return false;
}

}  // namespace gehor::test
