#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "store/sql.h"

namespace gehor::sql {
namespace {

TEST(NamedSql, EveryQueryIsFoundByItsName) {
  ASSERT_FALSE(all().empty());
  for (const Query& query : all()) {
    EXPECT_EQ(get(query.name), query.text) << query.name;
    EXPECT_FALSE(query.text.empty()) << query.name;
    EXPECT_THAT(query.text, testing::Not(testing::HasSubstr("-- name:"))) << query.name;
  }
}

TEST(NamedSql, NamesAreSortedAndStandOnce) {
  const auto names = all();
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end(),
                             [](const Query& a, const Query& b) { return a.name < b.name; }));
  EXPECT_EQ(std::adjacent_find(names.begin(), names.end(),
                               [](const Query& a, const Query& b) { return a.name == b.name; }),
            names.end());
}

TEST(NamedSql, AnUnknownNameIsEmpty) {
  EXPECT_EQ(get("there_is_no_such_query"), "");
  EXPECT_EQ(get(""), "");
  EXPECT_EQ(get("zzzz"), "");
}

}  // namespace
}  // namespace gehor::sql
