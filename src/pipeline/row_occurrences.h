// How often a row stood in a file before: two equal rows of one file are two rows. A file may have
// any number of them, so only half of each row's hash is kept: that two of 12 million rows have it
// in common happens once in 250,000 files, and then the second row counts as the first's twin.
//
// One thread at a time.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>

#include "base/hash.h"

namespace gehor::pipeline {

class RowOccurrences {
 public:
  // 0 at the first time, then 1, 2, …
  std::uint64_t next(const Hash128& row) {
    if (once_.insert(row.low).second) return 0;
    return ++again_[row.low];
  }

 private:
  boost::unordered_flat_set<std::uint64_t> once_;
  boost::unordered_flat_map<std::uint64_t, std::uint64_t> again_;  // few
};

}  // namespace gehor::pipeline
