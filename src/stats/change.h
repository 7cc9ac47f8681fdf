// Changes: is this number larger than it was, or is it chance? Intervals for the ratio of two
// counts that vary more than a die would, for differences of means and scores, and which of many
// tests may be believed.
//
// Pure; any thread. Start at count_change(). Nothing is returned where no honest answer exists.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "stats/interval.h"

namespace gehor::stats {

// How many times more counts vary from week to week than if contacts came independently of each
// other (variance / mean; 1 for a Poisson process), and how much that is to be relied on.
struct Dispersion {
  double factor = 1;   // at least 1: less than chance is not believed
  double degrees = 0;  // of freedom of the estimate
};

// From counts of equal stretches of time, in their order: squared differences of neighbours against
// their sums, so that a slow trend or season does not count as chance (von Neumann et al. 1941;
// Rice 1984, Annals of Statistics 12:1215; against the sums as in quasi-likelihood, McCullagh and
// Nelder 1989, 9.2.4). `breaks` holds indices i for which the step from i-1 to i is passed over.
// Degrees of freedom: two thirds of the differences (the estimator's efficiency, Rice 1984). None
// under 4 differences.
std::optional<Dispersion> dispersion_of_steps(const std::vector<double>& counts,
                                              const std::vector<std::size_t>& breaks = {});

// From the spread about the mean: everything that moved counts as chance, also trends. None under 4
// counts or for a mean of 0.
std::optional<Dispersion> dispersion_about_mean(const std::vector<double>& counts);

struct CountChange {
  double ratio = 0;  // now / before, after division by the exposures; none is said for before = 0
  double low = 0;    // of the ratio
  std::optional<double> high;  // none for before = 0
  double p_up = 1;             // one-sided: how likely so much or more if nothing changed; errs on
                               // the large side
  double p_down = 1;
};

// The ratio of two counts over `exposure` (days, weeks). Log ratio with half a contact added to
// each count (Gart 1966), variance factor * (1/now + 1/before), Student's t with the dispersion's
// degrees of freedom (quasi-likelihood: McCullagh and Nelder 1989, 4.5 and 9.2). None when both are
// 0.
std::optional<CountChange> count_change(double now, double exposure_now, double before,
                                        double exposure_before, const Dispersion& dispersion,
                                        double confidence = kConfidence);

// For value 1 minus value 2 of independent samples with intervals of their own (MOVER: Zou and
// Donner 2008, Statistics in Medicine 27:1693; for shares it is Newcombe's method 10).
Interval difference_of(double value1, const Interval& interval1, double value2,
                       const Interval& interval2);

// For mean 1 minus mean 2: Welch's t with Satterthwaite's degrees of freedom (Welch 1947). None
// when a sample has under 2 values or neither varies.
struct Sample {
  std::uint64_t n = 0;
  double sum = 0, sum_of_squares = 0;
};
std::optional<Interval> difference_of_means_interval(const Sample& first, const Sample& second,
                                                     double confidence = kConfidence);

// Whether the largest of several shares of the same n is certainly the largest: compared with the
// second largest, as two categories of one multinomial (their difference is an NPS of promoters and
// detractors). Testing the chosen one so keeps the level of 5 % (Gutmann and Maymin 1987, Annals of
// Statistics 15:456; Ng and Panchapakesan 2007 for multinomials).
bool certainly_largest(std::uint64_t largest, std::uint64_t second, std::uint64_t n);

// Which of these one-sided or two-sided p values may be believed so that at most `rate` of those
// believed are false (Benjamini and Hochberg 1995). Same order.
std::vector<bool> believed(const std::vector<double>& p_values, double rate = 0.05);

}  // namespace gehor::stats
