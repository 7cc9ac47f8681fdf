// Models and how right they are as JSON, for the command line and the HTTP API. Pure; any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "pipeline/judge_model.h"
#include "pipeline/models.h"

namespace gehor::faces {

// The card, with taxonomy, version, when it was learned, and whether it is in force.
nlohmann::json model_json(const pipeline::ModelCard& card);

// {"n","accuracy","macro_f1","micro_f1","calibration_error","coverage","selective_accuracy",
// "calibration_error_by_chance","calibration_error_by_chance_high"} and what was mistaken for what.
nlohmann::json judgement_json(const pipeline::Judgement& judgement,
                              const pipeline::ModelCard& card);

// {"line","field","why"} of rows that were left out.
nlohmann::json left_out_json(const pipeline::LabelledTexts& texts);

}  // namespace gehor::faces
