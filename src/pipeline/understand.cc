#include "pipeline/understand.h"

#include <array>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "pipeline/competitors.h"
#include "pipeline/taxonomies.h"
#include "pipeline/usual_of_reasons.h"
#include "structure/language.h"

namespace gehor::pipeline {
namespace {

constexpr int kSignsVersion = 2;  // raised when the signs come to say something else

constexpr std::array<std::pair<std::string_view, SharedModel Readers::*>, 7> kModels{{
    {kReasonTaxonomy, &Readers::reason},
    {"owner", &Readers::owner},
    {"arises_at", &Readers::arises_at},
    {"cause", &Readers::cause},
    {"kind", &Readers::kind},
    {"tone", &Readers::tone},
    {"complaint", &Readers::complaint},
}};

constexpr std::array<std::string_view, 5> kTones{"very negative", "negative", "neutral", "positive",
                                                 "very positive"};

// Of a list's fingerprint, to tell it from the one before.
constexpr std::size_t kDigitsOfList = 8;

std::optional<bool> yes_or_no(const std::string* answer) {
  if (answer == nullptr) return std::nullopt;
  if (*answer == "yes" || *answer == "true" || *answer == "1") return true;
  if (*answer == "no" || *answer == "false" || *answer == "0") return false;
  return std::nullopt;
}

SaidSet said_by(const structure::Signs& signs) {
  SaidSet said;
  said.set(Said::kJudged, signs.tone.has_value());
  said.set(Said::kComplaint, signs.complaint);
  said.set(Said::kThanks, signs.thanks);
  said.set(Said::kLeaving, signs.leaving);
  said.set(Said::kProspect, signs.prospect);
  said.set(Said::kCompetitor, !signs.competitors.empty());
  said.set(Said::kAgentSpoke, signs.agent_spoke);
  said.set(Said::kApology, signs.apology);
  said.set(Said::kCompensation, signs.compensation_offered);
  said.set(Said::kRemedy, signs.remedy_promised);
  return said;
}

}  // namespace

Result<Readers> readers_in_force(Workspace& workspace) {
  Readers readers;
  for (const auto& [taxonomy, model] : kModels) {
    GEHOR_TRY(readers.*model, model_in_force(workspace, std::string(taxonomy)));
  }
  GEHOR_TRY(readers.taxonomy, taxonomy_reader_in_force(workspace));
  GEHOR_TRY(const std::string competitors, competitors_in_force(workspace));
  GEHOR_TRY(readers.competitors, parse_competitors(competitors));
  GEHOR_TRY(readers.masking, masking_in_force(workspace));
  return readers;
}

Result<std::string> name_in_force(Workspace& workspace) {
  GEHOR_TRY(const auto versions, versions_in_force(workspace));
  std::string name;
  for (const auto& [taxonomy, model] : kModels) {
    const auto found = versions.find(std::string(taxonomy));
    if (found == versions.end()) continue;
    name += std::string(taxonomy) + " " + std::to_string(found->second) + ", ";
  }
  GEHOR_TRY(const TaxonomyInForce chosen, taxonomy_in_force(workspace));
  if (!chosen.name.id.empty()) {
    name += "taxonomy " + text_of(chosen.name) + " " + chosen.fingerprint + " " + chosen.language +
            ", ";
  }
  GEHOR_TRY(const std::string competitors, competitors_in_force(workspace));
  if (!competitors.empty()) {
    Fingerprint list;
    list.add(competitors);
    name += "competitors " + list.hex().substr(0, kDigitsOfList) + ", ";
  }
  return name + "signs " + std::to_string(kSignsVersion);
}

Result<SharedUnderstander> KeptUnderstander::in_force(Workspace& workspace) {
  GEHOR_TRY(std::string name, name_in_force(workspace));
  if (!kept_ || kept_->name() != name) {
    GEHOR_TRY(Readers readers, readers_in_force(workspace));
    kept_ = std::make_shared<const Understander>(std::move(readers), std::move(name));
  }
  return kept_;
}

std::string text_to_read(const Words& words) {
  std::string text = words.subject;
  if (!text.empty() && !words.text.empty()) text += '\n';
  text += words.text;
  return text;
}

Understander::Understander(Readers readers, std::string name)
    : readers_(std::move(readers)), name_(std::move(name)) {
  if (!readers_.reason) return;
  const TaxonomyReader* taxonomy = readers_.taxonomy.get();
  for (const LabelCard& label : readers_.reason->card.labels) {
    const KnownReason* known = taxonomy == nullptr ? nullptr : taxonomy->find(label.name);
    labels_.push_back({known, usual_of(taxonomy, known, &label.usual)});
  }
}

Understander::Scratch Understander::scratch() const {
  Scratch scratch;
  if (readers_.taxonomy) scratch.phrases.emplace(readers_.taxonomy->scratch());
  return scratch;
}

const std::string* Understander::ask(const SharedModel& model, std::string_view masked,
                                     Scratch& scratch) const {
  if (!model) return nullptr;
  model->classifier.classify(masked, scratch.reading, scratch.answer);
  if (scratch.answer.labels.empty()) return nullptr;
  return &model->classifier.labels()[scratch.answer.labels.front()];
}

void Understander::read(std::string_view text, Scratch& scratch, TextUnderstanding& out) const {
  out.redaction = redactor_with(readers_.masking).redact(text);
  out.language = structure::detect_language(out.redaction.text).code;
  read_masked(out.redaction.text, out.language, Author::kUnknown, scratch, out);
  if (out.reasons.empty() && out.told.has(Told::kOfItsReason)) {  // nobody else will name it
    out.cause.clear();
    out.arises_at.clear();
    out.owner.clear();
  }
}

Understood Understander::read_record(const Words& words, std::string_view language, Author author,
                                     Scratch& scratch) const {
  Understood understood;
  if (author == Author::kBot || author == Author::kSystem) return understood;
  understood.by = name_;  // also where there is nothing to read: it need not be opened again
  const std::string text = text_to_read(words);
  if (text.empty()) return understood;
  if (author == Author::kAgent) {
    understood.said = said_by(read_signs(text, language, author));
    return understood;
  }
  Understanding said;
  read_masked(text, language, author, scratch, said);
  understood.kind = said.kind;
  understood.reasons = join(said.reasons, std::string_view(&kReasonSeparator, 1));
  understood.cause = said.cause;
  understood.arises_at = said.arises_at;
  understood.owner = said.owner;
  understood.told = said.told;
  understood.tone = said.tone;
  understood.said = said.said;
  return understood;
}

// What people labelled says more than phrases that anybody's customers might write.
Understander::ReadReason Understander::read_reason(std::string_view masked,
                                                   std::string_view language, Scratch& scratch,
                                                   Understanding& out) const {
  out.reasons.clear();
  out.confidence = 0;
  ReadReason read;
  if (readers_.reason) {
    if (ask(readers_.reason, masked, scratch) != nullptr) {
      for (const std::uint32_t label : scratch.answer.labels) {
        out.reasons.push_back(readers_.reason->classifier.labels()[label]);
      }
      const KnownLabel& first = labels_[scratch.answer.labels.front()];
      read = {first.known, &first.usual};
    }
    out.confidence = scratch.answer.probabilities[scratch.answer.likeliest];
  } else if (readers_.taxonomy) {
    read.known = readers_.taxonomy->read(masked, language, *scratch.phrases);
    if (read.known != nullptr) {
      out.reasons.push_back(read.known->reason);
      read.usual = &read.known->usual;
    }
  }
  return read;
}

// First what is usual for the reason, before that what was learned from labels, and before that the
// organisation's own rules: the phrases of causes.
void Understander::read_cause(std::string_view masked, std::string_view language,
                              const ReadReason& reason, Scratch& scratch,
                              Understanding& out) const {
  static const facts::UsualOfReason kNothing;
  const facts::UsualOfReason& usual = reason.usual == nullptr ? kNothing : *reason.usual;
  out.cause = usual.cause;
  out.arises_at = usual.arises_at;
  out.owner = usual.owner;
  out.kind = usual.kind;
  out.told = {};
  const auto tell = [&](Told what, std::string& to, const std::string& word) {
    to = word;
    out.told.set(what);
  };
  const auto tell_cause = [&](const KnownCause& cause) {
    tell(Told::kCause, out.cause, cause.cause);
    tell(Told::kArisesAt, out.arises_at, cause.arises_at);
    tell(Told::kOwner, out.owner, cause.owner);
  };
  const TaxonomyReader* taxonomy = readers_.taxonomy.get();
  if (const std::string* cause = ask(readers_.cause, masked, scratch)) {
    const KnownCause* known =
        taxonomy == nullptr ? nullptr : taxonomy->find_cause(*cause, reason.known);
    if (known != nullptr) tell_cause(*known);
    tell(Told::kCause, out.cause, *cause);
  }
  if (const std::string* place = ask(readers_.arises_at, masked, scratch)) {
    tell(Told::kArisesAt, out.arises_at, *place);
  }
  if (const std::string* owner = ask(readers_.owner, masked, scratch)) {
    tell(Told::kOwner, out.owner, *owner);
  }
  if (taxonomy == nullptr || (reason.known == nullptr && !out.reasons.empty())) return;
  if (const KnownCause* told = taxonomy->told(masked, language, reason.known, *scratch.phrases)) {
    tell_cause(*told);
    out.told.set(Told::kOfItsReason);
  }
}

structure::Signs Understander::read_signs(std::string_view masked, std::string_view language,
                                          Author author) const {
  structure::SignReader reader(language, readers_.competitors);
  reader.add(masked, author);
  return reader.signs();
}

void Understander::read_masked(std::string_view masked, std::string_view language, Author author,
                               Scratch& scratch, Understanding& out) const {
  read_cause(masked, language, read_reason(masked, language, scratch, out), scratch, out);
  const structure::Signs signs = read_signs(masked, language, author);
  if (signs.kind != structure::Kind::kUnknown) out.kind = name_of(signs.kind);
  if (const std::string* kind = ask(readers_.kind, masked, scratch)) out.kind = *kind;
  out.tone = signs.tone ? kTones[static_cast<std::size_t>(*signs.tone - 1)] : "";
  if (const std::string* tone = ask(readers_.tone, masked, scratch)) out.tone = *tone;
  out.said = said_by(signs);
  if (const auto learned = yes_or_no(ask(readers_.complaint, masked, scratch))) {
    out.said.set(Said::kJudged);
    out.said.set(Said::kComplaint, *learned);
  }
}

}  // namespace gehor::pipeline
