// The rule for the future at the end of a tz database file, such as "CET-1CEST,M3.5.0,M10.5.0/3"
// (POSIX TZ with the extension of RFC 8536: hours from -167 to 167).
//
// For zone.cc only. Pure; any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace gehor::calendar {

struct OffsetChange {
  std::chrono::sys_seconds at;
  std::chrono::seconds offset;  // from then on, wall time minus UTC
};

// A day of the year and a time on it, in wall time before the change.
struct PosixDay {
  enum class Form { kJulianWithoutLeapDay, kDayOfYear, kWeekdayOfMonth };
  Form form = Form::kWeekdayOfMonth;
  int day = 0;    // kJulianWithoutLeapDay 1..365, kDayOfYear 0..365, kWeekdayOfMonth 0 = Sunday
  int month = 0;  // 1..12
  int week = 0;   // 1..5, 5 = last
  std::chrono::seconds time = std::chrono::hours(2);
};

struct PosixRule {
  std::chrono::seconds standard{0};
  std::optional<std::chrono::seconds> summer;  // absent: the clock is never changed
  PosixDay summer_begins;
  PosixDay summer_ends;
};

// Nothing when the text is not such a rule.
std::optional<PosixRule> parse_posix_rule(std::string_view text);

// The changes of one year, earlier first; none when there is no summer time.
std::vector<OffsetChange> changes_in(const PosixRule& rule, std::chrono::year year);

}  // namespace gehor::calendar
