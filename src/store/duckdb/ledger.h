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
};

// Opens or makes the file and brings its tables up to date. kNewerFormat when a newer Gehör made
// it.
Result<std::unique_ptr<LedgerFile>> open_ledger_file(const std::filesystem::path& file,
                                                     Instant now);

}  // namespace gehor::duckdb
