#include "pipeline/learn_models.h"

#include <utility>

namespace gehor::pipeline {
namespace {

Result<Model> learn_one(const LabelledTexts& texts, const std::string& taxonomy,
                        const LearnModelsOptions& options) {
  LearnModelOptions of_one;
  of_one.taxonomy = taxonomy;
  of_one.from = options.from;
  if (options.progress) {
    of_one.progress = [&](double done) { options.progress(taxonomy, done); };
  }
  return learn_model(texts, of_one);
}

// `reason`: how right the model of the reasons is.
Status learn_aspect(const LabelledTexts& texts, const NamedAspect& named,
                    const structure::learn::Quality& reason, const LearnModelsOptions& options,
                    LearnedModels& learned) {
  const LabelledTexts of_aspect = aspect_as_label(texts, named.aspect);
  LearnedAspect aspect;
  aspect.name = named.name;
  aspect.texts = of_aspect.rows.size();
  aspect.right_without = right_without_model(texts, named.aspect, reason);
  if (worth_learning(texts, named.aspect)) {
    GEHOR_TRY(Model model, learn_one(of_aspect, aspect.name, options));
    aspect.right = model.card.quality.accuracy;
    aspect.in_force = *aspect.right > aspect.right_without;
    if (aspect.in_force) learned.models.push_back(std::move(model));
  }
  learned.aspects.push_back(std::move(aspect));
  return {};
}

}  // namespace

Result<LearnedModels> learn_models(const LabelledTexts& texts, const LearnModelsOptions& options) {
  LearnedModels learned;
  GEHOR_TRY(Model first, learn_one(texts, options.taxonomy, options));
  const structure::learn::Quality reason = first.card.quality;
  learned.models.push_back(std::move(first));
  for (const NamedAspect& named : kAspects) {
    if (texts.aspect_columns[named.aspect].empty()) continue;
    GEHOR_CHECK(learn_aspect(texts, named, reason, options, learned));
  }
  return learned;
}

Result<std::vector<ModelCard>> keep_models(Workspace& workspace, const LearnedModels& learned) {
  std::vector<ModelCard> cards;
  for (const Model& model : learned.models) {
    GEHOR_TRY(ModelCard card, keep_model(workspace, model));
    cards.push_back(std::move(card));
  }
  for (const LearnedAspect& aspect : learned.aspects) {
    if (!aspect.in_force) GEHOR_CHECK(use_model(workspace, aspect.name, 0));
  }
  return cards;
}

}  // namespace gehor::pipeline
