#include "calendar/holidays.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "calendar/holiday_rules.h"

namespace gehor::calendar {
namespace {

struct CountryEntry {
  Country country;
  std::string_view code;
  std::array<std::string_view, 3> names;  // as fold_for_match() makes them
  std::vector<Holiday> (*rules)(std::chrono::year);
};

constexpr std::array kCountries = {
    CountryEntry{Country::kSweden, "SE", {"se", "sweden", "sverige"}, swedish_holidays},
};

const CountryEntry& entry(Country country) {
  return *std::ranges::find(kCountries, country, &CountryEntry::country);
}

}  // namespace

Result<Country> find_country(std::string_view code_or_name) {
  const std::string wanted = fold_for_match(code_or_name);
  std::vector<std::string> codes;
  for (const CountryEntry& candidate : kCountries) {
    if (std::ranges::find(candidate.names, wanted) != candidate.names.end()) {
      return candidate.country;
    }
    codes.emplace_back(candidate.code);
  }
  return Error{ErrorCode::kNotFound, "the holidays of \"" + shorten(code_or_name, 60) +
                                         "\" are not known; known countries: " + join(codes, ", ")};
}

std::string_view country_code(Country country) { return entry(country).code; }

std::vector<Holiday> holidays(Country country, int year) {
  if (year < 1583 || year > 9999) return {};
  std::vector<Holiday> days = entry(country).rules(std::chrono::year(year));
  std::ranges::stable_sort(days, {}, &Holiday::date);
  return days;
}

Date easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(n / 31)) /
         std::chrono::day(static_cast<unsigned>(n % 31 + 1));
}

}  // namespace gehor::calendar
