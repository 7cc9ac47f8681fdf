#include "sources/transport/blob.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "base/hash.h"
#include "sources/transport/file_descriptor.h"
#include "sources/transport/spool.h"

namespace gehor::sources {
namespace {

class FileBlob final : public Blob {
 public:
  FileBlob(FileDescriptor fd, std::string path, std::uint64_t begin, std::uint64_t size)
      : fd_(std::move(fd)), path_(std::move(path)), begin_(begin), size_(size) {}

  std::uint64_t size() const override { return size_; }

  Result<std::size_t> read_at(std::uint64_t offset, char* to, std::size_t count) const override {
    for (;;) {
      const ssize_t got = ::pread(fd_.get(), to, count, static_cast<off_t>(begin_ + offset));
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno == EINTR) continue;
      return Error{ErrorCode::kIo,
                   say("the file can not be read any further: {}", std::strerror(errno)),
                   {path_, 0, {}}};
    }
  }

 private:
  FileDescriptor fd_;
  std::string path_;
  std::uint64_t begin_;
  std::uint64_t size_;
};

class MemoryBlob final : public Blob {
 public:
  explicit MemoryBlob(std::string bytes) : bytes_(std::move(bytes)) {}
  std::uint64_t size() const override { return bytes_.size(); }
  Result<std::size_t> read_at(std::uint64_t offset, char* to, std::size_t count) const override {
    if (offset >= bytes_.size()) return std::size_t{0};
    const std::size_t n = std::min(count, bytes_.size() - static_cast<std::size_t>(offset));
    std::memcpy(to, bytes_.data() + offset, n);
    return n;
  }

 private:
  std::string bytes_;
};

Error open_error(const std::string& path, int reason) {
  switch (reason) {
    case ENOENT:
    case ENOTDIR: return {ErrorCode::kNotFound, say("there is no file \"{}\"", path), {}};
    case EACCES:
    case EPERM:
      return {ErrorCode::kIo,
              say("you have no permission to read \"{}\": ask its owner for it", path),
              {}};
    default:
      return {ErrorCode::kIo, say("\"{}\" can not be opened: {}", path, std::strerror(reason)), {}};
  }
}

}  // namespace

namespace {

Result<std::shared_ptr<const Blob>> blob_of(FileDescriptor fd, const std::string& path,
                                            bool from_where_it_stands, std::uint64_t max_bytes) {
  if (fd.get() < 0) return open_error(path, errno);
  struct stat status = {};
  if (::fstat(fd.get(), &status) != 0) return open_error(path, errno);
  if (S_ISDIR(status.st_mode)) {
    return Error{
        ErrorCode::kInvalidArgument, say("\"{}\" is a folder: name the files in it", path), {}};
  }
  if (S_ISREG(status.st_mode)) {
    // `gehor import - < file` is a regular file too, perhaps not read from its start.
    const off_t at = from_where_it_stands ? ::lseek(fd.get(), 0, SEEK_CUR) : 0;
    const auto begin = static_cast<std::uint64_t>(std::max<off_t>(at, 0));
    const auto end = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    (void)::posix_fadvise(fd.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
    return std::shared_ptr<const Blob>(
        std::make_shared<FileBlob>(std::move(fd), path, begin, end > begin ? end - begin : 0));
  }
  if (!from_where_it_stands && (S_ISBLK(status.st_mode) || S_ISCHR(status.st_mode))) {
    return Error{ErrorCode::kInvalidArgument, say("\"{}\" is a device, not a file", path), {}};
  }
  return spool(fd.get(), path, max_bytes);
}

}  // namespace

Result<std::shared_ptr<const Blob>> open_file(const std::string& path, std::uint64_t max_bytes) {
  if (path == "-") return open_descriptor(STDIN_FILENO, path, max_bytes);
  // Without O_NONBLOCK opening a pipe nobody writes to would wait, which is what a user expects.
  return blob_of(FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)), path, false,
                 max_bytes);
}

Result<std::shared_ptr<const Blob>> open_descriptor(int fd, const std::string& name,
                                                    std::uint64_t max_bytes) {
  return blob_of(FileDescriptor(::fcntl(fd, F_DUPFD_CLOEXEC, 3)), name, true, max_bytes);
}

std::shared_ptr<const Blob> memory_blob(std::string bytes) {
  return std::make_shared<MemoryBlob>(std::move(bytes));
}

Result<std::string> fingerprint_of(const Blob& blob) {
  Fingerprint fingerprint;
  std::vector<char> buffer(std::size_t{1} << 18);
  std::uint64_t offset = 0;
  for (;;) {
    GEHOR_TRY(const std::size_t got, blob.read_at(offset, buffer.data(), buffer.size()));
    if (got == 0) return fingerprint.hex();
    fingerprint.add({buffer.data(), got});
    offset += got;
  }
}

}  // namespace gehor::sources
