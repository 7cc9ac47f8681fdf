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
  std::uint32_t decode(std::size_t at, std::size_t& size) const;
  std::size_t skipped(std::size_t at) const;

  std::string_view text_;
  std::size_t at_ = 0;
  bool sentence_start_ = true;
};

inline constexpr unsigned kGramBits = 15;
inline constexpr unsigned kWordBits = 14;
inline constexpr std::size_t kGramSlots = std::size_t{1} << kGramBits;
inline constexpr std::size_t kLanguageSlots = kGramSlots + (std::size_t{1} << kWordBits);

// The word as a whole, each run of three and four of its letters, the edges counted as letters, and
// each of its letters that is not in ASCII. Calls take(slot) for each, slot < kLanguageSlots; those
// of whole words are not below kGramSlots.
template <class Take>
void for_each_slot(const LanguageWord& word, Take&& take) {
  const auto gram = [](std::uint32_t letters) -> std::size_t {
    return (letters * 0x9E3779B1U) >> (32 - kGramBits);
  };
  const std::size_t n = word.length + 2;
  std::uint32_t whole = word.shouted ? 0x5BD1E995U : 0x811C9DC5U;
  std::uint32_t last = word.codes[0];
  for (std::size_t i = 1; i < n; ++i) {
    whole = (whole ^ word.codes[i]) * 16777619U;
    last = last << 8 | word.codes[i];
    if (i >= 2) take(gram(last & 0xFFFFFFU));
    if (i >= 3) take(gram(last));
    if (word.codes[i] >= 0x80) take(gram(word.codes[i]));
  }
  take(kGramSlots + ((whole * 0x9E3779B1U) >> (32 - kWordBits)));
}

}  // namespace gehor::structure
