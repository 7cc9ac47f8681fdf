// Periods as people write them, how far the data cover them, and what they are compared with.
#include "findings/period.h"

#include <gtest/gtest.h>

namespace gehor::findings {
namespace {

using std::chrono::days;

Day day(int year, unsigned month, unsigned d) {
  return Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(d));
}

WallTime wall(Day on, int hour, int minute = 0) {
  return WallTime(std::chrono::microseconds(on.time_since_epoch()) + std::chrono::hours(hour) +
                  std::chrono::minutes(minute));
}

Coverage covered(Day first, Day last, WallTime horizon) { return {first, last, horizon}; }

const Coverage kAutumn =
    covered(day(2025, 1, 2), day(2026, 11, 22), wall(day(2026, 11, 22), 16, 30));

TEST(Period, AllKindsOfKeys) {
  struct Case {
    const char* key;
    PeriodKind kind;
    Day from, to;
  };
  for (const Case& c : std::vector<Case>{
           {"2026-10", PeriodKind::kMonth, day(2026, 10, 1), day(2026, 10, 31)},
           {"2024-02", PeriodKind::kMonth, day(2024, 2, 1), day(2024, 2, 29)},
           {"2026-12", PeriodKind::kMonth, day(2026, 12, 1), day(2026, 12, 31)},
           {"2026-Q3", PeriodKind::kQuarter, day(2026, 7, 1), day(2026, 9, 30)},
           {"2026", PeriodKind::kYear, day(2026, 1, 1), day(2026, 12, 31)},
           {"2026-W01", PeriodKind::kWeek, day(2025, 12, 29), day(2026, 1, 4)},
           {"2026-W53", PeriodKind::kWeek, day(2026, 12, 28), day(2027, 1, 3)},
           {"2020-W53", PeriodKind::kWeek, day(2020, 12, 28), day(2021, 1, 3)},
           {"2026-01-31", PeriodKind::kDay, day(2026, 1, 31), day(2026, 1, 31)},
           {"2026-01-05..2026-02-10", PeriodKind::kDays, day(2026, 1, 5), day(2026, 2, 10)},
       }) {
    const auto period = parse_period(c.key, kAutumn);
    ASSERT_TRUE(period.ok()) << c.key;
    EXPECT_EQ(period->kind, c.kind) << c.key;
    EXPECT_EQ(period->key, c.key);
    EXPECT_EQ(*period->from, c.from) << c.key;
    EXPECT_EQ(*period->to, c.to) << c.key;
  }
  const auto all = parse_period("all", kAutumn);
  EXPECT_EQ(all->from, kAutumn.first_day);
  EXPECT_TRUE(all->complete);
  EXPECT_FALSE(parse_period("all", Coverage{})->from);
}

TEST(Period, WhatIsNoneIsRefused) {
  for (const char* key : {"", "x", "2026-13", "2026-Q5", "2025-W53", "2026-W00", "2026-W54",
                          "2026-02-30", "26", "2026-01-31..", "..2026-01-31",
                          "2026-02-01..2026-01-01", "2026-01..2026-02", "2026-1", "last month"}) {
    const auto period = parse_period(key, kAutumn);
    ASSERT_FALSE(period.ok()) << key;
    EXPECT_EQ(period.error().where.field, "period");
  }
}

TEST(Period, IsCompleteWhenAtMostATwentyEighthIsMissing) {
  const auto month = [](WallTime horizon) {
    return parse_period("2026-10", covered(day(2025, 1, 1), day(2026, 10, 31), horizon))->complete;
  };
  EXPECT_TRUE(month(wall(day(2026, 11, 1), 0)));
  EXPECT_TRUE(month(wall(day(2026, 10, 31), 16)));
  EXPECT_FALSE(month(wall(day(2026, 10, 30), 16)));
  const auto week = [](WallTime horizon) {
    return parse_period("2026-W44", covered(day(2025, 1, 1), day(2026, 11, 1), horizon))->complete;
  };
  EXPECT_TRUE(week(wall(day(2026, 11, 1), 18)));
  EXPECT_FALSE(week(wall(day(2026, 11, 1), 17)));
  EXPECT_FALSE(parse_period("2026-10", Coverage{})->complete);
  EXPECT_EQ(kAutumn.last_whole_day(), day(2026, 11, 21));
}

std::map<Day, std::uint64_t> every_day(Day from, Day to, std::uint64_t contacts) {
  std::map<Day, std::uint64_t> map;
  for (Day d = from; d <= to; d += days(1)) map[d] = contacts;
  return map;
}

TEST(DefaultPeriod, IsTheNewestWholeMonthByTheHorizon) {
  const auto contacts = every_day(*kAutumn.first_day, *kAutumn.last_day, 10);
  EXPECT_EQ(default_period(contacts, kAutumn).key, "2026-10");
  // The last contact came in March, the last of them was closed in November.
  Coverage old = kAutumn;
  old.last_day = day(2026, 3, 30);
  EXPECT_EQ(default_period(every_day(*old.first_day, *old.last_day, 10), old).key, "2026-03");
}

TEST(DefaultPeriod, WithTooFewContactsIsAQuarterAYearOrAll) {
  const auto of = [](std::uint64_t every, Day first) {
    std::map<Day, std::uint64_t> map;
    for (Day d = first; d <= *kAutumn.last_day; d += days(static_cast<int>(every))) map[d] = 1;
    Coverage coverage = kAutumn;
    coverage.first_day = first;
    return default_period(map, coverage).key;
  };
  EXPECT_EQ(of(1, day(2025, 1, 2)), "2026-10");
  EXPECT_EQ(of(2, day(2025, 1, 2)), "2026-Q3");
  EXPECT_EQ(of(10, day(2025, 1, 2)), "2025");
  EXPECT_EQ(of(60, day(2025, 1, 2)), "all");
  // The data begin in the middle of the only whole month.
  EXPECT_EQ(of(1, day(2026, 10, 15)), "all");
  EXPECT_EQ(default_period({}, Coverage{}).key, "all");
}

TEST(Comparison, IsTheOneBeforeOrAYearBefore) {
  const auto compared = [](const char* key, Compare compare) {
    const auto period = parse_period(key, kAutumn).value();
    const auto other = comparison_of(period, compare, kAutumn);
    return other ? other->key : std::string("none");
  };
  EXPECT_EQ(compared("2026-10", Compare::kPrevious), "2026-09");
  EXPECT_EQ(compared("2026-01", Compare::kPrevious), "2025-12");
  EXPECT_EQ(compared("2026-10", Compare::kYear), "2025-10");
  EXPECT_EQ(compared("2026-Q3", Compare::kPrevious), "2026-Q2");
  EXPECT_EQ(compared("2026-W40", Compare::kPrevious), "2026-W39");
  EXPECT_EQ(compared("2026-W40", Compare::kYear), "2025-W40");
  EXPECT_EQ(compared("2026-10-14", Compare::kPrevious), "2026-10-07");
  EXPECT_EQ(compared("2026-10-14", Compare::kYear), "2025-10-15");
  EXPECT_EQ(compared("2026-10-11..2026-10-20", Compare::kPrevious), "2026-10-01..2026-10-10");
  EXPECT_EQ(compared("2026-10", Compare::kNone), "none");
  EXPECT_EQ(compared("all", Compare::kPrevious), "none");
  // The data begin in January 2025.
  EXPECT_EQ(compared("2025-01", Compare::kPrevious), "none");
  EXPECT_EQ(compared("2025-10", Compare::kYear), "none");
  EXPECT_EQ(compared("2026-01", Compare::kYear), "2025-01");
  // November is covered to the 22nd; so much of October is compared.
  EXPECT_EQ(compared("2026-11", Compare::kPrevious), "2026-10-01..2026-10-22");
  EXPECT_EQ(compared("2026-12", Compare::kPrevious), "none");
  EXPECT_FALSE(parse_compare("last").ok());
}

TEST(Comparison, OfTheTwentyNinthOfFebruaryExists) {
  const Coverage wide = covered(day(2020, 1, 1), day(2025, 1, 1), wall(day(2025, 1, 1), 12));
  const auto period = parse_period("2024-02", wide).value();
  EXPECT_EQ(comparison_of(period, Compare::kYear, wide)->key, "2023-02");
}

}  // namespace
}  // namespace gehor::findings
