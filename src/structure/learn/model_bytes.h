// Numbers and strings of a model as bytes, least significant byte first. Pure; any thread.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "structure/learn/network.h"

namespace gehor::structure::learn {

static_assert(std::endian::native == std::endian::little);

// A model's bytes behind a mark, a version and a checksum, and back. nullopt: no mark; `whole`: the
// checksum is right.
std::string sealed_model(std::uint32_t version, std::string_view body);
std::optional<std::string_view> opened_model(std::string_view bytes, std::uint32_t& version,
                                             bool& whole);

class ByteWriter {
 public:
  template <typename T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(std::string_view text) {
    number(static_cast<std::uint64_t>(text.size()));
    bytes_.append(text);
  }
  template <typename T, typename Memory>
  void numbers(const std::vector<T, Memory>& values) {
    static_assert(std::is_arithmetic_v<T>);
    number(static_cast<std::uint64_t>(values.size()));
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// After the first thing that is not there everything is 0 or empty, and ok() is false. Nothing is
// made larger than the bytes that are left.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  template <typename T>
  T number() {
    T value{};
    if (take(sizeof value)) std::memcpy(&value, taken_.data(), sizeof value);
    return value;
  }
  std::string text() { return take(number<std::uint64_t>()) ? std::string(taken_) : std::string(); }
  template <typename T, typename Memory = std::allocator<T>>
  std::vector<T, Memory> numbers() {
    const auto n = number<std::uint64_t>();
    std::vector<T, Memory> values;
    if (n > bytes_.size() / sizeof(T) || !take(n * sizeof(T))) {
      ok_ = false;
      return values;
    }
    values.resize(n);
    if (n > 0) std::memcpy(values.data(), taken_.data(), taken_.size());
    return values;
  }
  bool ok() const { return ok_; }
  bool at_end() const { return bytes_.empty(); }

 private:
  bool take(std::uint64_t n) {
    if (!ok_ || n > bytes_.size()) return ok_ = false;
    taken_ = bytes_.substr(0, n);
    bytes_.remove_prefix(n);
    return true;
  }
  std::string_view bytes_, taken_;
  bool ok_ = true;
};

}  // namespace gehor::structure::learn
