// Turns a row into records by a mapping.
//
// Start at make_row_reader(), then read() every row that the input gives, in its order. One thread
// per reader.
//
// What a row becomes:
//   contact        a contact; where a score column is mapped and answered, a survey answer as well
//   survey_answer  a contact on the channel survey, and the answer where there is a score; where
//                  the row names a contact (contact_id), only the answer
//   message, status_change, purchase, customer: one such record
// A row is refused when it is empty, when its time can not be read (where a created column is
// mapped; of customers the time may be missing), when a message or status change names no contact
// or a customer has no identity, and when its values stand in the wrong columns. Everything else
// that can not be read is left out and told as a FieldProblem.
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
  std::string column;  // empty: the row as a whole
  Sentence reason;     // never holds the value itself: it may be personal data
};

struct ReadRow {
  std::vector<SourceRecord> records;
  std::vector<FieldProblem> problems;
};

// Stateful: reads rows in the file's order (mixed date columns are decided by their neighbours,
// so it must see every row that the input gives; rows with a `problem` may be left out).
class RowReader {
 public:
  virtual ~RowReader() = default;
  // An Error refuses the row: code kBadInput, position with line and field, a reason in words.
  virtual Result<ReadRow> read(const Row& row) = 0;
};

// Makes a reader for `mapping` on `input`. Reads the input beforehand where it must: to resolve
// mixed date orders now; to learn which values the columns hold when the first odd row comes, so
// that shifted rows are recognised. So `input` must outlive the reader; `mapping` is copied.
// kInvalidArgument: the mapping does not fit the table, or lacks what its kind needs.
Result<std::unique_ptr<RowReader>> make_row_reader(Input& input, const Mapping& mapping);

}  // namespace gehor::sources
