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

  // Of a word so many bytes are kept in its record, and in its answers. `owner`: whose they are.
  WordMemory(std::uint64_t owner, std::size_t record, std::size_t answers)
      : owner_(owner),
        record_size_(record),
        answers_size_(answers),
        entries_(kRemembered),
        has_answers_(kPlaces),
        records_(kPlaces * record),
        answers_(kPlaces * answers) {}
  std::uint64_t owner() const { return owner_; }

  struct Place {
    std::uint32_t number = 0;
    bool remembered = false;  // else the caller fills the record, and the answers when asked for
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
    if (entry.text == text_) return forgotten(static_cast<std::uint32_t>(kRemembered + apart_++));
    entry.word = word;
    entry.text = text_;
    return forgotten(place);
  }

  std::int8_t* record(std::uint32_t place) { return &records_[place * record_size_]; }
  std::int8_t* answers(std::uint32_t place) { return &answers_[place * answers_size_]; }
  // Whether the answers are filled.
  std::uint8_t& has_answers(std::uint32_t place) { return has_answers_[place]; }

 private:
  struct Entry {
    FeatureKey word = 0;
    std::uint64_t text = 0;  // in which it was met last; 0: never
  };
  static constexpr std::size_t kPlaces = kRemembered + kMostWords;
  Place forgotten(std::uint32_t place) {
    has_answers_[place] = 0;
    return {place, false};
  }

  std::uint64_t owner_;
  std::size_t record_size_, answers_size_;
  std::vector<Entry> entries_;
  std::vector<std::uint8_t> has_answers_;
  ByteTable records_, answers_;
  std::uint64_t text_ = 0;
  std::size_t apart_ = 0;
};

}  // namespace gehor::structure::learn
