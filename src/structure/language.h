// Which language a text is written in.
//
// Our own function words, common service words and letter patterns decide between Swedish,
// Norwegian Bokmål and Nynorsk, Danish, Icelandic, Finnish, English and German, also on short
// texts and on texts without å ä ö; CLD2 is heard for everything else and where ours are unsure,
// never alone between Bokmål and Danish. Any thread; no state but constant tables.
#pragma once

#include <string>
#include <string_view>

namespace gehor::structure {

struct LanguageGuess {
  std::string code;         // ISO 639-1, Norwegian as "nb" or "nn"; "" where it can't be told
  double confidence = 0.0;  // 0 to 1: how far the best stands above the next; not a probability
};

// Reads at most the first 4,000 bytes. Placeholders ("[phone 1]"), addresses and numbers say
// nothing about language; "ok", "123" and "" give "". Invalid UTF-8 is no error.
LanguageGuess detect_language(std::string_view utf8);

}  // namespace gehor::structure
