// One open data directory, as the stages see it: ports only, never a store. app/ puts it together.
// One thread at a time.
#pragma once

#include <filesystem>

#include "base/time.h"
#include "contact/key_vault.h"
#include "contact/ledger.h"
#include "contact/word_index.h"
#include "facts/fact_store.h"
#include "measures/fact_reader.h"
#include "office/office.h"

namespace gehor::pipeline {

class Workspace {
 public:
  virtual ~Workspace() = default;
  virtual office::Office& office() = 0;
  virtual KeyVault& vault() = 0;
  virtual Ledger& ledger() = 0;
  virtual WordIndex& word_index() = 0;
  virtual facts::FactStore& facts() = 0;
  virtual measures::FactReader& reader() = 0;
  virtual const Clock& clock() const = 0;
  virtual const std::filesystem::path& directory() const = 0;  // the data directory, absolute
};

}  // namespace gehor::pipeline
