#include "pipeline/understand.h"

#include <array>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "pipeline/competitors.h"
#include "pipeline/sign_words.h"
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

std::optional<bool> yes_or_no(std::string_view answer) {
  if (answer == "yes" || answer == "true" || answer == "1") return true;
  if (answer == "no" || answer == "false" || answer == "0") return false;
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

bool Understander::ask(const SharedModel& model, Scratch& s) {
  if (!model) return false;
  s.answers.resize(s.masked.size());
  if (!model->card.reads_signs) {
    model->classifier.classify(s.texts, s.reading, s.answers);
    return true;
  }
  s.with_signs.clear();
  for (std::size_t i = 0; i < s.masked.size(); ++i) {
    s.with_signs.push_back(with_sign_word(model->card.taxonomy, s.signs[i], s.masked[i].text));
  }
  const std::vector<std::string_view> texts(s.with_signs.begin(), s.with_signs.end());
  model->classifier.classify(texts, s.reading, s.answers);
  return true;
}

template <typename Take>
void Understander::ask(const SharedModel& model, Scratch& s, const Take& take) {
  if (!ask(model, s)) return;
  for (std::size_t i = 0; i < s.masked.size(); ++i) {
    const std::vector<std::uint32_t>& labels = s.answers[i].labels;
    if (!labels.empty()) take(s.masked[i], model->classifier.labels()[labels.front()]);
  }
}

void Understander::read(std::span<const std::string_view> texts, Scratch& s,
                        std::span<TextUnderstanding> out) const {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out[i].redaction = redactor_with(readers_.masking).redact(texts[i]);
  }
  for (TextUnderstanding& u : out) u.language = structure::detect_language(u.redaction.text).code;
  s.masked.clear();
  for (TextUnderstanding& u : out) s.masked.push_back({u.redaction.text, u.language});
  for (std::size_t i = 0; i < out.size(); ++i) s.masked[i].out = &out[i];
  read_masked(s);
  for (TextUnderstanding& u : out) {
    if (!u.reasons.empty() || !u.told.has(Told::kOfItsReason)) continue;
    u.cause.clear();  // nobody else will name the reason
    u.arises_at.clear();
    u.owner.clear();
  }
}

void Understander::read_records(std::span<const RecordToRead> records, Scratch& s) const {
  s.masked.clear();
  s.words.resize(records.size());
  s.said.resize(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    const RecordToRead& record = records[i];
    record.out = {};
    if (record.author == Author::kBot || record.author == Author::kSystem) continue;
    record.out.by = name_;  // also where there is nothing to read: it need not be opened again
    s.words[i] = text_to_read(record.words);
    if (s.words[i].empty()) continue;
    const MaskedText text{s.words[i], record.language, record.author, &s.said[i]};
    if (record.author == Author::kAgent) {
      record.out.said = said_by(signs_of(text));
    } else {
      s.masked.push_back(text);
    }
  }
  read_masked(s);
  for (const MaskedText& text : s.masked) {
    const Understanding& said = *text.out;
    Understood& out = records[static_cast<std::size_t>(text.out - s.said.data())].out;
    out.kind = said.kind;
    out.reasons = join(said.reasons, std::string_view(&kReasonSeparator, 1));
    out.cause = said.cause;
    out.arises_at = said.arises_at;
    out.owner = said.owner;
    out.told = said.told;
    out.tone = said.tone;
    out.said = said.said;
  }
}

void Understander::read_masked(Scratch& s) const {
  read_signs(s);
  read_reasons(s);
  read_causes(s);
  read_kinds_and_tones(s);
}

void Understander::read_signs(Scratch& s) const {
  s.texts.clear();
  s.signs.clear();
  for (const MaskedText& text : s.masked) {
    s.texts.push_back(text.text);
    s.signs.push_back(signs_of(text));
  }
}

// What people labelled says more than phrases that anybody's customers might write.
void Understander::read_reasons(Scratch& s) const {
  for (const MaskedText& text : s.masked) {
    text.out->reasons.clear();
    text.out->confidence = 0;
  }
  if (ask(readers_.reason, s)) {
    const std::vector<std::string>& names = readers_.reason->classifier.labels();
    for (std::size_t i = 0; i < s.masked.size(); ++i) {
      MaskedText& text = s.masked[i];
      const structure::TextClassifier::Answer& answer = s.answers[i];
      text.out->confidence = answer.probabilities[answer.likeliest];
      for (const std::uint32_t label : answer.labels) text.out->reasons.push_back(names[label]);
      if (answer.labels.empty()) continue;
      text.known = labels_[answer.labels.front()].known;
      text.usual = &labels_[answer.labels.front()].usual;
    }
  } else if (readers_.taxonomy) {
    for (MaskedText& text : s.masked) {
      text.known = readers_.taxonomy->read(text.text, text.language, *s.phrases);
      if (text.known == nullptr) continue;
      text.usual = &text.known->usual;
      text.out->reasons.push_back(text.known->reason);
    }
  }
}

// First what is usual for the reason, before that what was learned from labels, and before that the
// organisation's own rules: the phrases of causes.
void Understander::read_causes(Scratch& s) const {
  for (const MaskedText& text : s.masked) {
    static const facts::UsualOfReason kNothing;
    const facts::UsualOfReason& usual = text.usual == nullptr ? kNothing : *text.usual;
    text.out->cause = usual.cause;
    text.out->arises_at = usual.arises_at;
    text.out->owner = usual.owner;
    text.out->kind = usual.kind;
    text.out->told = {};
  }
  const auto tell = [](const MaskedText& text, Told what, std::string Understanding::*to,
                       const std::string& word) {
    text.out->*to = word;
    text.out->told.set(what);
  };
  const auto tell_cause = [&](const MaskedText& text, const KnownCause& cause) {
    tell(text, Told::kCause, &Understanding::cause, cause.cause);
    tell(text, Told::kArisesAt, &Understanding::arises_at, cause.arises_at);
    tell(text, Told::kOwner, &Understanding::owner, cause.owner);
  };
  const TaxonomyReader* taxonomy = readers_.taxonomy.get();
  ask(readers_.cause, s, [&](const MaskedText& text, const std::string& cause) {
    const KnownCause* known =
        taxonomy == nullptr ? nullptr : taxonomy->find_cause(cause, text.known);
    if (known != nullptr) tell_cause(text, *known);
    tell(text, Told::kCause, &Understanding::cause, cause);
  });
  ask(readers_.arises_at, s, [&](const MaskedText& text, const std::string& place) {
    tell(text, Told::kArisesAt, &Understanding::arises_at, place);
  });
  ask(readers_.owner, s, [&](const MaskedText& text, const std::string& owner) {
    tell(text, Told::kOwner, &Understanding::owner, owner);
  });
  if (taxonomy == nullptr) return;
  for (const MaskedText& text : s.masked) {
    if (text.known == nullptr && !text.out->reasons.empty()) continue;
    const KnownCause* told = taxonomy->told(text.text, text.language, text.known, *s.phrases);
    if (told == nullptr) continue;
    tell_cause(text, *told);
    text.out->told.set(Told::kOfItsReason);
  }
}

structure::Signs Understander::signs_of(const MaskedText& text) const {
  structure::SignReader reader(text.language, readers_.competitors);
  reader.add(text.text, text.author);
  return reader.signs();
}

void Understander::read_kinds_and_tones(Scratch& s) const {
  for (std::size_t i = 0; i < s.masked.size(); ++i) {
    const MaskedText& text = s.masked[i];
    const structure::Signs& signs = s.signs[i];
    if (signs.kind != structure::Kind::kUnknown) text.out->kind = name_of(signs.kind);
    text.out->tone = signs.tone ? kTones[static_cast<std::size_t>(*signs.tone - 1)] : "";
    text.out->said = said_by(signs);
  }
  ask(readers_.kind, s,
      [](const MaskedText& text, const std::string& kind) { text.out->kind = kind; });
  ask(readers_.tone, s,
      [](const MaskedText& text, const std::string& tone) { text.out->tone = tone; });
  ask(readers_.complaint, s, [](const MaskedText& text, const std::string& answer) {
    const std::optional<bool> learned = yes_or_no(answer);
    if (!learned) return;
    text.out->said.set(Said::kJudged);
    text.out->said.set(Said::kComplaint, *learned);
  });
}

}  // namespace gehor::pipeline
