// Contacts per value and day, as one question to the facts gave them, and sums over stretches of
// days. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "findings/period.h"
#include "measures/fact_reader.h"

namespace gehor::findings {

struct Tally {
  std::vector<std::pair<Day, std::uint64_t>> days;  // rising
  std::uint64_t undated = 0;

  std::uint64_t between(Day from, Day to) const;
  std::uint64_t in(const Period& period) const;  // of "all" with the undated
};

using Tallies = std::map<std::string, Tally>;  // by value of the dimension
Tallies tallies_of(const std::vector<measures::DayCount>& counts);
Tally sum_of(const Tallies& tallies);

// Counts of `weeks` whole weeks, the last of which ends on `last`; oldest first.
std::vector<double> weekly(const Tally& tally, Day last, int weeks);

// How many contacts a day of each weekday brings, against the mean of all days: Monday first. Of
// the 52 weeks until `last`; all 1 where there are under 4 weeks.
std::array<double, 7> weekday_weights(const Tally& tally, Day first, Day last);
// The days from..to, each with its weekday's weight.
double exposure(const std::array<double, 7>& weights, Day from, Day to);

}  // namespace gehor::findings
