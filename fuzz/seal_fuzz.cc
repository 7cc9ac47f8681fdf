// Sealed texts, wrapped keys and sealed files as a damaged disk gives them back, and what stands
// inside a seal that is whole. Opening gives what was sealed or an Error, never anything else.
#include <sodium.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz/fuzzer.h"
#include "privacy/seal.h"
#include "sources/transport/sealed_file.h"

namespace gehor {
namespace {

using privacy::open_sealed;

const unsigned char* bytes(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// A seal that is whole around any content: what its maker might have written.
std::string sealed_around(const Key256& key, char format, const std::string& content) {
  const std::string nonce(24, 'n'), bound(1, format);
  std::string out(content.size() + 16, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(out.data()), nullptr,
                                             bytes(content), content.size(), bytes(bound),
                                             bound.size(), nullptr, bytes(nonce), key.data());
  return bound + nonce + out;
}

// True when it did change something.
bool damage(std::string& text, std::size_t at, unsigned change) {
  if (change == 0) {
    const std::size_t size = std::min(text.size(), at);
    const bool shorter = size < text.size();
    text.resize(size);
    return shorter;
  }
  text[at % text.size()] = static_cast<char>(text[at % text.size()] ^ change);
  return true;
}

void damaged_file(const Key256& key, const std::string& plain, std::size_t at, unsigned change) {
  const int fd = ::memfd_create("fuzz", MFD_CLOEXEC);
  if (fd < 0) return;
  sources::SealedWriter writer(sources::FileDescriptor(::dup(fd)), sources::SecretKey(key), "fuzz");
  GEHOR_REQUIRE(writer.append(plain.data(), plain.size()).ok());
  GEHOR_REQUIRE(writer.finish().ok());
  std::string file(static_cast<std::size_t>(::lseek(fd, 0, SEEK_END)), '\0');
  GEHOR_REQUIRE(::pread(fd, file.data(), file.size(), 0) == static_cast<ssize_t>(file.size()));
  const bool changed = !file.empty() && damage(file, at, change);
  if (changed) {
    GEHOR_REQUIRE(::ftruncate(fd, static_cast<off_t>(file.size())) == 0);
    GEHOR_REQUIRE(::pwrite(fd, file.data(), file.size(), 0) == static_cast<ssize_t>(file.size()));
  }
  const auto blob = sources::open_sealed_file(sources::FileDescriptor(fd), key, "fuzz");
  if (!blob.ok()) {
    GEHOR_REQUIRE(changed);
    return;
  }
  std::string read(plain.size() + 16, '\0');
  const auto got = (*blob)->read_at(0, read.data(), read.size());
  GEHOR_REQUIRE(got.ok() || changed);
  // Cut at a block's end, or to nothing, it is a shorter file; never another one.
  if (got.ok()) GEHOR_REQUIRE(plain.compare(0, *got, read, 0, *got) == 0);
}

GEHOR_FUZZ(input) {
  static const int ready = ::sodium_init();
  GEHOR_REQUIRE(ready >= 0);
  Key256 key;
  key.fill(7);
  const unsigned choice = input.byte() & 3;
  const std::size_t at = input.byte() * 256 + input.byte();
  const unsigned change = input.byte();
  const std::string text = input.rest();
  if (choice == 0) {  // as it stands
    GEHOR_REQUIRE(!open_sealed(key, text, "a").ok());
    GEHOR_REQUIRE(!privacy::unwrap_key(key, text, "a").ok());
  } else if (choice == 1) {  // sealed, then damaged
    std::string sealed = privacy::seal(key, text, "a");
    const auto whole = open_sealed(key, sealed, "a");
    GEHOR_REQUIRE(whole.ok() && *whole == text);
    GEHOR_REQUIRE(!open_sealed(key, sealed, "b").ok());
    if (!text.empty()) GEHOR_REQUIRE(!open_sealed(key, sealed, "a", text.size() - 1).ok());
    if (damage(sealed, at, change)) GEHOR_REQUIRE(!open_sealed(key, sealed, "a").ok());
    std::string wrapped = privacy::wrap_key(key, key, text);
    const auto unwrapped = privacy::unwrap_key(key, wrapped, text);
    GEHOR_REQUIRE(unwrapped.ok() && *unwrapped == key);
    if (damage(wrapped, at, change)) GEHOR_REQUIRE(!privacy::unwrap_key(key, wrapped, text).ok());
  } else if (choice == 2) {  // any content under a whole seal
    constexpr std::size_t kMost = 1 << 16;
    for (const char format : {char{1}, char{2}}) {
      const auto opened = open_sealed(key, sealed_around(key, format, text), "", kMost);
      if (opened.ok()) GEHOR_REQUIRE(opened->size() <= kMost);
      if (format == 1 && text.size() <= kMost) GEHOR_REQUIRE(opened.ok() && *opened == text);
    }
  } else {
    damaged_file(key, text, at, change);
  }
}

}  // namespace
}  // namespace gehor
