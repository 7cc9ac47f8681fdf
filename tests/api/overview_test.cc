// What was planted in a company's contacts stands on its page; what was not, does not.
#include "findings/overview.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/api/test_workspace.h"

namespace gehor::findings {
namespace {

using std::chrono::days;

Day the_day(int year, unsigned month, unsigned day) {
  return Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

// Fourteen months to the end of October 2026. Planted: the bill is the top reason, and in October
// it doubles; delivery's customers are unhappy; phone misses its promise, e-mail keeps it.
std::string company() {
  std::mt19937_64 random(41);
  const auto chance = [&](double p) { return std::bernoulli_distribution(p)(random); };
  test::Cases cases;
  int number = 0;
  for (Day day = the_day(2025, 9, 1); day <= the_day(2026, 10, 31); day += days(1)) {
    const bool october = day >= the_day(2026, 10, 1);
    const auto add = [&](const char* reason, const char* owner, double a_day) {
      const int n = std::poisson_distribution<int>(a_day)(random);
      for (int i = 0; i < n; ++i) {
        test::Cases::Row row;
        row.opened = text_of(day) + " 09:00";
        row.reason = reason;
        row.owner = owner;
        row.channel = ++number % 2 == 0 ? "phone" : "email";
        row.due = text_of(day) + " 12:00";
        const bool kept = chance(row.channel == "phone" ? 0.6 : 0.95);
        row.closed = text_of(day) + (kept ? " 11:00" : " 16:00");
        row.customer = "C" + std::to_string(number % 3000);
        if (chance(0.3)) row.score = chance(row.owner == "Delivery" ? 0.4 : 0.85) ? "5" : "1";
        row.text = "About " + row.reason + " number " + std::to_string(number);
        cases.add(row);
      }
    };
    add("Bill is unclear", "Finance", october ? 8 : 4);
    add("Late parcel", "Delivery", 4);
    add("Opening hours", "Kundservice", 1);
    add("Other things", "", 0.5);
  }
  return cases.csv();
}

class OverviewTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    workspace_ = new test::TestWorkspace;
    workspace_->import(company());
  }
  static void TearDownTestSuite() {
    delete workspace_;
    workspace_ = nullptr;
  }
  static Overview page(OverviewRequest request = {}, OverviewSettings settings = {}) {
    auto made = make_overview(request, settings, workspace_->reader());
    EXPECT_TRUE(made.ok()) << describe(made.error());
    return std::move(made).value();
  }
  static const Claim* claim(const Overview& o, ClaimKind kind, std::string_view value = {}) {
    for (const Claim& c : o.claims) {
      if (c.kind == kind && (value.empty() || c.value == value)) return &c;
    }
    return nullptr;
  }
  static test::TestWorkspace* workspace_;
};
test::TestWorkspace* OverviewTest::workspace_ = nullptr;

TEST_F(OverviewTest, OfTheNewestMonthSaysWhatWasPlanted) {
  const Overview o = page();
  EXPECT_EQ(o.period.key, "2026-10");
  EXPECT_EQ(o.comparison->key, "2026-09");
  EXPECT_EQ(o.series.points.size(), 13U);
  EXPECT_EQ(o.contacts.change->verdict, Verdict::kUp);
  ASSERT_EQ(o.reasons.size(), 4U);
  EXPECT_EQ(o.reasons[0].value, "Bill is unclear");
  EXPECT_EQ(o.reasons[0].owner, "Finance");
  EXPECT_EQ(o.reasons[0].change->verdict, Verdict::kUp);
  EXPECT_EQ(o.reasons[0].trend.size(), 13U);
  EXPECT_EQ(o.reasons[0].trend.back(), o.reasons[0].contacts);
  EXPECT_EQ(o.owners.size(), 3U);
  EXPECT_EQ(o.owners[0].top_reason, "Bill is unclear");
  EXPECT_TRUE(o.owners[2].own_service);
  EXPECT_EQ(o.own_service->name, "Kundservice");
  EXPECT_GT(*o.owners_unknown.value, 0);

  EXPECT_EQ(o.claims[0].kind, ClaimKind::kVolume);
  EXPECT_TRUE(claim(o, ClaimKind::kTopReason)->clear);
  EXPECT_EQ(claim(o, ClaimKind::kReasonChanged)->value, "Bill is unclear");
  EXPECT_TRUE(claim(o, ClaimKind::kTopOwner)->clear);
  ASSERT_NE(claim(o, ClaimKind::kGrew), nullptr);
  EXPECT_EQ(o.grew[0].value, "Bill is unclear");
  EXPECT_EQ(std::count_if(o.claims.begin(), o.claims.end(),
                          [](const Claim& c) { return c.kind == ClaimKind::kGrew; }),
            1);  // its owner and channels grew by the same contacts
  EXPECT_EQ(o.grew[0].from, the_day(2026, 10, 3));  // the last day is not over
  EXPECT_EQ(claim(o, ClaimKind::kOwnService)->value, "Kundservice");
  EXPECT_EQ(claim(o, ClaimKind::kSatisfactionByOwner)->value, "Delivery");
  ASSERT_NE(claim(o, ClaimKind::kPromiseOverall), nullptr);
  EXPECT_NE(claim(o, ClaimKind::kLoyalty, "csat"), nullptr);
  // Claims come in the order of the contract.
  for (std::size_t i = 1; i < o.claims.size(); ++i)
    EXPECT_LE(o.claims[i - 1].kind, o.claims[i].kind);
}

TEST_F(OverviewTest, GoalsGiveVerdictsOnlyOnOneSideOfTheInterval) {
  OverviewSettings settings;
  settings.goals["promise_kept"] =
      office::parse_goal("goal_promise_kept", "phone=80 %, *=85 %").value();
  settings.goals["csat"] = office::parse_goal("goal_csat", "75 %").value();
  const Overview o = page({}, settings);
  ASSERT_EQ(o.promises.size(), 2U);
  EXPECT_NE(claim(o, ClaimKind::kPromiseMissed, "phone"), nullptr);
  EXPECT_NE(claim(o, ClaimKind::kPromiseKept, "email"), nullptr);
  EXPECT_EQ(claim(o, ClaimKind::kPromiseOverall), nullptr);
  for (const PromiseFigures& promise : o.promises) {
    EXPECT_TRUE(promise.resolution_median->value);
    EXPECT_GE(*promise.resolution_p90->value, *promise.resolution_median->value);
    EXPECT_FALSE(promise.response_median);  // nobody says when they answered
    EXPECT_EQ(promise.goal, promise.channel == "phone" ? 0.8 : 0.85);
  }
  EXPECT_EQ(judge_goal(share_figure("csat", 84, 100), 0.85), GoalVerdict::kUnclear);
  EXPECT_EQ(judge_goal(share_figure("csat", 19, 19), 0.1), GoalVerdict::kUnclear);
  EXPECT_EQ(judge_goal(share_figure("csat", 60, 100), 0.85), GoalVerdict::kMissed);
  EXPECT_EQ(judge_goal(share_figure("csat", 60, 100), std::nullopt), GoalVerdict::kNoGoal);
}

TEST_F(OverviewTest, AYearBeforeADayAWeekAndAllWorkToo) {
  OverviewRequest request;
  request.compare = Compare::kYear;
  EXPECT_EQ(page(request).comparison->key, "2025-10");
  request.period = "all";
  const Overview all = page(request);
  EXPECT_FALSE(all.comparison);
  EXPECT_FALSE(all.contacts.change);
  std::uint64_t sum = 0;
  for (const std::uint64_t n : all.series_contacts) sum += n;
  EXPECT_EQ(sum, all.contacts.figure.n);
  for (const char* key :
       {"2026-10-14", "2026-W40", "2026-Q3", "2026", "2019", "2031-05", "2026-09-20..2026-10-10"}) {
    request.period = key;
    const Overview o = page(request);
    EXPECT_EQ(o.period.key, key);
    EXPECT_FALSE(o.claims.empty()) << key;
  }
}

TEST_F(OverviewTest, AFilterHoldsForEveryPart) {
  OverviewRequest request;
  request.where = {{"owner", {"Delivery"}}};
  const Overview o = page(request);
  EXPECT_EQ(o.period.key, "2026-10");  // as without the filter
  ASSERT_EQ(o.owners.size(), 1U);
  ASSERT_EQ(o.reasons.size(), 1U);
  EXPECT_EQ(o.reasons[0].contacts, o.contacts.figure.n);
  EXPECT_EQ(o.series_contacts.back(), o.contacts.figure.n);
  EXPECT_TRUE(o.grew.empty());
}

TEST(Overview, OfOneContactAndOfContactsWithoutDates) {
  test::TestWorkspace one;
  one.import("id,opened,channel,text\n1,2026-01-02 10:00,phone,Where is my parcel today?\n");
  Overview o = make_overview({}, {}, one.reader()).value();
  EXPECT_EQ(o.period.key, "all");
  ASSERT_EQ(o.claims.size(), 1U);
  EXPECT_EQ(o.claims[0].kind, ClaimKind::kFew);
  EXPECT_EQ(o.claims[0].contacts, 1U);
  EXPECT_FALSE(o.customers.figure.value);
  EXPECT_EQ(*o.owners_unknown.value, 1);

  test::TestWorkspace undated;
  std::string csv = "id,channel,department,text\n";
  for (int i = 0; i < 50; ++i) {
    csv += std::to_string(i) + "," + (i % 2 == 0 ? "phone" : "email") + "," +
           (i % 5 == 0 ? "Billing" : "Delivery") + ",Where is my parcel number " +
           std::to_string(i) + " please\n";
  }
  undated.import(csv);
  o = make_overview({}, {}, undated.reader()).value();
  EXPECT_EQ(o.contacts.figure.n, 50U);
  EXPECT_FALSE(o.period.from);
  EXPECT_TRUE(o.series.points.empty());
  EXPECT_EQ(o.owners[0].contacts, 40U);
  EXPECT_EQ(o.claims[0].kind, ClaimKind::kVolume);
  EXPECT_EQ(*o.reasons_unknown.value, 1);
}

}  // namespace
}  // namespace gehor::findings
