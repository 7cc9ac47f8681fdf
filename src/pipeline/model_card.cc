#include "pipeline/model_card.h"

#include <nlohmann/json.hpp>

namespace gehor::pipeline {

using nlohmann::json;

json quality_as_json(const structure::learn::Quality& quality) {
  return {{"n", quality.texts},
          {"accuracy", quality.accuracy},
          {"macro_f1", quality.macro_f1},
          {"micro_f1", quality.micro_f1},
          {"calibration_error", quality.calibration_error},
          {"coverage", quality.coverage},
          {"selective_accuracy", quality.selective_accuracy}};
}

json card_as_json(const ModelCard& card) {
  json labels = json::array();
  for (const LabelCard& label : card.labels) {
    json one{{"name", label.name}, {"texts", label.texts}};
    for (const NamedAspect& named : kAspects) one[named.name] = label.usual[named.aspect];
    labels.push_back(std::move(one));
  }
  return {{"from", card.from},
          {"learned_from", card.learned_from},
          {"texts", card.texts},
          {"several", card.several},
          {"reads_signs", card.reads_signs},
          {"quality", quality_as_json(card.quality)},
          {"labels", labels}};
}

Result<ModelCard> card_from(const office::ModelEntry& entry) {
  const Error damaged{ErrorCode::kCorrupt,
                      say("the card of model {} of \"{}\" can not be read. Learn it again, or put "
                          "back the office from a backup.",
                          entry.version, entry.taxonomy)};
  const json card = json::parse(entry.card, nullptr, false);
  if (!card.is_object()) return damaged;
  ModelCard out;
  out.taxonomy = entry.taxonomy;
  out.version = entry.version;
  out.learned = entry.learned;
  out.kept = entry.kept;
  try {
    out.from = card.at("from");
    out.learned_from = card.at("learned_from");
    out.texts = card.at("texts");
    out.several = card.at("several");
    out.reads_signs = card.value("reads_signs", false);
    const json& q = card.at("quality");
    out.quality.texts = q.at("n");
    out.quality.accuracy = q.at("accuracy");
    out.quality.micro_f1 = q.at("micro_f1");
    out.quality.macro_f1 = q.at("macro_f1");
    out.quality.calibration_error = q.at("calibration_error");
    out.quality.coverage = q.at("coverage");
    out.quality.selective_accuracy = q.at("selective_accuracy");
    for (const json& label : card.at("labels")) {
      LabelCard one{label.at("name"), label.at("texts"), {}};
      for (const NamedAspect& named : kAspects) {
        one.usual[named.aspect] = label.value(named.name, "");  // older cards have owners alone
      }
      out.labels.push_back(std::move(one));
    }
  } catch (const json::exception&) {
    return damaged;
  }
  return out;
}

}  // namespace gehor::pipeline
