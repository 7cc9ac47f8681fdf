// A text that is read for everything at once, by a trade's taxonomy with phrases of causes and by
// a model: what is answered is known to the taxonomy or the model, and nothing of it is about
// another text.
#include <array>
#include <string_view>

#include "fuzz/fuzzer.h"
#include "pipeline/understand.h"
#include "tests/support/made_up_readers.h"

namespace gehor::pipeline {
namespace {

// Both remember words, each of other texts: a new one for every text would take most of the time.
struct Scratches {
  Understander::Scratch alone, beside_others;
};
Scratches scratches_of(const Understander& understander) {
  return {understander.scratch(), understander.scratch()};
}

TextUnderstanding read_with(const Understander& understander, Scratches& scratches,
                            std::string_view text) {
  TextUnderstanding said;
  understander.read({&text, 1}, scratches.alone, {&said, 1});
  GEHOR_REQUIRE(said.reasons.size() <= 1);
  GEHOR_REQUIRE(said.complaint().has_value() || !said.said.has(Said::kComplaint));
  // What was read before says nothing of this text, nor do the texts beside it.
  const std::array<std::string_view, 3> texts{"Hello, where is my order?", text, text};
  std::array<TextUnderstanding, 3> together;
  understander.read(texts, scratches.beside_others, together);
  const TextUnderstanding& again = together[2];
  GEHOR_REQUIRE(again.reasons == said.reasons && again.confidence == said.confidence);
  GEHOR_REQUIRE(again.cause == said.cause && again.owner == said.owner);
  GEHOR_REQUIRE(again.arises_at == said.arises_at);
  GEHOR_REQUIRE(again.kind == said.kind && again.tone == said.tone);
  GEHOR_REQUIRE(again.complaint() == said.complaint());
  return said;
}

// One model: learning is slow under the sanitizers.
Readers with_a_model() {
  Readers readers = test::made_up_readers(false);
  readers.reason = test::made_up_model("Late delivery", "Opening hours");
  return readers;
}

GEHOR_FUZZ(input) {
  static const Understander by_taxonomy(test::made_up_readers(false), "fuzz");
  static const Understander by_models(with_a_model(), "fuzz");
  static const auto taxonomy = test::made_up_taxonomy();
  static Scratches of_taxonomy = scratches_of(by_taxonomy), of_models = scratches_of(by_models);
  const std::string text = input.rest();
  const TextUnderstanding said = read_with(by_taxonomy, of_taxonomy, text);
  GEHOR_REQUIRE(said.confidence == 0);  // no model was asked
  if (said.reasons.empty()) {
    GEHOR_REQUIRE(said.cause.empty() && said.arises_at.empty() && said.owner.empty());
  } else {
    const KnownReason* reason = taxonomy->find(said.reasons.front());
    GEHOR_REQUIRE(reason != nullptr);
    GEHOR_REQUIRE(said.cause.empty() || taxonomy->find_cause(said.cause, reason) != nullptr);
    GEHOR_REQUIRE(said.told.has(Told::kCause) || said.cause == reason->usual.cause);
  }
  const TextUnderstanding learned = read_with(by_models, of_models, text);
  GEHOR_REQUIRE(learned.confidence >= 0 && learned.confidence <= 1);
  GEHOR_REQUIRE(learned.language == said.language && learned.redaction.text == said.redaction.text);
  for (const std::string& reason : learned.reasons) {
    GEHOR_REQUIRE(reason == "Late delivery" || reason == "Opening hours");
  }
}

}  // namespace
}  // namespace gehor::pipeline
