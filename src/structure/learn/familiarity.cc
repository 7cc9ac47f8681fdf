#include "structure/learn/familiarity.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gehor::structure::learn {
namespace {

// What is usual for a label begins as what is usual for all, as if that had been seen so often, and
// differs from it by no more than this share: a label that gathers all sorts of texts would
// otherwise take in what is unknown.
constexpr double kSeenOfAll = 10, kOfLabel = 0.5;

// From this likeness on a text is like the learned ones, however much more they are like each
// other: texts made by one pattern leave nothing between.
constexpr float kAlikeEnough = 0.9F;

float familiarity_of(const RightAnswer& answer) {
  return answer.likeness + Familiarity::kOfProbability * answer.probability;
}

// Of every label what is usual for its right answers.
std::vector<float> usual(std::span<const RightAnswer> right, std::size_t labels) {
  double all = 0;
  std::vector<double> sum(labels), n(labels);
  for (const RightAnswer& answer : right) {
    all += familiarity_of(answer);
    sum[answer.label] += familiarity_of(answer);
    n[answer.label] += 1;
  }
  all /= static_cast<double>(right.size());
  std::vector<float> usual(labels);
  for (std::size_t label = 0; label < labels; ++label) {
    const double of_label = (sum[label] + kSeenOfAll * all) / (n[label] + kSeenOfAll);
    usual[label] = static_cast<float>(all + kOfLabel * (of_label - all));
  }
  return usual;
}

}  // namespace

Familiarity::Familiarity(std::span<const RightAnswer> right, std::size_t texts,
                         std::size_t labels) {
  const auto refused = static_cast<std::size_t>(kRefusedRight * static_cast<double>(texts));
  if (right.size() <= refused) return;
  from_ = usual(right, labels);
  std::vector<float> above_usual;
  for (const RightAnswer& answer : right) {
    above_usual.push_back(familiarity_of(answer) - from_[answer.label]);
  }
  const auto at = above_usual.begin() + static_cast<std::ptrdiff_t>(refused);
  std::nth_element(above_usual.begin(), at, above_usual.end());
  for (float& from : from_) from = std::min(from + *at, kAlikeEnough + kOfProbability);
}

bool Familiarity::restore(std::vector<float> from, std::size_t labels, Familiarity& familiarity) {
  if ((!from.empty() && from.size() != labels) ||
      !std::all_of(from.begin(), from.end(), [](float x) { return std::isfinite(x); })) {
    return false;
  }
  familiarity.from_ = std::move(from);
  return true;
}

}  // namespace gehor::structure::learn
