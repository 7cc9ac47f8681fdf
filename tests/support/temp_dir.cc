#include "tests/support/temp_dir.h"

#include <stdlib.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

namespace gehor::test {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void give_up(const char* what, const fs::path& path) {
  std::fprintf(stderr, "test support: can not %s %s\n", what, path.c_str());
  std::abort();
}

}  // namespace

TempDir::TempDir() {
  std::error_code error;
  fs::path root = fs::temp_directory_path(error);
  if (error) root = "/tmp";
  std::string name = (root / "gehor-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) give_up("make a directory like", name);
  path_ = name;
}

TempDir::~TempDir() {
  std::error_code error;
  // A test may have taken rights away; give them back so that the directory can be emptied.
  for (auto it = fs::recursive_directory_iterator(
           path_, fs::directory_options::skip_permission_denied, error);
       !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    std::error_code ignored;
    if (it->is_directory(ignored) && !it->is_symlink(ignored)) {
      fs::permissions(it->path(), fs::perms::owner_all, fs::perm_options::add, ignored);
    }
  }
  fs::remove_all(path_, error);
}

fs::path TempDir::write(std::string_view name, std::string_view content) const {
  fs::path path = path_ / name;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  if (!out) give_up("write", path);
  return path;
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) give_up("read", path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace gehor::test
