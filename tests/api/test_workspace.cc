#include "tests/api/test_workspace.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include "pipeline/import.h"
#include "pipeline/index_words.h"
#include "pipeline/locked_vault.h"
#include "store/search/word_index.h"
#include "store/sqlite/office.h"
#include "store/sqlite/vault.h"

namespace gehor::test {
namespace {

constexpr Instant kNow{std::chrono::microseconds(1'800'000'000'000'000)};  // January 2027

template <typename T>
T must(Result<T> result) {
  if (!result.ok()) ADD_FAILURE() << describe(result.error());
  return std::move(result).value();
}

}  // namespace

TestWorkspace::TestWorkspace() : clock_(kNow) {
  EXPECT_GE(sodium_init(), 0);
  vault_ =
      std::make_unique<pipeline::LockedVault>(must(sqlite::open_vault(folder_ / "keys", true)));
  office_ = must(sqlite::open_office(folder_ / "office.sqlite"));
  ledger_ = must(duckdb::open_ledger_file(folder_ / "ledger.duckdb", kNow));
  word_index_ = must(search::open_word_index(folder_ / "search", *vault_));
  EXPECT_TRUE(pipeline::index_words_if_needed(*this, {}).ok());
}

void TestWorkspace::import(std::string_view csv, const std::string& source) {
  pipeline::ImportOptions options;
  options.path = folder_.write(source + ".csv", csv).string();
  options.source = source;
  options.guess.score_good = ScaleGood::kHigh;
  const auto reports = pipeline::import_file(this, options, [](const pipeline::ImportProgress&) {});
  ASSERT_TRUE(reports.ok()) << describe(reports.error());
  ASSERT_EQ(reports->tables.size(), 1U);
  EXPECT_EQ(reports->tables.front().counts.refused, 0U);
  EXPECT_GT(reports->tables.front().counts.added, 0U);
}

void TestWorkspace::set(const std::string& key, const std::string& value) {
  EXPECT_TRUE(office_->set("", key, value, kNow - std::chrono::hours(1)).ok());
}

http::Request get(std::string_view query, std::vector<std::string> matched) {
  http::Request request;
  request.method = "GET";
  auto parameters = http::Parameters::parse(query);
  EXPECT_TRUE(parameters.ok()) << query;
  if (parameters.ok()) request.parameters = std::move(parameters).value();
  request.matched = std::move(matched);
  request.caller = "test";
  return request;
}

void Cases::add(const Row& row) { rows_.push_back(row); }

std::string Cases::csv() const {
  std::string csv = "id,opened,closed,due,channel,department,category,customer number,score,text\n";
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Row& r = rows_[i];
    csv += "K" + std::to_string(i + 1);
    for (const std::string* cell : {&r.opened, &r.closed, &r.due, &r.channel, &r.owner, &r.reason,
                                    &r.customer, &r.score, &r.text}) {
      csv += ",\"" + *cell + "\"";
    }
    csv += "\n";
  }
  return csv;
}

}  // namespace gehor::test
