#include "structure/topics/mixture.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gehor::structure {
namespace {

constexpr std::uint32_t kLanes = 8;  // rows are padded to it: sums run in the vector unit
constexpr int kRoundsPerLook = 10;   // rounds between two looks at what features tell
constexpr int kRoundsOfChoice = 3;   // at the end each text takes its best topic, no chance
constexpr double kPriorTexts = 2.0;  // a feature of few texts tells less than it seems to
constexpr double kTellsAll = 3.0;    // nats from which a feature has its full weight
constexpr float kLeastWeight = 0.03F;

// xorshift64*, seeded by splitmix64: the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) {
    std::uint64_t z = seed + 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    state_ = (z ^ (z >> 31U)) | 1U;
  }
  std::uint64_t next() {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return state_ * 0x2545F4914F6CDD1DU;
  }
  float fraction() { return static_cast<float>(next() >> 40U) * (1.0F / 16777216.0F); }

 private:
  std::uint64_t state_ = 1;
};

std::uint32_t padded(std::uint32_t topics) { return (topics + kLanes - 1) / kLanes * kLanes; }

void add_scaled(float* sums, const float* row, float factor, std::uint32_t stride) {
  for (std::uint32_t k = 0; k < stride; k += kLanes) {
    for (std::uint32_t lane = 0; lane < kLanes; ++lane) sums[k + lane] += factor * row[k + lane];
  }
}

// How far a feature's topics are from everybody's: Kullback and Leibler's divergence, in nats,
// of its topics from the topics' sizes. `counts`: its texts by topic, scaled by 1 / `unit`.
double tells(const float* counts, float unit, const std::vector<double>& sizes, double texts) {
  double total = 0;
  for (std::size_t k = 0; k < sizes.size(); ++k) total += static_cast<double>(counts[k]);
  total /= static_cast<double>(unit);
  double nats = 0;
  for (std::size_t k = 0; k < sizes.size(); ++k) {
    if (sizes[k] <= 0) continue;
    const double expected = sizes[k] / texts;
    const double share =
        (static_cast<double>(std::max(0.0F, counts[k])) / static_cast<double>(unit) +
         kPriorTexts * expected) /
        (total + kPriorTexts);
    nats += share * std::log(share / expected);
  }
  return nats;
}

// Scales all weights so that the average text has `evidence` of it.
void normalise(std::vector<float>& weights, const SparseTexts& texts, float evidence) {
  if (evidence <= 0) return;
  double sum = 0;
  for (const std::uint32_t feature : texts.features) sum += static_cast<double>(weights[feature]);
  if (sum <= 0) return;
  const auto factor =
      static_cast<float>(static_cast<double>(evidence) * static_cast<double>(texts.size()) / sum);
  for (float& weight : weights) weight *= factor;
}

// Counts of a partition, and their logarithms as the sampler needs them.
struct Counts {
  std::uint32_t topics = 0, stride = 0;
  float concentration = 0, smoothing = 0, smoothing_total = 0;
  std::vector<float> size, total,
      share;  // texts of a topic; weight in it; weight by feature, topic
  std::vector<float> log_size, log_total, log_share;

  void build(const SparseTexts& texts, const Partition& partition,
             const std::vector<float>& weights, const std::vector<float>& scale,
             const MixtureOptions& options) {
    topics = partition.topics;
    stride = padded(topics);
    concentration = options.concentration;
    smoothing = options.smoothing;
    smoothing_total = smoothing * static_cast<float>(texts.feature_count);
    size.assign(topics, 0);
    total.assign(topics, 0);
    share.assign(std::size_t{stride} * texts.feature_count, 0);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::uint32_t k = partition.topic_of[i];
      size[k] += 1;
      for (const std::uint32_t feature : texts.of(i)) {
        const float weight = weights[feature] * scale[i];
        share[std::size_t{feature} * stride + k] += weight;
        total[k] += weight;
      }
    }
    // The padding never wins.
    log_size.assign(stride, -1e30F);
    log_total.assign(stride, 0);
    log_share.resize(share.size());
    for (std::uint32_t k = 0; k < topics; ++k) note(k);
    const float least = std::log(smoothing);
    for (std::size_t j = 0; j < share.size(); ++j) {
      log_share[j] = share[j] == 0 ? least : std::log(share[j] + smoothing);
    }
  }
  void note(std::uint32_t k) {
    log_size[k] = std::log(std::max(0.0F, size[k]) + concentration);
    log_total[k] = std::log(std::max(0.0F, total[k]) + smoothing_total);
  }
  void change(std::size_t place, float by) {
    share[place] += by;
    log_share[place] = std::log(std::max(0.0F, share[place]) + smoothing);
  }
};

// One walk through the texts after the other.
class Chain {
 public:
  Chain(const SparseTexts& texts, std::vector<float> weights, const MixtureOptions& options,
        std::uint64_t seed)
      : texts_(texts),
        options_(options),
        scale_(weights),
        weights_(std::move(weights)),
        random_(seed) {
    normalise(weights_, texts_, options_.evidence);
    partition_.topics = std::max(1U, options_.topics);
    partition_.topic_of.resize(texts_.size());
    for (std::uint32_t& topic : partition_.topic_of) {
      topic = static_cast<std::uint32_t>((random_.next() >> 32U) % partition_.topics);
    }
  }

  Partition run() {
    forget_empty();
    build();
    for (int round = 0; round < options_.rounds; ++round) {
      if (round > 0 && round % kRoundsPerLook == 0) {
        forget_empty();
        build();
        if (options_.learn_weights && 3 * round <= 2 * options_.rounds) {
          learn_weights();
          build();
        }
      }
      const bool choose = round >= options_.rounds - kRoundsOfChoice;
      for (std::size_t i = 0; i < texts_.size(); ++i) move(i, choose);
    }
    forget_empty();
    return std::move(partition_);
  }

 private:
  void forget_empty() {
    std::vector<std::uint32_t> next(partition_.topics, 0);
    for (const std::uint32_t topic : partition_.topic_of) next[topic] = 1;
    std::uint32_t count = 0;
    for (std::uint32_t& number : next) number = number != 0 ? count++ : 0;
    for (std::uint32_t& topic : partition_.topic_of) topic = next[topic];
    partition_.topics = std::max(1U, count);
  }

  void build() {
    text_scale_.resize(texts_.size());
    text_weight_.resize(texts_.size());
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      float sum = 0;
      for (const std::uint32_t feature : texts_.of(i)) sum += weights_[feature];
      const bool long_text = options_.evidence > 0 && sum > options_.most_evidence;
      text_scale_[i] = long_text ? options_.most_evidence / sum : 1.0F;
      text_weight_[i] = sum * text_scale_[i];
    }
    counts_.build(texts_, partition_, weights_, text_scale_, options_);
    scores_.assign(counts_.stride, 0);
  }

  void learn_weights() {
    std::vector<double> sizes(counts_.size.begin(), counts_.size.end());
    for (std::uint32_t f = 0; f < texts_.feature_count; ++f) {
      const double nats =
          tells(&counts_.share[std::size_t{f} * counts_.stride], std::max(weights_[f], 1e-6F),
                sizes, static_cast<double>(texts_.size()));
      weights_[f] =
          scale_[f] * std::max(kLeastWeight, static_cast<float>(std::min(1.0, nats / kTellsAll)));
    }
    normalise(weights_, texts_, options_.evidence);
  }

  void move(std::size_t i, bool choose) {
    const auto features = texts_.of(i);
    const std::uint32_t stride = counts_.stride, from = partition_.topic_of[i];
    const float weight = text_weight_[i], scale = text_scale_[i];
    float* score = scores_.data();
    for (std::uint32_t k = 0; k < stride; ++k) {
      score[k] = counts_.log_size[k] - weight * counts_.log_total[k];
    }
    for (const std::uint32_t feature : features) {
      add_scaled(score, &counts_.log_share[std::size_t{feature} * stride],
                 weights_[feature] * scale, stride);
    }
    // Its own topic as if the text were not in it.
    float own =
        std::log(std::max(0.0F, counts_.size[from] - 1) + counts_.concentration) -
        weight * std::log(std::max(0.0F, counts_.total[from] - weight) + counts_.smoothing_total);
    for (const std::uint32_t feature : features) {
      const float w = weights_[feature] * scale;
      own += w * std::log(std::max(0.0F, counts_.share[std::size_t{feature} * stride + from] - w) +
                          counts_.smoothing);
    }
    score[from] = own;
    const std::uint32_t to = choose ? best() : drawn();
    if (to == from) return;
    partition_.topic_of[i] = to;
    counts_.size[from] -= 1;
    counts_.size[to] += 1;
    counts_.total[from] -= weight;
    counts_.total[to] += weight;
    counts_.note(from);
    counts_.note(to);
    for (const std::uint32_t feature : features) {
      const float w = weights_[feature] * scale;
      counts_.change(std::size_t{feature} * stride + from, -w);
      counts_.change(std::size_t{feature} * stride + to, w);
    }
  }

  std::uint32_t best() const {
    return static_cast<std::uint32_t>(
        std::max_element(scores_.begin(), scores_.begin() + counts_.topics) - scores_.begin());
  }

  std::uint32_t drawn() {
    const float most = *std::max_element(scores_.begin(), scores_.begin() + counts_.topics);
    float sum = 0;
    for (std::uint32_t k = 0; k < counts_.topics; ++k) {
      const float below = scores_[k] - most;
      scores_[k] = below < -25.0F ? 0.0F : std::exp(below);
      sum += scores_[k];
    }
    float left = random_.fraction() * sum;
    for (std::uint32_t k = 0; k + 1 < counts_.topics; ++k) {
      left -= scores_[k];
      if (left < 0) return k;
    }
    return counts_.topics - 1;
  }

  const SparseTexts& texts_;
  const MixtureOptions& options_;
  std::vector<float> scale_, weights_;
  Random random_;
  Partition partition_;
  Counts counts_;
  std::vector<float> text_scale_, text_weight_, scores_;
};

}  // namespace

Partition sample_partition(const SparseTexts& texts, std::vector<float> weights,
                           const MixtureOptions& options, std::uint64_t seed) {
  return Chain(texts, std::move(weights), options, seed).run();
}

Partition agreed_partition(const std::vector<Partition>& partitions, std::uint32_t topics,
                           std::uint64_t seed) {
  // The same mixture again; what a text says now is the topics it was given.
  SparseTexts votes;
  std::vector<std::uint32_t> first;
  for (const Partition& partition : partitions) {
    first.push_back(votes.feature_count);
    votes.feature_count += partition.topics;
  }
  for (std::size_t i = 0; i < partitions.front().topic_of.size(); ++i) {
    for (std::size_t p = 0; p < partitions.size(); ++p) {
      votes.features.push_back(first[p] + partitions[p].topic_of[i]);
    }
    votes.ends.push_back(votes.features.size());
  }
  MixtureOptions options;
  options.topics = topics;
  options.smoothing = 0.1F;
  options.evidence = 8.0F;
  options.rounds = 40;
  options.learn_weights = false;
  return sample_partition(votes, std::vector<float>(votes.feature_count, 1.0F), options, seed);
}

TopicScores::TopicScores(const SparseTexts& texts, const Partition& partition,
                         const std::vector<float>& scale, const MixtureOptions& options)
    : topics_(partition.topics), most_evidence_(options.most_evidence), weights_(scale) {
  std::vector<double> sizes(topics_, 0);
  for (const std::uint32_t topic : partition.topic_of) sizes[topic] += 1;
  const std::vector<float> whole(texts.size(), 1.0F);
  const std::vector<float> ones(texts.feature_count, 1.0F);
  Counts counts;
  counts.build(texts, partition, ones, whole, options);
  for (std::uint32_t f = 0; f < texts.feature_count; ++f) {
    const double nats = tells(&counts.share[std::size_t{f} * counts.stride], 1.0F, sizes,
                              static_cast<double>(texts.size()));
    weights_[f] *= std::max(kLeastWeight, static_cast<float>(std::min(1.0, nats / kTellsAll)));
  }
  normalise(weights_, texts, options.evidence);
  counts.build(texts, partition, weights_, whole, options);
  stride_ = counts.stride;
  log_size_ = std::move(counts.log_size);
  log_total_ = std::move(counts.log_total);
  log_share_ = std::move(counts.log_share);
}

TopicScores::Place TopicScores::place(std::span<const std::uint32_t> features,
                                      std::vector<float>& scratch) const {
  Place place;
  if (topics_ == 0) return place;
  float sum = 0;
  for (const std::uint32_t feature : features) sum += weights_[feature];
  const float scale = sum > most_evidence_ ? most_evidence_ / sum : 1.0F;
  place.evidence = sum * scale;
  scratch.resize(stride_);
  for (std::uint32_t k = 0; k < stride_; ++k) {
    scratch[k] = log_size_[k] - place.evidence * log_total_[k];
  }
  for (const std::uint32_t feature : features) {
    add_scaled(scratch.data(), &log_share_[std::size_t{feature} * stride_],
               weights_[feature] * scale, stride_);
  }
  const auto best = std::max_element(scratch.begin(), scratch.begin() + topics_);
  place.topic = static_cast<std::uint32_t>(best - scratch.begin());
  const float most = *best;
  float all = 0;
  for (std::uint32_t k = 0; k < topics_; ++k) all += std::exp(scratch[k] - most);
  place.probability = 1.0F / all;
  return place;
}

}  // namespace gehor::structure
