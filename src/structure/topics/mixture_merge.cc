// Fewer topics from many: see merged_partition() in mixture.h.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "structure/topics/mixture.h"

namespace gehor::structure {
namespace {

double n_log_n(double n) { return n > 0 ? n * std::log(n) : 0; }

// A topic as weights of its features, ascending by feature.
struct Weighed {
  std::vector<std::pair<std::uint32_t, double>> features;
  double total = 0;
};

Weighed united(const Weighed& a, const Weighed& b) {
  Weighed both;
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

// Log likelihood that is lost when both have one distribution; only features of both count.
double loss(const Weighed& a, const Weighed& b) {
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

}  // namespace

Partition merged_partition(const SparseTexts& texts, Partition partition,
                           const std::vector<float>& weights, std::uint32_t topics,
                           double least_worth) {
  const std::uint32_t begun = partition.topics;
  const double worth = least_worth * static_cast<double>(texts.size());
  std::vector<Weighed> all(begun);
  {
    std::vector<std::vector<std::uint32_t>> features(begun);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto of = texts.of(i);
      auto& list = features[partition.topic_of[i]];
      list.insert(list.end(), of.begin(), of.end());
    }
    for (std::uint32_t k = 0; k < begun; ++k) {
      std::sort(features[k].begin(), features[k].end());
      for (const std::uint32_t feature : features[k]) {
        const auto weight = static_cast<double>(weights[feature]);
        if (all[k].features.empty() || all[k].features.back().first != feature) {
          all[k].features.emplace_back(feature, 0);
        }
        all[k].features.back().second += weight;
        all[k].total += weight;
      }
    }
  }
  std::vector<std::uint32_t> into(begun);
  std::iota(into.begin(), into.end(), 0U);
  std::vector<bool> gone(begun, false);
  std::vector<double> losses(std::size_t{begun} * begun, 0);
  for (std::uint32_t a = 0; a < begun; ++a) {
    for (std::uint32_t b = a + 1; b < begun; ++b) {
      losses[std::size_t{a} * begun + b] = loss(all[a], all[b]);
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
          loss(all[first], all[other]);
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
