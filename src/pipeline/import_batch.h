// Rows on their way from the reader to the ledger, a batch at a time: gate (in parallel), what is
// known, seal (in parallel), append and index (side by side). Counts each row in exactly one of
// new, updated, unchanged.
#pragma once

#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "office/identity_groups.h"
#include "pipeline/gate.h"
#include "pipeline/import.h"
#include "pipeline/row_occurrences.h"
#include "pipeline/understand.h"
#include "pipeline/workspace.h"
#include "structure/terms.h"

namespace gehor::pipeline {

// What became of each row and which contacts it touched, for who needs to know one by one.
struct BatchTrace {
  enum class Row : std::uint8_t { kAdded, kUpdated, kUnchanged };
  std::vector<Row> rows;
  std::vector<Hash128> contacts;
};

class ImportBatch {
 public:
  // `superseding`: the file came before under another mapping; its rows are found again by
  // their hashes.
  ImportBatch(Workspace& workspace, const Gate& gate, SharedUnderstander understander,
              ImportId import, bool superseding);

  ~ImportBatch();

  Hash128 row_hash(std::string_view raw);
  Status add(std::vector<SourceRecord> records, const Hash128& row, std::uint64_t line);
  Status refuse(Refusal refusal);
  // Until here the ledger, the vault and the index belong to this object, which works in threads of
  // its own. Then all rows are through.
  Status finish();
  void trace_to(BatchTrace* trace) { trace_ = trace; }

  ImportCounts& counts() { return counts_; }
  const std::map<RecordKind, std::uint64_t>& records() const { return records_by_kind_; }
  std::uint64_t erased_rows() const { return erased_rows_; }
  std::uint64_t future_times() const { return future_times_; }
  std::optional<SourceTime> horizon() const;
  const office::IdentityGroups& identity_groups() const { return groups_; }
  const std::map<std::string, std::string>& departments() const { return departments_; }

 private:
  struct PendingRow {
    std::vector<SourceRecord> records;
    Hash128 row;
    std::uint64_t line = 0;
    std::size_t first = 0;  // its first record in passed_
  };
  enum class Outcome : std::uint8_t { kUnchanged, kUpdated, kNew };

  // What was gathered passes the gate, and what has passed it is written, each in a thread of its
  // own while the next rows are read: three batches are on their way at once.
  struct Batch;
  Status hand_over();
  Status written();
  void pass(Batch& batch);
  void pass_rows(Batch& batch, std::size_t begin, std::size_t end, std::size_t thread);
  Status write_through(Batch& batch);
  Result<std::vector<Outcome>> decide(const Batch& batch, std::vector<bool>& erased);
  void count_rows(const Batch& batch, const std::vector<Outcome>& outcomes,
                  const std::vector<bool>& erased, const std::vector<bool>& came_before);
  Status write(Batch& batch, const std::vector<Outcome>& outcomes, const std::vector<bool>& erased);
  Status index(const Batch& batch, const std::vector<std::size_t>& written);
  void note(const SourceRecord& record);
  void note_time(const std::optional<SourceTime>& time);

  Workspace& workspace_;
  const Gate& gate_;
  SharedUnderstander understander_;
  ImportId import_;
  bool superseding_;
  bool indexing_;                               // else the index is to be made anew anyway
  std::vector<structure::TermMaker> makers_;    // one per thread
  std::vector<Understander::Scratch> scratch_;  // likewise
  BatchTrace* trace_ = nullptr;
  std::vector<PendingRow> gathered_;
  std::vector<Refusal> refused_;
  RowOccurrences occurrences_;
  ImportCounts counts_;
  std::map<RecordKind, std::uint64_t> records_by_kind_;
  office::IdentityGroups groups_;
  std::map<std::string, std::string> departments_;
  std::optional<SourceTime> latest_wall_, latest_zoned_;
  std::uint64_t erased_rows_ = 0, future_times_ = 0;

  // Last, so that they end before what they work with goes.
  std::future<std::unique_ptr<Batch>> passing_;
  std::future<Status> writing_;
};

}  // namespace gehor::pipeline
