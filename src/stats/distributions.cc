#include "stats/distributions.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace gehor::stats {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kTiny = 1e-300;
constexpr double kPrecision = 1e-16;

// std::lgamma writes a global; this one may be called from any thread.
double log_gamma(double x) {
  int sign = 0;
  return ::lgamma_r(x, &sign);
}

// The continued fraction of DLMF 8.17.22 without its prefactor; quick for x < (a + 1) / (a + b +
// 2).
double beta_fraction(double a, double b, double x) {
  double c = 1;
  double d = 1 - (a + b) * x / (a + 1);
  if (std::fabs(d) < kTiny) d = kTiny;
  d = 1 / d;
  double value = d;
  // It needs about sqrt(max(a, b)) steps.
  const int most = 1000 + static_cast<int>(10 * std::sqrt(std::fmin(std::fmax(a, b), 1e12)));
  for (int m = 1; m <= most; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    double factor = 1;
    for (const double step : {even, odd}) {
      d = 1 + step * d;
      if (std::fabs(d) < kTiny) d = kTiny;
      c = 1 + step / c;
      if (std::fabs(c) < kTiny) c = kTiny;
      d = 1 / d;
      factor = d * c;
      value *= factor;
    }
    if (std::fabs(factor - 1) < 4 * kPrecision) break;
  }
  return value;
}

// Finds x > 0 with f(x) = 0 for a rising f with derivative `slope`: Newton's steps, kept inside an
// ever smaller bracket.
template <typename F, typename Slope>
double solve_rising(F f, Slope slope, double start) {
  double low = 0;
  double high = std::numeric_limits<double>::infinity();
  double x = start > 0 ? start : 1;
  for (int i = 0; i < 200; ++i) {
    const double value = f(x);
    if (value == 0) return x;
    (value < 0 ? low : high) = x;
    double next = x - value / slope(x);
    if (!(next > low && next < high)) next = std::isinf(high) ? 2 * x : (low + high) / 2;
    // Newton doubles the digits, so the step that follows would be far below rounding.
    if (std::fabs(next - x) <= 1e-10 * x) return next;
    x = next;
  }
  return x;
}

}  // namespace

double normal_quantile(double p) {
  if (!(p > 0 && p < 1)) return kNaN;
  constexpr std::array a = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                            1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  constexpr std::array b = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                            6.680131188771972e+01, -1.328068155288572e+01};
  constexpr std::array c = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                            -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  constexpr std::array d = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                            3.754408661907416e+00};
  const double tail = std::fmin(p, 1 - p);
  double x = 0;  // the quantile of `tail`, negative or 0
  if (tail < 0.02425) {
    const double q = std::sqrt(-2 * std::log(tail));
    x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
        ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
  } else {
    const double q = tail - 0.5;
    const double r = q * q;
    x = (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
        (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
  }
  const double error = 0.5 * std::erfc(-x / std::numbers::sqrt2) - tail;
  const double u = error * std::sqrt(2 * std::numbers::pi) * std::exp(x * x / 2);
  x -= u / (1 + x * u / 2);
  return p < 0.5 ? x : -x;
}

double incomplete_beta(double a, double b, double x) {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) return kNaN;
  if (x == 0 || x == 1) return x;
  const double log_front =
      log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * std::log(x) + b * std::log1p(-x);
  const double front = std::exp(log_front);
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
  return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

double incomplete_gamma(double a, double x) {
  if (!(a > 0 && x >= 0) || std::isinf(a) || std::isinf(x)) return kNaN;
  if (x == 0) return 0;
  const double front = std::exp(a * std::log(x) - x - log_gamma(a));
  const int most = 1000 + static_cast<int>(20 * std::sqrt(std::fmin(std::fmax(a, x), 1e12)));
  if (x < a + 1) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n <= most; ++n) {
      term *= x / (a + n);
      sum += term;
      if (term < sum * kPrecision) break;
    }
    return sum * front;
  }
  double b = x + 1 - a;
  double c = 1 / kTiny;
  double d = 1 / b;
  double value = d;
  for (int n = 1; n <= most; ++n) {
    const double step = -n * (n - a);
    b += 2;
    d = step * d + b;
    if (std::fabs(d) < kTiny) d = kTiny;
    c = b + step / c;
    if (std::fabs(c) < kTiny) c = kTiny;
    d = 1 / d;
    const double factor = d * c;
    value *= factor;
    if (std::fabs(factor - 1) < 4 * kPrecision) break;
  }
  return 1 - front * value;
}

double student_t_quantile(double p, double degrees) {
  if (!(p > 0 && p < 1 && degrees > 0)) return kNaN;
  if (p == 0.5) return 0;
  const double z = std::fabs(normal_quantile(p));
  const double v = degrees;
  const double z2 = z * z;
  // Abramowitz & Stegun 26.7.5.
  const double expansion = z + z * (z2 + 1) / (4 * v) +
                           z * ((5 * z2 + 16) * z2 + 3) / (96 * v * v) +
                           z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * v * v * v);
  double t = expansion;
  if (v < 1000 || z > 6) {
    const double tail = std::fmin(p, 1 - p);
    const auto below = [v, tail](double x) {  // rises from tail - 0.5 to tail
      return tail - 0.5 * incomplete_beta(v / 2, 0.5, v / (v + x * x));
    };
    const double log_scale =
        log_gamma((v + 1) / 2) - log_gamma(v / 2) - 0.5 * std::log(v * std::numbers::pi);
    const auto density = [v, log_scale](double x) {
      return std::exp(log_scale - (v + 1) / 2 * std::log1p(x * x / v));
    };
    t = solve_rising(below, density, expansion);
  }
  return p < 0.5 ? -t : t;
}

double gamma_quantile(double p, double shape) {
  if (!(p > 0 && p < 1 && shape > 0) || std::isinf(shape)) return kNaN;
  // Wilson and Hilferty 1931: a gamma's cube root is nearly normal.
  const double z = normal_quantile(p);
  const double root = 1 - 1 / (9 * shape) + z / (3 * std::sqrt(shape));
  const double start = shape * root * root * root;
  // From here on its relative error is under 1e-9, and the exact way would take long.
  if (shape > 1e6) return start;
  const auto below = [shape, p](double x) { return incomplete_gamma(shape, x) - p; };
  const auto density = [shape](double x) {
    return std::exp((shape - 1) * std::log(x) - x - log_gamma(shape));
  };
  return solve_rising(below, density, start);
}

double binomial_cdf(std::uint64_t k, std::uint64_t n, double p) {
  if (!(p >= 0 && p <= 1)) return kNaN;
  if (k >= n) return 1;
  return incomplete_beta(static_cast<double>(n - k), static_cast<double>(k) + 1, 1 - p);
}

}  // namespace gehor::stats
