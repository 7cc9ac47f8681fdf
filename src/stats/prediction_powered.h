// Shares estimated from what a classifier says of everything and what people say of a few: the
// classifier's error is measured on the labelled ones and taken out. The interval holds whatever
// the classifier is worth: a good one makes it narrow, a bad one leaves it as the labels alone give
// it.
//
// Angelopoulos, Bates, Fannjiang, Jordan and Zrnic 2023, Science 382:669; weighted as in
// Angelopoulos, Duchi and Zrnic 2023 (PPI++, arXiv:2311.01453). What is asked for is the share
// among the contacts that there are, not among those that might have been; so their predictions are
// certain, and only the labelled ones are a draw, without putting back: the difference estimator of
// Cochran 1977 (7.2), with his correction for drawing from so many (2.6). The labelled ones must be
// drawn at random and must not have taught the classifier that predicts them (cross-fitting does
// that).
// Pure; any thread. Start at prediction_powered_share().
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "stats/interval.h"

namespace gehor::stats {

struct PredictedLabel {
  double predicted = 0;  // probability that it holds, 0 to 1; or 0 and 1
  bool holds = false;    // what people say
};

// Of everything, the labelled ones among them: their predictions.
struct Predictions {
  std::uint64_t n = 0;
  double sum = 0;
  void add(double predicted) {
    ++n;
    sum += predicted;
  }
};

struct PredictionPoweredShare {
  double value = 0;  // 0 to 1
  Interval interval;
  double weight = 0;             // of the predictions, 0 (not heard) to 1
  double residual_variance = 0;  // of label less weighted prediction: what labels_needed() wants
};

// Fewer labels than these say too little of the classifier's error.
inline constexpr std::uint64_t kFewestLabels = 30;

// None with fewer than kFewestLabels labels, predictions outside 0 to 1, or fewer predictions than
// labels. The interval is the guarded share interval (interval.h) of so many independent labels as
// the estimate is worth, and the value alone where everything is labelled;
// tests/stats/prediction_powered_test.cc says what it covers.
std::optional<PredictionPoweredShare> prediction_powered_share(
    const std::vector<PredictedLabel>& labels, const Predictions& all,
    double confidence = kConfidence);

// How many labels, drawn at random, bring the half width of the interval down to `half_width`
// (above 0). From kFewestLabels to all of `all`; none where that is nothing.
std::optional<std::uint64_t> labels_needed(const PredictionPoweredShare& pilot,
                                           const Predictions& all, double half_width,
                                           double confidence = kConfidence);

}  // namespace gehor::stats
