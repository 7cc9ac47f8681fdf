// Groups short texts: a mixture in which every text has one topic, and a topic is a distribution
// over features (Dirichlet multinomial mixture; Nigam et al. 2000, Machine Learning 39:103),
// drawn by collapsed Gibbs sampling (Yin and Wang 2014, KDD: "A Dirichlet Multinomial Mixture
// Model-based Approach for Short Text Clustering"). It begins with more topics than will be needed
// and keeps those that texts gather in.
//
// What we add: a feature weighs as much as it tells topics apart, learned on the way, so that no
// list of stop words is needed in any language; and several chains vote. Pure; any thread; the same
// input and seed give the same topics.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gehor::structure {

// The features of many texts, each feature of a text once.
struct SparseTexts {
  std::vector<std::uint32_t> features;
  std::vector<std::size_t> ends;  // of each text in `features`
  std::uint32_t feature_count = 0;

  std::size_t size() const { return ends.size(); }
  std::span<const std::uint32_t> of(std::size_t text) const {
    const std::size_t begin = text == 0 ? 0 : ends[text - 1];
    return {features.data() + begin, ends[text] - begin};
  }
};

// Chosen on banking77's train.csv and samples of it; docs/discovery.md has the figures.
struct MixtureOptions {
  std::uint32_t topics = 150;   // at most
  float concentration = 0.1F;   // texts that every topic has beforehand
  float smoothing = 0.05F;      // of a feature that every topic has beforehand
  float evidence = 9.0F;        // words' weights of an average text together: how sure it makes
  float most_evidence = 27.0F;  // and of the longest
  int rounds = 60;
  bool learn_weights = true;
};

// A text's topic, from 0 on, none empty; the numbers themselves mean nothing.
struct Partition {
  std::vector<std::uint32_t> topic_of;
  std::uint32_t topics = 0;
};

// `weights`: of each feature to begin with.
Partition sample_partition(const SparseTexts& texts, std::vector<float> weights,
                           const MixtureOptions& options, std::uint64_t seed);

// One partition from several of the same texts: texts that most of them put together stay together.
Partition agreed_partition(const std::vector<Partition>& partitions, std::uint32_t topics,
                           std::uint64_t seed);

// Puts the two topics together that are told apart least, again and again: those whose union loses
// the least log likelihood, as in agglomerative information bottleneck (Slonim and Tishby 1999,
// NIPS 12), so that small topics go before large ones. Stops when there are at most `topics` and
// none is worth less than `least_worth` nats per text of all. `weights`: of each feature.
Partition merged_partition(const SparseTexts& texts, Partition partition,
                           const std::vector<float>& weights, std::uint32_t topics,
                           double least_worth);

// What is left of a partition: how well each feature tells its topics apart, and each topic's
// distribution; places texts that were not there. Immutable; any thread.
class TopicScores {
 public:
  TopicScores() = default;
  // `scale`: of a feature's weight beside what it tells (a pair of words counts for less).
  TopicScores(const SparseTexts& texts, const Partition& partition, const std::vector<float>& scale,
              const MixtureOptions& options);

  std::uint32_t topics() const { return topics_; }
  const std::vector<float>& weights() const { return weights_; }

  struct Place {
    std::uint32_t topic = 0;
    float probability = 0;  // of the topic among all of them, 0 to 1
    float evidence = 0;     // weight of what was known of the text
  };
  // `scratch` is overwritten: so that a million texts need no memory each.
  Place place(std::span<const std::uint32_t> features, std::vector<float>& scratch) const;

 private:
  std::uint32_t topics_ = 0, stride_ = 0;
  float most_evidence_ = 0;
  std::vector<float> weights_;
  std::vector<float> log_size_, log_total_, log_share_;  // share: by feature, then topic
};

}  // namespace gehor::structure
