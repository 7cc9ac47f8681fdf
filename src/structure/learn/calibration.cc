#include "structure/learn/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "structure/learn/portable_math.h"

namespace gehor::structure::learn {
namespace {

constexpr std::size_t kMostWeights = 3;
using Vector = std::array<double, kMostWeights>;
using Matrix = std::array<Vector, kMostWeights>;

Calibration calibration_of(const Vector& w) {
  return {static_cast<float>(w[0]), static_cast<float>(w[1]), static_cast<float>(w[2]), 0};
}

std::span<const float> row(std::span<const float> all, std::size_t text, std::size_t labels) {
  return all.subspan(text * labels, labels);
}

// Gauss's elimination with pivots; false when it can not be solved.
bool solve(Matrix a, Vector b, std::size_t n, Vector& x) {
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t pivot = i;
    for (std::size_t r = i + 1; r < n; ++r) {
      if (std::abs(a[r][i]) > std::abs(a[pivot][i])) pivot = r;
    }
    if (std::abs(a[pivot][i]) < 1e-12) return false;
    std::swap(a[i], a[pivot]);
    std::swap(b[i], b[pivot]);
    for (std::size_t r = i + 1; r < n; ++r) {
      const double factor = a[r][i] / a[i][i];
      for (std::size_t c = i; c < n; ++c) a[r][c] -= factor * a[i][c];
      b[r] -= factor * b[i];
    }
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t c = i + 1; c < n; ++c) b[i] -= a[i][c] * x[c];
    x[i] = b[i] / a[i][i];
  }
  return true;
}

// Slope and curvature of the log loss, summed over texts.
void derivatives(const HeldOut& held_out, const Calibration& now, Vector& slope, Matrix& curve) {
  slope = {};
  curve = {};
  std::vector<float> p(held_out.labels);
  for (std::size_t text = 0; text < held_out.texts(); ++text) {
    const auto bag = row(held_out.bag, text, held_out.labels);
    const auto phrase = row(held_out.phrase, text, held_out.labels);
    const auto target = row(held_out.targets, text, held_out.labels);
    now.probabilities(bag, phrase, held_out.several, p);
    Vector mean{};
    for (std::size_t label = 0; label < held_out.labels; ++label) {
      const Vector x{bag[label], phrase[label], 1};
      const double probability = p[label];
      const double curvature = held_out.several ? probability * (1 - probability) : probability;
      for (std::size_t i = 0; i < kMostWeights; ++i) {
        slope[i] += (probability - target[label]) * x[i];
        mean[i] += probability * x[i];
        for (std::size_t j = 0; j < kMostWeights; ++j) curve[i][j] += curvature * x[i] * x[j];
      }
    }
    if (held_out.several) continue;
    for (std::size_t i = 0; i < kMostWeights; ++i) {
      for (std::size_t j = 0; j < kMostWeights; ++j) curve[i][j] -= mean[i] * mean[j];
    }
  }
}

struct Guess {
  float probability;
  bool right;
  bool operator<(const Guess& other) const { return probability < other.probability; }
};

float answers_of_several(const HeldOut& held_out, const Calibration& calibration) {
  std::vector<Guess> guesses;
  std::vector<float> p(held_out.labels);
  double wanted = 0;
  for (std::size_t text = 0; text < held_out.texts(); ++text) {
    calibration.probabilities(row(held_out.bag, text, held_out.labels),
                              row(held_out.phrase, text, held_out.labels), true, p);
    const auto target = row(held_out.targets, text, held_out.labels);
    for (std::size_t label = 0; label < held_out.labels; ++label) {
      const bool right = target[label] > 0;
      wanted += right ? 1 : 0;
      guesses.push_back({p[label], right});
    }
  }
  std::sort(guesses.begin(), guesses.end());
  float from = 1;
  double best = 0, hits = 0, answers = 0;
  for (std::size_t i = guesses.size(); i-- > 0;) {
    answers += 1;
    hits += guesses[i].right ? 1 : 0;
    if (i > 0 && guesses[i - 1].probability == guesses[i].probability) continue;
    const double f1 = 2 * hits / (answers + wanted);
    if (f1 > best) {
      best = f1;
      // Halfway to the next: what is told apart clearly leaves a wide gap, and a text that is a
      // little less like the learned ones shall not fall into it.
      const float next = i > 0 ? guesses[i - 1].probability : guesses[i].probability;
      from = (guesses[i].probability + next) / 2;
    }
  }
  return from;
}

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

void Calibration::probabilities(std::span<const float> bag_scores,
                                std::span<const float> phrase_scores, bool several,
                                std::span<float> out) const {
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = bag * bag_scores[i] + phrase * phrase_scores[i] + shift;
  }
  if (several) {
    for (float& p : out) p = logistic(p);
  } else {
    softmax(out);
  }
}

double log_loss(const HeldOut& held_out, const Calibration& calibration) {
  constexpr double kLeast = 1e-9;
  std::vector<float> p(held_out.labels);
  double sum = 0;
  for (std::size_t text = 0; text < held_out.texts(); ++text) {
    calibration.probabilities(row(held_out.bag, text, held_out.labels),
                              row(held_out.phrase, text, held_out.labels), held_out.several, p);
    const auto target = row(held_out.targets, text, held_out.labels);
    for (std::size_t label = 0; label < held_out.labels; ++label) {
      const double t = target[label];
      if (t > 0) sum -= t * std::log(std::max(kLeast, static_cast<double>(p[label])));
      if (held_out.several && t < 1) {
        sum -= (1 - t) * std::log(std::max(kLeast, 1 - static_cast<double>(p[label])));
      }
    }
  }
  return ratio(sum, static_cast<double>(held_out.texts()));
}

Calibration calibrate(const HeldOut& held_out) {
  constexpr int kSteps = 25, kHalvings = 12;
  const std::size_t n = held_out.several ? 3 : 2;
  Vector weights{0.5, 0.5, 0};
  double loss = log_loss(held_out, calibration_of(weights));
  for (int step = 0; step < kSteps; ++step) {
    Vector slope;
    Matrix curve;
    derivatives(held_out, calibration_of(weights), slope, curve);
    // A little resistance, so that two networks that say the same can be told apart.
    for (std::size_t i = 0; i < n; ++i) curve[i][i] += 1e-3 * (1 + curve[i][i]);
    Vector change{};
    if (!solve(curve, slope, n, change)) break;
    double size = 1, better = loss;
    Vector next = weights;
    for (int half = 0; half < kHalvings; ++half, size /= 2) {
      for (std::size_t i = 0; i < n; ++i) next[i] = weights[i] - size * change[i];
      // A network that were believed less than not at all would only have learned noise.
      for (std::size_t i = 0; i < 2; ++i) next[i] = std::clamp(next[i], 0.0, 10.0);
      better = log_loss(held_out, calibration_of(next));
      if (better < loss) break;
    }
    if (!(better < loss)) break;
    const bool settled = loss - better < 1e-7;
    weights = next;
    loss = better;
    if (settled) break;
  }
  Calibration calibration = calibration_of(weights);
  if (held_out.several) {
    calibration.answer_from = answers_of_several(held_out, calibration);
  }
  return calibration;
}

void BagAlone::probabilities(std::span<const float> bag_scores, std::span<float> out) const {
  std::transform(bag_scores.begin(), bag_scores.end(), out.begin(),
                 [this](float score) { return weight * score; });
  softmax(out);
}

bool BagAlone::is_enough(std::span<const float> bag_scores, std::span<float> out) const {
  if (enough_from > 1) return false;
  probabilities(bag_scores, out);
  return *std::max_element(out.begin(), out.end()) >= enough_from;
}

BagAlone when_bag_is_enough(const HeldOut& held_out, const Calibration& both) {
  BagAlone alone;
  if (held_out.several) return alone;
  const std::vector<float> nothing(held_out.bag.size());
  HeldOut bag = held_out;
  bag.phrase = nothing;
  alone.weight = calibrate(bag).bag;
  struct Answer {
    float probability = 0;  // by the bag networks alone
    bool other = false;     // than both kinds give together
    int lost = 0;           // 1 where only both are right, -1 where only the bag networks are
  };
  std::vector<Answer> answers;
  std::vector<float> p(held_out.labels), p_both(held_out.labels);
  const auto likeliest = [](const std::vector<float>& of) {
    return static_cast<std::size_t>(std::max_element(of.begin(), of.end()) - of.begin());
  };
  for (std::size_t text = 0; text < held_out.texts(); ++text) {
    const auto bag_scores = row(held_out.bag, text, held_out.labels);
    const auto target = row(held_out.targets, text, held_out.labels);
    alone.probabilities(bag_scores, p);
    both.probabilities(bag_scores, row(held_out.phrase, text, held_out.labels), false, p_both);
    const std::size_t best = likeliest(p), best_of_both = likeliest(p_both);
    answers.push_back({p[best], best != best_of_both,
                       (target[best_of_both] > 0 ? 1 : 0) - (target[best] > 0 ? 1 : 0)});
  }
  std::sort(answers.begin(), answers.end(),
            [](const Answer& a, const Answer& b) { return a.probability > b.probability; });
  std::size_t others = 1;  // as if one more text were answered otherwise
  int lost = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    others += answers[i].other ? 1 : 0;
    lost += answers[i].lost;
    const float probability = answers[i].probability;
    if (i + 1 < answers.size() && answers[i + 1].probability == probability) continue;
    const double most = BagAlone::kOthers * static_cast<double>(i + 2);
    if (static_cast<double>(others) <= most && lost <= 0) alone.enough_from = probability;
  }
  return alone;
}

void Calibration::answer(std::span<const float> probabilities, bool several,
                         std::vector<std::uint32_t>& labels) const {
  labels.clear();
  if (!several) {
    const auto best = std::max_element(probabilities.begin(), probabilities.end());
    labels.push_back(static_cast<std::uint32_t>(best - probabilities.begin()));
    return;
  }
  for (std::uint32_t label = 0; label < probabilities.size(); ++label) {
    if (probabilities[label] >= answer_from) labels.push_back(label);
  }
  std::stable_sort(labels.begin(), labels.end(), [&](std::uint32_t a, std::uint32_t b) {
    return probabilities[a] > probabilities[b];
  });
}

void QualityCount::put(float probability, bool right) {
  Bin& bin = bins_[std::min(kBins - 1, static_cast<std::size_t>(probability * kBins))];
  bin.n += 1;
  bin.probability += probability;
  bin.right += right ? 1 : 0;
  bin.variance += static_cast<double>(probability) * (1 - static_cast<double>(probability));
}

void QualityCount::add(std::span<const float> probabilities, std::span<const std::uint32_t> answer,
                       std::span<const float> targets) {
  ++texts_;
  const auto best = static_cast<std::size_t>(
      std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
  const bool right = targets[best] > 0;
  right_ += right ? 1 : 0;
  if (!answer.empty()) {
    answered_ += 1;
    answered_right_ += right ? 1 : 0;
  }
  if (!several_) put(probabilities[best], right);
  for (std::size_t label = 0; label < labels_; ++label) {
    const bool holds = targets[label] > 0;
    counts_[label].wanted += holds ? 1 : 0;
    if (several_) put(probabilities[label], holds);
  }
  for (const std::uint32_t label : answer) {
    counts_[label].answers += 1;
    counts_[label].hits += targets[label] > 0 ? 1 : 0;
  }
}

Quality QualityCount::result() const {
  Quality quality;
  quality.texts = texts_;
  const auto n = static_cast<double>(texts_);
  quality.accuracy = ratio(right_, n);
  quality.coverage = ratio(answered_, n);
  quality.selective_accuracy = ratio(answered_right_, answered_);
  double hits = 0, all = 0, sum_f1 = 0, used = 0;
  for (const LabelCount& count : counts_) {
    const double both = count.answers + count.wanted;
    if (both == 0) continue;
    hits += count.hits;
    all += both;
    sum_f1 += 2 * count.hits / both;
    used += 1;
  }
  quality.micro_f1 = ratio(2 * hits, all);
  quality.macro_f1 = ratio(sum_f1, used);
  double gap = 0, counted = 0;
  for (const Bin& bin : bins_) {
    gap += std::abs(bin.probability - bin.right);
    counted += bin.n;
  }
  quality.calibration_error = ratio(gap, counted);
  return quality;
}

CalibrationByChance QualityCount::calibration_by_chance() const {
  constexpr double kHigh = 1.6449;  // the normal distribution's 95th percentile
  double mean = 0, variance = 0, counted = 0;
  for (const Bin& bin : bins_) {
    mean += std::sqrt(bin.variance * 2 / std::numbers::pi);
    variance += bin.variance * (1 - 2 / std::numbers::pi);
    counted += bin.n;
  }
  return {ratio(mean, counted), ratio(mean + kHigh * std::sqrt(variance), counted)};
}

}  // namespace gehor::structure::learn
