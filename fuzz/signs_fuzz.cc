// A text whose signs are read, its language in the first line and a competitor's name in the
// second.
#include <string>
#include <vector>

#include "fuzz/fuzzer.h"
#include "structure/signs/signs.h"

namespace gehor::structure {
namespace {

GEHOR_FUZZ(input) {
  const std::string language = input.line();
  const std::vector<std::string> names{input.line(), "Nordljus"};
  const Competitors competitors(names);
  const std::string text = input.rest();
  const Signs signs = read_signs(text, language, competitors);
  GEHOR_REQUIRE(!signs.tone || (*signs.tone >= 1 && *signs.tone <= 5));
  GEHOR_REQUIRE(signs.kind_confidence >= 0 && signs.kind_confidence <= 1);
  GEHOR_REQUIRE((signs.kind == Kind::kUnknown) == name_of(signs.kind).empty());
  GEHOR_REQUIRE(!(signs.thanks && signs.kind != Kind::kPraise));
  GEHOR_REQUIRE(!(signs.prospect && signs.leaving));
  GEHOR_REQUIRE(signs.competitors.size() <= names.size());
  // An agent's words never have a tone.
  SignReader agent(language, competitors);
  agent.add(text, Author::kAgent);
  GEHOR_REQUIRE(!agent.signs().tone && !agent.signs().complaint);
}

}  // namespace
}  // namespace gehor::structure
