// The time line fits the period and the data.
#include "findings/series.h"

#include <gtest/gtest.h>

#include "tests/findings/planted.h"

namespace gehor::findings {
namespace {

Series series(const char* key, const Coverage& coverage) {
  return make_series(parse_period(key, coverage).value(), coverage);
}

TEST(Series, FitsThePeriod) {
  const Coverage wide = coverage_to(the_day(2023, 1, 2), the_day(2026, 11, 22));
  const Series month = series("2026-10", wide);
  EXPECT_EQ(month.unit, PointUnit::kMonth);
  ASSERT_EQ(month.points.size(), 13U);
  EXPECT_EQ(month.points.front().key, "2025-10");
  EXPECT_EQ(month.points.back().key, "2026-10");
  EXPECT_TRUE(month.points.back().in_period);
  EXPECT_FALSE(month.points[11].in_period);
  EXPECT_TRUE(month.points.front().complete);
  EXPECT_EQ(series("2026-10-14", wide).points.size(), 29U);
  EXPECT_EQ(series("2026-W40", wide).points.size(), 26U);
  EXPECT_EQ(series("2026-Q3", wide).points.size(), 15U);
  EXPECT_EQ(series("2025", wide).points.size(), 24U);
  EXPECT_EQ(series("all", wide).unit, PointUnit::kMonth);
  EXPECT_EQ(series("2026-10-01..2026-10-07", wide).unit, PointUnit::kDay);
}

TEST(Series, OfShortDataIsInWeeksAndKnowsWhatIsCutOff) {
  const Coverage brief = coverage_to(the_day(2026, 9, 16), the_day(2026, 11, 11));
  const Series month = series("2026-10", brief);
  EXPECT_EQ(month.unit, PointUnit::kWeek);
  EXPECT_EQ(month.points.front().key, "2026-W38");
  EXPECT_TRUE(month.points.front().complete);  // within the grace of three days
  EXPECT_EQ(month.points.back().key, "2026-W44");
  const Series running = series("2026-11", brief);
  EXPECT_FALSE(running.points.back().complete);
  for (std::size_t i = 1; i < month.points.size(); ++i) {
    EXPECT_EQ(month.points[i].from, month.points[i - 1].to + std::chrono::days(1));
  }
}

TEST(Series, OfNothingIsEmptyAndOfAThousandYearsIsCut) {
  EXPECT_TRUE(series("2026-10", Coverage{}).points.empty());
  EXPECT_TRUE(series("all", Coverage{}).points.empty());
  EXPECT_TRUE(series("1999", coverage_to(the_day(2026, 1, 1), the_day(2026, 5, 1))).points.empty());
  const Coverage ages = coverage_to(the_day(1026, 1, 1), the_day(2026, 5, 1));
  EXPECT_EQ(series("all", ages).points.size(), static_cast<std::size_t>(kMostPoints));
}

TEST(Series, CountsAddUp) {
  std::mt19937_64 random(1);
  const Coverage coverage = coverage_to(the_day(2026, 1, 1), the_day(2026, 11, 22));
  const Tally tally = plant({}, *coverage.first_day, *coverage.last_day, random);
  const auto counts = counts_of(series("all", coverage), tally);
  std::uint64_t sum = 0;
  for (const std::uint64_t n : counts) sum += n;
  EXPECT_EQ(sum, tally.between(*coverage.first_day, *coverage.last_day));
}

}  // namespace
}  // namespace gehor::findings
