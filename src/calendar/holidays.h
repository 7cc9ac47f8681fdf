// Public holidays, and the eves on which a country is off without the law saying so, for any year.
//
// Pure; any thread. Start at holidays(). Each country is one file, holidays_XX.cc: to add one, add
// it to Country, write its file and name it in holidays.cc.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace gehor::calendar {

enum class Country { kSweden };

enum class HolidayKind {
  kPublicHoliday,  // a day off by law
  kEveClosed,      // not in the law, but treated as a Sunday: Christmas Eve in Sweden
  kEve,            // a day before a holiday on which many close early; open unless told otherwise
};

struct Holiday {
  Date date;
  HolidayKind kind = HolidayKind::kPublicHoliday;
  std::string_view name;     // in the country's language
  std::string_view english;  // in English

  // Whether an office with ordinary hours is closed all day.
  bool closed() const { return kind != HolidayKind::kEve; }
};

// "SE", "se", "Sweden", "Sverige". kNotFound names the countries there are.
Result<Country> find_country(std::string_view code_or_name);

// ISO 3166-1: "SE".
std::string_view country_code(Country country);

// In order of date; two holidays may share one (Ascension Day on 1 May 2008). Ordinary Sundays are
// not listed. `year` 1583 to 9999, else nothing. Years before 1953 get the rules of 1953.
std::vector<Holiday> holidays(Country country, int year);

// Easter Sunday in the Gregorian calendar, 1583 to 9999.
// Source: the "anonymous Gregorian algorithm" (Nature, 20 April 1876; Meeus, Astronomical
// Algorithms, ch. 8).
Date easter_sunday(int year);

}  // namespace gehor::calendar
