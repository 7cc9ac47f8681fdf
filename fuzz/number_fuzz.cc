// A number as people write it, one per line. It is finite, reads back when written out plainly, and
// the counts of the evidence add up.
#include <cmath>

#include <fmt/format.h>

#include "fuzz/fuzzer.h"
#include "sources/mapping/number.h"

namespace gehor::sources {
namespace {

GEHOR_FUZZ(input) {
  DecimalEvidence evidence;
  std::uint64_t readable = 0;
  while (!input.empty()) {
    const std::string text = input.line();
    const auto point = read_number(text, false), comma = read_number(text, true);
    evidence.add(text);
    readable += point || comma ? 1 : 0;
    for (const auto& value : {point, comma}) {
      if (!value) continue;
      GEHOR_REQUIRE(std::isfinite(*value));
      const auto again = read_number(fmt::format("{}", *value), false);
      GEHOR_REQUIRE(again && *again == *value);
    }
  }
  GEHOR_REQUIRE(evidence.numbers() == readable);
  GEHOR_REQUIRE(evidence.only_comma() + evidence.only_point() + evidence.either() <= readable);
}

}  // namespace
}  // namespace gehor::sources
