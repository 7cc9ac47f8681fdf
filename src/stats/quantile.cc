#include "stats/quantile.h"

#include <algorithm>
#include <cmath>

#include "stats/distributions.h"

namespace gehor::stats {
namespace {

// The smallest k in 0..n with P(B <= k) >= target, or `strictly` above it.
std::uint64_t binomial_quantile(std::uint64_t n, double p, double target, bool strictly) {
  const auto reached = [=](std::uint64_t k) {
    const double below = binomial_cdf(k, n, p);
    return strictly ? below > target : below >= target;
  };
  const double mean = static_cast<double>(n) * p;
  const double reach = 10 * std::sqrt(mean * (1 - p)) + 50;
  std::uint64_t low = mean > reach ? static_cast<std::uint64_t>(mean - reach) : 0;
  std::uint64_t high = std::min(n, static_cast<std::uint64_t>(mean + reach));
  // Ten standard deviations hold all but the most extreme confidences.
  if (low > 0 && reached(low - 1)) low = 0;
  if (!reached(high)) high = n;
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    if (reached(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace

std::optional<std::uint64_t> quantile_rank(std::uint64_t n, double p) {
  if (n == 0 || !(p >= 0 && p <= 1)) return std::nullopt;
  if (p == 1) return n;
  // 0.07 * 100 is a little over 7 in binary; the decimal that was meant is 7.
  const double wanted = static_cast<double>(n) * p * (1 - 1e-14);
  return std::clamp<std::uint64_t>(static_cast<std::uint64_t>(std::ceil(wanted)), 1, n);
}

std::optional<Ranks> quantile_ranks(std::uint64_t n, double p, double confidence) {
  if (n == 0 || !(p > 0 && p < 1) || !(confidence > 0 && confidence < 1)) return std::nullopt;
  const double tail = (1 - confidence) / 2;
  const auto count = static_cast<double>(n);
  const double variance = count * p * (1 - p);
  // With B values below the quantile: it lies under the value of rank r where B < r, so ranks need
  // P(B < low) <= tail and P(B >= high) <= tail.
  if (variance <= 1000) {
    const std::uint64_t low = binomial_quantile(n, p, tail, true);
    const std::uint64_t high = binomial_quantile(n, p, 1 - tail, false) + 1;
    if (low < 1 || high > n) return std::nullopt;
    return Ranks{low, high};
  }
  const double z = normal_quantile(1 - tail);
  const double skew = (1 - 2 * p) * (z * z - 1) / 6;
  const double middle = count * p + skew - 0.5;
  const double half = z * std::sqrt(variance);
  const double low = std::floor(middle - half);      // the exact one is floor(...) + 1
  const double high = std::ceil(middle + half) + 2;  // the exact one is ceil(...) + 1
  if (low < 1 || high > count) return std::nullopt;
  return Ranks{static_cast<std::uint64_t>(low), static_cast<std::uint64_t>(high)};
}

}  // namespace gehor::stats
