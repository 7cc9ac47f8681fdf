// What understands texts, made up: a taxonomy of one reason more than a trade's, and models that a
// word each teaches.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/understand.h"
#include "structure/learn/classifier.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::test {

inline constexpr const char* kMadeUpTaxonomy = R"(id = "ours"
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

inline std::shared_ptr<const pipeline::TaxonomyReader> made_up_taxonomy() {
  return std::make_shared<const pipeline::TaxonomyReader>(
      structure::parse_taxonomy(kMadeUpTaxonomy, "ours.toml").value(), "en");
}

// Answers `first` where a parcel is late, `second` where an invoice is fine.
inline pipeline::SharedModel made_up_model(const std::string& first, const std::string& second) {
  std::vector<std::string> texts;
  for (int i = 0; i < 12; ++i) {
    texts.push_back("my parcel number " + std::to_string(i) + " is late, I am angry");
    texts.push_back("your invoice number " + std::to_string(i) + " is fine, thank you");
  }
  std::vector<structure::LabelledText> labelled;
  for (std::uint32_t i = 0; i < texts.size(); ++i) labelled.push_back({texts[i], {i % 2}});
  pipeline::Model model{{},
                        structure::TextClassifier::learn({first, second}, labelled, {}).value()};
  model.card.labels = {{first, 12, {}}, {second, 12, {}}};
  return std::make_shared<const pipeline::Model>(std::move(model));
}

// Learned once a process: it takes a second or more.
inline pipeline::Readers made_up_readers(bool with_models) {
  pipeline::Readers readers;
  readers.taxonomy = made_up_taxonomy();
  if (with_models) {
    static const auto kReason = made_up_model("Late delivery", "Opening hours");
    static const auto kOwner = made_up_model("Logistics", "Finance");
    static const auto kCause = made_up_model("Carrier", "Campaign");
    static const auto kTone = made_up_model("very negative", "very positive");
    static const auto kComplaint = made_up_model("yes", "no");
    readers.reason = kReason;
    readers.owner = kOwner;
    readers.cause = kCause;
    readers.tone = kTone;
    readers.complaint = kComplaint;
  }
  return readers;
}

}  // namespace gehor::test
