#include "sources/transport/spool.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "sources/transport/file_descriptor.h"

namespace gehor::sources {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::size_t kSealed = kBlock + crypto_aead_xchacha20poly1305_ietf_ABYTES;
using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

Nonce nonce_of(std::uint64_t block) {
  Nonce nonce = {};
  std::memcpy(nonce.data(), &block, sizeof block);
  return nonce;
}

unsigned char* bytes_of(char* text) { return reinterpret_cast<unsigned char*>(text); }
const unsigned char* bytes_of(const char* text) {
  return reinterpret_cast<const unsigned char*>(text);
}

// In memory that is neither swapped nor dumped, and wiped at the end.
class SecretKey {
 public:
  SecretKey()
      : bytes_(static_cast<unsigned char*>(
            sodium_malloc(crypto_aead_xchacha20poly1305_ietf_KEYBYTES))) {
    if (bytes_ != nullptr) crypto_aead_xchacha20poly1305_ietf_keygen(bytes_);
  }
  SecretKey(const SecretKey&) = delete;
  SecretKey& operator=(const SecretKey&) = delete;
  ~SecretKey() { sodium_free(bytes_); }
  const unsigned char* get() const { return bytes_; }

 private:
  unsigned char* bytes_;
};

class SpoolBlob final : public Blob {
 public:
  SpoolBlob(FileDescriptor fd, std::string name) : fd_(std::move(fd)), name_(std::move(name)) {}

  bool has_key() const { return key_.get() != nullptr; }
  std::uint64_t size() const override { return size_; }

  // Every block but the last must be full.
  Status append(const char* plain, std::size_t count) {
    std::vector<char> sealed(kSealed);
    const std::uint64_t block = size_ / kBlock;
    const Nonce nonce = nonce_of(block);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed.data()), &length, bytes_of(plain),
                                               count, nullptr, 0, nullptr, nonce.data(),
                                               key_.get());
    std::size_t done = 0;
    while (done < length) {
      const ssize_t put = ::pwrite(fd_.get(), sealed.data() + done, length - done,
                                   static_cast<off_t>(block * kSealed + done));
      if (put < 0) {
        if (errno == EINTR) continue;
        return Error{ErrorCode::kIo,
                     fmt::format("the input can not be kept in the temporary folder ({}): set "
                                 "TMPDIR to a folder with room for it",
                                 std::strerror(errno)),
                     {name_, 0, {}}};
      }
      done += static_cast<std::size_t>(put);
    }
    size_ += count;
    return {};
  }

  Result<std::size_t> read_at(std::uint64_t offset, char* to, std::size_t count) const override {
    if (offset >= size_) return std::size_t{0};
    std::vector<char> sealed(kSealed);
    std::vector<char> plain(kBlock);
    std::size_t done = 0;
    while (done < count && offset + done < size_) {
      const std::uint64_t block = (offset + done) / kBlock;
      const auto skip = static_cast<std::size_t>((offset + done) % kBlock);
      const std::size_t length =
          static_cast<std::size_t>(std::min<std::uint64_t>(kBlock, size_ - block * kBlock));
      GEHOR_CHECK(open_block(block, length, sealed.data(), plain.data()));
      const std::size_t n = std::min(length - skip, count - done);
      std::memcpy(to + done, plain.data() + skip, n);
      done += n;
    }
    sodium_memzero(plain.data(), plain.size());
    return done;
  }

 private:
  Status open_block(std::uint64_t block, std::size_t length, char* sealed, char* plain) const {
    const std::size_t wanted = length + crypto_aead_xchacha20poly1305_ietf_ABYTES;
    std::size_t got = 0;
    while (got < wanted) {
      const ssize_t n =
          ::pread(fd_.get(), sealed + got, wanted - got, static_cast<off_t>(block * kSealed + got));
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) break;
      got += static_cast<std::size_t>(n);
    }
    const Nonce nonce = nonce_of(block);
    unsigned long long opened = 0;
    if (got != wanted || crypto_aead_xchacha20poly1305_ietf_decrypt(
                             bytes_of(plain), &opened, nullptr, bytes_of(sealed), wanted, nullptr,
                             0, nonce.data(), key_.get()) != 0) {
      return Error{ErrorCode::kIo,
                   "the temporary copy of the input was damaged: give the input again",
                   {name_, 0, {}}};
    }
    return {};
  }

  FileDescriptor fd_;
  std::string name_;
  SecretKey key_;
  std::uint64_t size_ = 0;
};

FileDescriptor nameless_file(const std::string& folder) {
#ifdef O_TMPFILE
  const int direct = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (direct >= 0) return FileDescriptor(direct);
#endif
  std::string name = folder + "/gehor-XXXXXX";
  const int made = ::mkostemp(name.data(), O_CLOEXEC);
  if (made >= 0) ::unlink(name.c_str());
  return FileDescriptor(made);
}

}  // namespace

Result<std::shared_ptr<const Blob>> spool(int fd, const std::string& name,
                                          std::uint64_t max_bytes) {
  const char* asked = std::getenv("TMPDIR");
  const std::string folder = asked != nullptr && *asked != '\0' ? asked : "/tmp";
  FileDescriptor file = nameless_file(folder);
  if (file.get() < 0) {
    return Error{ErrorCode::kIo,
                 fmt::format("no temporary file can be made in \"{}\" ({}): set TMPDIR to a folder "
                             "you can write to",
                             folder, std::strerror(errno)),
                 {name, 0, {}}};
  }
  if (sodium_init() < 0) return Error{ErrorCode::kInternal, "libsodium does not start", {}};
  auto blob = std::make_shared<SpoolBlob>(std::move(file), name);
  if (!blob->has_key()) return Error{ErrorCode::kInternal, "no memory for a key", {}};

  std::vector<char> block(kBlock);
  for (;;) {
    std::size_t filled = 0;
    while (filled < kBlock) {
      const ssize_t got = ::read(fd, block.data() + filled, kBlock - filled);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) {
        return Error{ErrorCode::kIo,
                     fmt::format("the input can not be read: {}", std::strerror(errno)),
                     {name, 0, {}}};
      }
      if (got == 0) break;
      filled += static_cast<std::size_t>(got);
    }
    if (filled == 0) break;
    if (blob->size() + filled > max_bytes) {
      return Error{
          ErrorCode::kBadInput,
          fmt::format("the input is larger than the {} bytes allowed: split it", max_bytes),
          {name, 0, {}}};
    }
    GEHOR_CHECK(blob->append(block.data(), filled));
    if (filled < kBlock) break;
  }
  sodium_memzero(block.data(), block.size());
  return std::shared_ptr<const Blob>(std::move(blob));
}

}  // namespace gehor::sources
