#include "findings/grew.h"

#include <algorithm>
#include <numeric>

#include "stats/change.h"

namespace gehor::findings {
namespace {

using std::chrono::days;

constexpr int kMostBase = 26;

int recent_weeks(int all) {
  if (all >= 12) return 4;
  if (all >= 6) return 2;
  return all >= 5 ? 1 : 0;
}

struct Candidate {
  Grown grown;
  double p = 1;
};

}  // namespace

std::vector<Grown> find_grown(const std::vector<Watched>& watched, const Coverage& coverage) {
  const auto last = coverage.last_whole_day();
  if (!last || !coverage.first_day || *last < *coverage.first_day) return {};
  const int all = static_cast<int>(((*last - *coverage.first_day).count() + 1) / 7);
  const int recent = recent_weeks(all);
  if (recent == 0) return {};
  const int base = std::min(kMostBase, all - recent);

  std::vector<Candidate> candidates;
  for (const Watched& w : watched) {
    for (const auto& [value, tally] : *w.values) {
      if (value == "unknown") continue;
      const std::vector<double> weeks = weekly(tally, *last, base + recent);
      const std::vector<double> before(weeks.begin(), weeks.begin() + base);
      const double x1 = std::accumulate(weeks.begin() + base, weeks.end(), 0.0);
      const double x0 = std::accumulate(before.begin(), before.end(), 0.0);
      Candidate candidate;
      Grown& g = candidate.grown;
      g.recent = static_cast<std::uint64_t>(x1);
      g.expected = x0 / base * recent;
      // Whatever is too small to be listed was looked at all the same and counts among the tests.
      auto varies = stats::dispersion_about_mean(before);
      if (!varies) varies = stats::Dispersion{1, static_cast<double>(base - 1)};
      if (const auto steps = stats::dispersion_of_steps(before);
          steps && steps->factor > varies->factor) {
        varies->factor = steps->factor;
      }
      const auto change = stats::count_change(x1, recent, x0, base, *varies);
      if (x1 + x0 <= 0) continue;
      candidates.push_back(std::move(candidate));
      if (!change) continue;
      Candidate& kept = candidates.back();
      kept.p = change->p_up;
      kept.grown.dimension = w.dimension;
      kept.grown.value = value;
      kept.grown.ratio = change->ratio;
      kept.grown.low = change->low;
      kept.grown.high = change->high.value_or(0);
      kept.grown.to = *last;
      kept.grown.from = *last - days(7 * recent - 1);
      kept.grown.base_from = *last - days(7 * (base + recent) - 1);
    }
  }
  std::vector<double> p_values;
  p_values.reserve(candidates.size());
  for (const Candidate& c : candidates) p_values.push_back(c.p);
  const std::vector<bool> believed = stats::believed(p_values);
  std::vector<Grown> grown;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Grown& g = candidates[i].grown;
    const bool enough =
        g.recent >= kFewestRecent && static_cast<double>(g.recent) - g.expected >= kFewestExcess;
    // Without a base there is no ratio to tell; the list of reasons shows it as new.
    if (believed[i] && enough && g.low > 1 && g.high > 0) grown.push_back(g);
  }
  std::stable_sort(grown.begin(), grown.end(), [](const Grown& a, const Grown& b) {
    return static_cast<double>(a.recent) - a.expected > static_cast<double>(b.recent) - b.expected;
  });
  return grown;
}

}  // namespace gehor::findings
