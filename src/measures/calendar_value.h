// The values of the calendar's dimensions: which day, week, month or quarter a day belongs to, as
// the answers of questions and the periods of pages write it. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"

namespace gehor::measures {

// Whether the dimension is "day", "week", "month" or "quarter".
bool is_calendar(std::string_view dimension);

// "2026-03-07", "2026-W10" (ISO 8601: the week belongs to the year of its Thursday), "2026-03",
// "2026-Q1". `dimension` is one of the calendar's.
std::string calendar_value(std::string_view dimension, Date day);

}  // namespace gehor::measures
