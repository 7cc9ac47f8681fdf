#include "store/directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <thread>

#include <fmt/format.h>

#include "base/hash.h"
#include "base/text.h"
#include "privacy/seal.h"

namespace gehor::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMarker = "gehor data directory";
constexpr std::chrono::milliseconds kPoll{50};
constexpr std::size_t kLongestCommand = 200;  // code points
constexpr std::size_t kIdDigits = 32;

struct Format {
  int number = 0;
  std::string id;
};

bool is_id(std::string_view id) { return id.size() == kIdDigits && hash_from_hex(id).has_value(); }

// The rest of the line that begins with `key` and a space, or "".
std::string_view line_of(std::string_view text, std::string_view key) {
  for (const std::string_view line : split(text, '\n')) {
    if (line.size() > key.size() && line.starts_with(key) && line[key.size()] == ' ') {
      return line.substr(key.size() + 1);
    }
  }
  return {};
}

bool is_ours(std::string_view format_file) {
  return format_file.starts_with(std::string(kMarker) + "\n");
}

Result<Format> parse_format(std::string_view text, const fs::path& directory) {
  Format format;
  const std::string_view number = line_of(text, "format");
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), format.number);
  const bool number_ok = parsed.ec == std::errc() && parsed.ptr == number.data() + number.size();
  if (number_ok && format.number > kDirectoryFormat) {
    return Error{ErrorCode::kNewerFormat,
                 fmt::format("The data directory {} was made by a newer version of Gehör (format "
                             "{}; this version knows {}). Use that version or a newer one.",
                             directory.string(), format.number, kDirectoryFormat)};
  }
  format.id = std::string(line_of(text, "id"));
  if (!number_ok || format.number < 1 || !is_id(format.id)) {
    return Error{ErrorCode::kCorrupt,
                 fmt::format("The file {} is damaged. Put back the one from a backup.",
                             (directory / "format").string())};
  }
  return format;
}

// True for what an interrupted first opening can leave behind.
bool is_our_beginning(const fs::path& entry) {
  const std::string name = entry.filename().string();
  return name == "lock" || name.starts_with("format.new.");
}

Result<bool> holds_something_else(const fs::path& directory, bool ours = false) {
  std::error_code error;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    const bool marker = ours && it->path().filename() == "format";
    if (!marker && !is_our_beginning(it->path())) return true;
  }
  if (error) return os_error("could not read", directory, error.value());
  return false;
}

// Before anything is written: the folder is absent, empty or ours.
Status check_place(const fs::path& directory, OpenMode mode) {
  struct stat info = {};
  if (::stat(directory.c_str(), &info) != 0) {
    if (errno != ENOENT) return os_error("could not open", directory, errno);
    if (mode == OpenMode::kCreate) return {};
    return Error{ErrorCode::kNotFound,
                 fmt::format("There is no data directory {}. Name one with --data or GEHOR_DATA.",
                             directory.string())};
  }
  if (!S_ISDIR(info.st_mode)) {
    return Error{
        ErrorCode::kInvalidArgument,
        fmt::format("{} is a file, not a data directory. Name another place.", directory.string())};
  }
  GEHOR_TRY(const auto format, read_small_file(directory / "format"));
  if (format && is_ours(*format)) return {};
  GEHOR_TRY(const bool foreign, holds_something_else(directory));
  std::error_code ignored;
  if (foreign && fs::exists(directory / "ledger.duckdb", ignored)) {
    return Error{ErrorCode::kCorrupt,
                 fmt::format("The file {} is missing or damaged. Put back the one from a backup.",
                             (directory / "format").string())};
  }
  if (foreign) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("The folder {} holds something else, not data of Gehör. Name an empty "
                             "folder or a new one.",
                             directory.string())};
  }
  if (mode == OpenMode::kExisting) {
    return Error{ErrorCode::kNotFound,
                 fmt::format("The folder {} is empty: there is no data of Gehör in it.",
                             directory.string())};
  }
  return {};
}

std::string shown_command(const std::vector<std::string>& words) {
  std::string command = join(words, " ");
  std::replace_if(
      command.begin(), command.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return shorten(command, kLongestCommand);
}

std::tm local_parts(Instant at) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(
      std::chrono::time_point_cast<std::chrono::system_clock::duration>(at));
  std::tm parts = {};
  ::localtime_r(&seconds, &parts);
  return parts;
}

// By the machine's own clock and zone, as the person who reads it has it on the wall; with the
// date when that is another day than today.
std::string shown_since(std::string_view micros, Instant now) {
  std::int64_t value = 0;
  const auto parsed = std::from_chars(micros.data(), micros.data() + micros.size(), value);
  if (parsed.ec != std::errc()) return "";
  const std::tm since = local_parts(Instant(std::chrono::microseconds(value)));
  const std::tm today = local_parts(now);
  const std::string time =
      fmt::format("{:02}:{:02}:{:02}", since.tm_hour, since.tm_min, since.tm_sec);
  if (since.tm_yday == today.tm_yday && since.tm_year == today.tm_year) return time;
  return fmt::format("{:04}-{:02}-{:02} {}", since.tm_year + 1900, since.tm_mon + 1, since.tm_mday,
                     time);
}

Error busy(const fs::path& directory, Instant now) {
  const auto content = read_small_file(directory / "lock");
  const std::string text = content.ok() && content.value() ? *content.value() : std::string();
  const std::string_view command = line_of(text, "command");
  const std::string_view process = line_of(text, "process");
  const std::string since = shown_since(line_of(text, "since"), now);
  std::string who = command.empty() ? "another process" : fmt::format("\"{}\"", command);
  if (!process.empty() && !since.empty()) {
    who += fmt::format(" (process {}, since {})", process, since);
  }
  return Error{ErrorCode::kBusy,
               fmt::format("The data directory {} is in use by {}. Wait until it is done, or end "
                           "it.",
                           directory.string(), who)};
}

Status say_who(int fd, const fs::path& lock_file, const HolderInfo& holder) {
  const std::string text = fmt::format("process {}\nsince {} microseconds since 1970\ncommand {}\n",
                                       ::getpid(), holder.clock->now().time_since_epoch().count(),
                                       shown_command(holder.command_line));
  if (::ftruncate(fd, 0) != 0 ||
      ::pwrite(fd, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
    return os_error("could not write", lock_file, errno);
  }
  return {};
}

// Opens and locks DIRECTORY/lock, trying again until `wait` is over.
Result<FileDescriptor> take_lock(const fs::path& directory, const HolderInfo& holder,
                                 std::chrono::milliseconds wait) {
  const fs::path lock_file = directory / "lock";
  for (std::chrono::milliseconds waited{0};; waited += kPoll) {
    FileDescriptor fd(::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!fd.open()) return os_error("could not open", lock_file, errno);
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) {
      // Somebody may have removed the directory while we waited: the lock must be on the file
      // that has the name now.
      struct stat ours = {};
      struct stat named = {};
      if (::fstat(fd.get(), &ours) == 0 && ::stat(lock_file.c_str(), &named) == 0 &&
          ours.st_ino == named.st_ino && ours.st_dev == named.st_dev) {
        if (::fchmod(fd.get(), 0600) != 0) {
          return os_error("could not close to others", lock_file, errno);
        }
        GEHOR_CHECK(say_who(fd.get(), lock_file, holder));
        return fd;
      }
    } else if (errno != EWOULDBLOCK && errno != EINTR) {
      return os_error("could not lock", lock_file, errno);
    }
    if (waited >= wait) return busy(directory, holder.clock->now());
    std::this_thread::sleep_for(std::min(kPoll, wait - waited));
  }
}

std::string new_id() {
  const Key256 random = privacy::random_key();
  return to_hex(keyed_hash(random, "gehor data directory id"));
}

bool is_inside(const fs::path& inner, const fs::path& outer) {
  const auto at = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return at.first == outer.end();
}

// Without "/" at the end, links followed as far as the path exists.
fs::path resolved(const fs::path& path) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(path, error);
  if (error) whole = fs::absolute(path, error).lexically_normal();
  if (whole.filename().empty()) whole = whole.parent_path();
  return whole;
}

}  // namespace

Result<DataDirectory> DataDirectory::open(const fs::path& path, const HolderInfo& holder,
                                          OpenMode mode, std::chrono::milliseconds wait) {
  if (path.empty()) {
    return Error{ErrorCode::kInvalidArgument, "The data directory has no name. Name one."};
  }
  DataDirectory directory;
  directory.path_ = resolved(path);
  GEHOR_CHECK(check_place(directory.path_, mode));
  GEHOR_CHECK(make_private_folder(directory.path_));
  GEHOR_TRY(directory.lock_, take_lock(directory.path_, holder, wait));

  const fs::path format_file = directory.path_ / "format";
  GEHOR_TRY(auto text, read_small_file(format_file));
  if (!text) {
    const std::string fresh =
        fmt::format("{}\nformat {}\nid {}\n", kMarker, kDirectoryFormat, new_id());
    GEHOR_CHECK(write_new_private_file(format_file, fresh));
    text = fresh;
  }
  GEHOR_TRY(const bool used, holds_something_else(directory.path_, true));
  directory.is_new_ = !used;
  GEHOR_TRY(Format format, parse_format(*text, directory.path_));
  directory.id_ = std::move(format.id);
  return directory;
}

DataDirectory& DataDirectory::operator=(DataDirectory&& other) noexcept {
  if (this != &other) {
    release();
    path_ = std::move(other.path_);
    id_ = std::move(other.id_);
    lock_ = std::move(other.lock_);
    is_new_ = other.is_new_;
  }
  return *this;
}

void DataDirectory::release() {
  if (!lock_.open()) return;
  // What the lock said is over. The file stays: removing it would let two processes hold two
  // different files of one name.
  [[maybe_unused]] const int emptied = ::ftruncate(lock_.get(), 0);
  lock_.close();
}

Result<fs::path> DataDirectory::vault_folder(const std::string& id) const {
  if (!is_id(id)) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("\"{}\" is not the id of a data directory.", id)};
  }
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  fs::path keys;
  if (const std::string folder = variable("GEHOR_KEYS"); !folder.empty()) {
    keys = folder;
  } else if (const std::string state = variable("XDG_STATE_HOME"); fs::path(state).is_absolute()) {
    keys = fs::path(state) / "gehor" / "keys";
  } else if (const std::string home = variable("HOME"); !home.empty()) {
    keys = fs::path(home) / ".local" / "state" / "gehor" / "keys";
  } else {
    return Error{ErrorCode::kInvalidArgument,
                 "There is no place for the keys: set GEHOR_KEYS to a folder outside the data "
                 "directory."};
  }
  const fs::path folder = resolved(keys / id);
  if (is_inside(folder, path_)) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("The keys would lie in {}, inside the data directory {}: every copy "
                             "of it would have them too. Set GEHOR_KEYS to a folder outside it.",
                             folder.string(), path_.string())};
  }
  return folder;
}

std::optional<std::string> DataDirectory::id_of(const fs::path& folder) {
  const auto text = read_small_file(folder / "format");
  if (!text.ok() || !text.value() || !is_ours(*text.value())) return std::nullopt;
  const std::string_view id = line_of(*text.value(), "id");
  if (!is_id(id)) return std::nullopt;
  return std::string(id);
}

}  // namespace gehor::store
