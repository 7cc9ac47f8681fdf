// Which language a text is written in.
//
// A table learned from words, pairs of words and runs of letters (language_table.h, tools/language)
// tells Swedish, Norwegian Bokmål and Nynorsk, Danish, Icelandic, Finnish, English and German from
// each other and from the rest, also on short, misspelt and mixed texts and without å ä ö; where
// the words leave it open, how often each is written in the Nordic countries counts. CLD2 names the
// rest.
// Any thread; no state but constant tables, and short words that each thread remembers.
#pragma once

#include <string>
#include <string_view>

namespace gehor::structure {

struct LanguageGuess {
  std::string code;         // ISO 639-1, Norwegian as "nb" or "nn"; "" where it can't be told
  double confidence = 0.0;  // 0 to 1: how much likelier the language is than the next
};

// The language that most of the text is in. Reads at most the first 4,000 bytes; lines quoted with
// ">" count only where there are no others. Placeholders ("[phone 1]"), addresses and numbers say
// nothing about language, names inside a sentence little; "ok", "123" and "" give "". Invalid UTF-8
// is no error.
LanguageGuess detect_language(std::string_view utf8);

}  // namespace gehor::structure
