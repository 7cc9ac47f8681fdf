// Hashes in parts of about one size: they are as good as random.
#pragma once

#include <cstdint>
#include <limits>
#include <utility>

#include "base/hash.h"

namespace gehor::duckdb {

// The first and the last hash of a part; part < parts.
inline std::pair<Hash128, Hash128> key_range(std::uint64_t part, std::uint64_t parts) {
  constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();
  return {Hash128{kLast / parts * part, 0},
          Hash128{part + 1 == parts ? kLast : kLast / parts * (part + 1) - 1, kLast}};
}

}  // namespace gehor::duckdb
