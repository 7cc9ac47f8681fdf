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
    std::vector<float> reading, side, kept, scores;
    std::vector<const Half*> rows;  // to be added up, each with its factor
    std::vector<float> factors;
    std::vector<Half> answers;        // of the unknown words
    std::vector<const Half*> phrase;  // of each different word, then in the order of the text
  };

  Scorer() = default;
  // All networks have the features of the vocabulary and the same labels; their rows are rounded
  // to halves.
  Scorer(Vocabulary vocabulary, WordParts parts, std::vector<Network> networks);

  std::size_t labels() const { return networks_.empty() ? 0 : networks_.front().labels; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  const WordParts& parts() const { return parts_; }
  // Without their rows, which are halves: rows(i) of the network i.
  const std::vector<Network>& networks() const { return networks_; }
  const std::vector<Half>& rows(std::size_t i) const { return rows_[i]; }

  // Mean scores of the networks of each kind, labels() long each; scratch.reading becomes what the
  // first bag network kept.
  void score(std::string_view utf8, Scratch& scratch, std::span<float> bag,
             std::span<float> phrase) const;

 private:
  static constexpr std::uint32_t kNone = Vocabulary::kNone;
  // What one network makes of the known words: rows of their parts, or their answers.
  struct Table {
    std::vector<Half> words;
    std::vector<Half> beginning, end;  // phrase network: answers, empty where it has none
  };

  Table table_of(std::size_t network) const;
  void read(std::string_view utf8, Scratch& scratch) const;
  void keep_bag(std::size_t network, Scratch& scratch) const;
  void keep_phrases(std::size_t network, Scratch& scratch) const;
  void spelled_answers(std::size_t network, std::span<const Weighted> spelling,
                       Half* answers) const;

  Vocabulary vocabulary_;
  WordParts parts_;
  std::vector<Network> networks_;
  std::vector<std::vector<Half>> rows_;  // one per network: features × row_width()
  std::vector<std::uint32_t> known_;     // of a feature: its place among the known words, or kNone
  std::vector<std::uint32_t> features_;  // of a known word
  std::vector<float> squared_length_;    // of a known word's parts
  std::vector<Table> tables_;            // one per network
};

}  // namespace gehor::structure::learn
