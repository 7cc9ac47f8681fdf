// A change is called certain where one was planted, and seldom where none was.
#include "findings/change.h"

#include <gtest/gtest.h>

#include "tests/findings/planted.h"

namespace gehor::findings {
namespace {

const Day kFirst = the_day(2025, 9, 1);
const Day kLast = the_day(2026, 10, 31);
const Coverage kCoverage = coverage_to(kFirst, kLast);

Change october(const Tally& tally, Compare compare = Compare::kPrevious) {
  const Period now = parse_period("2026-10", kCoverage).value();
  const Period before = *comparison_of(now, compare, kCoverage);
  return Comparing(now, before, tally, kCoverage).count(tally.in(now), tally.in(before), tally);
}

// 95 % intervals: at most about one in twenty says that something changed when nothing did, also
// where the weeks vary more than chance and the office is closed at the weekend.
TEST(Change, NothingPlantedIsCertainAtMostOneTimeInTwenty) {
  std::mt19937_64 random(17);
  for (const double a_day : {2.0, 40.0}) {
    for (const double dispersion : {1.0, 4.0, 12.0}) {
      if (a_day < 10 && dispersion > 4) continue;
      for (const bool weekend : {true, false}) {
        int certain = 0;
        constexpr int kTries = 600;
        for (int i = 0; i < kTries; ++i) {
          const Tally tally = plant({a_day, dispersion, weekend, {}, 1}, kFirst, kLast, random);
          if (october(tally).certain()) ++certain;
        }
        EXPECT_LT(certain, 0.07 * kTries) << a_day << " " << dispersion << " " << weekend;
      }
    }
  }
}

TEST(Change, APlantedOneIsFound) {
  std::mt19937_64 random(19);
  int found = 0;
  for (int i = 0; i < 100; ++i) {
    const Tally tally = plant({40, 3, false, the_day(2026, 10, 1), 1.5}, kFirst, kLast, random);
    const Change change = october(tally);
    if (change.verdict == Verdict::kUp) ++found;
    EXPECT_LE(*change.low, *change.difference);
    EXPECT_GE(*change.high, *change.difference);
  }
  EXPECT_GT(found, 90);
}

// What happens in the period itself, a flood in one of its weeks, is a change and not a sign of how
// much weeks vary.
TEST(Change, AFloodInOneWeekIsSeen) {
  std::mt19937_64 random(37);
  Tally tally = plant({2, 1, true, {}, 1}, kFirst, kLast, random);
  const auto flood = [&](Day from) {
    Tally flooded = tally;
    for (auto& [day, contacts] : flooded.days) {
      if (day >= from && day < from + std::chrono::days(4)) contacts += 50;
    }
    return october(flooded).verdict;
  };
  EXPECT_EQ(flood(the_day(2026, 10, 12)), Verdict::kUp);
  EXPECT_EQ(flood(the_day(2026, 9, 12)), Verdict::kDown);
}

// 31 days against 30, and other weekends: twelve times a year, and no news.
TEST(Change, AMonthsLengthIsNoNews) {
  Tally tally;
  for (Day day = kFirst; day <= kLast; day += std::chrono::days(1)) {
    tally.days.emplace_back(day, 100'000);
  }
  const Change change = october(tally);
  EXPECT_NEAR(*change.difference, 31.0 / 30 - 1, 1e-9);
  EXPECT_GT(*change.low, 0);  // there were more contacts
  EXPECT_EQ(change.verdict, Verdict::kUnclear);
}

TEST(Change, TooFewTooShortOrCutOffGiveNoVerdict) {
  Tally few;
  few.days = {{the_day(2026, 10, 5), 12}};
  Change change = october(few);
  EXPECT_EQ(change.verdict, Verdict::kUnclear);
  EXPECT_FALSE(change.difference);

  Tally many;
  for (Day day = the_day(2026, 10, 1); day <= kLast; day += std::chrono::days(1)) {
    many.days.emplace_back(day, 20);
  }
  change = october(many);
  EXPECT_EQ(change.verdict, Verdict::kUp);  // nothing before: certain, but no ratio
  EXPECT_FALSE(change.difference);
  EXPECT_FALSE(change.high);

  // Three weeks of data say nothing about how much weeks vary.
  const Coverage brief = coverage_to(the_day(2026, 10, 1), the_day(2026, 10, 21));
  const Period now = parse_period("2026-W43", brief).value();
  const Period before = week_of(*now.from - std::chrono::days(7));
  Tally level;
  for (Day day = the_day(2026, 10, 1); day <= the_day(2026, 10, 21); day += std::chrono::days(1)) {
    level.days.emplace_back(day, 50);
  }
  change = Comparing(now, before, level, brief).count(900, 100, level);
  EXPECT_EQ(change.verdict, Verdict::kUnclear);
  EXPECT_FALSE(change.low);

  // A month that is not over.
  const Coverage running = coverage_to(kFirst, the_day(2026, 10, 20));
  const Period unfinished = parse_period("2026-10", running).value();
  std::mt19937_64 random(2);
  const Tally tally = plant({40, 1, true, the_day(2026, 10, 1), 3}, kFirst, kLast, random);
  const Period part = *comparison_of(unfinished, Compare::kPrevious, running);
  change = Comparing(unfinished, part, tally, running).count(2000, 500, tally);
  EXPECT_EQ(change.verdict, Verdict::kUnclear);
}

TEST(Change, OfSharesAndScoresHasADirection) {
  std::mt19937_64 random(3);
  const Tally tally = plant({40, 1, true, {}, 1}, kFirst, kLast, random);
  const Period now = parse_period("2026-10", kCoverage).value();
  const Comparing comparing(now, *comparison_of(now, Compare::kPrevious, kCoverage), tally,
                            kCoverage);
  const measures::Measure& csat = *measures::find_measure("csat");
  Change change =
      comparing.share(csat, share_figure("csat", 180, 200), share_figure("csat", 120, 200));
  EXPECT_EQ(change.verdict, Verdict::kUp);
  EXPECT_EQ(change.better, true);
  EXPECT_NEAR(*change.difference, 0.3, 1e-12);
  change = comparing.share(csat, share_figure("csat", 120, 200), share_figure("csat", 180, 200));
  EXPECT_EQ(change.verdict, Verdict::kDown);
  EXPECT_EQ(change.better, false);
  change = comparing.share(csat, share_figure("csat", 120, 200), share_figure("csat", 118, 200));
  EXPECT_EQ(change.verdict, Verdict::kUnclear);
  EXPECT_FALSE(change.better);
  // Under twenty answers: never.
  change = comparing.share(csat, share_figure("csat", 19, 19), share_figure("csat", 0, 200));
  EXPECT_EQ(change.verdict, Verdict::kUnclear);
  change = comparing.share(csat, share_figure("csat", 19, 19), share_figure("csat", 0, 0));
  EXPECT_EQ(change.verdict, Verdict::kNone);

  const measures::Measure& ces = *measures::find_measure("ces");
  Figure high, low;
  high.value = 6, high.n = 100;
  low.value = 5, low.n = 100;
  change = comparing.score(ces, high, low, {100, 600, 3700}, {100, 500, 2600});
  EXPECT_EQ(change.verdict, Verdict::kUp);
  EXPECT_EQ(change.better, true);
}

// The same shares of the same contacts, but a few customers made most of them: that they came back
// more often says less about everybody.
TEST(Change, OfContactsOfFewCustomersIsLessCertain) {
  std::mt19937_64 random(5);
  const Tally tally = plant({40, 1, false, {}, 1}, kFirst, kLast, random);
  const Period now = parse_period("2026-10", kCoverage).value();
  const Comparing comparing(now, *comparison_of(now, Compare::kPrevious, kCoverage), tally,
                            kCoverage);
  const measures::Measure& fcr = *measures::find_measure("fcr");
  const auto figure = [](std::uint64_t k, const stats::Customers& customers) {
    Figure f = share_figure("fcr", k, 200);
    f.effective_n = stats::effective_contacts(customers);
    const auto interval = stats::clustered_share_interval(customers);
    f.low = interval->low;
    f.high = interval->high;
    return f;
  };
  const Change each_once = comparing.share(fcr, figure(160, {{1, 1, 160}, {1, 0, 40}}),
                                           figure(120, {{1, 1, 120}, {1, 0, 80}}));
  EXPECT_EQ(each_once.verdict, Verdict::kUp);
  const Change ten_times = comparing.share(fcr, figure(160, {{10, 10, 16}, {10, 0, 4}}),
                                           figure(120, {{10, 10, 12}, {10, 0, 8}}));
  EXPECT_EQ(ten_times.verdict, Verdict::kUnclear);
  EXPECT_EQ(ten_times.difference, each_once.difference);
  EXPECT_LT(*ten_times.low, 0);
  EXPECT_GT(*ten_times.high, *each_once.high);
}

}  // namespace
}  // namespace gehor::findings
