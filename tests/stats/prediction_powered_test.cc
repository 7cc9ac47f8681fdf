// Shares from predictions of everything and labels of a few: how often the interval holds the true
// share, how narrow it is, and what is refused.
#include "stats/prediction_powered.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace gehor::stats {
namespace {

// A classifier that finds so many of those that hold, and of the others takes so many for them.
struct World {
  double share = 0.1, finds = 0.9, mistakes = 0.03;
  int labels = 200, everything = 20'000;
};

struct Drawn {
  std::vector<PredictedLabel> labels;
  Predictions all;
  double true_share = 0;  // of everything
};

Drawn draw(const World& world, std::mt19937& random) {
  Drawn drawn;
  std::uniform_real_distribution<double> uniform(0, 1);
  int holding = 0;
  for (int i = 0; i < world.everything; ++i) {
    const bool holds = uniform(random) < world.share;
    const bool said = uniform(random) < (holds ? world.finds : world.mistakes);
    holding += holds ? 1 : 0;
    drawn.all.add(said ? 1 : 0);
    if (i < world.labels) drawn.labels.push_back({said ? 1.0 : 0.0, holds});
  }
  drawn.true_share = static_cast<double>(holding) / world.everything;
  return drawn;
}

struct Result {
  double covered = 0, width = 0;
  double covered_alone = 0, width_alone = 0;  // by the labels alone
};

Result repeated(const World& world, int rounds) {
  std::mt19937 random(11);
  Result result;
  for (int round = 0; round < rounds; ++round) {
    const Drawn drawn = draw(world, random);
    const auto holds_truth = [&](const Interval& interval) {
      return interval.low <= drawn.true_share && drawn.true_share <= interval.high ? 1 : 0;
    };
    const auto share = prediction_powered_share(drawn.labels, drawn.all).value();
    result.covered += holds_truth(share.interval);
    result.width += share.interval.high - share.interval.low;
    const auto holding = static_cast<std::uint64_t>(
        std::count_if(drawn.labels.begin(), drawn.labels.end(),
                      [](const PredictedLabel& label) { return label.holds; }));
    const auto alone = drawn_share_interval(holding, drawn.labels.size(), drawn.all.n).value();
    result.covered_alone += holds_truth(alone);
    result.width_alone += alone.high - alone.low;
  }
  result.covered /= rounds;
  result.covered_alone /= rounds;
  result.width /= rounds;
  result.width_alone /= rounds;
  return result;
}

TEST(PredictionPowered, HoldsTheTruthAndIsNarrowerThanTheLabelsAlone) {
  constexpr int kRounds = 300;
  double sum = 0, least = 1, least_alone = 1;
  int worlds = 0;
  for (const int labels : {30, 100, 400}) {
    for (const double share : {0.03, 0.1, 0.3, 0.5, 0.8}) {
      for (const auto& [finds, mistakes] : {std::pair{0.95, 0.02}, {0.8, 0.1}, {0.5, 0.5}}) {
        const World world{share, finds, mistakes, labels, 4'000};
        const Result r = repeated(world, kRounds);
        fmt::print(
            "{:>4} labels, share {:.2f}, finds {:.2f}, mistakes {:.2f}: {:.3f} covered, "
            "width {:.3f} (alone {:.3f})\n",
            labels, share, finds, mistakes, r.covered, r.width, r.width_alone);
        sum += r.covered;
        least = std::min(least, r.covered);
        least_alone = std::min(least_alone, r.covered_alone);
        ++worlds;
        if (finds > 0.9 && labels >= 100 && share >= 0.1) {
          EXPECT_LT(r.width, 0.8 * r.width_alone);
        }
        if (finds == mistakes) {
          EXPECT_LT(r.width, 1.1 * r.width_alone) << "it says nothing";
        }
      }
    }
  }
  fmt::print("covered {:.3f} on average, {:.3f} at least\n", sum / worlds, least);
  EXPECT_GT(sum / worlds, 0.93);
  EXPECT_LT(sum / worlds, 0.98);
  EXPECT_GT(least, 0.90);
  EXPECT_GT(least_alone, 0.90);
}

TEST(PredictionPowered, AClassifierThatIsOftenWrongIsPutRight) {
  // It says "yes" of 29 % where 10 % hold.
  std::mt19937 random(5);
  const Drawn drawn = draw({0.1, 0.95, 0.22, 500, 50'000}, random);
  const auto share = prediction_powered_share(drawn.labels, drawn.all).value();
  EXPECT_NEAR(drawn.all.sum / 50'000, 0.293, 0.01);
  EXPECT_NEAR(share.value, 0.1, 0.03);
  EXPECT_LT(share.interval.low, 0.1);
  EXPECT_GT(share.interval.high, 0.1);
}

TEST(PredictionPowered, RefusesWhatSaysTooLittleOrIsNoProbability) {
  std::mt19937 random(1);
  Drawn drawn = draw({0.1, 0.9, 0.05, 29, 1'000}, random);
  EXPECT_FALSE(prediction_powered_share(drawn.labels, drawn.all));
  drawn = draw({0.1, 0.9, 0.05, 30, 1'000}, random);
  EXPECT_TRUE(prediction_powered_share(drawn.labels, drawn.all));
  EXPECT_FALSE(prediction_powered_share(drawn.labels, drawn.all, 1));
  drawn.labels[0].predicted = 1.5;
  EXPECT_FALSE(prediction_powered_share(drawn.labels, drawn.all));
  drawn.labels[0].predicted = 1;
  EXPECT_FALSE(prediction_powered_share(drawn.labels, {29, 3}));
}

TEST(PredictionPowered, AgreementThroughoutIsNotCertainty) {
  std::vector<PredictedLabel> labels(60, {0, false});
  Predictions all;
  for (int i = 0; i < 10'000; ++i) all.add(0);
  const auto none = prediction_powered_share(labels, all).value();
  EXPECT_EQ(none.value, 0);
  EXPECT_EQ(none.interval.low, 0);
  EXPECT_GT(none.interval.high, 0.02);
  for (int i = 0; i < 30; ++i) labels[static_cast<std::size_t>(i)] = {1, true};
  for (int i = 0; i < 10'000; ++i) all.add(1);
  const auto half = prediction_powered_share(labels, all).value();
  EXPECT_NEAR(half.value, 0.5, 1e-9);
  EXPECT_LT(half.interval.low, 0.5);
  EXPECT_GT(half.interval.high, 0.5);
}

TEST(PredictionPowered, WhatIsLabelledThroughoutIsCertain) {
  std::mt19937 random(7);
  const Drawn drawn = draw({0.2, 0.7, 0.2, 500, 500}, random);
  const auto share = prediction_powered_share(drawn.labels, drawn.all).value();
  EXPECT_NEAR(share.value, drawn.true_share, 1e-12);
  EXPECT_EQ(share.interval.low, share.value);
  EXPECT_EQ(share.interval.high, share.value);
  EXPECT_EQ(labels_needed(share, drawn.all, 0.0001), 500u);
}

TEST(PredictionPowered, SaysHowManyLabelsAreNeeded) {
  std::mt19937 random(3);
  const World world{0.1, 0.9, 0.03, 200, 100'000};
  const Drawn pilot = draw(world, random);
  const auto first = prediction_powered_share(pilot.labels, pilot.all).value();
  const auto needed = labels_needed(first, pilot.all, 0.02).value();
  World larger = world;
  larger.labels = static_cast<int>(needed);
  const Drawn again = draw(larger, random);
  const auto second = prediction_powered_share(again.labels, again.all).value();
  EXPECT_NEAR(second.interval.high - second.interval.low, 0.04, 0.01);
  EXPECT_EQ(labels_needed(first, {500, 50}, 0.0001), 500u) << "there are not more";
  EXPECT_LT(labels_needed(first, {2 * needed, 50}, 0.02).value(), needed)
      << "of few contacts fewer labels say as much";
  EXPECT_FALSE(labels_needed(first, pilot.all, 0));
}

}  // namespace
}  // namespace gehor::stats
