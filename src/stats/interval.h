// Intervals for the numbers on the pages: shares, NPS, means, rates, and the difference of shares.
//
// Pure; any thread. Start at share_interval(). Each function returns nothing where no honest
// interval exists; none ever returns NaN, infinity or low > high, and the point estimate lies in
// it. `confidence` lies between 0 and 1 (exclusive), else nothing. All of them but
// clustered_share_interval() take the answers to be independent draws.
//
// "Coverage" below is how often the interval holds the true value, computed by adding up the exact
// probabilities of all outcomes; tests/stats/coverage_test.cc does it again.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace gehor::stats {

inline constexpr double kConfidence = 0.95;

struct Interval {
  double low = 0;
  double high = 0;
};

// For a share k of n, in 0 to 1: Wilson's score interval (Wilson 1927; Newcombe 1998, method 3).
// low is exactly 0 for k = 0, high exactly 1 for k = n. None for n = 0 or k > n.
// Coverage is 95.0 to 95.7 % on average over all true shares, but falls to 84 % where about 0.17
// cases (or 0.17 non-cases) are expected among the n: see guarded_share_interval().
std::optional<Interval> share_interval(std::uint64_t k, std::uint64_t n,
                                       double confidence = kConfidence);

// The same where it is trustworthy, mended where it is not. From n = 10 the lower limit of 1 to 3
// cases (1 or 2 when n <= 50), and the upper one of as few non-cases, come from the Poisson
// distribution: the modified Wilson interval of Brown, Cai and DasGupta 2001 (Statistical Science
// 16:101, section 4.1.1). Under n = 10 it is the exact interval of Clopper and Pearson 1934.
// Coverage is at least 91 % everywhere, and 95.0 to 96.0 % on average from n = 10 (under it, at
// least 95 % everywhere: wide).
std::optional<Interval> guarded_share_interval(std::uint64_t k, std::uint64_t n,
                                               double confidence = kConfidence);

// For a share of `all` of which `n` were drawn at random without putting back, k of them cases:
// guarded_share_interval() of n / (1 - n / all), Cochran's correction (1977, 3.2); k / n alone
// where all were drawn. None for n = 0, k > n or n > all. Coverage as there
// (tests/stats/prediction_powered_test.cc).
std::optional<Interval> drawn_share_interval(std::uint64_t k, std::uint64_t n, std::uint64_t all,
                                             double confidence = kConfidence);

// So many customers each made `contacts` contacts, `cases` of them cases.
struct CustomersAlike {
  std::uint64_t contacts = 0, cases = 0, customers = 0;
};
using Customers = std::vector<CustomersAlike>;

// As how many independent contacts these count, from 0 to their number n, where one customer may
// have made several: n over the design effect, the variance of the ratio of cases to contacts over
// customers (linearised: Cochran 1977, 6.3; each customer's part enlarged by 1 / (1 - its share of
// the contacts)^2, as the jackknife does: Bell and McCaffrey 2002, Survey Methodology 28:169)
// against that of n independent contacts. Where a few customers make most of what is added, it is
// itself little known, and there are fewer: Student's t against that of n - 1 degrees (Korn and
// Graubard 1998, Survey Methodology 24:193), with Satterthwaite's degrees of freedom, of which only
// what customers add has to be estimated. n itself where each made one contact. All or no contacts
// being cases says nothing of how customers differ: then each counts as alike throughout. None
// where there is no contact, or one customer made all of several.
std::optional<double> effective_contacts(const Customers& customers,
                                         double confidence = kConfidence);

// For a share of contacts: guarded_share_interval() of so many effective ones (of the intervals fed
// so Dean and Pagano 2015, Journal of Survey Statistics and Methodology 3:484, find Wilson's the
// best). tests/stats/clustered_test.cc says what it covers; where some ten customers
// make much of all contacts it falls under 90 % (docs/coverage.md).
std::optional<Interval> clustered_share_interval(const Customers& customers,
                                                 double confidence = kConfidence);

// For share 1 minus share 2 of two independent samples, -1 to 1: Newcombe's hybrid score interval
// (Newcombe 1998, Statistics in Medicine 17:873, method 10). None when a sample is empty.
std::optional<Interval> difference_of_shares_interval(std::uint64_t k1, std::uint64_t n1,
                                                      std::uint64_t k2, std::uint64_t n2,
                                                      double confidence = kConfidence);

// For the net promoter score, in points from -100 to 100; none without answers.
//
// Adjusted Wald: one answer is added to each of promoters, passives and detractors, and the plain
// variance (p + d - (p - d)^2) / n of what results is used with Student's t of 2.5 n degrees of
// freedom. Adding to the counts is Agresti and Min 2005 and Bonett and Price 2012 for paired
// proportions, and Rocks 2016 (The American Statistician 70:365) for the NPS; the degrees of
// freedom are ours: the most that keep coverage above 90 % for every n.
//
// Coverage over all shares of promoters and detractors in steps of 1 %, one-sided ones included:
//   n        10    15    20    30    50   100   150
//   mean   96.8  96.4  96.1  95.8  95.5  95.3  95.2 %
//   least  90.9  91.6  92.1  92.5  92.9  93.8  93.9 %
// With 1 to 9 answers it is never under 90 %, 97 to 100 % on average: too wide rather than too
// narrow. Tried beside it for n from 10 to 1000: the plain formula falls under 5 %, Tango's score
// interval and Newcombe's hybrid of two Wilson intervals to 86 %, Bonett and Price's two added
// answers to 89 % (all where nearly all answers are alike or none is passive).
std::optional<Interval> nps_interval(std::uint64_t promoters, std::uint64_t passives,
                                     std::uint64_t detractors, double confidence = kConfidence);

// For the mean of n values with that sum and sum of squares: Student's t. Cut to `scale` where the
// values can not lie outside it. None for n < 2, and none where all values are equal: that their
// spread is 0 is then what is least known. On a short scale with nearly all values at one end it is
// too narrow (coverage under 90 %) until some twenty values differ.
std::optional<Interval> mean_interval(std::uint64_t n, double sum, double sum_of_squares,
                                      std::optional<Interval> scale = std::nullopt,
                                      double confidence = kConfidence);

// For the rate of events per unit of exposure (contacts per customer, say): Garwood's exact Poisson
// limits (Garwood 1936), so coverage is never under `confidence`. None unless exposure > 0.
std::optional<Interval> rate_interval(std::uint64_t events, double exposure,
                                      double confidence = kConfidence);

}  // namespace gehor::stats
