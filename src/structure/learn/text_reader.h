// What learning sees of a text: its words in their order, each with its parts, as 64-bit hashes.
//
// A word is what WordScanner calls one; its parts are the runs of two to four letters in it, its
// ends included, so that misspelt, inflected and compound words share parts with their kin. What
// the gate masked is one word per kind ("[phone 1]" and "[phone 2]" are the same), and long numbers
// of one shape are one word. No word is kept as text. One thread per object.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "structure/word_scan.h"

namespace gehor::structure::learn {

using FeatureKey = std::uint64_t;

// Longer texts are read up to here: the reason stands at the beginning; what follows is history,
// signatures and legal notices.
inline constexpr std::size_t kMostWords = 160;
inline constexpr std::size_t kMostBytes = 8000;

// Stand before the first word and after the last one.
inline constexpr FeatureKey kBeginning = 1, kEnd = 2;
// Stands for every word that was seen too seldom to be known.
inline constexpr FeatureKey kUnknownWord = 3;

// Two words in this order.
FeatureKey pair_key(FeatureKey first, FeatureKey second);

class TextReader {
 public:
  // The keys of the words, at most kMostWords, without kBeginning and kEnd. Valid until the next
  // call. Linear in the text's length up to kMostBytes, and independent of it beyond.
  const std::vector<FeatureKey>& read(std::string_view utf8);

  // The parts of the word number `at` of what was read, each once, ascending: runs of letters and,
  // for a word with digits, its shape. Valid until the next call.
  const std::vector<FeatureKey>& parts_of(std::size_t at);

 private:
  struct Spelling {
    std::size_t begin = 0, end = 0;  // in spellings_; empty: no parts
  };
  std::string spellings_;
  std::vector<Spelling> words_;
  std::vector<FeatureKey> keys_, parts_;
  std::vector<std::size_t> letters_;
};

}  // namespace gehor::structure::learn
