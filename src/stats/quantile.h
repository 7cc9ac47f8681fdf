// Medians and other quantiles: which of the sorted values to take, and between which two the true
// one lies. Needs no assumption on how the values are distributed.
//
// Pure; any thread. Ranks count from 1 in rising order, so the value of rank r among n sorted
// values v is v[r - 1].
#pragma once

#include <cstdint>
#include <optional>

#include "stats/interval.h"

namespace gehor::stats {

struct Ranks {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};

// Rank of the p-quantile of n values: the smallest r with r / n >= p, at least 1 (nearest rank,
// inverse of the empirical distribution; type 1 of Hyndman and Fan 1996). None for n = 0 or p
// outside 0 to 1.
std::optional<std::uint64_t> quantile_rank(std::uint64_t n, double p);

// The values of ranks low and high enclose the true p-quantile with at least `confidence`, at most
// half of the rest on either side (order statistics: Conover, Practical Nonparametric Statistics,
// 3.2). None where n is too small for that: under 6 for the median, under 36 for p = 0.9.
// Exact by the binomial distribution up to n p (1 - p) = 1000; beyond, by its normal approximation
// with skewness, each rank at most 2 further out than the exact one and never further in.
std::optional<Ranks> quantile_ranks(std::uint64_t n, double p, double confidence = kConfidence);

}  // namespace gehor::stats
