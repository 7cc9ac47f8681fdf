// Files and folders that only their owner may read, made so whatever the umask says.
//
// For the rooms of store/ that keep something on disk. Functions have no state and may be called
// from any thread. Errors are kIo with a sentence that names the file and says what helps.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gehor::store {

// "WHAT PATH: …" with the cause in plain words, from the value of errno.
Error os_error(std::string_view what, const std::filesystem::path& path, int error_number);

// Makes the folder with mode 0700, and parents that are missing too; narrows the mode of one that
// is there already. kInvalidArgument where something else than a folder stands in its place.
Status make_private_folder(const std::filesystem::path& folder);

// Makes an empty file with mode 0600 where there is none; narrows the mode of one that is there.
Status make_private_file(const std::filesystem::path& file);

// Writes `content` to `file` (mode 0600) so that after a crash it is there as a whole or not at
// all. False when there is such a file already: it stays as it is.
Result<bool> write_new_private_file(const std::filesystem::path& file, std::string_view content);

// The content, or nothing when there is no such file. At most `max_bytes` are read.
Result<std::optional<std::string>> read_small_file(const std::filesystem::path& file,
                                                   std::size_t max_bytes = 4096);

// An open file descriptor, closed when it goes.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor() { close(); }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(other.release()) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;

  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }
  int release();
  void close();

 private:
  int fd_ = -1;
};

}  // namespace gehor::store
