// What a text says by everything that is known so far: its language, the personal data in it, and
// what the models in force answer. The same for one text on the command line and for a contact that
// is imported.
//
// Start at Understander. It is immutable: any thread, each with a Scratch of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "pipeline/models.h"
#include "privacy/redact.h"

namespace gehor::pipeline {

// Those in force; null where none is.
struct ModelsInForce {
  SharedModel reason, owner, kind, tone, complaint;
};
Result<ModelsInForce> models_in_force(Workspace& workspace);

struct Understanding {
  std::string language;              // ISO 639-1; "" where it can not be told
  privacy::Redaction redaction;      // everything below was read from its text
  std::vector<std::string> reasons;  // likeliest first; empty: none of these, or no model
  double confidence = 0;          // probability of the likeliest reason, also where it is no answer
  std::string owner, kind, tone;  // "": unknown
  std::optional<bool> complaint;  // nullopt: unknown
};

class Understander {
 public:
  explicit Understander(ModelsInForce models) : models_(std::move(models)) {}

  struct Scratch {
    structure::TextClassifier::Scratch reading;
    structure::TextClassifier::Answer answer;
  };
  // Of UTF-8. Time is linear in its length.
  void read(std::string_view text, Scratch& scratch, Understanding& out) const;

 private:
  // The answer of a model in scratch.answer; nullptr where it is none, or there is no model.
  const std::string* ask(const SharedModel& model, std::string_view masked, Scratch& scratch) const;

  ModelsInForce models_;
};

}  // namespace gehor::pipeline
