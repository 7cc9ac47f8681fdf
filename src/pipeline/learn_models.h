// Everything that labelled texts teach: the model of their labels, and of what the labels say
// beside the reason (aspects.h) a model of its own where that is worth having.
//
// learn_models(), for which no data directory is held, then keep_models().
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "pipeline/aspects.h"
#include "pipeline/labelled_texts.h"
#include "pipeline/models.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// An aspect that the texts have a column for.
struct LearnedAspect {
  std::string name;
  std::uint64_t texts = 0;      // that say it
  double right_without = 0;     // 0 to 1, without a model of its own
  std::optional<double> right;  // with it, where one was tried
  bool in_force = false;        // it is right more often than what is read without it
};

struct LearnedModels {
  std::vector<Model> models;  // of the labels, then of aspects
  std::vector<LearnedAspect> aspects;
};

struct LearnModelsOptions {
  std::string taxonomy = std::string(kReasonTaxonomy);
  std::string from;  // as in LearnModelOptions
  // Is told how much of the learning of one taxonomy is done, 0 to 1.
  std::function<void(const std::string& taxonomy, double done)> progress = {};
};

// Errors as of learn_model().
Result<LearnedModels> learn_models(const LabelledTexts& texts, const LearnModelsOptions& options);

// Keeps the models and puts them in force; an aspect that needs none has none from now on. Their
// cards, in their order.
Result<std::vector<ModelCard>> keep_models(Workspace& workspace, const LearnedModels& learned);

}  // namespace gehor::pipeline
