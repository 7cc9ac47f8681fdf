// Which groups of texts say the same, and which hold two matters: for topics that were found, and
// for reasons that people gave. Pure; any thread; the same input gives the same proposals.
#pragma once

#include <cstdint>
#include <vector>

#include "structure/topics/mixture.h"

namespace gehor::structure {

// Texts in groups. A text whose group is not under `groups.topics` is in none; the same text in two
// groups is there twice.
struct GroupedTexts {
  SparseTexts texts;
  Partition groups;
  // Of the same texts, by chains that did not know the groups.
  std::vector<Partition> votes;
};

struct GroupMerge {
  std::uint32_t first = 0, second = 0;  // groups, first < second
  // How often the chains put a text of the one and a text of the other into one topic, over how
  // often they do so with two texts of the same group (geometric mean of both): 0 to 1.
  double together = 0;
  double nats = 0;  // of log likelihood lost per text of both, if they are one
};

// Pairs that chains put together at least kTogether as often as texts of one group, and of whose
// evidence (nine nats a text, MixtureOptions) at most kMostNats tell them apart; those that are
// most often together first; each group in one pair at most. `weights`: of each feature, so that an
// average text has MixtureOptions::evidence.
inline constexpr double kTogether = 0.5;
inline constexpr double kMostNats = 2.0;
std::vector<GroupMerge> merges_among(const GroupedTexts& grouped,
                                     const std::vector<float>& weights);

struct GroupSplit {
  std::uint32_t group = 0;
  std::vector<std::uint32_t> halves[2];  // the texts, ascending; the larger half first
  double agreement = 0;  // share of the texts that two chains, on average, part alike: 0.5 to 1
  double nats = 0;       // of log likelihood gained per text, if they are two
};

// Groups in which chains that are to find two topics find the same two, those that gain most first.
// `scale`: of each feature to begin with.
inline constexpr std::size_t kFewestToSplit = 40;  // distinct texts
inline constexpr double kAlike = 0.9;
inline constexpr double kSmallestHalf = 0.2;  // of the group's texts
std::vector<GroupSplit> splits_of(const GroupedTexts& grouped, const std::vector<float>& scale);

}  // namespace gehor::structure
