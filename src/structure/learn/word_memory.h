// What a scorer made of words that it did not learn but has met: spelling a word from its parts
// takes as long as reading ten known ones, and most unknown words of texts are few ones (a place, a
// product, a misspelling). Remembered by their hashes, which is all that a word is to a classifier,
// so that answers are the same with and without it. One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "structure/learn/byte_rows.h"
#include "structure/learn/text_reader.h"

namespace gehor::structure::learn {

class WordMemory {
 public:
  // Words that are remembered; one more that falls on the same place takes it.
  static constexpr std::size_t kRemembered = 1024;

  // `bytes`: how much is kept of a word. `owner`: whose it is.
  WordMemory(std::uint64_t owner, std::size_t bytes)
      : owner_(owner),
        bytes_per_word_(bytes),
        entries_(kRemembered),
        bytes_((kRemembered + kMostWords) * bytes) {}
  std::uint64_t owner() const { return owner_; }

  struct Place {
    std::uint32_t number = 0;
    bool remembered = false;  // else the caller fills it
  };
  // Words looked up from now on are of a new text. What stands at their places stays there until
  // the next.
  void begin_text() {
    ++text_;
    apart_ = 0;
  }
  // Each word once a text, at most kMostWords.
  Place find(FeatureKey word) {
    const auto place = static_cast<std::uint32_t>(word % kRemembered);
    Entry& entry = entries_[place];
    if (entry.word == word && entry.text != 0) {
      entry.text = text_;
      return {place, true};
    }
    // Where another word of this text stands, there is a place for this text only.
    if (entry.text == text_) return {static_cast<std::uint32_t>(kRemembered + apart_++), false};
    entry.word = word;
    entry.text = text_;
    return {place, false};
  }

  std::int8_t* bytes(std::uint32_t place) { return &bytes_[place * bytes_per_word_]; }

 private:
  struct Entry {
    FeatureKey word = 0;
    std::uint64_t text = 0;  // in which it was met last; 0: never
  };
  std::uint64_t owner_;
  std::size_t bytes_per_word_;
  std::vector<Entry> entries_;
  ByteTable bytes_;
  std::uint64_t text_ = 0;
  std::size_t apart_ = 0;
};

}  // namespace gehor::structure::learn
