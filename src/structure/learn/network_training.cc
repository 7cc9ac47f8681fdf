#include "structure/learn/network_training.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "structure/learn/network_batch.h"
#include "structure/learn/portable_math.h"

namespace gehor::structure::learn {
namespace {

constexpr float kBagRate = 6e-3F, kPhraseRate = 8e-3F;
constexpr float kWarmUp = 0.05F;  // of all steps
constexpr std::size_t kSmallestBatch = 32, kLargestBatch = 128, kBatchesPerEpoch = 80;

// Means and scales of the gradients of all numbers of a network.
class Adam {
 public:
  explicit Adam(Network& net) : net_(net) {
    rows_.begin(net.rows);
    filters_.begin(net.filters);
    bias_.begin(net.bias);
    output_.begin(net.output);
    output_bias_.begin(net.output_bias);
  }
  void follow(const Gradient& gradient, float rate) {
    ++steps_;
    const AdamStep step{rate, 1 / (1 - power(kMeanDecay)), 1 / (1 - power(kScaleDecay))};
    const std::size_t width = net_.row_width();
    // Rows of features that are not in the batch rest, also their means.
    for (std::size_t i = 0; i < gradient.features.size(); ++i) {
      const std::size_t at = gradient.features[i] * width;
      kernels().adam(&net_.rows[at], &gradient.rows[i * width], &rows_.mean[at], &rows_.scale[at],
                     width, step);
    }
    filters_.follow(net_.filters, gradient.filters, step);
    bias_.follow(net_.bias, gradient.bias, step);
    output_.follow(net_.output, gradient.output, step);
    output_bias_.follow(net_.output_bias, gradient.output_bias, step);
  }

 private:
  struct Moments {
    std::vector<float> mean, scale;
    void begin(const std::vector<float>& values) {
      mean.assign(values.size(), 0);
      scale.assign(values.size(), 0);
    }
    void follow(std::vector<float>& values, const std::vector<float>& gradient,
                const AdamStep& step) {
      if (values.empty()) return;
      kernels().adam(values.data(), gradient.data(), mean.data(), scale.data(), values.size(),
                     step);
    }
  };
  float power(float decay) const {
    return static_cast<float>(std::pow(static_cast<double>(decay), steps_));
  }

  Network& net_;
  Moments rows_, filters_, bias_, output_, output_bias_;
  int steps_ = 0;
};

// Rises for the first twentieth, then falls to nothing along a cosine.
float rate_at(float full, std::size_t step, std::size_t steps) {
  const float done = static_cast<float>(step) / static_cast<float>(steps);
  return full *
         std::min(1.0F,
                  (static_cast<float>(step) + 1) / (kWarmUp * static_cast<float>(steps) + 1)) *
         0.5F * static_cast<float>(1 + std::cos(std::numbers::pi * static_cast<double>(done)));
}

}  // namespace

Network learn_network(NetworkKind kind, const TrainingTask& task) {
  RandomDraws random(task.seed * 2 + static_cast<std::uint64_t>(kind));
  Network net = Network::begin(kind, task.features, task.labels, random);
  Batch batch(net, *task.texts);
  Adam adam(net);
  Gradient gradient;
  std::vector<std::uint32_t> order(task.rows.begin(), task.rows.end());
  const std::size_t size =
      std::clamp(order.size() / kBatchesPerEpoch, kSmallestBatch, kLargestBatch);
  const std::size_t batches = (order.size() + size - 1) / size, steps = batches * task.epochs;
  const float full_rate = kind == NetworkKind::kBag ? kBagRate : kPhraseRate;
  const std::size_t width = net.label_width();
  for (std::size_t step = 0; step < steps; ++step) {
    const std::size_t at = step % batches;
    if (at == 0) random.shuffle(order);
    const std::span<const std::uint32_t> rows =
        std::span<const std::uint32_t>(order).subspan(at * size).first(
            std::min(size, order.size() - at * size));
    batch.forward(rows, &random);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::span<float> scores(&batch.scores()[i * width], width);
      const std::span<float> known = scores.first(task.labels);
      if (task.several) {
        for (float& s : known) s = logistic(s);
      } else {
        softmax(known);
      }
      const float* target = &task.targets[rows[i] * task.labels];
      for (std::size_t label = 0; label < task.labels; ++label) {
        known[label] = (known[label] - target[label]) / static_cast<float>(rows.size());
      }
      std::fill(scores.begin() + static_cast<std::ptrdiff_t>(task.labels), scores.end(), 0.0F);
    }
    batch.backward(gradient);
    adam.follow(gradient, rate_at(full_rate, step, steps));
    if (task.seen) task.seen(rows.size());
  }
  return net;
}

NetworkReading read_with(const Network& network, const TrainingSet& texts,
                         std::span<const std::uint32_t> rows) {
  Batch batch(network, texts);
  NetworkReading reading;
  reading.scores.reserve(rows.size() * network.labels);
  for (std::size_t at = 0; at < rows.size(); at += kLargestBatch) {
    const auto some = rows.subspan(at, std::min(kLargestBatch, rows.size() - at));
    batch.forward(some, nullptr);
    for (std::size_t i = 0; i < some.size(); ++i) {
      const auto begin =
          batch.scores().begin() + static_cast<std::ptrdiff_t>(i * network.label_width());
      reading.scores.insert(reading.scores.end(), begin,
                            begin + static_cast<std::ptrdiff_t>(network.labels));
    }
    if (network.kind == NetworkKind::kBag) {
      reading.kept.insert(reading.kept.end(), batch.kept().begin(), batch.kept().end());
    }
  }
  return reading;
}

}  // namespace gehor::structure::learn
