// A small real workspace: all stores in a fresh folder, filled by importing a file. It closes with
// its folder.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "faces/http/exchange.h"
#include "pipeline/workspace.h"
#include "store/duckdb/ledger.h"
#include "tests/support/temp_dir.h"

namespace gehor::test {

class TestWorkspace final : public pipeline::Workspace {
 public:
  TestWorkspace();  // empty

  // Imports it as a source of that name; ends the test where that fails or a row is refused.
  void import(std::string_view csv, const std::string& source = "cases");
  void set(const std::string& key, const std::string& value);  // of the organisation

  office::Office& office() override { return *office_; }
  KeyVault& vault() override { return *vault_; }
  Ledger& ledger() override { return ledger_->ledger(); }
  WordIndex& word_index() override { return *word_index_; }
  facts::FactStore& facts() override { return ledger_->facts(); }
  measures::FactReader& reader() override { return ledger_->reader(); }
  const Clock& clock() const override { return clock_; }
  const std::filesystem::path& directory() const override { return folder_.path(); }

 private:
  TempDir folder_;
  FixedClock clock_;
  std::unique_ptr<KeyVault> vault_;
  std::unique_ptr<office::Office> office_;
  std::unique_ptr<duckdb::LedgerFile> ledger_;
  std::unique_ptr<WordIndex> word_index_;
};

// "period=2026-01&where=channel%3Dphone", and what stood in the places of the path.
http::Request get(std::string_view query, std::vector<std::string> matched = {});

// Rows of contacts, made one by one.
class Cases {
 public:
  struct Row {
    std::string opened = {};  // "2026-01-31 10:00"
    std::string closed = {}, due = {}, channel = "phone", owner = "Delivery", reason = "Late";
    std::string customer = {}, text = {}, score = {};
  };
  void add(const Row& row);
  std::string csv() const;
  std::size_t size() const { return rows_.size(); }

 private:
  std::vector<Row> rows_;
};

}  // namespace gehor::test
