// 128-bit keyed hashes (BLAKE2b): identities of records, pseudonyms, content comparison.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gehor {

struct Hash128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Hash128&) const = default;
  bool is_zero() const { return high == 0 && low == 0; }
};

struct Hash128Hasher {
  std::size_t operator()(const Hash128& h) const { return static_cast<std::size_t>(h.low); }
};

using Key256 = std::array<unsigned char, 32>;

// BLAKE2b-128 of `message`, keyed.
Hash128 keyed_hash(const Key256& key, std::string_view message);

// Unkeyed BLAKE2b-256 in hex: fingerprints of whole files and column lists.
class Fingerprint {
 public:
  Fingerprint();
  void add(std::string_view bytes);
  std::string hex();  // call once, at the end

 private:
  alignas(64) std::array<unsigned char, 384> state_;
};

std::string to_hex(const Hash128& hash);  // 32 lower-case digits
std::optional<Hash128> hash_from_hex(std::string_view hex);

// Builds an unambiguous byte string of fields: each is prefixed by its length, so that
// ("ab","c") and ("a","bc") differ. Absent is different from empty.
class FieldBytes {
 public:
  FieldBytes& add(std::string_view field);
  FieldBytes& add(const std::optional<std::string>& field);
  FieldBytes& add(std::int64_t number);
  FieldBytes& add(const std::optional<std::int64_t>& number);
  FieldBytes& add(const Hash128& hash);
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace gehor
