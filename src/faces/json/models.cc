#include "faces/json/models.h"

#include <nlohmann/json.hpp>

#include "base/time.h"

namespace gehor::faces {

using nlohmann::json;

json model_json(const pipeline::ModelCard& card) {
  json out = card_as_json(card);
  out["taxonomy"] = card.taxonomy;
  out["version"] = card.version;
  out["learned"] = format_instant(card.learned);
  out["in_force"] = card.in_force;
  out["kept"] = card.kept;
  return out;
}

json judgement_json(const pipeline::Judgement& judgement, const pipeline::ModelCard& card) {
  json out = pipeline::quality_as_json(judgement.quality);
  out["calibration_error_by_chance"] = judgement.calibration_by_chance.mean;
  out["calibration_error_by_chance_high"] = judgement.calibration_by_chance.high;
  out["taxonomy"] = card.taxonomy;
  out["version"] = card.version;
  out["unknown_labels"] = judgement.unknown;
  out["mistakes"] = json::array();
  for (const pipeline::Mistake& mistake : judgement.mistakes) {
    out["mistakes"].push_back(
        {{"right", mistake.right}, {"answered", mistake.answered}, {"n", mistake.texts}});
  }
  return out;
}

json left_out_json(const pipeline::LabelledTexts& texts) {
  json rows = json::array();
  for (const pipeline::RowLeftOut& row : texts.problems) {
    rows.push_back({{"line", row.line}, {"field", row.field}, {"why", row.why.english()}});
  }
  return rows;
}

}  // namespace gehor::faces
