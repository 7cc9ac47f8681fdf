// Texts as the networks learn from them: which units each holds, and of which features each unit is
// made. Built once per vocabulary; then read by any thread.
//
// A unit is what several texts share: a word, a pair, the parts of a word. A network works out a
// unit once for a batch of texts, however many of them hold it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "structure/learn/vocabulary.h"

namespace gehor::structure::learn {

inline constexpr std::uint32_t kNoUnit = 0xFFFFFFFFU;

struct UnitWeight {
  std::uint32_t unit = 0;
  float weight = 0;
};

class TrainingSet {
 public:
  // `vocabulary` is used while building only.
  TrainingSet(const Corpus& corpus, const Vocabulary& vocabulary);

  std::size_t units() const { return unit_ends_.size(); }
  std::span<const Weighted> unit(std::uint32_t number) const {
    const std::size_t begin = number == 0 ? 0 : unit_ends_[number - 1];
    return {features_.data() + begin, unit_ends_[number] - begin};
  }
  // For the bag network: every word, pair and part, in no order.
  std::span<const UnitWeight> bag(std::uint32_t text) const {
    const std::size_t begin = text == 0 ? 0 : bag_ends_[text - 1];
    return {bags_.data() + begin, bag_ends_[text] - begin};
  }
  // For the phrase network: spelled words in their order, between beginning and end. kNoUnit: a
  // word of which nothing is known.
  std::span<const std::uint32_t> sequence(std::uint32_t text) const {
    const std::size_t begin = text == 0 ? 0 : sequence_ends_[text - 1];
    return {sequences_.data() + begin, sequence_ends_[text] - begin};
  }

 private:
  std::uint32_t add_unit(std::span<const Weighted> features);

  std::vector<Weighted> features_;
  std::vector<std::size_t> unit_ends_, bag_ends_, sequence_ends_;
  std::vector<UnitWeight> bags_;
  std::vector<std::uint32_t> sequences_;
};

// How much a unit that stands `times` in a text counts: 1 + ln times.
float count_weight(std::uint32_t times);

// Words and pairs on the one hand, parts on the other, have each length 1 before they are put
// together, and together length 1: `squares` is the sum of a side's squared weights.
float side_scale(float squares);

}  // namespace gehor::structure::learn
