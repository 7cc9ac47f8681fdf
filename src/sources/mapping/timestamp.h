// Time stamps as files write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "contact/source_record.h"

namespace gehor::sources {

enum class DateOrder : std::uint8_t { kDayFirst, kMonthFirst };

// What one text can mean. Year-first and named-month dates mean one thing; "03/04/2022" two.
struct TimestampReading {
  std::optional<SourceTime> day_first;
  std::optional<SourceTime> month_first;
  bool order_matters = false;  // both are set and differ
  bool has_seconds = false;
  bool is_epoch = false;  // a bare number of seconds, milliseconds or microseconds
};

// Reads ISO 8601 (with T or space, offsets, fractions by dot or comma, week dates "2026-W47-7"
// left out), D/M/Y and M/D/Y with / . - or space, two- or four-digit years, 12-hour clocks with
// AM/PM, names of months and weekdays in English, Swedish, Norwegian, Danish and Finnish,
// compact 20261122 and 202611221530, epoch numbers between 2000 and 2100.
// Nothing set: not a time stamp. Never guesses beyond the text.
TimestampReading read_timestamp(std::string_view text);

// Days since 1899-12-30, as spreadsheets count them; the fraction is the time of day. Only between
// 2000 and 2100. For columns that are known to hold them: the text alone is just a number.
std::optional<SourceTime> read_day_number(double days);
inline constexpr double kFirstDayNumber = 36'526;  // 2000-01-01
inline constexpr double kLastDayNumber = 73'051;   // 2100-01-01

}  // namespace gehor::sources
