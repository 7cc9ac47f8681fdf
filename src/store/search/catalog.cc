#include "store/search/catalog.h"

#include <fcntl.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "store/private_files.h"
#include "structure/terms.h"

namespace gehor::search {
namespace {

using nlohmann::json;

constexpr std::size_t kLongest = std::size_t{1} << 20;
constexpr int kFormat = 1;

Status write_all(int fd, const std::string& text, const std::filesystem::path& file) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t n = ::write(fd, text.data() + done, text.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return store::os_error("The search index can not be written to", file, errno);
    done += static_cast<std::size_t>(n);
  }
  if (::fsync(fd) != 0) {
    return store::os_error("The search index can not be written to", file, errno);
  }
  return {};
}

}  // namespace

Catalog read_catalog(const std::filesystem::path& file) {
  const auto text = store::read_small_file(file, kLongest);
  if (!text.ok() || !*text) return {};
  const json in = json::parse(**text, nullptr, false);
  Catalog catalog;
  try {
    if (in.at("format") != kFormat || in.at("terms") != structure::kTermsVersion) return {};
    catalog.complete = in.at("complete");
    for (const json& part : in.at("parts")) {
      catalog.parts.push_back({part.at("file"), part.at("key"), part.at("bytes")});
    }
    catalog.retired = in.at("retired").get<std::vector<KeyId>>();
  } catch (const json::exception&) {
    return {};
  }
  return catalog;
}

Status write_catalog(const std::filesystem::path& file, const Catalog& catalog) {
  json parts = json::array();
  for (const CatalogEntry& part : catalog.parts) {
    parts.push_back({{"file", part.file}, {"key", part.key}, {"bytes", part.bytes}});
  }
  const std::string text = json{
      {"format", kFormat},
      {"terms", structure::kTermsVersion},
      {"complete", catalog.complete},
      {"parts", parts},
      {"retired",
       catalog.retired}}.dump(1);
  const std::filesystem::path fresh = file.string() + ".new";
  {
    store::FileDescriptor fd(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!fd.open()) return store::os_error("The search index can not be written to", fresh, errno);
    GEHOR_CHECK(write_all(fd.get(), text, fresh));
  }
  if (::rename(fresh.c_str(), file.c_str()) != 0) {
    return store::os_error("The search index can not be written to", file, errno);
  }
  store::FileDescriptor folder(
      ::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.open() || ::fsync(folder.get()) != 0) {
    return store::os_error("The search index can not be written to", file, errno);
  }
  return {};
}

}  // namespace gehor::search
