#include "store/duckdb/key_filter.h"

#include <algorithm>
#include <bit>

namespace gehor::duckdb {
namespace {

// 32 bits or more for a key and ten of them set: 2.4 false ones in ten million when full.
constexpr std::size_t kBitsPerKey = 32;
constexpr unsigned kBitsSet = 10;
constexpr std::size_t kFewestKeys = 1 << 16;

// Keys are keyed hashes: their halves are as good as random (double hashing, Kirsch and
// Mitzenmacher 2006).
template <typename Each>
bool all_bits(const Hash128& key, std::uint64_t mask, Each each) {
  const std::uint64_t step = key.high | 1;
  std::uint64_t bit = key.low;
  for (unsigned i = 0; i < kBitsSet; ++i, bit += step) {
    if (!each(bit & mask)) return false;
  }
  return true;
}

}  // namespace

KeyFilter::KeyFilter(std::size_t expected) { add_layer(std::max(expected, kFewestKeys)); }

void KeyFilter::add_layer(std::size_t keys) {
  const std::size_t bits = std::bit_ceil(keys * kBitsPerKey);
  layers_.push_back({std::vector<std::uint64_t>(bits / 64), bits - 1, bits / kBitsPerKey});
}

void KeyFilter::add(const Hash128& key) {
  if (layers_.back().room == 0) {
    add_layer(2 * (layers_.back().mask + 1) / kBitsPerKey);
  }
  Layer& layer = layers_.back();
  --layer.room;
  all_bits(key, layer.mask, [&](std::uint64_t bit) {
    layer.words[bit / 64] |= std::uint64_t{1} << (bit % 64);
    return true;
  });
}

bool KeyFilter::may_have(const Hash128& key) const {
  return std::any_of(layers_.begin(), layers_.end(), [&](const Layer& layer) {
    return all_bits(key, layer.mask, [&](std::uint64_t bit) {
      return (layer.words[bit / 64] >> (bit % 64) & 1) != 0;
    });
  });
}

}  // namespace gehor::duckdb
