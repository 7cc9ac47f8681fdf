// What grew is found, and where nothing did at most one data set in twenty says so.
#include "findings/grew.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/findings/planted.h"

namespace gehor::findings {
namespace {

const Day kFirst = the_day(2026, 1, 5);
const Day kLast = the_day(2026, 11, 22);
const Coverage kCoverage = coverage_to(kFirst, kLast);

struct Company {
  Tallies reasons, owners, channels;
  std::vector<Grown> grown(const Coverage& coverage = kCoverage) const {
    return find_grown({{"reason", &reasons}, {"owner", &owners}, {"channel", &channels}}, coverage);
  }
};

Company company(double dispersion, std::mt19937_64& random) {
  Company c;
  for (int i = 0; i < 12; ++i) {
    c.reasons["reason " + std::to_string(i)] =
        plant({12.0 / (i + 1), dispersion, i % 2 == 0, {}, 1}, kFirst, kLast, random);
  }
  for (int i = 0; i < 5; ++i) {
    c.owners["owner " + std::to_string(i)] =
        plant({6, dispersion, true, {}, 1}, kFirst, kLast, random);
  }
  for (int i = 0; i < 3; ++i) {
    c.channels["channel " + std::to_string(i)] =
        plant({12, dispersion, false, {}, 1}, kFirst, kLast, random);
  }
  c.reasons["unknown"] = plant({5, 1, true, the_day(2026, 11, 1), 8}, kFirst, kLast, random);
  return c;
}

TEST(Grew, NothingPlantedAtMostOneDataSetInTwenty) {
  std::mt19937_64 random(23);
  for (const double dispersion : {1.0, 3.0, 8.0}) {
    int any = 0;
    constexpr int kTries = 250;
    for (int i = 0; i < kTries; ++i) {
      if (!company(dispersion, random).grown().empty()) ++any;
    }
    EXPECT_LE(any, 0.05 * kTries + 4) << dispersion;
  }
}

TEST(Grew, APlantedRiseIsFoundAndAmountsToWhatWasPlanted) {
  std::mt19937_64 random(29);
  int found = 0;
  for (int i = 0; i < 50; ++i) {
    Company c = company(2, random);
    c.reasons["new bill"] = plant({6, 2, true, the_day(2026, 10, 26), 2.5}, kFirst, kLast, random);
    const auto grown = c.grown();
    if (grown.empty()) continue;
    const Grown& first = grown.front();
    if (first.value != "new bill") continue;
    ++found;
    EXPECT_EQ(first.dimension, "reason");
    EXPECT_EQ(first.from, the_day(2026, 10, 26));
    EXPECT_EQ(first.to, kLast);
    EXPECT_EQ(first.base_from, the_day(2026, 4, 27));
    EXPECT_GT(first.low, 1);
    EXPECT_LE(first.low, first.ratio);
    EXPECT_GE(first.high, first.ratio);
    EXPECT_NEAR(first.expected, 6 * 28, 50);
  }
  EXPECT_GT(found, 45);
}

TEST(Grew, ShortDataAreLookedAtInShorterWeeksAndVeryShortNotAtAll) {
  std::mt19937_64 random(31);
  Company c;
  c.reasons["bill"] = plant({40, 1, true, the_day(2026, 11, 9), 3}, kFirst, kLast, random);
  const auto with_weeks = [&](int weeks) {
    return c.grown(coverage_to(kLast - std::chrono::days(7 * weeks - 1), kLast));
  };
  ASSERT_EQ(with_weeks(9).size(), 1U);
  EXPECT_EQ(with_weeks(9)[0].from, the_day(2026, 11, 9));
  EXPECT_TRUE(with_weeks(4).empty());
  EXPECT_TRUE(c.grown(Coverage{}).empty());
  EXPECT_TRUE(find_grown({}, kCoverage).empty());
}

TEST(Grew, SmallNumbersAndSeasonsAreNotListed) {
  Company c;
  for (int i = 0; i < 9; ++i)
    c.reasons["rare"].days.emplace_back(kLast - std::chrono::days(9 - i), 1);
  for (Day day = kFirst; day <= kLast; day += std::chrono::days(1)) {
    // Swings by a third twice a year, and is low now.
    const double turn = 2 * 3.14159 * static_cast<double>((day - kFirst).count()) / 180;
    c.reasons["season"].days.emplace_back(day,
                                          static_cast<std::uint64_t>(30 + 10 * std::sin(turn)));
  }
  EXPECT_TRUE(c.grown().empty());
}

}  // namespace
}  // namespace gehor::findings
