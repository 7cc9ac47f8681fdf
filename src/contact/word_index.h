// The port of the full-text index: which records hold which words.
//
// store/search implements it. It holds terms (structure/terms.h: keyed hashes of stems) and places
// of records, sealed under keys of the vault; it is made from the records and can be made again.
// What it finds is a proposal: the ledger says which of those records are current and to which
// contact they belong (an updated, undone or erased record is found here until it is removed, never
// there).
//
// find(), size() and complete() may be called from any thread at any time; all else from the one
// that writes.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "contact/record.h"

namespace gehor {

// Which version of a record: its key, and the lowest 32 bits of its content's hash; and the import
// that brought it.
struct IndexedRecord {
  Hash128 key;
  std::uint32_t content = 0;
  ImportId import = 0;
};

// Words that follow one another, each with every term it may have.
using TermPhrase = std::vector<std::vector<std::uint64_t>>;

struct WordHit {
  IndexedRecord record;
  float score = 0;  // BM25, > 0; scores of different searches can not be compared
};

struct WordIndexSize {
  std::uint64_t records = 0, words = 0;  // texts, and words in them
  std::uint64_t bytes = 0;               // on disk
  std::uint64_t parts = 0;               // files
};

class WordIndex {
 public:
  virtual ~WordIndex() = default;

  // --- One import: add() … then commit() or abandon() --------------------------------------------
  virtual Status add(const IndexedRecord& record, const std::vector<std::uint64_t>& terms) = 0;
  // Durable on return. Call when the vault's keys are durable and before the ledger's commit: what
  // the ledger then does not keep is found by nobody, and removed at the next opening.
  virtual Status commit() = 0;
  virtual void abandon() = 0;

  // --- Removing: on return the bytes are gone, and what older copies of them hold can not be read
  virtual Status keep_only(const std::set<ImportId>& imports) = 0;
  virtual Status forget(const std::vector<Hash128>& records) = 0;

  // False when it does not hold every text: made by an older version, damaged, or lost. Then
  // start_over(), add() all of them and complete_now().
  virtual bool complete() const = 0;
  virtual Status start_over() = 0;
  virtual Status complete_now() = 0;  // commits

  virtual Result<std::vector<WordHit>> find(const TermPhrase& phrase) const = 0;
  virtual WordIndexSize size() const = 0;
};

}  // namespace gehor
