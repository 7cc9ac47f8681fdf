#include "structure/learn/model_bytes.h"

#include "base/hash.h"

namespace gehor::structure::learn {

namespace {

constexpr std::string_view kMark = "gehor text classifier\n";

Hash128 checksum(std::string_view bytes) { return keyed_hash(Key256{}, bytes); }

}  // namespace

std::string sealed_model(std::uint32_t version, std::string_view body) {
  const Hash128 sum = checksum(body);
  ByteWriter head;
  head.number(version);
  head.number(sum.high);
  head.number(sum.low);
  return std::string(kMark) + head.take() + std::string(body);
}

std::optional<std::string_view> opened_model(std::string_view bytes, std::uint32_t& version,
                                             bool& whole) {
  constexpr std::size_t kHead = sizeof(std::uint32_t) + 2 * sizeof(std::uint64_t);
  if (!bytes.starts_with(kMark) || bytes.size() < kMark.size() + kHead) return std::nullopt;
  bytes.remove_prefix(kMark.size());
  ByteReader head(bytes);
  version = head.number<std::uint32_t>();
  Hash128 sum;
  sum.high = head.number<std::uint64_t>();
  sum.low = head.number<std::uint64_t>();
  bytes.remove_prefix(kHead);
  whole = sum == checksum(bytes);
  return bytes;
}

}  // namespace gehor::structure::learn
