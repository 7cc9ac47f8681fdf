// How far two ways to group the same things agree. Pure; any thread.
#pragma once

#include <cstdint>
#include <vector>

namespace gehor::test {

// Adjusted mutual information: 1 for the same groups, about 0 for groups that have nothing to do
// with each other; normalised by the mean of both entropies (Vinh, Epps and Bailey 2010, JMLR
// 11:2837). Names of groups mean nothing. 1 where both have one group only.
double adjusted_mutual_information(const std::vector<std::uint32_t>& a,
                                   const std::vector<std::uint32_t>& b);

}  // namespace gehor::test
