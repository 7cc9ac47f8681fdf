// A search in the first line, its language in the second, and the text that it looks through.
#include "base/text.h"
#include "fuzz/fuzzer.h"
#include "structure/terms.h"
#include "structure/word_scan.h"

namespace gehor {
namespace {

GEHOR_FUZZ(input) {
  using namespace structure;
  const std::string search = input.line(), language = input.line(), text = input.rest();
  const Key256 key{};
  std::size_t words = 0, last = 0;
  WordScanner scanner(text);
  ScannedWord word;
  while (scanner.next(word)) {
    GEHOR_REQUIRE(word.begin >= last && word.begin < word.end && word.end <= text.size());
    GEHOR_REQUIRE(!word.lower.empty() && is_valid_utf8(word.lower) && word.lower.size() <= 68);
    last = word.end;
    ++words;
  }
  std::vector<Term> terms, again;
  TermMaker maker(key);
  maker.add(text, language, terms);
  maker.add(text, language, again);  // from what it remembers
  GEHOR_REQUIRE(terms.size() == words && terms == again);
  const auto parts = search_parts(search, key);
  for (const SearchPart& part : parts) {
    GEHOR_REQUIRE(!part.words.empty());
    for (const auto& word_terms : part.words) GEHOR_REQUIRE(!word_terms.empty());
  }
  std::size_t end = 0;
  for (const FoundAt& at : where_found(text, language, parts, key)) {
    GEHOR_REQUIRE(at.begin >= end && at.begin < at.end && at.end <= text.size());
    end = at.end;
  }
  // A word of the text finds it, in a text of the language it is searched in.
  WordScanner first(text);
  if (first.next(word) && !word.masked) {
    const std::string wanted(text.substr(word.begin, word.end - word.begin));
    if (is_valid_utf8(wanted)) {
      const auto own = search_parts(wanted, key);
      if (own.size() == 1 && own[0].words.size() == 1) {
        GEHOR_REQUIRE(!where_found(text, language, own, key).empty());
      }
    }
  }
}

}  // namespace
}  // namespace gehor
