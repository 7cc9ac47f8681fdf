// A table made of rows in the test itself, so that reading rows is tested without any file format.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sources/format/table.h"

namespace gehor::sources::test {

struct FakeRow {
  std::vector<std::string> fields;
  std::optional<Error> problem;
};

class FakeInput final : public Input {
 public:
  explicit FakeInput(std::vector<std::string> columns) {
    info_.name = name_;
    info_.format = "csv";
    info_.columns = std::move(columns);
  }
  void add(std::vector<std::string> fields) { rows_.push_back({std::move(fields), {}}); }
  void add_problem(Error error) { rows_.push_back({{}, std::move(error)}); }

  const std::string& name() const override { return name_; }
  Result<std::string> fingerprint() override { return std::string("fake"); }
  Result<std::unique_ptr<TableReader>> open(const TableOptions&) override {
    ++opened;
    return std::unique_ptr<TableReader>(std::make_unique<Reader>(*this));
  }
  const TableInfo& info() const { return info_; }

  int opened = 0;  // how often

 private:
  class Reader final : public TableReader {
   public:
    explicit Reader(const FakeInput& input) : input_(input) {}
    const TableInfo& info() const override { return input_.info_; }
    Result<bool> next(Row& row) override {
      if (at_ == input_.rows_.size()) return false;
      const FakeRow& fake = input_.rows_[at_++];
      row.line = at_ + 1;  // below a header
      row.fields.assign(fake.fields.begin(), fake.fields.end());
      row.problem = fake.problem;
      return true;
    }
    std::uint64_t bytes_read() const override { return at_; }

   private:
    const FakeInput& input_;
    std::size_t at_ = 0;
  };

  std::string name_ = "fake.csv";
  TableInfo info_;
  std::vector<FakeRow> rows_;
};

}  // namespace gehor::sources::test
