// Random numbers of learning: the same from the same seed on every machine. One thread per object.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gehor::structure::learn {

// SplitMix64 (Steele, Lea and Flood 2014).
class RandomDraws {
 public:
  explicit RandomDraws(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  // 0 up to, not including, 1.
  float share() { return static_cast<float>(next() >> 40U) * 0x1p-24F; }
  bool happens(float probability) { return share() < probability; }
  // 0 … n-1; n > 0 and far below 2^64.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  // Mean 0, standard deviation 1, from twelve uniform ones: no logarithm whose last bit differs
  // between C libraries.
  float normal() {
    float sum = -6;
    for (int i = 0; i < 12; ++i) sum += share();
    return sum;
  }
  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace gehor::structure::learn
