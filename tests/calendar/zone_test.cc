#include "calendar/zone.h"

#include <date/tz.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "calendar/posix_rule.h"

namespace gehor::calendar {
namespace {

using namespace std::chrono_literals;
using std::chrono::local_days;
using std::chrono::sys_days;
using std::chrono::year;

Zone zone(std::string_view name) { return Zone::find(name).value(); }

std::string to_utc(std::string_view name, WallTime wall) {
  return format_instant(zone(name).to_instant(wall));
}

std::string to_wall(std::string_view name, Instant at) {
  return format_wall(zone(name).to_wall(at));
}

constexpr Date date(int y, unsigned m, unsigned d) {
  return year(y) / std::chrono::month(m) / std::chrono::day(d);
}

TEST(Zone, KnowsSummerAndWinter) {
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 1, 15)) + 12h),
            "2026-01-15T11:00:00Z");
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 7, 15)) + 12h),
            "2026-07-15T10:00:00Z");
  EXPECT_EQ(to_wall("Asia/Kathmandu", sys_days(date(2026, 1, 15)) + 0h), "2026-01-15 05:45:00");
  EXPECT_EQ(to_wall("America/New_York", sys_days(date(2026, 1, 15)) + 0h), "2026-01-14 19:00:00");
}

TEST(Zone, MovesASkippedTimeOnByTheGap) {
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 3, 29)) + 1h + 59min),
            "2026-03-29T00:59:00Z");
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 3, 29)) + 2h), "2026-03-29T01:00:00Z");
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 3, 29)) + 2h + 30min),
            "2026-03-29T01:30:00Z");
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 3, 29)) + 3h), "2026-03-29T01:00:00Z");
}

TEST(Zone, TakesTheFirstOfADoubledHour) {
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 10, 25)) + 2h),
            "2026-10-25T00:00:00Z");
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 10, 25)) + 2h + 59min),
            "2026-10-25T00:59:00Z");
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(2026, 10, 25)) + 3h),
            "2026-10-25T02:00:00Z");
  EXPECT_EQ(to_wall("Europe/Stockholm", sys_days(date(2026, 10, 25)) + 1h + 30min),
            "2026-10-25 02:30:00");
}

TEST(Zone, KeepsFractionsOfASecondAlsoBefore1970) {
  const WallTime wall = local_days(date(1969, 7, 20)) + 21h + 17min + 39s + 250ms;
  const Zone stockholm = zone("Europe/Stockholm");
  EXPECT_EQ(stockholm.to_wall(stockholm.to_instant(wall)), wall);
}

TEST(Zone, GoesOnWithTheRuleAfterTheLastListedChange) {
  EXPECT_EQ(to_wall("Europe/Stockholm", sys_days(date(2038, 7, 1)) + 12h), "2038-07-01 14:00:00");
  EXPECT_EQ(to_wall("Europe/Stockholm", sys_days(date(2400, 7, 1)) + 12h), "2400-07-01 14:00:00");
  EXPECT_EQ(to_wall("Europe/Stockholm", sys_days(date(2999, 1, 1)) + 12h), "2999-01-01 13:00:00");
  EXPECT_EQ(to_wall("Europe/Stockholm", sys_days(date(8026, 7, 1)) + 12h), "8026-07-01 14:00:00");
  EXPECT_EQ(to_utc("Europe/Stockholm", local_days(date(8026, 7, 1)) + 12h), "8026-07-01T10:00:00Z");
  EXPECT_EQ(to_wall("America/Nuuk", sys_days(date(2050, 7, 1)) + 12h), "2050-07-01 11:00:00");
}

TEST(Zone, FindsNamesInAnyCaseAndSuggestsTheNearest) {
  EXPECT_EQ(zone("europe/stockholm").name(), "Europe/Stockholm");
  EXPECT_TRUE(zone("EUROPE/STOCKHOLM") == zone("Europe/Stockholm"));
  const auto misspelt = Zone::find("Europe/Stokholm");
  ASSERT_FALSE(misspelt.ok());
  EXPECT_EQ(misspelt.error().code, ErrorCode::kNotFound);
  EXPECT_EQ(misspelt.error().message,
            "there is no time zone named \"Europe/Stokholm\"; did you mean Europe/Stockholm?");
  EXPECT_THAT(Zone::find("Oslo").error().message, testing::HasSubstr("Europe/Oslo"));
  EXPECT_THAT(Zone::find("").error().message, testing::HasSubstr("there is no time zone named"));
  EXPECT_FALSE(Zone::find("../../../etc/passwd").ok());
  EXPECT_FALSE(Zone::find(std::string(100'000, 'x')).ok());
}

TEST(Zone, UtcNeedsNoDatabase) {
  const Instant at = sys_days(date(2026, 11, 22)) + 21h;
  EXPECT_EQ(Zone::utc().to_wall(at).time_since_epoch(), at.time_since_epoch());
  EXPECT_EQ(Zone::utc().name(), "UTC");
}

TEST(Zone, TakesTheEndsOfTime) {
  for (const char* name : {"Europe/Stockholm", "Asia/Kathmandu", "Pacific/Apia", "UTC"}) {
    const Zone here = zone(name);
    for (const Instant at : {Instant::min(), Instant::max()}) {
      const WallTime wall = here.to_wall(at);
      EXPECT_LT(
          std::chrono::abs(here.to_instant(wall).time_since_epoch() - wall.time_since_epoch()),
          std::chrono::days(2));
    }
    EXPECT_EQ(here.to_instant(WallTime::max()) > Instant(), true);
    EXPECT_EQ(here.to_instant(WallTime::min()) < Instant(), true);
  }
}

// All zones there are, at random times and around each of their changes, against the library's own
// conversion. Up to 2037, where that stops.
TEST(Zone, EqualsTheLibraryForEveryZone) {
  std::mt19937_64 random(1);
  const auto second = [](year y) { return sys_days(y / 1 / 1).time_since_epoch() / 1s; };
  std::uniform_int_distribution<std::int64_t> any(second(year(1850)), second(year(2037)));
  for (const date::time_zone& theirs : date::get_tzdb().zones) {
    const Zone ours = zone(theirs.name());
    const auto compare = [&](std::int64_t at) {
      const date::sys_seconds their_time{std::chrono::seconds(at)};
      const auto expected = theirs.to_local(their_time).time_since_epoch();
      const WallTime wall = ours.to_wall(Instant(std::chrono::seconds(at)));
      ASSERT_EQ(wall.time_since_epoch(), expected) << theirs.name() << " " << at;
      // The way back, from that wall time and from the same number taken as one.
      for (const auto local : {expected, std::chrono::seconds(at)}) {
        const auto info = theirs.get_info(date::local_seconds(local));
        const auto offset = info.first.offset;  // unique, before a gap, first of two
        ASSERT_EQ(ours.to_instant(WallTime(local)).time_since_epoch(), local - offset)
            << theirs.name() << " " << at;
      }
    };
    for (int i = 0; i < 30; ++i) compare(any(random));
    auto period = ours.period_at(sys_days(year(1850) / 1 / 1));
    while (period.end < sys_days(year(2037) / 1 / 1)) {
      const std::int64_t change = period.end.time_since_epoch().count();
      for (const int around : {-7200, -1800, -1, 0, 1, 1800, 3600, 7200}) compare(change + around);
      period = ours.period_at(period.end);
    }
  }
}

TEST(Zone, MayBeFoundAndUsedFromManyThreads) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (const char* name : {"Europe/Helsinki", "Europe/Oslo", "Europe/Copenhagen"}) {
        EXPECT_EQ(to_wall(name, sys_days(date(2026, 7, 1))).substr(0, 12), "2026-07-01 0");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(PosixRule, ReadsWhatTheDatabaseHas) {
  const auto simple = parse_posix_rule("<+0545>-5:45");
  ASSERT_TRUE(simple.has_value());
  EXPECT_EQ(simple->standard, 5h + 45min);
  EXPECT_FALSE(simple->summer);
  // Ireland's winter time is the exception there, one hour back.
  const auto dublin = parse_posix_rule("IST-1GMT0,M10.5.0,M3.5.0/1");
  ASSERT_TRUE(dublin.has_value());
  const auto changes = changes_in(*dublin, year(2040));
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(format_instant(changes[0].at), "2040-03-25T01:00:00Z");
  EXPECT_EQ(changes[0].offset, 1h);
  EXPECT_EQ(format_instant(changes[1].at), "2040-10-28T01:00:00Z");
  EXPECT_EQ(changes[1].offset, 0h);
  // Hours beyond a day, and before it.
  EXPECT_TRUE(parse_posix_rule("EET-2EEST,M3.4.4/50,M10.4.4/50"));
  EXPECT_TRUE(parse_posix_rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0"));
  EXPECT_TRUE(parse_posix_rule("XXX3YYY,J60/0,365/23:59:59"));
}

TEST(PosixRule, RefusesWhatIsNone) {
  for (const char* text :
       {"", "CET", "CE-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M1.1.1",
        "CET-1CEST,M3.5.0,M10.5.0/3x", "<CET-1", "CET-200", "CET-1CEST,M3.9.0,M1.1.1"}) {
    EXPECT_FALSE(parse_posix_rule(text)) << text;
  }
}

}  // namespace
}  // namespace gehor::calendar
