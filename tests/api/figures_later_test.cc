// Several files and one derivation after the last: the figures are those of one file after the
// other, and what was left owing is never taken for worked out.
#include <gtest/gtest.h>

#include <map>

#include "measures/answer.h"
#include "measures/question.h"
#include "pipeline/derive.h"
#include "pipeline/import.h"
#include "tests/api/test_workspace.h"

namespace gehor {
namespace {

using pipeline::OwedFigures;
using test::TestWorkspace;

struct NamedFile {
  std::string source, csv;
};

std::string cases(int from, int n) {
  std::string csv = "ticket id,opened,closed,channel,customer number,department\n";
  for (int i = from; i < from + n; ++i) {
    const std::string day = "2026-03-" + std::to_string(10 + i % 18);
    csv += "A" + std::to_string(i) + "," + day + " 09:00," + day + " 1" + std::to_string(i % 6) +
           ":30,phone,K" + std::to_string(i % 9) + "," + (i % 2 == 0 ? "Delivery" : "Billing") +
           "\n";
  }
  return csv;
}

// What names contacts stands before them, behind them, and once between two that share their ids.
std::vector<NamedFile> company() {
  std::string answers = "response id,ticket id,answered at,satisfaction (1-5)\n";
  std::string messages = "ticket id,sent at,author,message\n";
  for (int i = 0; i < 30; ++i) {
    const std::string ticket = "A" + std::to_string(i);
    answers += "R" + std::to_string(i) + "," + ticket + ",2026-03-29 09:00," +
               std::to_string(1 + i % 5) + "\n";
    messages += ticket + ",2026-03-" + std::to_string(10 + i % 18) +
                " 09:20,agent,Your parcel number " + ticket + " comes on day " + std::to_string(i) +
                " at noon.\n";
  }
  return {{"survey", answers},
          {"desk", cases(0, 20)},
          {"mail", messages},
          {"branch", cases(15, 15)},  // five of its ids are those of the desk's
          {"desk", cases(10, 14)}};
}

void import(TestWorkspace& workspace, const NamedFile& file, OwedFigures* later) {
  pipeline::ImportOptions options;
  options.path = file.source + ".csv";
  options.content = sources::memory_blob(file.csv);
  options.source = file.source;
  options.guess.score_good = ScaleGood::kHigh;
  if (file.source == "mail") options.guess.kind = RecordKind::kMessage;
  if (file.source == "survey") options.guess.kind = RecordKind::kSurveyAnswer;
  options.figures_later = later;
  const auto done = pipeline::import_file(&workspace, options, [](const auto&) {});
  ASSERT_TRUE(done.ok()) << describe(done.error());
  ASSERT_TRUE(done->failed.empty()) << describe(done->failed.front());
  ASSERT_EQ(done->tables.size(), 1U);
  const auto& steps = done->tables.front().steps;
  EXPECT_EQ(steps.back().name, later == nullptr ? "figures" : "keep");
}

// Every measure by owner.
std::map<std::string, std::string> figures(TestWorkspace& workspace) {
  std::map<std::string, std::string> all;
  for (const measures::Measure& measure : measures::measures()) {
    measures::Question question;
    question.measures = {measure.name};
    question.selection.by = {"owner"};
    const auto answered = measures::answer(question, workspace.reader());
    EXPECT_TRUE(answered.ok()) << measure.name;
    if (!answered.ok()) continue;
    for (const measures::Figure& figure : answered->figures) {
      all[measure.name + " " + figure.by.front().second] =
          std::to_string(figure.n) + " " +
          (figure.value ? std::to_string(*figure.value) : std::string("none"));
    }
  }
  return all;
}

std::uint64_t contacts(TestWorkspace& workspace) {
  const auto counted = workspace.reader().count({}, {"contacts"});
  EXPECT_TRUE(counted.ok());
  return counted.ok() && !counted->empty() ? counted->front().counts.front() : 0;
}

bool is_stale(TestWorkspace& workspace) {
  const auto derived = pipeline::derive_if_stale(workspace, {});
  EXPECT_TRUE(derived.ok());
  return derived.ok() && derived->has_value();
}

TEST(FiguresLater, AreThoseOfOneFileAfterTheOther) {
  TestWorkspace one_by_one, together, behind_others;
  OwedFigures owed, owed_behind;
  import(behind_others, company().front(), nullptr);  // an edition is there already
  for (const NamedFile& file : company()) {
    import(one_by_one, file, nullptr);
    import(together, file, &owed);
    import(behind_others, file, &owed_behind);
  }
  EXPECT_EQ(owed.imports.size(), company().size());
  ASSERT_TRUE(pipeline::derive_owed(together, owed, {}).ok());
  owed_behind.everything = false;  // the part alone has to be enough
  ASSERT_TRUE(pipeline::derive_owed(behind_others, owed_behind, {}).ok());

  const auto expected = figures(one_by_one);
  EXPECT_GT(expected.size(), 20U);
  EXPECT_EQ(figures(together), expected);
  EXPECT_EQ(figures(behind_others), expected);
  for (TestWorkspace* workspace : {&one_by_one, &together, &behind_others}) {
    EXPECT_FALSE(is_stale(*workspace));
    ASSERT_TRUE(pipeline::derive_everything(*workspace, {}).ok());
    EXPECT_EQ(figures(*workspace), expected);
  }
}

// As after a death between two files: the next opening asks whether the figures are stale.
TEST(FiguresLater, AreWorkedOutAtTheNextOpeningWhenNobodyDid) {
  TestWorkspace workspace;
  OwedFigures forgotten;
  import(workspace, {"desk", cases(0, 20)}, &forgotten);
  EXPECT_EQ(contacts(workspace), 0U);
  EXPECT_TRUE(is_stale(workspace));
  EXPECT_EQ(contacts(workspace), 20U);
}

// As after a derivation that failed, in a program that goes on: the next import is not the only
// one.
TEST(FiguresLater, AreNotForgottenBehindALaterImport) {
  TestWorkspace workspace;
  OwedFigures forgotten;
  import(workspace, {"desk", cases(0, 20)}, nullptr);
  import(workspace, {"desk", cases(20, 7)}, &forgotten);
  EXPECT_EQ(contacts(workspace), 20U);
  import(workspace, {"desk", cases(27, 3)}, nullptr);
  EXPECT_EQ(contacts(workspace), 30U);
  EXPECT_FALSE(is_stale(workspace));

  import(workspace, {"desk", cases(30, 5)}, &forgotten);
  ASSERT_TRUE(pipeline::derive_live(workspace, {}, {}, false).ok());
  EXPECT_EQ(contacts(workspace), 35U);
}

// The same file again has nothing new; an opening after it has nothing to do either.
TEST(FiguresLater, AreCurrentAfterAFileThatChangedNothing) {
  TestWorkspace workspace;
  import(workspace, {"desk", cases(0, 20)}, nullptr);
  import(workspace, {"desk", cases(0, 20)}, nullptr);
  EXPECT_EQ(contacts(workspace), 20U);
  EXPECT_FALSE(is_stale(workspace));
}

}  // namespace
}  // namespace gehor
