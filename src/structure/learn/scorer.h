// Reads any text with the networks that were learned: the quick way, with what is the same in every
// text worked out beforehand. Immutable; any thread, each with a Scratch of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "structure/learn/byte_rows.h"
#include "structure/learn/feature_index.h"
#include "structure/learn/network.h"
#include "structure/learn/record.h"
#include "structure/learn/text_reader.h"
#include "structure/learn/vocabulary.h"
#include "structure/learn/word_memory.h"

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
    // Words and pairs of the text, each once.
    struct Found {
      FeatureKey key = 0;
      std::uint32_t times = 0;
      std::uint32_t at = 0;                 // of a word: where it stands first
      const std::int8_t* record = nullptr;  // null: nothing is known of it
      // Of a word: its place among the known ones, else in the memory of unknown ones.
      std::uint32_t place = 0;
      bool known = false;
      float weight = 0, parts = 0;  // in the bag network, itself and its parts
    };
    std::vector<Found> words, pairs;
    std::vector<std::uint32_t> order;    // the text's words, by their place in `words`
    std::vector<std::uint16_t> numbers;  // by a key's hash: where it is in `words` or `pairs`
    std::vector<WordMemory> memories;    // one for each scorer that read with this
    std::vector<Weighted> weighted, spelling;
    std::vector<float> readings, kept;  // by the bag networks, by the phrase networks
    std::vector<float> scores;
    std::vector<const std::int8_t*> rows;  // to be added up, each with its factor
    std::vector<float> factors;
    std::vector<float> spelled;               // an unknown word's row, then its answers
    std::vector<const std::int8_t*> answers;  // of each different word
    std::vector<const std::int8_t*> phrase;   // of each different word, then in the text's order
    std::vector<std::int16_t> strongest;
    std::uint32_t touched = 0;  // look_up()
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

  // Mean scores of the bag networks, texts × labels(); scratch.readings becomes what they kept of
  // the texts, networks × texts × kBagWidth. Some dozens at a time, since the scores are one
  // product of matrices; a text's own do not depend on the others.
  void read_bags(std::span<const std::string_view> texts, Scratch& scratch,
                 std::span<float> scores) const;
  // Those of the phrase networks.
  void read_phrases(std::span<const std::string_view> texts, Scratch& scratch,
                    std::span<float> scores) const;

 private:
  static constexpr std::uint32_t kNone = Vocabulary::kNone;
  // Of a phrase network, beside its records.
  struct Table {
    ByteTable beginning, end;    // answers of the borders; empty where they are unknown
    std::vector<float> steps;    // kept_width(): of the answers of each filter
    std::vector<float> filters;  // the network's, so that what comes out is counted in steps
  };

  void make_records();
  void add_bag(std::size_t network);
  void add_phrases(std::size_t network);
  // Of the feature at this place in features_.
  const std::int8_t* record(std::size_t place) const {
    return place < known_words_ ? &words_[place * word_form_.size()]
                                : &pairs_[(place - known_words_) * pair_form_.size()];
  }
  std::int8_t* record(std::size_t place) {
    return const_cast<std::int8_t*>(std::as_const(*this).record(place));
  }
  std::span<const std::uint32_t> parts_of(std::uint32_t feature) const;
  WordMemory& memory_in(Scratch& scratch) const;
  static void read(std::string_view utf8, Scratch& scratch);
  // `head`: as much of a word's record as will be read.
  void look_up(Scratch& scratch, std::size_t head) const;
  void spell_unknown(Scratch& scratch) const;
  void spell_record(const Scratch::Found& word, std::int8_t* record, Scratch& scratch) const;
  void spell_answers(const Scratch::Found& word, std::int8_t* answers, Scratch& scratch) const;
  void find_answers(Scratch& scratch) const;
  void weigh(Scratch& scratch) const;
  // What a network keeps of the text that was read.
  void keep_bag(std::size_t network, Scratch& scratch, float* kept) const;
  void keep_phrases(std::size_t network, Scratch& scratch, float* kept) const;
  // Of networks of one kind, from what each kept of the texts, one network after another.
  void add_scores(std::span<const std::size_t> networks, std::span<const float> kept,
                  Scratch& scratch, std::span<float> scores) const;

  Vocabulary vocabulary_;
  WordParts parts_;
  std::vector<Network> networks_;
  std::vector<std::size_t> bags_, phrases_;  // which of them are of each kind
  std::vector<ByteRows> rows_;               // one per network: features × row_width()
  // Features that texts are asked for, the words of which parts are known first, then pairs and the
  // like, each with the most frequent first: so those that most texts have lie together.
  std::vector<std::uint32_t> features_;
  std::size_t known_words_ = 0;
  FeatureIndex index_;  // of a key: its place there
  // Of a word: of each bag network its row and that of its parts together. Of a pair: of each bag
  // network its row.
  RecordForm word_form_, pair_form_;
  ByteTable words_, pairs_;
  ByteTable answers_;                    // of a word, of each phrase network
  std::size_t answers_size_ = 0;         // of all of a word
  std::vector<std::size_t> answers_at_;  // one per network: where its own begin
  std::vector<Table> tables_;            // one per network
  std::uint32_t unknown_ = kNone;        // the place of what stands for unknown words
  std::uint64_t id_ = 0;                 // no other scorer's
};

}  // namespace gehor::structure::learn
