// A text that may hold personal data. Spans lie inside it and in order, what stands between them is
// kept, valid UTF-8 stays valid, and masking twice is masking once.
#include "base/text.h"
#include "fuzz/fuzzer.h"
#include "privacy/redact.h"

namespace gehor::privacy {
namespace {

GEHOR_FUZZ(input) {
  const std::string text = input.rest();
  const Redaction once = redact(text);
  std::string rebuilt;
  std::size_t copied = 0;
  for (const Entity& e : once.entities) {
    GEHOR_REQUIRE(copied <= e.start && e.start < e.end && e.end <= text.size());
    GEHOR_REQUIRE(e.number > 0);
    rebuilt.append(text, copied, e.start - copied);
    rebuilt += "[" + std::string(entity_name(e.type)) + " " + std::to_string(e.number) + "]";
    copied = e.end;
  }
  rebuilt.append(text, copied, std::string::npos);
  GEHOR_REQUIRE(rebuilt == once.text);
  if (is_valid_utf8(text)) GEHOR_REQUIRE(is_valid_utf8(once.text));
  GEHOR_REQUIRE(redact(once.text).text == once.text);
  // The second text of a contact: what was found in the first has its number there too.
  Redactor both;
  GEHOR_REQUIRE(both.redact(text).text == once.text);
  const Redaction second = both.redact(text);
  GEHOR_REQUIRE(second.entities.size() == once.entities.size());
  for (std::size_t i = 0; i < once.entities.size(); ++i) {
    GEHOR_REQUIRE(second.entities[i].type == once.entities[i].type);
    GEHOR_REQUIRE(second.entities[i].number == once.entities[i].number);
  }
}

}  // namespace
}  // namespace gehor::privacy
