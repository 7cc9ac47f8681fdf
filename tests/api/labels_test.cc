// What people say that contacts are about: label, fact, figure, and back again.
#include "pipeline/labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "measures/question.h"
#include "pipeline/derive.h"
#include "pipeline/draws.h"
#include "pipeline/erase.h"
#include "pipeline/labelled_contacts.h"
#include "pipeline/models.h"
#include "pipeline/next_labels.h"
#include "pipeline/undo.h"
#include "tests/api/test_workspace.h"

namespace gehor::pipeline {
namespace {

using test::TestWorkspace;
using ::testing::HasSubstr;
using ::testing::Not;

// K1 and K3 are of one customer; the help desk has tagged K1 and K2.
void add_three(TestWorkspace& workspace) {
  test::Cases cases;
  cases.add(
      {.opened = "2026-01-05 10:00", .reason = "Late", .customer = "C1", .text = "Where is it"});
  cases.add(
      {.opened = "2026-01-08 10:00", .reason = "Late", .customer = "C2", .text = "It is late"});
  cases.add({.opened = "2026-01-05 20:00", .reason = "", .customer = "C1", .text = "Too dear"});
  workspace.import(cases.csv());
}

Hash128 named(TestWorkspace& workspace, const std::string& id) {
  const auto contact = contact_named(workspace, id);
  EXPECT_TRUE(contact.ok()) << id;
  return contact.value();
}

ContactLabel about(const std::string& reason) { return label_of({.reasons = {reason}}).value(); }

void label(TestWorkspace& workspace, const std::string& id, const ContactLabel& label) {
  const auto given = label_contact(workspace, named(workspace, id), label, "test");
  ASSERT_TRUE(given.ok()) << describe(given.error());
}

std::uint64_t count(TestWorkspace& workspace, const std::string& condition) {
  measures::QuestionWords words;
  words.where = {condition};
  const auto question = measures::parse_question(words);
  const auto counts = workspace.reader().count(question->selection, {"contacts"});
  return counts->empty() ? 0 : counts->front().counts.front();
}

TEST(Labels, ALabelHoldsBeforeTheHelpDesksTagAndTheFiguresFollow) {
  TestWorkspace workspace;
  add_three(workspace);
  ContactLabel said = about("Price");
  said.owner = "Sales";
  said.arises_at = "Marketing";
  label(workspace, "K1", said);
  EXPECT_EQ(count(workspace, "reason=Late"), 1U);
  EXPECT_EQ(count(workspace, "reason=Price"), 1U);
  EXPECT_EQ(count(workspace, "owner=Sales"), 1U);
  EXPECT_EQ(count(workspace, "arises_at=Marketing"), 1U);
  // And after everything is derived anew.
  ASSERT_TRUE(derive_everything(workspace, {}).ok());
  EXPECT_EQ(count(workspace, "reason=Price"), 1U);
  EXPECT_FALSE(derive_if_stale(workspace, {}).value());
}

TEST(Labels, WhatElseTheCustomerHasFollowsToo) {
  TestWorkspace workspace;
  add_three(workspace);
  const auto repeated = [&] {
    return workspace.reader().count({}, {"repeat_1d"}).value().front().counts.front();
  };
  // K3 has no reason, so it may be about the same as K1; labelled as another matter it is not.
  EXPECT_EQ(repeated(), 1U);
  label(workspace, "K3", about("Price"));
  EXPECT_EQ(repeated(), 0U);
}

TEST(Labels, ALabelThatIsTakenBackLeavesWhatTheSourceSays) {
  TestWorkspace workspace;
  add_three(workspace);
  label(workspace, "K1", about("Price"));
  const Hash128 contact = named(workspace, "K1");
  ASSERT_TRUE(take_label_back(workspace, contact, "test").ok());
  EXPECT_EQ(count(workspace, "reason=Late"), 2U);
  const Status again = take_label_back(workspace, contact, "test");
  EXPECT_EQ(again.error().code, ErrorCode::kNotFound);
}

TEST(Labels, ALabelWhoseFiguresWereNeverWorkedOutIsMadeGoodByTheNextOne) {
  TestWorkspace workspace;
  add_three(workspace);
  GivenLabel lost;  // the process died here
  static_cast<ContactLabel&>(lost) = about("Price");
  lost.contact = named(workspace, "K1");
  ASSERT_TRUE(workspace.office().give_label(lost).ok());
  label(workspace, "K2", about("Broken"));
  EXPECT_EQ(count(workspace, "reason=Price"), 1U);
  EXPECT_EQ(count(workspace, "reason=Broken"), 1U);
  // Or by the next opening.
  lost.contact = named(workspace, "K3");
  ASSERT_TRUE(workspace.office().give_label(lost).ok());
  EXPECT_TRUE(derive_if_stale(workspace, {}).value());
  EXPECT_EQ(count(workspace, "reason=Price"), 2U);
}

TEST(Labels, ErasingAPersonTakesTheirLabelsToo) {
  TestWorkspace workspace;
  add_three(workspace);
  label(workspace, "K1", about("Price"));
  label(workspace, "K2", about("Broken"));
  const Hash128 gone = named(workspace, "K1");
  ASSERT_TRUE(erase(workspace, {{{IdentityKind::kNumber, "C1"}}, {}}).ok());
  EXPECT_EQ(workspace.office().labels().value()->size(), 1U);
  EXPECT_EQ(count(workspace, "reason=Price"), 0U);
  EXPECT_EQ(count(workspace, "reason=Broken"), 1U);
  EXPECT_FALSE(derive_if_stale(workspace, {}).value());
  const auto given = label_contact(workspace, gone, about("Price"), "test");
  EXPECT_EQ(given.error().code, ErrorCode::kNotFound);
}

TEST(Labels, TheLabelOfAContactThatIsTakenBackWaitsUntilItComesAgain) {
  TestWorkspace workspace;
  add_three(workspace);
  label(workspace, "K1", about("Price"));
  ASSERT_TRUE(undo_import(workspace, workspace.ledger().imports()->front().id).ok());
  EXPECT_EQ(count(workspace, "reason=Price"), 0U);
  EXPECT_FALSE(contact_named(workspace, "K1").ok());
  ASSERT_FALSE(teaching_contacts(workspace).ok());  // and does not crash
  EXPECT_TRUE(next_labels(workspace, 5)->contacts.empty());
  add_three(workspace);
  EXPECT_EQ(count(workspace, "reason=Price"), 1U);
}

TEST(Labels, WrongWordsAreRefusedByName) {
  const auto field = [](const LabelWords& words) {
    const auto label = label_of(words);
    return label.ok() ? "" : label.error().where.field;
  };
  EXPECT_EQ(field({}), "reasons");
  EXPECT_EQ(field({.reasons = {"  "}}), "reasons");
  EXPECT_EQ(field({.reasons = {"Late"}, .none = true}), "none");
  EXPECT_EQ(field({.kind = "qestion"}), "kind");
  EXPECT_EQ(field({.reasons = std::vector<std::string>(21, "x")}), "reasons");
  EXPECT_THAT(label_of({.kind = "qestion"}).error().message.english(), HasSubstr("question"));
  TestWorkspace workspace;
  EXPECT_EQ(contact_named(workspace, "K1").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(label_contact(workspace, {1, 2}, about("Late"), "test").error().code,
            ErrorCode::kNotFound);
}

TEST(Labels, UnknownIsAnAnswerAndNamesAreMasked) {
  const ContactLabel label =
      label_of({.reasons = {" Late ", "Late", "ask anna@example.se"}, .owner = "Unknown"}).value();
  EXPECT_THAT(*label.reasons, Not(HasSubstr("anna@")));
  EXPECT_THAT(*label.reasons, ::testing::StartsWith("Late\x1f"
                                                    "ask "));
  EXPECT_EQ(label.owner, "");
  EXPECT_FALSE(label.cause);
  EXPECT_EQ(label_of({.none = true})->reasons, "");
}

// --- Learning from the directory ---------------------------------------------------------------

// Parcels, tagged so; invoices without a tag.
void add_texts(TestWorkspace& workspace) {
  test::Cases cases;
  for (int i = 0; i < 40; ++i) {
    cases.add(
        {.opened = "2026-01-05 10:00",
         .owner = "Logistics",
         .reason = "Parcel",
         .text = "parcel " + std::to_string(i) + " has not arrived and tracking stands still"});
  }
  for (int i = 0; i < 40; ++i) {
    cases.add({.opened = "2026-01-06 10:00",
               .owner = "",
               .reason = "",
               .text = "the invoice of month " + std::to_string(i) + " has a wrong amount"});
  }
  workspace.import(cases.csv());
}

TEST(LearnFromDirectory, LabelsOfPeopleGoBeforeTagsAndWhatWasDrawnTeachesByItsTagAlone) {
  TestWorkspace workspace;
  add_texts(workspace);
  label(workspace, "K1", about("Lost parcel"));
  label(workspace, "K41", about("Invoice"));
  GivenLabel drawn;
  static_cast<ContactLabel&>(drawn) = about("Something else");
  drawn.draw = 1;
  for (const char* id : {"K2", "K42"}) {
    drawn.contact = named(workspace, id);
    ASSERT_TRUE(workspace.office().give_label(drawn).ok());
  }
  const auto teaching = teaching_contacts(workspace);
  ASSERT_TRUE(teaching.ok()) << describe(teaching.error());
  EXPECT_EQ(teaching->labelled, 2U);
  EXPECT_EQ(teaching->tagged, 39U);  // K2 among them, by its tag
  EXPECT_EQ(teaching->held_out, 2U);
  ASSERT_EQ(teaching->texts.rows.size(), 41U);
  std::map<std::string, int> rows;
  for (const LabelledRow& row : teaching->texts.rows) ++rows[row.labels.front()];
  EXPECT_EQ(rows, (std::map<std::string, int>{{"Invoice", 1}, {"Lost parcel", 1}, {"Parcel", 39}}));
  EXPECT_EQ(measuring_contacts(workspace)->texts.rows.size(), 2U);
}

TEST(LearnFromDirectory, WhatPeopleTaughtIsReadInTheOtherContacts) {
  TestWorkspace workspace;
  add_texts(workspace);
  for (int i = 41; i <= 55; ++i) label(workspace, "K" + std::to_string(i), about("Invoice"));
  const auto teaching = teaching_contacts(workspace);
  ASSERT_TRUE(teaching.ok());
  const auto model = learn_model(teaching->texts, {.from = std::string(kFromDirectory)});
  ASSERT_TRUE(model.ok()) << describe(model.error());
  ASSERT_TRUE(keep_model(workspace, *model).ok());
  ASSERT_TRUE(derive_if_stale(workspace, {}).ok());
  EXPECT_GE(count(workspace, "reason=Invoice"), 38U);
  EXPECT_EQ(model_cards(workspace)->front().from, kFromDirectory);
  const auto next = next_labels(workspace, 10);
  ASSERT_TRUE(next.ok());
  EXPECT_TRUE(next->by_model);
  for (const WorthLabelling& contact : next->contacts) {
    EXPECT_TRUE(contact.probability);
    EXPECT_FALSE(workspace.office().labels().value()->contains(contact.contact));
  }
  // Of forty texts made by one pattern, one is enough.
  EXPECT_EQ(next->contacts.size(), 2U);  // the invoice, the parcel
}

TEST(LearnFromDirectory, TooLittleSaysWhatToDo) {
  TestWorkspace workspace;
  add_three(workspace);
  const auto teaching = teaching_contacts(workspace);
  ASSERT_FALSE(teaching.ok());
  EXPECT_THAT(teaching.error().message.english(), HasSubstr("gehor reasons next"));
}

TEST(NextLabels, BeforeThereIsAModelSomeOfEveryTopicAreShown) {
  TestWorkspace workspace;
  test::Cases cases;
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(i * 7919 % 1000);
    cases.add({.opened = "2026-01-05 10:00",
               .reason = "",
               .customer = "C" + std::to_string(i),
               .text = i % 2 == 0 ? "my parcel " + n + " has not arrived from the carrier " + n
                                  : "invoice amount " + n + " is wrong and too high " + n});
  }
  workspace.import(cases.csv());
  const auto next = next_labels(workspace, 2);
  ASSERT_TRUE(next.ok());
  EXPECT_FALSE(next->by_model);
  ASSERT_EQ(next->contacts.size(), 2U);
  EXPECT_NE(next->contacts[0].text.substr(0, 7), next->contacts[1].text.substr(0, 7));
}

}  // namespace
}  // namespace gehor::pipeline
