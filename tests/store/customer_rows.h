// Customers as rows of (contacts, cases, customers), to be compared with what is expected.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "stats/interval.h"

namespace gehor::test {

using CustomerRows = std::vector<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>>;

inline CustomerRows rows_of(const stats::Customers& customers) {
  CustomerRows rows;
  for (const auto& c : customers) rows.emplace_back(c.contacts, c.cases, c.customers);
  return rows;
}

}  // namespace gehor::test
