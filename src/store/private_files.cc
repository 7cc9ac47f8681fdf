#include "store/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

namespace gehor::store {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;
constexpr mode_t kPermissionBits = 0777;

Status write_all(int fd, std::string_view content, const fs::path& file) {
  while (!content.empty()) {
    const ssize_t n = ::write(fd, content.data(), content.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return os_error("could not write", file, n < 0 ? errno : EIO);
    content.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

// A new name is durable only when its folder is.
Status sync_folder(const fs::path& folder) {
  const FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd.open()) return os_error("could not open", folder, errno);
  // EINVAL: a file system that can not do this for folders.
  if (::fsync(fd.get()) != 0 && errno != EINVAL) {
    return os_error("could not save", folder, errno);
  }
  return {};
}

}  // namespace

Error os_error(std::string_view what, const fs::path& path, int error_number) {
  std::string why;
  switch (error_number) {
    case ENOSPC:
    case EDQUOT: why = "the disk is full. Make room and try again"; break;
    case EACCES:
    case EPERM: why = "no permission. Check who owns it and its folders"; break;
    case EROFS: why = "the disk can only be read"; break;
    case ENOENT: why = "it does not exist"; break;
    case ENOTDIR: why = "one of its parents is not a folder"; break;
    case EMFILE:
    case ENFILE: why = "too many files are open"; break;
    default: why = fmt::format("the system says \"{}\"", std::strerror(error_number));
  }
  return Error{ErrorCode::kIo, fmt::format("Gehör {} {}: {}.", what, path.string(), why)};
}

Status make_private_folder(const fs::path& folder) {
  const fs::path parent = folder.parent_path();
  std::error_code ignored;
  if (!parent.empty() && parent != folder && !fs::exists(parent, ignored)) {
    GEHOR_CHECK(make_private_folder(parent));
  }
  const bool made = ::mkdir(folder.c_str(), kFolderMode) == 0;
  if (!made && errno != EEXIST) return os_error("could not make the folder", folder, errno);
  struct stat info = {};
  if (::stat(folder.c_str(), &info) != 0) return os_error("could not read", folder, errno);
  if (!S_ISDIR(info.st_mode)) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("{} is a file, where a folder is needed. Name another place.",
                             folder.string())};
  }
  if ((info.st_mode & kPermissionBits) != kFolderMode &&
      ::chmod(folder.c_str(), kFolderMode) != 0) {
    return os_error("could not close to others", folder, errno);
  }
  return {};
}

Status make_private_file(const fs::path& file) {
  const FileDescriptor fd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kFileMode));
  if (!fd.open()) return os_error("could not open", file, errno);
  struct stat info = {};
  if (::fstat(fd.get(), &info) != 0) return os_error("could not read", file, errno);
  if (!S_ISREG(info.st_mode)) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("{} is not a file. Name another place.", file.string())};
  }
  if ((info.st_mode & kPermissionBits) != kFileMode && ::fchmod(fd.get(), kFileMode) != 0) {
    return os_error("could not close to others", file, errno);
  }
  return {};
}

Result<bool> write_new_private_file(const fs::path& file, std::string_view content) {
  // A process of its own name for each writer; link() below lets exactly one of them win.
  const fs::path draft = fmt::format("{}.new.{}", file.string(), ::getpid());
  ::unlink(draft.c_str());
  FileDescriptor fd(::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode));
  if (!fd.open()) return os_error("could not make", draft, errno);
  const auto write = [&]() -> Status {
    if (::fchmod(fd.get(), kFileMode) != 0)
      return os_error("could not close to others", draft, errno);
    GEHOR_CHECK(write_all(fd.get(), content, draft));
    if (::fsync(fd.get()) != 0) return os_error("could not save", draft, errno);
    return {};
  };
  const Status written = write();
  fd.close();
  bool won = false;
  int error_number = 0;
  if (written.ok()) {
    won = ::link(draft.c_str(), file.c_str()) == 0;
    error_number = won ? 0 : errno;
  }
  ::unlink(draft.c_str());
  GEHOR_CHECK(written);
  if (!won && error_number != EEXIST) return os_error("could not make", file, error_number);
  GEHOR_CHECK(sync_folder(file.parent_path()));
  return won;
}

Result<std::optional<std::string>> read_small_file(const fs::path& file, std::size_t max_bytes) {
  const FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.open()) {
    if (errno == ENOENT) return std::optional<std::string>();
    return os_error("could not open", file, errno);
  }
  std::string content(max_bytes, '\0');
  std::size_t size = 0;
  while (size < max_bytes) {
    const ssize_t n = ::read(fd.get(), content.data() + size, max_bytes - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return os_error("could not read", file, errno);
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
  }
  content.resize(size);
  return std::optional<std::string>(std::move(content));
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  if (this != &other) {
    close();
    fd_ = other.release();
  }
  return *this;
}

int FileDescriptor::release() { return std::exchange(fd_, -1); }

void FileDescriptor::close() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

}  // namespace gehor::store
