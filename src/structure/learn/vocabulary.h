// Which words, pairs of neighbouring words and parts of words a classifier knows, and how much each
// says. Learned from a Corpus; then read by any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "structure/learn/text_reader.h"
#include "structure/topics/flat_index.h"

namespace gehor::structure::learn {

// Texts, read once for all the models that are learned from them.
class Corpus {
 public:
  void add(std::string_view utf8);

  std::size_t size() const { return ends_.size(); }
  // Of a text: numbers of words.
  std::span<const std::uint32_t> text(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return {sequence_.data() + begin, ends_[i] - begin};
  }
  std::size_t words() const { return keys_.size(); }
  FeatureKey key_of(std::uint32_t word) const { return keys_[word]; }
  std::span<const FeatureKey> parts_of(std::uint32_t word) const {
    const std::size_t begin = word == 0 ? 0 : part_ends_[word - 1];
    return {parts_.data() + begin, part_ends_[word] - begin};
  }

 private:
  TextReader reader_;
  FlatIndex number_;
  std::vector<FeatureKey> keys_, parts_;
  std::vector<std::size_t> part_ends_, ends_;
  std::vector<std::uint32_t> sequence_;
};

struct Weighted {
  std::uint32_t feature = 0;
  float weight = 0;
};

class Vocabulary {
 public:
  static constexpr std::uint32_t kNone = FlatIndex::kNone;
  // A feature says something only when it was seen in so many texts.
  static constexpr std::uint32_t kFewestTexts = 2;
  // Where there are more, the rarest are left out.
  static constexpr std::size_t kMostFeatures = 100'000;

  Vocabulary() = default;
  // From the texts `rows` of the corpus.
  static Vocabulary learn(const Corpus& corpus, std::span<const std::uint32_t> rows);
  // From what keys() and weights() gave; false when a key stands there twice.
  static bool restore(std::vector<FeatureKey> keys, std::vector<float> weights,
                      Vocabulary& vocabulary);

  std::size_t size() const { return keys_.size(); }
  const std::vector<FeatureKey>& keys() const { return keys_; }
  // Inverse document frequency, ln((1 + texts) / (1 + texts with it)) + 1.
  const std::vector<float>& weights() const { return weights_; }

  // The number of a feature, or kNone.
  std::uint32_t number_of(FeatureKey key) const { return number_.find(key); }
  // A word that is not known is kUnknownWord, which may be kNone too.
  std::uint32_t word_number_of(FeatureKey key) const {
    const std::uint32_t number = number_.find(key);
    return number == kNone ? unknown_ : number;
  }

  // The number of kUnknownWord, or kNone.
  std::uint32_t unknown_word() const { return unknown_; }

  // Replaces `out` by the known parts, by how much each says.
  void weigh_parts(std::span<const FeatureKey> parts, std::vector<Weighted>& out) const;
  // Replaces `out` by the word and its known parts, each alike and their squares adding up to one.
  void spell(FeatureKey word, std::span<const FeatureKey> parts, std::vector<Weighted>& out) const;

 private:
  std::vector<FeatureKey> keys_;
  std::vector<float> weights_;
  FlatIndex number_;
  std::uint32_t unknown_ = kNone;
};

}  // namespace gehor::structure::learn
