// The contacts by customer (store/duckdb/by_customer.h) are those of the customers, whatever is
// imported, corrected, linked, taken back and erased in between.
#include <gtest/gtest.h>

#include <map>

#include "pipeline/erase.h"
#include "pipeline/undo.h"
#include "tests/api/test_workspace.h"

namespace gehor {
namespace {

using HowMany = std::map<std::uint64_t, std::uint64_t>;  // customers by their number of contacts

// As the roll-up counts them.
HowMany walked(measures::FactReader& reader) {
  const auto groups = reader.customers_alike({}, {{"customers", "customers"}});
  EXPECT_TRUE(groups.ok());
  HowMany many;
  if (!groups.ok() || groups->empty()) return many;
  for (const auto& alike : groups->front().customers.front())
    many[alike.contacts] = alike.customers;
  return many;
}

// As the contacts themselves say.
HowMany listed(measures::FactReader& reader) {
  std::map<Hash128, std::uint64_t> contacts;
  EXPECT_TRUE(reader
                  .each_contact({},
                                [&](const measures::ContactLine& line) -> Status {
                                  if (!line.customer.is_zero()) ++contacts[line.customer];
                                  return {};
                                })
                  .ok());
  HowMany many;
  for (const auto& [customer, n] : contacts) ++many[n];
  return many;
}

std::string row(int id, const std::string& customer, const std::string& email) {
  return "A" + std::to_string(id) + ",2026-03-" + std::to_string(10 + id % 18) + " 09:00,phone," +
         customer + "," + email + "\n";
}

const std::string kHead = "ticket id,opened,channel,customer number,e-mail\n";

TEST(CustomersInOrder, FollowWhateverHappensToCustomers) {
  test::TestWorkspace workspace;
  std::string first = kHead;
  for (int i = 0; i < 60; ++i) {
    first += row(i, i % 5 == 0 ? "" : "K" + std::to_string(i % 9),
                 i % 4 == 0 ? "p" + std::to_string(i % 9) + "@example.com" : "");
  }
  workspace.import(first);
  HowMany before = walked(workspace.reader());
  EXPECT_GT(before.size(), 1U);
  EXPECT_EQ(before, listed(workspace.reader()));

  // Some change hands, and two that were different people turn out to be one.
  std::string second = kHead;
  for (int i = 10; i < 70; i += 3) second += row(i, "K" + std::to_string((i + 1) % 9), "");
  second += row(71, "K1", "p3@example.com") + row(72, "K2", "p3@example.com");
  workspace.import(second);
  EXPECT_EQ(walked(workspace.reader()), listed(workspace.reader()));
  EXPECT_NE(walked(workspace.reader()), before);

  // Other contacts of the same people from elsewhere.
  workspace.import(kHead + row(3, "K4", "") + row(4, "K1", ""), "other");
  EXPECT_EQ(walked(workspace.reader()), listed(workspace.reader()));

  const auto imports = workspace.ledger().imports();
  ASSERT_TRUE(imports.ok() && imports->size() == 3);
  ASSERT_TRUE(pipeline::undo_import(workspace, (*imports)[1].id).ok());
  EXPECT_EQ(walked(workspace.reader()), listed(workspace.reader()));

  before = walked(workspace.reader());
  for (const char* number : {"K4", "K5"}) {
    pipeline::EraseRequest request;
    request.identities.push_back({IdentityKind::kNumber, number});
    ASSERT_TRUE(pipeline::erase(workspace, request).ok());
    EXPECT_EQ(walked(workspace.reader()), listed(workspace.reader()));
  }
  // And what comes after that.
  workspace.import(kHead + row(80, "K4", "") + row(81, "K6", "") + row(82, "", ""));
  EXPECT_EQ(walked(workspace.reader()), listed(workspace.reader()));
  EXPECT_NE(walked(workspace.reader()), before);
}

}  // namespace
}  // namespace gehor
