// What the countries' files need: rules that turn a year into a date. For holidays_XX.cc only.
#pragma once

#include <chrono>
#include <vector>

#include "calendar/holidays.h"

namespace gehor::calendar {

inline Date days_from(Date date, int days) {
  return Date(std::chrono::sys_days(date) + std::chrono::days(days));
}

// The first such weekday on or after `date`.
inline Date weekday_from(std::chrono::weekday day, Date date) {
  const std::chrono::sys_days from(date);
  return Date(from + (day - std::chrono::weekday(from)));
}

// In any order; holidays() sorts them.
std::vector<Holiday> swedish_holidays(std::chrono::year year);

}  // namespace gehor::calendar
