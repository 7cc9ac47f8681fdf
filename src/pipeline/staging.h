// Uploads that wait to be imported: encrypted files in the data directory, each under a key of its
// own in the vault, gone after seven days. Beside an upload lie the rows that its import refused,
// as they stood, under the same protection.
//
// Start at Staging::begin(). Thread-safe; an Incoming belongs to the thread that receives it.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "contact/key_vault.h"
#include "sources/transport/blob.h"
#include "sources/transport/sealed_file.h"

namespace gehor::pipeline {

inline constexpr std::chrono::days kStagedFor{7};

struct Staged {
  std::string id;    // 32 hex digits, random
  std::string file;  // the name its uploader gave it, without folders
  std::string uploader;
  std::uint64_t bytes = 0;
  Instant received;
  KeyId key = 0;
  std::string choices;                // JSON: what the uploader decided so far
  std::vector<std::int32_t> imports;  // made from it
  Instant expires() const { return received + kStagedFor; }
};

// The note that is kept beside an upload; what was no such note, or is damaged, is none.
std::string note_of(const Staged& staged);
std::optional<Staged> staged_from_note(const std::string& note);

class Staging {
 public:
  // `directory`: the data directory; the files go into its folder "staging".
  Staging(const std::filesystem::path& directory, KeyVault& vault, const Clock& clock);

  class Incoming {
   public:
    Status append(const char* bytes, std::size_t count);
    std::uint64_t size() const { return writer_.size(); }
    Result<Staged> finish();  // it is there, as a whole
    ~Incoming();              // else nothing of it stays
    Incoming(Incoming&&) noexcept = default;

   private:
    friend class Staging;
    Incoming(Staging& staging, Staged staged, sources::SealedWriter writer);
    Staging* staging_;
    Staged staged_;
    sources::SealedWriter writer_;
    std::unique_ptr<bool> open_;
  };
  Result<Incoming> begin(const std::string& file, const std::string& uploader);

  // Newest first; only the uploader's own.
  Result<std::vector<Staged>> list(const std::string& uploader);
  // kNotFound for one that is not there, has expired, or is somebody else's.
  Result<Staged> find(const std::string& id, const std::string& uploader);
  Result<std::shared_ptr<const sources::Blob>> open(const Staged& staged);
  Status save(const Staged& staged);  // its choices and imports
  Status remove(const Staged& staged);

  // The refused rows of an import, written while it runs and read afterwards; nullptr: none kept.
  Result<sources::SealedWriter> write_rejects(const Staged& staged);
  Result<std::shared_ptr<const sources::Blob>> open_rejects(const Staged& staged);
  // The upload that an import was made from.
  Result<std::optional<Staged>> origin_of(std::int32_t import, const std::string& uploader);

  // What has expired goes, and what a crash left unfinished. Call when serving begins, and hourly.
  Status clean_up();
  // Everything goes: an erased person may stand in any of it.
  static Result<std::uint64_t> remove_all(const std::filesystem::path& directory, KeyVault& vault);

 private:
  std::filesystem::path file_of(const std::string& id, const char* ending) const;
  Result<std::optional<Staged>> read(const std::string& id) const;
  Result<std::vector<Staged>> all() const;
  Status write_note(const Staged& staged) const;
  Status remove_files(const Staged& staged) const;

  std::filesystem::path folder_;
  KeyVault& vault_;
  const Clock& clock_;
  std::mutex mutex_;
};

}  // namespace gehor::pipeline
