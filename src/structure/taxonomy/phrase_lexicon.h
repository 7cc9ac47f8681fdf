// The words of one language's phrases, and which words of a text are one of them: the same stem,
// with doubled letters or not, one letter away where the word is long; a word of a text that is
// written without any å ä ö may stand for one that has them ("rattor" for "råttor", never "rätt").
//
// Made from phrases with add(), closed with finish(), then read by any thread with a FormsOfWords
// per thread. For reason_matcher.cc only.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "structure/taxonomy/phrase.h"
#include "structure/topics/stemmer.h"

namespace gehor::structure {

// Of the words of a lexicon, from 1; 0 is none.
using WordId = std::uint16_t;

// What a word of a text may stand for. More than four are not kept.
using WordIds = std::array<WordId, 4>;

class PhraseLexicon {
 public:
  // `language`: one of kTaxonomyLanguages.
  explicit PhraseLexicon(std::string_view language) : language_(language), stemmer_(language) {}

  // The id of a phrase's word, made where there is none; 0 once there are 65,535.
  WordId add(const PhraseWord& word);
  // After the last add().
  void finish();

  std::size_t size() const { return made_; }
  // Of a word, as its stem is written, without a "*".
  std::size_t letters(std::size_t id) const { return letters_[id]; }
  std::string_view language() const { return language_; }

  // What a lower-case word of a text stands for. Slow: FormsOfWords remembers. `stemmer` is one of
  // this language.
  WordIds look_up(std::string_view lower, Stemmer& stemmer) const;

 private:
  std::string stem_of(std::string_view lower, Stemmer& stemmer) const;

  std::string language_;
  Stemmer stemmer_;  // of add()
  std::uint32_t made_ = 0;
  std::vector<std::size_t> letters_ = {0};                       // by word
  std::unordered_map<std::string, WordId> exact_;                // by the stem
  std::unordered_map<std::string, std::vector<WordId>> folded_;  // by the stem without å ä ö
  std::vector<std::pair<std::string, WordId>> begins_, ends_, holds_;
  // Every long word with one letter left out, by its hash.
  std::unordered_multimap<std::uint64_t, const std::pair<const std::string, WordId>*> near_;
};

// Remembers what the words of texts stand for; one thread at a time. Grows to a limit, then
// forgets.
class FormsOfWords {
 public:
  // `lexicon` outlives it.
  explicit FormsOfWords(const PhraseLexicon& lexicon);
  // Valid until the next call.
  const WordIds& of(std::string_view lower);

 private:
  struct Slot {
    std::uint64_t hash = 0;  // 0: empty
    WordIds ids{};
  };
  static constexpr std::size_t kMost = std::size_t{1} << 16;

  Slot& slot_of(std::uint64_t hash);
  void grow();

  const PhraseLexicon* lexicon_;
  Stemmer stemmer_;
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace gehor::structure
