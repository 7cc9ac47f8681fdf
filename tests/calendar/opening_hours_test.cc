#include "calendar/opening_hours.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ctime>
#include <random>

namespace gehor::calendar {
namespace {

std::string read_back(std::string_view text) {
  const auto hours = parse_weekly_hours(text);
  return hours ? format_weekly_hours(*hours) : "error: " + hours.error().message.english();
}

TEST(OpeningHours, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(read_back("mon-fri 08:00-17:00; sat 10:00-14:00"),
            "mon-fri 08:00-17:00; sat 10:00-14:00");
  EXPECT_EQ(read_back("  Monday–Friday 8:00 – 17.00 ;"), "mon-fri 08:00-17:00");
  EXPECT_EQ(read_back("mon,wed 08:00-12:00, 13:00-17:00"),
            "mon 08:00-12:00, 13:00-17:00; wed 08:00-12:00, 13:00-17:00");
  EXPECT_EQ(read_back("sat-mon 10:00-12:00"), "mon 10:00-12:00; sat-sun 10:00-12:00");
  EXPECT_EQ(read_back("daily 00:00-24:00"), "mon-sun 00:00-24:00");
  EXPECT_EQ(read_back("24/7"), "mon-sun 00:00-24:00");
  EXPECT_EQ(read_back("closed"), "closed");
}

TEST(OpeningHours, RunOverMidnightIntoTheNextDay) {
  EXPECT_EQ(read_back("fri 22:00-06:00"), "fri 22:00-24:00; sat 00:00-06:00");
  EXPECT_EQ(read_back("sun 22:00-06:00"), "mon 00:00-06:00; sun 22:00-24:00");
  EXPECT_EQ(read_back("fri 22:00-00:00"), "fri 22:00-24:00");
  EXPECT_EQ(read_back("mon 20:00-06:00; tue 06:00-08:00"), "mon 20:00-24:00; tue 00:00-08:00");
}

TEST(OpeningHours, ThatAreWrongSayWhatIsWrong) {
  const auto error = [](std::string_view text) { return read_back(text); };
  using testing::HasSubstr;
  EXPECT_THAT(error(""), HasSubstr("there are no opening hours"));
  EXPECT_THAT(error(" ; ;"), HasSubstr("there are no opening hours"));
  EXPECT_THAT(error("mon-fry 08:00-17:00"), HasSubstr("\"fry\" is not a weekday"));
  EXPECT_THAT(error("mon-wed-fri 08:00-17:00"), HasSubstr("\"mon-wed-fri\" is not a weekday"));
  EXPECT_THAT(error("mon- 08:00-17:00"), HasSubstr("a weekday is missing"));
  EXPECT_THAT(error("08:00-17:00"), HasSubstr("has no weekdays"));
  EXPECT_THAT(error("mon-fri"), HasSubstr("\"mon-fri\" has no hours"));
  EXPECT_THAT(error("mon 08:00"), HasSubstr("\"08:00\" is not hours"));
  EXPECT_THAT(error("mon 08:00-25:00"), HasSubstr("\"25:00\" in \"08:00-25:00\" is not a time"));
  EXPECT_THAT(error("mon 08:60-17:00"), HasSubstr("\"08:60\""));
  EXPECT_THAT(error("mon 8-17"), HasSubstr("\"8\" in \"8-17\" is not a time"));
  EXPECT_THAT(error("mon 24:01-03:00"), HasSubstr("\"24:01\""));
  EXPECT_THAT(error("mon 24:00-03:00"), HasSubstr("starts at 24:00"));
  EXPECT_THAT(error("mon 08:00-08:00"), HasSubstr("is empty"));
  EXPECT_THAT(error("mon-fri 08:00-17:00; fri 08:00-15:00"),
              HasSubstr("on friday 08:00-15:00 and 08:00-17:00 overlap"));
  EXPECT_THAT(error("mon 22:00-06:00; tue 05:00-08:00"), HasSubstr("on tuesday"));
}

TEST(OpeningHours, OfADateEndByMidnight) {
  EXPECT_EQ(parse_day_hours("10:00-12:00, 13:00-24:00").value(),
            (DayHours{{600, 720}, {780, 1440}}));
  EXPECT_TRUE(parse_day_hours("closed").value().empty());
  EXPECT_THAT(parse_day_hours("22:00-06:00").error().message, testing::HasSubstr("next date"));
  EXPECT_FALSE(parse_day_hours("").ok());
}

TEST(OpeningHours, AreReadBackAsTheyWereWritten) {
  std::mt19937 random(3);
  std::uniform_int_distribution<int> minute(0, 1439);
  for (int i = 0; i < 500; ++i) {
    WeeklyHours week;
    for (DayHours& day : week) {
      const int a = minute(random);
      const int b = minute(random);
      if (a < b) day = tidy({{a, b}}).value();
    }
    EXPECT_EQ(parse_weekly_hours(format_weekly_hours(week)).value(), week);
  }
}

// Whatever is written, there is an answer and no crash.
TEST(OpeningHours, SurviveNonsense) {
  std::mt19937 random(4);
  const std::string letters = "monfri-–:;,. 0123456789/24\xC3\xFF";
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t j = random() % 30; j > 0; --j) text += letters[random() % letters.size()];
    const auto hours = parse_weekly_hours(text);
    EXPECT_TRUE(hours.ok() || !hours.error().message.empty());
    const auto day = parse_day_hours(text);
    EXPECT_TRUE(day.ok() || !day.error().message.empty());
  }
}

// Each dash once made the whole text be looked through again.
TEST(OpeningHours, ManyDashesTakeTimeByTheirNumber) {
  std::string text;
  while (text.size() < 300'000) text += "—";
  const std::clock_t begin = std::clock();
  EXPECT_FALSE(parse_weekly_hours(text).ok());
  EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, 0.5);
}

}  // namespace
}  // namespace gehor::calendar
