// How often the intervals hold the true value. Where the outcomes can be listed the probabilities
// are added up exactly; where they can not, samples are drawn with a fixed seed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "stats/interval.h"

namespace gehor::stats {
namespace {

class Coverage {
 public:
  void add(double coverage) {
    sum_ += coverage;
    least_ = std::min(least_, coverage);
    ++count_;
  }
  double mean() const { return sum_ / count_; }
  double least() const { return least_; }

 private:
  double sum_ = 0;
  double least_ = 1;
  int count_ = 0;
};

double log_factorial(int n) {
  int sign = 0;
  return lgamma_r(n + 1.0, &sign);
}

// log of p^k, with 0^0 = 1.
double log_power(double p, int k) { return k == 0 ? 0 : k * std::log(p); }

double binomial(int k, int n, double p) {
  return std::exp(log_factorial(n) - log_factorial(k) - log_factorial(n - k) + log_power(p, k) +
                  log_power(1 - p, n - k));
}

template <typename Function>
Coverage share_coverage(Function function, int n) {
  std::vector<Interval> intervals;
  for (int k = 0; k <= n; ++k) {
    intervals.push_back(
        function(static_cast<std::uint64_t>(k), static_cast<std::uint64_t>(n), kConfidence)
            .value());
  }
  Coverage coverage;
  for (int step = 1; step < 1000; ++step) {
    const double p = step / 1000.0;
    double held = 0;
    for (int k = 0; k <= n; ++k) {
      const Interval& interval = intervals[static_cast<std::size_t>(k)];
      if (interval.low <= p && p <= interval.high) held += binomial(k, n, p);
    }
    coverage.add(held);
  }
  return coverage;
}

TEST(Coverage, OfASharesWilsonIntervalIsRightOnAverage) {
  for (const int n : {1, 2, 5, 10, 30, 100, 400}) {
    const Coverage coverage = share_coverage(share_interval, n);
    EXPECT_GT(coverage.mean(), 0.94) << n;
    EXPECT_LT(coverage.mean(), 0.96) << n;
    EXPECT_GT(coverage.least(), 0.79) << n;  // the dips that the guarded one does not have
  }
}

TEST(Coverage, OfASharesGuardedIntervalIsRightEverywhere) {
  for (const int n : {1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 15, 20, 30, 49, 50, 51, 100, 400}) {
    const Coverage coverage = share_coverage(guarded_share_interval, n);
    EXPECT_GT(coverage.mean(), 0.945) << n;
    if (n >= 10) {
      EXPECT_LT(coverage.mean(), 0.965) << n;
    }
    EXPECT_GT(coverage.least(), n < 10 ? 0.9499 : 0.91) << n;
  }
}

// Also where they are rare: the true share held still at a few expected cases.
TEST(Coverage, OfASharesGuardedIntervalHoldsForRareCases) {
  for (const int n : {50, 100, 1000}) {
    for (double expected = 0.005; expected < 6; expected += 0.005) {
      double held = 0;
      for (int k = 0; k <= 60 && k <= n; ++k) {
        const auto interval =
            guarded_share_interval(static_cast<std::uint64_t>(k), static_cast<std::uint64_t>(n));
        if (interval->low <= expected / n && expected / n <= interval->high) {
          held += binomial(k, n, expected / n);
        }
      }
      ASSERT_GT(held, 0.91) << n << " " << expected;
    }
  }
}

// All outcomes of n answers, for all shares of promoters and detractors in steps.
Coverage nps_coverage(int n, int steps) {
  std::vector<Interval> intervals;
  std::vector<double> ways;
  for (int up = 0; up <= n; ++up) {
    for (int down = 0; up + down <= n; ++down) {
      intervals.push_back(nps_interval(static_cast<std::uint64_t>(up),
                                       static_cast<std::uint64_t>(n - up - down),
                                       static_cast<std::uint64_t>(down))
                              .value());
      ways.push_back(log_factorial(n) - log_factorial(up) - log_factorial(down) -
                     log_factorial(n - up - down));
    }
  }
  Coverage coverage;
  for (int i = 0; i <= steps; ++i) {
    for (int j = 0; i + j <= steps; ++j) {
      const double p = static_cast<double>(i) / steps;
      const double d = static_cast<double>(j) / steps;
      const double rest = static_cast<double>(steps - i - j) / steps;
      const double truth = 100 * (p - d);
      std::vector<double> log_up, log_down, log_rest;
      for (int k = 0; k <= n; ++k) {
        log_up.push_back(log_power(p, k));
        log_down.push_back(log_power(d, k));
        log_rest.push_back(log_power(rest, k));
      }
      double held = 0;
      std::size_t outcome = 0;
      for (int up = 0; up <= n; ++up) {
        for (int down = 0; up + down <= n; ++down, ++outcome) {
          const Interval& interval = intervals[outcome];
          if (interval.low > truth + 1e-9 || interval.high < truth - 1e-9) continue;
          const double log_probability = ways[outcome] + log_up[static_cast<std::size_t>(up)] +
                                         log_down[static_cast<std::size_t>(down)] +
                                         log_rest[static_cast<std::size_t>(n - up - down)];
          if (log_probability > -40) held += std::exp(log_probability);
        }
      }
      coverage.add(held);
    }
  }
  return coverage;
}

TEST(Coverage, OfTheNpsIsRightOnAverageAndEverywhere) {
  const std::vector<std::pair<int, int>> sizes_and_steps = {
      {10, 50}, {11, 50}, {12, 50},  {13, 50},  {15, 40}, {20, 40},
      {30, 40}, {50, 40}, {100, 40}, {200, 20}, {400, 20}};
  for (const auto& [n, steps] : sizes_and_steps) {
    const Coverage coverage = nps_coverage(n, steps);
    EXPECT_GT(coverage.mean(), 0.93) << n;
    EXPECT_LT(coverage.mean(), 0.97) << n;
    EXPECT_GT(coverage.least(), 0.90) << n;
  }
}

TEST(Coverage, OfTheNpsWithFewAnswersErrsOnTheWideSide) {
  for (int n = 1; n < 10; ++n) {
    const Coverage coverage = nps_coverage(n, 50);
    EXPECT_GT(coverage.least(), 0.90) << n;
    EXPECT_GT(coverage.mean(), 0.95) << n;
  }
}

// A thousand answers, nearly all alike: too many outcomes to list for many shares, so these few.
TEST(Coverage, OfTheNpsHoldsForAThousandOneSidedAnswers) {
  std::mt19937_64 random(5);
  for (const double detractors : {0.0, 0.001, 0.002, 0.01}) {
    for (const double passives : {0.0005, 0.002, 0.01, 0.2}) {
      const double truth = 100 * (1 - passives - 2 * detractors);
      std::binomial_distribution<int> draw_down(1000, detractors);
      int held = 0;
      for (int i = 0; i < 4000; ++i) {
        const int down = draw_down(random);
        std::binomial_distribution<int> draw_rest(1000 - down, passives / (1 - detractors));
        const int rest = draw_rest(random);
        const auto interval =
            nps_interval(static_cast<std::uint64_t>(1000 - down - rest),
                         static_cast<std::uint64_t>(rest), static_cast<std::uint64_t>(down));
        if (interval->low <= truth && truth <= interval->high) ++held;
      }
      EXPECT_GT(held / 4000.0, 0.90) << detractors << " " << passives;
    }
  }
}

TEST(Coverage, OfADifferenceOfSharesIsRight) {
  for (const auto& [n1, n2] : std::vector<std::pair<int, int>>{{10, 10}, {15, 40}, {60, 60}}) {
    Coverage coverage;
    for (double p1 = 0.02; p1 < 1; p1 += 0.08) {
      for (double p2 = 0.02; p2 < 1; p2 += 0.08) {
        double held = 0;
        for (int k1 = 0; k1 <= n1; ++k1) {
          const double probability1 = binomial(k1, n1, p1);
          if (probability1 < 1e-9) continue;
          for (int k2 = 0; k2 <= n2; ++k2) {
            const auto interval = difference_of_shares_interval(
                static_cast<std::uint64_t>(k1), static_cast<std::uint64_t>(n1),
                static_cast<std::uint64_t>(k2), static_cast<std::uint64_t>(n2));
            if (interval->low <= p1 - p2 && p1 - p2 <= interval->high) {
              held += probability1 * binomial(k2, n2, p2);
            }
          }
        }
        coverage.add(held);
      }
    }
    EXPECT_GT(coverage.mean(), 0.94) << n1;
    EXPECT_LT(coverage.mean(), 0.97) << n1;
    EXPECT_GT(coverage.least(), 0.90) << n1;
  }
}

TEST(Coverage, OfAMeanIsRightForNormalValuesAndForScoresFromOneToFive) {
  std::mt19937_64 random(11);
  const std::vector<double> shares = {0.1, 0.1, 0.2, 0.35, 0.25};
  std::discrete_distribution<int> score(shares.begin(), shares.end());
  std::normal_distribution<double> value(10, 3);
  for (const int n : {5, 20, 100}) {
    int held_normal = 0;
    int held_score = 0;
    constexpr int kTries = 4000;
    for (int i = 0; i < kTries; ++i) {
      double sum = 0, squares = 0, score_sum = 0, score_squares = 0;
      for (int j = 0; j < n; ++j) {
        const double x = value(random);
        const double s = score(random) + 1;
        sum += x;
        squares += x * x;
        score_sum += s;
        score_squares += s * s;
      }
      const auto count = static_cast<std::uint64_t>(n);
      const auto normal = mean_interval(count, sum, squares);
      held_normal += normal && normal->low <= 10 && 10 <= normal->high;
      // The true mean is 0.1 + 0.2 + 0.6 + 1.4 + 1.25 = 3.55.
      const auto scores = mean_interval(count, score_sum, score_squares, Interval{1, 5});
      held_score += !scores || (scores->low <= 3.55 && 3.55 <= scores->high);
    }
    // Four standard errors of 4,000 tries are 1.4 points.
    EXPECT_NEAR(held_normal / double{kTries}, 0.95, 0.014) << n;
    EXPECT_GT(held_score / double{kTries}, 0.90) << n;
    EXPECT_LT(held_score / double{kTries}, 0.97) << n;
  }
}

TEST(Coverage, OfARateIsNeverUnderItsPromise) {
  for (double mean = 0.05; mean < 40; mean *= 1.03) {
    double held = 0;
    double term = std::exp(-mean);
    for (int k = 0; k < 150; ++k) {
      const auto interval = rate_interval(static_cast<std::uint64_t>(k), 1);
      if (interval->low <= mean && mean <= interval->high) held += term;
      term *= mean / (k + 1);
    }
    ASSERT_GE(held, 0.95 - 1e-9) << mean;
  }
}

}  // namespace
}  // namespace gehor::stats
