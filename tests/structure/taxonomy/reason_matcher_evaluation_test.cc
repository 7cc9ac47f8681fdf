// How often the starter taxonomies are right on contacts whose reason and department a person gave,
// on the half that no phrase was written by (odd numbers). A printed table by language; the floors
// are what was reached less a little. Skipped where the shared data is absent.
#include "structure/taxonomy/reason_matcher.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <time.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "structure/taxonomy/starter.h"
#include "structure/taxonomy/taxonomy.h"
#include "tests/support/shared_data.h"

namespace gehor::structure {
namespace {

// What a reason of ours is called among the twenty of the data; several where theirs are cut
// otherwise. Of those that are not here (a wish, fraud) the data knows nothing: they count as
// wrong.
const std::multimap<std::string, std::string>& their_names() {
  static const std::multimap<std::string, std::string> names = {
      {"long_wait", "long_wait_no_answer"},
      {"no_reply", "long_wait_no_answer"},
      {"staff_treatment", "staff_treatment"},
      {"login_or_account", "login_or_account"},
      {"website_or_app", "login_or_account"},
      {"invoice_wrong", "invoice_wrong"},
      {"invoice_unclear", "invoice_unclear"},
      {"fees_and_tax", "invoice_unclear"},
      {"fees_and_tax", "invoice_wrong"},
      {"payment_problem", "payment_problem"},
      {"respite_or_instalments", "payment_problem"},
      {"reminder_or_collection", "payment_problem"},
      {"reminder_or_collection", "invoice_wrong"},
      {"change_of_address", "move_address"},
      {"cancel_contract", "cancel_contract"},
      {"contract_not_agreed", "cancel_contract"},
      {"price_or_terms", "price_or_terms_question"},
      {"campaign_not_as_promised", "campaign_not_as_promised"},
      {"praise", "praise"},
      {"where_is_my_parcel", "where_is_my_parcel"},
      {"delivery_went_wrong", "where_is_my_parcel"},
      {"wrong_or_missing_item", "wrong_or_damaged_item"},
      {"damaged_or_faulty_item", "wrong_or_damaged_item"},
      {"how_to_return", "return_or_refund"},
      {"refund_missing", "return_or_refund"},
      {"order_change_or_cancel", "order_change"},
      {"product_question", "product_question"},
      {"in_stock", "product_question"},
      {"delivery_options", "price_or_terms_question"},
      {"gift_card_or_points", "campaign_not_as_promised"},
      {"gift_card_or_points", "price_or_terms_question"},
      {"outage", "outage_or_fault"},
      {"planned_outage", "outage_or_fault"},
      {"meter_reading", "meter_or_usage"},
      {"meter_fault_or_change", "meter_or_usage"},
      {"high_consumption", "meter_or_usage"},
      {"change_of_contract", "order_change"},
      {"change_of_contract", "price_or_terms_question"},
      {"solar", "permit_or_application"},
      {"solar", "meter_or_usage"},
      {"charging", "product_question"},
      {"new_connection", "permit_or_application"},
      {"heating", "outage_or_fault"},
      {"lines_and_safety", "outage_or_fault"},
      {"slow_connection", "slow_or_bad_connection"},
      {"coverage", "slow_or_bad_connection"},
      {"coverage", "outage_or_fault"},
      {"tv_and_streaming", "outage_or_fault"},
      {"tv_and_streaming", "product_question"},
      {"installation_or_technician", "outage_or_fault"},
      {"router_and_equipment", "product_question"},
      {"order_of_device", "where_is_my_parcel"},
      {"order_of_device", "return_or_refund"},
      {"sim_and_codes", "login_or_account"},
      {"number_porting", "order_change"},
      {"number_porting", "move_address"},
      {"roaming", "meter_or_usage"},
      {"roaming", "price_or_terms_question"},
      {"data_usage", "meter_or_usage"},
      {"change_of_subscription", "order_change"},
      {"permit_or_application", "permit_or_application"},
      {"childcare_and_school", "permit_or_application"},
      {"elderly_and_disability_care", "permit_or_application"},
      {"social_support", "permit_or_application"},
      {"identity_and_registration", "permit_or_application"},
      {"water_and_sewer", "outage_or_fault"},
      {"water_and_sewer", "meter_or_usage"},
      {"waste", "order_change"},
      {"waste", "outage_or_fault"},
      {"roads_and_snow", "outage_or_fault"},
      {"parking_and_traffic", "outage_or_fault"},
      {"environment_and_noise", "outage_or_fault"},
      {"booking_of_facilities", "order_change"},
  };
  return names;
}

bool is_called(const std::string& ours, const std::string& theirs) {
  const auto [begin, end] = their_names().equal_range(ours);
  return std::any_of(begin, end, [&theirs](const auto& pair) { return pair.second == theirs; });
}

struct Trade {
  explicit Trade(Taxonomy given)
      : taxonomy(std::move(given)), matcher(taxonomy), scratch(matcher) {}
  Taxonomy taxonomy;
  ReasonMatcher matcher;
  ReasonMatcher::Scratch scratch;
};

struct Count {
  int texts = 0, answered = 0, right = 0, arises = 0;
  double coverage() const { return double(answered) / std::max(texts, 1); }
  double precision() const { return double(right) / std::max(answered, 1); }
  double department() const { return double(arises) / std::max(answered, 1); }
};

// Of this process, so that others on the machine disturb less.
double cpu_nanoseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return double(now.tv_sec) * 1e9 + double(now.tv_nsec);
}

TEST(ReasonMatcherEvaluation, OnContactsWithTheirReasonAndDepartment) {
  const auto file = test::shared_data("nordic-contacts/contacts.jsonl");
  if (!file) GTEST_SKIP() << "the shared file contacts.jsonl is not here";
  std::map<std::string, Trade> trades;
  for (const StarterTaxonomy& starter : starter_taxonomies()) {
    trades.emplace(starter.id, *parse_taxonomy(starter.toml, std::string(starter.id)));
  }

  std::map<std::string, Count> counts;
  std::size_t bytes = 0;
  double spent = 0;
  std::ifstream in(*file);
  std::string line;
  while (std::getline(in, line)) {
    const auto row = nlohmann::json::parse(line);
    if (std::stoi(row["id"].get<std::string>().substr(1)) % 2 == 0) continue;
    const std::string language = row["language"], text = row["text"];
    Trade& trade = trades.at(row["setting"]);
    const auto found = trade.matcher.match(text, language, trade.scratch);
    constexpr int kRounds = 20;
    const double before = cpu_nanoseconds();
    for (int i = 0; i < kRounds; ++i) trade.matcher.match(text, language, trade.scratch);
    spent += cpu_nanoseconds() - before;
    bytes += kRounds * text.size();
    for (const std::string& key : {language, std::string("all")}) {
      Count& count = counts[key];
      ++count.texts;
      if (!found) continue;
      const Reason& reason = trade.taxonomy.reasons[found->reason];
      ++count.answered;
      count.right += is_called(reason.id, row["reason"]) ? 1 : 0;
      count.arises += reason.arises_at == row["owner"].get<std::string>() ? 1 : 0;
    }
  }
  for (const auto& [language, count] : counts) {
    fmt::print("{:<4}{:>4} texts, answered {:>3} ({:.2f}), right {:.2f}, department {:.2f}\n",
               language, count.texts, count.answered, count.coverage(), count.precision(),
               count.department());
  }
  fmt::print("{:.1f} ns of processor time per byte\n", spent / double(bytes));
  EXPECT_GE(counts["all"].coverage(), 0.22);
  EXPECT_GE(counts["all"].precision(), 0.75);
  EXPECT_GE(counts["all"].department(), 0.50);
}

}  // namespace
}  // namespace gehor::structure
