// A text whose language is asked for, and a department's name.
#include "base/text.h"
#include "fuzz/fuzzer.h"
#include "structure/language.h"
#include "structure/own_service.h"

namespace gehor::structure {
namespace {

GEHOR_FUZZ(input) {
  const std::string text = input.rest();
  const LanguageGuess guess = detect_language(text);
  GEHOR_REQUIRE(guess.confidence >= 0 && guess.confidence <= 1);
  GEHOR_REQUIRE(guess.code.size() <= 3);
  for (const char c : guess.code) GEHOR_REQUIRE(c >= 'a' && c <= 'z');
  GEHOR_REQUIRE(detect_language(text).code == guess.code);
  (void)is_customer_service(text);
}

}  // namespace
}  // namespace gehor::structure
