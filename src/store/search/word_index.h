// The full-text index in a folder of the data directory: contact/word_index.h over parts (part.h).
//
// `catalog` says which files are parts of it and under which keys of the vault they lie; it is
// replaced as a whole. Parts are written from memory when they have grown to some 48 MB and at each
// commit; small ones are joined, so that there are never many. What is removed is removed by
// writing its part anew under a new key and destroying the old one, so that a copy of the old part
// (a backup) can not be read either.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "contact/key_vault.h"
#include "contact/word_index.h"

namespace gehor::search {

// Never fails because of what lies there: an index that can not be read is one that is not
// complete. `vault` outlives it. kIo where the folder can not be made.
Result<std::unique_ptr<WordIndex>> open_word_index(const std::filesystem::path& folder,
                                                   KeyVault& vault);

}  // namespace gehor::search
