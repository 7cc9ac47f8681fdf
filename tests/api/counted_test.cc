// A figure opens to exactly what it counted: for every measure and part.
#include "measures/counted.h"

#include <gtest/gtest.h>

#include <set>

#include "measures/answer.h"
#include "measures/question.h"
#include "tests/api/test_workspace.h"

namespace gehor::measures {
namespace {

// Something of everything: kept, broken, pending, undecided; repeats; scores; nobody's; undated.
std::string mixed() {
  test::Cases cases;
  const auto day = [](int d, const char* time) {
    return "2026-0" + std::to_string(1 + d / 28) + "-" + (d % 28 < 9 ? "0" : "") +
           std::to_string(d % 28 + 1) + " " + time;
  };
  for (int i = 0; i < 80; ++i) {
    test::Cases::Row row;
    row.opened = day(i, "09:00");
    if (i % 3 != 0) row.closed = day(i + (i % 2), "15:00");
    if (i % 4 != 0) row.due = day(i, "16:00");
    row.channel = i % 2 == 0 ? "phone" : "email";
    row.owner = i % 5 == 0 ? "" : (i % 5 == 1 ? "Billing" : "Delivery");
    row.reason = i % 7 == 0 ? "" : (i % 7 < 3 ? "Late" : "Invoice");
    if (i % 6 != 0) row.customer = "C" + std::to_string(100 + i / 2);
    if (i % 3 == 1) row.score = std::to_string(1 + i % 5);
    row.text =
        i % 8 == 0 ? "" : "Where is my parcel, it should have come on Monday " + std::to_string(i);
    cases.add(row);
  }
  return cases.csv();
}

std::string nps_answers() {
  std::string csv = "respondent id,date,How likely are you to recommend us (0-10)?,comment\n";
  for (int i = 0; i < 44; ++i) {
    csv += "R" + std::to_string(i) + ",2026-02-" + std::to_string(10 + i % 18) + "," +
           std::to_string(i % 11) + ",Comment number " + std::to_string(i) + " about all of it\n";
  }
  return csv;
}

std::string answers_of_several_rows() {
  std::string csv = "row id,response id,date,department,score,question,comment\n";
  for (int i = 0; i < 12; ++i) {
    const std::string r = "R" + std::to_string(i);
    const std::string head = "," + r + ",2026-01-0" + std::to_string(1 + i % 9) + ",Ward A," +
                             std::to_string(1 + i % 5) + ",";
    csv += r + "-Q1" + head + "What was good?,The staff were lovely to us\n";
    csv += r + "-Q2" + head + "What could be better?,Nothing that I can think of\n";
  }
  return csv;
}

void expect_every_part_opens(test::TestWorkspace& workspace) {
  FactReader& facts = workspace.reader();
  std::size_t opened = 0;
  for (const Measure& measure : measures()) {
    Question question;
    question.measures = {measure.name};
    const Figure figure = answer(question, facts).value().figures.at(0);
    for (const Part& part : parts_of(measure)) {
      const std::string name = measure.name + "." + part.name;
      const auto parsed = parse_question({{}, {}, {}, {}, {}, {}, name});
      ASSERT_TRUE(parsed.ok()) << name;
      const Selection& selection = parsed->selection;
      const auto total = facts.count(selection, {"contacts"}).value().at(0).counts.at(0);
      const auto lines = facts.contacts(selection, 100'000, 0).value();
      EXPECT_EQ(lines.size(), total) << name;
      std::set<Hash128> responses, customers;
      for (const ContactLine& line : lines) {
        responses.insert(line.response);
        customers.insert(line.customer);
      }
      const bool answers = measure.name.starts_with("csat") || measure.name.starts_with("nps") ||
                           measure.name.starts_with("ces");
      double seen = static_cast<double>(answers ? responses.size() : lines.size());
      if (name == "customers.numerator") seen = static_cast<double>(customers.size());
      double expected = 0;
      if (part.name == "numerator") expected = *figure.numerator;
      if (part.name == "denominator") expected = *figure.denominator;
      if (part.name == "missed") expected = *figure.denominator - *figure.numerator;
      if (part.name.starts_with("left_out.")) {
        for (const auto& [left, n] : figure.left_out) {
          if ("left_out." + left == part.name) expected = static_cast<double>(n);
        }
      }
      if (part.name == "promoters" || part.name == "passives" || part.name == "detractors") {
        expected =
            static_cast<double>(facts.count({}, {"nps_" + part.name}).value().at(0).counts.at(0));
      }
      EXPECT_EQ(seen, expected) << name;
      if (seen > 0) ++opened;
    }
  }
  EXPECT_GT(opened, 5U);
}

TEST(Counted, EveryPartOfEveryMeasureOpensToWhatItCounted) {
  test::TestWorkspace cases;
  cases.import(mixed());
  expect_every_part_opens(cases);
  EXPECT_GT(cases.reader().count({}, {"promise_kept"}).value()[0].counts[0], 5U);
  EXPECT_GT(cases.reader().count({}, {"csat_answers"}).value()[0].counts[0], 5U);
  EXPECT_GT(cases.reader().count({}, {"repeat_7d"}).value()[0].counts[0], 0U);
}

TEST(Counted, AnswersOfSeveralRowsAndNps) {
  test::TestWorkspace rows;
  rows.import(answers_of_several_rows());
  expect_every_part_opens(rows);
  EXPECT_EQ(rows.reader().count({}, {"csat_answers"}).value()[0].counts[0], 12U);
  test::TestWorkspace nps;
  nps.import(nps_answers());
  expect_every_part_opens(nps);
  EXPECT_EQ(nps.reader().count({}, {"nps_answers"}).value()[0].counts[0], 44U);
}

TEST(Counted, WhatIsNoPartIsAnsweredWithTheNearest) {
  EXPECT_NE(parse_counted("csat.numertor").error().message.english().find("numerator"),
            std::string::npos);
  EXPECT_NE(parse_counted("csta.numerator").error().message.english().find("csat"),
            std::string::npos);
  for (const char* text : {"csat", ".numerator", "csat.", "", "nps.numerator", "ces.missed"}) {
    EXPECT_FALSE(parse_counted(text).ok()) << text;
  }
  EXPECT_EQ(parse_counted("promise_kept.missed")->without, "promise_kept");
}

TEST(Snapshot, QuantilesInsideItAreTheSameByBothWays) {
  test::TestWorkspace cases;
  cases.import(mixed());
  FactReader& facts = cases.reader();
  ASSERT_TRUE(facts.begin_snapshot().ok());
  const auto n = facts.count({}, {"resolution"}).value().at(0).counts.at(0);
  std::vector<std::uint64_t> all;
  for (std::uint64_t r = 1; r <= n; ++r) all.push_back(r);
  std::map<std::uint64_t, std::vector<std::uint64_t>> few{{n, all}}, many{{n, all}};
  // More than exact quantiles are taken for: the temporary table of ranks.
  for (std::uint64_t r = 1; r <= 200; ++r) many[100'000].push_back(r);
  const auto by_quantiles = facts.ranks({}, "resolution", few).value();
  const auto by_table = facts.ranks({}, "resolution", many).value();
  ASSERT_TRUE(facts.end_snapshot().ok());
  ASSERT_EQ(by_quantiles.size(), n);
  ASSERT_EQ(by_table.size(), n);
  for (std::size_t i = 0; i < by_table.size(); ++i) {
    EXPECT_EQ(by_quantiles[i].rank, by_table[i].rank);
    EXPECT_EQ(by_quantiles[i].value, by_table[i].value);
  }
}

}  // namespace
}  // namespace gehor::measures
