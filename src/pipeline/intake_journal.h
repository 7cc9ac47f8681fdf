// The journal of live intake: what was acknowledged and is not in the ledger yet. Files in the
// folder "intake" of the data directory, written at the end only, each under a key of its own in
// the vault. A file goes, key first, as soon as the ledger has all of it.
//
// A file is a head and groups. One group is what was made durable at once, sealed as one; the next
// is begun only when the one before is on the disk. So a group that is cut off at the end was never
// acknowledged, while a damaged one with whole ones behind it was: that file is set aside.
//
// Start at JournalFile::create() and read_journal(). One thread at a time per object.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "base/time.h"
#include "contact/key_vault.h"

namespace gehor::pipeline {

struct JournalEntry {
  std::string source;
  std::string json;  // sources/live/contact_json.h reads it
};

std::filesystem::path journal_folder(const std::filesystem::path& directory);

class JournalFile {
 public:
  // The newest of the directory's journal; makes the folder, the key and the file durable.
  static Result<std::unique_ptr<JournalFile>> create(const std::filesystem::path& directory,
                                                     KeyVault& vault);
  ~JournalFile();
  JournalFile(const JournalFile&) = delete;
  JournalFile& operator=(const JournalFile&) = delete;

  // Durable on return. After an error nothing of it counts as written, and the file takes no more:
  // usable() says no.
  Status append(const std::vector<JournalEntry>& group, Instant at);
  bool usable() const { return usable_; }
  std::uint64_t entries() const { return entries_; }
  std::uint64_t bytes() const { return bytes_; }
  const std::filesystem::path& path() const { return path_; }
  KeyId key_id() const { return key_id_; }

 private:
  JournalFile() = default;

  std::filesystem::path path_;
  std::string name_;  // of the file, random; every group is bound to it
  KeyId key_id_ = 0;
  Key256 key_{};
  int fd_ = -1;
  std::uint32_t groups_ = 0;
  std::uint64_t entries_ = 0, bytes_ = 0;
  bool usable_ = true;
};

struct JournalGroup {
  std::uint32_t number = 0;  // from 0
  Instant at;
  std::vector<JournalEntry> entries;
};

// Where reading goes on.
struct JournalPlace {
  std::uint64_t offset = 0;  // 0: the beginning
  std::uint32_t group = 0;   // the number that is expected there
};

struct JournalContent {
  std::string name;
  KeyId key = 0;
  JournalPlace next;
  bool at_end = true;
  std::vector<JournalGroup> groups;  // the readable ones, in order
  bool key_is_gone = false;          // the ledger had all of it, or a copy was brought back
  bool cut_off = false;              // the end was being written when the process died
  bool damaged = false;              // something that was acknowledged can not be read
  std::optional<Instant> damaged_after, damaged_before;  // when what is missing came
};

// Reads on from `from` until there are `most` entries or more.
Result<JournalContent> read_journal(const std::filesystem::path& file, KeyVault& vault,
                                    JournalPlace from = {}, std::size_t most = SIZE_MAX);

// The files that wait to be taken in, oldest first.
Result<std::vector<std::filesystem::path>> journal_files(const std::filesystem::path& directory);

// Key first, then the file: nothing of it can be read afterwards.
Status remove_journal(const std::filesystem::path& file, KeyId key, KeyVault& vault);

// A damaged file is kept under another name, for whoever may mend it; gives that name.
Result<std::filesystem::path> set_journal_aside(const std::filesystem::path& file);
std::vector<std::filesystem::path> journals_set_aside(const std::filesystem::path& directory);
// Everything set aside goes: an erased person may stand in it. Returns the number of files.
Result<std::uint64_t> remove_journals_set_aside(const std::filesystem::path& directory,
                                                KeyVault& vault);

}  // namespace gehor::pipeline
