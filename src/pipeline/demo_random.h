// The demonstration company's own random numbers: the same on every machine, for a given seed.
//
// splitmix64 (Steele, Lea and Flood 2014), whole numbers only: the standard library's distributions
// differ between its makers. One thread per object. Not for anything that must stay secret.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace gehor::pipeline::demo {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

  // 0 to n - 1; n from 1 to 2^32. The bias is under 2^-31 for the small n used here.
  std::uint32_t below(std::uint32_t n) {
    return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32);
  }
  int between(int low, int high) {  // both included
    return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1)));
  }
  bool chance(int percent) { return static_cast<int>(below(100)) < percent; }

  // An index, by weights that add up to at least 1.
  std::size_t weighted(std::span<const int> weights) {
    int sum = 0;
    for (const int w : weights) sum += w;
    int at = static_cast<int>(below(static_cast<std::uint32_t>(sum)));
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if ((at -= weights[i]) < 0) return i;
    }
    return weights.size() - 1;
  }

 private:
  std::uint64_t state_;
};

}  // namespace gehor::pipeline::demo
