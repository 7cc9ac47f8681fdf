#include "pipeline/understand.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "structure/language.h"

namespace gehor::pipeline {

namespace {

constexpr std::array<std::pair<std::string_view, SharedModel ModelsInForce::*>, 5> kUsed{{
    {kReasonTaxonomy, &ModelsInForce::reason},
    {kOwnerTaxonomy, &ModelsInForce::owner},
    {"kind", &ModelsInForce::kind},
    {"tone", &ModelsInForce::tone},
    {"complaint", &ModelsInForce::complaint},
}};

void add_model(std::string& name, std::string_view taxonomy, std::int32_t version) {
  if (!name.empty()) name += ", ";
  name += taxonomy;
  name += ' ';
  name += std::to_string(version);
}

}  // namespace

Result<ModelsInForce> models_in_force(Workspace& workspace) {
  ModelsInForce models;
  for (const auto& [taxonomy, model] : kUsed) {
    GEHOR_TRY(models.*model, model_in_force(workspace, std::string(taxonomy)));
  }
  return models;
}

Result<std::string> name_in_force(Workspace& workspace) {
  GEHOR_TRY(const auto versions, versions_in_force(workspace));
  std::string name;
  for (const auto& [taxonomy, model] : kUsed) {
    const auto found = versions.find(std::string(taxonomy));
    if (found != versions.end()) add_model(name, taxonomy, found->second);
  }
  return name;
}

Result<SharedUnderstander> KeptUnderstander::in_force(Workspace& workspace) {
  GEHOR_TRY(const std::string name, name_in_force(workspace));
  if (!kept_ || kept_->name() != name) {
    GEHOR_TRY(ModelsInForce models, models_in_force(workspace));
    kept_ = std::make_shared<const Understander>(std::move(models));
  }
  return kept_;
}

Understander::Understander(ModelsInForce models) : models_(std::move(models)) {
  for (const auto& [taxonomy, model] : kUsed) {
    if (models_.*model) add_model(name_, taxonomy, (models_.*model)->card.version);
  }
}

const std::string* Understander::ask(const SharedModel& model, std::string_view masked,
                                     Scratch& scratch) const {
  if (!model) return nullptr;
  model->classifier.classify(masked, scratch.reading, scratch.answer);
  if (scratch.answer.labels.empty()) return nullptr;
  return &model->classifier.labels()[scratch.answer.labels.front()];
}

void Understander::read(std::string_view text, Scratch& scratch, TextUnderstanding& out) const {
  out.redaction = privacy::redact(text);
  out.language = structure::detect_language(out.redaction.text).code;
  read_masked(out.redaction.text, scratch, out);
}

Understood Understander::read_record(const Words& words, Author author, Scratch& scratch) const {
  Understood understood;
  if (name_.empty() || author == Author::kAgent) return understood;
  std::string text = words.subject;
  if (!text.empty() && !words.text.empty()) text += '\n';
  text += words.text;
  if (text.empty()) return understood;
  Understanding said;
  read_masked(text, scratch, said);
  understood.by = name_;
  understood.kind = said.kind;
  understood.reasons = join(said.reasons, std::string_view(&kReasonSeparator, 1));
  understood.owner = said.owner;
  return understood;
}

void Understander::read_masked(std::string_view masked, Scratch& scratch,
                               Understanding& out) const {
  out.reasons.clear();
  out.confidence = 0;
  out.owner.clear();
  if (ask(models_.reason, masked, scratch) != nullptr) {
    const Model& model = *models_.reason;
    for (const std::uint32_t label : scratch.answer.labels) {
      out.reasons.push_back(model.classifier.labels()[label]);
    }
    out.owner = model.owner_of(scratch.answer.labels.front());
  }
  if (models_.reason) out.confidence = scratch.answer.probabilities[scratch.answer.likeliest];
  if (const std::string* owner = ask(models_.owner, masked, scratch)) out.owner = *owner;
  const std::string* kind = ask(models_.kind, masked, scratch);
  out.kind = kind != nullptr ? *kind : "";
  const std::string* tone = ask(models_.tone, masked, scratch);
  out.tone = tone != nullptr ? *tone : "";
  out.complaint.reset();
  if (const std::string* complaint = ask(models_.complaint, masked, scratch)) {
    if (*complaint == "yes" || *complaint == "true" || *complaint == "1") out.complaint = true;
    if (*complaint == "no" || *complaint == "false" || *complaint == "0") out.complaint = false;
  }
}

}  // namespace gehor::pipeline
