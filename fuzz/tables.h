// Reads tables from memory to their end and checks what every reader promises. For fuzzers.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "fuzz/fuzzer.h"
#include "sources/format/table.h"

namespace gehor::fuzz {

struct ReadRow {
  std::uint64_t line = 0, begin = 0, end = 0;
  std::vector<std::string> fields;
  std::string raw;
  bool problem = false;
  bool operator==(const ReadRow&) const = default;
};

struct ReadTable {
  std::vector<ReadRow> rows;
  bool whole = true;  // false: an Error ended it
};

// Small ones, so that they are met.
inline sources::InputLimits small_limits() {
  sources::InputLimits limits;
  limits.max_decompressed_bytes = 1 << 20;
  limits.max_row_bytes = 4096;
  limits.max_columns = 64;
  limits.max_members = 4;
  return limits;
}

inline ReadTable read_all(sources::TableReader& reader) {
  ReadTable table;
  const sources::InputLimits limits = small_limits();
  GEHOR_REQUIRE(reader.info().columns.size() <= limits.max_columns);
  sources::Row row;
  std::uint64_t end = 0, line = 0;
  for (;;) {
    const auto more = reader.next(row);
    if (!more.ok()) {
      GEHOR_REQUIRE(!more.error().message.empty());
      table.whole = false;
      break;
    }
    if (!*more) break;
    GEHOR_REQUIRE(row.byte_begin >= end && row.byte_end >= row.byte_begin);
    GEHOR_REQUIRE(row.line >= line && row.line > 0);
    // Objects that say nothing, "{}", make a table without columns.
    GEHOR_REQUIRE(row.problem || !row.fields.empty() || reader.info().columns.empty());
    end = row.byte_end;
    line = row.line;
    // Copies every view, so that the address sanitizer sees one that points nowhere.
    table.rows.push_back({row.line,
                          row.byte_begin,
                          row.byte_end,
                          {row.fields.begin(), row.fields.end()},
                          std::string(row.raw),
                          row.problem.has_value()});
  }
  // The end stays the end.
  const auto after = reader.next(row);
  GEHOR_REQUIRE(!after.ok() || !*after);
  return table;
}

}  // namespace gehor::fuzz
