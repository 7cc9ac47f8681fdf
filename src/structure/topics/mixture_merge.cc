// Fewer topics from many: see merged_partition() in mixture.h.
#include <limits>
#include <numeric>

#include "structure/topics/mixture.h"
#include "structure/topics/weighed_topic.h"

namespace gehor::structure {

Partition merged_partition(const SparseTexts& texts, Partition partition,
                           const std::vector<float>& weights, std::uint32_t topics,
                           double least_worth) {
  const std::uint32_t begun = partition.topics;
  const double worth = least_worth * static_cast<double>(texts.size());
  std::vector<WeighedTopic> all = weighed_topics(texts, partition, weights);
  std::vector<std::uint32_t> into(begun);
  std::iota(into.begin(), into.end(), 0U);
  std::vector<bool> gone(begun, false);
  std::vector<double> losses(std::size_t{begun} * begun, 0);
  for (std::uint32_t a = 0; a < begun; ++a) {
    for (std::uint32_t b = a + 1; b < begun; ++b) {
      losses[std::size_t{a} * begun + b] = nats_lost(all[a], all[b]);
    }
  }
  for (std::uint32_t left = begun; left > 1; --left) {
    double least = std::numeric_limits<double>::infinity();
    std::uint32_t first = 0, second = 0;
    for (std::uint32_t a = 0; a < begun; ++a) {
      if (gone[a]) continue;
      for (std::uint32_t b = a + 1; b < begun; ++b) {
        if (gone[b] || losses[std::size_t{a} * begun + b] >= least) continue;
        least = losses[std::size_t{a} * begun + b];
        first = a;
        second = b;
      }
    }
    if (left <= topics && least >= worth) break;
    all[first] = united(all[first], all[second]);
    gone[second] = true;
    for (std::uint32_t& k : into) {
      if (k == second) k = first;
    }
    for (std::uint32_t other = 0; other < begun; ++other) {
      if (gone[other] || other == first) continue;
      losses[std::size_t{std::min(other, first)} * begun + std::max(other, first)] =
          nats_lost(all[first], all[other]);
    }
  }
  std::vector<std::uint32_t> number(begun, 0);
  std::uint32_t count = 0;
  for (std::uint32_t k = 0; k < begun; ++k) {
    if (!gone[k]) number[k] = count++;
  }
  for (std::uint32_t& topic : partition.topic_of) topic = number[into[topic]];
  partition.topics = count;
  return partition;
}

}  // namespace gehor::structure
