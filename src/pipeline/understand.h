// What a text says by everything that is known so far: its language, the personal data in it, and
// what the models in force answer. The same for one text on the command line and for a contact that
// is imported.
//
// Start at Understander. It is immutable: any thread, each with a Scratch of its own.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contact/record.h"
#include "contact/words.h"
#include "pipeline/models.h"
#include "privacy/redact.h"

namespace gehor::pipeline {

// Those in force; null where none is.
struct ModelsInForce {
  SharedModel reason, owner, kind, tone, complaint;
};
Result<ModelsInForce> models_in_force(Workspace& workspace);

// What reads, by its models and their versions: "reason 3, tone 1"; "" where none is in force.
Result<std::string> name_in_force(Workspace& workspace);

// What the words of a text say.
struct Understanding {
  std::vector<std::string> reasons;  // likeliest first; empty: none of these, or no model
  double confidence = 0;          // probability of the likeliest reason, also where it is no answer
  std::string owner, kind, tone;  // "": unknown
  std::optional<bool> complaint;  // nullopt: unknown
};
// All of it, of a text as it came.
struct TextUnderstanding : Understanding {
  std::string language;          // ISO 639-1; "" where it can not be told
  privacy::Redaction redaction;  // everything else was read from its text
};

class Understander {
 public:
  explicit Understander(ModelsInForce models);

  struct Scratch {
    structure::TextClassifier::Scratch reading;
    structure::TextClassifier::Answer answer;
  };
  // What does the reading: other names may understand otherwise. "": nothing can be told.
  const std::string& name() const { return name_; }

  // Of UTF-8, as it came or masked already. Time is linear in its length.
  void read(std::string_view text, Scratch& scratch, TextUnderstanding& out) const;
  void read_masked(std::string_view masked, Scratch& scratch, Understanding& out) const;

  // Of what a record says; `author`: what agents write is not understood.
  Understood read_record(const Words& words, Author author, Scratch& scratch) const;

 private:
  // The answer of a model in scratch.answer; nullptr where it is none, or there is no model.
  const std::string* ask(const SharedModel& model, std::string_view masked, Scratch& scratch) const;

  ModelsInForce models_;
  std::string name_;
};

using SharedUnderstander = std::shared_ptr<const Understander>;

// The one in force, kept for whoever asks time after time: models are large.
class KeptUnderstander {
 public:
  Result<SharedUnderstander> in_force(Workspace& workspace);

 private:
  SharedUnderstander kept_;
};

}  // namespace gehor::pipeline
