// Reads any text with the networks that were learned: the quick way, with what is the same in every
// text worked out beforehand. Immutable; any thread, each with a Scratch of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "structure/learn/network.h"
#include "structure/learn/text_reader.h"
#include "structure/learn/vocabulary.h"

namespace gehor::structure::learn {

// The parts of the known words: of feature f those numbered part_ends[f-1] … part_ends[f]; none
// where a feature is no word.
struct WordParts {
  std::vector<std::uint32_t> parts;
  std::vector<std::uint32_t> part_ends;  // one per feature
};
WordParts word_parts(const Corpus& corpus, const Vocabulary& vocabulary);

class Scorer {
 public:
  struct Scratch {
    TextReader reader;
    std::vector<std::uint32_t> times, seen;  // of features
    struct Word {
      std::uint32_t known = 0;  // in the tables, or kNone
      std::uint32_t times = 0;
      FeatureKey key = 0;
      std::size_t begin = 0, end = 0;  // of an unknown word in `weighted`
    };
    std::vector<Word> words;
    std::vector<std::uint32_t> place, place_known;  // of words of the text, of known words
    std::vector<Weighted> weighted, spelling;
    std::vector<float> reading, side, kept, answers, scores;
    std::vector<const float*> phrase;
  };

  Scorer() = default;
  // All networks have the features of the vocabulary and the same labels.
  Scorer(Vocabulary vocabulary, WordParts parts, std::vector<Network> networks);

  std::size_t labels() const { return networks_.empty() ? 0 : networks_.front().labels; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  const WordParts& parts() const { return parts_; }
  const std::vector<Network>& networks() const { return networks_; }

  // Mean scores of the networks of each kind, labels() long each; scratch.reading becomes what the
  // first bag network kept.
  void score(std::string_view utf8, Scratch& scratch, std::span<float> bag,
             std::span<float> phrase) const;

 private:
  static constexpr std::uint32_t kNone = Vocabulary::kNone;
  // What one network makes of the known words: rows of their parts, or their answers.
  struct Table {
    std::vector<float> words;
    std::vector<float> beginning, end;  // phrase network: answers, empty where it has none
  };

  Table table_of(const Network& net) const;
  void read(std::string_view utf8, Scratch& scratch) const;
  void keep_bag(const Network& net, const Table& table, Scratch& scratch) const;
  void keep_phrases(const Network& net, const Table& table, Scratch& scratch) const;
  void spelled_answers(const Network& net, std::span<const Weighted> spelling,
                       float* answers) const;

  Vocabulary vocabulary_;
  WordParts parts_;
  std::vector<Network> networks_;
  std::vector<std::uint32_t> known_;     // of a feature: its place among the known words, or kNone
  std::vector<std::uint32_t> features_;  // of a known word
  std::vector<float> squared_length_;    // of a known word's parts
  std::vector<Table> tables_;            // one per network
};

}  // namespace gehor::structure::learn
