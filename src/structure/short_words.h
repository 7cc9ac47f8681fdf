// Short words of texts with what was made of them. Texts are made of few words, again and again,
// and looking up what is remembered of a word takes one cache line where working it out takes a
// dozen. Words are compared byte by byte, so that nothing is taken for anything else; what is
// remembered depends on the word alone. Internal to src/structure; one thread per object.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace gehor::structure {

// At most kMost bytes and a number that tells apart what one word is in several uses.
struct ShortWord {
  static constexpr std::size_t kMost = 15;

  std::array<std::uint64_t, 2> bytes{};            // 0 behind the word; the last byte is the number
  bool operator==(const ShortWord& other) const {  // in two steps: quicker than the default
    return ((bytes[0] ^ other.bytes[0]) | (bytes[1] ^ other.bytes[1])) == 0;
  }

  // 1 to kMost bytes from `from` on, of which sixteen must be readable.
  static ShortWord of(const void* from, std::size_t length, std::uint8_t number) {
    ShortWord word;
    std::memcpy(word.bytes.data(), from, sizeof word.bytes);
    const auto up_to = [](std::size_t n) {  // the first n bytes, n at most 8
      return n == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * n)) - 1;
    };
    static_assert(std::endian::native == std::endian::little);
    word.bytes[0] &= up_to(length < 8 ? length : 8);
    word.bytes[1] &= up_to(length < 8 ? 0 : length - 8);
    word.bytes[1] |= std::uint64_t{number} << 56;
    return word;
  }
};

template <typename Value>
class ShortWords {
 public:
  static constexpr unsigned kBits = 13;  // 8,192 words

  // Has the place of a word at hand: several at a time come from memory as quickly as one.
  void touch(const ShortWord& word) {
    touched_ += static_cast<std::uint32_t>(place_of(word).word.bytes[0]);
  }
  // What is remembered of the word, else what make() gives, which is remembered from now on in the
  // place of another word. Valid until the next call.
  template <typename Make>
  const Value& of(const ShortWord& word, const Make& make) {
    Entry& entry = place_of(word);
    if (!(entry.word == word)) entry = {word, make()};
    return entry.value;
  }

 private:
  struct Entry {
    ShortWord word;  // all 0: none
    Value value{};
  };
  Entry& place_of(const ShortWord& word) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15ULL;
    const std::uint64_t hash = ((word.bytes[0] * kOdd) ^ word.bytes[1]) * kOdd;
    return entries_[hash >> (64 - kBits)];
  }
  std::vector<Entry> entries_ = std::vector<Entry>(std::size_t{1} << kBits);
  std::uint32_t touched_ = 0;  // so that no compiler leaves touch() out
};

}  // namespace gehor::structure
