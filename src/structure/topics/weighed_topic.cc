#include "structure/topics/weighed_topic.h"

#include <algorithm>
#include <cmath>

namespace gehor::structure {
namespace {

double n_log_n(double n) { return n > 0 ? n * std::log(n) : 0; }

}  // namespace

std::vector<WeighedTopic> weighed_topics(const SparseTexts& texts, const Partition& partition,
                                         const std::vector<float>& weights) {
  std::vector<std::vector<std::uint32_t>> features(partition.topics);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (partition.topic_of[i] >= partition.topics) continue;
    const auto of = texts.of(i);
    auto& list = features[partition.topic_of[i]];
    list.insert(list.end(), of.begin(), of.end());
  }
  std::vector<WeighedTopic> topics(partition.topics);
  for (std::uint32_t k = 0; k < partition.topics; ++k) {
    std::sort(features[k].begin(), features[k].end());
    for (const std::uint32_t feature : features[k]) {
      const auto weight = static_cast<double>(weights[feature]);
      if (topics[k].features.empty() || topics[k].features.back().first != feature) {
        topics[k].features.emplace_back(feature, 0);
      }
      topics[k].features.back().second += weight;
      topics[k].total += weight;
    }
  }
  return topics;
}

WeighedTopic united(const WeighedTopic& a, const WeighedTopic& b) {
  WeighedTopic both;
  both.total = a.total + b.total;
  auto x = a.features.begin();
  auto y = b.features.begin();
  while (x != a.features.end() || y != b.features.end()) {
    if (y == b.features.end() || (x != a.features.end() && x->first < y->first)) {
      both.features.push_back(*x++);
    } else if (x == a.features.end() || y->first < x->first) {
      both.features.push_back(*y++);
    } else {
      both.features.emplace_back(x->first, x->second + y->second);
      ++x;
      ++y;
    }
  }
  return both;
}

// Only features of both count.
double nats_lost(const WeighedTopic& a, const WeighedTopic& b) {
  double lost = n_log_n(a.total + b.total) - n_log_n(a.total) - n_log_n(b.total);
  auto x = a.features.begin();
  auto y = b.features.begin();
  while (x != a.features.end() && y != b.features.end()) {
    if (x->first < y->first) {
      ++x;
    } else if (y->first < x->first) {
      ++y;
    } else {
      lost -= n_log_n(x->second + y->second) - n_log_n(x->second) - n_log_n(y->second);
      ++x;
      ++y;
    }
  }
  return lost;
}

}  // namespace gehor::structure
