#include "structure/learn/vector_kernels.h"

#include <cmath>
#include <cstring>

// No fused multiply-adds, so that every processor rounds alike; and quick in debug builds too,
// since tests learn real models.
#if defined(__clang__)
#pragma clang fp contract(off)
#elif defined(__GNUC__)
#pragma GCC optimize("O3", "fp-contract=off")
#pragma GCC diagnostic ignored "-Wpsabi"  // vectors are passed inside this file only
#endif

#if defined(__x86_64__)
#define GEHOR_HAS_TARGETS 1
#define GEHOR_TARGET(name) __attribute__((target(name)))
#else
#define GEHOR_HAS_TARGETS 0
#endif
#define GEHOR_INLINE __attribute__((always_inline)) inline

namespace gehor::structure::learn {
namespace {

using Lane = float __attribute__((vector_size(64)));
using Places = std::int32_t __attribute__((vector_size(64)));
using Bytes = std::int8_t __attribute__((vector_size(16)));
using Shorts = std::int16_t __attribute__((vector_size(32)));
using Pairs = std::int16_t __attribute__((vector_size(64)));

GEHOR_INLINE void load(Lane& lane, const float* from) { std::memcpy(&lane, from, sizeof lane); }
GEHOR_INLINE void store(float* to, const Lane& lane) { std::memcpy(to, &lane, sizeof lane); }
GEHOR_INLINE void load(Places& lane, const std::int32_t* from) {
  std::memcpy(&lane, from, sizeof lane);
}
GEHOR_INLINE void store(std::int32_t* to, const Places& lane) {
  std::memcpy(to, &lane, sizeof lane);
}

// A block of kRows × kLanes lanes of the product is kept in registers.
template <std::size_t kRows, std::size_t kLanes>
GEHOR_INLINE void multiply_block(const float* left, const float* right, float* product,
                                 std::size_t inner, std::size_t columns) {
  Lane sums[kRows][kLanes] = {};
  for (std::size_t k = 0; k < inner; ++k) {
    Lane row[kLanes];
    for (std::size_t l = 0; l < kLanes; ++l) load(row[l], right + k * columns + l * kLane);
    for (std::size_t r = 0; r < kRows; ++r) {
      const float factor = left[r * inner + k];
      for (std::size_t l = 0; l < kLanes; ++l) sums[r][l] += factor * row[l];
    }
  }
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t l = 0; l < kLanes; ++l) store(product + r * columns + l * kLane, sums[r][l]);
  }
}

// A few rows of the product, as many lanes of them at once as there are registers for: a single sum
// would wait for itself, and what is on the right is fetched once for all rows.
template <std::size_t kRows, std::size_t kWide>
GEHOR_INLINE void multiply_rows(const float* left, const float* right, float* product,
                                std::size_t inner, std::size_t columns) {
  std::size_t column = 0;
  for (; column + kWide * kLane <= columns; column += kWide * kLane) {
    multiply_block<kRows, kWide>(left, right + column, product + column, inner, columns);
  }
  if constexpr (kWide > 2) {
    for (; column + 2 * kLane <= columns; column += 2 * kLane) {
      multiply_block<kRows, 2>(left, right + column, product + column, inner, columns);
    }
  }
  for (; column < columns; column += kLane) {
    multiply_block<kRows, 1>(left, right + column, product + column, inner, columns);
  }
}

template <std::size_t kRows, std::size_t kWide>
GEHOR_INLINE void multiply_any(const float* left, const float* right, float* product,
                               std::size_t rows, std::size_t inner, std::size_t columns) {
  const std::size_t whole = rows / kRows * kRows;
  for (std::size_t column = 0; whole > 0 && column < columns;) {
    const bool two = column + 2 * kLane <= columns;
    for (std::size_t row = 0; row < whole; row += kRows) {
      const float* l = left + row * inner;
      float* p = product + row * columns + column;
      if (two) {
        multiply_block<kRows, 2>(l, right + column, p, inner, columns);
      } else {
        multiply_block<kRows, 1>(l, right + column, p, inner, columns);
      }
    }
    column += two ? 2 * kLane : kLane;
  }
  for (std::size_t row = whole; row < rows;) {
    const float* l = left + row * inner;
    float* p = product + row * columns;
    if constexpr (kRows > 4) {
      if (row + 4 <= rows) {
        multiply_rows<4, kWide / 2>(l, right, p, inner, columns);
        row += 4;
        continue;
      }
      if (row + 2 <= rows) {
        multiply_rows<2, kWide>(l, right, p, inner, columns);
        row += 2;
        continue;
      }
    }
    multiply_rows<1, kWide>(l, right, p, inner, columns);
    ++row;
  }
}

GEHOR_INLINE void add_scaled_any(float* sum, const float* row, float factor, std::size_t n) {
  for (std::size_t i = 0; i < n; i += kLane) {
    Lane s, r;
    load(s, sum + i);
    load(r, row + i);
    s += factor * r;
    store(sum + i, s);
  }
}

GEHOR_INLINE void rectify_any(float* value, const float* bias, std::size_t n) {
  for (std::size_t i = 0; i < n; i += kLane) {
    Lane v, b;
    load(v, value + i);
    load(b, bias + i);
    v += b;
    store(value + i, v > 0 ? v : Lane{});
  }
}

GEHOR_INLINE void rectify_whole_any(float* value, const std::int16_t* whole, const float* step,
                                    const float* bias, std::size_t n) {
  for (std::size_t i = 0; i < n; i += kLane) {
    Shorts w;
    Lane s, b;
    std::memcpy(&w, whole + i, sizeof w);
    load(s, step + i);
    load(b, bias + i);
    const Lane v = __builtin_convertvector(__builtin_convertvector(w, Places), Lane) * s + b;
    store(value + i, v > 0 ? v : Lane{});
  }
}

GEHOR_INLINE void adam_any(float* value, const float* gradient, float* mean, float* scale,
                           std::size_t n, const AdamStep& step) {
  const float rate = step.rate * step.mean_correction;
  for (std::size_t i = 0; i < n; ++i) {
    const float g = gradient[i];
    const float m = kMeanDecay * mean[i] + (1 - kMeanDecay) * g;
    const float s = kScaleDecay * scale[i] + (1 - kScaleDecay) * (g * g);
    mean[i] = m;
    scale[i] = s;
    value[i] -= rate * m / (__builtin_sqrtf(s * step.scale_correction) + 1e-8F);
  }
}

GEHOR_INLINE void sum_lanes(Lane& sum, const float* a, const float* b, const float* c) {
  load(sum, a);
  Lane other;
  if (b != nullptr) {
    load(other, b);
    sum += other;
  }
  if (c != nullptr) {
    load(other, c);
    sum += other;
  }
}

GEHOR_INLINE void raise_any(float* highest, std::int32_t* place, const float* a, const float* b,
                            const float* c, std::int32_t here, std::size_t n) {
  for (std::size_t i = 0; i < n; i += kLane) {
    Lane sum, high;
    Places at;
    sum_lanes(sum, a + i, b == nullptr ? nullptr : b + i, c == nullptr ? nullptr : c + i);
    load(high, highest + i);
    load(at, place + i);
    const Places rose = sum > high;
    store(highest + i, rose ? sum : high);
    store(place + i, rose ? Places{} + here : at);
  }
}

// Some blocks of the sum stay in registers while the rows pass by.
template <std::size_t kBlocks>
GEHOR_INLINE void add_rows_block(float* sum, const std::int8_t* const* rows, const float* factors,
                                 std::size_t count, std::size_t at) {
  constexpr std::size_t kLanes = kByteBlock / kLane;
  Lane sums[kBlocks][kLanes];
  for (std::size_t b = 0; b < kBlocks; ++b) {
    for (std::size_t l = 0; l < kLanes; ++l) load(sums[b][l], sum + at + (b * kLanes + l) * kLane);
  }
  for (std::size_t r = 0; r < count; ++r) {
    const std::int8_t* from = rows[r] + at;
    for (std::size_t b = 0; b < kBlocks; ++b) {
      Places four;
      std::memcpy(&four, from + b * kByteBlock, sizeof four);
      for (std::size_t l = 0; l < kLanes; ++l) {
        const Places one = (four << static_cast<int>(24 - 8 * l)) >> 24;
        sums[b][l] += factors[r] * __builtin_convertvector(one, Lane);
      }
    }
  }
  for (std::size_t b = 0; b < kBlocks; ++b) {
    for (std::size_t l = 0; l < kLanes; ++l) store(sum + at + (b * kLanes + l) * kLane, sums[b][l]);
  }
}

template <std::size_t kBlocks>
GEHOR_INLINE void add_rows_any(float* sum, const std::int8_t* const* rows, const float* factors,
                               std::size_t count, std::size_t n) {
  std::size_t at = 0;
  for (; at + kBlocks * kByteBlock <= n; at += kBlocks * kByteBlock) {
    add_rows_block<kBlocks>(sum, rows, factors, count, at);
  }
  for (; at < n; at += kByteBlock) add_rows_block<1>(sum, rows, factors, count, at);
}

GEHOR_INLINE void to_bytes_any(std::int8_t* bytes, const float* values, float factor,
                               std::size_t n) {
  constexpr float kMost = 127;
  for (std::size_t i = 0; i < n; i += kLane) {
    Lane x;
    load(x, values + i);
    x *= factor;
    x = x == x ? x : Lane{};
    x = x > kMost ? Lane{} + kMost : x;
    x = x < -kMost ? Lane{} - kMost : x;
    x += x < 0 ? Lane{} - 0.5F : Lane{} + 0.5F;
    const Shorts shorts = __builtin_convertvector(__builtin_convertvector(x, Places), Shorts);
    const Bytes rounded = __builtin_convertvector(shorts, Bytes);
    std::memcpy(bytes + i, &rounded, sizeof rounded);
  }
}

GEHOR_INLINE void to_shares_any(std::uint8_t* bytes, const float* values, std::size_t n) {
  Lane highest{};
  for (std::size_t i = 0; i < n; i += kLane) {
    Lane x;
    load(x, values + i);
    highest = x > highest ? x : highest;
  }
  float largest = 0;
  for (std::size_t i = 0; i < kLane; ++i) largest = highest[i] > largest ? highest[i] : largest;
  constexpr float kMost = 255;
  const float factor = largest > 0 ? kMost / largest : 0;
  for (std::size_t i = 0; i < n; i += kLane) {
    Lane x;
    load(x, values + i);
    x *= factor;
    x = x > 0 ? x : Lane{};
    x = x > kMost ? Lane{} + kMost : x;
    const Shorts shorts =
        __builtin_convertvector(__builtin_convertvector(x + 0.5F, Places), Shorts);
    const Bytes rounded = __builtin_convertvector(shorts, Bytes);
    std::memcpy(bytes + i, &rounded, sizeof rounded);
  }
}

// A block of filters at a time stays in registers while the words pass by: those of even number and
// those of odd number apart, since two bytes of a 16-bit number come apart by shifts.
template <std::size_t kLength>
GEHOR_INLINE void strongest_of(std::int16_t* highest, const std::int8_t* const* words,
                               std::size_t n, std::size_t filters) {
  for (std::size_t f = 0; f < filters; f += kByteBlock) {
    Pairs even = Pairs{} - std::int16_t{0x7FFF};
    Pairs odd = even;
    for (std::size_t at = 0; at < n; ++at) {
      Pairs sum_even{}, sum_odd{};
      for (std::size_t i = 0; i < kLength; ++i) {
        Pairs two;
        std::memcpy(&two, words[at + i] + i * filters + f, sizeof two);
        sum_even += (two << 8) >> 8;
        sum_odd += two >> 8;
      }
      even = sum_even > even ? sum_even : even;
      odd = sum_odd > odd ? sum_odd : odd;
    }
    std::int16_t apart[2][kByteBlock / 2];
    std::memcpy(apart[0], &even, sizeof even);
    std::memcpy(apart[1], &odd, sizeof odd);
    for (std::size_t i = 0; i < kByteBlock; ++i) highest[f + i] = apart[i % 2][i / 2];
  }
}

GEHOR_INLINE void strongest_any(std::int16_t* highest, const std::int8_t* const* words,
                                std::size_t n, std::size_t length, std::size_t filters) {
  if (length == 1) return strongest_of<1>(highest, words, n, filters);
  if (length == 2) return strongest_of<2>(highest, words, n, filters);
  strongest_of<3>(highest, words, n, filters);
}

using Wide = std::uint16_t __attribute__((vector_size(64)));
using Sums = std::uint32_t __attribute__((vector_size(64)));

GEHOR_INLINE void add_in_pairs(Sums& sums, const Wide& numbers) {
  Sums two;
  std::memcpy(&two, &numbers, sizeof two);
  sums += (two & 0xFFFF) + (two >> 16);
}

GEHOR_INLINE std::uint32_t dot_bytes_any(const std::uint8_t* a, const std::uint8_t* b,
                                         std::size_t n) {
  // Two bytes' product fits into sixteen bits, which are then added up two by two.
  Sums sums{};
  std::size_t at = 0;
  for (; at + sizeof(Wide) <= n; at += sizeof(Wide)) {
    Wide x, y;
    std::memcpy(&x, a + at, sizeof x);
    std::memcpy(&y, b + at, sizeof y);
    const Wide even = (x & 0xFF) * (y & 0xFF), odd = (x >> 8) * (y >> 8);
    add_in_pairs(sums, even);
    add_in_pairs(sums, odd);
  }
  std::uint32_t sum = 0;
  for (; at < n; ++at) sum += static_cast<std::uint32_t>(a[at]) * b[at];
  using Quarter = std::uint32_t __attribute__((vector_size(16)));
  Quarter quarters[4];
  static_assert(sizeof quarters == sizeof sums);
  std::memcpy(quarters, &sums, sizeof sums);
  const Quarter four = (quarters[0] + quarters[1]) + (quarters[2] + quarters[3]);
  return sum + (four[0] + four[1]) + (four[2] + four[3]);
}

// The same functions for each kind of processor; `held`: as many rows as its registers hold,
// `wide`: lanes.
#define GEHOR_KERNELS(suffix, target, held, wide)                                                 \
  target void multiply_##suffix(const float* left, const float* right, float* product,            \
                                std::size_t n, std::size_t inner, std::size_t columns) {          \
    multiply_any<held, wide>(left, right, product, n, inner, columns);                            \
  }                                                                                               \
  target void add_scaled_##suffix(float* sum, const float* row, float factor, std::size_t n) {    \
    add_scaled_any(sum, row, factor, n);                                                          \
  }                                                                                               \
  target void rectify_##suffix(float* value, const float* bias, std::size_t n) {                  \
    rectify_any(value, bias, n);                                                                  \
  }                                                                                               \
  target void rectify_whole_##suffix(float* value, const std::int16_t* whole, const float* step,  \
                                     const float* bias, std::size_t n) {                          \
    rectify_whole_any(value, whole, step, bias, n);                                               \
  }                                                                                               \
  target void adam_##suffix(float* value, const float* gradient, float* mean, float* scale,       \
                            std::size_t n, const AdamStep& step) {                                \
    adam_any(value, gradient, mean, scale, n, step);                                              \
  }                                                                                               \
  target void raise_##suffix(float* highest, std::int32_t* place, const float* a, const float* b, \
                             const float* c, std::int32_t here, std::size_t n) {                  \
    raise_any(highest, place, a, b, c, here, n);                                                  \
  }                                                                                               \
  target void add_rows_##suffix(float* sum, const std::int8_t* const* rows, const float* factors, \
                                std::size_t count, std::size_t n) {                               \
    add_rows_any<(wide + 3) / 4>(sum, rows, factors, count, n);                                   \
  }                                                                                               \
  target void to_bytes_##suffix(std::int8_t* bytes, const float* values, float factor,            \
                                std::size_t n) {                                                  \
    to_bytes_any(bytes, values, factor, n);                                                       \
  }                                                                                               \
  target void to_shares_##suffix(std::uint8_t* bytes, const float* values, std::size_t n) {       \
    to_shares_any(bytes, values, n);                                                              \
  }                                                                                               \
  target void strongest_##suffix(std::int16_t* highest, const std::int8_t* const* words,          \
                                 std::size_t n, std::size_t length, std::size_t filters) {        \
    strongest_any(highest, words, n, length, filters);                                            \
  }                                                                                               \
  target std::uint32_t dot_bytes_##suffix(const std::uint8_t* a, const std::uint8_t* b,           \
                                          std::size_t n) {                                        \
    return dot_bytes_any(a, b, n);                                                                \
  }                                                                                               \
  constexpr Kernels k_##suffix{multiply_##suffix,      add_scaled_##suffix, rectify_##suffix,     \
                               rectify_whole_##suffix, adam_##suffix,       raise_##suffix,       \
                               add_rows_##suffix,      to_bytes_##suffix,   to_shares_##suffix,   \
                               strongest_##suffix,     dot_bytes_##suffix};

GEHOR_KERNELS(plain, , 1, 2)
#if GEHOR_HAS_TARGETS
GEHOR_KERNELS(avx2, GEHOR_TARGET("avx2"), 2, 4)
GEHOR_KERNELS(avx512, GEHOR_TARGET("avx512f,avx512bw"), 8, 8)
#endif
#undef GEHOR_KERNELS

}  // namespace

std::size_t all_kernels(const Kernels* (&found)[3]) {
  std::size_t n = 0;
  found[n++] = &k_plain;
#if GEHOR_HAS_TARGETS
  if (__builtin_cpu_supports("avx2") != 0) found[n++] = &k_avx2;
  if (__builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0) {
    found[n++] = &k_avx512;
  }
#endif
  return n;
}

const Kernels& kernels() {
  static const Kernels& best = [&]() -> const Kernels& {
    const Kernels* found[3] = {};
    return *found[all_kernels(found) - 1];
  }();
  return best;
}

}  // namespace gehor::structure::learn
