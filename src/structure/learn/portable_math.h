// exp() whose bits do not depend on the C library or the processor. Pure; any thread.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>

namespace gehor::structure::learn {

// e^x with a relative error below 1e-6; x is held between -87 and 87, and what is no number is -87.
inline float portable_exp(float x) {
  x = x > -87 ? std::min(x, 87.0F) : -87;
  const float whole = std::floor(x * 1.44269504F + 0.5F);
  // ln 2 in two parts, so that what is left is exact enough.
  float rest = x - whole * 0.693359375F;
  rest -= whole * -2.12194440e-4F;
  // Taylor's series; |rest| is at most ln(2) / 2.
  float sum = 1.0F / 5040;
  for (const float term : {1.0F / 720, 1.0F / 120, 1.0F / 24, 1.0F / 6, 0.5F, 1.0F, 1.0F}) {
    sum = sum * rest + term;
  }
  const auto exponent = static_cast<std::uint32_t>(static_cast<std::int32_t>(whole) + 127) << 23U;
  return sum * std::bit_cast<float>(exponent);
}

inline float logistic(float x) { return 1 / (1 + portable_exp(-x)); }

// Makes probabilities that add up to one of any scores.
inline void softmax(std::span<float> scores) {
  if (scores.empty()) return;
  const float highest = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& s : scores) {
    s = portable_exp(s - highest);
    sum += s;
  }
  for (float& s : scores) s /= sum;
}

}  // namespace gehor::structure::learn
