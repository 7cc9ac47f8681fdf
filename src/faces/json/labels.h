// Labels as every face shows them. Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "contact/label.h"
#include "office/office.h"
#include "pipeline/label_shares.h"
#include "pipeline/next_labels.h"

namespace gehor::faces {

// null: not said; "unknown": said to be unknown. `reasons` [] is none of these.
nlohmann::json label_json(const GivenLabel& label);

nlohmann::json worth_labelling_json(const pipeline::WorthLabelling& contact);
// {"contacts","looked_at","by"}: by "model" or "topics".
nlohmann::json next_labels_json(const pipeline::NextLabels& next);
nlohmann::json draw_json(const office::Draw& draw);
nlohmann::json shares_json(const pipeline::ShareEstimates& shares);

}  // namespace gehor::faces
