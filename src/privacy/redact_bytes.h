// Sixteen bytes of a text at a time, for the passes that skip what most texts are made of. Internal
// to src/privacy; pure. Vectors as GCC and Clang have them for every machine.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gehor::privacy::bytes {

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
  std::array<std::uint64_t, 2> halves;
  std::memcpy(halves.data(), &result, kBlock);
  // Of each byte, 0 or 0xFF, one bit is gathered into the highest byte.
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kGather = 0x0102040810204080ULL;
  const auto gathered = [](std::uint64_t half) {
    return static_cast<unsigned>(((half & kOnes) * kGather) >> 56);
  };
  return gathered(halves[0]) | gathered(halves[1]) << 8;
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
    const Block digits = (x >= '0') & (x <= '9');
    if (any(digits)) return i + static_cast<std::size_t>(std::countr_zero(marks(digits)));
  }
  while (i < stop && (s[i] < '0' || s[i] > '9')) ++i;
  return i;
}

}  // namespace gehor::privacy::bytes
