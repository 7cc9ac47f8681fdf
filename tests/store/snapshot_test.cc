// Questions inside a snapshot see one state, and publishing goes on meanwhile.
#include <gtest/gtest.h>

#include "store/duckdb/database.h"
#include "store/duckdb/fact_tables.h"
#include "store/duckdb/ledger.h"
#include "tests/support/temp_dir.h"

namespace gehor::duckdb {
namespace {

constexpr Instant kNow{std::chrono::microseconds(1'700'000'000'000'000)};

class SnapshotTest : public testing::Test {
 protected:
  SnapshotTest() {
    // Makes the tables.
    EXPECT_TRUE(open_ledger_file(file(), kNow).ok());
    database_.emplace(Database::open(file(), {}).value());
    writing_.emplace(database_->connect().value());
    reading_.emplace(database_->connect().value());
    writer_.emplace(*writing_, table_);
    reader_.emplace(*reading_, table_);
  }
  std::filesystem::path file() const { return folder_ / "ledger.duckdb"; }

  Status publish(std::uint64_t contacts) {
    GEHOR_CHECK(writer_->begin(true));
    for (std::uint64_t i = 1; i <= contacts; ++i) {
      facts::Fact fact;
      fact.contact = {1, i};
      fact.response = fact.contact;
      fact.source = 1;
      fact.created = kNow;
      fact.created_day = Date(std::chrono::floor<std::chrono::days>(kNow));
      fact.resolution_s = static_cast<std::int64_t>(i);
      GEHOR_CHECK(writer_->add(fact));
    }
    return writer_->publish({{1, kNow}}, "{}", kNow);
  }
  std::uint64_t contacts() { return reader_->count({}, {"contacts"}).value()[0].counts[0]; }

  test::TempDir folder_;
  FactTable table_;
  std::optional<Database> database_;
  std::optional<Connection> writing_, reading_;
  std::optional<FactWriter> writer_;
  std::optional<FactQuestions> reader_;
};

TEST_F(SnapshotTest, SeesOneStateWhileAnotherIsPublished) {
  ASSERT_TRUE(publish(1000).ok());
  ASSERT_TRUE(reader_->begin_snapshot().ok());
  EXPECT_EQ(contacts(), 1000U);
  const std::int64_t edition = reader_->edition()->id;
  const Status published = publish(3000);
  ASSERT_TRUE(published.ok()) << published.error().message;
  EXPECT_EQ(contacts(), 1000U);
  EXPECT_EQ(reader_->edition()->id, edition);
  // With the temporary table of many wanted ranks.
  std::map<std::uint64_t, std::vector<std::uint64_t>> wanted;
  for (std::uint64_t r = 1; r <= 300; ++r) wanted[1000].push_back(r);
  const auto ranks = reader_->ranks({}, "resolution", wanted);
  ASSERT_TRUE(ranks.ok()) << ranks.error().message;
  EXPECT_EQ(ranks->size(), 300U);
  const Status again = publish(4000);
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_EQ(contacts(), 1000U);
  ASSERT_TRUE(reader_->end_snapshot().ok());
  EXPECT_EQ(contacts(), 4000U);
  EXPECT_EQ(reader_->edition()->id, edition + 2);
}

TEST_F(SnapshotTest, AnErrorInsideEndsWithIt) {
  ASSERT_TRUE(publish(10).ok());
  ASSERT_TRUE(reader_->begin_snapshot().ok());
  EXPECT_FALSE(reader_->count({}, {"no such quantity"}).ok());
  EXPECT_FALSE(reading_->query("SELECT * FROM no_such_table").ok());
  ASSERT_TRUE(reader_->end_snapshot().ok());
  EXPECT_EQ(contacts(), 10U);
  ASSERT_TRUE(reader_->begin_snapshot().ok());
  EXPECT_EQ(contacts(), 10U);
  ASSERT_TRUE(reader_->end_snapshot().ok());
}

// What was published while somebody read is not lost with the process.
TEST_F(SnapshotTest, WhatWasPublishedMeanwhileIsKept) {
  ASSERT_TRUE(publish(10).ok());
  ASSERT_TRUE(reader_->begin_snapshot().ok());
  EXPECT_EQ(contacts(), 10U);
  ASSERT_TRUE(publish(20).ok());
  ASSERT_TRUE(reader_->end_snapshot().ok());
  reader_.reset();
  writer_.reset();
  reading_.reset();
  writing_.reset();
  database_.reset();
  auto opened = open_ledger_file(file(), kNow).value();
  EXPECT_EQ(opened->reader().count({}, {"contacts"}).value()[0].counts[0], 20U);
}

}  // namespace
}  // namespace gehor::duckdb
