// Reads any text with the networks that were learned: the quick way, with what is the same in every
// text worked out beforehand. Immutable; any thread, each with a Scratch of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "structure/learn/byte_rows.h"
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
      bool answered = false;           // an unknown word of which a feature is known
    };
    std::vector<Word> words;
    std::vector<FeatureKey> pairs;                  // of each word with the one before it
    std::vector<std::uint32_t> place, place_known;  // of words of the text, of known words
    std::vector<Weighted> weighted, spelling;
    std::vector<float> reading, side, kept, scores;
    std::vector<const std::int8_t*> rows;  // to be added up, each with its factor
    std::vector<float> factors;
    std::vector<float> spelled, exact;       // rows and answers of the unknown words
    std::vector<std::int8_t> answers;        // the same in steps
    std::vector<const std::int8_t*> phrase;  // of each different word, then in the text's order
    std::vector<std::int16_t> strongest;
  };

  Scorer() = default;
  // All networks have the features of the vocabulary and the same labels. Their rows are given
  // apart: rows[i] of the network i, whose own are empty.
  Scorer(Vocabulary vocabulary, WordParts parts, std::vector<Network> networks,
         std::vector<ByteRows> rows);

  std::size_t labels() const { return networks_.empty() ? 0 : networks_.front().labels; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  const WordParts& parts() const { return parts_; }
  const std::vector<Network>& networks() const { return networks_; }
  const ByteRows& rows(std::size_t i) const { return rows_[i]; }

  // Mean scores of the networks of each kind, labels() long each; scratch.reading becomes what the
  // first bag network kept.
  void score(std::string_view utf8, Scratch& scratch, std::span<float> bag,
             std::span<float> phrase) const;

 private:
  static constexpr std::uint32_t kNone = Vocabulary::kNone;
  // What one network makes of the known words before it sees them in a text.
  struct Table {
    ByteRows parts;  // bag network: the parts of each known word, added up
    // Phrase network: kWordAnswers of each known word, of the borders (empty where they are
    // unknown), in steps of which each filter has its own.
    ByteTable answers, beginning, end;
    std::vector<float> steps;    // kept_width()
    std::vector<float> filters;  // the network's, so that what comes out is counted in steps
  };

  Table bag_table(std::size_t network) const;
  Table phrase_table(std::size_t network) const;
  std::span<const std::uint32_t> parts_of(std::uint32_t feature) const;
  void read(std::string_view utf8, Scratch& scratch) const;
  static void add_side(float squares, Scratch& scratch);
  void keep_bag(std::size_t network, Scratch& scratch) const;
  void answer_unknown(std::size_t network, Scratch& scratch) const;
  void keep_phrases(std::size_t network, Scratch& scratch) const;

  Vocabulary vocabulary_;
  WordParts parts_;
  std::vector<Network> networks_;
  std::vector<ByteRows> rows_;           // one per network: features × row_width()
  std::vector<std::uint32_t> known_;     // of a feature: its place among the known words, or kNone
  std::vector<std::uint32_t> features_;  // of a known word
  std::vector<float> squared_length_;    // of a known word's parts
  std::vector<Table> tables_;            // one per network
};

}  // namespace gehor::structure::learn
