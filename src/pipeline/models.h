// The models of a data directory: learned from labelled texts, kept sealed in the office, each with
// a card that says what it was learned from and how right it was. The newest of a taxonomy is in
// force as soon as it is learned; use_model() goes back to an earlier one.
//
// A model is sealed under a key of its own: what it knows of single texts goes with that key. Start
// at learn_model() and keep_model(). One thread per workspace; a Model is immutable and may be used
// by any.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "pipeline/labelled_texts.h"
#include "pipeline/model_card.h"
#include "pipeline/workspace.h"
#include "structure/learn/classifier.h"

namespace gehor::pipeline {

struct Model {
  ModelCard card;
  structure::TextClassifier classifier;
};
using SharedModel = std::shared_ptr<const Model>;

struct LearnModelOptions {
  std::string taxonomy = std::string(kReasonTaxonomy);
  std::string from;
  std::function<void(double done)> progress = {};  // as structure::LearnOptions::progress
};

// Learns from texts with labels (those without count only where several are possible). It may take
// a minute, so no workspace is held meanwhile. Errors: kBadInput when there is too little to learn
// from.
Result<Model> learn_model(const LabelledTexts& texts, const LearnModelOptions& options);

// What the model says of masked texts, one answer each.
void classify(const Model& model, std::span<const std::string_view> masked,
              structure::TextClassifier::Scratch& scratch,
              std::span<structure::TextClassifier::Answer> answers);

// Keeps the model and puts it in force; its card, as it was kept.
Result<ModelCard> keep_model(Workspace& workspace, const Model& model);

// By taxonomy, the newest first.
Result<std::vector<ModelCard>> model_cards(Workspace& workspace);

// Which version of each taxonomy is in force; those of which none is are not there.
Result<std::map<std::string, std::int32_t>> versions_in_force(Workspace& workspace);
// Of the reasons that the model in force knows: what is said of most of their texts.
Result<std::map<std::string, AspectWords>> learned_usual_in_force(Workspace& workspace);
// Null where none is.
Result<SharedModel> model_in_force(Workspace& workspace, const std::string& taxonomy);

// Puts this version in force; 0: none. kNotFound where there is no such version or it is not kept.
Status use_model(Workspace& workspace, const std::string& taxonomy, std::int32_t version);

}  // namespace gehor::pipeline
