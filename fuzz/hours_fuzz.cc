// Opening hours as people write them. What can be read is written again and reads back to the same,
// and a week of it is open for as many seconds as its hours say.
#include "calendar/business_calendar.h"
#include "fuzz/fuzzer.h"

namespace gehor::calendar {
namespace {

std::int64_t seconds_of(const DayHours& day) {
  std::int64_t seconds = 0;
  int before = -1;
  for (const MinuteRange& range : day) {
    GEHOR_REQUIRE(range.from >= 0 && range.from < range.to && range.to <= kMinutesPerDay);
    GEHOR_REQUIRE(range.from > before);
    before = range.to;
    seconds += 60 * (range.to - range.from);
  }
  return seconds;
}

GEHOR_FUZZ(input) {
  const std::string text = input.rest();
  if (const auto day = parse_day_hours(text); day.ok()) {
    GEHOR_REQUIRE(seconds_of(*day) <= 86'400);
  } else {
    GEHOR_REQUIRE(!day.error().message.empty());
  }
  const auto week = parse_weekly_hours(text);
  if (!week.ok()) {
    GEHOR_REQUIRE(week.error().code == ErrorCode::kInvalidArgument);
    return;
  }
  const auto again = parse_weekly_hours(format_weekly_hours(*week));
  GEHOR_REQUIRE(again.ok() && *again == *week);
  std::int64_t seconds = 0;
  for (const DayHours& day : *week) seconds += seconds_of(day);

  CalendarSpec spec;
  spec.name = "fuzz";
  spec.hours = *week;
  const auto calendar = BusinessCalendar::make(spec);
  GEHOR_REQUIRE(calendar.ok());
  const Instant begin{std::chrono::sys_days(std::chrono::year(2026) / 3 / 4)};
  GEHOR_REQUIRE(calendar->business_seconds(begin, begin + std::chrono::days(7)) == seconds);
  if (seconds == 0) return;
  const auto end = calendar->add_business_seconds(begin, seconds);
  GEHOR_REQUIRE(end.ok() && *end <= begin + std::chrono::days(7));
  GEHOR_REQUIRE(calendar->business_seconds(begin, *end) == seconds);
}

}  // namespace
}  // namespace gehor::calendar
