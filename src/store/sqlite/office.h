// The office on one SQLite file.
//
// Start with open_office(). One thread at a time, one process at a time (the data directory's lock
// sees to that). What forget() removes leaves no bytes behind: secure_delete clears them in the
// file, and the write-ahead log is emptied.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "office/office.h"

namespace gehor::sqlite {

// Opens the file or makes it (mode 0600). A new office takes the id of the data directory it lies
// in (its file `format`), else a random one. Errors: kNewerFormat, kCorrupt (damaged, not an
// office, or that of another data directory), kBusy, kIo.
Result<std::unique_ptr<office::Office>> open_office(const std::filesystem::path& file);

}  // namespace gehor::sqlite
