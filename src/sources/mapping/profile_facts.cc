// What a finished profile can be asked: of a column, and of pairs of columns.
#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "sources/mapping/profile.h"
#include "sources/mapping/timestamp.h"

namespace gehor::sources {

bool ColumnProfile::unique() const {
  if (filled == 0) return false;
  return distinct_exact ? distinct == filled : distinct_share() > 0.94;
}

bool ColumnProfile::is_time() const { return looked > 0 && times * 10 >= looked * 6; }

bool ColumnProfile::is_bare_time() const {
  if (looked == 0 || bare_times * 100 < looked * 97) return false;
  constexpr std::int64_t kYear = 365 * kMicrosPerDay;
  const std::int64_t span = time_max - time_min;
  // Numbers that only happen to lie among the epochs: running numbers (all within a day) and
  // telephone numbers (all over a century).
  return span >= kMicrosPerDay / 2 && span < 30 * kYear && time_max < 75 * kYear;
}

bool ColumnProfile::is_number() const { return looked > 0 && numbers * 10 >= looked * 9; }

bool ColumnProfile::may_be_day_number() const {
  return looked > 0 && numbers * 100 >= looked * 98 && times == 0 &&
         number_min >= kFirstDayNumber && number_max < kLastDayNumber;
}

bool ColumnProfile::is_free_text() const {
  if (looked == 0 || is_time() || with_letter * 10 < looked * 7) return false;
  if (one_word * 10 > looked * 7) return false;
  // Codes of several words, all of one shape, are no text.
  if (share(with_digit) > 0.98 && highest_length <= 64 && highest_length - lowest_length <= 12 &&
      unique()) {
    return false;
  }
  // In few rows a handful of phrases makes a large share.
  const bool various = filled < 60 ? distinct > filled / 2 : distinct_share() >= 0.2;
  return various && mean_words >= 2.6;
}

bool ColumnProfile::is_flag() const {
  return filled > 0 && looked > 0 && booleans == looked && common_complete && distinct <= 4;
}

bool ColumnProfile::is_closed() const {
  if (filled == 0 || is_time() || mean_length > 90) return false;
  if (distinct > 2'000) return false;
  return distinct_share() <= 0.5 || (filled < 30 && distinct < filled);
}

PairFacts TableProfile::pair(std::size_t a, std::size_t b) const {
  PairFacts facts;
  for (const auto& row : sample) {
    const std::string& x = row[a];
    const std::string& y = row[b];
    if (x.empty() || y.empty()) continue;
    ++facts.both;
    if (x == y) {
      ++facts.equal;
    } else if (y.size() > x.size()) {
      if (y.starts_with(x)) ++facts.b_begins_with_a;
      if (y.find(x) != std::string::npos) ++facts.b_contains_a;
    }
  }
  return facts;
}

Dependency TableProfile::dependency(std::size_t a, std::size_t b) const {
  std::unordered_map<std::string_view, std::unordered_map<std::string_view, std::uint64_t>> table;
  std::unordered_map<std::string_view, std::uint64_t> totals;
  Dependency d;
  for (const auto& row : sample) {
    if (row[a].empty() || row[b].empty()) continue;
    ++table[row[a]][row[b]];
    ++totals[row[b]];
    ++d.rows;
  }
  if (d.rows == 0) return d;
  std::uint64_t told = 0;
  for (const auto& [x, counts] : table) {
    std::uint64_t best = 0;
    for (const auto& [y, n] : counts) best = std::max(best, n);
    told += best;
  }
  std::uint64_t commonest = 0;
  for (const auto& [y, n] : totals) commonest = std::max(commonest, n);
  d.share = static_cast<double>(told) / static_cast<double>(d.rows);
  if (commonest < d.rows) {
    d.lambda = static_cast<double>(told - commonest) / static_cast<double>(d.rows - commonest);
  }
  return d;
}

bool TableProfile::bijection(std::size_t a, std::size_t b) const {
  if (columns[a].distinct < 2 || columns[b].distinct < 2) return false;
  const Dependency ab = dependency(a, b);
  if (ab.rows < 2 || ab.share < 0.98 || ab.lambda < 0.9) return false;
  const Dependency ba = dependency(b, a);
  return ba.share >= 0.98 && ba.lambda >= 0.9;
}

std::pair<double, std::uint64_t> TableProfile::not_before(std::size_t a, std::size_t b) const {
  const auto& x = sampled_times[a];
  const auto& y = sampled_times[b];
  std::uint64_t both = 0;
  std::uint64_t kept = 0;
  for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) {
    if (!x[i] || !y[i]) continue;
    ++both;
    kept += *y[i] / kMicrosPerSecond >= *x[i] / kMicrosPerSecond;
  }
  return {both == 0 ? 0.0 : static_cast<double>(kept) / static_cast<double>(both), both};
}

}  // namespace gehor::sources
