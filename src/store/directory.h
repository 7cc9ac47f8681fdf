// The data directory: one folder that holds everything but the keys, used by one process at a time.
//
// Start with DataDirectory::open(); whoever holds the object holds the directory, until it goes (or
// the process ends, however it ends). One thread at a time.
//
// What lies in it: `format` says whose it is, its format's number and its id; `lock` is locked by
// the process that has it open and says who that is. The other rooms of store/ put their files
// beside them. The keys lie elsewhere: see vault_folder().
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "store/private_files.h"

namespace gehor::store {

// Who opens the directory, for those who have to wait.
struct HolderInfo {
  // Written into `lock` while the directory is open, and what a crash leaves stays there until the
  // next one opens it: leave out what is personal (the customer of an erasure).
  std::vector<std::string> command_line;
  const Clock* clock = nullptr;  // not null
};

enum class OpenMode {
  kCreate,    // make the directory when there is none
  kExisting,  // kNotFound when there is none
};

inline constexpr int kDirectoryFormat = 1;
inline constexpr std::chrono::milliseconds kDefaultWait{5000};

class DataDirectory {
 public:
  // Opens `path` alone. Errors: kInvalidArgument for a folder that holds something else, kNotFound
  // (see OpenMode), kBusy when another process has it and keeps it for longer than `wait`,
  // kNewerFormat, kCorrupt for a damaged `format`, kIo.
  static Result<DataDirectory> open(const std::filesystem::path& path, const HolderInfo& holder,
                                    OpenMode mode, std::chrono::milliseconds wait = kDefaultWait);

  DataDirectory(DataDirectory&&) noexcept = default;
  DataDirectory& operator=(DataDirectory&& other) noexcept;
  ~DataDirectory() { release(); }

  const std::filesystem::path& path() const { return path_; }  // absolute
  const std::string& id() const { return id_; }                // 32 hex digits, random
  // True while nothing but `format` and `lock` lay in it when it was opened: nothing in it needs
  // keys that exist already. Also after a first opening that was cut short.
  bool is_new() const { return is_new_; }

  // Where the keys of the data directory `id` are (the folder may not exist yet): $GEHOR_KEYS/ID,
  // else $XDG_STATE_HOME/gehor/keys/ID, else $HOME/.local/state/gehor/keys/ID. kInvalidArgument
  // when that is inside this data directory, or when none of the three is set.
  Result<std::filesystem::path> vault_folder(const std::string& id) const;
  Result<std::filesystem::path> vault_folder() const { return vault_folder(id_); }

  // The id in the file `format` of `folder`; nothing when it is not a data directory of ours.
  static std::optional<std::string> id_of(const std::filesystem::path& folder);

 private:
  DataDirectory() = default;
  void release();

  std::filesystem::path path_;
  std::string id_;
  FileDescriptor lock_;
  bool is_new_ = false;
};

}  // namespace gehor::store
