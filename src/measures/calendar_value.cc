#include "measures/calendar_value.h"

#include <fmt/format.h>

namespace gehor::measures {
namespace {

std::string week_value(Date day) {
  using std::chrono::days;
  const std::chrono::sys_days at(day);
  // Days since Monday are 0 to 6.
  const unsigned since_monday = std::chrono::weekday(at).iso_encoding() - 1;
  const std::chrono::sys_days thursday = at - days(since_monday) + days(3);
  const std::chrono::year year = Date(thursday).year();
  const std::chrono::sys_days first(year / std::chrono::January / 1);
  return fmt::format("{:04}-W{:02}", static_cast<int>(year), (thursday - first).count() / 7 + 1);
}

}  // namespace

bool is_calendar(std::string_view dimension) {
  return dimension == "day" || dimension == "week" || dimension == "month" ||
         dimension == "quarter";
}

std::string calendar_value(std::string_view dimension, Date day) {
  const int year = static_cast<int>(day.year());
  const unsigned month = static_cast<unsigned>(day.month());
  if (dimension == "week") return week_value(day);
  if (dimension == "month") return fmt::format("{:04}-{:02}", year, month);
  if (dimension == "quarter") return fmt::format("{:04}-Q{}", year, (month + 2) / 3);
  return format_date(day);
}

}  // namespace gehor::measures
