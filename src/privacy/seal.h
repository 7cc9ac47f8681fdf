// Texts at rest: compressed, then encrypted under a customer's key; keys wrapped by the master
// key; keys derived from a master key by purpose. Destroying a key is how a person is forgotten.
//
// Start with seal() and open_sealed(). All functions may be called from any thread at once.
//
// A sealed text is: 1 byte format (1 stored, 2 zstd), 24 bytes nonce, ciphertext, 16 bytes tag;
// XChaCha20-Poly1305 (IETF construction) over the possibly compressed text, with the format byte
// and then `associated` as associated data. 41 bytes more than the compressed text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "base/result.h"

namespace gehor::privacy {

inline constexpr std::size_t kSealOverhead = 1 + 24 + 16;
inline constexpr std::size_t kMaxSealedText = std::size_t{64} << 20;

// `associated` is not stored; opening needs the same bytes (for instance the contact's id, so
// that a sealed text can't be moved to another contact). Random nonce: sealing twice differs.
std::string seal(const Key256& key, std::string_view plain, std::string_view associated);

// kCorrupt when it was not sealed with this key and these associated bytes, was damaged, or would
// become longer than `max_bytes`.
Result<std::string> open_sealed(const Key256& key, std::string_view sealed,
                                std::string_view associated,
                                std::size_t max_bytes = kMaxSealedText);

// A key under a master key, as text (URL-safe base64 without padding, 98 characters).
// `associated` binds it to what it is for, as above.
std::string wrap_key(const Key256& master, const Key256& key, std::string_view associated = {});
Result<Key256> unwrap_key(const Key256& master, std::string_view wrapped,
                          std::string_view associated = {});

// From the operating system's source of randomness.
Key256 random_key();
Hash128 random_hash();  // never zero

// Keyed BLAKE2b-256 of `purpose`, personalised for Gehör: one master key, any number of
// independent keys; the same purpose gives the same key again.
Key256 derive_key(const Key256& master, std::string_view purpose);

// Overwrites a key that is no longer needed, in a way the compiler doesn't leave out.
void forget_key(Key256& key);

}  // namespace gehor::privacy
