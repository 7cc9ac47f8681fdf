// The arithmetic of learning: right, and the same on every processor.
#include "structure/learn/vector_kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "structure/learn/byte_rows.h"
#include "structure/learn/portable_math.h"
#include "structure/learn/random_draws.h"

namespace gehor::structure::learn {
namespace {

std::vector<float> numbers(std::size_t n, std::uint64_t seed) {
  RandomDraws random(seed);
  std::vector<float> values(n);
  for (float& x : values) x = random.normal();
  return values;
}

TEST(VectorKernels, MultiplyIsTheProductOfMatrices) {
  // Odd numbers of rows and lanes, so that what is left over after whole blocks is tried too.
  constexpr std::size_t kRows = 19, kInner = 7, kColumns = 11 * kLane;
  const auto left = numbers(kRows * kInner, 1), right = numbers(kInner * kColumns, 2);
  std::vector<float> product(kRows * kColumns);
  kernels().multiply(left.data(), right.data(), product.data(), kRows, kInner, kColumns);
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t c = 0; c < kColumns; ++c) {
      double sum = 0;
      for (std::size_t k = 0; k < kInner; ++k) {
        sum += static_cast<double>(left[r * kInner + k]) * right[k * kColumns + c];
      }
      EXPECT_NEAR(product[r * kColumns + c], sum, 1e-4);
    }
  }
}

TEST(VectorKernels, SharesOfTheLargest) {
  std::vector<float> values(kLane, 0.0F);
  values[1] = 2.0F;
  values[2] = 1.0F;
  values[3] = -5.0F;
  values[15] = 0.004F;
  std::vector<std::uint8_t> bytes(kLane, 7);
  kernels().to_shares(bytes.data(), values.data(), kLane);
  EXPECT_EQ(bytes, (std::vector<std::uint8_t>{0, 255, 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
  const std::vector<float> below(kLane, -1.0F);
  kernels().to_shares(bytes.data(), below.data(), kLane);
  EXPECT_EQ(bytes, std::vector<std::uint8_t>(kLane, 0));
}

TEST(VectorKernels, EveryProcessorRoundsAlike) {
  const Kernels* found[3] = {};
  const std::size_t n = all_kernels(found);
  ASSERT_GE(n, 1U);
  constexpr std::size_t kRows = 21, kInner = 33, kColumns = 112, kLength = 6 * kByteBlock;
  const auto left = numbers(kRows * kInner, 3), right = numbers(kInner * kColumns, 4);
  const auto a = numbers(kLength, 5), b = numbers(kLength, 6), c = numbers(kLength, 7);
  struct Results {
    std::vector<float> product, sum, sum_of_bytes, rectified, whole, value, mean, scale, highest;
    std::vector<std::int8_t> bytes;
    std::vector<std::uint8_t> shares;
    std::vector<std::int16_t> strongest;
    std::vector<std::int32_t> place;
    bool operator==(const Results&) const = default;
  };
  const auto results_of = [&](const Kernels& k) {
    Results r;
    r.product.resize(kRows * kColumns);
    k.multiply(left.data(), right.data(), r.product.data(), kRows, kInner, kColumns);
    r.sum = a;
    k.add_scaled(r.sum.data(), b.data(), 0.3F, kLength);
    r.rectified = a;
    k.rectify(r.rectified.data(), b.data(), kLength);
    r.value = r.mean = r.scale = std::vector<float>(kLength, 0);
    for (int step = 1; step <= 3; ++step) {
      k.adam(r.value.data(), c.data(), r.mean.data(), r.scale.data(), kLength, {0.01F, 1.7F, 2.3F});
    }
    r.bytes.resize(kLength);
    k.to_bytes(r.bytes.data(), b.data(), 40, kLength);
    r.shares.resize(kLength);
    k.to_shares(r.shares.data(), b.data(), kLength);
    r.sum_of_bytes = a;
    const std::vector<const std::int8_t*> rows(5, r.bytes.data());
    const std::vector<float> factors{0.3F, -1.1F, 0.7F, 2.0F, 0.01F};
    k.add_rows(r.sum_of_bytes.data(), rows.data(), factors.data(), rows.size(), kLength);
    for (const std::size_t filters : {1 * kByteBlock, 2 * kByteBlock}) {
      const std::vector<const std::int8_t*> words(4, r.bytes.data());
      for (std::size_t length = 1; length <= 3; ++length) {
        std::vector<std::int16_t> strongest(filters);
        k.strongest(strongest.data(), words.data(), 2, length, filters);
        r.strongest.insert(r.strongest.end(), strongest.begin(), strongest.end());
      }
    }
    r.whole.resize(2 * kByteBlock);
    k.rectify_whole(r.whole.data(), r.strongest.data(), a.data(), b.data(), r.whole.size());
    r.highest = std::vector<float>(kLength, -1e30F);
    r.place.assign(kLength, -1);
    k.raise(r.highest.data(), r.place.data(), a.data(), nullptr, nullptr, 4, kLength);
    k.raise(r.highest.data(), r.place.data(), a.data(), b.data(), c.data(), 5, kLength);
    return r;
  };
  const Results plain = results_of(*found[0]);
  for (std::size_t i = 0; i < kLength; ++i) {
    const bool later = b[i] + c[i] + a[i] > a[i];
    EXPECT_EQ(plain.place[i], later ? 5 : 4) << i;
    EXPECT_EQ(plain.rectified[i], std::max(0.0F, a[i] + b[i])) << i;
  }
  for (std::size_t i = 1; i < n; ++i) EXPECT_EQ(plain, results_of(*found[i])) << i;
}

TEST(VectorKernels, ABytesRowIsNearlyTheRow) {
  constexpr std::size_t kWidth = 5 * kByteBlock;
  const auto values = numbers(2 * kWidth, 9);
  const ByteRows rows(values, kWidth);
  ASSERT_EQ(rows.size(), 2U);
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_NEAR(rows.value(i / kWidth, i % kWidth), values[i], 0.501F * rows.steps[i / kWidth]);
  }
  std::vector<float> sum(kWidth, 1);
  const std::vector<const std::int8_t*> added{rows.row(0), rows.row(1)};
  const std::vector<float> factors{2 * rows.steps[0], 4 * rows.steps[1]};
  kernels().add_rows(sum.data(), added.data(), factors.data(), 2, kWidth);
  for (std::size_t c = 0; c < kWidth; ++c) {
    EXPECT_NEAR(sum[c], 1 + 2 * rows.value(0, c) + 4 * rows.value(1, c), 1e-4);
  }
}

TEST(VectorKernels, BytesStayInTheirRange) {
  std::vector<float> values(kLane, 0);
  values[0] = 1e30F;
  values[1] = -1e30F;
  values[2] = NAN;
  values[3] = INFINITY;
  values[4] = -1.5F;
  std::vector<std::int8_t> bytes(kLane);
  kernels().to_bytes(bytes.data(), values.data(), 1, kLane);
  bytes.resize(6);
  EXPECT_EQ(bytes, (std::vector<std::int8_t>{127, -127, 0, 127, -2, 0}));
  EXPECT_EQ(step_of(values), 0);
}

TEST(VectorKernels, TheStrongestPhraseIsTheLargestSumOfWordsInARow) {
  // Three words; what stands behind the last word is nothing.
  constexpr std::size_t kFilters = 2 * kByteBlock, kWidth = 3 * kFilters;
  const auto values = numbers(3 * kWidth, 8);
  std::vector<std::int8_t> bytes(5 * kWidth, 0);
  kernels().to_bytes(bytes.data(), values.data(), 60, values.size());
  std::vector<const std::int8_t*> words;
  for (std::size_t w = 0; w < 5; ++w) words.push_back(&bytes[w * kWidth]);
  for (std::size_t length = 1; length <= 3; ++length) {
    std::vector<std::int16_t> strongest(kFilters);
    kernels().strongest(strongest.data(), words.data(), 3, length, kFilters);
    for (std::size_t f = 0; f < kFilters; ++f) {
      int largest = -1000;
      for (std::size_t at = 0; at < 3; ++at) {
        int sum = 0;
        for (std::size_t i = 0; i < length; ++i) sum += words[at + i][i * kFilters + f];
        largest = std::max(largest, sum);
      }
      EXPECT_EQ(strongest[f], largest) << length << " " << f;
    }
  }
}

TEST(VectorKernels, AdamGoesDownTheSlope) {
  // (x - 3)² has its lowest place at 3.
  std::vector<float> x(kLane, 0), gradient(kLane), mean(kLane), scale(kLane);
  for (int step = 1; step <= 500; ++step) {
    for (std::size_t i = 0; i < kLane; ++i) gradient[i] = 2 * (x[i] - 3);
    kernels().adam(x.data(), gradient.data(), mean.data(), scale.data(), kLane,
                   {0.05F, 1 / (1 - std::pow(kMeanDecay, static_cast<float>(step))),
                    1 / (1 - std::pow(kScaleDecay, static_cast<float>(step)))});
  }
  for (const float value : x) EXPECT_NEAR(value, 3, 0.01);
}

TEST(PortableMath, ExpIsExact) {
  for (float x = -80; x < 80; x += 0.37F) {
    const double right = std::exp(static_cast<double>(x));
    EXPECT_NEAR(portable_exp(x) / right, 1, 1e-6) << x;
  }
  EXPECT_EQ(portable_exp(0), 1);
  EXPECT_GT(portable_exp(-1e30F), 0);
  EXPECT_TRUE(std::isfinite(portable_exp(1e30F)));
  EXPECT_GT(portable_exp(std::nanf("")), 0);  // scores of a damaged model
}

TEST(RandomDraws, NormalHasItsMeanAndDeviation) {
  RandomDraws random(3);
  double sum = 0, squares = 0;
  constexpr int kDraws = 100'000;
  for (int i = 0; i < kDraws; ++i) {
    const double x = random.normal();
    sum += x;
    squares += x * x;
  }
  EXPECT_NEAR(sum / kDraws, 0, 0.02);
  EXPECT_NEAR(squares / kDraws, 1, 0.02);
}

}  // namespace
}  // namespace gehor::structure::learn
