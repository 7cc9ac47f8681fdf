#include "calendar/holidays.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "base/text.h"
#include "base/time.h"
#include "tests/support/shared_data.h"

namespace gehor::calendar {
namespace {

std::string dates_of(int year, HolidayKind kind) {
  std::string all;
  for (const Holiday& holiday : holidays(Country::kSweden, year)) {
    if (holiday.kind == kind) all += format_date(holiday.date).substr(5) + " ";
  }
  return all;
}

// The Astronomical Almanac's dates, with the earliest and the latest that can be.
TEST(Easter, FallsOnKnownDates) {
  const std::map<int, std::string> known = {
      {1818, "1818-03-22"}, {1943, "1943-04-25"}, {1961, "1961-04-02"}, {1981, "1981-04-19"},
      {2000, "2000-04-23"}, {2008, "2008-03-23"}, {2019, "2019-04-21"}, {2024, "2024-03-31"},
      {2025, "2025-04-20"}, {2026, "2026-04-05"}, {2038, "2038-04-25"}, {2049, "2049-04-18"},
      {2076, "2076-04-19"}, {2285, "2285-03-22"}};
  for (const auto& [year, date] : known) EXPECT_EQ(format_date(easter_sunday(year)), date);
}

TEST(SwedishHolidays, OfAYearByHand) {
  EXPECT_EQ(dates_of(2026, HolidayKind::kPublicHoliday),
            "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26 ");
  EXPECT_EQ(dates_of(2026, HolidayKind::kEveClosed), "06-19 12-24 12-31 ");
  EXPECT_EQ(dates_of(2026, HolidayKind::kEve), "01-05 04-02 04-04 04-30 05-23 10-30 ");
}

TEST(SwedishHolidays, HadWhitMondayBeforeTheNationalDay) {
  EXPECT_THAT(dates_of(2004, HolidayKind::kPublicHoliday), testing::HasSubstr("05-31"));
  EXPECT_THAT(dates_of(2004, HolidayKind::kPublicHoliday),
              testing::Not(testing::HasSubstr("06-06")));
  EXPECT_THAT(dates_of(2005, HolidayKind::kPublicHoliday), testing::HasSubstr("06-06"));
  EXPECT_THAT(dates_of(2005, HolidayKind::kPublicHoliday),
              testing::Not(testing::HasSubstr("05-16")));
}

TEST(SwedishHolidays, KeepTheirWeekdaysInEveryYear) {
  using namespace std::chrono;
  for (int y = 1583; y <= 9999; ++y) {
    const std::vector<Holiday> all = holidays(Country::kSweden, y);
    ASSERT_EQ(all.size(), 22u);
    for (std::size_t i = 1; i < all.size(); ++i) ASSERT_LE(all[i - 1].date, all[i].date);
    for (const Holiday& holiday : all) {
      ASSERT_TRUE(holiday.date.ok());
      ASSERT_EQ(static_cast<int>(holiday.date.year()), y);
      const weekday day{sys_days(holiday.date)};
      if (holiday.name == "midsommarafton" || holiday.name == "långfredagen") {
        ASSERT_EQ(day, Friday) << y;
      }
      if (holiday.name == "midsommardagen" || holiday.name == "alla helgons dag") {
        ASSERT_EQ(day, Saturday) << y;
      }
      if (holiday.name == "påskdagen" || holiday.name == "pingstdagen") {
        ASSERT_EQ(day, Sunday) << y;
      }
    }
  }
  EXPECT_TRUE(holidays(Country::kSweden, 1582).empty());
  EXPECT_TRUE(holidays(Country::kSweden, 10'000).empty());
}

TEST(SwedishHolidays, MayShareADate) {
  EXPECT_EQ(format_date(easter_sunday(2008)), "2008-03-23");
  EXPECT_THAT(dates_of(2008, HolidayKind::kPublicHoliday), testing::HasSubstr("05-01 05-01"));
}

TEST(Countries, AreFoundByCodeAndName) {
  EXPECT_EQ(find_country("SE").value(), Country::kSweden);
  EXPECT_EQ(find_country(" sverige ").value(), Country::kSweden);
  EXPECT_EQ(country_code(Country::kSweden), "SE");
  const auto unknown = find_country("Atlantis");
  ASSERT_FALSE(unknown.ok());
  EXPECT_EQ(unknown.error().code, ErrorCode::kNotFound);
  EXPECT_THAT(unknown.error().message, testing::HasSubstr("SE"));
}

// Against a list made by other people (npm's date-holidays). It calls the law's holidays "public",
// the eves that banks close on "bank", and the eves with a short day "optional". Its "observance"
// days are days that one keeps without being off (Lucia, the Vasaloppet, …): not ours, but for
// Maundy Thursday and the eves of Easter and Whitsun, on which many close early. Whit Monday is an
// observance there since 2005, and none of ours. No other difference.
TEST(SwedishHolidays, EqualAListMadeByOthers) {
  const auto path = test::shared_data("nordic-holidays/nordic_holidays.csv");
  if (!path) GTEST_SKIP() << "the shared list of Nordic holidays is not here";
  std::ifstream file(*path);
  std::map<std::string, std::map<std::string, int>> theirs;  // type, then date: how many
  int first_year = 9999;
  int last_year = 0;
  for (std::string line; std::getline(file, line);) {
    const auto fields = split(line, ',');
    if (fields.size() < 3 || fields[0] != "SE") continue;
    ++theirs[std::string(fields[2])][std::string(fields[1])];
    const int year = std::stoi(std::string(fields[1].substr(0, 4)));
    first_year = std::min(first_year, year);
    last_year = std::max(last_year, year);
  }
  ASSERT_LT(first_year, last_year);

  std::map<std::string, std::map<std::string, int>> ours;
  for (int year = first_year; year <= last_year; ++year) {
    for (const Holiday& holiday : holidays(Country::kSweden, year)) {
      const std::string date = format_date(holiday.date);
      if (holiday.kind == HolidayKind::kPublicHoliday) ++ours["public"][date];
      if (holiday.kind == HolidayKind::kEveClosed) ++ours["bank"][date];
      if (holiday.kind != HolidayKind::kEve) continue;
      // Easter's eves are observances there; the others are days with a short day.
      const bool observed =
          theirs["observance"].contains(date) && !theirs["optional"].contains(date);
      if (!observed) ++ours["optional"][date];
    }
  }
  EXPECT_EQ(ours["public"], theirs["public"]);
  EXPECT_EQ(ours["bank"], theirs["bank"]);
  EXPECT_EQ(ours["optional"], theirs["optional"]);
}

}  // namespace
}  // namespace gehor::calendar
