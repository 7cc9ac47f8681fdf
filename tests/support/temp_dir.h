// A fresh directory for one test, removed with everything in it when the object goes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace gehor::test {

class TempDir {
 public:
  // Mode 0700, below $TMPDIR or /tmp. Ends the test program when none can be made.
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  // Writes `content` to the file `name` below it (folders are made), and returns its path.
  std::filesystem::path write(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path path_;
};

// The whole file as bytes. Ends the test program when it can not be read.
std::string read_file(const std::filesystem::path& path);

}  // namespace gehor::test
