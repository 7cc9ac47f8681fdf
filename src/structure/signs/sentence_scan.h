// Cuts a text into sentences of words that a lexicon knows. Internal to this folder; pure.
//
// No text is copied: a word becomes the numbers of the patterns it fits, which each thread
// remembers of short words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "structure/short_words.h"
#include "structure/signs/lexicon.h"

namespace gehor::structure {

// Of a word: as a whole, by its beginning, by its end; 0: none.
using TokenIds = std::array<WordId, 3>;

struct SignToken {
  TokenIds ids{};
  bool number = false;
  bool after_comma = false;  // a clause begins
};

struct SignSentence {
  static constexpr std::size_t kMost = 96;  // a longer one is cut

  std::array<SignToken, kMost> tokens;
  std::size_t size = 0;
  bool question = false;
  int shouts = 0;  // exclamation marks
  float mood = 0;  // of its emoji and emoticons: above 0 glad
};

class SentenceScanner {
 public:
  SentenceScanner(std::string_view utf8, const Lexicon& lexicon) : text_(utf8), lexicon_(lexicon) {}

  // False after the last. A line break ends a sentence, unless the line is as long as lines that
  // mail programs break. Placeholders ("[phone 1]") are words that nothing is known of.
  bool next(SignSentence& sentence);

 private:
  void word(SignSentence& sentence);
  std::size_t short_word_end() const;
  TokenIds read_word();
  void fill(SignSentence& sentence);
  bool mark(SignSentence& sentence);
  void end_marks(SignSentence& sentence);
  bool line_goes_on() const;
  std::size_t placeholder_length() const;
  unsigned char byte(std::size_t at) const {
    return at < text_.size() ? static_cast<unsigned char>(text_[at]) : 0;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  // Short words of the sentence whose tokens are still to be filled.
  struct Waiting {
    ShortWord letters;
    std::size_t begin = 0, token = 0;
  };
  std::array<Waiting, 16> waiting_;
  std::size_t waiting_size_ = 0;
  std::size_t at_ = 0, line_begin_ = 0;
  bool after_comma_ = false;
  std::uint32_t touched_ = 0;  // so that no compiler leaves Lexicon::touch() out
};

}  // namespace gehor::structure
