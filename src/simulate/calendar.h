// The company's days: when it is open (Monday to Friday 08:00-17:00, Swedish holidays and their
// eves closed), seconds of opening hours, and Swedish wall time with its offset.
//
// Written anew on purpose: the program's own calendar is what the files are to be measured with.
// Pure after construction; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"

namespace gehor::simulate {

// Seconds on the wall clock since 1970-01-01 00:00.
using Seconds = std::int64_t;
// Days since 1970-01-01.
using Day = std::int64_t;

inline constexpr Seconds kMinute = 60, kHour = 3600, kDaySeconds = 86'400;
inline constexpr Seconds kOpens = 8 * kHour, kCloses = 17 * kHour, kOpenDay = kCloses - kOpens;

inline Day day_of(Seconds wall) { return wall / kDaySeconds; }
inline Seconds time_of_day(Seconds wall) { return wall % kDaySeconds; }
Day day_number(Date date);
Date date_of(Day day);
unsigned weekday_of(Day day);  // 1 Monday to 7 Sunday
bool is_swedish_holiday(Date date);

class OpeningHours {
 public:
  // Knows the days from `first` to `last`; beyond them everything is closed, before and open after.
  OpeningHours(Day first, Day last);

  bool is_open_day(Day day) const;
  bool is_open(Seconds wall) const;

  // Seconds of opening hours from the first known day until `wall`.
  std::int64_t opened(Seconds wall) const;
  // The first wall time at which that many have passed. Inverse of opened() within opening hours.
  Seconds when(std::int64_t opened) const;

 private:
  Day first_;
  std::vector<std::int64_t> before_;  // opening seconds before each day; one more than days
};

// Offset of Swedish time by the European Union's rule: last Sundays of March and October, 01:00
// UTC. Nothing in the company happens between 01:00 and 05:00, so wall times are never ambiguous.
Seconds offset_of(Seconds wall);
inline Seconds to_utc(Seconds wall) { return wall - offset_of(wall); }

// "2026-11-22T14:30:05+01:00", appended.
void append_time(std::string& out, Seconds wall);
// "2026-11-22"
std::string day_text(Day day);

}  // namespace gehor::simulate
