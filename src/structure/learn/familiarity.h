// Whether a text is familiar enough for the label it is taken for to be the answer, or the answer
// is none: a text of a new kind, which the networks would put somewhere with confidence, is less
// like the learned ones, and its label a little less probable.
//
// Familiarity is the likeness to learned texts of the label (neighbours.h) + kOfProbability · the
// label's probability. Texts of some labels are more like each other than those of others, so it is
// held against what is usual for right answers of that label. Learned from right answers alone:
// what is unknown need not have been seen. Immutable; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace gehor::structure::learn {

// The label that a text was rightly taken for by networks that had not learned from it.
struct RightAnswer {
  std::uint32_t label = 0;
  float probability = 0, likeness = 0;
};

class Familiarity {
 public:
  // Chosen on training files of which classes were left out, as the other numbers here were: 0.05
  // to 0.15 are alike, twice as much is worse where there are many labels (decision 0013).
  static constexpr float kOfProbability = 0.1F;
  // So many of all texts are answered none though the answer would have been right.
  static constexpr double kRefusedRight = 0.02;

  // Everything is familiar.
  Familiarity() = default;
  // `right`: the right answers to `texts` texts that were held out.
  Familiarity(std::span<const RightAnswer> right, std::size_t texts, std::size_t labels);

  // From this likeness on the label is an answer when it has that probability.
  float likeness_needed(std::uint32_t label, float probability) const {
    return from_.empty() ? 0 : from_[label] - kOfProbability * probability;
  }

  // To save it: per label, from which familiarity on it is an answer.
  const std::vector<float>& from() const { return from_; }
  // False when they are no numbers, or not one per label.
  static bool restore(std::vector<float> from, std::size_t labels, Familiarity& familiarity);

 private:
  std::vector<float> from_;
};

}  // namespace gehor::structure::learn
