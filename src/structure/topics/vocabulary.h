// Which words, pairs of neighbouring words and ends of words the texts of one language are told
// apart by.
//
// Learned from a sample; then it reads any text. Reading: any thread, each with a WordReader of its
// own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "structure/topics/flat_index.h"
#include "structure/topics/mixture.h"
#include "structure/topics/topic_words.h"

namespace gehor::structure {

// The sample as it was read, for naming: numbers of words as written, kBreak between sentences.
struct ReadTexts {
  static constexpr std::uint32_t kBreak = 0xFFFFFFFFU;
  std::vector<std::uint32_t> words;
  std::vector<std::size_t> ends;
  std::vector<std::string> spelling;   // of a word as written
  std::vector<std::uint32_t> stem_of;  // of a word as written
  std::uint32_t stems = 0;

  std::span<const std::uint32_t> of(std::size_t text) const {
    const std::size_t begin = text == 0 ? 0 : ends[text - 1];
    return {words.data() + begin, ends[text] - begin};
  }
};

class Vocabulary {
 public:
  static ReadTexts read(const std::vector<std::string_view>& texts, std::string_view language);
  // `features` becomes what the sample's texts hold.
  static Vocabulary learn(const ReadTexts& sample, SparseTexts& features);

  // Weights to begin with: pairs and ends count for less than a word, since the words are
  // there too.
  const std::vector<float>& scale() const { return scale_; }
  // Replaces `out`: each feature once, ascending.
  void features_of(std::string_view text, WordReader& reader,
                   std::vector<std::uint32_t>& out) const;

 private:
  class Sort;
  FlatIndex stem_by_word_;  // by hash of the word as written
  std::vector<std::uint32_t> stem_feature_;
  FlatIndex pair_feature_;  // by the two stems
  FlatIndex end_feature_;   // by the end's hash
  std::vector<float> scale_;
};

}  // namespace gehor::structure
