// What a model says of itself: what it was learned from, when, and how right it was. A plain value.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "office/office.h"
#include "pipeline/aspects.h"
#include "structure/learn/calibration.h"

namespace gehor::pipeline {

struct LabelCard {
  std::string name;
  std::uint64_t texts = 0;
  AspectWords usual = {};  // what most of its texts say; "" where none does
};

struct ModelCard {
  std::string taxonomy;
  std::int32_t version = 0;
  Instant learned;
  std::string from;                   // the file it was learned from, as named
  std::string learned_from;           // hash of its texts and labels
  std::uint64_t texts = 0;            // learned from
  bool several = false;               // a text may have several labels
  bool reads_signs = false;           // sign_words.h
  structure::learn::Quality quality;  // by cross-validation
  std::vector<LabelCard> labels;      // by name
  bool in_force = false;
  bool kept = true;  // else it can no longer be used
};

// What the office keeps of it, and every face shows: all but taxonomy, version, time and state.
nlohmann::json card_as_json(const ModelCard& card);
// kCorrupt when the office's entry has no card that can be read.
Result<ModelCard> card_from(const office::ModelEntry& entry);

nlohmann::json quality_as_json(const structure::learn::Quality& quality);

}  // namespace gehor::pipeline
