#include "stats/interval.h"

#include <algorithm>
#include <cmath>

#include "stats/distributions.h"
#include "stats/guarded.h"

namespace gehor::stats {
namespace {

bool is_confidence(double confidence) { return confidence > 0 && confidence < 1; }

double two_sided_z(double confidence) { return normal_quantile(0.5 + confidence / 2); }

// The functions below take real numbers of cases, since a clustered sample is worth so many. n is
// above 0, k from 0 to n.
Interval wilson(double k, double n, double z) {
  const double z2 = z * z;
  const double half = z * std::sqrt(z2 + 4 * k * ((n - k) / n));
  const double middle = 2 * k + z2;
  const double scale = 2 * (n + z2);
  return {k == 0 ? 0.0 : std::clamp((middle - half) / scale, 0.0, k / n),
          k == n ? 1.0 : std::clamp((middle + half) / scale, k / n, 1.0)};
}

// The p at which a beta variable of these parameters has `chance` below it, by bisection.
double beta_quantile(double a, double b, double chance) {
  double low = 0;
  double high = 1;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (incomplete_beta(a, b, middle) < chance ? low : high) = middle;
  }
  return low;
}

// Clopper and Pearson 1934.
Interval exact(double k, double n, double confidence) {
  const double tail = (1 - confidence) / 2;
  return {k == 0 ? 0.0 : beta_quantile(k, n - k + 1, tail),
          k == n ? 1.0 : beta_quantile(k + 1, n - k, 1 - tail)};
}

}  // namespace

Interval guarded_share_of(double k, double n, double confidence) {
  if (n < 10) return exact(k, n, confidence);
  Interval interval = wilson(k, n, two_sided_z(confidence));
  const double few = n <= 50 ? 2 : 3;
  const auto low_limit = [confidence, n](double cases) {
    return gamma_quantile(1 - confidence, cases) / n;
  };
  if (k > 0 && k <= few) interval.low = std::min(interval.low, low_limit(k));
  const double others = n - k;
  if (others > 0 && others <= few) interval.high = std::max(interval.high, 1 - low_limit(others));
  return interval;
}

namespace {

std::optional<Interval> if_finite(Interval interval) {
  if (!std::isfinite(interval.low) || !std::isfinite(interval.high)) return std::nullopt;
  return interval;
}

}  // namespace

std::optional<Interval> share_interval(std::uint64_t k, std::uint64_t n, double confidence) {
  if (n == 0 || k > n || !is_confidence(confidence)) return std::nullopt;
  return wilson(static_cast<double>(k), static_cast<double>(n), two_sided_z(confidence));
}

std::optional<Interval> guarded_share_interval(std::uint64_t k, std::uint64_t n,
                                               double confidence) {
  if (n == 0 || k > n || !is_confidence(confidence)) return std::nullopt;
  return guarded_share_of(static_cast<double>(k), static_cast<double>(n), confidence);
}

std::optional<Interval> drawn_share_interval(std::uint64_t k, std::uint64_t n, std::uint64_t all,
                                             double confidence) {
  if (n == 0 || k > n || n > all || !is_confidence(confidence)) return std::nullopt;
  const double drawn = static_cast<double>(n), share = static_cast<double>(k) / drawn;
  if (n == all) return Interval{share, share};
  const double worth = drawn / (1 - drawn / static_cast<double>(all));
  return guarded_share_of(share * worth, worth, confidence);
}

std::optional<Interval> difference_of_shares_interval(std::uint64_t k1, std::uint64_t n1,
                                                      std::uint64_t k2, std::uint64_t n2,
                                                      double confidence) {
  const std::optional<Interval> first = share_interval(k1, n1, confidence);
  const std::optional<Interval> second = share_interval(k2, n2, confidence);
  if (!first || !second) return std::nullopt;
  const double share1 = static_cast<double>(k1) / static_cast<double>(n1);
  const double share2 = static_cast<double>(k2) / static_cast<double>(n2);
  const double difference = share1 - share2;
  return Interval{
      std::max(-1.0, difference - std::hypot(share1 - first->low, second->high - share2)),
      std::min(1.0, difference + std::hypot(first->high - share1, share2 - second->low))};
}

std::optional<Interval> nps_interval(std::uint64_t promoters, std::uint64_t passives,
                                     std::uint64_t detractors, double confidence) {
  if (!is_confidence(confidence)) return std::nullopt;
  const auto up = static_cast<double>(promoters);
  const auto down = static_cast<double>(detractors);
  const double n = up + static_cast<double>(passives) + down;  // as double: cannot overflow
  if (n == 0) return std::nullopt;
  const double p = (up + 1) / (n + 3);
  const double d = (down + 1) / (n + 3);
  const double t = student_t_quantile(0.5 + confidence / 2, 2.5 * n);
  const double half = t * std::sqrt((p + d - (p - d) * (p - d)) / (n + 3));
  // The middle is drawn towards 0, so at low confidence the observed score could fall outside.
  const double score = 100 * (up - down) / n;
  return if_finite({std::max(-100.0, std::min(score, 100 * (p - d - half))),
                    std::min(100.0, std::max(score, 100 * (p - d + half)))});
}

std::optional<Interval> mean_interval(std::uint64_t n, double sum, double sum_of_squares,
                                      std::optional<Interval> scale, double confidence) {
  if (n < 2 || !is_confidence(confidence)) return std::nullopt;
  if (!std::isfinite(sum) || !std::isfinite(sum_of_squares)) return std::nullopt;
  const auto count = static_cast<long double>(n);
  const long double mean = sum / count;
  const long double squares_about_mean = sum_of_squares - mean * sum;
  // What is left below this is rounding, not spread; negative means the sums contradict each other.
  if (!(squares_about_mean > 1e-13L * sum_of_squares)) return std::nullopt;
  const long double error = std::sqrt(squares_about_mean / (count - 1) / count);
  const double t = student_t_quantile(0.5 + confidence / 2, static_cast<double>(n - 1));
  Interval interval{static_cast<double>(mean - t * error), static_cast<double>(mean + t * error)};
  if (scale && scale->low <= scale->high) {
    interval.low = std::clamp(interval.low, scale->low, scale->high);
    interval.high = std::clamp(interval.high, scale->low, scale->high);
  }
  return if_finite(interval);
}

std::optional<Interval> rate_interval(std::uint64_t events, double exposure, double confidence) {
  if (!(exposure > 0) || !std::isfinite(exposure) || !is_confidence(confidence)) {
    return std::nullopt;
  }
  const double tail = (1 - confidence) / 2;
  const auto count = static_cast<double>(events);
  const double low = events == 0 ? 0 : gamma_quantile(tail, count);
  const double high = gamma_quantile(1 - tail, count + 1);
  return if_finite({low / exposure, high / exposure});
}

}  // namespace gehor::stats
