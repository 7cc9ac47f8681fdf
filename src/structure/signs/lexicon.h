// The phrases of some lists as tables: from a word's hash to its number, from word to word to what
// a phrase is a sign of. Internal to this folder; built once, then read from any thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "structure/signs/sign_words.h"

namespace gehor::structure {

using WordId = std::uint16_t;  // 0: a word of no phrase
using NodeId = std::uint16_t;  // 0: the beginning of every phrase

// Open addressing from a hash to a small number; 0 is "not there". Two hashes whose upper half is
// the same are taken for one.
class HashTable {
 public:
  std::uint16_t find(std::uint64_t hash) const {
    const auto key = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t at = key >> shift_;; at = (at + 1) & mask_) {
      if (slots_[at].value == 0 || slots_[at].key == key) return slots_[at].value;
    }
  }
  void put(std::uint64_t hash, std::uint16_t value);

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::uint16_t value = 0;
  };
  void put_key(std::uint32_t key, std::uint16_t value);

  unsigned shift_ = 29;
  std::size_t mask_ = 7, used_ = 0;
  std::vector<Slot> slots_ = std::vector<Slot>(8);
};

class Lexicon {
 public:
  static constexpr std::size_t kShortestPart = 3;  // letters before or after the "*"

  // `number`: no other lexicon's.
  Lexicon(std::uint8_t number, std::span<const std::span<const SignWords>> lists);
  std::uint8_t number() const { return number_; }

  WordId word(std::uint64_t hash) const { return words_.find(hash); }
  // Letters of the longest "*ending"; 0 without any.
  std::size_t longest_ending() const { return longest_ending_; }
  // Of a word's beginning, respectively of its end read backwards.
  bool may_begin(std::uint64_t hash) const { return in_filter(beginnings_filter_, hash); }
  bool may_end(std::uint64_t hash) const { return in_filter(endings_filter_, hash); }
  WordId beginning(std::uint64_t hash) const { return beginnings_.find(hash); }
  WordId ending(std::uint64_t hash) const { return endings_.find(hash); }

  // The phrase `node` made longer by `word`; 0: no phrase goes on so.
  NodeId step(NodeId node, WordId word) const {
    if (word == 0) return 0;
    if (node == 0) return first_[word];
    return (nodes_[node].next & bit_of(word)) == 0 ? 0 : steps_.find(key_of(node, word));
  }
  SignMask signs(NodeId node) const { return nodes_[node].signs; }
  // Reads what is asked of the phrase that begins with the word, for nothing but to have it at hand:
  // many such reads may be on their way at once.
  std::uint32_t touch(WordId word) const {
    return static_cast<std::uint32_t>(nodes_[first_[word]].signs);
  }
  // Whether a longer phrase begins so.
  bool goes_on(NodeId node) const { return nodes_[node].next != 0; }
  // May stand inside a phrase.
  bool skipped(WordId word) const {
    return (signs(first_[word]) & (mask_of(Sign::kFiller) | mask_of(Sign::kBooster))) != 0;
  }

 private:
  using Filter = std::array<std::uint64_t, 128>;
  static bool in_filter(const Filter& filter, std::uint64_t hash) {
    const std::uint64_t bit = hash >> 51;
    return ((filter[bit >> 6] >> (bit & 63)) & 1) != 0;
  }
  // Spread by a multiplication, so that neighbours do not crowd the table's beginning.
  static std::uint64_t key_of(NodeId node, WordId word) {
    return ((std::uint64_t{node} << 16) | word) * 0x9E3779B97F4A7C15ULL;
  }
  struct Node {
    SignMask signs = 0;
    std::uint64_t next = 0;  // bit_of() the words with which longer phrases go on
  };
  static std::uint64_t bit_of(WordId word) { return std::uint64_t{1} << (word & 63U); }
  void add(std::string_view phrase, Sign sign);
  WordId id_of(std::string_view pattern);

  std::uint8_t number_;
  HashTable words_, beginnings_, endings_, steps_;
  Filter beginnings_filter_{}, endings_filter_{};
  std::vector<NodeId> first_{0};  // by word: the phrase that begins with it
  std::vector<Node> nodes_{Node{}};
  std::size_t longest_ending_ = 0;
};

// Of a language's code; every list at once for "" and for languages without one.
const Lexicon& lexicon_of(std::string_view language);

}  // namespace gehor::structure
