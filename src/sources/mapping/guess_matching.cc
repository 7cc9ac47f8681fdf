// The best assignment of fields to columns.
#include <limits>

#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {

// The Hungarian method by shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987), O(f²
// c).
std::vector<int> best_assignment(const std::vector<std::vector<double>>& gain) {
  const std::size_t n = gain.size();
  if (n == 0) return {};
  const std::size_t m = gain[0].size();
  constexpr double kInf = std::numeric_limits<double>::infinity();
  std::vector<double> u(n + 1, 0);
  std::vector<double> v(m + 1, 0);
  std::vector<std::size_t> match(m + 1, 0);
  std::vector<std::size_t> way(m + 1, 0);
  for (std::size_t i = 1; i <= n; ++i) {
    match[0] = i;
    std::size_t at = 0;
    std::vector<double> least(m + 1, kInf);
    std::vector<bool> used(m + 1, false);
    do {
      used[at] = true;
      const std::size_t row = match[at];
      double delta = kInf;
      std::size_t next = 0;
      for (std::size_t j = 1; j <= m; ++j) {
        if (used[j]) continue;
        const double cost = -gain[row - 1][j - 1] - u[row] - v[j];
        if (cost < least[j]) {
          least[j] = cost;
          way[j] = at;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (std::size_t j = 0; j <= m; ++j) {
        if (used[j]) {
          u[match[j]] += delta;
          v[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      at = next;
    } while (match[at] != 0);
    do {
      const std::size_t before = way[at];
      match[at] = match[before];
      at = before;
    } while (at != 0);
  }
  std::vector<int> out(n, -1);
  for (std::size_t j = 1; j <= m; ++j) {
    if (match[j] != 0) out[match[j] - 1] = static_cast<int>(j - 1);
  }
  return out;
}

}  // namespace gehor::sources::guessing
