#include "sources/transport/sealed_file.h"

#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace gehor::sources {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kSealed = kBlock + kTag;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == sizeof(Key256));
using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

Nonce nonce_of(std::uint64_t block) {
  Nonce nonce = {};
  std::memcpy(nonce.data(), &block, sizeof block);
  return nonce;
}

unsigned char* bytes_of(char* text) { return reinterpret_cast<unsigned char*>(text); }

class SealedBlob final : public Blob {
 public:
  SealedBlob(FileDescriptor fd, SecretKey key, std::string name, std::uint64_t size)
      : fd_(std::move(fd)), key_(std::move(key)), name_(std::move(name)), size_(size) {}

  std::uint64_t size() const override { return size_; }

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
    const std::size_t wanted = length + kTag;
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
  SecretKey key_;
  std::string name_;
  std::uint64_t size_;
};

}  // namespace

SecretKey::SecretKey() : bytes_(static_cast<unsigned char*>(sodium_malloc(sizeof(Key256)))) {
  if (bytes_ != nullptr) crypto_aead_xchacha20poly1305_ietf_keygen(bytes_);
}
SecretKey::SecretKey(const Key256& key)
    : bytes_(static_cast<unsigned char*>(sodium_malloc(sizeof(Key256)))) {
  if (bytes_ != nullptr) std::memcpy(bytes_, key.data(), sizeof(Key256));
}
SecretKey::SecretKey(SecretKey&& other) noexcept : bytes_(std::exchange(other.bytes_, nullptr)) {}
SecretKey::~SecretKey() { sodium_free(bytes_); }

struct SealedWriter::State {
  FileDescriptor fd;
  SecretKey key;
  std::string name;
  std::vector<char> block;  // what does not fill one yet
  std::uint64_t written = 0;

  // Every block but the last is full.
  Status write_block() {
    std::vector<char> sealed(kSealed);
    const std::uint64_t number = written / kBlock;
    const Nonce nonce = nonce_of(number);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed.data()), &length,
                                               bytes_of(block.data()), block.size(), nullptr, 0,
                                               nullptr, nonce.data(), key.get());
    for (std::size_t done = 0; done < length;) {
      const ssize_t put = ::pwrite(fd.get(), sealed.data() + done, length - done,
                                   static_cast<off_t>(number * kSealed + done));
      if (put < 0) {
        if (errno == EINTR) continue;
        return Error{ErrorCode::kIo,
                     say("the input can not be kept in the temporary folder ({}): make room "
                         "there, or set TMPDIR to a folder with room for it",
                         std::strerror(errno)),
                     {name, 0, {}}};
      }
      done += static_cast<std::size_t>(put);
    }
    written += block.size();
    sodium_memzero(block.data(), block.size());
    block.clear();
    return {};
  }
};

SealedWriter::SealedWriter(FileDescriptor fd, SecretKey key, std::string name)
    : state_(new State{std::move(fd), std::move(key), std::move(name), {}, 0}) {
  state_->block.reserve(kBlock);
}
SealedWriter::~SealedWriter() = default;
SealedWriter::SealedWriter(SealedWriter&&) noexcept = default;

std::uint64_t SealedWriter::size() const { return state_->written + state_->block.size(); }

Status SealedWriter::append(const char* plain, std::size_t count) {
  while (count > 0) {
    const std::size_t n = std::min(count, kBlock - state_->block.size());
    state_->block.insert(state_->block.end(), plain, plain + n);
    plain += n;
    count -= n;
    if (state_->block.size() == kBlock) GEHOR_CHECK(state_->write_block());
  }
  return {};
}

Result<std::shared_ptr<const Blob>> SealedWriter::finish() {
  if (!state_->block.empty()) GEHOR_CHECK(state_->write_block());
  return std::shared_ptr<const Blob>(std::make_shared<SealedBlob>(
      std::move(state_->fd), std::move(state_->key), state_->name, state_->written));
}

Result<std::shared_ptr<const Blob>> open_sealed_file(FileDescriptor fd, const Key256& key,
                                                     const std::string& name) {
  struct stat status = {};
  if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0) {
    return Error{ErrorCode::kIo, "the temporary copy of the input can not be read", {name, 0, {}}};
  }
  const auto sealed = static_cast<std::uint64_t>(status.st_size);
  const std::uint64_t rest = sealed % kSealed;
  SecretKey secret(key);
  if (!secret.is_there()) return Error{ErrorCode::kInternal, "no memory for a key", {}};
  return std::shared_ptr<const Blob>(
      std::make_shared<SealedBlob>(std::move(fd), std::move(secret), name,
                                   sealed / kSealed * kBlock + (rest > kTag ? rest - kTag : 0)));
}

}  // namespace gehor::sources
