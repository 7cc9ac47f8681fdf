// Which answers are left unsaid because the text is too strange.
#include "structure/learn/familiarity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "structure/learn/random_draws.h"

namespace gehor::structure::learn {
namespace {

// Texts of the second label are less like each other than those of the first.
std::vector<RightAnswer> right_answers(std::size_t n) {
  RandomDraws random(3);
  std::vector<RightAnswer> right;
  for (std::size_t i = 0; i < n; ++i) {
    const auto label = static_cast<std::uint32_t>(i % 2);
    right.push_back({label, random.share(), (label == 0 ? 0.7F : 0.4F) + 0.1F * random.share()});
  }
  return right;
}

bool is_answered(const Familiarity& familiarity, const RightAnswer& text) {
  return text.likeness >= familiarity.likeness_needed(text.label, text.probability);
}

TEST(Familiarity, LeavesFewRightAnswersUnsaid) {
  const std::vector<RightAnswer> right = right_answers(4'000);
  const Familiarity familiarity(right, 5'000, 2);  // a thousand were answered wrong
  const auto refused =
      static_cast<double>(std::count_if(right.begin(), right.end(), [&](const RightAnswer& text) {
        return !is_answered(familiarity, text);
      }));
  EXPECT_NEAR(refused, 5'000 * Familiarity::kRefusedRight, 2);
}

TEST(Familiarity, IsHeldAgainstWhatIsUsualForTheLabel) {
  const Familiarity familiarity(right_answers(4'000), 5'000, 2);
  EXPECT_FALSE(is_answered(familiarity, {0, 0.5F, 0.45F}));
  EXPECT_TRUE(is_answered(familiarity, {1, 0.5F, 0.45F}));
}

TEST(Familiarity, AProbableLabelNeedsLessLikeness) {
  const Familiarity familiarity(right_answers(4'000), 5'000, 2);
  EXPECT_NEAR(familiarity.likeness_needed(0, 0.2F) - familiarity.likeness_needed(0, 0.9F),
              0.7F * Familiarity::kOfProbability, 1e-6);
}

TEST(Familiarity, OfALabelNobodySawIsWhatIsUsualForAll) {
  const Familiarity familiarity(right_answers(4'000), 5'000, 3);
  EXPECT_NEAR(familiarity.from()[2], (familiarity.from()[0] + familiarity.from()[1]) / 2, 0.01);
}

// Texts made by one pattern are all the same: another one of the pattern, a little less alike, is
// an answer too.
TEST(Familiarity, WhatIsAlikeEnoughIsAnAnswer) {
  const std::vector<RightAnswer> right(1'000, RightAnswer{0, 1, 1});
  EXPECT_TRUE(is_answered(Familiarity(right, 1'000, 1), {0, 1, 0.91F}));
  EXPECT_FALSE(is_answered(Familiarity(right, 1'000, 1), {0, 1, 0.8F}));
}

TEST(Familiarity, WithoutRightAnswersEverythingIsFamiliar) {
  EXPECT_TRUE(is_answered(Familiarity(), {7, 0, 0}));
  EXPECT_TRUE(is_answered(Familiarity({}, 100, 2), {1, 0, 0}));
}

TEST(Familiarity, IsRestoredOrRefused) {
  const Familiarity saved(right_answers(400), 500, 2);
  Familiarity again;
  ASSERT_TRUE(Familiarity::restore(saved.from(), 2, again));
  EXPECT_EQ(again.from(), saved.from());
  EXPECT_TRUE(Familiarity::restore({}, 2, again));
  EXPECT_FALSE(Familiarity::restore(saved.from(), 3, again));
  EXPECT_FALSE(Familiarity::restore({0.5F, std::numeric_limits<float>::quiet_NaN()}, 2, again));
}

}  // namespace
}  // namespace gehor::structure::learn
