// The list of the index's parts, as it lies in the file `catalog`. One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "contact/key_vault.h"

namespace gehor::search {

struct CatalogEntry {
  std::string file;
  KeyId key = 0;
  std::uint64_t bytes = 0;
};

struct Catalog {
  bool complete = false;  // it holds every text
  std::vector<CatalogEntry> parts;
  std::vector<KeyId> retired;  // keys of parts that are no more, to be destroyed
};

// An empty one that is not complete where there is none, or none that this version understands.
Catalog read_catalog(const std::filesystem::path& file);
// Durable, as a whole or not at all.
Status write_catalog(const std::filesystem::path& file, const Catalog& catalog);

}  // namespace gehor::search
