// Labels and draws in the office: the last label of a contact is in force, earlier ones are kept by
// date, and what is forgotten leaves no bytes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/sqlite/office.h"
#include "tests/store/sqlite_support.h"

namespace gehor::sqlite {
namespace {

using test::files_with;
using test::hash_of;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

Instant day(int number) { return Instant(std::chrono::hours(24 * number)); }

GivenLabel about(std::uint64_t contact, std::optional<std::string> reasons, Instant at) {
  GivenLabel label;
  label.reasons = std::move(reasons);
  label.contact = hash_of(contact);
  label.who = "local";
  label.at = at;
  return label;
}

class OfficeLabelsTest : public ::testing::Test {
 protected:
  void SetUp() override { open(); }
  void open() {
    office_.reset();
    office_ = open_office(temp_ / "office.sqlite").value();
  }
  void give(const GivenLabel& label) { ASSERT_TRUE(office_->give_label(label).ok()); }

  TempDir temp_;
  std::unique_ptr<office::Office> office_;
};

TEST_F(OfficeLabelsTest, TheLastLabelOfAContactIsInForceAndWhatItDoesNotSayIsNotSaid) {
  give(about(1, "Late", day(1)));
  GivenLabel second = about(1, std::nullopt, day(2));
  second.owner = "";  // said to be unknown
  second.draw = 3;
  give(second);
  give(about(2, "", day(2)));
  open();
  const auto labels = office_->labels().value();
  ASSERT_EQ(labels->size(), 2U);
  const GivenLabel& of_one = labels->at(hash_of(1));
  EXPECT_FALSE(of_one.reasons);
  EXPECT_EQ(of_one.owner, "");
  EXPECT_FALSE(of_one.cause);
  EXPECT_EQ(of_one.draw, 3);
  EXPECT_EQ(of_one.who, "local");
  EXPECT_EQ(of_one.at, day(2));
  EXPECT_EQ(labels->at(hash_of(2)).reasons, "");
}

TEST_F(OfficeLabelsTest, ALabelIsTakenBackByOneThatSaysNothing) {
  give(about(1, "Late", day(1)));
  give(about(1, std::nullopt, day(3)));
  EXPECT_THAT(*office_->labels().value(), IsEmpty());
  EXPECT_EQ(office_->labels_as_of(day(2)).value().at(hash_of(1)).reasons, "Late");
  EXPECT_THAT(office_->labels_as_of(day(0)).value(), IsEmpty());
}

TEST_F(OfficeLabelsTest, SaysWhichContactsHaveAnotherLabelSince) {
  give(about(1, "Late", day(1)));
  const office::LabelState before = office_->label_state().value();
  EXPECT_EQ(before.lines, 1U);
  EXPECT_THAT(office_->contacts_labelled_after(before.last).value(), IsEmpty());
  give(about(2, "Wrong", day(1)));
  give(about(1, "Broken", day(1)));
  give(about(1, std::nullopt, day(1)));
  EXPECT_THAT(office_->contacts_labelled_after(before.last).value(),
              UnorderedElementsAre(hash_of(1), hash_of(2)));
  EXPECT_EQ(office_->label_state().value(), (office::LabelState{before.last + 3, 4}));
}

TEST_F(OfficeLabelsTest, KeepsADrawWithItsContactsInTheirOrder) {
  office::Draw draw;
  draw.at = day(5);
  draw.who = "local";
  draw.from = "2026-01-01";
  draw.to = "2026-01-31";
  draw.where = {"channel=phone", "language=sv"};
  draw.contacts = 90;
  draw.eligible = 80;
  const auto first = office_->add_draw(draw, {hash_of(9), hash_of(1), hash_of(5)});
  ASSERT_TRUE(first.ok());
  draw.where.clear();
  ASSERT_EQ(office_->add_draw(draw, {hash_of(1)}).value(), *first + 1);
  open();
  const auto draws = office_->draws().value();
  ASSERT_EQ(draws.size(), 2U);
  EXPECT_THAT(draws[0].where, IsEmpty());
  EXPECT_EQ(draws[1].id, *first);
  EXPECT_THAT(draws[1].where, ElementsAre("channel=phone", "language=sv"));
  EXPECT_EQ(draws[1].contacts, 90U);
  EXPECT_EQ(draws[1].eligible, 80U);
  EXPECT_EQ(draws[1].drawn, 3U);
  EXPECT_EQ(draws[1].to, "2026-01-31");
  EXPECT_THAT(office_->contacts_drawn(*first).value(),
              ElementsAre(hash_of(9), hash_of(1), hash_of(5)));
  EXPECT_EQ(office_->draw_of(hash_of(5)).value(), *first);
  EXPECT_EQ(office_->draw_of(hash_of(1)).value(), *first + 1);
  EXPECT_EQ(office_->draw_of(hash_of(2)).value(), 0);
}

TEST_F(OfficeLabelsTest, WhatIsForgottenLeavesNoBytesAndItsNumberIsNotUsedAgain) {
  give(about(1, "Late", day(1)));
  give(about(2, "Wrong", day(1)));
  ASSERT_TRUE(office_->add_draw({}, {hash_of(2)}).ok());
  ASSERT_THAT(files_with(temp_.path(), to_hex(hash_of(2))), ::testing::Not(IsEmpty()));
  const std::int64_t last = office_->label_state().value().last;
  EXPECT_EQ(office_->forget_labels({hash_of(2), hash_of(7)}).value(), 1U);
  EXPECT_THAT(files_with(temp_.path(), to_hex(hash_of(2))), IsEmpty());
  EXPECT_EQ(office_->labels().value()->size(), 1U);
  EXPECT_EQ(office_->draw_of(hash_of(2)).value(), 0);
  EXPECT_EQ(office_->label_state().value(), (office::LabelState{last, 1}));
  give(about(3, "Late", day(2)));
  EXPECT_EQ(office_->label_state().value().last, last + 1);
}

}  // namespace
}  // namespace gehor::sqlite
