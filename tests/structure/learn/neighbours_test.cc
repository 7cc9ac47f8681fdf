// How much a text is like those it is taken for.
#include "structure/learn/neighbours.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "structure/learn/network.h"
#include "structure/learn/random_draws.h"

namespace gehor::structure::learn {
namespace {

std::vector<float> reading(std::uint64_t seed) {
  RandomDraws random(seed);
  std::vector<float> values(kBagWidth);
  for (float& x : values) x = std::max(0.0F, random.normal());
  return values;
}

double cosine(const std::vector<float>& a, const std::vector<float>& b) {
  double dot = 0, of_a = 0, of_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    dot += static_cast<double>(a[i]) * b[i];
    of_a += static_cast<double>(a[i]) * a[i];
    of_b += static_cast<double>(b[i]) * b[i];
  }
  return dot / std::sqrt(of_a * of_b);
}

TEST(Neighbours, LikenessIsTheMeanCosineOfTheNearestFive) {
  std::vector<float> readings, targets;
  std::vector<double> cosines;
  const std::vector<float> asked = reading(1000);
  for (std::uint64_t i = 0; i < 40; ++i) {
    const std::vector<float> one = reading(i);
    readings.insert(readings.end(), one.begin(), one.end());
    const bool first = i % 2 == 0;
    targets.push_back(first ? 1 : 0);
    targets.push_back(first ? 0 : 1);
    targets.push_back(0);
    if (first) cosines.push_back(cosine(asked, one));
  }
  std::sort(cosines.rbegin(), cosines.rend());
  const double mean = (cosines[0] + cosines[1] + cosines[2] + cosines[3] + cosines[4]) / 5;
  const Neighbours neighbours(readings, targets, 3);
  EXPECT_NEAR(neighbours.likeness(asked, 0), mean, 0.005);
  EXPECT_NE(neighbours.likeness(asked, 0), neighbours.likeness(asked, 1));
  EXPECT_EQ(neighbours.likeness(asked, 2), 0);  // nobody has it
  EXPECT_EQ(neighbours.likeness(std::vector<float>(kBagWidth, 0), 0), 0);
}

TEST(Neighbours, LookNoFurtherThanIsEnough) {
  std::vector<float> readings, targets(100, 1);
  for (std::uint64_t i = 0; i < 100; ++i) {
    const std::vector<float> one = reading(i);
    readings.insert(readings.end(), one.begin(), one.end());
  }
  const Neighbours neighbours(readings, targets, 1);
  const std::vector<float> asked = reading(1000);
  const float all = neighbours.likeness(asked, 0);
  const float some = neighbours.likeness(asked, 0, 0.9F * all);
  EXPECT_GE(some, 0.9F * all);
  EXPECT_LT(some, all);
  EXPECT_EQ(neighbours.likeness(asked, 0, all + 0.01F), all);
}

TEST(Neighbours, ReadingsBeyondAllNumbersAreLikeNothing) {
  const std::vector<float> one = reading(1);
  const Neighbours neighbours(one, std::vector<float>{1}, 1);
  EXPECT_EQ(neighbours.likeness(std::vector<float>(kBagWidth, INFINITY), 0), 0);
  EXPECT_EQ(neighbours.likeness(std::vector<float>(kBagWidth, NAN), 0), 0);
}

TEST(Neighbours, OfFewTextsAllAreAsked) {
  const std::vector<float> one = reading(1);
  const Neighbours neighbours(one, std::vector<float>{1}, 1);
  EXPECT_NEAR(neighbours.likeness(one, 0), 1, 1e-4);
}

TEST(Neighbours, KeepsNoMoreOfALabelThanItMay) {
  std::vector<float> readings, targets(500, 1);
  for (std::uint64_t i = 0; i < 500; ++i) {
    const std::vector<float> one = reading(i);
    readings.insert(readings.end(), one.begin(), one.end());
  }
  const Neighbours neighbours(readings, targets, 1);
  EXPECT_EQ(neighbours.bytes().size(), Neighbours::kMostOfLabel * kBagWidth);
}

TEST(Neighbours, AreRestoredOrRefused) {
  const std::vector<float> one = reading(1);
  const Neighbours saved(one, std::vector<float>{0, 1}, 2);
  Neighbours again;
  ASSERT_TRUE(Neighbours::restore(saved.bytes(), saved.ends(), 2, again));
  EXPECT_EQ(again.likeness(reading(2), 1), saved.likeness(reading(2), 1));
  EXPECT_FALSE(Neighbours::restore(saved.bytes(), saved.ends(), 3, again));
  EXPECT_FALSE(Neighbours::restore(saved.bytes(), {1, 0}, 2, again));
  EXPECT_FALSE(Neighbours::restore(saved.bytes(), {0, 2}, 2, again));
  EXPECT_FALSE(Neighbours::restore({1, 2, 3}, {0, 0}, 2, again));
}

}  // namespace
}  // namespace gehor::structure::learn
