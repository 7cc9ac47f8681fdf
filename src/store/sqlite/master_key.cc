#include "store/sqlite/master_key.h"

#include <sodium.h>
#include <sys/stat.h>

#include <cerrno>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "privacy/seal.h"
#include "store/private_files.h"

namespace gehor::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigits = 64;
constexpr mode_t kOthers = 077;

std::optional<Key256> parse(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.size() != kDigits) return std::nullopt;
  Key256 key{};
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed =
      sodium_hex2bin(key.data(), key.size(), text.data(), text.size(), nullptr, &size, &end);
  if (failed != 0 || size != key.size() || end != text.data() + text.size()) return std::nullopt;
  return key;
}

}  // namespace

Error missing_from_vault(const fs::path& file) {
  return Error{
      ErrorCode::kNotFound,
      fmt::format("The file {} is missing or empty; without it the texts can not be read. Put it "
                  "back, or name the folder that holds the keys in GEHOR_KEYS.",
                  file.string())};
}

Result<Key256> read_master_key(const fs::path& file) {
  struct stat info = {};
  if (::stat(file.c_str(), &info) != 0) {
    if (errno == ENOENT) return missing_from_vault(file);
    return store::os_error("could not open", file, errno);
  }
  if ((info.st_mode & kOthers) != 0) {
    return Error{ErrorCode::kDenied,
                 fmt::format("Others may read the master key. Close it to them first: chmod 600 "
                             "'{}'",
                             file.string())};
  }
  GEHOR_TRY(auto text, store::read_small_file(file));
  if (!text) return missing_from_vault(file);
  const std::optional<Key256> key = parse(*text);
  sodium_memzero(text->data(), text->size());
  if (!key) {
    return Error{ErrorCode::kCorrupt,
                 fmt::format("The file {} is not a master key (64 digits of 0-9 and a-f). Put back "
                             "the one from a backup.",
                             file.string())};
  }
  return *key;
}

Status make_master_key(const fs::path& file) {
  Key256 key = privacy::random_key();
  std::string text(kDigits + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), key.data(), key.size());
  text[kDigits] = '\n';
  const auto written = store::write_new_private_file(file, text);
  sodium_memzero(text.data(), text.size());
  privacy::forget_key(key);
  if (!written.ok()) return written.error();
  return {};
}

}  // namespace gehor::sqlite
