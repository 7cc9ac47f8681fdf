// An organisation's rules, then a text that they are used on. What is masked lies outside of what
// is kept and in order; masking twice is masking once.
#include "fuzz/fuzzer.h"
#include "privacy/redact.h"

namespace gehor::privacy {
namespace {

GEHOR_FUZZ(input) {
  std::string lines;
  for (unsigned count = input.byte() % 8; count > 0; --count) lines += input.line() + '\n';
  const std::string text = input.rest();
  const auto rules = RedactionRules::parse(lines);
  if (!rules.ok()) {
    GEHOR_REQUIRE(!rules.error().message.empty());
    return;
  }
  const RuledSpans spans = rules->find(text);
  std::size_t end = 0;
  for (const RuledSpan& span : spans.masked) {
    GEHOR_REQUIRE(end <= span.start && span.start < span.end && span.end <= text.size());
    GEHOR_REQUIRE(!spans.keeps(span.start, span.end));
    end = span.end;
  }
  Redactor redactor(*rules);
  const std::string once = redactor.redact(text).text;
  GEHOR_REQUIRE(Redactor(*rules).redact(once).text == once);
}

}  // namespace
}  // namespace gehor::privacy
