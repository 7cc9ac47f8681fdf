// One answer of a survey: in words, as a number, yes or no.
#include <cmath>

#include "base/text.h"
#include "fuzz/fuzzer.h"
#include "sources/mapping/answer_words.h"
#include "sources/mapping/apply_values.h"

namespace gehor::sources {
namespace {

GEHOR_FUZZ(input) {
  const std::string text = input.rest();
  const AnswerReading reading = read_answer(text);
  GEHOR_REQUIRE(std::abs(reading.grade) <= 4);
  if (reading.kind != AnswerReading::Kind::kGraded) GEHOR_REQUIRE(reading.grade == 0);
  if (reading.negated) GEHOR_REQUIRE(reading.grade <= 0);
  for (const bool decimal_comma : {false, true}) {
    const auto score = read_score_text(text, decimal_comma);
    if (!score) continue;
    GEHOR_REQUIRE(std::isfinite(score->value));
    if (score->top) GEHOR_REQUIRE(std::isfinite(*score->top));
    // A part of what was read, or nothing.
    if (!score->words.empty()) {
      GEHOR_REQUIRE(score->words.data() >= text.data());
      GEHOR_REQUIRE(score->words.data() + score->words.size() <= text.data() + text.size());
    }
  }
  (void)read_flag(trim(text));
}

}  // namespace
}  // namespace gehor::sources
