// What people say of a contact holds before what the source says, and that before its words.
#include "facts/said_reasons.h"

#include <gtest/gtest.h>

#include "contact/record.h"

namespace gehor::facts {
namespace {

// As the words were read: an invoice, of finance, because it was unclear.
FoldedContact read_as_invoice() {
  FoldedContact c;
  c.understood.reasons = "invoice";
  c.understood.cause = "unclear";
  c.understood.arises_at = c.understood.owner = "finance";
  c.understood.kind = "question";
  return c;
}

Fact fact_of(const FoldedContact& c) {
  Fact fact;
  fact.reasons = c.reasons.empty() ? c.understood.reasons : c.reasons;
  fact.owner = c.owner.empty() ? c.understood.owner : c.owner;
  fact.cause = c.understood.cause;
  fact.arises_at = c.understood.arises_at;
  fact.kind = c.understood.kind;
  return fact;
}

std::optional<UsualOfReason> usual(const std::string& reason) {
  if (reason != "parcel") return std::nullopt;
  return UsualOfReason{"problem", "late", "carrier", "logistics", {"late", "strike"}};
}

Fact labelled(const FoldedContact& contact, const ContactLabel& label) {
  Fact fact = fact_of(contact);
  apply_label(label, contact, usual, fact);
  return fact;
}

ContactLabel reason(std::string reasons) {
  ContactLabel label;
  label.reasons = std::move(reasons);
  return label;
}

Fact said_by_source(const std::string& reasons) {
  FoldedContact contact = read_as_invoice();
  contact.reasons = reasons;
  Fact fact = fact_of(contact);
  apply_source_reasons(contact, usual, fact);
  return fact;
}

TEST(SaidBySource, ItsReasonBringsWhatIsUsualForIt) {
  const Fact fact = said_by_source("parcel\x1fprice");
  EXPECT_EQ(fact.cause, "late");
  EXPECT_EQ(fact.arises_at, "carrier");
  EXPECT_EQ(fact.owner, "logistics");
}

TEST(SaidBySource, AReasonThatNobodyKnowsLeavesWhatTheWordsSay) {
  EXPECT_EQ(said_by_source("matter 17").cause, "unclear");
  EXPECT_EQ(said_by_source("invoice").owner, "finance");
  EXPECT_EQ(said_by_source("").owner, "finance");
}

// What the words themselves told of a contact that the source calls a parcel.
Fact parcel_told(ToldSet told, const std::string& cause) {
  FoldedContact contact = read_as_invoice();
  contact.reasons = "parcel";
  contact.understood.cause = cause;
  contact.understood.told = told;
  Fact fact = fact_of(contact);
  apply_source_reasons(contact, usual, fact);
  return fact;
}

TEST(SaidBySource, WhatWordsToldOfThePlaceStandsBesideAnyReason) {
  ToldSet told;
  told.set(Told::kArisesAt);
  const Fact fact = parcel_told(told, "unclear");
  EXPECT_EQ(fact.arises_at, "finance");
  EXPECT_EQ(fact.cause, "late");
  EXPECT_EQ(fact.owner, "logistics");
}

TEST(SaidBySource, ACauseThatWordsToldStandsBesideItsOwnReasonAlone) {
  ToldSet told;
  for (const Told what : {Told::kCause, Told::kOwner, Told::kOfItsReason}) told.set(what);
  EXPECT_EQ(parcel_told(told, "strike").cause, "strike");
  EXPECT_EQ(parcel_told(told, "strike").owner, "finance");
  EXPECT_EQ(parcel_told(told, "campaign").cause, "late");
  EXPECT_EQ(parcel_told(told, "campaign").owner, "logistics");
}

TEST(SaidBySource, ACauseWhoseReasonNobodyNamedIsNone) {
  FoldedContact contact = read_as_invoice();
  contact.understood.reasons.clear();
  contact.understood.told.set(Told::kCause);
  contact.understood.told.set(Told::kOfItsReason);
  Fact fact = fact_of(contact);
  apply_source_reasons(contact, usual, fact);
  EXPECT_EQ(fact.cause, "");
  EXPECT_EQ(fact.owner, "");
}

TEST(Labelled, AnotherReasonBringsWhatIsUsualForIt) {
  const Fact fact = labelled(read_as_invoice(), reason("parcel"));
  EXPECT_EQ(fact.reasons, "parcel");
  EXPECT_EQ(fact.cause, "late");
  EXPECT_EQ(fact.arises_at, "carrier");
  EXPECT_EQ(fact.owner, "logistics");
  EXPECT_EQ(fact.kind, "question");  // the words say it themselves
}

TEST(Labelled, TheSameReasonLeavesWhatWasReadWithIt) {
  const Fact fact = labelled(read_as_invoice(), reason("invoice"));
  EXPECT_EQ(fact.cause, "unclear");
  EXPECT_EQ(fact.owner, "finance");
}

TEST(Labelled, NoneOfTheseLeavesNothingThatCameWithAReason) {
  const Fact fact = labelled(read_as_invoice(), reason(""));
  EXPECT_EQ(fact.reasons, "");
  EXPECT_EQ(fact.cause, "");
  EXPECT_EQ(fact.arises_at, "");
  EXPECT_EQ(fact.owner, "");
}

TEST(Labelled, TheSourcesOwnerStandsUntilThePersonNamesAnother) {
  FoldedContact contact = read_as_invoice();
  contact.owner = "sales";
  EXPECT_EQ(labelled(contact, reason("parcel")).owner, "sales");
  ContactLabel label = reason("parcel");
  label.owner = "marketing";
  EXPECT_EQ(labelled(contact, label).owner, "marketing");
}

TEST(Labelled, UnknownIsAnAnswer) {
  ContactLabel label;
  label.owner = "";
  label.cause = "";
  const Fact fact = labelled(read_as_invoice(), label);
  EXPECT_EQ(fact.owner, "");
  EXPECT_EQ(fact.cause, "");
  EXPECT_EQ(fact.reasons, "invoice");  // not said
  EXPECT_EQ(fact.arises_at, "finance");
}

}  // namespace
}  // namespace gehor::facts
