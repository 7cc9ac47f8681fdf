// Random streams that are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014), whole
// numbers only, and weighted choice by Walker's alias method with exact integer thresholds.
//
// A stream is named by seed, purpose and up to two numbers ("the text of contact 17"), so that what
// one thing draws never depends on what others drew, nor on the order in which they are made.
// Draw one number per statement: the order in which a call's arguments are worked out is not the
// same with every compiler. A Stream belongs to one thread; an Alias may be read by any.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace gehor::simulate {

// What a stream is for. The numbers are part of the bytes that a seed gives: never renumber.
enum class Purpose : std::uint64_t {
  kCustomer = 1,
  kMatter = 2,
  kContact = 3,
  kText = 4,
  kMessage = 5,
  kDays = 6,
  kRenewal = 7,
  kNps = 8,
  kPurchases = 9,
  kSilent = 10,
  kCluster = 11,
  kLabel = 12,
  kStatus = 13,
  kPerson = 14,
  kComment = 15,
};

class Stream {
 public:
  Stream(std::uint64_t seed, Purpose purpose, std::uint64_t a, std::uint64_t b = 0)
      : state_(mix(mix(mix(seed + kGamma) ^ static_cast<std::uint64_t>(purpose) * kGamma) + a) ^
               mix(b * kGamma + 1)) {}

  std::uint64_t next() {
    state_ += kGamma;
    return mix(state_);
  }

  // 0 to n - 1, each equally likely (Lemire 2019). Requires n > 0.
  std::uint32_t below(std::uint32_t n) {
    std::uint64_t product = (next() >> 32) * n;
    if (static_cast<std::uint32_t>(product) < n) {
      const std::uint32_t threshold = (0U - n) % n;
      while (static_cast<std::uint32_t>(product) < threshold) product = (next() >> 32) * n;
    }
    return static_cast<std::uint32_t>(product >> 32);
  }

  // Both ends included. Requires low <= high.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low) + 1U));
  }

  // True `n` times in a thousand.
  bool per_mille(int n) { return static_cast<int>(below(1000)) < n; }

  // Index into weights, in proportion to them. Requires a positive sum below 2^31, none negative.
  template <typename Weights>
  std::size_t weighted(const Weights& weights) {
    std::uint32_t sum = 0;
    for (const auto w : weights) sum += static_cast<std::uint32_t>(w);
    std::uint32_t left = below(sum);
    std::size_t i = 0;
    for (; left >= static_cast<std::uint32_t>(weights[i]); ++i) {
      left -= static_cast<std::uint32_t>(weights[i]);
    }
    return i;
  }

  // A value from a table of quantiles: `quantiles[i]` is reached by i / (size - 1) of the draws,
  // and values between two are equally likely. Requires two values, ascending.
  template <typename Quantiles>
  int quantile(const Quantiles& quantiles) {
    const std::uint32_t step = below(static_cast<std::uint32_t>(std::size(quantiles)) - 1U);
    return between(quantiles[step], quantiles[step + 1]);
  }

 private:
  static constexpr std::uint64_t kGamma = 0x9E3779B97F4A7C15ULL;

  static std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

// Choice among many with given weights, at a constant cost.
class Alias {
 public:
  // Weights below 2^31 each, at most 2^31 entries, and a sum below 2^32; some weight is positive.
  explicit Alias(std::span<const std::uint32_t> weights) : capacity_(0), columns_(weights.size()) {
    std::uint64_t sum = 0;
    for (const std::uint32_t w : weights) sum += w;
    capacity_ = static_cast<std::uint32_t>(sum);
    const std::uint64_t n = weights.size();
    std::vector<std::uint64_t> left(weights.size());
    std::vector<std::uint32_t> small, large;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      left[i] = weights[i] * n;
      (left[i] < sum ? small : large).push_back(static_cast<std::uint32_t>(i));
    }
    while (!small.empty() && !large.empty()) {
      const std::uint32_t s = small.back(), l = large.back();
      small.pop_back();
      columns_[s] = {static_cast<std::uint32_t>(left[s]), l};
      left[l] -= sum - left[s];
      if (left[l] < sum) {
        large.pop_back();
        small.push_back(l);
      }
    }
    for (const std::uint32_t i : large) columns_[i] = {capacity_, i};
    for (const std::uint32_t i : small) columns_[i] = {capacity_, i};
  }

  std::uint32_t draw(Stream& stream) const {
    const std::uint32_t i = stream.below(static_cast<std::uint32_t>(columns_.size()));
    const std::uint32_t level = stream.below(capacity_);
    return level < columns_[i].threshold ? i : columns_[i].other;
  }

 private:
  struct Column {
    std::uint32_t threshold = 0, other = 0;
  };
  std::uint32_t capacity_;
  std::vector<Column> columns_;
};

}  // namespace gehor::simulate
