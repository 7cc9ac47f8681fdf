// Which keys have certainly not been seen: a Bloom filter (Bloom 1970) that grows. Used by
// record_ledger.cc, so that the rows of a new file need not be looked for among all records. One
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/hash.h"

namespace gehor::duckdb {

class KeyFilter {
 public:
  // `expected`: keys that will be added at least.
  explicit KeyFilter(std::size_t expected);
  void add(const Hash128& key);
  // False: it was never added. True for less than one in a million that were not, too.
  bool may_have(const Hash128& key) const;

 private:
  struct Layer {
    std::vector<std::uint64_t> words;
    std::uint64_t mask = 0;  // of a bit's number
    std::size_t room = 0;    // keys that still fit
  };
  void add_layer(std::size_t keys);

  std::vector<Layer> layers_;  // each twice as large as the one before it
};

}  // namespace gehor::duckdb
