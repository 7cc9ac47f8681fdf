// The file `master.key`: 64 hex digits and a line break, readable by its owner alone.
//
// For sqlite/vault.cc. No state; callable from any thread.
#pragma once

#include <filesystem>

#include "base/hash.h"
#include "base/result.h"

namespace gehor::sqlite {

// kNotFound, kDenied when others may read or write it (the sentence has the command that mends
// it), kCorrupt when it is something else, kIo.
Result<Key256> read_master_key(const std::filesystem::path& file);

// Makes a random one, durable on return. One that exists already stays.
Status make_master_key(const std::filesystem::path& file);

// The error for a file of the vault that should be there.
Error missing_from_vault(const std::filesystem::path& file);

}  // namespace gehor::sqlite
