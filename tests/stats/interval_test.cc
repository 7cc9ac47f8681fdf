#include "stats/interval.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>
#include <limits>
#include <vector>

#include "tests/stats/vectors.h"

namespace gehor::stats {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

void expect_sound(const std::optional<Interval>& interval, double least, double most) {
  ASSERT_TRUE(interval.has_value());
  EXPECT_TRUE(std::isfinite(interval->low) && std::isfinite(interval->high));
  EXPECT_LE(interval->low, interval->high);
  EXPECT_GE(interval->low, least);
  EXPECT_LE(interval->high, most);
}

TEST(ShareInterval, EqualsTheVectors) {
  for (const auto& row : test::vectors("intervals.json", "share")) {
    const auto interval = share_interval(row.at("k"), row.at("n"));
    ASSERT_TRUE(interval.has_value()) << row;
    EXPECT_NEAR(interval->low, row.at("low"), 1e-13) << row;
    EXPECT_NEAR(interval->high, row.at("high"), 1e-13) << row;
  }
}

TEST(ShareInterval, EqualsThePublishedTable) {
  for (const auto& row : test::vectors("intervals.json", "published_share")) {
    const auto interval = share_interval(row.at("k"), row.at("n"));
    ASSERT_TRUE(interval.has_value()) << row;
    EXPECT_NEAR(interval->low, row.at("low"), 0.00005) << row;
    EXPECT_NEAR(interval->high, row.at("high"), 0.00005) << row;
  }
}

TEST(ShareInterval, IsThereExactlyWhenThereIsAShare) {
  EXPECT_FALSE(share_interval(0, 0));
  EXPECT_FALSE(share_interval(3, 2));
  EXPECT_FALSE(guarded_share_interval(0, 0));
  EXPECT_FALSE(guarded_share_interval(3, 2));
  for (const double confidence : {0.0, 1.0, -0.5, kNaN, kInfinity}) {
    EXPECT_FALSE(share_interval(1, 2, confidence));
    EXPECT_FALSE(guarded_share_interval(1, 2, confidence));
  }
}

TEST(ShareInterval, EndsAtNoneAndAll) {
  for (const std::uint64_t n : std::initializer_list<std::uint64_t>{1, 2, 7, 1000, kMost}) {
    EXPECT_EQ(share_interval(0, n)->low, 0.0);
    EXPECT_EQ(share_interval(n, n)->high, 1.0);
    EXPECT_GT(share_interval(0, n)->high, 0.0);
    EXPECT_LT(share_interval(n / 2, n)->low, share_interval(n / 2, n)->high);
  }
}

TEST(ShareInterval, RisesWithTheCountAndHoldsTheShare) {
  for (const auto function : {share_interval, guarded_share_interval}) {
    for (const std::uint64_t n : {1u, 2u, 9u, 50u, 51u, 300u}) {
      Interval before{-1, -1};
      for (std::uint64_t k = 0; k <= n; ++k) {
        const auto interval = function(k, n, kConfidence);
        expect_sound(interval, 0, 1);
        const double share = static_cast<double>(k) / static_cast<double>(n);
        EXPECT_LE(interval->low, share);
        EXPECT_GE(interval->high, share);
        EXPECT_GE(interval->low, before.low);
        EXPECT_GE(interval->high, before.high);
        before = *interval;
      }
    }
  }
}

TEST(ShareInterval, NarrowsWithMoreCasesAndWidensWithMoreConfidence) {
  double width = 2;
  for (const std::uint64_t n : {10u, 100u, 1000u, 100'000u}) {
    const auto interval = share_interval(3 * n / 10, n);
    EXPECT_LT(interval->high - interval->low, width);
    width = interval->high - interval->low;
  }
  EXPECT_LT(share_interval(3, 10, 0.99)->low, share_interval(3, 10, 0.9)->low);
}

TEST(GuardedShareInterval, DiffersOnlyForAFewCasesOrNonCases) {
  // -ln(0.95): with one case, the mean at which none is seen 95 % of the time.
  EXPECT_NEAR(guarded_share_interval(1, 100)->low, 0.0512932944 / 100, 1e-11);
  EXPECT_NEAR(guarded_share_interval(99, 100)->high, 1 - 0.0512932944 / 100, 1e-11);
  for (const std::uint64_t k : {0u, 4u, 50u, 96u, 100u}) {
    EXPECT_EQ(guarded_share_interval(k, 100)->low, share_interval(k, 100)->low);
    EXPECT_EQ(guarded_share_interval(k, 100)->high, share_interval(k, 100)->high);
  }
}

// Exact by hand: 1 of 1 is seen with probability 0.025 when the share is 0.025, and none of 2 when
// it is 1 - sqrt(0.025).
TEST(GuardedShareInterval, IsExactForUnderTenAnswers) {
  EXPECT_NEAR(guarded_share_interval(1, 1)->low, 0.025, 1e-12);
  EXPECT_EQ(guarded_share_interval(1, 1)->high, 1);
  EXPECT_NEAR(guarded_share_interval(0, 2)->high, 1 - std::sqrt(0.025), 1e-12);
  // Published in many tables: 3 of 9 is 7.49 to 70.07 %.
  EXPECT_NEAR(guarded_share_interval(3, 9)->low, 0.0749, 0.00005);
  EXPECT_NEAR(guarded_share_interval(3, 9)->high, 0.7007, 0.00005);
}

TEST(DifferenceOfShares, EqualsThePublishedTable) {
  for (const auto& row : test::vectors("intervals.json", "published_difference")) {
    const auto interval =
        difference_of_shares_interval(row.at("k1"), row.at("n1"), row.at("k2"), row.at("n2"));
    ASSERT_TRUE(interval.has_value()) << row;
    EXPECT_NEAR(interval->low, row.at("low"), 0.00005) << row;
    EXPECT_NEAR(interval->high, row.at("high"), 0.00005) << row;
  }
}

TEST(DifferenceOfShares, TurnsAroundWithTheSamplesAndNeedsBoth) {
  const auto forth = difference_of_shares_interval(7, 20, 30, 45);
  const auto back = difference_of_shares_interval(30, 45, 7, 20);
  EXPECT_DOUBLE_EQ(forth->low, -back->high);
  EXPECT_DOUBLE_EQ(forth->high, -back->low);
  EXPECT_FALSE(difference_of_shares_interval(0, 0, 1, 2));
  EXPECT_FALSE(difference_of_shares_interval(1, 2, 0, 0));
  expect_sound(difference_of_shares_interval(0, 1, 1, 1), -1, 1);
  expect_sound(difference_of_shares_interval(kMost, kMost, 0, kMost), -1, 1);
}

TEST(NpsInterval, IsTheDocumentedFormula) {
  // 50 promoters, 30 passives, 20 detractors: p = 51/103, d = 21/103; t of 250 degrees is 1.9695.
  const double p = 51.0 / 103;
  const double d = 21.0 / 103;
  const double half = 196.95 * std::sqrt((p + d - (p - d) * (p - d)) / 103);
  const auto interval = nps_interval(50, 30, 20);
  EXPECT_NEAR(interval->low, 100 * (p - d) - half, 0.001);
  EXPECT_NEAR(interval->high, 100 * (p - d) + half, 0.001);
}

// The plain formula's half width for p = .5, d = .167 and 1,000 answers is 4.6 points.
TEST(NpsInterval, ComesNearThePlainFormulaWithManyAnswers) {
  const auto interval = nps_interval(500, 333, 167);
  EXPECT_NEAR((interval->high - interval->low) / 2, 4.6, 0.05);
}

TEST(NpsInterval, IsHonestAtTheEdges) {
  EXPECT_FALSE(nps_interval(0, 0, 0));
  EXPECT_FALSE(nps_interval(1, 1, 1, 1.0));
  for (const std::uint64_t n :
       std::initializer_list<std::uint64_t>{1, 2, 10, 1'000'000, kMost / 4}) {
    for (const auto& interval : {nps_interval(n, 0, 0), nps_interval(0, n, 0),
                                 nps_interval(0, 0, n), nps_interval(n, n, n)}) {
      expect_sound(interval, -100, 100);
    }
    EXPECT_EQ(nps_interval(n, 0, 0)->high, 100);  // all are promoters
    EXPECT_EQ(nps_interval(0, 0, n)->low, -100);
  }
  // A million promoters do not make sure that there is no other customer.
  EXPECT_LT(nps_interval(1'000'000, 0, 0)->low, 100);
  EXPECT_GT(nps_interval(1, 0, 0)->high - nps_interval(1, 0, 0)->low,
            100);  // one answer says little
  expect_sound(nps_interval(kMost, kMost, kMost), -100, 100);
}

TEST(NpsInterval, HoldsTheScoreAndTurnsAroundWithTheAnswers) {
  for (std::uint64_t up = 0; up <= 12; ++up) {
    for (std::uint64_t down = 0; up + down <= 12; ++down) {
      const double score = 100 * (static_cast<double>(up) - static_cast<double>(down)) / 12;
      for (const double confidence : {0.1, 0.95, 0.999}) {
        const auto interval = nps_interval(up, 12 - up - down, down, confidence);
        const auto turned = nps_interval(down, 12 - up - down, up, confidence);
        EXPECT_LE(interval->low, score);
        EXPECT_GE(interval->high, score);
        EXPECT_DOUBLE_EQ(interval->low, -turned->high);
      }
    }
  }
}

struct Sums {
  std::uint64_t n = 0;
  double sum = 0;
  double squares = 0;
};

Sums sums(const std::vector<double>& values) {
  Sums total;
  for (const double value : values) {
    ++total.n;
    total.sum += value;
    total.squares += value * value;
  }
  return total;
}

TEST(MeanInterval, EqualsAnExampleByHand) {
  // Mean 3, variance 2.5, t of 4 degrees 2.776445: 3 +- 2.776445 * sqrt(2.5 / 5).
  const Sums s = sums({1, 2, 3, 4, 5});
  const auto interval = mean_interval(s.n, s.sum, s.squares);
  EXPECT_NEAR(interval->low, 3 - 1.963243, 1e-5);
  EXPECT_NEAR(interval->high, 3 + 1.963243, 1e-5);
}

TEST(MeanInterval, StaysOnItsScale) {
  const Sums s = sums({1, 5});
  expect_sound(mean_interval(s.n, s.sum, s.squares, Interval{1, 5}), 1, 5);
  EXPECT_LT(mean_interval(s.n, s.sum, s.squares)->low, 1);
}

TEST(MeanInterval, IsNotThereWithoutSpreadOrSense) {
  EXPECT_FALSE(mean_interval(0, 0, 0));
  EXPECT_FALSE(mean_interval(1, 4, 16));
  const Sums equal = sums(std::vector<double>(50, 0.1));
  EXPECT_FALSE(mean_interval(equal.n, equal.sum, equal.squares));
  EXPECT_FALSE(mean_interval(10, 0, 0));
  EXPECT_FALSE(mean_interval(2, 10, 3));  // no two values have these sums
  EXPECT_FALSE(mean_interval(2, kNaN, 3));
  EXPECT_FALSE(mean_interval(2, 1, kInfinity));
  EXPECT_FALSE(mean_interval(5, 15, 55, std::nullopt, 1));
}

TEST(MeanInterval, SeesASmallSpreadAroundALargeMean) {
  const Sums s = sums({1'000'001, 1'000'002, 1'000'003});
  const auto interval = mean_interval(s.n, s.sum, s.squares);
  ASSERT_TRUE(interval.has_value());
  EXPECT_NEAR(interval->high - interval->low, 2 * 4.302653 / std::sqrt(3), 1e-3);
}

TEST(RateInterval, EqualsTheVectors) {
  for (const auto& row : test::vectors("intervals.json", "rate")) {
    const auto interval = rate_interval(row.at("events"), 1);
    const double high = row.at("high");
    EXPECT_NEAR(interval->low, row.at("low"), 1e-9 * high) << row;
    EXPECT_NEAR(interval->high, high, 1e-9 * high) << row;
  }
}

TEST(RateInterval, ScalesWithExposure) {
  EXPECT_DOUBLE_EQ(rate_interval(5, 50)->high, rate_interval(5, 1)->high / 50);
  EXPECT_EQ(rate_interval(0, 50)->low, 0);
  for (const double exposure : {0.0, -1.0, kNaN, kInfinity}) {
    EXPECT_FALSE(rate_interval(5, exposure));
  }
  expect_sound(rate_interval(kMost, 1), 0, 2e19);
  EXPECT_FALSE(rate_interval(10, 1e-320));  // would be infinite
}

}  // namespace
}  // namespace gehor::stats
