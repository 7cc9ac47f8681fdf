// What the tests of the SQLite stores share: looking at the bytes and modes of files.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "tests/support/temp_dir.h"

namespace gehor::test {

// The names of the files below `folder` whose raw bytes hold `bytes`.
inline std::vector<std::string> files_with(const std::filesystem::path& folder,
                                           std::string_view bytes) {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    if (read_file(entry.path()).find(bytes) != std::string::npos) {
      found.push_back(entry.path().filename().string());
    }
  }
  return found;
}

inline unsigned mode_of(const std::filesystem::path& path) {
  struct stat info = {};
  if (::stat(path.c_str(), &info) != 0) return 0;
  return info.st_mode & 0777U;
}

// Different for each number, and spread like real hashes.
inline Hash128 hash_of(std::uint64_t number) {
  return keyed_hash(Key256{}, std::to_string(number));
}

}  // namespace gehor::test
