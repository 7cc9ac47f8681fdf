// The small operations on text that every reader uses.
#include "base/text.h"
#include "fuzz/fuzzer.h"

namespace gehor {
namespace {

GEHOR_FUZZ(input) {
  const std::size_t most = input.byte();
  const std::string text = input.rest();
  const std::string_view trimmed = trim(text);
  GEHOR_REQUIRE(trim(trimmed) == trimmed);
  const std::string squeezed = squeeze(text);
  GEHOR_REQUIRE(squeeze(squeezed) == squeezed && squeezed.size() <= text.size());
  const std::string lower = to_lower(text), folded = fold_for_match(text);
  const std::string shorter = shorten(text, most);
  if (is_valid_utf8(text)) {
    GEHOR_REQUIRE(is_valid_utf8(trimmed) && is_valid_utf8(squeezed) && is_valid_utf8(lower) &&
                  is_valid_utf8(folded) && is_valid_utf8(shorter));
  }
  GEHOR_REQUIRE(fold_for_match(folded) == folded);
  GEHOR_REQUIRE(utf8_length(shorter) <= most + 1);
  if (utf8_length(text) <= most) GEHOR_REQUIRE(shorter == text);
  std::vector<std::string> parts;
  for (const std::string_view part : split(text, ',')) parts.emplace_back(part);
  GEHOR_REQUIRE(join(parts, ",") == text);
  GEHOR_REQUIRE(nearest(text, {}).empty());
}

}  // namespace
}  // namespace gehor
