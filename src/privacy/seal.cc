#include "privacy/seal.h"

#include <sodium.h>
#include <zstd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace gehor::privacy {
namespace {

constexpr char kStored = 1;
constexpr char kCompressed = 2;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kHeaderBytes = 1 + kNonceBytes;
// Level 1 takes a third of level 3's time and gives short texts about the same size.
constexpr int kLevel = 1;
// Shorter texts never get smaller: zstd's own frame is about ten bytes.
constexpr std::size_t kWorthCompressing = 48;
constexpr std::string_view kKeyWrap = "gehor key 1";

static_assert(kSealOverhead == kHeaderBytes + kTagBytes);
static_assert(std::tuple_size_v<Key256> == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

// libsodium must be set up once before use; it fails only where the machine has no randomness,
// and then nothing may be encrypted.
void need_sodium() {
  static const int state = sodium_init();
  if (state < 0) std::abort();
}

unsigned char* bytes(char* p) { return reinterpret_cast<unsigned char*>(p); }
const unsigned char* bytes(const char* p) { return reinterpret_cast<const unsigned char*>(p); }

struct FreeCompressor {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// Contexts are costly to make and not shareable between threads: one of each per thread.
ZSTD_CCtx* compressor() {
  thread_local const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
  return context.get();
}
ZSTD_DCtx* decompressor() {
  thread_local const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
  return context.get();
}

// A nonce is no secret, only never the same twice: the operating system is asked for many at once.
void fresh_nonce(unsigned char* nonce) {
  struct Pool {
    std::array<unsigned char, 128 * kNonceBytes> bytes;
    std::size_t used = sizeof bytes;
  };
  thread_local Pool pool;
  if (pool.used == pool.bytes.size()) {
    randombytes_buf(pool.bytes.data(), pool.bytes.size());
    pool.used = 0;
  }
  std::memcpy(nonce, pool.bytes.data() + pool.used, kNonceBytes);
  pool.used += kNonceBytes;
}

std::string bound_data(char format, std::string_view associated) {
  std::string data;
  data.reserve(associated.size() + 1);
  data.push_back(format);
  data.append(associated);
  return data;
}

// The whole sealed string: header, then `content` encrypted behind it.
std::string encrypt(const Key256& key, char format, std::string_view content,
                    std::string_view associated) {
  need_sodium();
  std::string out(kHeaderBytes + content.size() + kTagBytes, '\0');
  out[0] = format;
  unsigned char* nonce = bytes(out.data()) + 1;
  fresh_nonce(nonce);
  const std::string bound = bound_data(format, associated);
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      bytes(out.data()) + kHeaderBytes, nullptr, bytes(content.data()), content.size(),
      bytes(bound.data()), bound.size(), nullptr, nonce, key.data());
  return out;
}

Error corrupt(const char* what) { return Error{ErrorCode::kCorrupt, what}; }

Result<std::string> decrypt(const Key256& key, std::string_view sealed,
                            std::string_view associated) {
  need_sodium();
  if (sealed.size() < kSealOverhead) return corrupt("A sealed text is too short to be whole.");
  const std::string bound = bound_data(sealed[0], associated);
  std::string content(sealed.size() - kSealOverhead, '\0');
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      bytes(content.data()), nullptr, nullptr, bytes(sealed.data()) + kHeaderBytes,
      sealed.size() - kHeaderBytes, bytes(bound.data()), bound.size(), bytes(sealed.data()) + 1,
      key.data());
  if (failed != 0) {
    return corrupt("A sealed text can not be opened: it was damaged, or its key is another one.");
  }
  return content;
}

Result<std::string> decompress(std::string_view frame, std::size_t max_bytes) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) {
    return corrupt("A sealed text is not compressed in the way Gehör does it.");
  }
  if (size > max_bytes) return corrupt("A sealed text is longer than any text may be.");
  std::string plain(static_cast<std::size_t>(size), '\0');
  ZSTD_DCtx* context = decompressor();
  if (context == nullptr) return Error{ErrorCode::kInternal, "No memory to decompress a text."};
  const std::size_t got =
      ZSTD_decompressDCtx(context, plain.data(), plain.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) != 0U || got != plain.size()) {
    return corrupt("A sealed text can not be decompressed.");
  }
  return plain;
}

}  // namespace

std::string seal(const Key256& key, std::string_view plain, std::string_view associated) {
  if (plain.size() >= kWorthCompressing) {
    thread_local std::string buffer;
    const std::size_t bound = ZSTD_compressBound(plain.size());
    if (buffer.size() < bound) buffer.resize(bound);
    ZSTD_CCtx* context = compressor();
    if (context != nullptr) {
      const std::size_t size = ZSTD_compressCCtx(context, buffer.data(), buffer.size(),
                                                 plain.data(), plain.size(), kLevel);
      if (ZSTD_isError(size) == 0U && size < plain.size()) {
        std::string sealed =
            encrypt(key, kCompressed, std::string_view(buffer).substr(0, size), associated);
        // One huge text must not hold its memory for as long as the thread lives.
        if (buffer.size() > (std::size_t{1} << 20)) std::string().swap(buffer);
        return sealed;
      }
    }
  }
  return encrypt(key, kStored, plain, associated);
}

Result<std::string> open_sealed(const Key256& key, std::string_view sealed,
                                std::string_view associated, std::size_t max_bytes) {
  if (sealed.empty()) return corrupt("A sealed text is empty.");
  const char format = sealed[0];
  if (format != kStored && format != kCompressed) {
    return Error{ErrorCode::kNewerFormat,
                 "A text is sealed in a format this version does not know."};
  }
  GEHOR_TRY(std::string content, decrypt(key, sealed, associated));
  if (format == kCompressed) return decompress(content, max_bytes);
  if (content.size() > max_bytes) return corrupt("A sealed text is longer than any text may be.");
  return content;
}

std::string wrap_key(const Key256& master, const Key256& key, std::string_view associated) {
  const std::string bound = std::string(kKeyWrap).append(associated);
  const std::string_view plain(reinterpret_cast<const char*>(key.data()), key.size());
  const std::string sealed = encrypt(master, kStored, plain, bound);
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(sealed.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes(sealed.data()), sealed.size(), kVariant);
  text.resize(std::strlen(text.c_str()));
  return text;
}

Result<Key256> unwrap_key(const Key256& master, std::string_view wrapped,
                          std::string_view associated) {
  std::array<char, kSealOverhead + sizeof(Key256)> sealed = {};
  // libsodium (1.0.18) takes bytes beyond ASCII for "_": a damaged text would pass for a whole one.
  for (const char c : wrapped) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      return corrupt("A wrapped key is not one: it was cut off or changed.");
    }
  }
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed =
      sodium_base642bin(bytes(sealed.data()), sealed.size(), wrapped.data(), wrapped.size(),
                        nullptr, &size, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  if (failed != 0 || size != sealed.size() || end != wrapped.data() + wrapped.size() ||
      sealed[0] != kStored) {
    return corrupt("A wrapped key is not one: it was cut off or changed.");
  }
  const std::string bound = std::string(kKeyWrap).append(associated);
  Result<std::string> plain = decrypt(master, std::string_view(sealed.data(), size), bound);
  if (!plain.ok()) {
    return corrupt(
        "A wrapped key can not be opened: it was damaged, or the master key is "
        "another one.");
  }
  Key256 key;
  std::memcpy(key.data(), plain->data(), key.size());
  sodium_memzero(plain->data(), plain->size());
  return key;
}

Key256 random_key() {
  need_sodium();
  Key256 key;
  randombytes_buf(key.data(), key.size());
  return key;
}

Hash128 random_hash() {
  need_sodium();
  Hash128 hash;
  do {
    randombytes_buf(&hash.high, sizeof hash.high);
    randombytes_buf(&hash.low, sizeof hash.low);
  } while (hash.is_zero());
  return hash;
}

Key256 derive_key(const Key256& master, std::string_view purpose) {
  need_sodium();
  static constexpr unsigned char kPersonal[crypto_generichash_blake2b_PERSONALBYTES] = {
      'g', 'e', 'h', 'o', 'r', ' ', 'd', 'e', 'r', 'i', 'v', 'e', ' ', 'v', '1', 0};
  Key256 key;
  crypto_generichash_blake2b_salt_personal(key.data(), key.size(), bytes(purpose.data()),
                                           purpose.size(), master.data(), master.size(), nullptr,
                                           kPersonal);
  return key;
}

void forget_key(Key256& key) { sodium_memzero(key.data(), key.size()); }

}  // namespace gehor::privacy
