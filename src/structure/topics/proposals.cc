#include "structure/topics/proposals.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "structure/topics/weighed_topic.h"

namespace gehor::structure {
namespace {

constexpr double kFewestToMerge = 10;  // texts of each
constexpr int kSplitChains = 4;
constexpr int kSplitRounds = 30;

// By two groups: the share of pairs of their texts that a chain puts together, mean over chains.
class Togetherness {
 public:
  explicit Togetherness(const GroupedTexts& grouped)
      : groups_(grouped.groups.topics), sizes_(groups_, 0), pairs_(groups_ * groups_, 0) {
    for (const std::uint32_t group : grouped.groups.topic_of) {
      if (group < groups_) sizes_[group] += 1;
    }
    for (const Partition& vote : grouped.votes) add(grouped.groups, vote);
    for (double& pairs : pairs_) pairs /= static_cast<double>(grouped.votes.size());
  }
  double size(std::size_t group) const { return sizes_[group]; }
  double of(std::size_t a, std::size_t b) const {
    const double within = share(a, a) * share(b, b);
    return within <= 0 ? 0 : std::min(1.0, share(a, b) / std::sqrt(within));
  }

 private:
  double share(std::size_t a, std::size_t b) const {
    const double others = a == b ? sizes_[b] - 1 : sizes_[b];
    return sizes_[a] * others <= 0 ? 0 : pairs_[a * groups_ + b] / (sizes_[a] * others);
  }
  void add(const Partition& groups, const Partition& vote) {
    std::vector<double> counts(groups_ * vote.topics, 0);  // by topic, then group
    for (std::size_t i = 0; i < groups.topic_of.size(); ++i) {
      if (groups.topic_of[i] < groups_)
        counts[vote.topic_of[i] * groups_ + groups.topic_of[i]] += 1;
    }
    for (std::size_t t = 0; t < vote.topics; ++t) {
      const double* of = &counts[t * groups_];
      for (std::size_t a = 0; a < groups_; ++a) {
        if (of[a] == 0) continue;
        for (std::size_t b = 0; b < groups_; ++b) pairs_[a * groups_ + b] += of[a] * of[b];
        pairs_[a * groups_ + a] -= of[a];  // a text with itself
      }
    }
  }

  std::size_t groups_;
  std::vector<double> sizes_, pairs_;
};

// Which of two topics each text is in, by most of the chains; nothing where they do not agree.
struct Halves {
  std::vector<std::uint32_t> half_of;
  double agreement = 0;
};
std::optional<Halves> halves_of(const SparseTexts& texts, const std::vector<float>& scale) {
  MixtureOptions options;
  options.topics = 2;
  options.rounds = kSplitRounds;
  std::vector<Partition> chains;
  for (std::uint64_t seed = 1; seed <= kSplitChains; ++seed) {
    chains.push_back(sample_partition(texts, scale, options, seed));
    if (chains.back().topics < 2) return std::nullopt;
  }
  const std::size_t count = texts.size();
  const auto alike = [&](const Partition& a, const Partition& b) {
    std::size_t same = 0;
    for (std::size_t i = 0; i < count; ++i) same += a.topic_of[i] == b.topic_of[i] ? 1 : 0;
    return same;
  };
  Halves halves;
  std::vector<int> votes(count, 0);
  for (std::size_t c = 0; c < chains.size(); ++c) {
    if (2 * alike(chains[0], chains[c]) < count) {
      for (std::uint32_t& topic : chains[c].topic_of) topic = 1 - topic;
    }
    for (std::size_t i = 0; i < count; ++i) votes[i] += chains[c].topic_of[i] == 0 ? -1 : 1;
    for (std::size_t other = 0; other < c; ++other) {
      const std::size_t same = alike(chains[other], chains[c]);
      halves.agreement += static_cast<double>(std::max(same, count - same));
    }
  }
  halves.agreement /= static_cast<double>(count * chains.size() * (chains.size() - 1) / 2);
  // Where as many chains say the one as the other, the first is as good as any.
  for (std::size_t i = 0; i < count; ++i) {
    halves.half_of.push_back(votes[i] != 0 ? (votes[i] > 0 ? 1 : 0) : chains[0].topic_of[i]);
  }
  return halves;
}

std::optional<GroupSplit> split_of(const GroupedTexts& grouped, std::uint32_t group,
                                   const std::vector<float>& scale) {
  SparseTexts texts;
  texts.feature_count = grouped.texts.feature_count;
  std::vector<std::uint32_t> members;
  for (std::uint32_t i = 0; i < grouped.texts.size(); ++i) {
    if (grouped.groups.topic_of[i] != group) continue;
    const auto features = grouped.texts.of(i);
    texts.features.insert(texts.features.end(), features.begin(), features.end());
    texts.ends.push_back(texts.features.size());
    members.push_back(i);
  }
  if (members.size() < kFewestToSplit) return std::nullopt;
  const auto halves = halves_of(texts, scale);
  if (!halves || halves->agreement < kAlike) return std::nullopt;
  GroupSplit split;
  split.group = group;
  split.agreement = halves->agreement;
  for (std::size_t i = 0; i < members.size(); ++i) {
    split.halves[halves->half_of[i]].push_back(members[i]);
  }
  if (split.halves[0].size() < split.halves[1].size()) std::swap(split.halves[0], split.halves[1]);
  if (static_cast<double>(split.halves[1].size()) <
      kSmallestHalf * static_cast<double>(members.size())) {
    return std::nullopt;
  }
  const Partition two{halves->half_of, 2};
  const TopicScores scores(texts, two, scale, {});
  const auto weighed = weighed_topics(texts, two, scores.weights());
  split.nats = nats_lost(weighed[0], weighed[1]) / static_cast<double>(members.size());
  return split;
}

}  // namespace

std::vector<GroupMerge> merges_among(const GroupedTexts& grouped,
                                     const std::vector<float>& weights) {
  const std::uint32_t groups = grouped.groups.topics;
  const Togetherness together(grouped);
  const auto weighed = weighed_topics(grouped.texts, grouped.groups, weights);
  std::vector<GroupMerge> pairs;
  for (std::uint32_t a = 0; a < groups; ++a) {
    for (std::uint32_t b = a + 1; b < groups; ++b) {
      const double texts = together.size(a) + together.size(b);
      if (std::min(together.size(a), together.size(b)) < kFewestToMerge) continue;
      const double often = together.of(a, b);
      if (often < kTogether) continue;
      const double nats = nats_lost(weighed[a], weighed[b]) / texts;
      if (nats <= kMostNats) pairs.push_back({a, b, often, nats});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const GroupMerge& a, const GroupMerge& b) {
    return a.together > b.together;
  });
  std::vector<bool> taken(groups, false);
  std::vector<GroupMerge> chosen;
  for (const GroupMerge& pair : pairs) {
    if (taken[pair.first] || taken[pair.second]) continue;
    taken[pair.first] = taken[pair.second] = true;
    chosen.push_back(pair);
  }
  return chosen;
}

std::vector<GroupSplit> splits_of(const GroupedTexts& grouped, const std::vector<float>& scale) {
  std::vector<GroupSplit> splits;
  for (std::uint32_t group = 0; group < grouped.groups.topics; ++group) {
    if (auto split = split_of(grouped, group, scale)) splits.push_back(std::move(*split));
  }
  std::stable_sort(splits.begin(), splits.end(),
                   [](const GroupSplit& a, const GroupSplit& b) { return a.nats > b.nats; });
  return splits;
}

}  // namespace gehor::structure
