// A table from 64-bit keys to 32-bit numbers: one look-up per word of a million texts. Filled once,
// then read by any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/large_pages.h"

namespace gehor::structure {

class FlatIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

  std::uint32_t find(std::uint64_t key) const {
    if (slots_.empty()) return kNone;
    for (std::size_t i = place_of(key);; i = (i + 1) & mask_) {
      if (slots_[i].number == kNone || slots_[i].key == key) return slots_[i].number;
    }
  }
  // The number of `key`; `number` becomes it where there is none yet.
  std::uint32_t& at(std::uint64_t key, std::uint32_t number) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    for (std::size_t i = place_of(key);; i = (i + 1) & mask_) {
      if (slots_[i].number == kNone) {
        slots_[i] = {key, number};
        ++size_;
        return slots_[i].number;
      }
      if (slots_[i].key == key) return slots_[i].number;
    }
  }
  std::size_t size() const { return size_; }
  template <typename Each>
  void each(const Each& visit) const {
    for (const Slot& slot : slots_) {
      if (slot.number != kNone) visit(slot.key, slot.number);
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = kNone;
  };
  using Slots = std::vector<Slot, LargePages<Slot>>;
  std::size_t place_of(std::uint64_t key) const {
    key ^= key >> 32U;
    key *= 0xD6E8FEB86659FD93U;
    return static_cast<std::size_t>(key ^ (key >> 32U)) & mask_;
  }
  void grow() {
    Slots old = std::move(slots_);
    slots_.assign(old.empty() ? 1024 : 2 * old.size(), Slot{});
    mask_ = slots_.size() - 1;
    size_ = 0;
    for (const Slot& slot : old) {
      if (slot.number != kNone) at(slot.key, slot.number);
    }
  }

  Slots slots_;
  std::size_t mask_ = 0, size_ = 0;
};

}  // namespace gehor::structure
