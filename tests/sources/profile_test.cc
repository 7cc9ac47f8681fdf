// One pass over a table: what the columns hold, in bounded memory.
#include "sources/mapping/profile.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace gehor::sources {
namespace {

TableProfile profile(const std::vector<std::string>& names,
                     const std::vector<std::vector<std::string>>& rows) {
  TableProfiler profiler(names);
  std::uint64_t line = 2;
  for (const auto& fields : rows) {
    Row row;
    row.line = line++;
    row.fields.assign(fields.begin(), fields.end());
    profiler.add(row);
  }
  return profiler.finish();
}

TEST(Profile, CountsWhatAColumnHolds) {
  const auto t = profile({"a", "b", "c"}, {{"1", "2024-01-13 10:00", "x@y.example"},
                                           {"2", "2024-01-14 11:30", "N/A"},
                                           {"2", "", " z@y.example "},
                                           {"4,5", "2024-01-15", ""}});
  ASSERT_EQ(t.rows, 4u);
  EXPECT_EQ(t.columns[0].filled, 4u);
  EXPECT_EQ(t.columns[0].distinct, 3u);
  EXPECT_TRUE(t.columns[0].is_number());
  EXPECT_EQ(t.columns[0].decimals, 1u);
  EXPECT_EQ(t.columns[0].number_max, 4.5);
  EXPECT_EQ(t.columns[0].decimal_sign.only_comma(), 1u);
  EXPECT_EQ(t.columns[0].same_as_above, 1u);
  EXPECT_EQ(t.columns[0].common.front().value, "2");
  EXPECT_TRUE(t.columns[1].is_time());
  EXPECT_EQ(t.columns[1].with_clock, 2u);
  EXPECT_EQ(t.columns[2].emails, 2u);
  EXPECT_EQ(t.columns[2].missing, 1u) << "N/A is a text for nothing";
  ASSERT_EQ(t.columns[2].nothing.size(), 1u);
  EXPECT_EQ(t.columns[2].nothing[0].value, "N/A");
}

TEST(Profile, DistinctIsExactThenEstimated) {
  TableProfiler profiler({"id", "half"});
  constexpr std::uint64_t kRows = 200'000;
  for (std::uint64_t i = 0; i < kRows; ++i) {
    const std::string id = fmt::format("R{:07}", i);
    const std::string half = std::to_string(i / 2);
    Row row;
    row.fields = {id, half};
    profiler.add(row);
  }
  const TableProfile t = profiler.finish();
  EXPECT_FALSE(t.columns[0].distinct_exact);
  EXPECT_NEAR(static_cast<double>(t.columns[0].distinct), kRows, 0.05 * kRows);
  EXPECT_TRUE(t.columns[0].unique());
  EXPECT_FALSE(t.columns[1].unique());
  EXPECT_LE(t.sample.size(), 4'000u);
}

TEST(Profile, OrderOfDatesOverTheWholeColumn) {
  std::vector<std::vector<std::string>> rows;
  for (int d = 1; d <= 28; ++d) rows.push_back({fmt::format("{:02}/03/2024", d)});
  const auto t = profile({"Datum"}, rows);
  EXPECT_EQ(t.columns[0].date_order.order, ColumnDateOrder::kDayFirst);
  EXPECT_FALSE(t.columns[0].date_order.undecided);
  EXPECT_EQ(t.columns[0].time_max - t.columns[0].time_min, 27 * kMicrosPerDay);
}

TEST(Profile, NumbersThatOnlyLookLikeEpochs) {
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 200; ++i) {
    rows.push_back({std::to_string(1'000'000'000 + i), std::to_string(1'700'000'000 + i * 4000),
                    std::to_string(2'012'000'000ull + static_cast<std::uint64_t>(i) * 9'000'000)});
  }
  const auto t = profile({"running number", "epoch", "telephone"}, rows);
  EXPECT_FALSE(t.columns[0].is_bare_time());
  EXPECT_TRUE(t.columns[1].is_bare_time());
  EXPECT_FALSE(t.columns[2].is_bare_time());
}

TEST(Profile, PairsOfColumns) {
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 200; ++i) {
    const int d = i % 4;
    rows.push_back({fmt::format("S{}", i / 2), fmt::format("S{} - Q{}", i / 2, i % 2),
                    fmt::format("Department {}", d), fmt::format("D{}", d),
                    fmt::format("Reason {}", d * 3 + i % 3)});
  }
  const auto t = profile({"answer", "row", "long", "short", "reason"}, rows);
  EXPECT_EQ(t.pair(0, 1).b_begins_with_a, 200u);
  EXPECT_TRUE(t.bijection(2, 3));
  EXPECT_FALSE(t.bijection(2, 4));
  EXPECT_DOUBLE_EQ(t.dependency(4, 2).lambda, 1.0);
  EXPECT_LT(t.dependency(2, 4).lambda, 0.6);
}

TEST(Profile, RowsThatAreShiftedDoNotBlurIt) {
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 100; ++i) {
    rows.push_back({std::to_string(i), "2024-01-01"});
    if (i % 3 == 0) rows.push_back({"a", "stray", "2024-01-01"});
  }
  const auto t = profile({"n", "day"}, rows);
  EXPECT_EQ(t.rows_of_other_length, 34u);
  EXPECT_EQ(t.columns[1].times, t.columns[1].looked);
}

}  // namespace
}  // namespace gehor::sources
