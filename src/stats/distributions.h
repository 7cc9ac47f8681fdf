// Quantiles and distribution functions that intervals need, without a library.
//
// Pure; any thread. Arguments outside the stated ranges give NaN, never a crash; the callers in
// interval.h check before they call. Tested against published tables and against sums of exact
// binomial and Poisson terms.
#pragma once

#include <cstdint>

namespace gehor::stats {

// z with P(Z <= z) = p for a standard normal Z, 0 < p < 1. Relative error under 1e-14.
// Source: Wichura, Algorithm AS 241 in spirit: a rational start (Acklam 2003) and Halley's step.
double normal_quantile(double p);

// t with P(T <= t) = p for Student's T with `degrees` > 0 (also fractional) degrees of freedom,
// 0 < p < 1. Relative error under 1e-9.
double student_t_quantile(double p, double degrees);

// x with P(X <= x) = p for a gamma X of shape > 0 and scale 1, 0 < p < 1. Half the chi-square
// quantile of 2 * shape degrees. Relative error under 1e-9.
double gamma_quantile(double p, double shape);

// P(B <= k) for B of n trials with success probability p. Relative error under 1e-6 up to n = 1e8.
double binomial_cdf(std::uint64_t k, std::uint64_t n, double p);

// Regularised incomplete beta function I_x(a, b), a and b > 0, 0 <= x <= 1.
// Source: DLMF 8.17.22, by Lentz's method.
double incomplete_beta(double a, double b, double x);

// Regularised lower incomplete gamma function P(a, x), a > 0, x >= 0. Source: DLMF 8.11.4, 8.9.2.
double incomplete_gamma(double a, double x);

}  // namespace gehor::stats
