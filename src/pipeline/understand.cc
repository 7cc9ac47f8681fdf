#include "pipeline/understand.h"

#include <utility>

#include "structure/language.h"

namespace gehor::pipeline {

Result<ModelsInForce> models_in_force(Workspace& workspace) {
  ModelsInForce models;
  for (const auto& [taxonomy, model] :
       {std::pair<std::string_view, SharedModel*>{kReasonTaxonomy, &models.reason},
        {kOwnerTaxonomy, &models.owner},
        {"kind", &models.kind},
        {"tone", &models.tone},
        {"complaint", &models.complaint}}) {
    GEHOR_TRY(*model, model_in_force(workspace, std::string(taxonomy)));
  }
  return models;
}

const std::string* Understander::ask(const SharedModel& model, std::string_view masked,
                                     Scratch& scratch) const {
  if (!model) return nullptr;
  model->classifier.classify(masked, scratch.reading, scratch.answer);
  if (scratch.answer.labels.empty()) return nullptr;
  return &model->classifier.labels()[scratch.answer.labels.front()];
}

void Understander::read(std::string_view text, Scratch& scratch, Understanding& out) const {
  out.redaction = privacy::redact(text);
  const std::string& masked = out.redaction.text;
  out.language = structure::detect_language(masked).code;
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
