// What a person may want to do about topics and reasons: make one of two, or two of one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gehor::structure {

struct TopicProposal {
  enum class What { kMerge, kSplit };
  struct Half {
    std::vector<std::string> phrases;  // what tells it from the other half
    std::uint64_t texts = 0;           // of the sample
  };

  What what = What::kMerge;
  // One of the two: topics by number, or reasons by name; two to merge, one to split.
  std::vector<std::uint32_t> topics;
  std::vector<std::string> reasons;
  std::string language;  // whose texts say so
  double nats = 0;       // per text: lost by merging, gained by splitting

  // Of a merge (structure/topics/proposals.h).
  std::vector<std::string> phrases;  // that both share and others do not
  double together = 0;

  // Of a split: two, the larger first.
  std::vector<Half> halves;
  double agreement = 0;
};

}  // namespace gehor::structure
