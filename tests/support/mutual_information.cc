#include "tests/support/mutual_information.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace gehor::test {
namespace {

using Sizes = std::map<std::uint32_t, double>;

double entropy(const Sizes& sizes, double n) {
  double sum = 0;
  for (const auto& [group, size] : sizes) sum -= size / n * std::log(size / n);
  return sum;
}

// Of two groups of these sizes drawn by chance: the mean of their term of the mutual information,
// over the hypergeometric distribution of what they share.
double expected_term(int a, int b, int n, const std::vector<double>& log_factorial) {
  const auto f = [&](int i) { return log_factorial[static_cast<std::size_t>(i)]; };
  double sum = 0;
  for (int both = std::max(1, a + b - n); both <= std::min(a, b); ++both) {
    const double share = static_cast<double>(both) / n;
    const double chance = std::exp(f(a) + f(b) + f(n - a) + f(n - b) - f(n) - f(both) -
                                   f(a - both) - f(b - both) - f(n - a - b + both));
    sum += share * std::log(share * n * n / (static_cast<double>(a) * b)) * chance;
  }
  return sum;
}

}  // namespace

double adjusted_mutual_information(const std::vector<std::uint32_t>& a,
                                   const std::vector<std::uint32_t>& b) {
  const auto n = static_cast<double>(a.size());
  Sizes sizes_a, sizes_b;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> both;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ++sizes_a[a[i]];
    ++sizes_b[b[i]];
    ++both[{a[i], b[i]}];
  }
  if (sizes_a.size() <= 1 && sizes_b.size() <= 1) return 1;
  double information = 0;
  for (const auto& [pair, size] : both) {
    information += size / n * std::log(size * n / (sizes_a[pair.first] * sizes_b[pair.second]));
  }
  std::vector<double> log_factorial(a.size() + 1, 0);
  for (std::size_t i = 1; i < log_factorial.size(); ++i) {
    log_factorial[i] = log_factorial[i - 1] + std::log(static_cast<double>(i));
  }
  std::map<int, int> counts_a, counts_b;  // groups by size: equal sizes have equal terms
  for (const auto& [group, size] : sizes_a) ++counts_a[static_cast<int>(size)];
  for (const auto& [group, size] : sizes_b) ++counts_b[static_cast<int>(size)];
  double expected = 0;
  for (const auto& [size_a, times_a] : counts_a) {
    for (const auto& [size_b, times_b] : counts_b) {
      expected += times_a * times_b *
                  expected_term(size_a, size_b, static_cast<int>(a.size()), log_factorial);
    }
  }
  const double mean = (entropy(sizes_a, n) + entropy(sizes_b, n)) / 2;
  return (information - expected) / (mean - expected);
}

}  // namespace gehor::test
