// A text that is read for everything at once, by a trade's taxonomy with phrases of causes: what is
// answered is known to the taxonomy, and nothing of it is about another text.
#include <array>
#include <string_view>

#include "fuzz/fuzzer.h"
#include "pipeline/understand.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::pipeline {
namespace {

const char* const kOurs = R"(id = "ours"
include = "shop"
names = { en = "Ours" }
[[reasons]]
id = "opening_hours"
kind = "question"
names = { en = "Opening hours" }
phrases.en = ["opening hours", "when do you open"]
phrases.sv = ["när öppnar ni", "öppettid*"]
causes = [{ id = "campaign", names = { en = "Campaign" }, phrases.en = ["summer campaign*"], phrases.sv = ["*kampanj*"] }]
)";

std::shared_ptr<const TaxonomyReader> our_taxonomy() {
  return std::make_shared<const TaxonomyReader>(
      structure::parse_taxonomy(kOurs, "ours.toml").value(), "en");
}

GEHOR_FUZZ(input) {
  static const auto taxonomy = our_taxonomy();
  static const Understander understander(
      [] {
        Readers readers;
        readers.taxonomy = taxonomy;
        return readers;
      }(),
      "fuzz");
  static Understander::Scratch scratch = understander.scratch();
  const std::string text = input.rest();
  const std::string_view alone = text;
  TextUnderstanding said;
  understander.read({&alone, 1}, scratch, {&said, 1});
  GEHOR_REQUIRE(said.reasons.size() <= 1);
  GEHOR_REQUIRE(said.confidence == 0);  // no model was asked
  if (said.reasons.empty()) {
    GEHOR_REQUIRE(said.cause.empty() && said.arises_at.empty() && said.owner.empty());
  } else {
    const KnownReason* reason = taxonomy->find(said.reasons.front());
    GEHOR_REQUIRE(reason != nullptr);
    GEHOR_REQUIRE(said.cause.empty() || taxonomy->find_cause(said.cause, reason) != nullptr);
    GEHOR_REQUIRE(said.told.has(Told::kCause) || said.cause == reason->usual.cause);
  }
  GEHOR_REQUIRE(said.complaint().has_value() || !said.said.has(Said::kComplaint));
  // The scratch remembers words, and answers no other way for it; nor for the texts beside it.
  const std::array<std::string_view, 3> texts{"Hello, where is my order?", text, text};
  std::array<TextUnderstanding, 3> together;
  Understander::Scratch fresh = understander.scratch();
  understander.read(texts, fresh, together);
  const TextUnderstanding& again = together[2];
  GEHOR_REQUIRE(again.reasons == said.reasons && again.cause == said.cause);
  GEHOR_REQUIRE(again.kind == said.kind && again.tone == said.tone);
}

}  // namespace
}  // namespace gehor::pipeline
