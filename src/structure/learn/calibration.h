// From the scores of the two networks to probabilities that mean what they say, and where several
// labels are wanted to an answer. Fitted on texts that the networks had not learned from. Pure; any
// thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace gehor::structure::learn {

// Scores of one kind of network each, texts × labels, and what was right.
struct HeldOut {
  std::span<const float> bag, phrase;
  std::span<const float> targets;  // texts × labels, 1 where the label holds
  std::size_t labels = 0;
  bool several = false;

  std::size_t texts() const { return labels == 0 ? 0 : bag.size() / labels; }
};

// A label's score is bag · its bag score + phrase · its phrase score + shift: Platt's scaling
// (1999) with two scores, and temperature scaling (Guo et al. 2017) where one label is wanted.
struct Calibration {
  float bag = 0.5F, phrase = 0.5F;
  float shift = 0;  // 0 where one label is wanted
  // Where several labels are wanted, one is an answer from this probability on.
  float answer_from = 0;

  // Of one text: `out` becomes the labels' probabilities; it may be `bag_scores` itself.
  void probabilities(std::span<const float> bag_scores, std::span<const float> phrase_scores,
                     bool several, std::span<float> out) const;
  // The answer by probability alone, likeliest first. `several` as above.
  void answer(std::span<const float> probabilities, bool several,
              std::vector<std::uint32_t>& labels) const;
};

// Of one label: what the bag networks say alone where they are so sure that the phrase networks,
// for whose answers many times more is read, hardly ever say otherwise, and are then no more often
// right.
struct BagAlone {
  // As many of the answers that are given so may be others than both kinds would give together.
  static constexpr double kOthers = 0.001;
  static constexpr float kNever = 2;

  float weight = 0;            // of the bag score; temperature scaling
  float enough_from = kNever;  // the likeliest label's probability

  // Of one text, as Calibration::probabilities().
  void probabilities(std::span<const float> bag_scores, std::span<float> out) const;
  // The same where that is enough; false: ask the phrase networks too.
  bool is_enough(std::span<const float> bag_scores, std::span<float> out) const;
};

// Never enough where several labels are wanted, and where too few texts were held out to tell.
BagAlone when_bag_is_enough(const HeldOut& held_out, const Calibration& both);

// The likeliest weights by Newton's method; where several labels are wanted answers begin where
// they make micro-F1 highest.
Calibration calibrate(const HeldOut& held_out);

// Mean negative log-likelihood of a text, natural logarithm.
double log_loss(const HeldOut& held_out, const Calibration& calibration);

struct Quality {
  std::uint64_t texts = 0;  // on which it was measured
  double accuracy = 0;      // the most likely label is (one of) the text's
  // Over all labels and all answers. Of one label micro-F1 counts none as a missed answer.
  double micro_f1 = 0, macro_f1 = 0;
  // Expected calibration error over 15 bins of equal width (Guo et al. 2017): of the most likely
  // label where one is wanted, else of every label.
  double calibration_error = 0;
  double coverage = 0;            // share of texts with an answer
  double selective_accuracy = 0;  // accuracy of those; 0 when there are none
};
// The calibration error that exact probabilities would show, because texts are few: its mean, and
// what it stays below 95 times of 100.
struct CalibrationByChance {
  double mean = 0, high = 0;
};

// Answers of some texts, with what is right.
class QualityCount {
 public:
  QualityCount(std::size_t labels, bool several) : labels_(labels), several_(several) {}
  // Of one text: the labels' probabilities, those that were answered, and 1 where one holds.
  void add(std::span<const float> probabilities, std::span<const std::uint32_t> answer,
           std::span<const float> targets);
  Quality result() const;
  // Were each probability exact, a bin's gap would be normal about 0, with the variance p (1 - p)
  // of each of its answers: the error is a sum of half-normal gaps.
  CalibrationByChance calibration_by_chance() const;

 private:
  static constexpr std::size_t kBins = 15;
  struct Bin {
    double n = 0, probability = 0, right = 0, variance = 0;
  };
  struct LabelCount {
    double hits = 0, answers = 0, wanted = 0;
  };
  void put(float probability, bool right);

  std::size_t labels_;
  bool several_;
  std::uint64_t texts_ = 0;
  double right_ = 0, answered_ = 0, answered_right_ = 0;
  std::array<Bin, kBins> bins_{};
  std::vector<LabelCount> counts_ = std::vector<LabelCount>(labels_);
};

}  // namespace gehor::structure::learn
