#include "pipeline/intake_journal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "privacy/seal.h"

namespace gehor::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "gehor intake 01\n";  // of a file
constexpr std::size_t kNameBytes = 32;
constexpr std::size_t kHeadBytes = kMagic.size() + 8 + kNameBytes;  // magic, key, name
constexpr std::uint32_t kGroupMagic = 0x50524747;                   // of a group: "GGRP"
constexpr std::size_t kGroupHead = 4 + 4 + 4 + 8 + 8;  // magic, bytes, number, time, check
constexpr std::uint32_t kLargestGroup = 64U << 20;
constexpr const char* kEnding = ".journal";
constexpr const char* kAside = ".damaged";

Error io_error(const char* what, const fs::path& file, int error = errno) {
  return {ErrorCode::kIo,
          say("{} ({}). Is there room on the disk?", Sentence(what), std::strerror(error)),
          {file.string(), 0, ""}};
}

template <typename T>
void put(std::string& to, T value) {
  for (std::size_t i = 0; i < sizeof value; ++i) {
    to += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xff);
  }
}

template <typename T>
T get(std::string_view from, std::size_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(from[at + i])} << (8 * i);
  }
  return static_cast<T>(value);
}

void put_text(std::string& to, std::string_view text) {
  put(to, static_cast<std::uint32_t>(text.size()));
  to += text;
}

std::string encode(const std::vector<JournalEntry>& group) {
  std::string plain;
  for (const JournalEntry& entry : group) {
    put_text(plain, entry.source);
    put_text(plain, entry.json);
  }
  return plain;
}

std::optional<std::vector<JournalEntry>> decode(std::string_view plain) {
  std::vector<JournalEntry> group;
  const auto text = [&]() -> std::optional<std::string> {
    if (plain.size() < 4) return std::nullopt;
    const auto size = get<std::uint32_t>(plain, 0);
    if (plain.size() - 4 < size) return std::nullopt;
    std::string out(plain.substr(4, size));
    plain.remove_prefix(4 + std::size_t{size});
    return out;
  };
  while (!plain.empty()) {
    auto source = text();
    auto json = source ? text() : std::nullopt;
    if (!json) return std::nullopt;
    group.push_back({*std::move(source), *std::move(json)});
  }
  return group;
}

// Says that the head of a group is one: what follows is then as long as it says.
std::uint64_t check_of(const Key256& key, std::string_view head) {
  return keyed_hash(key, head).low;
}

std::string bound_to(const std::string& name, std::uint32_t number, std::int64_t at) {
  return name + ":" + std::to_string(number) + ":" + std::to_string(at);
}

Status sync_folder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool done = fd >= 0 && ::fsync(fd) == 0;
  const int error = errno;
  if (fd >= 0) ::close(fd);
  if (!done) return io_error("The folder of live intake could not be written", folder, error);
  return {};
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

// "000000000012-….journal": the number keeps them in order.
std::string next_name(const std::vector<fs::path>& files) {
  std::uint64_t newest = 0;
  for (const fs::path& file : files) {
    newest = std::max<std::uint64_t>(newest,
                                     std::strtoull(file.filename().string().c_str(), nullptr, 10));
  }
  std::string number = std::to_string(newest + 1);
  number.insert(0, number.size() < 12 ? 12 - number.size() : 0, '0');
  return number;
}

std::vector<fs::path> files_with(const fs::path& folder, const char* ending) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ending) files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Walks through the bytes behind the head.
class Walk {
 public:
  Walk(std::string_view bytes, const Key256& key, JournalContent& content)
      : bytes_(bytes), key_(key), content_(content) {}

  void run(JournalPlace from, std::size_t most) {
    std::size_t at = std::max<std::size_t>(kHeadBytes, from.offset);
    expected_ = from.group;
    while (at < bytes_.size() && entries_ < most) {
      const auto end = whole_head_at(at);
      if (end && *end <= bytes_.size()) {
        open(at, *end);
        at = *end;
        continue;
      }
      // The last one, cut off or never filled; or a damaged one, when another stands behind it.
      const std::size_t next = next_head(at + 1);
      if (next == bytes_.size()) end_was_lost(at, end.has_value());
      if (next != bytes_.size()) lost();
      at = next;
    }
    content_.next = {at, expected_};
    content_.at_end = at >= bytes_.size();
    content_.damaged = lost_;
  }

 private:
  std::optional<std::size_t> whole_head_at(std::size_t at) const {
    if (bytes_.size() - at < kGroupHead) return std::nullopt;
    const std::string_view head(bytes_.data() + at, kGroupHead);
    if (get<std::uint32_t>(head, 0) != kGroupMagic ||
        get<std::uint64_t>(head, kGroupHead - 8) !=
            check_of(key_, head.substr(0, kGroupHead - 8))) {
      return std::nullopt;
    }
    return at + kGroupHead + get<std::uint32_t>(head, 4);
  }

  std::size_t next_head(std::size_t at) const {
    std::string magic;
    put(magic, kGroupMagic);
    for (at = bytes_.find(magic, at); at != std::string::npos; at = bytes_.find(magic, at + 1)) {
      if (whole_head_at(at)) return at;
    }
    return bytes_.size();
  }

  void open(std::size_t at, std::size_t end) {
    const std::string_view head(bytes_.data() + at, kGroupHead);
    JournalGroup group;
    group.number = get<std::uint32_t>(head, 8);
    const auto micros = get<std::int64_t>(head, 12);
    group.at = Instant(std::chrono::microseconds(micros));
    if (group.number != expected_) lost();  // some before it are missing as a whole
    expected_ = group.number + 1;
    auto plain = privacy::open_sealed(key_, bytes_.substr(at + kGroupHead, end - at - kGroupHead),
                                      bound_to(content_.name, group.number, micros));
    auto entries = plain.ok() ? decode(*plain) : std::nullopt;
    if (!entries) {
      if (end == bytes_.size() && has_hole(bytes_.substr(at))) {
        content_.cut_off = true;
      } else {
        lost();
      }
      return;
    }
    if (lost_ && !content_.damaged_before) content_.damaged_before = group.at;
    group.entries = *std::move(entries);
    entries_ += group.entries.size();
    content_.groups.push_back(std::move(group));
  }

  void lost() {
    if (!lost_ && !content_.groups.empty()) content_.damaged_after = content_.groups.back().at;
    lost_ = true;
  }

  // Zeros where a crash of the machine came before the bytes were on the disk. What is sealed has
  // none of that length.
  static bool has_hole(std::string_view rest) {
    static const std::string block(512, '\0');
    return rest.ends_with(std::string_view(block).substr(0, 16)) ||
           rest.find(block) != std::string_view::npos ||
           rest.find_first_not_of('\0') == std::string_view::npos;
  }

  // Fewer bytes than a group's head says, or a hole: writing was under way. Anything else was whole
  // once.
  void end_was_lost(std::size_t at, bool head_is_whole) {
    const std::string_view rest = bytes_.substr(at);
    std::string magic;
    put(magic, kGroupMagic);
    const bool begun = rest.size() < kGroupHead && magic.starts_with(rest.substr(0, 4));
    if (head_is_whole || begun || has_hole(rest)) {
      content_.cut_off = true;
    } else {
      lost();
    }
  }

  std::string_view bytes_;
  const Key256& key_;
  JournalContent& content_;
  std::size_t entries_ = 0;
  std::uint32_t expected_ = 0;
  bool lost_ = false;
};

// The bytes of a file, as they lie there. Only for files that nobody writes any more.
class Mapped {
 public:
  explicit Mapped(const fs::path& file) {
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    struct stat status = {};
    if (fd >= 0 && ::fstat(fd, &status) == 0) {
      size_ = static_cast<std::size_t>(status.st_size);
      if (size_ > 0) at_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, fd, 0);
      there_ = size_ == 0 || at_ != MAP_FAILED;
    }
    error_ = errno;
    if (fd >= 0) ::close(fd);
  }
  ~Mapped() {
    if (there_ && size_ > 0) ::munmap(at_, size_);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  bool there() const { return there_; }
  int error() const { return error_; }
  std::string_view bytes() const {
    return size_ == 0 ? std::string_view() : std::string_view(static_cast<const char*>(at_), size_);
  }

 private:
  void* at_ = nullptr;
  std::size_t size_ = 0;
  bool there_ = false;
  int error_ = 0;
};

}  // namespace

fs::path journal_folder(const fs::path& directory) { return directory / "intake"; }

Result<std::unique_ptr<JournalFile>> JournalFile::create(const fs::path& directory,
                                                         KeyVault& vault) {
  const fs::path folder = journal_folder(directory);
  if (::mkdir(folder.c_str(), 0700) == 0) {
    GEHOR_CHECK(sync_folder(directory));
  } else if (errno != EEXIST) {
    return io_error("The folder of live intake could not be made", folder);
  }
  GEHOR_TRY(const auto keys, vault.fresh_keys(1));
  GEHOR_CHECK(vault.commit());
  // Somebody else's fault of the disk can have taken it, and have been told of it instead of us.
  GEHOR_TRY(const auto kept, vault.find(keys.front().id));
  if (!kept) return io_error("The journal of live intake could not be begun", folder, EIO);
  std::unique_ptr<JournalFile> file(new JournalFile());
  file->name_ = to_hex(privacy::random_hash());
  file->key_ = keys.front().key;
  file->key_id_ = keys.front().id;
  file->path_ =
      folder / (next_name(files_with(folder, kEnding)) + "-" + file->name_.substr(0, 8) + kEnding);
  file->fd_ = ::open(file->path_.c_str(),
                     O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  std::string head(kMagic);
  put(head, keys.front().id);
  head += file->name_;
  if (file->fd_ < 0 || !write_all(file->fd_, head) || ::fsync(file->fd_) != 0) {
    const Error error = io_error("The journal of live intake could not be begun", file->path_);
    std::error_code ignored;
    fs::remove(file->path_, ignored);
    (void)vault.destroy({keys.front().id}).ok();
    return error;
  }
  file->bytes_ = head.size();
  GEHOR_CHECK(sync_folder(folder));
  return file;
}

JournalFile::~JournalFile() {
  if (fd_ >= 0) ::close(fd_);
  privacy::forget_key(key_);
}

Status JournalFile::append(const std::vector<JournalEntry>& group, Instant at) {
  const std::int64_t micros = at.time_since_epoch().count();
  const std::string sealed = privacy::seal(key_, encode(group), bound_to(name_, groups_, micros));
  if (sealed.size() > kLargestGroup) {
    return Error{ErrorCode::kInternal, "a group of live intake is too large", {}};
  }
  std::string bytes;
  bytes.reserve(kGroupHead + sealed.size());
  put(bytes, kGroupMagic);
  put(bytes, static_cast<std::uint32_t>(sealed.size()));
  put(bytes, groups_);
  put(bytes, micros);
  put(bytes, check_of(key_, bytes));
  bytes += sealed;
  if (!write_all(fd_, bytes) || ::fdatasync(fd_) != 0) {
    const Error error = io_error("The contacts could not be written down", path_);
    // What may stand there of it was acknowledged to nobody. Behind it nothing must follow.
    usable_ = false;
    (void)(::ftruncate(fd_, static_cast<off_t>(bytes_)) == 0 && ::fsync(fd_) == 0);
    return error;
  }
  ++groups_;
  entries_ += group.size();
  bytes_ += bytes.size();
  return {};
}

Result<JournalContent> read_journal(const fs::path& file, KeyVault& vault, JournalPlace from,
                                    std::size_t most) {
  const Mapped mapped(file);
  if (!mapped.there()) {
    return io_error("The journal of live intake could not be read", file, mapped.error());
  }
  const std::string_view bytes = mapped.bytes();
  JournalContent content;
  if (bytes.size() < kHeadBytes) return content;  // its making was cut short: nothing is in it
  if (!bytes.starts_with(kMagic)) {
    content.damaged = true;
    return content;
  }
  content.key = get<KeyId>(bytes, kMagic.size());
  content.name = bytes.substr(kMagic.size() + 8, kNameBytes);
  GEHOR_TRY(auto key, vault.find(content.key));
  if (!key) {
    content.key_is_gone = true;
    return content;
  }
  Walk(bytes, *key, content).run(from, most);
  privacy::forget_key(*key);
  return content;
}

Result<std::vector<fs::path>> journal_files(const fs::path& directory) {
  return files_with(journal_folder(directory), kEnding);
}

Status remove_journal(const fs::path& file, KeyId key, KeyVault& vault) {
  if (key > 0) GEHOR_CHECK(vault.destroy({key}));
  std::error_code error;
  fs::remove(file, error);
  if (error)
    return io_error("The journal of live intake could not be removed", file, error.value());
  return {};
}

Result<fs::path> set_journal_aside(const fs::path& file) {
  fs::path aside = file;
  aside.replace_extension(kAside);
  std::error_code error;
  fs::rename(file, aside, error);
  if (error)
    return io_error("The journal of live intake could not be set aside", file, error.value());
  GEHOR_CHECK(sync_folder(file.parent_path()));
  return aside;
}

std::vector<fs::path> journals_set_aside(const fs::path& directory) {
  return files_with(journal_folder(directory), kAside);
}

Result<std::uint64_t> remove_journals_set_aside(const fs::path& directory, KeyVault& vault) {
  std::uint64_t n = 0;
  for (const fs::path& file : journals_set_aside(directory)) {
    GEHOR_TRY(const JournalContent content, read_journal(file, vault, {}, 0));
    GEHOR_CHECK(remove_journal(file, content.key, vault));
    ++n;
  }
  return n;
}

}  // namespace gehor::pipeline
