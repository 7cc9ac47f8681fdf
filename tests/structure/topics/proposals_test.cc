// Which groups are one, and which are two, among texts whose truth is known.
#include "structure/topics/proposals.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace gehor::structure {
namespace {

constexpr std::uint32_t kOwn = 10;

// `per_matter` texts of each of three matters, of ten words each; the chains know the matters.
GroupedTexts three_matters(std::size_t per_matter, unsigned seed) {
  std::mt19937 random(seed);
  GroupedTexts made;
  made.texts.feature_count = 3 * kOwn;
  Partition vote{{}, 3};
  for (std::size_t i = 0; i < 3 * per_matter; ++i) {
    const auto matter = static_cast<std::uint32_t>(i % 3);
    std::set<std::uint32_t> words;
    while (words.size() < 5) {
      words.insert(matter * kOwn + static_cast<std::uint32_t>(random() % kOwn));
    }
    made.texts.features.insert(made.texts.features.end(), words.begin(), words.end());
    made.texts.ends.push_back(made.texts.features.size());
    vote.topic_of.push_back(matter);
  }
  made.votes = {vote, vote};
  return made;
}

std::vector<float> weights(const GroupedTexts& grouped) {
  return std::vector<float>(grouped.texts.feature_count, 1.8F);
}

TEST(Proposals, TwoGroupsOfOneMatterAreProposedAsOne) {
  GroupedTexts grouped = three_matters(60, 1);
  grouped.groups.topics = 4;
  for (std::uint32_t i = 0; i < 180; ++i) {
    grouped.groups.topic_of.push_back(i % 3 == 0 && i % 2 == 0 ? 3 : i % 3);
  }
  const auto merges = merges_among(grouped, weights(grouped));
  ASSERT_EQ(merges.size(), 1U);
  EXPECT_EQ(merges[0].first, 0U);
  EXPECT_EQ(merges[0].second, 3U);
  EXPECT_DOUBLE_EQ(merges[0].together, 1.0);
  EXPECT_LT(merges[0].nats, 1.0);
}

TEST(Proposals, AGroupOfTwoMattersIsProposedAsTwoAndOneOfOneIsNot) {
  GroupedTexts grouped = three_matters(60, 2);
  grouped.groups.topics = 2;
  for (std::uint32_t i = 0; i < 180; ++i) grouped.groups.topic_of.push_back(i % 3 == 2 ? 1 : 0);
  const auto splits = splits_of(grouped, weights(grouped));
  ASSERT_EQ(splits.size(), 1U);
  EXPECT_EQ(splits[0].group, 0U);
  EXPECT_GT(splits[0].agreement, 0.95);
  for (const auto& half : splits[0].halves) {
    EXPECT_EQ(half.size(), 60U);
    for (const std::uint32_t text : half) EXPECT_EQ(text % 3, half.front() % 3);
  }
}

TEST(Proposals, OfFewTextsNothingIsProposed) {
  GroupedTexts grouped = three_matters(5, 3);
  grouped.groups.topics = 2;
  for (std::uint32_t i = 0; i < 15; ++i) grouped.groups.topic_of.push_back(i % 2);
  EXPECT_TRUE(merges_among(grouped, weights(grouped)).empty());
  EXPECT_TRUE(splits_of(grouped, weights(grouped)).empty());
}

TEST(Proposals, TextsOfNoGroupDoNotCount) {
  GroupedTexts grouped = three_matters(60, 4);
  grouped.groups.topics = 1;
  for (std::uint32_t i = 0; i < 180; ++i) grouped.groups.topic_of.push_back(i % 3 == 0 ? 0 : 9);
  EXPECT_TRUE(merges_among(grouped, weights(grouped)).empty());
  EXPECT_TRUE(splits_of(grouped, weights(grouped)).empty());
}

}  // namespace
}  // namespace gehor::structure
