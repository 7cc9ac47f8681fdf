// Questions as people write them.
#include "measures/question.h"

#include <gtest/gtest.h>

#include "measures/registry.h"

namespace gehor::measures {
namespace {

std::string day(const std::string& text, bool last) {
  const auto parsed = parse_day(text, last);
  return parsed.ok() ? format_date(*parsed) : "wrong";
}

TEST(Question, DaysMonthsQuartersYears) {
  EXPECT_EQ(day("2026-01-31", false), "2026-01-31");
  EXPECT_EQ(day("2026-02", false), "2026-02-01");
  EXPECT_EQ(day("2024-02", true), "2024-02-29");
  EXPECT_EQ(day("2026-Q3", false), "2026-07-01");
  EXPECT_EQ(day("2026-q3", true), "2026-09-30");
  EXPECT_EQ(day("2026", false), "2026-01-01");
  EXPECT_EQ(day("2026", true), "2026-12-31");
  for (const char* wrong : {"", "26", "2026-13", "2026-02-30", "2026-Q5", "2026/01/01", "x2026",
                            "2026-1-1", "2026-01-01T10:00"}) {
    EXPECT_EQ(day(wrong, false), "wrong") << wrong;
  }
}

TEST(Question, ValuesOfOneDimensionMeanAnyOfThem) {
  QuestionWords words;
  words.measures = {"contacts"};
  words.where = {"channel=phone", "owner=A=B", "channel=email"};
  const auto question = parse_question(words);
  ASSERT_TRUE(question.ok());
  ASSERT_EQ(question->selection.where.size(), 2U);
  EXPECT_EQ(question->selection.where[0].values, (std::vector<std::string>{"phone", "email"}));
  EXPECT_EQ(question->selection.where[1].values, std::vector<std::string>{"A=B"});
}

TEST(Question, WrongWordsAreAnsweredWithTheRightOnes) {
  QuestionWords words;
  words.measures = {"promise_keept"};
  EXPECT_NE(parse_question(words).error().message.english().find("promise_kept"),
            std::string::npos);
  words.measures = {"contacts"};
  words.by = {"departmint"};
  EXPECT_FALSE(parse_question(words).ok());
  words.by = {"owner"};
  words.from = "2026-05";
  words.to = "2026-04";
  EXPECT_NE(parse_question(words).error().message.english().find("before it begins"),
            std::string::npos);
}

TEST(Question, FiguresPerColleagueAreOffInEveryForm) {
  QuestionWords words;
  words.measures = {"contacts"};
  words.by = {"agent"};
  EXPECT_EQ(parse_question(words).error().code, ErrorCode::kDenied);
  words.by = {};
  words.where = {"agent=1"};
  EXPECT_EQ(parse_question(words).error().code, ErrorCode::kDenied);
}

TEST(ParseDay, AYearBeforeTheFirstIsNone) {
  EXPECT_FALSE(parse_day("-999", false).ok());
  EXPECT_FALSE(parse_day("-999-01-31", true).ok());
  EXPECT_TRUE(parse_day("2024-02-29", true).ok());
  EXPECT_FALSE(parse_day("2025-02-29", true).ok());
}

TEST(Registry, EachMeasureSaysWhatItIs) {
  for (const Measure& m : measures()) {
    EXPECT_FALSE(m.title.empty()) << m.name;
    EXPECT_FALSE(m.formula.empty()) << m.name;
    EXPECT_FALSE(m.interval.empty()) << m.name;
    EXPECT_TRUE(m.shape == Shape::kCount || !m.of.empty()) << m.name;
    EXPECT_EQ(find_measure(m.name), &m);
    for (const std::string& relative : m.family)
      EXPECT_NE(find_measure(relative), nullptr) << relative;
  }
}

TEST(Registry, TheNamesScriptsRelyOnAreThere) {
  for (const char* name : {"contacts", "customers", "first_response", "resolution_time",
                           "promise_kept", "fcr", "csat", "nps", "ces"}) {
    EXPECT_NE(find_measure(name), nullptr) << name;
  }
  for (const char* name :
       {"channel", "owner", "reason", "cause", "team", "agent", "language", "customer_group",
        "kind", "arises_at", "day", "week", "month", "quarter"}) {
    EXPECT_TRUE(is_dimension(name)) << name;
  }
}

}  // namespace
}  // namespace gehor::measures
