// What was added is always found; what was not, hardly ever.
#include "store/duckdb/key_filter.h"

#include <gtest/gtest.h>

#include <random>

namespace gehor::duckdb {
namespace {

TEST(KeyFilter, FindsAllThatWereAddedAndHardlyAnythingElse) {
  std::mt19937_64 random(7);
  std::vector<Hash128> keys(300'000);
  for (Hash128& key : keys) key = {random(), random()};
  KeyFilter filter(1000);  // grows three times
  for (const Hash128& key : keys) filter.add(key);
  for (const Hash128& key : keys) ASSERT_TRUE(filter.may_have(key));
  int wrong = 0;
  for (int i = 0; i < 1'000'000; ++i) wrong += filter.may_have({random(), random()}) ? 1 : 0;
  EXPECT_LE(wrong, 5);  // 0.3 to 1 expected
}

TEST(KeyFilter, IsEmptyAtFirst) {
  const KeyFilter filter(0);
  EXPECT_FALSE(filter.may_have({1, 2}));
  EXPECT_FALSE(filter.may_have({0, 0}));
}

}  // namespace
}  // namespace gehor::duckdb
