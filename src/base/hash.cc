#include "base/hash.h"

#include <sodium.h>

#include <charconv>
#include <cstring>

#include <fmt/format.h>

namespace gehor {
namespace {

static_assert(sizeof(crypto_generichash_state) <= 384);

crypto_generichash_state* state_of(std::array<unsigned char, 384>& bytes) {
  return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

}  // namespace

Hash128 keyed_hash(const Key256& key, std::string_view message) {
  unsigned char out[16];
  crypto_generichash(out, sizeof out, reinterpret_cast<const unsigned char*>(message.data()),
                     message.size(), key.data(), key.size());
  Hash128 hash;
  std::memcpy(&hash.high, out, 8);
  std::memcpy(&hash.low, out + 8, 8);
  return hash;
}

Fingerprint::Fingerprint() : state_{} { crypto_generichash_init(state_of(state_), nullptr, 0, 32); }

void Fingerprint::add(std::string_view bytes) {
  crypto_generichash_update(state_of(state_), reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

std::string Fingerprint::hex() {
  unsigned char out[32];
  crypto_generichash_final(state_of(state_), out, sizeof out);
  std::string text(64 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), out, sizeof out);
  text.resize(64);
  return text;
}

std::string to_hex(const Hash128& hash) {
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

std::optional<Hash128> hash_from_hex(std::string_view hex) {
  if (hex.size() != 32) return std::nullopt;
  Hash128 hash;
  const auto parse = [](std::string_view digits, std::uint64_t& out) {
    const auto r = std::from_chars(digits.data(), digits.data() + digits.size(), out, 16);
    return r.ec == std::errc() && r.ptr == digits.data() + digits.size();
  };
  if (!parse(hex.substr(0, 16), hash.high) || !parse(hex.substr(16), hash.low)) return std::nullopt;
  return hash;
}

FieldBytes& FieldBytes::add(std::string_view field) {
  add(static_cast<std::int64_t>(field.size()));
  bytes_ += field;
  return *this;
}

FieldBytes& FieldBytes::add(const std::optional<std::string>& field) {
  if (!field) return add(std::int64_t{-1});
  return add(std::string_view(*field));
}

FieldBytes& FieldBytes::add(std::int64_t number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes_.append(raw, sizeof raw);
  return *this;
}

FieldBytes& FieldBytes::add(const std::optional<std::int64_t>& number) {
  bytes_ += number ? '\1' : '\0';
  return add(number.value_or(0));
}

FieldBytes& FieldBytes::add(const Hash128& hash) {
  return add(static_cast<std::int64_t>(hash.high)).add(static_cast<std::int64_t>(hash.low));
}

}  // namespace gehor
