#include "bench/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace gehor::bench {
namespace {

using testing::HasSubstr;

Row row_of(const std::vector<std::string>& words, bool quick = false) {
  auto row = row_from_words(words, quick);
  EXPECT_TRUE(row.ok()) << describe(row.error());
  return row.ok() ? *row : Row{};
}

std::vector<Row> read(const std::string& lines) {
  std::istringstream in(lines);
  return read_results(in);
}

TEST(BenchRow, KeptOnlyWhereEveryLimitHolds) {
  const std::vector<std::string> words{"import",       "value=50", "unit=s",       "peer=bare",
                                       "peer_value=5", "most=60",  "ratio_most=20"};
  const Row kept = row_of(words);
  EXPECT_EQ(kept.verdict, Verdict::kKept);
  EXPECT_DOUBLE_EQ(kept.ratio.value_or(0), 10);
  EXPECT_EQ(kept.promise, "≤ 60 s, ≤ 20 × the peer");

  auto slow_peer = words;
  slow_peer[4] = "peer_value=2";
  EXPECT_EQ(row_of(slow_peer).verdict, Verdict::kBroken) << "25 times the peer";
  auto slow = words;
  slow[1] = "value=60.1";
  EXPECT_EQ(row_of(slow).verdict, Verdict::kBroken);
}

TEST(BenchRow, AtLeastIsTheOtherWayRound) {
  EXPECT_EQ(row_of({"rate", "value=0.6", "least=0.5"}).verdict, Verdict::kKept);
  EXPECT_EQ(row_of({"rate", "value=0.4", "least=0.5"}).verdict, Verdict::kBroken);
  EXPECT_EQ(row_of({"rate", "value=9", "ratio=0.4", "ratio_least=0.5"}).verdict, Verdict::kBroken);
}

TEST(BenchRow, WhatIsMissingIsNotMeasured) {
  EXPECT_EQ(row_of({"rate", "value=", "most=3"}).verdict, Verdict::kNotMeasured);
  EXPECT_EQ(row_of({"rate", "note=no wrk"}).verdict, Verdict::kNotMeasured);
  EXPECT_EQ(row_of({"rate", "value=3", "ratio_most=3"}).verdict, Verdict::kNotMeasured)
      << "no peer, no ratio";
}

TEST(BenchRow, ASmallSizeIsNotJudged) {
  EXPECT_EQ(row_of({"rate", "value=9", "most=3"}, true).verdict, Verdict::kNotJudged);
  EXPECT_EQ(row_of({"rate", "value=9"}, true).verdict, Verdict::kNone) << "nothing is promised";
}

TEST(BenchRow, FaultsOfAScriptAreErrors) {
  EXPECT_FALSE(row_from_words({}, false).ok());
  EXPECT_FALSE(row_from_words({"rate", "value=fast"}, false).ok());
  EXPECT_FALSE(row_from_words({"rate", "atmost=3"}, false).ok());
  EXPECT_FALSE(row_from_words({"rate", "value=3", "most="}, false).ok());
}

TEST(BenchResults, ARowComesBackAsItWasWritten) {
  const Row row = row_of({"import \"fast\"", "value=1.5", "unit=s", "peer=bare load",
                          "peer_value=0.5", "most=2", "note=line\nbreak"});
  const auto rows = read(to_json(row) + "\n");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(to_json(rows[0]), to_json(row));
  EXPECT_EQ(rows[0].verdict, Verdict::kKept);
}

TEST(BenchResults, NothingIsHidden) {
  const auto rows = read(
      "no row at all\n\n"
      R"({"value":3})"
      "\n"
      R"({"figure":"a","value":3,"verdict":"splendid"})"
      "\n"
      R"({"figure":"b","verdict":"kept"})"
      "\n"
      R"({"figure":"c","value":3,"verdict":"broken"})"
      "\n");
  ASSERT_EQ(rows.size(), 5u);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(rows[i].verdict, Verdict::kNotMeasured) << i;
  EXPECT_EQ(rows[4].verdict, Verdict::kBroken);
  EXPECT_TRUE(any_broken(rows));
  std::ostringstream table;
  print_table(table, rows);
  EXPECT_THAT(table.str(), HasSubstr("no row at all"));
  EXPECT_THAT(table.str(), HasSubstr("splendid"));
  EXPECT_THAT(table.str(), HasSubstr("BROKEN"));
}

TEST(BenchResults, ColumnsStandBelowEachOther) {
  std::ostringstream table;
  print_table(table, {row_of({"µs a contact", "value=12345.6", "unit=µs"}),
                      row_of({"long name of a figure", "value=0.041", "peer=nginx"})});
  EXPECT_EQ(table.str(),
            "figure                      here  peer   ratio  promise  verdict\n"
            "µs a contact           12,346 µs\n"
            "long name of a figure      0.041  nginx\n");
}

TEST(BenchResults, ABarInANameIsNoColumn) {
  std::ostringstream page;
  print_markdown(page, {row_of({"a|b", "value=1"})});
  EXPECT_THAT(page.str(), HasSubstr("| a\\|b | 1 |"));
}

}  // namespace
}  // namespace gehor::bench
