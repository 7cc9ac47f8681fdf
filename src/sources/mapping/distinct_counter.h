// Counts distinct values by their hashes: exactly up to a bound, then by an estimate. Internal to
// profile.cc; one thread per object.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gehor::sources {

// Beyond the bound HyperLogLog (Flajolet et al. 2007), standard error 1.04 / sqrt(4096) = 1.6 %.
// Hashes must be well mixed and not 0.
class DistinctCounter {
 public:
  explicit DistinctCounter(std::size_t bound) : bound_(bound) {}

  void add(std::uint64_t hash) {
    if (exact_) {
      insert(hash);
      if (size_ > bound_) to_estimate();
    } else {
      record(hash);
    }
  }
  bool exact() const { return exact_; }
  std::uint64_t count() const {
    if (exact_) return size_;
    double sum = 0;
    std::size_t zeros = 0;
    for (const std::uint8_t r : registers_) {
      sum += std::ldexp(1.0, -r);
      zeros += r == 0;
    }
    const auto m = static_cast<double>(kRegisters);
    double estimate = 0.7213 / (1 + 1.079 / m) * m * m / sum;
    if (estimate <= 2.5 * m && zeros > 0) estimate = m * std::log(m / static_cast<double>(zeros));
    return static_cast<std::uint64_t>(estimate + 0.5);
  }

 private:
  static constexpr unsigned kBits = 12;
  static constexpr std::size_t kRegisters = std::size_t{1} << kBits;

  void insert(std::uint64_t hash) {
    if (slots_.empty()) slots_.assign(64, 0);
    if ((size_ + 1) * 2 > slots_.size()) {
      std::vector<std::uint64_t> old(slots_.size() * 2, 0);
      old.swap(slots_);
      for (const std::uint64_t h : old) {
        if (h != 0) place(h);
      }
    }
    size_ += place(hash);
  }
  bool place(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
      if (slots_[i] == hash) return false;
      if (slots_[i] == 0) {
        slots_[i] = hash;
        return true;
      }
    }
  }
  void record(std::uint64_t hash) {
    const std::size_t index = hash >> (64 - kBits);
    const auto rank = static_cast<std::uint8_t>(std::countl_zero((hash << kBits) | 1U << 1) + 1);
    registers_[index] = std::max(registers_[index], rank);
  }
  void to_estimate() {
    registers_.assign(kRegisters, 0);
    for (const std::uint64_t h : slots_) {
      if (h != 0) record(h);
    }
    slots_ = {};
    exact_ = false;
  }

  std::size_t bound_;
  std::size_t size_ = 0;
  bool exact_ = true;
  std::vector<std::uint64_t> slots_;
  std::vector<std::uint8_t> registers_;
};

}  // namespace gehor::sources
