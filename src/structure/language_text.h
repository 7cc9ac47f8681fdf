// Cuts a text into the words that can say in which language it is, and a word into the places of
// the learned table (language_table.h) that speak of it. Shared by detect_language and by the
// program that learns the table (tools/language), so that both see the same. Internal to
// src/structure and that program; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gehor::structure {

// One byte per letter, lower case: ASCII and Latin-1 as they are there, the rest of Latin in 64
// classes, every other letter kForeignLetter.
struct LanguageWord {
  static constexpr std::size_t kMost = 48;
  static constexpr std::uint8_t kEdge = '_';
  static constexpr std::uint8_t kForeignLetter = 1;

  std::array<std::uint8_t, kMost + 2> codes{};  // with kEdge on both ends
  std::size_t length = 0;                       // without the edges
  bool name = false;      // a capital inside a sentence: likely a name, which may be foreign
  bool shouted = false;   // one capital letter alone: English and Danish "I"
  bool foreign = false;   // has a letter of another script
  std::size_t begin = 0;  // where it stands in the text, in bytes, [begin, end)
  std::size_t end = 0;
};

// Placeholders ("[phone 1]"), addresses, links and what is glued to digits are no words, nor are
// words longer than kMost letters. Letters with a combining accent count as their one letter.
// Invalid bytes separate words. One pass.
class LanguageScanner {
 public:
  explicit LanguageScanner(std::string_view utf8) : text_(utf8) {}
  bool next(LanguageWord& word);  // false after the last

 private:
  struct Plain {
    std::size_t length = 0;
    unsigned capitals = 0;
  };
  Plain plain_letters(std::uint8_t* codes) const;
  std::uint32_t decode(std::size_t at, std::size_t& size) const;
  std::size_t skipped(std::size_t at) const;
  bool in_address(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  std::size_t at_ = 0;
  bool sentence_start_ = true;
};

// Of the table's places the runs of letters have the first kGramSlots, whole words the next
// kWordSlots, and pairs of words the last.
inline constexpr unsigned kGramBits = 17;
inline constexpr unsigned kWordBits = 17;
inline constexpr unsigned kPairBits = 16;
inline constexpr std::size_t kGramSlots = std::size_t{1} << kGramBits;
inline constexpr std::size_t kWordSlots = std::size_t{1} << kWordBits;
inline constexpr std::size_t kLanguageSlots =
    kGramSlots + kWordSlots + (std::size_t{1} << kPairBits);

// Fibonacci hashing: the first bits of the product with 2^64 over the golden ratio.
constexpr std::size_t slot_of_hash(std::uint64_t key, unsigned bits) {
  return (key * 0x9E3779B97F4A7C15ULL) >> (64 - bits);
}

// Calls take(slot) for each run of three, four and five of the word's letters, the edges counted as
// letters, for each of its letters that is not in ASCII, and for the word as a whole. The word's
// hash, for pair_slot().
template <class Take>
std::uint32_t for_each_slot(const LanguageWord& word, Take&& take) {
  constexpr std::uint64_t kThree = 0xFFFFFF, kFour = 0xFFFFFFFF, kFive = 0xFFFFFFFFFF;
  const std::size_t n = word.length + 2;
  std::uint32_t whole = word.shouted ? 0x5BD1E995U : 0x811C9DC5U;
  std::uint64_t last = word.codes[0];
  for (std::size_t i = 1; i < n; ++i) {
    whole = (whole ^ word.codes[i]) * 16777619U;
    last = last << 8 | word.codes[i];
    if (i >= 2) take(slot_of_hash(last & kThree, kGramBits));
    if (i >= 3) take(slot_of_hash(last & kFour, kGramBits));
    if (i >= 4) take(slot_of_hash(last & kFive, kGramBits));
    if (word.codes[i] >= 0x80) take(slot_of_hash(word.codes[i], kGramBits));
  }
  take(kGramSlots + slot_of_hash(whole, kWordBits));
  return whole;
}

// What stands for the word before the first.
inline constexpr std::uint32_t kNoWord = 0;

// The place of two words in a row, by their hashes.
constexpr std::size_t pair_slot(std::uint32_t first, std::uint32_t second) {
  const std::uint64_t both = std::uint64_t{first} << 32 | second;
  return kGramSlots + kWordSlots + slot_of_hash(both ^ both >> 29, kPairBits);
}

}  // namespace gehor::structure
