#include "stats/quantile.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "stats/distributions.h"
#include "tests/stats/vectors.h"

namespace gehor::stats {
namespace {

TEST(QuantileRank, IsTheSmallestRankThatReachesTheShare) {
  EXPECT_EQ(quantile_rank(1, 0.5), 1u);
  EXPECT_EQ(quantile_rank(2, 0.5), 1u);
  EXPECT_EQ(quantile_rank(3, 0.5), 2u);
  EXPECT_EQ(quantile_rank(10, 0.9), 9u);
  EXPECT_EQ(quantile_rank(11, 0.9), 10u);
  EXPECT_EQ(quantile_rank(10, 0), 1u);
  EXPECT_EQ(quantile_rank(10, 1), 10u);
}

// Hundredths of n are whole ranks, though 0.07 * 100 is more than 7 in binary.
TEST(QuantileRank, TakesDecimalsAsTheyWereMeant) {
  for (std::uint64_t percent = 1; percent <= 100; ++percent) {
    for (const std::uint64_t n : {100u, 1000u, 12'000'000u}) {
      EXPECT_EQ(quantile_rank(n, static_cast<double>(percent) / 100), n / 100 * percent);
    }
  }
}

TEST(QuantileRank, IsNotThereWithoutValuesOrSense) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(quantile_rank(0, 0.5));
  EXPECT_FALSE(quantile_rank(5, -0.1));
  EXPECT_FALSE(quantile_rank(5, 1.1));
  EXPECT_FALSE(quantile_rank(5, nan));
  const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  EXPECT_EQ(quantile_rank(most, 1), most);
  EXPECT_LE(quantile_rank(most, 0.999999), most);
}

TEST(QuantileRanks, EqualTheVectors) {
  for (const auto& row : test::vectors("ranks.json", "ranks")) {
    const auto ranks = quantile_ranks(row.at("n"), row.at("p"));
    ASSERT_EQ(ranks.has_value(), !row.at("low").is_null()) << row;
    if (!ranks) continue;
    EXPECT_EQ(ranks->low, row.at("low").get<std::uint64_t>()) << row;
    EXPECT_EQ(ranks->high, row.at("high").get<std::uint64_t>()) << row;
  }
}

double coverage(const Ranks& ranks, std::uint64_t n, double p) {
  return binomial_cdf(ranks.high - 1, n, p) - binomial_cdf(ranks.low - 1, n, p);
}

TEST(QuantileRanks, HoldTheQuantileAsOftenAsPromised) {
  for (const double p : {0.1, 0.5, 0.75, 0.9, 0.99}) {
    for (std::uint64_t n = 1; n < 30'000; n += 1 + n / 7) {
      const auto ranks = quantile_ranks(n, p);
      if (!ranks) continue;
      ASSERT_LE(1u, ranks->low);
      ASSERT_LE(ranks->low, ranks->high);
      ASSERT_LE(ranks->high, n);
      EXPECT_GE(coverage(*ranks, n, p), 0.95) << n << " " << p;
      EXPECT_LE(ranks->low, *quantile_rank(n, p));
      EXPECT_GE(ranks->high, *quantile_rank(n, p));
    }
  }
}

// Beyond n p (1 - p) = 1000 the ranks are approximate: at most two further out than the exact ones.
TEST(QuantileRanks, AreNeverTooNarrowNorMuchTooWideForManyValues) {
  for (const double p : {0.01, 0.25, 0.5, 0.9, 0.99}) {
    for (const double confidence : {0.8, 0.95, 0.99}) {
      for (const double variance : {1000.5, 2000.0, 10'000.0, 100'000.0, 1e6}) {
        const auto n = static_cast<std::uint64_t>(variance / (p * (1 - p))) + 1;
        const auto ranks = quantile_ranks(n, p, confidence);
        ASSERT_TRUE(ranks.has_value());
        const double tail = (1 - confidence) / 2;
        EXPECT_LE(binomial_cdf(ranks->low - 1, n, p), tail) << n << " " << p;
        EXPECT_GT(binomial_cdf(ranks->low + 2, n, p), tail) << n << " " << p;
        EXPECT_GE(binomial_cdf(ranks->high - 1, n, p), 1 - tail) << n << " " << p;
        EXPECT_LT(binomial_cdf(ranks->high - 4, n, p), 1 - tail) << n << " " << p;
      }
    }
  }
}

TEST(QuantileRanks, AreNotThereForTooFewValuesOrWithoutSense) {
  EXPECT_FALSE(quantile_ranks(0, 0.5));
  EXPECT_FALSE(quantile_ranks(5, 0.5));
  EXPECT_TRUE(quantile_ranks(6, 0.5));
  EXPECT_FALSE(quantile_ranks(35, 0.9));
  EXPECT_TRUE(quantile_ranks(36, 0.9));
  EXPECT_FALSE(quantile_ranks(100, 0));
  EXPECT_FALSE(quantile_ranks(100, 1));
  EXPECT_FALSE(quantile_ranks(100, 0.5, 1));
  EXPECT_FALSE(quantile_ranks(100, std::numeric_limits<double>::quiet_NaN()));
  EXPECT_TRUE(quantile_ranks(100'000'000, 0.5));
  const auto ranks = quantile_ranks(std::numeric_limits<std::uint64_t>::max(), 0.5);
  ASSERT_TRUE(ranks.has_value());
  EXPECT_LE(ranks->low, ranks->high);
}

}  // namespace
}  // namespace gehor::stats
