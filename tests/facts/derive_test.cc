// From what is known of contacts to facts.
#include "facts/derive.h"

#include <gtest/gtest.h>

#include "contact/record.h"

namespace gehor::facts {
namespace {

using calendar::BusinessCalendar;
using calendar::Zone;

constexpr std::int64_t kHour = 3'600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int32_t kSource = 1;

// Hours since Monday 2026-03-02 00:00, on the wall.
SourceTime wall(double hour) {
  const auto monday = std::chrono::sys_days(std::chrono::year(2026) / 3 / 2).time_since_epoch();
  return {std::chrono::microseconds(monday).count() +
              static_cast<std::int64_t>(hour * kHour * kMicrosPerSecond),
          false, false};
}

SourceTime day(int number) {
  SourceTime time = wall(24 * number);
  time.date_only = true;
  return time;
}

Rules rules() {
  const Zone stockholm = Zone::find("Europe/Stockholm").value();
  Rules r{stockholm, BusinessCalendar::standard().value(), {}};
  SourceRules source;
  source.zone = stockholm;
  source.horizon = stockholm.to_instant(WallTime(std::chrono::microseconds(wall(24 * 60).micros)));
  source.tells_closing = true;
  source.tells_first_response = true;
  r.sources.emplace(kSource, source);
  return r;
}

FoldedContact contact(std::uint64_t key, double hour) {
  FoldedContact c;
  c.key = {1, key};
  c.source = kSource;
  c.at = wall(hour);
  c.has_contact_record = true;
  return c;
}

FoldedContact of_customer(std::uint64_t key, double hour, std::string reasons) {
  FoldedContact c = contact(key, hour);
  c.customer = {7, 7};
  c.reasons = std::move(reasons);
  return c;
}

std::vector<Fact> derive(const Rules& r, const std::vector<FoldedContact>& contacts) {
  std::vector<Fact> facts;
  Deriver deriver(r, [&](const Fact& fact) {
    facts.push_back(fact);
    return Status{};
  });
  for (const FoldedContact& c : contacts) EXPECT_TRUE(deriver.add(c).ok());
  EXPECT_TRUE(deriver.finish().ok());
  return facts;
}

TEST(Derive, BothClocks) {
  const Rules r = rules();
  FoldedContact c = contact(1, 16);  // Monday 16:00
  c.closed = wall(24 + 10);          // Tuesday 10:00
  const Fact fact = derive_alone(c, r);
  EXPECT_EQ(fact.resolution_s, 18 * kHour);
  EXPECT_EQ(fact.resolution_business_s, 3 * kHour);  // 16-17 and 8-10
  EXPECT_EQ(fact.state, State::kClosed);
  EXPECT_EQ(fact.solved, true);
  EXPECT_EQ(format_date(*fact.created_day), "2026-03-02");
}

TEST(Derive, AnEndBeforeItsBeginningIsLeftOutAndCounted) {
  const Rules r = rules();
  FoldedContact c = contact(1, 16);
  c.closed = wall(15);
  const Fact fact = derive_alone(c, r);
  EXPECT_FALSE(fact.resolution_s);
  EXPECT_FALSE(fact.resolution_business_s);
  EXPECT_TRUE(fact.duration_fault);
}

TEST(Derive, DaysGiveWholeDaysAndADayWithATimeGivesNothing) {
  const Rules r = rules();
  FoldedContact c = contact(1, 0);
  c.at = day(0);
  c.closed = day(3);
  EXPECT_EQ(derive_alone(c, r).resolution_s, 3 * kDay);
  EXPECT_FALSE(derive_alone(c, r).resolution_business_s);
  c.closed = wall(75);
  EXPECT_FALSE(derive_alone(c, r).resolution_s);
  EXPECT_FALSE(derive_alone(c, r).duration_fault);
}

TEST(Derive, TheDayIsTheOneOnTheOrganisationsWall) {
  const Rules r = rules();
  FoldedContact c = contact(1, 0);
  c.at->has_zone = true;  // Monday 00:00 UTC is Monday 01:00 in Stockholm
  EXPECT_EQ(format_date(*derive_alone(c, r).created_day), "2026-03-02");
  c.at->micros -= kMicrosPerSecond * kHour / 2;  // Sunday 23:30 UTC: still Monday
  EXPECT_EQ(format_date(*derive_alone(c, r).created_day), "2026-03-02");
  c.at->micros -= kMicrosPerSecond * kHour;
  EXPECT_EQ(format_date(*derive_alone(c, r).created_day), "2026-03-01");
}

TEST(Derive, WhatTheSourceSaysHoldsBeforeWhatItsWordsWereTakenToSay) {
  FoldedContact said = contact(1, 9);
  said.reasons = "invoice";
  said.owner = "Finance";
  said.understood.reasons = "delivery";
  said.understood.owner = "Logistics";
  said.understood.kind = "problem";
  const Fact fact = derive_alone(said, rules());
  EXPECT_EQ(fact.reasons, "invoice");
  EXPECT_EQ(fact.owner, "Finance");
  EXPECT_EQ(fact.kind, "problem");
  said.reasons.clear();
  said.owner.clear();
  EXPECT_EQ(derive_alone(said, rules()).reasons, "delivery");
  EXPECT_EQ(derive_alone(said, rules()).owner, "Logistics");
}

TEST(Derive, WhetherAContactWasAnsweredIsKnownWhereTheSourceSaysWhoAnswers) {
  Rules telling = rules();
  FoldedContact waiting = contact(1, 10);
  EXPECT_EQ(derive_alone(waiting, telling).answered, false);
  waiting.first_agent_message = wall(11);
  EXPECT_EQ(derive_alone(waiting, telling).answered, true);
  telling.sources.at(kSource).tells_first_response = false;
  waiting.first_agent_message.reset();
  EXPECT_FALSE(derive_alone(waiting, telling).answered.has_value());
}

TEST(Derive, WithoutWordsToJudgeByNothingIsSaidOfComplaintsOrRemedies) {
  FoldedContact silent = contact(1, 10);
  EXPECT_FALSE(derive_alone(silent, rules()).complaint.has_value());
  EXPECT_FALSE(derive_alone(silent, rules()).remedied.has_value());
  silent.understood.said.set(Said::kJudged);
  silent.understood.said.set(Said::kLeaving);
  silent.understood.said.set(Said::kAgentSpoke);
  const Fact spoken = derive_alone(silent, rules());
  EXPECT_EQ(spoken.complaint, false);
  EXPECT_EQ(spoken.leaving, true);
  EXPECT_EQ(spoken.remedied, false) << "an agent answered, and offered nothing";
  silent.understood.said.set(Said::kRemedy);
  EXPECT_EQ(derive_alone(silent, rules()).remedied, true);
}

TEST(Derive, FirstReplyFromMessagesWhenTheSourceHasNoColumnForIt) {
  const Rules r = rules();
  FoldedContact c = contact(1, 9);
  c.first_agent_message = wall(11);
  EXPECT_EQ(derive_alone(c, r).first_response_s, 2 * kHour);
  c.first_response = wall(10);
  EXPECT_EQ(derive_alone(c, r).first_response_s, 1 * kHour);
}

TEST(Derive, ARepeatIsAboutTheSameMatter) {
  const Rules r = rules();
  const auto facts = derive(r, {of_customer(1, 9, "parcel"), of_customer(2, 10, "invoice"),
                                of_customer(3, 33, "parcel"), of_customer(4, 57, "")});
  ASSERT_EQ(facts.size(), 4U);
  EXPECT_EQ(facts[0].next_s, 24 * kHour);  // the next about the parcel, not the invoice
  EXPECT_EQ(facts[1].next_s, 47 * kHour);  // the one without a reason may be about anything
  EXPECT_EQ(facts[2].next_s, 24 * kHour);
  EXPECT_FALSE(facts[3].next_s);
}

TEST(Derive, SeveralReasonsMatchIfOneDoes) {
  const Rules r = rules();
  const std::string both = std::string("parcel") + kReasonSeparator + "refund";
  const auto facts = derive(r, {of_customer(1, 9, both), of_customer(2, 12, "refund")});
  EXPECT_EQ(facts[0].next_s, 3 * kHour);
}

TEST(Derive, AnswersToSurveysAreNotContactsMadeAgain) {
  const Rules r = rules();
  FoldedContact answer = of_customer(2, 12, "parcel");
  answer.channel = Channel::kSurvey;
  const auto facts = derive(r, {of_customer(1, 9, "parcel"), answer});
  EXPECT_FALSE(facts[0].next_s);
  EXPECT_FALSE(facts[1].watched_s);
}

TEST(Derive, DifferentCustomersAndUnknownOnesNeverRepeatEachOther) {
  const Rules r = rules();
  FoldedContact other = of_customer(2, 10, "parcel");
  other.customer = {8, 8};
  const auto facts = derive(r, {of_customer(1, 9, "parcel"), other, contact(3, 9), contact(4, 10)});
  for (const Fact& fact : facts) EXPECT_FALSE(fact.next_s);
  EXPECT_TRUE(facts[0].watched_s);
  EXPECT_FALSE(facts[2].watched_s);
}

TEST(Derive, AContactIsSettledWhenItsWindowHasEnded) {
  const Rules r = rules();  // the horizon is day 60
  FoldedContact early = of_customer(1, 9, "parcel");
  early.state = State::kClosed;
  EXPECT_TRUE(derive_alone(early, r).settled);
  FoldedContact late = of_customer(1, 24 * 45, "parcel");
  late.state = State::kClosed;
  EXPECT_FALSE(derive_alone(late, r).settled);
  early.state = State::kOpen;
  EXPECT_FALSE(derive_alone(early, r).settled);
}

Score score(SurveyKind kind, double raw, double low, double high) {
  return {kind, raw, low, high, raw < low || raw > high, {3, 3}};
}

TEST(Derive, SatisfiedIsTwoThirdsUpTheScaleFromItsGoodEnd) {
  Rules r = rules();
  FoldedContact c = contact(1, 9);
  const auto satisfied = [&](double raw, double low, double high) {
    c.csat = score(SurveyKind::kCsat, raw, low, high);
    return derive_alone(c, r).csat;
  };
  EXPECT_EQ(satisfied(4, 1, 5), true);
  EXPECT_EQ(satisfied(3, 1, 5), false);
  EXPECT_EQ(satisfied(3, 1, 4), true);
  EXPECT_EQ(satisfied(5, 1, 7), true);
  EXPECT_EQ(satisfied(4, 1, 7), false);
  EXPECT_EQ(satisfied(1, 0, 1), true);
  EXPECT_EQ(satisfied(6, 1, 5), std::nullopt);  // not on the scale: no answer
  EXPECT_TRUE(derive_alone(c, r).csat_outside);
  r.sources.at(kSource).good = ScaleGood::kLow;
  EXPECT_EQ(satisfied(2, 1, 5), true);
  EXPECT_EQ(satisfied(3, 1, 5), false);
  c.csat = score(SurveyKind::kCsat, 1, 1, 5);
  EXPECT_DOUBLE_EQ(*derive_alone(c, r).csat_index, 100);
}

TEST(Derive, PromotersPassivesDetractors) {
  const Rules r = rules();
  FoldedContact c = contact(1, 9);
  for (int raw = 0; raw <= 10; ++raw) {
    c.nps = score(SurveyKind::kNps, raw, 0, 10);
    EXPECT_EQ(derive_alone(c, r).nps, raw >= 9 ? 1 : (raw >= 7 ? 0 : -1)) << raw;
  }
}

TEST(Derive, TenThousandContactsOfOneCustomerAreNoTrouble) {
  const Rules r = rules();
  std::vector<FoldedContact> many;
  for (std::uint64_t i = 0; i < 10'000; ++i) {
    many.push_back(of_customer(i, static_cast<double>(i) / 10, i % 2 == 0 ? "a" : "b"));
  }
  const auto facts = derive(r, many);
  ASSERT_EQ(facts.size(), many.size());
  EXPECT_EQ(facts[0].next_s, 720);  // every other contact is about the same
  EXPECT_FALSE(facts.back().next_s);
}

}  // namespace
}  // namespace gehor::facts
