// The index of the texts that have come in since the last part was written, in memory.
//
// Postings of a term are bytes: for each place of the term in a text, in order, a number: when it
// is the first in its text, 2 × (text - text of the place before) + 1, then the position as a
// second number; else 2 × (position - position before). Numbers are LEB128. The first text of a
// list counts from -1, so that every difference is at least 1.
//
// One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "contact/word_index.h"

namespace gehor::search {

struct TextEntry {
  IndexedRecord record;
  std::uint32_t words = 0;
};

// A place of a term.
struct Place {
  std::uint32_t text = 0, position = 0;
};

inline void put_number(std::string& to, std::uint64_t value) {
  while (value >= 0x80) {
    to.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  to.push_back(static_cast<char>(value));
}

// False at the end, or where the bytes make no sense.
bool take_number(std::string_view bytes, std::size_t& at, std::uint64_t& value);

// Writes the places of one term one after the other.
class PlaceWriter {
 public:
  // (text, position) must be behind the one before.
  void add(std::string& to, Place place) {
    if (first_ || place.text != last_.text) {
      const std::uint64_t step = place.text - (first_ ? 0 : last_.text) + (first_ ? 1 : 0);
      put_number(to, 2 * step + 1);
      put_number(to, place.position);
    } else {
      put_number(to, 2 * std::uint64_t{place.position - last_.position});
    }
    first_ = false;
    last_ = place;
  }

 private:
  Place last_;
  bool first_ = true;
};

// Appends the places in `postings`, their texts counted from `first_text`; false where the bytes
// make no sense.
bool read_places(std::string_view postings, std::uint32_t texts, std::vector<Place>& places);

class Postings {
 public:
  Postings();
  // `terms`: 0 keeps its place. The text's number is the number of texts before it.
  void add(const IndexedRecord& record, const std::vector<std::uint64_t>& terms);
  bool empty() const { return texts_.empty(); }
  std::size_t memory() const;  // bytes, about
  void clear();

  std::vector<TextEntry>& texts() { return texts_; }
  const std::vector<TextEntry>& texts() const { return texts_; }
  // The terms in ascending order, each with its number for postings_of().
  struct Listed {
    std::uint64_t term = 0;
    std::uint32_t list = 0;
  };
  std::vector<Listed> sorted() const;
  void postings_of(std::uint32_t list, std::string& bytes) const;
  std::uint32_t texts_with(std::uint32_t list) const { return lists_[list].texts; }

 private:
  // A list of bytes in pieces of the store that double in size, each ending with the next one's
  // place: many short lists, few long ones.
  struct List {
    std::uint64_t term = 0;
    std::uint32_t head = 0, at = 0, end = 0;  // in store_
    std::uint32_t piece = 0;                  // bytes of the last piece
    std::uint32_t last_text = 0, last_position = 0, texts = 0;
    bool any = false;
  };
  std::uint32_t list_of(std::uint64_t term);
  void put(List& list, std::uint64_t value);
  void put_byte(List& list, char byte);

  std::vector<TextEntry> texts_;
  std::vector<List> lists_;
  std::vector<std::uint32_t> slots_;  // of the terms, by hash: number of the list + 1, or 0
  std::string store_;
};

}  // namespace gehor::search
