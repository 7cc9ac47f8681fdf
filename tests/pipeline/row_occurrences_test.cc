#include "pipeline/row_occurrences.h"

#include <gtest/gtest.h>

namespace gehor::pipeline {
namespace {

TEST(RowOccurrences, CountsEachRowForItself) {
  RowOccurrences rows;
  const Hash128 one{1, 10}, other{1, 11};
  EXPECT_EQ(rows.next(one), 0U);
  EXPECT_EQ(rows.next(other), 0U);
  EXPECT_EQ(rows.next(one), 1U);
  EXPECT_EQ(rows.next(one), 2U);
  EXPECT_EQ(rows.next(other), 1U);
}

}  // namespace
}  // namespace gehor::pipeline
