// A telling phrase of a taxonomy as the words that a text has to have. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gehor::structure {

// A word of a phrase, in lower case. Open where a "*" stood: any letters may stand there too.
struct PhraseWord {
  std::string lower;
  bool open_begin = false;
  bool open_end = false;
  bool small = false;  // must be there, and tells nothing ("log in": log tells, in is small)
};

struct Phrase {
  // Without repetitions, and without small words where two or more others are left. Empty: it says
  // nothing.
  std::vector<PhraseWord> words;
  std::size_t width = 0;  // words as written, with small ones
};

// `language`: one of kTaxonomyLanguages. Invalid bytes separate words.
Phrase read_phrase(std::string_view written, std::string_view language);

}  // namespace gehor::structure
