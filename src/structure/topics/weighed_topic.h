// Topics as weights of their features, and what is lost when two become one. Pure; any thread.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "structure/topics/mixture.h"

namespace gehor::structure {

struct WeighedTopic {
  std::vector<std::pair<std::uint32_t, double>> features;  // ascending
  double total = 0;
};

// `weights`: of each feature. Texts whose topic is not under `partition.topics` are in none.
std::vector<WeighedTopic> weighed_topics(const SparseTexts& texts, const Partition& partition,
                                         const std::vector<float>& weights);

WeighedTopic united(const WeighedTopic& a, const WeighedTopic& b);

// Log likelihood, in nats, that is lost when both have one distribution: twice their weight times
// Jensen and Shannon's divergence of them (Slonim and Tishby 1999, NIPS 12).
double nats_lost(const WeighedTopic& a, const WeighedTopic& b);

}  // namespace gehor::structure
