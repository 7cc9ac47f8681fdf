// Identities that a source named together: each group is one customer's. What an import of any
// size gathers on its way, so it lies flat in memory, and a group that comes again takes none.
//
// One thread at a time. Start with add(); read with size() and group().
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "base/hash.h"

namespace gehor::office {

class IdentityGroups {
 public:
  IdentityGroups() = default;
  IdentityGroups(std::initializer_list<std::initializer_list<Hash128>> groups) {
    for (const auto& group : groups) add({group.begin(), group.size()});
  }

  // Identities are random by construction, and so are sums of them: that two different groups have
  // one in common does not happen (once in 10^7 imports of a million customers), and would only
  // leave a customer's two identities apart.
  void add(std::span<const Hash128> group) {
    std::uint64_t mark = 0;
    for (const Hash128& identity : group) {
      mark = (mark ^ identity.low) * 0x9E3779B97F4A7C15U + identity.high;
    }
    if (!seen_.insert(mark).second) return;
    identities_.insert(identities_.end(), group.begin(), group.end());
    ends_.push_back(identities_.size());
  }

  std::size_t size() const { return ends_.size(); }
  std::span<const Hash128> group(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return {identities_.data() + begin, ends_[i] - begin};
  }

 private:
  std::vector<Hash128> identities_;
  std::vector<std::size_t> ends_;
  boost::unordered_flat_set<std::uint64_t> seen_;
};

}  // namespace gehor::office
