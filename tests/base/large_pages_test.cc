// Memory in large pages is memory as any other.
#include "base/large_pages.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace gehor {
namespace {

using Table = std::vector<std::uint32_t, LargePages<std::uint32_t>>;

TEST(LargePages, ATableGrowsPastOnePageAndKeepsWhatItHas) {
  Table table;
  for (std::uint32_t i = 0; i < 2'000'000; ++i) table.push_back(i);
  for (std::uint32_t i = 0; i < table.size(); ++i) ASSERT_EQ(table[i], i);
  const Table copy = table;
  const Table moved = std::move(table);
  EXPECT_EQ(copy, moved);
}

TEST(LargePages, ALargeTableBeginsAtALargePage) {
  const Table table(1'000'000);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(table.data()) % (std::uintptr_t{2} << 20), 0U);
  EXPECT_EQ(std::accumulate(table.begin(), table.end(), 0U), 0U);
}

TEST(LargePages, WhatNoMemoryCanHoldIsRefused) {
  LargePages<std::uint64_t> pages;
  EXPECT_THROW((void)pages.allocate(std::numeric_limits<std::size_t>::max() / 2), std::bad_alloc);
}

}  // namespace
}  // namespace gehor
