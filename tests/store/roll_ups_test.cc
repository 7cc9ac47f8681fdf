// Roll-ups say what the facts say, whatever came, changed and went.
#include "store/duckdb/roll_ups.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "store/duckdb/by_customer.h"
#include "store/duckdb/fact_tables.h"
#include "store/duckdb/ledger.h"
#include "store/sql.h"
#include "tests/store/customer_rows.h"
#include "tests/support/temp_dir.h"

namespace gehor::duckdb {
namespace {

constexpr Instant kNow{std::chrono::microseconds(1'700'000'000'000'000)};
const std::vector<std::string> kQuantities{
    "customers",      "contacts",       "promise_decided", "promise_kept", "settled_7d",
    "repeat_7d",      "fcr_7d",         "unknown_owner",   "with_text",    "csat_answers",
    "csat_satisfied", "nps_detractors", "ces_outside",     "judged",       "complaint_handled"};

class RollUpsTest : public testing::Test {
 protected:
  RollUpsTest() {
    EXPECT_TRUE(open_ledger_file(file(), kNow).ok());
    database_.emplace(Database::open(file(), {}).value());
    db_.emplace(database_->connect().value());
    writer_.emplace(*db_, table_);
    reader_.emplace(*db_, table_);
    // The same facts under a name that has no cells.
    EXPECT_TRUE(db_->run("CREATE TEMP VIEW fact_alone AS SELECT * FROM fact").ok());
    alone_.name = "fact_alone";
    slow_reader_.emplace(*db_, alone_);
    EXPECT_TRUE(db_->run(gehor::sql::get("touched_contact_create")).ok());
  }
  std::filesystem::path file() const { return folder_.path() / "ledger.duckdb"; }

  facts::Fact fact(std::uint64_t contact) {
    facts::Fact fact;
    fact.contact = {1, contact};
    fact.response = fact.contact;
    fact.source = 1;
    // Ten contacts of one customer stand together; one customer in five is not known.
    if (const std::uint64_t customer = (contact + 9) / 10; customer % 5 != 0) {
      fact.customer = {3, customer};
    }
    if (random_() % 20 != 0) {
      fact.created_day = Date(std::chrono::sys_days(Date(std::chrono::year(2025) / 12 / 20)) +
                              std::chrono::days(static_cast<int>(random_() % 40)));
      fact.created = std::chrono::sys_days(*fact.created_day);
    }
    fact.channel = random_() % 2 == 0 ? Channel::kPhone : Channel::kEmail;
    fact.owner = pick({"", "Billing", "Network"});
    fact.arises_at = pick({"", "Sales"});
    fact.reasons = pick({"", "Invoice", std::string("Invoice\x1fPrice"), "Outage"});
    fact.promise = random_() % 2 == 0 ? facts::Promise::kKept : facts::Promise::kBroken;
    fact.watched_s = static_cast<std::int64_t>(random_() % 1'000'000);
    if (random_() % 3 == 0) fact.next_s = static_cast<std::int64_t>(random_() % 1'000'000);
    if (random_() % 4 == 0) fact.csat = random_() % 2 == 0;
    if (random_() % 8 == 0) fact.nps = static_cast<int>(random_() % 3) - 1;
    if (random_() % 9 == 0) fact.ces = static_cast<double>(random_() % 7);
    fact.ces_outside = random_() % 30 == 0;
    // Some contacts share one answer.
    if (contact % 7 == 0) fact.response = {2, contact / 14};
    fact.has_text = random_() % 2 == 0;
    if (random_() % 3 != 0) fact.complaint = random_() % 2 == 0;
    if (random_() % 3 == 0) fact.answered = random_() % 2 == 0;
    if (random_() % 3 == 0) fact.remedied = random_() % 2 == 0;
    return fact;
  }
  std::string pick(std::vector<std::string> from) { return from[random_() % from.size()]; }

  Status publish(bool everything, const std::vector<std::uint64_t>& contacts) {
    GEHOR_CHECK(writer_->begin(everything));
    for (const std::uint64_t contact : contacts) GEHOR_CHECK(writer_->add(fact(contact)));
    return writer_->publish({{1, kNow}}, "{}", kNow);
  }

  // Compares every grouping and some filters; returns how many groups were compared.
  std::size_t compare() {
    std::size_t groups = 0;
    const std::vector<std::vector<measures::Filter>> filters{
        {}, {{"owner", {"Billing", "unknown"}}}, {{"reason", {"Price"}}, {"channel", {"email"}}}};
    const std::vector<std::vector<std::string>> by{{},
                                                   {"channel"},
                                                   {"reason"},
                                                   {"owner", "reason"},
                                                   {"day"},
                                                   {"month"},
                                                   {"week"},
                                                   {"quarter", "owner"},
                                                   {"arises_at", "month", "reason"}};
    for (const auto& where : filters) {
      for (const auto& dimensions : by) {
        for (const bool cut : {false, true}) {
          measures::Selection selection;
          selection.by = dimensions;
          selection.where = where;
          if (cut) selection.from = Date(std::chrono::year(2026) / 1 / 1);
          const auto quick = reader_->count(selection, kQuantities);
          const auto slow = slow_reader_->count(selection, kQuantities);
          EXPECT_TRUE(quick.ok() && slow.ok())
              << (quick.ok() ? "" : quick.error().message.english());
          if (!quick.ok() || !slow.ok()) return 0;
          EXPECT_EQ(quick->size(), slow->size());
          EXPECT_EQ(customers(*reader_, selection), customers(*slow_reader_, selection));
          const auto means = reader_->moments(selection, "ces");
          const auto slow_means = slow_reader_->moments(selection, "ces");
          EXPECT_TRUE(means.ok() && slow_means.ok());
          EXPECT_EQ(sums(*means), sums(*slow_means));
          for (std::size_t i = 0; i < std::min(quick->size(), slow->size()); ++i) {
            EXPECT_EQ((*quick)[i].by, (*slow)[i].by);
            EXPECT_EQ((*quick)[i].counts, (*slow)[i].counts);
            ++groups;
          }
        }
      }
      for (const char* dimension : {"", "reason", "owner", "channel"}) {
        measures::Selection selection;
        selection.where = where;
        EXPECT_EQ(days(*reader_, selection, dimension), days(*slow_reader_, selection, dimension));
      }
    }
    return groups;
  }
  static std::map<std::vector<std::string>, std::pair<std::uint64_t, double>> sums(
      const std::vector<measures::GroupMoments>& groups) {
    std::map<std::vector<std::string>, std::pair<std::uint64_t, double>> map;
    for (const measures::GroupMoments& group : groups) map[group.by] = {group.n, group.sum};
    return map;
  }
  using Rows = test::CustomerRows;
  static std::map<std::vector<std::string>, std::vector<Rows>> customers(
      FactQuestions& reader, const measures::Selection& selection) {
    std::map<std::vector<std::string>, std::vector<Rows>> map;
    const auto found =
        reader.customers_alike(selection, {{"fcr_7d", "settled_7d"}, {"repeat_1d", "settled_1d"}});
    EXPECT_TRUE(found.ok());
    for (const measures::GroupCustomers& group : *found) {
      for (const stats::Customers& share : group.customers) {
        map[group.by].push_back(test::rows_of(share));
      }
    }
    return map;
  }
  static std::map<std::string, std::uint64_t> days(FactQuestions& reader,
                                                   const measures::Selection& selection,
                                                   const std::string& dimension) {
    std::map<std::string, std::uint64_t> map;
    const auto found = reader.days(selection, dimension);
    EXPECT_TRUE(found.ok());
    for (const measures::DayCount& one : *found) {
      map[one.value + " " + (one.day ? format_date(*one.day) : "-")] += one.contacts;
    }
    return map;
  }

  test::TempDir folder_;
  FactTable table_, alone_;
  std::optional<Database> database_;
  std::optional<Connection> db_;
  std::optional<FactWriter> writer_;
  std::optional<FactQuestions> reader_, slow_reader_;
  std::mt19937_64 random_{20'261'127};
};

std::vector<std::uint64_t> numbers(std::uint64_t from, std::uint64_t to) {
  std::vector<std::uint64_t> list;
  for (std::uint64_t i = from; i <= to; ++i) list.push_back(i);
  return list;
}

TEST_F(RollUpsTest, SayWhatTheFactsSay) {
  ASSERT_TRUE(publish(true, numbers(1, 2000)).ok());
  EXPECT_GT(compare(), 400U);
  // Some change, some are new.
  ASSERT_TRUE(publish(false, numbers(1901, 2100)).ok());
  EXPECT_GT(compare(), 400U);
  // Some go.
  ASSERT_TRUE(
      db_->run("INSERT INTO touched_contact SELECT contact FROM fact ORDER BY contact LIMIT 300")
          .ok());
  ASSERT_TRUE(publish(false, {}).ok());
  EXPECT_EQ(db_->number("SELECT count(*) FROM fact").value(), 1800);
  EXPECT_GT(compare(), 400U);
  // All go: no group without contacts is left over.
  ASSERT_TRUE(db_->run("INSERT INTO touched_contact SELECT contact FROM fact").ok());
  ASSERT_TRUE(publish(false, {}).ok());
  measures::Selection by_owner;
  by_owner.by = {"owner"};
  EXPECT_TRUE(reader_->count(by_owner, {"contacts"})->empty());
  EXPECT_TRUE(reader_->days({}, "owner")->empty());
}

TEST_F(RollUpsTest, ArePutTogetherWhenMuchCameLater) {
  ASSERT_TRUE(publish(true, numbers(1, 3000)).ok());
  std::int64_t most = 0;
  for (int i = 0; i < 8; ++i) {
    ASSERT_TRUE(publish(false, numbers(1, 3000)).ok());
    most = std::max(most, db_->number("SELECT count(*) FROM fact_cell").value());
  }
  const std::int64_t last = db_->number("SELECT count(*) FROM fact_cell").value();
  EXPECT_LT(last, most);
  EXPECT_LE(most, 30'000);
  EXPECT_GT(compare(), 400U);
}

TEST_F(RollUpsTest, AreMadeAnewWhereAnotherVersionDefinedThemOtherwise) {
  ASSERT_TRUE(publish(true, numbers(1, 500)).ok());
  // As a store of an older version: without them, or with others.
  for (const char* change : {"DROP TABLE roll_up; DROP TABLE fact_cell; DROP TABLE fact_answered; "
                             "DROP TABLE fact_by_customer; UPDATE fact SET customer_number = NULL",
                             "UPDATE roll_up SET definition = 'another'; DELETE FROM fact_cell; "
                             "ALTER TABLE fact_answered RENAME COLUMN nps TO net"}) {
    ASSERT_TRUE(db_->run(change).ok());
    ASSERT_TRUE(make_roll_ups(*db_).ok());
    EXPECT_GT(compare(), 300U);
  }
  EXPECT_EQ(db_->number("SELECT count(DISTINCT customer_number) FROM fact").value(),
            db_->number("SELECT count(DISTINCT coalesce(customer, contact)) FROM fact").value());
  // What fits is left alone.
  ASSERT_TRUE(db_->run("DELETE FROM fact_cell").ok());
  ASSERT_TRUE(make_roll_ups(*db_).ok());
  EXPECT_EQ(db_->number("SELECT count(*) FROM fact_cell").value(), 0);
}

TEST_F(RollUpsTest, CountErasedCustomersAsOne) {
  ASSERT_TRUE(publish(true, numbers(1, 500)).ok());
  const auto before = customers(*reader_, {});
  const Hash128 fresh{9, 9};
  ASSERT_TRUE(db_->run("UPDATE fact SET customer = ? WHERE customer IS NOT NULL AND contact IN "
                       "(SELECT contact FROM fact ORDER BY contact LIMIT 30)",
                       {fresh})
                  .ok());
  ASSERT_TRUE(order_erased_by_customer(*db_, fresh).ok());
  EXPECT_GT(compare(), 300U);
  EXPECT_NE(customers(*reader_, {}), before);
  EXPECT_EQ(
      db_->number("SELECT count(DISTINCT customer_number) FROM fact WHERE customer = ?", {fresh})
          .value(),
      1);
  // What is derived later gets numbers of its own.
  ASSERT_TRUE(publish(false, numbers(501, 600)).ok());
  EXPECT_GT(compare(), 300U);
}

}  // namespace
}  // namespace gehor::duckdb
