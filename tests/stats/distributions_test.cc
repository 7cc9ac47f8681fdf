#include "stats/distributions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/stats/vectors.h"

namespace gehor::stats {
namespace {

TEST(NormalQuantile, EqualsTheVectors) {
  for (const auto& row : test::vectors("quantiles.json", "normal")) {
    const double z = row.at("z");
    EXPECT_NEAR(normal_quantile(row.at("p")), z, 1e-14 * std::fmax(1, std::fabs(z))) << row;
  }
}

TEST(StudentQuantile, EqualsTheVectors) {
  for (const auto& row : test::vectors("quantiles.json", "student")) {
    const double t = row.at("t");
    EXPECT_NEAR(student_t_quantile(row.at("p"), row.at("degrees")), t, 1e-10 * t) << row;
  }
}

TEST(StudentQuantile, HasNoStepWhereTheFormulaChanges) {
  EXPECT_NEAR(student_t_quantile(0.975, 999.999), student_t_quantile(0.975, 1000), 1e-8);
  EXPECT_DOUBLE_EQ(student_t_quantile(0.025, 8), -student_t_quantile(0.975, 8));
  EXPECT_EQ(student_t_quantile(0.5, 3), 0);
}

TEST(GammaQuantile, EqualsTheVectors) {
  for (const auto& row : test::vectors("quantiles.json", "gamma")) {
    const double x = row.at("x");
    EXPECT_NEAR(gamma_quantile(row.at("p"), row.at("shape")), x, 1e-10 * x) << row;
  }
}

TEST(GammaQuantile, HasNoStepWhereTheFormulaChanges) {
  for (const double p : {0.025, 0.975}) {
    const double before = gamma_quantile(p, 1e6);
    const double after = gamma_quantile(p, std::nextafter(1e6, 2e6));
    EXPECT_NEAR(after / before, 1, 1e-9);
  }
}

// The plain sum of the terms.
TEST(BinomialCdf, EqualsTheSumOfItsTerms) {
  for (const double p : {0.01, 0.3, 0.5, 0.97}) {
    for (const std::uint64_t n : {1u, 7u, 60u}) {
      double term = std::pow(1 - p, static_cast<double>(n));
      double sum = 0;
      for (std::uint64_t k = 0; k <= n; ++k) {
        sum += term;
        EXPECT_NEAR(binomial_cdf(k, n, p), sum, 1e-12) << n << " " << k << " " << p;
        term *= static_cast<double>(n - k) / static_cast<double>(k + 1) * p / (1 - p);
      }
    }
  }
}

TEST(BinomialCdf, IsHalfAtTheMedianOfManyTrials) {
  // P(B <= n/2) = 1/2 + P(B = n/2)/2, and P(B = n/2) = sqrt(2 / (pi n)) for many trials.
  const double expected = 0.5 + 0.5 * std::sqrt(2 / (3.14159265358979 * 1e8));
  EXPECT_NEAR(binomial_cdf(50'000'000, 100'000'000, 0.5), expected, 1e-6);
}

TEST(Distributions, AnswerNaNOutsideTheirRanges) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  for (const double p : {0.0, 1.0, -1.0, 2.0, nan}) {
    EXPECT_THAT(normal_quantile(p), testing::IsNan());
    EXPECT_THAT(student_t_quantile(p, 5), testing::IsNan());
    EXPECT_THAT(gamma_quantile(p, 5), testing::IsNan());
  }
  EXPECT_THAT(student_t_quantile(0.975, 0), testing::IsNan());
  EXPECT_THAT(gamma_quantile(0.975, -1), testing::IsNan());
  EXPECT_THAT(gamma_quantile(0.975, infinity), testing::IsNan());
  EXPECT_THAT(incomplete_beta(1, 1, nan), testing::IsNan());
  EXPECT_THAT(incomplete_gamma(1, infinity), testing::IsNan());
  EXPECT_THAT(binomial_cdf(1, 2, nan), testing::IsNan());
}

}  // namespace
}  // namespace gehor::stats
