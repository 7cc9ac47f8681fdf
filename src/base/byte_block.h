// Sixteen bytes of a text at a time, for the passes that skip what most texts are made of. Pure; any
// thread. Vectors as GCC and Clang have them for every machine.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace gehor::bytes {

inline constexpr std::size_t kBlock = 16;
// Signed: a byte beyond ASCII is below 0.
using Block = signed char __attribute__((vector_size(kBlock)));

inline Block load(const char* at) {
  Block block;
  std::memcpy(&block, at, kBlock);
  return block;
}

// One bit for each byte of a comparison's result, the first byte in the lowest.
inline unsigned marks(Block result) {
#ifdef __SSE2__
  return static_cast<unsigned>(_mm_movemask_epi8(__m128i(result)));
#else
  std::array<std::uint64_t, 2> halves;
  std::memcpy(halves.data(), &result, kBlock);
  // Of each byte, 0 or 0xFF, one bit is gathered into the highest byte.
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kGather = 0x0102040810204080ULL;
  const auto gathered = [](std::uint64_t half) {
    return static_cast<unsigned>(((half & kOnes) * kGather) >> 56);
  };
  return gathered(halves[0]) | gathered(halves[1]) << 8;
#endif
}

// Small letters where there are capital ones, in ASCII; digits stay as they are. Other bytes become
// anything.
inline Block lower(Block block) { return block | 0x20; }
// Of a block in lower(): where ASCII's letters were.
inline Block letters(Block lowered) { return (lowered >= 'a') & (lowered <= 'z'); }
inline Block digits(Block block) { return (block >= '0') & (block <= '9'); }
// How many of a block's first bytes are marked.
inline std::size_t first_marked(Block result) {
  return static_cast<std::size_t>(std::countr_one(marks(result)));
}

inline bool any(Block result) {
  std::array<std::uint64_t, 2> halves;
  std::memcpy(halves.data(), &result, kBlock);
  return (halves[0] | halves[1]) != 0;
}

// The first digit from `i` on, or `stop`.
inline std::size_t next_digit(std::string_view s, std::size_t i, std::size_t stop) {
  for (; i + kBlock <= stop; i += kBlock) {
    const Block x = load(s.data() + i);
    const Block found = digits(x);
    if (any(found)) return i + static_cast<std::size_t>(std::countr_zero(marks(found)));
  }
  while (i < stop && (s[i] < '0' || s[i] > '9')) ++i;
  return i;
}

}  // namespace gehor::bytes
