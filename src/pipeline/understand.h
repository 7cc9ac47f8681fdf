// What a text says by everything that is known so far: its language, the personal data in it, what
// the models in force answer, else the organisation's taxonomy and the signs in the text itself.
// The same for one text on the command line and for a contact that is imported.
//
// Start at Understander. It is immutable: any thread, each with a Scratch of its own.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contact/record.h"
#include "contact/words.h"
#include "pipeline/masking.h"
#include "pipeline/models.h"
#include "pipeline/taxonomy_reader.h"
#include "privacy/redact.h"
#include "structure/signs/competitors.h"
#include "structure/signs/signs.h"

namespace gehor::pipeline {

// What reads; null where none is in force.
struct Readers {
  SharedModel reason, owner, arises_at, cause, kind, tone, complaint;
  std::shared_ptr<const TaxonomyReader> taxonomy;
  structure::Competitors competitors;
  SharedRedactionRules masking;  // of texts as they come
};
Result<Readers> readers_in_force(Workspace& workspace);

// Them by name and version: "reason 3, taxonomy our_shop 2 1a2b3c4d5e6f sv, signs 1". Other names
// may understand otherwise.
Result<std::string> name_in_force(Workspace& workspace);

// Of a record's words, what is read: subject and text.
std::string text_to_read(const Words& words);

// What the words of a text say.
struct Understanding {
  std::vector<std::string> reasons;  // likeliest first; empty: none of these, or nothing to tell by
  // Probability of the likeliest reason, also where it is no answer; 0 where no model was asked.
  double confidence = 0;
  std::string cause, arises_at, owner;  // "": unknown
  ToldSet told;                         // which of them the words told, whatever the reason
  std::string kind, tone;               // "": unknown
  SaidSet said;
  // nullopt: there are no words of the customer to judge by.
  std::optional<bool> complaint() const {
    return said.has(Said::kJudged) ? std::optional(said.has(Said::kComplaint)) : std::nullopt;
  }
};
// All of it, of a text as it came.
struct TextUnderstanding : Understanding {
  std::string language;          // ISO 639-1; "" where it can not be told
  privacy::Redaction redaction;  // everything else was read from its text
};

class Understander {
 public:
  // `name`: of the readers, as name_in_force() says it.
  Understander(Readers readers, std::string name);

  struct Scratch;
  Scratch scratch() const;  // for this understander only, which outlives it
  const std::string& name() const { return name_; }

  // Texts that are read together: step by step, each step of all of them, since what a step has at
  // hand of words and their letters then stays in the processor's caches: 60,000 short texts took a
  // sixth less time so than one by one. Some hundreds are enough.
  static constexpr std::size_t kTogether = 256;

  // Of UTF-8, as it came or masked already; one answer a text, the same whatever the others are.
  // Time is linear in their length.
  void read(std::span<const std::string_view> texts, Scratch& scratch,
            std::span<TextUnderstanding> out) const;

  // Of what records say; `language` as of structure/language.h. Of an agent's words only what they
  // do for the customer; nothing of what bots and systems write.
  struct RecordToRead {
    const Words& words;
    std::string_view language;
    Author author;
    Understood& out;
  };
  void read_records(std::span<const RecordToRead> records, Scratch& scratch) const;

 private:
  struct MaskedText {
    std::string_view text, language;
    Author author = Author::kUnknown;
    Understanding* out = nullptr;
    // What is usual for the reason that was read; null where none was, or nobody knows it.
    const KnownReason* known = nullptr;
    const facts::UsualOfReason* usual = nullptr;
  };
  // Each fills in what it can tell of scratch.masked, in this order.
  void read_masked(Scratch& scratch) const;
  void read_signs(Scratch& scratch) const;
  void read_reasons(Scratch& scratch) const;
  void read_causes(Scratch& scratch) const;
  void read_kinds_and_tones(Scratch& scratch) const;
  structure::Signs signs_of(const MaskedText& text) const;
  // The model's answers; false where there is no model.
  static bool ask(const SharedModel& model, Scratch& scratch);
  // Calls take(text, label) with each answer of a model that is one.
  template <typename Take>
  static void ask(const SharedModel& model, Scratch& scratch, const Take& take);

  struct KnownLabel {
    const KnownReason* known = nullptr;
    facts::UsualOfReason usual;
  };
  Readers readers_;
  std::vector<KnownLabel> labels_;  // of the reason model
  std::string name_;
};

struct Understander::Scratch {
  structure::TextClassifier::Scratch reading;
  std::optional<TaxonomyReader::Scratch> phrases;
  std::vector<MaskedText> masked;
  std::vector<structure::Signs> signs;                     // theirs
  std::vector<std::string> with_signs;                     // for models that read them
  std::vector<std::string_view> texts;                     // what models read
  std::vector<structure::TextClassifier::Answer> answers;  // of the model asked last, to each
  // Of records:
  std::vector<std::string> words;
  std::vector<Understanding> said;
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
