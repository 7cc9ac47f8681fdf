// For the tests of table reading: a file's bytes in, all its rows out.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sources/format/memory_input.h"
#include "sources/format/table.h"

namespace gehor::test {

using Cells = std::vector<std::string>;

struct ReadRow {
  std::uint64_t line = 0;
  std::uint64_t byte_begin = 0;
  std::uint64_t byte_end = 0;
  Cells fields;
  std::string raw;
  std::string problem;  // "" when there is none
};

struct ReadTable {
  sources::TableInfo info;
  std::vector<ReadRow> rows;
  std::string open_error;
  std::string error;  // after the rows
  std::uint64_t bytes_read = 0;

  std::vector<Cells> cells() const {
    std::vector<Cells> all;
    for (const ReadRow& row : rows) all.push_back(row.fields);
    return all;
  }
  std::size_t problems() const {
    std::size_t count = 0;
    for (const ReadRow& row : rows) count += row.problem.empty() ? 0 : 1;
    return count;
  }
  bool says(std::string_view words) const {
    for (const std::string& sentence : info.evidence) {
      if (sentence.find(words) != std::string::npos) return true;
    }
    return false;
  }
};

inline ReadTable read_input(sources::Input& input, const sources::TableOptions& options = {}) {
  ReadTable table;
  auto reader = input.open(options);
  if (!reader.ok()) {
    table.open_error = describe(reader.error());
    return table;
  }
  table.info = (*reader)->info();
  sources::Row row;
  for (;;) {
    const Result<bool> found = (*reader)->next(row);
    if (!found.ok()) {
      table.error = describe(found.error());
      break;
    }
    if (!*found) break;
    ReadRow copy;
    copy.line = row.line;
    copy.byte_begin = row.byte_begin;
    copy.byte_end = row.byte_end;
    copy.fields.assign(row.fields.begin(), row.fields.end());
    copy.raw = std::string(row.raw);
    if (row.problem) copy.problem = row.problem->message;
    table.rows.push_back(std::move(copy));
  }
  table.bytes_read = (*reader)->bytes_read();
  return table;
}

inline ReadTable read_bytes(std::string bytes, const sources::TableOptions& options = {},
                            const sources::InputLimits& limits = {}) {
  const auto input = sources::memory_input("test", std::move(bytes), limits);
  return read_input(*input, options);
}

}  // namespace gehor::test
