#include "structure/signs/lexicon.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <string>
#include <utility>

#include "structure/signs/word_hash.h"
#include "structure/word_scan.h"

namespace gehor::structure {
namespace {

std::string folded(std::string_view pattern) {
  std::string out;
  fold_letters(pattern, out);
  std::erase(out, '\'');
  return out;
}

// "kjøp" as people write it without the letter: "kjoep".
std::string in_pairs(std::string_view pattern) {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"å", "aa"}, {"ä", "ae"}, {"æ", "ae"}, {"ö", "oe"}, {"ø", "oe"}, {"ü", "ue"}};
  std::string out(pattern);
  for (const auto& [letter, pair] : kPairs) {
    for (std::size_t at = 0; (at = out.find(letter, at)) != out.npos; at += pair.size()) {
      out.replace(at, letter.size(), pair);
    }
  }
  return folded(out);
}

// Calls `take` with each part of `text` between separators, without blanks around it.
template <typename Take>
void split(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    while (!part.empty() && (part.front() == ' ' || part.front() == '\n')) part.remove_prefix(1);
    while (!part.empty() && (part.back() == ' ' || part.back() == '\n')) part.remove_suffix(1);
    if (!part.empty()) take(part);
  }
}

}  // namespace

void HashTable::put_key(std::uint32_t key, std::uint16_t value) {
  std::size_t at = key >> shift_;
  while (slots_[at].value != 0 && slots_[at].key != key) at = (at + 1) & mask_;
  used_ += slots_[at].value == 0 ? 1 : 0;
  slots_[at] = {key, value};
}

void HashTable::put(std::uint64_t hash, std::uint16_t value) {
  if (used_ * 2 >= slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    --shift_;
    used_ = 0;
    for (const Slot& slot : old) {
      if (slot.value != 0) put_key(slot.key, slot.value);
    }
  }
  put_key(static_cast<std::uint32_t>(hash >> 32), value);
}

Lexicon::Lexicon(std::uint8_t number, std::span<const std::span<const SignWords>> lists)
    : number_(number) {
  for (const auto& list : lists) {
    for (const SignWords& words : list) {
      split(words.phrases, '|', [&](std::string_view phrase) { add(phrase, words.sign); });
    }
  }
}

WordId Lexicon::id_of(std::string_view pattern) {
  const bool begins = pattern.back() == '*';
  const bool ends = pattern.front() == '*';
  if (begins) pattern.remove_suffix(1);
  if (ends) pattern.remove_prefix(1);
  HashTable& table = begins ? beginnings_ : ends ? endings_ : words_;
  const auto hash_of = [&](std::string_view letters) {
    return ends ? word_hash_backwards(letters) : word_hash(letters);
  };
  const std::uint64_t hash = hash_of(folded(pattern));
  if (const WordId known = table.find(hash)) return known;
  if (ends) longest_ending_ = std::max(longest_ending_, folded(pattern).size());
  const auto id = static_cast<WordId>(first_.size());
  first_.push_back(0);
  for (const std::uint64_t key : {hash, hash_of(in_pairs(pattern))}) {
    if (table.find(key) == 0) table.put(key, id);  // a word of its own goes before a spelling
    if (begins) beginnings_filter_[key >> 57] |= std::uint64_t{1} << ((key >> 51) & 63);
    if (ends) endings_filter_[key >> 57] |= std::uint64_t{1} << ((key >> 51) & 63);
  }
  return id;
}

void Lexicon::add(std::string_view phrase, Sign sign) {
  NodeId node = 0;
  split(phrase, ' ', [&](std::string_view pattern) {
    const WordId word = id_of(pattern);
    NodeId next = step(node, word);
    if (next == 0) {
      assert(nodes_.size() < std::numeric_limits<NodeId>::max());
      next = static_cast<NodeId>(nodes_.size());
      nodes_.emplace_back();
      if (node == 0) {
        first_[word] = next;
      } else {
        nodes_[node].next |= bit_of(word);
        steps_.put(key_of(node, word), next);
      }
    }
    node = next;
  });
  nodes_[node].signs |= mask_of(sign);
}

namespace {

struct Lexicons {
  Lexicon sv{0, std::array{swedish_signs()}};
  Lexicon no{1, std::array{norwegian_signs()}};
  Lexicon da{2, std::array{danish_signs()}};
  Lexicon fi{3, std::array{finnish_signs()}};
  Lexicon en{4, std::array{english_signs()}};
  Lexicon de{5, std::array{german_signs()}};
  Lexicon is{6, std::array{icelandic_signs()}};
  Lexicon all{7, std::array{swedish_signs(), norwegian_signs(), danish_signs(), finnish_signs(),
                            english_signs(), german_signs(), icelandic_signs()}};

  const Lexicon* find(std::string_view language) const {
    static constexpr std::string_view kNorwegian[] = {"nb", "nn", "no"};
    for (const std::string_view code : kNorwegian) {
      if (language == code) return &no;
    }
    if (language == "sv") return &sv;
    if (language == "da") return &da;
    if (language == "fi") return &fi;
    if (language == "en") return &en;
    if (language == "de") return &de;
    if (language == "is") return &is;
    return nullptr;
  }
};

const Lexicons& lexicons() {
  static const Lexicons kAll;
  return kAll;
}

}  // namespace

const Lexicon& lexicon_of(std::string_view language) {
  const Lexicon* found = lexicons().find(language);
  return found != nullptr ? *found : lexicons().all;
}

}  // namespace gehor::structure
