// What a word is to somebody who looks for names: a first name, a surname, a greeting, no name.
//
// Start with name_flags() for a word of a text, or exact_flags() where inflected forms don't
// matter. Pure, any thread; the table is made from name_lists.h at the first call (under a
// millisecond). Internal to src/privacy.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace gehor::privacy {

using NameFlags = std::uint32_t;

enum NameFlag : NameFlags {
  kFirst = 1U << 0,          // a first name and hardly anything else
  kDoubtfulFirst = 1U << 1,  // also a word, where a sentence may begin with it
  kRiskyFirst = 1U << 2,     // also a word: a name only where the words around say so
  kLast = 1U << 3,
  kDoubtfulLast = 1U << 4,
  kLastEnding = 1U << 5,  // ends like a surname
  kNotName = 1U << 6,
  kPlace = 1U << 7,
  kCompanyForm = 1U << 8,
  kPlaceNoun = 1U << 9,
  kGreeting = 1U << 10,
  kClosing = 1U << 11,
  kCourtesy = 1U << 12,
  kRole = 1U << 13,
  kKin = 1U << 14,
  kTalk = 1U << 15,
  kCalled = 1U << 16,
  kNameWord = 1U << 17,
  kParticle = 1U << 18,
  kLink = 1U << 28,       // is, with, as: what they mean depends on the word before
  kIn = 1U << 29,         // i, från: a town may follow
  kSaint = 1U << 30,      // sankt, stormen: no person follows
  kDotted = 1U << 31,     // a list spells it with å, ä, ö, æ, ø, ð or þ
  kInflected = 1U << 19,  // it was the form without its ending that was found
  // Not of names, but looked up in the same place:
  kGiroWord = 1U << 20,
  kAccountWord = 1U << 21,
  kBankWord = 1U << 22,      // clearing, reg.: the bank's number comes first
  kStreetNoun = 1U << 23,    // gate, väg: makes a street of the word before
  kBeforeStreet = 1U << 24,  // västra, nordre: belongs to the street's name
  kAddressWord = 1U << 25,   // adress, bor: an address follows
  kBoxWord = 1U << 26,       // postboks
  kEnglishStreet = 1U << 27,
};
inline constexpr NameFlags kAnyFirst = kFirst | kDoubtfulFirst | kRiskyFirst;
inline constexpr NameFlags kAnyLast = kLast | kDoubtfulLast | kLastEnding;

// Which last three letters (two, of an ending of two) the endings of a list have: most words end
// otherwise. Made when the program is compiled; of folded words.
class EndingFilter {
 public:
  template <std::size_t N>
  explicit constexpr EndingFilter(const std::string_view (&endings)[N]) {
    for (const std::string_view ending : endings) {
      if (ending.size() == 2) {
        two_[last(ending, 2) / 32] |= 1U << (last(ending, 2) % 32);
      } else {
        three_[last(ending, 3) / 32] |= 1U << (last(ending, 3) % 32);
      }
    }
  }
  constexpr bool may(std::string_view word) const {
    if (word.size() < 3) return false;
    const std::size_t two = last(word, 2);
    const std::size_t three = last(word, 3);
    return ((two_[two / 32] >> (two % 32) | three_[three / 32] >> (three % 32)) & 1) != 0;
  }

 private:
  // Five bits of each of the last letters.
  static constexpr std::size_t last(std::string_view word, std::size_t count) {
    std::size_t letters = 0;
    for (std::size_t i = word.size() - count; i < word.size(); ++i) {
      letters = letters * 32 + (static_cast<unsigned char>(word[i]) & 31);
    }
    return letters;
  }
  std::array<std::uint32_t, 32> two_ = {};
  std::array<std::uint32_t, 32 * 32> three_ = {};
};

// Whether the word has one of the endings, and at least `more` bytes before it.
template <std::size_t N>
bool ends_with_one_of(std::string_view word, const std::string_view (&endings)[N],
                      std::size_t more) {
  for (const std::string_view ending : endings) {
    if (word.size() >= ending.size() + more && word.ends_with(ending)) return true;
  }
  return false;
}

// A word in lower case, its accents folded away ("Åsa" → "asa", "Grønn" → "gronn"), without
// hyphens and apostrophes. Words that are longer are cut.
struct FoldedWord {
  static constexpr std::size_t kLongest = 32;
  std::array<char, kLongest> bytes;
  std::size_t size = 0;
  std::string_view view() const { return {bytes.data(), size}; }
};
FoldedWord fold_word(std::string_view word);

// Has å, ä, ö, æ, ø, ð or þ in UTF-8, small or capital: letters of their own, which folding drops.
bool has_dots(std::string_view word);

// Of the folded word as it stands.
NameFlags exact_flags(std::string_view folded);

// The hash of a folded word, letter by letter: for whoever reads a word and asks of it at once.
class WordHash {
 public:
  void add(unsigned char letter) {
    letters_ |= std::uint64_t{letter} << (8 * (size_ & 7));
    if ((++size_ & 7) == 0) mix();
  }
  // Of a hash that is new.
  void add(std::string_view word) {
    for (; word.size() >= 8; word.remove_prefix(8)) {
      std::memcpy(&letters_, word.data(), 8);
      if constexpr (std::endian::native == std::endian::big) {
        letters_ = __builtin_bswap64(letters_);
      }
      size_ += 8;
      mix();
    }
    for (const char letter : word) {
      letters_ |= std::uint64_t{static_cast<unsigned char>(letter)} << (8 * (size_ & 7));
      ++size_;
    }
  }
  std::uint64_t value() const {
    WordHash whole = *this;
    whole.letters_ ^= size_ << 56;
    whole.mix();
    return whole.hash_;
  }

 private:
  void mix() {
    hash_ = (hash_ ^ letters_) * 0xD6E8FEB86659FD93ULL;
    hash_ ^= hash_ >> 32;
    letters_ = 0;
  }
  std::uint64_t hash_ = 0x9E3779B97F4A7C15ULL;
  std::uint64_t letters_ = 0;
  std::uint64_t size_ = 0;
};
NameFlags exact_flags(const WordHash& hash);

// Whether a text is Finnish, by its double vowels; found out when first asked. One thread.
class Finnish {
 public:
  Finnish() = default;  // no
  explicit Finnish(std::string_view text) : text_(text), known_(false) {}
  bool operator()() const;

 private:
  std::string_view text_;
  mutable bool known_ = true;
  mutable bool is_ = false;
};

// Also of "Annas" and, in Finnish, of "Mikolle" and "Virtasen", and of surnames by their ending.
NameFlags name_flags(std::string_view folded, const Finnish& finnish);

// The form without a genitive or case ending where that is a known name: "annas" → "anna".
std::string name_base(std::string_view folded, const Finnish& finnish);

}  // namespace gehor::privacy
