// How right a model is on texts with known labels that it was not learned from. Pure; one thread
// calls, several are used inside.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "pipeline/labelled_texts.h"
#include "pipeline/models.h"

namespace gehor::pipeline {

struct Mistake {
  std::string right,
      answered;  // labels; `answered` is the likeliest, also where the answer is none
  std::uint64_t texts = 0;
};

struct Judgement {
  // Over all texts. What has a label that the model does not know counts as missed; of a text
  // without a label no answer is right.
  structure::learn::Quality quality;
  structure::learn::CalibrationByChance calibration_by_chance;
  std::map<std::string, std::uint64_t> unknown;  // labels that the model does not know, texts
  std::vector<Mistake> mistakes;                 // the most frequent first; at most ten
};

Judgement judge_model(const Model& model, const LabelledTexts& texts);

}  // namespace gehor::pipeline
