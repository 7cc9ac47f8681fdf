// Reading a text word by word, for the detectors that go by words and not by digits: names,
// addresses, plates. Internal to src/privacy; pure.
#pragma once

#include <cstddef>
#include <string_view>

#include "privacy/name_lexicon.h"

namespace gehor::privacy {

// ASCII letters and the bytes of other letters; not those of blanks, punctuation and emoji
// (U+0080…00BF, U+2000…2FFF, U+F000 and up).
constexpr bool is_letter_byte(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0x80 && c != 0xC2 && c != 0xE2 && c < 0xEF);
}

// A capital letter begins at `i`: A-Z, À-Þ, and the even half of Latin Extended-A.
bool capital_at(std::string_view s, std::size_t i);

template <std::size_t N>
constexpr bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  for (const std::string_view candidate : words) {
    if (candidate == word) return true;
  }
  return false;
}

struct Word {
  std::size_t start = 0;
  std::size_t end = 0;
  NameFlags flags = 0;   // as name_flags() or exact_flags(), by who read it
  bool capital = false;  // begins with a capital letter
  bool shouted = false;  // has two or more letters, all of them capital
  bool initial = false;  // one capital letter, perhaps with its dot: "Ø."
  bool has(NameFlags wanted) const { return (flags & wanted) != 0; }
  std::size_t size() const { return end - start; }
};

// The word that begins at `at`, a letter. "Mats-Ola" and "O'Connor" are one word, "Anna's" is
// "Anna's" as well. An initial's dot belongs to it. Flags by name_flags().
Word read_word(std::string_view s, std::size_t at, const Finnish& finnish = {});

// The word before `at` and what lies between: nothing but blanks and marks, at most 6 bytes of it.
struct WordBefore {
  Word word;                  // flags by exact_flags(); size() 0 where there is none so near
  bool new_line = false;      // a line ends between
  bool new_sentence = false;  // it ends with a mark, a line, or there is nothing before
  bool comma = false;
  bool colon = false;
  bool slash = false;
};
WordBefore word_before(std::string_view s, std::size_t at);

// "[phone 1]" that begins at `at`: its length, or 0.
std::size_t placeholder_at(std::string_view s, std::size_t at);

// Length of a space or no-break space at `i`, or 0.
std::size_t space_at(std::string_view s, std::size_t i);

// A letter ends at `i`.
bool letter_before(std::string_view s, std::size_t i);

// Where the word that ends at `end` begins; `end` itself when no letter stands before it.
std::size_t word_start(std::string_view s, std::size_t end);

}  // namespace gehor::privacy
