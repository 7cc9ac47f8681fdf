#include "stats/prediction_powered.h"

#include <algorithm>
#include <cmath>

#include "stats/distributions.h"
#include "stats/guarded.h"

namespace gehor::stats {
namespace {

// That labels and predictions agreed throughout does not mean that they always would: as if so many
// labels more had disagreed. With one, the intervals of rare cases held the truth in 88 %.
constexpr double kDoubt = 1.5;

struct Moments {
  double label = 0, prediction = 0;                         // means
  double label_variance = 0, variance = 0, covariance = 0;  // over n - 1
};

Moments moments_of(const std::vector<PredictedLabel>& labels) {
  Moments m;
  const auto n = static_cast<double>(labels.size());
  for (const PredictedLabel& one : labels) {
    m.label += one.holds ? 1 : 0;
    m.prediction += one.predicted;
  }
  m.label /= n;
  m.prediction /= n;
  for (const PredictedLabel& one : labels) {
    const double label = (one.holds ? 1 : 0) - m.label, predicted = one.predicted - m.prediction;
    m.label_variance += label * label;
    m.variance += predicted * predicted;
    m.covariance += label * predicted;
  }
  m.label_variance /= n - 1;
  m.variance /= n - 1;
  m.covariance /= n - 1;
  return m;
}

bool possible(const std::vector<PredictedLabel>& labels, const Predictions& all,
              double confidence) {
  return confidence > 0 && confidence < 1 && labels.size() >= kFewestLabels &&
         all.n >= labels.size() && all.sum >= 0 && all.sum <= static_cast<double>(all.n) &&
         std::all_of(labels.begin(), labels.end(), [](const PredictedLabel& one) {
           return one.predicted >= 0 && one.predicted <= 1;
         });
}

}  // namespace

std::optional<PredictionPoweredShare> prediction_powered_share(
    const std::vector<PredictedLabel>& labels, const Predictions& all, double confidence) {
  if (!possible(labels, all, confidence)) return std::nullopt;
  const auto n = static_cast<double>(labels.size()), everything = static_cast<double>(all.n);
  const Moments m = moments_of(labels);
  PredictionPoweredShare share;
  if (m.variance > 0) share.weight = std::clamp(m.covariance / m.variance, 0.0, 1.0);
  const double w = share.weight;
  const double residual =
      std::max(0.0, m.label_variance - 2 * w * m.covariance + w * w * m.variance);
  share.residual_variance = residual + kDoubt / n * w;
  share.value = std::clamp(m.label - w * m.prediction + w * all.sum / everything, 0.0, 1.0);
  const double not_drawn = 1 - n / everything;
  if (not_drawn == 0) {  // nothing is left that could be otherwise
    share.interval = {share.value, share.value};
    return share;
  }
  const double variance = share.residual_variance / n * not_drawn;
  // A value at its border would be worth nothing.
  const double p = std::clamp(share.value, 0.5 / n, 1 - 0.5 / n);
  const double wider =
      student_t_quantile(0.5 + confidence / 2, n - 1) / normal_quantile(0.5 + confidence / 2);
  double worth = variance > 0 ? p * (1 - p) / variance / (wider * wider) : n / not_drawn;
  worth = std::max(worth, std::min(n, 10.0));
  share.interval = guarded_share_of(share.value * worth, worth, confidence);
  share.interval.low = std::min(share.interval.low, share.value);
  share.interval.high = std::max(share.interval.high, share.value);
  return share;
}

std::optional<std::uint64_t> labels_needed(const PredictionPoweredShare& pilot,
                                           const Predictions& all, double half_width,
                                           double confidence) {
  if (!(half_width > 0) || !(confidence > 0 && confidence < 1) || all.n == 0) return std::nullopt;
  const double z = normal_quantile(0.5 + confidence / 2);
  const double wanted = half_width / z * half_width / z;
  const auto everything = static_cast<double>(all.n);
  const double n = pilot.residual_variance / (wanted + pilot.residual_variance / everything);
  return std::min(all.n, std::max(kFewestLabels, static_cast<std::uint64_t>(std::ceil(n))));
}

}  // namespace gehor::stats
