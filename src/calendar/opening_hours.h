// Opening hours as people write them: "mon-fri 08:00-17:00; sat 10:00-14:00".
//
// Pure; any thread. Start at parse_weekly_hours(). What they mean on a given date is decided in
// business_calendar.h.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gehor::calendar {

inline constexpr int kMinutesPerDay = 1440;

// Minutes from midnight on the wall clock, from <= m < to.
struct MinuteRange {
  int from = 0;             // 0 to 1439
  int to = kMinutesPerDay;  // from + 1 to 1440: 24:00 is the end of the day
  auto operator<=>(const MinuteRange&) const = default;
};

// One day's open minutes: in order, not overlapping, not touching. Empty: closed.
using DayHours = std::vector<MinuteRange>;

// A week's, Monday first. A shift over midnight is two ranges, on the day it starts and the next.
using WeeklyHours = std::array<DayHours, 7>;

// Entries between semicolons, each days and then hours:
//   days   mon tue wed thu fri sat sun (or in full), ranges "mon-fri" (also over the week's end,
//          "sat-mon"), lists "mon,wed"; "daily" for all seven
//   hours  "08:00-17:00", several between commas; may end at 24:00; an end before the start is on
//          the next day ("22:00-06:00")
// "24/7" alone is always open; "closed" alone is never open; a day that is not named is closed.
// kInvalidArgument says which entry is wrong and why: unknown day, not a time, empty hours, hours
// that overlap.
Result<WeeklyHours> parse_weekly_hours(std::string_view text);

// Hours of one date: "10:00-14:00", several between commas, or "closed". They must end by 24:00.
Result<DayHours> parse_day_hours(std::string_view text);

// The text form that parse_weekly_hours() reads back to the same hours.
std::string format_weekly_hours(const WeeklyHours& hours);

// Sorts, and joins ranges that touch. kInvalidArgument when two overlap or one is out of range.
Result<DayHours> tidy(DayHours ranges);

}  // namespace gehor::calendar
