// Turns a row into records by a mapping.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "contact/source_record.h"
#include "sources/format/table.h"
#include "sources/mapping/mapping.h"

namespace gehor::sources {

// An optional field that could not be read; the row is used without it.
struct FieldProblem {
  std::uint64_t line = 0;
  std::string column;
  std::string reason;  // never holds the value itself: it may be personal data
};

struct ReadRow {
  std::vector<SourceRecord> records;
  std::vector<FieldProblem> problems;
};

// Stateful: reads rows in the file's order (mixed date columns are decided by their neighbours,
// so it must see the same rows in the same order as the guess did).
class RowReader {
 public:
  virtual ~RowReader() = default;
  // An Error refuses the row: code kBadInput, position with line and field, a reason in words.
  virtual Result<ReadRow> read(const Row& row) = 0;
};

// Makes a reader for `mapping` on `input`. Reads the input beforehand where it must: to resolve
// mixed date orders, and to learn which values the closed columns hold so that shifted rows are
// recognised.
Result<std::unique_ptr<RowReader>> make_row_reader(Input& input, const Mapping& mapping);

}  // namespace gehor::sources
