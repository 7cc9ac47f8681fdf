// Contacts per day with what was planted in them: weekdays, weeks that vary more than chance, a
// rise.
#pragma once

#include <random>

#include "findings/period.h"
#include "findings/tally.h"

namespace gehor::findings {

struct Planted {
  double a_day = 10;           // on average
  double dispersion = 1;       // variance of a week / its mean
  bool weekend = true;         // open at the weekend
  std::optional<Day> rise_on;  // from then on `rise` times as many
  double rise = 1;
};

inline Tally plant(const Planted& planted, Day first, Day last, std::mt19937_64& random) {
  Tally tally;
  double level = 1;
  for (Day day = first; day <= last; day += std::chrono::days(1)) {
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    if (day == first || weekday == 1) {
      const double week = 7 * planted.a_day;
      if (planted.dispersion > 1) {
        const double shape = week / (planted.dispersion - 1);
        level = std::gamma_distribution<double>(shape, 1 / shape)(random);
      }
    }
    double rate = planted.a_day * level;
    if (!planted.weekend) rate *= weekday > 5 ? 0 : 1.4;
    if (planted.rise_on && day >= *planted.rise_on) rate *= planted.rise;
    if (rate <= 0) continue;
    const auto n = static_cast<std::uint64_t>(std::poisson_distribution<int>(rate)(random));
    if (n > 0) tally.days.emplace_back(day, n);
  }
  return tally;
}

inline Day the_day(int year, unsigned month, unsigned day) {
  return Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

inline Coverage coverage_to(Day first, Day last) {
  return {first, last,
          WallTime(std::chrono::microseconds((last + std::chrono::days(1)).time_since_epoch()))};
}

}  // namespace gehor::findings
