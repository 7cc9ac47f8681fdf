// Planted topics are found again, whatever chance began with.
#include "structure/topics/mixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "tests/support/mutual_information.h"

namespace gehor::structure {
namespace {

struct Planted {
  SparseTexts texts;
  std::vector<std::uint32_t> truth;
};

// Texts of `topics` topics with ten words of their own each, and words that all of them share.
Planted planted(std::size_t count, std::uint32_t topics, unsigned seed) {
  constexpr std::uint32_t kOwn = 10, kShared = 30;
  std::mt19937 random(seed);
  Planted made;
  made.texts.feature_count = topics * kOwn + kShared;
  for (std::size_t i = 0; i < count; ++i) {
    const auto topic = static_cast<std::uint32_t>(random() % topics);
    std::set<std::uint32_t> features;
    for (int word = 0; word < 4; ++word) {
      features.insert(topic * kOwn + static_cast<std::uint32_t>(random() % kOwn));
    }
    for (int word = 0; word < 6; ++word) {
      features.insert(topics * kOwn + static_cast<std::uint32_t>(random() % kShared));
    }
    made.texts.features.insert(made.texts.features.end(), features.begin(), features.end());
    made.texts.ends.push_back(made.texts.features.size());
    made.truth.push_back(topic);
  }
  return made;
}

std::vector<float> ones(const SparseTexts& texts) {
  return std::vector<float>(texts.feature_count, 1.0F);
}

void expect_whole(const Partition& partition, std::size_t texts) {
  ASSERT_EQ(partition.topic_of.size(), texts);
  const std::set<std::uint32_t> used(partition.topic_of.begin(), partition.topic_of.end());
  ASSERT_EQ(used.size(), partition.topics);
  EXPECT_EQ(*used.rbegin() + 1, partition.topics);
}

TEST(Mixture, FindsPlantedTopicsAtManySizes) {
  for (const std::size_t count : {200U, 1'000U, 4'000U}) {
    for (const std::uint32_t topics : {4U, 12U}) {
      const Planted made = planted(count, topics, static_cast<unsigned>(count) + topics);
      std::vector<Partition> chains;
      for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        chains.push_back(sample_partition(made.texts, ones(made.texts), {}, seed));
        expect_whole(chains.back(), count);
      }
      const Partition agreed = agreed_partition(chains, 150, 9);
      expect_whole(agreed, count);
      EXPECT_GT(test::adjusted_mutual_information(agreed.topic_of, made.truth), 0.6)
          << count << " texts, " << topics << " topics, found " << agreed.topics;
      const TopicScores scores(made.texts, agreed, ones(made.texts), {});
      const Partition merged = merged_partition(made.texts, agreed, scores.weights(), topics, 0);
      expect_whole(merged, count);
      EXPECT_EQ(merged.topics, topics);
      EXPECT_GT(test::adjusted_mutual_information(merged.topic_of, made.truth), 0.9)
          << count << " texts, " << topics << " topics of " << agreed.topics;
    }
  }
}

TEST(Mixture, TheSameSeedGivesTheSameTopics) {
  const Planted made = planted(500, 6, 3);
  const Partition first = sample_partition(made.texts, ones(made.texts), {}, 7);
  const Partition again = sample_partition(made.texts, ones(made.texts), {}, 7);
  EXPECT_EQ(first.topic_of, again.topic_of);
}

TEST(Mixture, WordsThatTellNothingWeighLittle) {
  const Planted made = planted(2'000, 8, 5);
  Partition truth{made.truth, 8};
  const TopicScores scores(made.texts, truth, ones(made.texts), {});
  float least_telling = 1e9F, most_shared = 0;
  for (std::uint32_t f = 0; f < 80; ++f)
    least_telling = std::min(least_telling, scores.weights()[f]);
  for (std::uint32_t f = 80; f < 110; ++f) most_shared = std::max(most_shared, scores.weights()[f]);
  EXPECT_GT(least_telling, 5 * most_shared);
}

TEST(Mixture, PlacesTextsThatWereNotThere) {
  const Planted learned = planted(1'000, 8, 5), others = planted(1'000, 8, 6);
  const TopicScores scores(learned.texts, {learned.truth, 8}, ones(learned.texts), {});
  std::vector<float> scratch;
  std::size_t right = 0;
  for (std::size_t i = 0; i < others.texts.size(); ++i) {
    const auto place = scores.place(others.texts.of(i), scratch);
    ASSERT_GT(place.probability, 0);
    ASSERT_LE(place.probability, 1.0001F);
    if (place.topic == others.truth[i]) ++right;
  }
  EXPECT_GT(right, 990U);
  EXPECT_EQ(scores.place({}, scratch).evidence, 0);
}

TEST(Mixture, MergingJoinsWholeTopicsAndStopsAtWhatIsWorthIt) {
  const Planted made = planted(1'000, 6, 8);
  // Every planted topic cut in two by chance.
  Partition halves{made.truth, 12};
  for (std::size_t i = 0; i < made.truth.size(); i += 2) halves.topic_of[i] += 6;
  const auto weights = ones(made.texts);
  const Partition six = merged_partition(made.texts, halves, weights, 12, 0.1);
  EXPECT_EQ(six.topics, 6U);
  EXPECT_NEAR(test::adjusted_mutual_information(six.topic_of, made.truth), 1, 1e-9);
  EXPECT_EQ(merged_partition(made.texts, halves, weights, 12, 0).topics, 12U);
  EXPECT_EQ(merged_partition(made.texts, halves, weights, 1, 0).topics, 1U);
}

TEST(Mixture, AtMostTheTopicsAskedFor) {
  const Planted made = planted(1'000, 12, 2);
  MixtureOptions options;
  options.topics = 5;
  EXPECT_LE(sample_partition(made.texts, ones(made.texts), options, 1).topics, 5U);
}

TEST(Mixture, TextsWithoutFeaturesAreNoError) {
  SparseTexts texts;
  texts.ends.assign(60, 0);
  expect_whole(sample_partition(texts, {}, {}, 1), 60);
}

TEST(MutualInformation, IsAsPublished) {
  // By scikit-learn 1.2.1's adjusted_mutual_info_score.
  std::vector<std::uint32_t> x, y;
  for (std::uint32_t i = 0; i < 60; ++i) {
    x.push_back(i % 5);
    y.push_back(i % 3 != 0 ? i % 5 : (i * 7) % 4);
  }
  EXPECT_NEAR(test::adjusted_mutual_information(x, y), 0.3797008066515816, 1e-9);
  EXPECT_NEAR(test::adjusted_mutual_information({0, 0, 1, 1, 2, 2, 2}, {0, 0, 0, 1, 1, 2, 2}),
              0.2581511414702466, 1e-9);
  EXPECT_NEAR(test::adjusted_mutual_information(x, x), 1, 1e-9);
}

}  // namespace
}  // namespace gehor::structure
