#include "pipeline/staging.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "privacy/seal.h"

namespace gehor::pipeline {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kData = ".data";
constexpr const char* kNote = ".json";

Error io_error(const char* what, const fs::path& file) {
  return {ErrorCode::kIo,
          say("{} ({}). Is there room on the disk?", Sentence(what), std::strerror(errno)),
          {file.string(), 0, ""}};
}

bool is_id(const std::string& text) { return text.size() == 32 && hash_from_hex(text).has_value(); }

Result<sources::FileDescriptor> new_file(const fs::path& file) {
  sources::FileDescriptor fd(
      ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (fd.get() < 0) return io_error("The upload could not be kept", file);
  return fd;
}

// New names in a folder are durable only when the folder is.
Status save_names(const fs::path& folder) {
  const sources::FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() < 0 || (::fsync(fd.get()) != 0 && errno != EINVAL)) {
    return io_error("The upload could not be kept", folder);
  }
  return {};
}

// What an upload holds is on the disk before its note says that it is there.
Status save_bytes(const fs::path& file) {
  const sources::FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (fd.get() < 0 || ::fsync(fd.get()) != 0) {
    return io_error("The upload could not be kept", file);
  }
  return {};
}

std::int64_t micros(Instant at) { return at.time_since_epoch().count(); }

}  // namespace

Staging::Staging(const fs::path& directory, KeyVault& vault, const Clock& clock)
    : folder_(directory / "staging"), vault_(vault), clock_(clock) {}

fs::path Staging::file_of(const std::string& id, const char* ending) const {
  return folder_ / (id + ending);
}

Result<Staging::Incoming> Staging::begin(const std::string& file, const std::string& uploader) {
  const std::lock_guard lock(mutex_);
  if (::mkdir(folder_.c_str(), 0700) != 0 && errno != EEXIST) {
    return io_error("The folder for uploads could not be made", folder_);
  }
  Staged staged;
  staged.id = to_hex(privacy::random_hash());
  staged.file = fs::path(file).filename().string();
  if (staged.file.empty()) staged.file = "upload";
  staged.uploader = uploader;
  staged.received = clock_.now();
  staged.choices = "{}";
  GEHOR_TRY(const auto keys, vault_.fresh_keys(1));
  GEHOR_CHECK(vault_.commit());
  staged.key = keys.front().id;
  // Somebody else's fault of the disk can have taken it, and have been told of it instead of us.
  GEHOR_TRY(const auto kept, vault_.find(staged.key));
  if (!kept) {
    errno = EIO;
    return io_error("The upload could not be kept", folder_);
  }
  GEHOR_TRY(auto fd, new_file(file_of(staged.id, kData)));
  sources::SecretKey key(keys.front().key);
  if (!key.is_there()) return Error{ErrorCode::kInternal, "no memory for a key", {}};
  std::string name = staged.file;
  return Incoming(*this, std::move(staged),
                  sources::SealedWriter(std::move(fd), std::move(key), std::move(name)));
}

Staging::Incoming::Incoming(Staging& staging, Staged staged, sources::SealedWriter writer)
    : staging_(&staging),
      staged_(std::move(staged)),
      writer_(std::move(writer)),
      open_(std::make_unique<bool>(true)) {}

Status Staging::Incoming::append(const char* bytes, std::size_t count) {
  return writer_.append(bytes, count);
}

Result<Staged> Staging::Incoming::finish() {
  staged_.bytes = writer_.size();
  GEHOR_TRY(const auto whole, writer_.finish());
  GEHOR_CHECK(save_bytes(staging_->file_of(staged_.id, kData)));
  const std::lock_guard lock(staging_->mutex_);
  GEHOR_CHECK(staging_->write_note(staged_));
  *open_ = false;
  return staged_;
}

Staging::Incoming::~Incoming() {
  if (!open_ || !*open_) return;
  const std::lock_guard lock(staging_->mutex_);
  (void)staging_->remove_files(staged_).ok();
}

std::string note_of(const Staged& staged) {
  const json note{{"id", staged.id},
                  {"file", staged.file},
                  {"uploader", staged.uploader},
                  {"bytes", staged.bytes},
                  {"received", micros(staged.received)},
                  {"key", staged.key},
                  {"choices", staged.choices},
                  {"imports", staged.imports}};
  return note.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Staged> staged_from_note(const std::string& text) {
  // Instants far outside could not even be compared with now.
  constexpr std::int64_t kLatest = std::int64_t{1} << 60;
  const json note = json::parse(text, nullptr, false);
  if (!note.is_object()) return std::nullopt;
  Staged staged;
  // A number that is none of ours could be larger than what it is read into.
  for (const char* name : {"bytes", "received", "key"}) {
    if (note.contains(name) && !note[name].is_number_integer()) return std::nullopt;
  }
  for (const json& import : note.value("imports", json::array())) {
    if (!import.is_number_integer()) return std::nullopt;
  }
  try {
    staged.id = note.value("id", "");
    staged.file = note.value("file", "");
    staged.uploader = note.value("uploader", "");
    staged.bytes = note.value("bytes", std::uint64_t{0});
    const std::int64_t received = note.value("received", std::int64_t{0});
    if (received < 0 || received > kLatest) return std::nullopt;
    staged.received = Instant(std::chrono::microseconds(received));
    staged.key = note.value("key", KeyId{0});
    staged.choices = note.value("choices", "{}");
    staged.imports = note.value("imports", std::vector<std::int32_t>());
  } catch (const json::exception&) {
    return std::nullopt;
  }
  if (!json::accept(staged.choices)) return std::nullopt;
  return staged;
}

// There as a whole or as it was, also after a crash of the machine.
Status Staging::write_note(const Staged& staged) const {
  const fs::path file = file_of(staged.id, kNote), fresh = file_of(staged.id, ".new");
  std::error_code ignored;
  fs::remove(fresh, ignored);
  {
    GEHOR_TRY(const auto fd, new_file(fresh));
    const std::string note = note_of(staged);
    for (std::size_t done = 0; done < note.size();) {
      const ssize_t n = ::write(fd.get(), note.data() + done, note.size() - done);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return io_error("The upload could not be kept", file);
      done += static_cast<std::size_t>(n);
    }
    if (::fsync(fd.get()) != 0) return io_error("The upload could not be kept", file);
  }
  if (::rename(fresh.c_str(), file.c_str()) != 0) {
    return io_error("The upload could not be kept", file);
  }
  return save_names(folder_);
}

Result<std::optional<Staged>> Staging::read(const std::string& id) const {
  if (!is_id(id)) return std::optional<Staged>();
  std::ifstream in(file_of(id, kNote), std::ios::binary);
  if (!in) return std::optional<Staged>();
  std::ostringstream text;
  text << in.rdbuf();
  auto staged = staged_from_note(text.str());
  if (staged) staged->id = id;
  return staged;
}

Result<std::vector<Staged>> Staging::all() const {
  std::vector<Staged> found;
  std::error_code error;
  for (fs::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() != kNote) continue;
    GEHOR_TRY(auto staged, read(it->path().stem().string()));
    if (staged) found.push_back(*std::move(staged));
  }
  std::sort(found.begin(), found.end(), [](const Staged& a, const Staged& b) {
    return std::pair(b.received, b.id) < std::pair(a.received, a.id);
  });
  return found;
}

Result<std::vector<Staged>> Staging::list(const std::string& uploader) {
  const std::lock_guard lock(mutex_);
  GEHOR_TRY(auto found, all());
  const Instant now = clock_.now();
  std::erase_if(found, [&](const Staged& staged) {
    return staged.uploader != uploader || staged.expires() <= now;
  });
  return found;
}

Result<Staged> Staging::find(const std::string& id, const std::string& uploader) {
  const std::lock_guard lock(mutex_);
  GEHOR_TRY(auto staged, read(id));
  if (!staged || staged->uploader != uploader || staged->expires() <= clock_.now()) {
    return Error{ErrorCode::kNotFound,
                 "There is no such upload (any more): uploads are kept for seven days. Give the "
                 "file again."};
  }
  return *std::move(staged);
}

Result<std::shared_ptr<const sources::Blob>> Staging::open(const Staged& staged) {
  GEHOR_TRY(const auto key, vault_.find(staged.key));
  if (!key) {
    return Error{ErrorCode::kNotFound, "This upload was removed. Give the file again."};
  }
  return sources::open_sealed_file(
      sources::FileDescriptor(
          ::open(file_of(staged.id, kData).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)),
      *key, staged.file);
}

Status Staging::save(const Staged& staged) {
  const std::lock_guard lock(mutex_);
  return write_note(staged);
}

Status Staging::remove(const Staged& staged) {
  const std::lock_guard lock(mutex_);
  return remove_files(staged);
}

Status Staging::remove_files(const Staged& staged) const {
  // The key first: what is left of the files is then noise.
  GEHOR_CHECK(vault_.destroy({staged.key}));
  std::error_code error;
  for (fs::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
    if (it->path().filename().string().starts_with(staged.id)) {
      std::error_code ignored;
      fs::remove(it->path(), ignored);
    }
  }
  return {};
}

namespace {
constexpr const char* kRejects = ".rejects";
// Its blocks must not share nonces with the upload's under the same key.
Key256 rejects_key(const Key256& key) { return privacy::derive_key(key, "rejects"); }
}  // namespace

Result<sources::SealedWriter> Staging::write_rejects(const Staged& staged) {
  GEHOR_TRY(const auto key, vault_.find(staged.key));
  if (!key) return Error{ErrorCode::kNotFound, "This upload was removed. Give the file again."};
  const fs::path file = file_of(staged.id, kRejects);
  std::error_code ignored;
  fs::remove(file, ignored);
  GEHOR_TRY(auto fd, new_file(file));
  sources::SecretKey secret(rejects_key(*key));
  if (!secret.is_there()) return Error{ErrorCode::kInternal, "no memory for a key", {}};
  return sources::SealedWriter(std::move(fd), std::move(secret), staged.file);
}

Result<std::shared_ptr<const sources::Blob>> Staging::open_rejects(const Staged& staged) {
  using Found = std::shared_ptr<const sources::Blob>;
  GEHOR_TRY(const auto key, vault_.find(staged.key));
  sources::FileDescriptor fd(
      ::open(file_of(staged.id, kRejects).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!key || fd.get() < 0) return Found();
  return sources::open_sealed_file(std::move(fd), rejects_key(*key), staged.file);
}

Result<std::optional<Staged>> Staging::origin_of(std::int32_t import, const std::string& uploader) {
  GEHOR_TRY(auto mine, list(uploader));
  for (Staged& staged : mine) {
    if (std::find(staged.imports.begin(), staged.imports.end(), import) != staged.imports.end()) {
      return std::optional<Staged>(std::move(staged));
    }
  }
  return std::optional<Staged>();
}

Status Staging::clean_up() {
  const std::lock_guard lock(mutex_);
  GEHOR_TRY(const auto found, all());
  const Instant now = clock_.now();
  for (const Staged& staged : found) {
    if (staged.expires() <= now) GEHOR_CHECK(remove_files(staged));
  }
  // Data without a note, older than any upload takes: its receiving was cut short.
  std::error_code error;
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(24);
  for (fs::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
    const std::string id = it->path().filename().string().substr(0, 32);
    std::error_code ignored;
    if (!fs::exists(file_of(id, kNote), ignored) && it->last_write_time(ignored) < old) {
      fs::remove(it->path(), ignored);
    }
  }
  return {};
}

Result<std::uint64_t> Staging::remove_all(const fs::path& directory, KeyVault& vault) {
  struct NoClock final : Clock {
    Instant now() const override { return {}; }
  } const none;
  Staging staging(directory, vault, none);
  GEHOR_TRY(const auto found, staging.all());
  for (const Staged& staged : found) GEHOR_CHECK(staging.remove_files(staged));
  return static_cast<std::uint64_t>(found.size());
}

}  // namespace gehor::pipeline
