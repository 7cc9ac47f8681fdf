// Answers in words: "Very good", "varken nöjd eller missnöjd", "5 - Erittäin tyytyväinen", "4/5",
// "★★★★☆", "Don't know". What one text says; which place it has among a column's other texts is
// found by guess_answers.cc.
//
// Words are understood by their parts (how strongly, good or bad or neither), so that no list of
// finished answers is needed. Pure; the word lists are built once and are safe from several
// threads.
#pragma once

#include <optional>
#include <string_view>

namespace gehor::sources {

struct AnswerReading {
  enum class Kind {
    kNoWord,    // says nothing that we know
    kNoAnswer,  // "don't know", "not applicable", "not rated"
    kGraded,
  };
  Kind kind = Kind::kNoWord;
  // Kind::kGraded: below 0 bad, above 0 good, 0 neither. 1 slightly, 1.5 somewhat, 2 plainly,
  // 3 very, 4 extremely.
  double grade = 0;
  bool absolute = false;   // "excellent", "terrible": an end without a word that strengthens it
  bool negated = false;    // bad only by a "not": "not satisfied"
  bool yes_no = false;     // nothing but yes or no
  bool of_effort = false;  // "easy", "difficult"
};
AnswerReading read_answer(std::string_view text);

// A number, also with words, a scale or stars around it: "4", "4,5", "5 - Very satisfied",
// "1 (mycket missnöjd)", "4/5", "4 of 5", "★★★★☆", "3 stars".
struct ScoreText {
  double value = 0;
  std::optional<double> top;  // of the scale, where the text says it: the 5 in "4/5"
  std::string_view words;     // what stands beside the number, part of the text that was read
};
std::optional<ScoreText> read_score_text(std::string_view text, bool decimal_comma);

}  // namespace gehor::sources
