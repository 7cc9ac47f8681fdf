// The ledger in an embedded DuckDB file: records (contact/ledger.h), facts (facts/fact_store.h) and
// questions about them (measures/fact_reader.h). Start at open_ledger_file(). One thread per
// object.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "contact/ledger.h"
#include "facts/fact_store.h"
#include "measures/fact_reader.h"

namespace gehor::duckdb {

class LedgerFile {
 public:
  virtual ~LedgerFile() = default;
  virtual Ledger& ledger() = 0;
  virtual facts::FactStore& facts() = 0;
  virtual measures::FactReader& reader() = 0;
  // The same file through a connection of its own, for another thread. Only one may write.
  virtual Result<std::unique_ptr<LedgerFile>> another() = 0;
  // True once a fault of the disk left the file so that it must be opened anew, for which all who
  // have it open must close it first. Any thread.
  virtual bool broken() const = 0;
  // From now on everything fails, and says what to do.
  virtual void close() = 0;
};

// Opens or makes the file and brings its tables up to date. kNewerFormat when a newer Gehör made
// it.
Result<std::unique_ptr<LedgerFile>> open_ledger_file(const std::filesystem::path& file,
                                                     Instant now);

}  // namespace gehor::duckdb
