// Probabilities that mean what they say, and measures of how right answers are.
#include "structure/learn/calibration.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "structure/learn/portable_math.h"
#include "structure/learn/random_draws.h"

namespace gehor::structure::learn {
namespace {

constexpr std::size_t kLabels = 4;

// Texts whose true probabilities are known: softmax of `scores` / `too_sure` (logistic where
// several).
struct MadeUp {
  std::vector<float> bag, phrase, targets;
  HeldOut held_out(bool several) const { return {bag, phrase, targets, kLabels, several}; }
};

MadeUp made_up(std::size_t n, float too_sure, bool several, float shift = 0) {
  RandomDraws random(11);
  MadeUp data;
  for (std::size_t i = 0; i < n; ++i) {
    std::vector<float> scores(kLabels);
    for (float& s : scores) s = 2 * random.normal();
    // What the other network says has nothing to do with the truth.
    for (std::size_t k = 0; k < kLabels; ++k) {
      data.bag.push_back(too_sure * scores[k]);
      data.phrase.push_back(random.normal());
    }
    std::vector<float> target(kLabels, 0);
    if (several) {
      for (std::size_t k = 0; k < kLabels; ++k) {
        target[k] = random.share() < logistic(scores[k] + shift) ? 1.0F : 0.0F;
      }
    } else {
      softmax(scores);
      float left = random.share();
      std::size_t k = 0;
      while (k + 1 < kLabels && left >= scores[k]) left -= scores[k++];
      target[k] = 1;
    }
    data.targets.insert(data.targets.end(), target.begin(), target.end());
  }
  return data;
}

TEST(Calibrate, FindsHowMuchTooSureANetworkIs) {
  const MadeUp data = made_up(20'000, 3, false);
  const Calibration c = calibrate(data.held_out(false));
  EXPECT_NEAR(c.bag, 1.0 / 3, 0.02);
  EXPECT_NEAR(c.phrase, 0, 0.05);
  EXPECT_EQ(c.shift, 0);
  EXPECT_LT(log_loss(data.held_out(false), c), log_loss(data.held_out(false), Calibration{}));
}

TEST(Calibrate, OfSeveralLabelsFindsTheShiftToo) {
  const Calibration c = calibrate(made_up(20'000, 2, true, -1.5F).held_out(true));
  EXPECT_NEAR(c.bag, 0.5, 0.03);
  EXPECT_NEAR(c.shift, -1.5, 0.08);
  EXPECT_GT(c.answer_from, 0.2);
  EXPECT_LT(c.answer_from, 0.6);
}

TEST(Calibrate, SurvivesScoresThatSayNothing) {
  const std::vector<float> zeros(40 * kLabels, 0);
  std::vector<float> targets(40 * kLabels, 0);
  for (std::size_t i = 0; i < 40; ++i) targets[i * kLabels] = 1;
  for (const bool several : {false, true}) {
    const Calibration c = calibrate({zeros, zeros, targets, kLabels, several});
    EXPECT_TRUE(std::isfinite(c.bag) && std::isfinite(c.phrase) && std::isfinite(c.shift));
  }
}

// Three texts of four are clear to both networks; of the fourth the bag network only guesses, and
// the phrase network knows.
MadeUp mostly_clear(std::size_t n) {
  RandomDraws random(3);
  MadeUp data;
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t right = random.below(kLabels);
    const bool clear = i % 4 != 0;
    for (std::size_t k = 0; k < kLabels; ++k) {
      data.bag.push_back((clear && k == right ? 8.0F : 0.0F) + random.normal());
      data.phrase.push_back((k == right ? 6.0F : 0.0F) + random.normal());
      data.targets.push_back(k == right ? 1.0F : 0.0F);
    }
  }
  return data;
}

TEST(WhenBagIsEnough, IsWhereThePhraseNetworksHardlyEverSayOtherwise) {
  const MadeUp data = mostly_clear(4'000);
  const HeldOut held_out = data.held_out(false);
  const Calibration both = calibrate(held_out);
  const BagAlone alone = when_bag_is_enough(held_out, both);
  const auto likeliest = [](const std::vector<float>& p) {
    return std::max_element(p.begin(), p.end()) - p.begin();
  };
  int enough = 0, others = 0;
  std::vector<float> p(kLabels), p_both(kLabels);
  for (std::size_t i = 0; i < held_out.texts(); ++i) {
    const auto bag = held_out.bag.subspan(i * kLabels, kLabels);
    if (!alone.is_enough(bag, p)) continue;
    ++enough;
    both.probabilities(bag, held_out.phrase.subspan(i * kLabels, kLabels), false, p_both);
    others += likeliest(p) != likeliest(p_both) ? 1 : 0;
  }
  EXPECT_GT(enough, 2'700) << "of 3,000 clear ones";
  EXPECT_LT(enough, 3'300);
  EXPECT_LE(others, BagAlone::kOthers * enough);
}

TEST(WhenBagIsEnough, IsNeverWhereTooLittleIsKnownOrSeveralLabelsAreWanted) {
  const MadeUp few = mostly_clear(300);
  EXPECT_EQ(when_bag_is_enough(few.held_out(false), {}).enough_from, BagAlone::kNever);
  const MadeUp many = mostly_clear(4'000);
  EXPECT_EQ(when_bag_is_enough(many.held_out(true), {}).enough_from, BagAlone::kNever);
  std::vector<float> p(kLabels);
  EXPECT_FALSE(BagAlone{}.is_enough(std::vector<float>{9, 0, 0, 0}, p));
}

TEST(QualityCount, CountsByHand) {
  // Three texts, two labels; the last has no answer.
  QualityCount count(2, false);
  const std::vector<std::uint32_t> first{0}, none;
  count.add(std::vector<float>{0.9F, 0.1F}, first, std::vector<float>{1, 0});
  count.add(std::vector<float>{0.8F, 0.2F}, first, std::vector<float>{0, 1});
  count.add(std::vector<float>{0.45F, 0.55F}, none, std::vector<float>{0, 1});
  const Quality q = count.result();
  EXPECT_EQ(q.texts, 3U);
  EXPECT_NEAR(q.accuracy, 2.0 / 3, 1e-9);
  EXPECT_NEAR(q.coverage, 2.0 / 3, 1e-9);
  EXPECT_NEAR(q.selective_accuracy, 0.5, 1e-9);
  EXPECT_NEAR(q.micro_f1, 2.0 / 5, 1e-9);  // one hit, two answers, three wanted
  // First label: 1 hit of 2 answers, 1 wanted: 2/3. Second: none of two wanted: 0.
  EXPECT_NEAR(q.macro_f1, 1.0 / 3, 1e-9);
  // Three bins of one text each: |0.9 - 1|, |0.8 - 0|, |0.55 - 1|.
  EXPECT_NEAR(q.calibration_error, (0.1 + 0.8 + 0.45) / 3, 1e-6);
}

// Which answers are right is drawn by their probabilities, again and again: so far off would they
// be if each were exact.
TEST(QualityCount, SaysHowFarOffExactProbabilitiesWouldBe) {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<float> even(0, 1);
  const std::vector<std::uint32_t> answer{0};
  for (const int texts : {60, 800}) {
    std::vector<float> p;
    for (int i = 0; i < texts; ++i) p.push_back(1 - 0.5F * even(random) * even(random));
    CalibrationByChance told;
    std::vector<double> errors;
    for (int round = 0; round < 2'000; ++round) {
      QualityCount count(2, false);
      for (const float first : p) {
        const bool right = even(random) < first;
        count.add(std::vector<float>{first, 1 - first}, answer,
                  std::vector<float>{right ? 1.0F : 0.0F, right ? 0.0F : 1.0F});
      }
      errors.push_back(count.result().calibration_error);
      told = count.calibration_by_chance();
    }
    std::sort(errors.begin(), errors.end());
    const double mean = std::accumulate(errors.begin(), errors.end(), 0.0) / 2'000;
    EXPECT_NEAR(told.mean, mean, 0.05 * mean) << texts;
    EXPECT_NEAR(told.high, errors[1'900], 0.08 * errors[1'900]) << texts;
  }
}

TEST(QualityCount, OfSeveralLabelsCountsEachLabel) {
  QualityCount count(2, true);
  const std::vector<std::uint32_t> both{0, 1}, none;
  count.add(std::vector<float>{0.9F, 0.7F}, both, std::vector<float>{1, 0});
  count.add(std::vector<float>{0.2F, 0.3F}, none, std::vector<float>{0, 1});
  const Quality q = count.result();
  EXPECT_NEAR(q.micro_f1, 2.0 / 4, 1e-9);  // 1 hit, 2 answers, 2 wanted
  EXPECT_NEAR(q.coverage, 0.5, 1e-9);
  EXPECT_NEAR(q.accuracy, 1, 1e-9);
  EXPECT_NEAR(q.selective_accuracy, 1, 1e-9);
}

}  // namespace
}  // namespace gehor::structure::learn
