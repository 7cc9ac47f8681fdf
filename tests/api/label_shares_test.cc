// Draws, and shares with the program's error taken out. The truth of every contact is planted; what
// "the program" says is the owner that the file gives, which is often wrong.
#include "pipeline/label_shares.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "pipeline/derive.h"
#include "pipeline/draws.h"
#include "pipeline/labels.h"
#include "pipeline/read_words.h"
#include "stats/prediction_powered.h"
#include "tests/api/test_workspace.h"

namespace gehor::pipeline {
namespace {

using test::TestWorkspace;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr int kContacts = 600;
const std::vector<std::string> kDepartments{"Finance", "Logistics", "Service"};

class Planted {
 public:
  // Of the contacts of a department `wrong` are said to be the next one's: so it errs to one side.
  Planted(std::uint32_t seed, double wrong) : random_(seed) {
    std::uniform_real_distribution<double> chance(0, 1);
    test::Cases cases;
    for (int i = 0; i < kContacts; ++i) {
      const double u = chance(random_);
      const std::size_t department = u < 0.5 ? 0 : (u < 0.8 ? 1 : 2);
      truth_.push_back(kDepartments[department]);
      const bool errs = department == 0 && chance(random_) < wrong;
      cases.add({.opened = "2026-01-" + std::string(i % 2 == 0 ? "05" : "20") + " 10:00",
                 .channel = i % 3 == 0 ? "phone" : "email",
                 .owner = kDepartments[errs ? 1 : department],
                 .reason = "",
                 .text = "words of contact " + std::to_string(i)});
    }
    workspace.import(cases.csv());
    remember_contacts();
  }

  double share_of(const std::string& department) const {
    return static_cast<double>(std::count(truth_.begin(), truth_.end(), department)) / kContacts;
  }
  // Labels what was drawn and waits, as it is; at most so many.
  void label_drawn(std::size_t most = kContacts) {
    const auto draws = workspace.office().draws().value();
    const auto waiting = drawn_unlabelled(workspace, draws).value();
    for (std::size_t i = 0; i < std::min(most, waiting.size()); ++i) say(waiting[i]);
    ASSERT_TRUE(derive_labelled(workspace).ok());
  }
  Hash128 number(int n) const { return contacts_.at(n); }
  void say(const Hash128& contact) {
    GivenLabel label;
    label.owner = by_contact_.at(contact);
    label.contact = contact;
    label.draw = workspace.office().draw_of(contact).value();
    ASSERT_TRUE(workspace.office().give_label(label).ok());
  }
  void draw(std::uint64_t n) {
    const Frame all = frame_of(workspace, {}).value();
    ASSERT_TRUE(draw_contacts(workspace, all, n, "test").ok());
  }
  ShareEstimates shares() {
    auto shares = label_shares(workspace, by_owner());
    EXPECT_TRUE(shares.ok()) << describe(shares.error());
    return std::move(shares).value();
  }
  static SharesRequest by_owner() {
    SharesRequest request;
    request.by = "owner";
    request.problems_only = false;
    return request;
  }

  TestWorkspace workspace;

 private:
  // Which is which stands at the end of its text.
  void remember_contacts() {
    std::vector<Hash128> all;
    const auto lines = workspace.reader().contacts({}, kContacts, 0).value();
    for (const measures::ContactLine& line : lines) all.push_back(line.contact);
    const auto read = read_contacts(workspace, all).value();
    contacts_.resize(kContacts);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string& text = read[i].words.front().words.text;
      const int n = std::stoi(text.substr(text.rfind(' ')));
      contacts_[n] = all[i];
      by_contact_[all[i]] = truth_[n];
    }
  }

  std::mt19937 random_;
  std::vector<std::string> truth_;
  std::vector<Hash128> contacts_;  // by number
  std::map<Hash128, std::string> by_contact_;
};

const ShareEstimate& row(const ShareEstimates& shares, const std::string& value) {
  for (const ShareEstimate& row : shares.rows) {
    if (row.value == value) return row;
  }
  ADD_FAILURE() << value;
  return shares.rows.front();
}

TEST(LabelShares, TheIntervalHoldsThePlantedShareWhereTheProgramErrsToOneSide) {
  int held = 0, all = 0;
  double ours = 0, of_labels = 0;
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    Planted planted(seed, 0.3);
    planted.draw(150);
    planted.label_drawn();
    const ShareEstimates shares = planted.shares();
    EXPECT_EQ(shares.labels, 150U);
    EXPECT_THAT(shares.warnings, IsEmpty());
    // The program alone is far off.
    EXPECT_LT(row(shares, "Finance").predicted, planted.share_of("Finance") - 0.08);
    for (const std::string& department : kDepartments) {
      const ShareEstimate& estimate = row(shares, department);
      const double truth = planted.share_of(department);
      held += estimate.interval.low <= truth && truth <= estimate.interval.high ? 1 : 0;
      ++all;
      ours += estimate.interval.high - estimate.interval.low;
      of_labels += estimate.of_labels_interval.high - estimate.of_labels_interval.low;
    }
  }
  EXPECT_GE(held, all - 3);  // 18 of them, 95 % each
  EXPECT_LT(ours, 0.85 * of_labels);
}

TEST(LabelShares, WhatWasChosenToBeLabelledIsCountedAsItIsAndStandsForNoOther) {
  Planted planted(3, 0.3);
  for (int i = 0; i < kContacts; i += 4) planted.say(planted.number(i));
  ASSERT_TRUE(derive_labelled(planted.workspace).ok());
  planted.draw(150);
  planted.label_drawn();
  const ShareEstimates shares = planted.shares();
  EXPECT_EQ(shares.chosen, 150U);
  EXPECT_EQ(shares.labels, 150U);
  EXPECT_THAT(shares.warnings, IsEmpty());
  for (const std::string& department : kDepartments) {
    const ShareEstimate& estimate = row(shares, department);
    EXPECT_NEAR(*estimate.share, planted.share_of(department), 0.08);
    EXPECT_LE(estimate.interval.low, planted.share_of(department) + 0.02);
  }
}

TEST(LabelShares, FewerThanThirtyLabelsSayWhatToDo) {
  Planted planted(4, 0.3);
  const auto before = label_shares(planted.workspace, Planted::by_owner());
  ASSERT_FALSE(before.ok());
  EXPECT_THAT(before.error().message.english(), HasSubstr("gehor reasons sample"));
  planted.draw(40);
  planted.label_drawn(20);
  const ShareEstimates shares = planted.shares();
  EXPECT_EQ(shares.labels, 20U);
  EXPECT_EQ(shares.unlabelled, 20U);
  EXPECT_FALSE(shares.rows.front().share);
  ASSERT_EQ(shares.warnings.size(), 2U);
  EXPECT_THAT(shares.warnings[0].english(), HasSubstr("gehor reasons sample"));
  EXPECT_THAT(shares.warnings[1].english(), HasSubstr("20 of the contacts that were drawn"));
}

TEST(LabelShares, SaysHowManyLabelsAreNeededWithAndWithoutAPilot) {
  Planted planted(5, 0.1);
  SharesRequest request = Planted::by_owner();
  request.half_width = 0.1;
  const auto most = random_labels_needed(planted.workspace, request);
  ASSERT_TRUE(most.ok());
  EXPECT_TRUE(most->without_pilot);
  // Of many contacts (1.96 / 0.1)^2 / 4 = 96.04; of 600 that over 1 + 96.04 / 600.
  EXPECT_EQ(most->labels, 83U);
  request.half_width = 0.001;
  EXPECT_EQ(random_labels_needed(planted.workspace, request)->labels, 600U);
  planted.draw(60);
  planted.label_drawn();
  request.half_width = 0.1;
  const auto needed = random_labels_needed(planted.workspace, request);
  EXPECT_FALSE(needed->without_pilot);
  EXPECT_EQ(needed->given, 60U);
  EXPECT_LT(needed->labels, 83U);
  request.half_width = 0;
  EXPECT_EQ(random_labels_needed(planted.workspace, request).error().where.field, "half_width");
  request.half_width = 0.02;
  request.by = "channel";
  EXPECT_EQ(label_shares(planted.workspace, request).error().where.field, "by");
}

TEST(LabelShares, AProblemThatArisesSomewhereIsAShareOfAllContacts) {
  Planted planted(6, 0);
  planted.draw(60);
  const auto waiting =
      drawn_unlabelled(planted.workspace, planted.workspace.office().draws().value()).value();
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    LabelWords words{.reasons = {"Anything"}, .arises_at = "Service"};
    words.kind = i < 15 ? "problem" : "question";
    GivenLabel label;
    static_cast<ContactLabel&>(label) = label_of(words).value();
    label.contact = waiting[i];
    label.draw = 1;
    ASSERT_TRUE(planted.workspace.office().give_label(label).ok());
  }
  ASSERT_TRUE(derive_labelled(planted.workspace).ok());
  const auto shares = label_shares(planted.workspace, {});
  ASSERT_TRUE(shares.ok());
  EXPECT_NEAR(*row(*shares, "Service").of_labels, 0.25, 1e-9);
  EXPECT_NEAR(*row(*shares, "Service").share, 0.25, 1e-9);
}

TEST(LabelShares, AReasonDoesNotJudgeTheOwnerThatTheSourceNamed) {
  Planted planted(8, 0.3);
  planted.draw(30);
  const auto waiting =
      drawn_unlabelled(planted.workspace, planted.workspace.office().draws().value()).value();
  GivenLabel label;
  label.reasons = "Anything";
  label.contact = waiting.front();
  label.draw = 1;
  ASSERT_TRUE(planted.workspace.office().give_label(label).ok());
  planted.label_drawn();
  const ShareEstimates shares = planted.shares();
  EXPECT_EQ(shares.labels, 29U);
  EXPECT_EQ(shares.unanswered, 1U);
}

// --- Draws -------------------------------------------------------------------------------------

TEST(Draws, OfTheFrameWithoutWhatIsLabelledOrWasDrawnBefore) {
  Planted planted(7, 0);
  const Hash128 chosen = planted.number(0);
  planted.say(chosen);
  const Frame phone =
      frame_of(planted.workspace, {"2026-01-05", "2026-01-05", {"channel=phone"}}).value();
  EXPECT_EQ(contacts_in(planted.workspace, phone).value(), 100U);
  const auto first = draw_contacts(planted.workspace, phone, 60, "test");
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(first->contacts, 100U);
  EXPECT_EQ(first->eligible, 99U);
  EXPECT_EQ(first->drawn, 60U);
  const auto second = draw_contacts(planted.workspace, phone, 60, "test");
  ASSERT_TRUE(second.ok());
  EXPECT_EQ(second->eligible, 39U);
  EXPECT_EQ(second->drawn, 39U);
  EXPECT_EQ(draw_contacts(planted.workspace, phone, 1, "test").error().code, ErrorCode::kNotFound);
  const auto waiting =
      drawn_unlabelled(planted.workspace, planted.workspace.office().draws().value()).value();
  EXPECT_EQ(waiting.size(), 99U);
  EXPECT_EQ(std::count(waiting.begin(), waiting.end(), chosen), 0);
  // Of all contacts these are no fair draw.
  EXPECT_THAT(draws_covering(planted.workspace, frame_of(planted.workspace, {}).value()).value(),
              IsEmpty());
}

TEST(Draws, AFrameIsNotOfWhatALabelMaySay) {
  TestWorkspace workspace;
  for (const char* condition : {"reason=Late", "kind=problem", "owner=Finance", "state=open"}) {
    const auto frame = frame_of(workspace, {{}, {}, {condition}});
    ASSERT_FALSE(frame.ok()) << condition;
    EXPECT_EQ(frame.error().where.field, "where");
  }
  const Frame empty = frame_of(workspace, {}).value();
  EXPECT_EQ(draw_contacts(workspace, empty, 5, "test").error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace gehor::pipeline
