// The arithmetic that learning spends its time in, over rows of floats.
//
// One source, compiled for the plain processor, for AVX2 and for AVX-512, and chosen once when the
// program starts. All three do the same operations in the same order, without fused multiply-adds:
// the same numbers go in, the same bits come out, on any x86-64. Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gehor::structure::learn {

// Lengths of rows are multiples of it.
inline constexpr std::size_t kLane = 16;
constexpr std::size_t round_to_lane(std::size_t n) { return (n + kLane - 1) / kLane * kLane; }

// A row of bytes is kept in blocks: column c of a block lies at byte_place(c), so that sixteen
// columns in a row are one byte each of sixteen 32-bit numbers, which any processor takes out by
// two shifts.
inline constexpr std::size_t kByteBlock = 4 * kLane;
constexpr std::size_t byte_place(std::size_t column) {
  return column / kByteBlock * kByteBlock + 4 * (column % kLane) + column % kByteBlock / kLane;
}

// One step of Adam (Kingma and Ba 2015) for all parameters it is called for.
struct AdamStep {
  float rate = 0;              // learning rate now
  float mean_correction = 1;   // 1 / (1 - kMeanDecay^step)
  float scale_correction = 1;  // 1 / (1 - kScaleDecay^step)
};
inline constexpr float kMeanDecay = 0.9F, kScaleDecay = 0.99F;

struct Kernels {
  // product[rows × columns] = left[rows × inner] · right[inner × columns]; columns in whole lanes.
  void (*multiply)(const float* left, const float* right, float* product, std::size_t rows,
                   std::size_t inner, std::size_t columns);
  // sum += factor * row
  void (*add_scaled)(float* sum, const float* row, float factor, std::size_t n);
  // value = max(0, value + bias)
  void (*rectify)(float* value, const float* bias, std::size_t n);
  // value = max(0, whole * step + bias)
  void (*rectify_whole)(float* value, const std::int16_t* whole, const float* step,
                        const float* bias, std::size_t n);
  // value, mean and scale follow the gradient.
  void (*adam)(float* value, const float* gradient, float* mean, float* scale, std::size_t n,
               const AdamStep& step);
  // highest = max(highest, a + b + c), and `place` becomes `here` where it rose. b and c may be
  // null.
  void (*raise)(float* highest, std::int32_t* place, const float* a, const float* b, const float* c,
                std::int32_t here, std::size_t n);
  // sum += factor * row, for each of `count` rows of n bytes, in their order; n in whole blocks.
  void (*add_rows)(float* sum, const std::int8_t* const* rows, const float* factors,
                   std::size_t count, std::size_t n);
  // The whole numbers nearest to values[i] * factor, at least -127 and at most 127; 0 for what is
  // no number.
  void (*to_bytes)(std::int8_t* bytes, const float* values, float factor, std::size_t n);
  // The largest of the values, which are finite, becomes 255, and 0 and less become 0; all do where
  // none is above 0. n in whole lanes.
  void (*to_shares)(std::uint8_t* bytes, const float* values, std::size_t n);
  // highest[f] = the largest, over 0 <= at < n, of the sum of words[at + i][i * filters + f] for
  // 0 <= i < length. length is 1, 2 or 3; n + length - 1 words are there; n > 0; filters in
  // whole blocks.
  void (*strongest)(std::int16_t* highest, const std::int8_t* const* words, std::size_t n,
                    std::size_t length, std::size_t filters);
  // The sum of a[i] * b[i]; n at most 65,536.
  std::uint32_t (*dot_bytes)(const std::uint8_t* a, const std::uint8_t* b, std::size_t n);
};

// Of this processor.
const Kernels& kernels();
// For tests: the ones this processor has, plain ones first. At most three.
std::size_t all_kernels(const Kernels* (&found)[3]);

}  // namespace gehor::structure::learn
