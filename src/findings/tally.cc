#include "findings/tally.h"

#include <algorithm>

namespace gehor::findings {
namespace {

using std::chrono::days;

std::size_t weekday_of(Day day) { return std::chrono::weekday(day).iso_encoding() - 1; }

}  // namespace

std::uint64_t Tally::between(Day from, Day to) const {
  std::uint64_t sum = 0;
  auto it = std::lower_bound(days.begin(), days.end(), from,
                             [](const auto& entry, Day day) { return entry.first < day; });
  for (; it != days.end() && it->first <= to; ++it) sum += it->second;
  return sum;
}

std::uint64_t Tally::in(const Period& period) const {
  if (period.kind != PeriodKind::kAll) return between(*period.from, *period.to);
  std::uint64_t sum = undated;
  for (const auto& [day, contacts] : days) sum += contacts;
  return sum;
}

Tallies tallies_of(const std::vector<measures::DayCount>& counts) {
  Tallies tallies;
  for (const measures::DayCount& count : counts) {
    Tally& tally = tallies[count.value];
    if (count.day) {
      tally.days.emplace_back(Day(*count.day), count.contacts);
    } else {
      tally.undated += count.contacts;
    }
  }
  for (auto& [value, tally] : tallies) std::sort(tally.days.begin(), tally.days.end());
  return tallies;
}

Tally sum_of(const Tallies& tallies) {
  std::map<Day, std::uint64_t> sums;
  Tally all;
  for (const auto& [value, tally] : tallies) {
    for (const auto& [day, contacts] : tally.days) sums[day] += contacts;
    all.undated += tally.undated;
  }
  all.days.assign(sums.begin(), sums.end());
  return all;
}

std::vector<double> weekly(const Tally& tally, Day last, int weeks) {
  std::vector<double> counts(static_cast<std::size_t>(std::max(weeks, 0)), 0.0);
  const Day first = last - days(7 * weeks - 1);
  auto it = std::lower_bound(tally.days.begin(), tally.days.end(), first,
                             [](const auto& entry, Day day) { return entry.first < day; });
  for (; it != tally.days.end() && it->first <= last; ++it) {
    counts[static_cast<std::size_t>((it->first - first).count() / 7)] +=
        static_cast<double>(it->second);
  }
  return counts;
}

std::array<double, 7> weekday_weights(const Tally& tally, Day first, Day last) {
  std::array<double, 7> weights;
  weights.fill(1);
  const int weeks = std::min(52, static_cast<int>(((last - first).count() + 1) / 7));
  if (weeks < 4) return weights;
  std::array<double, 7> sums{};
  double all = 0;
  for (const auto& [day, contacts] : tally.days) {
    if (day > last || day <= last - days(7 * weeks)) continue;
    sums[weekday_of(day)] += static_cast<double>(contacts);
    all += static_cast<double>(contacts);
  }
  if (all <= 0) return weights;
  for (std::size_t i = 0; i < 7; ++i) weights[i] = 7 * sums[i] / all;
  return weights;
}

double exposure(const std::array<double, 7>& weights, Day from, Day to) {
  double sum = 0;
  for (Day day = from; day <= to; day += days(1)) sum += weights[weekday_of(day)];
  return sum;
}

}  // namespace gehor::findings
