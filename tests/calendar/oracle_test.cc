// Business time against the slow oracle, on random spans over calendars that are hard to get right.
// GEHOR_ORACLE_SPANS sets how many spans (20,000 unless told).
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "calendar/business_calendar.h"
#include "tests/calendar/slow_oracle.h"

namespace gehor::calendar {
namespace {

using test::SlowOracle;
using test::WallMinute;

Instant at_second(std::int64_t second) { return Instant(std::chrono::seconds(second)); }

struct Case {
  std::string hours;
  std::string zone;
  int first_year;
  int end_year;
  // The same hours and dates, said once more by hand.
  std::function<bool(const WallMinute&)> is_open;
  bool swedish_holidays = false;
  std::vector<Date> closed = {};
  std::vector<SpecialHours> special = {};
};

bool within(int minute, int from, int to) { return from <= minute && minute < to; }

constexpr int clock(int hour, int minute = 0) { return hour * 60 + minute; }

std::vector<Case> cases() {
  using namespace std::chrono;
  std::vector<Case> all;
  all.push_back({"mon-fri 08:00-17:00", "Europe/Stockholm", 2015, 2021,
                 [](const WallMinute& w) {
                   return w.weekday < 5 && within(w.minute, clock(8), clock(17)) &&
                          !test::is_swedish_day_off(w.year, w.month, w.day, w.weekday);
                 },
                 true});
  // A split day with holidays, a closed date, and hours on a date that would be closed.
  all.push_back({"mon-fri 08:00-12:00, 13:00-17:00; sat 10:00-14:00",
                 "Europe/Stockholm",
                 2022,
                 2025,
                 [](const WallMinute& w) {
                   const int date = w.year * 10000 + w.month * 100 + w.day;
                   if (date == 20221224) {
                     return within(w.minute, clock(9), clock(11)) ||
                            within(w.minute, clock(12, 30), clock(13));
                   }
                   if (date == 20240229) return false;
                   if (date == 20230405) return within(w.minute, clock(0), clock(24));
                   if (test::is_swedish_day_off(w.year, w.month, w.day, w.weekday)) return false;
                   if (w.weekday == 5) return within(w.minute, clock(10), clock(14));
                   return w.weekday < 5 && (within(w.minute, clock(8), clock(12)) ||
                                            within(w.minute, clock(13), clock(17)));
                 },
                 true,
                 {2024y / February / 29},
                 {{2022y / December / 24, {{clock(12, 30), clock(13)}, {clock(9), clock(11)}}},
                  {2023y / April / 5, {{0, kMinutesPerDay}}}}});
  // Night shifts over the change of clocks, with closed dates cutting them.
  all.push_back({"mon-fri 22:00-06:00; sat,sun 20:00-24:00",
                 "America/New_York",
                 2019,
                 2023,
                 [](const WallMinute& w) {
                   const int date = w.year * 10000 + w.month * 100 + w.day;
                   if (date == 20191225 || date == 20200704 || date == 20210101) return false;
                   const bool night = w.weekday >= 1 && w.weekday <= 5 && w.minute < clock(6);
                   return night || (w.weekday < 5 && w.minute >= clock(22)) ||
                          (w.weekday >= 5 && w.minute >= clock(20));
                 },
                 false,
                 {2019y / December / 25, 2020y / July / 4, 2021y / January / 1}});
  all.push_back({"24/7", "Europe/Stockholm", 2020, 2023, [](const WallMinute&) { return true; }});
  // No summer time at all.
  all.push_back({"mon-thu 09:00-16:00; fri 09:00-15:30", "Atlantic/Reykjavik", 2020, 2022,
                 [](const WallMinute& w) {
                   return (w.weekday < 4 && within(w.minute, clock(9), clock(16))) ||
                          (w.weekday == 4 && within(w.minute, clock(9), clock(15, 30)));
                 }});
  // 5:45 from Greenwich, a week that starts on Sunday, odd minutes.
  all.push_back({"sun-fri 10:07-17:23", "Asia/Kathmandu", 2020, 2022, [](const WallMinute& w) {
                   return w.weekday != 5 && within(w.minute, clock(10, 7), clock(17, 23));
                 }});
  // The clock went back at 00:01, so a minute of the new day was seen before the old one's end.
  all.push_back({"daily 00:00-00:30, 01:15-03:45, 23:00-24:00", "America/St_Johns", 2007, 2012,
                 [](const WallMinute& w) {
                   return within(w.minute, 0, 30) || within(w.minute, clock(1, 15), clock(3, 45)) ||
                          w.minute >= clock(23);
                 }});
  // 30 December 2011 did not take place here.
  all.push_back({"mon-sat 06:00-22:00", "Pacific/Apia", 2010, 2013, [](const WallMinute& w) {
                   return w.weekday != 6 && within(w.minute, clock(6), clock(22));
                 }});
  // Half an hour of summer time.
  all.push_back({"daily 01:45-02:15, 09:00-17:00", "Australia/Lord_Howe", 2021, 2024,
                 [](const WallMinute& w) {
                   return within(w.minute, clock(1, 45), clock(2, 15)) ||
                          within(w.minute, clock(9), clock(17));
                 }});
  // After the last change that the tz database lists, inside the hours that are changed.
  all.push_back({"sun 01:30-03:30; mon-fri 08:00-17:00", "Europe/Stockholm", 2036, 2042,
                 [](const WallMinute& w) {
                   if (test::is_swedish_day_off(w.year, w.month, w.day, w.weekday)) return false;
                   return (w.weekday == 6 && within(w.minute, clock(1, 30), clock(3, 30))) ||
                          (w.weekday < 5 && within(w.minute, clock(8), clock(17)));
                 },
                 true});
  return all;
}

BusinessCalendar calendar_of(const Case& the) {
  CalendarSpec spec;
  spec.name = the.zone;
  spec.zone = Zone::find(the.zone).value();
  spec.hours = parse_weekly_hours(the.hours).value();
  if (the.swedish_holidays) spec.holidays = Country::kSweden;
  spec.closed_dates = the.closed;
  spec.special_hours = the.special;
  return BusinessCalendar::make(spec).value();
}

const std::vector<Case>& all_cases() {
  static const std::vector<Case> kCases = cases();
  return kCases;
}

// Built once: looking at every minute takes seconds.
const SlowOracle& oracle_of(std::size_t i) {
  static std::vector<std::unique_ptr<SlowOracle>> oracles(all_cases().size());
  if (!oracles[i]) {
    const Case& the = all_cases()[i];
    oracles[i] = std::make_unique<SlowOracle>(the.zone, the.first_year, the.end_year, the.is_open);
  }
  return *oracles[i];
}

std::int64_t spans_wanted() {
  const char* const text = std::getenv("GEHOR_ORACLE_SPANS");
  return text == nullptr ? 20'000 : std::strtoll(text, nullptr, 10);
}

TEST(BusinessTimeAgainstTheOracle, AgreesOnEverySpan) {
  const auto per_case = spans_wanted() / static_cast<std::int64_t>(all_cases().size());
  std::int64_t compared = 0;
  std::mt19937_64 random(20261122);
  for (std::size_t index = 0; index < all_cases().size(); ++index) {
    const Case& the = all_cases()[index];
    SCOPED_TRACE(the.hours + " in " + the.zone);
    const BusinessCalendar calendar = calendar_of(the);
    const SlowOracle& oracle = oracle_of(index);
    std::uniform_int_distribution<std::int64_t> anywhere(oracle.begin(), oracle.end());
    // Minutes, a day, a fortnight, years.
    const std::array<std::int64_t, 4> longest = {3600, 86'400, 14 * 86'400,
                                                 oracle.end() - oracle.begin()};
    for (std::int64_t i = 0; i < per_case; ++i) {
      const std::int64_t from = anywhere(random);
      const std::int64_t most = longest[static_cast<std::size_t>(i) % longest.size()];
      const std::int64_t to = std::min(
          oracle.end(), from + std::uniform_int_distribution<std::int64_t>(0, most)(random));
      const std::int64_t expected = oracle.open_seconds(from, to);
      ASSERT_EQ(calendar.business_seconds(at_second(from), at_second(to)), expected)
          << "from " << format_instant(at_second(from)) << " to " << format_instant(at_second(to));
      ++compared;
      if (from < oracle.end()) {
        ASSERT_EQ(calendar.is_open(at_second(from)), oracle.is_open(from))
            << format_instant(at_second(from));
      }
      if (expected == 0) continue;
      // The way back: the first second by which that much open time has passed.
      const Result<Instant> deadline = calendar.add_business_seconds(at_second(from), expected);
      ASSERT_TRUE(deadline.ok()) << deadline.error().message;
      const std::int64_t end = deadline->time_since_epoch() / std::chrono::seconds(1);
      ASSERT_LE(end, to);
      ASSERT_EQ(oracle.open_seconds(from, end), expected) << format_instant(at_second(from));
      ASSERT_EQ(oracle.open_seconds(from, end - 1), expected - 1) << format_instant(*deadline);
    }
  }
  RecordProperty("spans", std::to_string(compared));
  EXPECT_GE(compared, spans_wanted() - 10);
}

// Every hour of the days around each change of the clock, which random spans meet too seldom.
TEST(BusinessTimeAgainstTheOracle, AgreesAroundEveryChangeOfTheClock) {
  for (std::size_t index = 0; index < all_cases().size(); ++index) {
    const Case& the = all_cases()[index];
    SCOPED_TRACE(the.hours + " in " + the.zone);
    const BusinessCalendar calendar = calendar_of(the);
    const SlowOracle& oracle = oracle_of(index);
    OffsetPeriod period =
        calendar.zone().period_at(std::chrono::sys_seconds(std::chrono::seconds(oracle.begin())));
    while (period.end.time_since_epoch().count() < oracle.end()) {
      const std::int64_t change = period.end.time_since_epoch().count();
      for (std::int64_t from = change - 30 * 3600; from < change + 30 * 3600; from += 1740) {
        for (const std::int64_t length : {1, 900, 3599, 3 * 3600, 26 * 3600}) {
          ASSERT_EQ(calendar.business_seconds(at_second(from), at_second(from + length)),
                    oracle.open_seconds(from, from + length))
              << format_instant(at_second(from)) << " and " << length << " seconds";
        }
      }
      period = calendar.zone().period_at(period.end);
    }
  }
}

}  // namespace
}  // namespace gehor::calendar
