// The key vault: a folder outside the data directory with `master.key` and `keys.sqlite`.
//
// Start with open_vault(). One thread at a time, one process at a time (the data directory's lock
// sees to that). The master key stays in memory while the vault is open and is overwritten when it
// goes. See contact/key_vault.h for what a vault promises.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "contact/key_vault.h"

namespace gehor::sqlite {

// Opens the vault in `folder`. With `create` what is missing is made: the folder (mode 0700), a
// random master key, an empty keys.sqlite (both mode 0600); but never a new master key beside keys
// that an old one wraps. Pass true only while nothing has been sealed yet.
//
// Errors: kNotFound when a file is missing; kDenied when others may read the master key; kCorrupt
// when the master key is not one, does not fit the keys, or keys.sqlite is damaged; kNewerFormat;
// kBusy; kIo.
Result<std::unique_ptr<KeyVault>> open_vault(const std::filesystem::path& folder, bool create);

}  // namespace gehor::sqlite
