// How many customers have so many contacts of a kind, so many of them cases: asked of facts that
// were written one by one, counted by hand.
#include <gtest/gtest.h>

#include <vector>

#include "store/duckdb/ledger.h"
#include "tests/store/customer_rows.h"
#include "tests/support/temp_dir.h"

namespace gehor::duckdb {
namespace {

using test::rows_of;
using Rows = test::CustomerRows;

class CustomersAlike : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = open_ledger_file(folder_ / "ledger.duckdb", Instant{});
    ASSERT_TRUE(opened.ok());
    ledger_ = std::move(opened).value();
    ASSERT_TRUE(ledger_->facts().begin(true).ok());
    // Anna made three contacts about two reasons, one of which was followed by another within a
    // day, one within a week; Bo and Cy one each; two nobody knows; Di's is too recent.
    add(1, "Moving", 3'600);
    add(1,
        "Moving\x1f"
        "Login",
        500'000);
    add(1, "Login", std::nullopt);
    add(2, "Login", std::nullopt);
    add(3, "", 86'400);
    add(0, "Login", std::nullopt);
    add(0, "Login", std::nullopt);
    add(4, "Login", std::nullopt, 10);
    ASSERT_TRUE(ledger_->facts().publish({}, "{}", Instant{}).ok());
  }

  void add(std::uint64_t customer, const char* reasons, std::optional<std::int64_t> next,
           std::int64_t watched = 10'000'000) {
    facts::Fact f;
    f.contact = {1, ++contacts_};
    f.customer = {0, customer};
    f.channel = contacts_ % 2 == 1 ? Channel::kPhone : Channel::kEmail;
    f.reasons = reasons;
    f.next_s = next;
    if (customer != 0) f.watched_s = watched;
    ASSERT_TRUE(ledger_->facts().add(f).ok());
  }

  std::vector<measures::GroupCustomers> ask(const std::vector<std::string>& by,
                                            const std::vector<measures::ShareOf>& shares) {
    measures::Selection selection;
    selection.by = by;
    auto asked = ledger_->reader().customers_alike(selection, shares);
    EXPECT_TRUE(asked.ok()) << describe(asked.error());
    return asked.ok() ? *asked : std::vector<measures::GroupCustomers>{};
  }

  test::TempDir folder_;
  std::unique_ptr<LedgerFile> ledger_;
  std::uint64_t contacts_ = 0;
};

TEST_F(CustomersAlike, CountsWhatEachCustomerHas) {
  const auto groups = ask({}, {{"repeat_7d", "settled_7d"}, {"repeat_1d", "settled_1d"}});
  ASSERT_EQ(groups.size(), 1U);
  ASSERT_EQ(groups[0].customers.size(), 2U);
  EXPECT_EQ(rows_of(groups[0].customers[0]), (Rows{{1, 0, 1}, {1, 1, 1}, {3, 2, 1}}));
  EXPECT_EQ(rows_of(groups[0].customers[1]), (Rows{{1, 0, 1}, {1, 1, 1}, {3, 1, 1}}));
}

TEST_F(CustomersAlike, TakesWhoIsNotKnownAsACustomerOfTheirOwn) {
  const auto groups = ask({}, {{"unknown_reason", "contacts"}});
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(rows_of(groups[0].customers[0]), (Rows{{1, 0, 4}, {1, 1, 1}, {3, 0, 1}}));
}

TEST_F(CustomersAlike, CountsWithinEachGroup) {
  const auto groups = ask({"reason"}, {{"repeat_7d", "settled_7d"}});
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].by, std::vector<std::string>{"Login"});
  EXPECT_EQ(rows_of(groups[0].customers[0]), (Rows{{1, 0, 1}, {2, 1, 1}}));
  EXPECT_EQ(groups[1].by, std::vector<std::string>{"Moving"});
  EXPECT_EQ(rows_of(groups[1].customers[0]), (Rows{{2, 2, 1}}));
  EXPECT_EQ(groups[2].by, std::vector<std::string>{"unknown"});
  EXPECT_EQ(rows_of(groups[2].customers[0]), (Rows{{1, 1, 1}}));
}

TEST_F(CustomersAlike, LeavesOutGroupsWithoutSuchContacts) {
  measures::Selection selection;
  selection.by = {"channel"};
  selection.where = {{"reason", {"Moving"}}};
  const auto groups = ledger_->reader().customers_alike(selection, {{"fcr_7d", "settled_7d"}});
  ASSERT_TRUE(groups.ok());
  ASSERT_EQ(groups->size(), 2U);  // phone and email, one contact each
  for (const auto& group : *groups) {
    EXPECT_EQ(rows_of(group.customers[0]), (Rows{{1, 0, 1}}));
  }
}

}  // namespace
}  // namespace gehor::duckdb
