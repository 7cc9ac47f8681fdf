// From a feature's key to its number, for reading: half as large as FlatIndex and in large pages,
// since nearly every look-up of a text falls where no cache has it. Filled once, then read by any
// thread.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/large_pages.h"
#include "structure/learn/text_reader.h"

namespace gehor::structure::learn {

class FeatureIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

  FeatureIndex() = default;
  // Keys are mixed hashes, each once; a key's number is its place.
  explicit FeatureIndex(std::span<const FeatureKey> keys)
      : slots_(std::bit_ceil(2 * keys.size() + 1)), mask_(slots_.size() - 1) {
    for (std::size_t number = 0; number < keys.size(); ++number) {
      std::size_t at = keys[number] & mask_;
      while (slots_[at].number != kNone) at = (at + 1) & mask_;
      slots_[at] = {upper_half(keys[number]), static_cast<std::uint32_t>(number)};
    }
  }

  // kNone where there is none. Only half of the key is compared besides its place: the caller sees
  // whether the key is that of this number.
  std::uint32_t find(FeatureKey key) const {
    for (std::size_t at = key & mask_;; at = (at + 1) & mask_) {
      if (slots_[at].number == kNone || slots_[at].upper == upper_half(key)) {
        return slots_[at].number;
      }
    }
  }
  // Reads where find() begins, for nothing but to have it at hand: many such reads may be on their
  // way at once.
  std::uint32_t touch(FeatureKey key) const { return slots_[key & mask_].number; }

 private:
  struct Slot {
    std::uint32_t upper = 0;
    std::uint32_t number = kNone;
  };
  static std::uint32_t upper_half(FeatureKey key) { return static_cast<std::uint32_t>(key >> 32U); }

  std::vector<Slot, LargePages<Slot>> slots_ = std::vector<Slot, LargePages<Slot>>(1);
  std::size_t mask_ = 0;
};

}  // namespace gehor::structure::learn
