// What business time means, by examples counted by hand (vectors/business_seconds.json), and what
// calendars refuse. That it is counted right everywhere is oracle_test.cc's.
#include "calendar/business_calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

namespace gehor::calendar {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::year;

CalendarSpec spec_of(std::string_view hours, std::string_view zone = "Europe/Stockholm") {
  CalendarSpec spec;
  spec.name = "test";
  spec.zone = Zone::find(zone).value();
  spec.hours = parse_weekly_hours(hours).value();
  return spec;
}

BusinessCalendar calendar_of(std::string_view hours, std::string_view zone = "Europe/Stockholm") {
  return BusinessCalendar::make(spec_of(hours, zone)).value();
}

Date date_of(const std::string& text) {
  return year(std::stoi(text.substr(0, 4))) /
         std::chrono::month(static_cast<unsigned>(std::stoi(text.substr(5, 2)))) /
         std::chrono::day(static_cast<unsigned>(std::stoi(text.substr(8, 2))));
}

// "2026-03-29T01:00:00Z", or without Z in the calendar's zone.
Instant instant_of(const std::string& text, const Zone& zone) {
  const auto number = [&text](std::size_t at) { return std::stoi(text.substr(at, 2)); };
  const auto time = std::chrono::hours(number(11)) + std::chrono::minutes(number(14)) +
                    std::chrono::seconds(number(17));
  const Date date = date_of(text);
  if (text.back() == 'Z') return sys_days(date) + time;
  return zone.to_instant(std::chrono::local_days(date) + time);
}

TEST(BusinessSeconds, EqualTheVectors) {
  std::ifstream file(std::string(GEHOR_TEST_DIR) + "/vectors/business_seconds.json");
  const auto vectors = nlohmann::json::parse(file);
  ASSERT_GE(vectors.at("cases").size(), 10u);
  for (const auto& row : vectors.at("cases")) {
    CalendarSpec spec =
        spec_of(row.at("hours").get<std::string>(), row.at("zone").get<std::string>());
    if (row.contains("holidays")) {
      spec.holidays = find_country(row.at("holidays").get<std::string>()).value();
    }
    for (const auto& closed : row.value("closed", nlohmann::json::array())) {
      spec.closed_dates.push_back(date_of(closed));
    }
    const auto special = row.value("special", nlohmann::json::object());
    for (const auto& [date, hours] : special.items()) {
      spec.special_hours.push_back(
          {date_of(date), parse_day_hours(hours.get<std::string>()).value()});
    }
    const BusinessCalendar calendar = BusinessCalendar::make(spec).value();
    const Instant from = instant_of(row.at("from"), calendar.zone());
    const Instant to = instant_of(row.at("to"), calendar.zone());
    EXPECT_EQ(calendar.business_seconds(from, to), row.at("seconds").get<std::int64_t>()) << row;
  }
}

TEST(StandardCalendar, IsASwedishOffice) {
  const BusinessCalendar office = BusinessCalendar::standard().value();
  EXPECT_EQ(office.name(), "default");
  EXPECT_EQ(office.zone().name(), "Europe/Stockholm");
  EXPECT_TRUE(office.is_open(instant_of("2026-11-23T08:00:00", office.zone())));
  EXPECT_FALSE(office.is_open(instant_of("2026-11-23T17:00:00", office.zone())));
  EXPECT_FALSE(office.is_open(instant_of("2026-11-22T12:00:00", office.zone())));  // Sunday
  EXPECT_FALSE(office.is_open(instant_of("2026-12-24T12:00:00", office.zone())));
  EXPECT_TRUE(office.is_open(instant_of("2026-12-23T12:00:00", office.zone())));
  // 251 days of nine hours in 2026: 261 weekdays less Epiphany (Tue), Good Friday, Easter Monday,
  // May Day (Fri), Ascension, Midsummer's Eve, Christmas Eve (Thu), Christmas Day (Fri), New Year's
  // Day and Eve (Thu). The National Day and Boxing Day are Saturdays.
  EXPECT_EQ(office.business_seconds(instant_of("2026-01-01T00:00:00", office.zone()),
                                    instant_of("2027-01-01T00:00:00", office.zone())),
            251 * 9 * 3600);
}

TEST(BusinessSeconds, AreNoughtBackwardsAndRoundedDown) {
  const BusinessCalendar always = calendar_of("24/7");
  const Instant at = sys_days(year(2026) / 5 / 5) + 12h;
  EXPECT_EQ(always.business_seconds(at, at), 0);
  EXPECT_EQ(always.business_seconds(at + 1h, at), 0);
  EXPECT_EQ(always.business_seconds(at, at + 1999ms), 1);
  EXPECT_EQ(always.business_seconds(at + 999999us, at + 1s), 0);
}

TEST(BusinessSeconds, AreCountedForTheYears1800To2599) {
  const BusinessCalendar always = calendar_of("24/7", "Asia/Kathmandu");
  const std::int64_t all = always.business_seconds(Instant::min(), Instant::max());
  EXPECT_EQ(all, (sys_days(year(2599) / 12 / 29) - sys_days(year(1800) / 1 / 3)) / 1s);
  EXPECT_FALSE(always.is_open(Instant::min()));
  EXPECT_FALSE(always.is_open(Instant::max()));
  EXPECT_FALSE(always.add_business_seconds(Instant::max(), 1).ok());
  EXPECT_TRUE(always.add_business_seconds(Instant::min(), all).ok());
  EXPECT_FALSE(always.add_business_seconds(Instant::min(), all + 1).ok());
}

TEST(Deadline, FallsOnTheEarliestInstantByWhichTheTimeHasPassed) {
  const BusinessCalendar office = BusinessCalendar::standard().value();
  const auto deadline = [&office](const std::string& from, std::int64_t hours) {
    return office.add_business_seconds(instant_of(from, office.zone()), hours * 3600).value();
  };
  const auto at = [&office](const std::string& text) { return instant_of(text, office.zone()); };
  EXPECT_EQ(deadline("2026-11-23T09:00:00", 8), at("2026-11-23T17:00:00"));
  EXPECT_EQ(deadline("2026-11-23T09:00:00", 9), at("2026-11-24T09:00:00"));
  EXPECT_EQ(deadline("2026-11-20T16:00:00", 2), at("2026-11-23T09:00:00"));  // over a weekend
  EXPECT_EQ(deadline("2026-11-21T03:00:00", 9), at("2026-11-23T17:00:00"));
  EXPECT_EQ(deadline("2026-12-23T16:00:00", 2), at("2026-12-28T09:00:00"));  // over Christmas
  EXPECT_EQ(deadline("2026-11-21T03:00:00", 0), at("2026-11-21T03:00:00"));
  EXPECT_EQ(deadline("2026-01-01T00:00:00", 251 * 9), at("2026-12-30T17:00:00"));
  const Instant odd = at("2026-11-23T09:00:00") + 250ms;
  EXPECT_EQ(office.add_business_seconds(odd, 8 * 3600).value(), at("2026-11-24T08:00:00") + 250ms);
}

TEST(Deadline, IsRefusedWhereThereIsNone) {
  const BusinessCalendar never = calendar_of("closed");
  const Instant at = sys_days(year(2026) / 5 / 5);
  EXPECT_EQ(never.business_seconds(at, at + 24h), 0);
  EXPECT_EQ(never.add_business_seconds(at, 1).error().code, ErrorCode::kInvalidArgument);
  EXPECT_THAT(never.add_business_seconds(at, 1).error().message, testing::HasSubstr("not open"));
  const BusinessCalendar always = calendar_of("24/7");
  EXPECT_FALSE(always.add_business_seconds(at, -1).ok());
  EXPECT_FALSE(always.add_business_seconds(at, std::numeric_limits<std::int64_t>::max()).ok());
  // Open on one day of the past alone.
  CalendarSpec once = spec_of("closed");
  once.special_hours = {{year(2025) / 5 / 5, {{0, 60}}}};
  const BusinessCalendar past = BusinessCalendar::make(once).value();
  EXPECT_FALSE(past.add_business_seconds(at, 1).ok());
  EXPECT_TRUE(past.add_business_seconds(at - std::chrono::days(700), 3600).ok());
  EXPECT_FALSE(past.add_business_seconds(at - std::chrono::days(700), 3601).ok());
}

TEST(Calendar, RefusesWhatDoesNotExist) {
  const auto error = [](const CalendarSpec& spec) {
    const auto calendar = BusinessCalendar::make(spec);
    return calendar.ok() ? "none" : calendar.error().message;
  };
  using testing::HasSubstr;
  CalendarSpec nameless = spec_of("24/7");
  nameless.name.clear();
  EXPECT_THAT(error(nameless), HasSubstr("needs a name"));
  CalendarSpec leap = spec_of("24/7");
  leap.closed_dates = {year(2025) / 2 / 29};
  EXPECT_THAT(error(leap), HasSubstr("does not exist"));
  CalendarSpec twice = spec_of("24/7");
  twice.special_hours = {{year(2026) / 5 / 5, {}}, {year(2026) / 5 / 5, {{0, 60}}}};
  EXPECT_THAT(error(twice), HasSubstr("2026-05-05 has special hours twice"));
  CalendarSpec overlap = spec_of("24/7");
  overlap.special_hours = {{year(2026) / 5 / 5, {{0, 60}, {30, 90}}}};
  EXPECT_THAT(error(overlap), HasSubstr("overlap"));
  CalendarSpec beyond = spec_of("24/7");
  beyond.hours[0] = {{0, 1500}};
  EXPECT_FALSE(BusinessCalendar::make(beyond).ok());
}

TEST(Calendar, MayBeUsedFromManyThreadsAtOnce) {
  const BusinessCalendar office = BusinessCalendar::standard().value();
  const Instant from = sys_days(year(1990) / 1 / 1);
  const Instant to = sys_days(year(2050) / 1 / 1);
  const std::int64_t expected = BusinessCalendar::standard().value().business_seconds(from, to);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] { EXPECT_EQ(office.business_seconds(from, to), expected); });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace gehor::calendar
