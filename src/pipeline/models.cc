#include "pipeline/models.h"

#include <algorithm>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "pipeline/in_parallel.h"
#include "pipeline/sign_words.h"
#include "privacy/seal.h"
#include "structure/language.h"

namespace gehor::pipeline {
namespace {

using structure::TextClassifier;

constexpr std::string_view kScope = "model";  // of the settings that say which is in force
constexpr std::size_t kVersionsKept = 3;      // of a taxonomy, besides the one in force
constexpr std::size_t kMostBytes = std::size_t{2} << 30;

std::string associated_with(const std::string& taxonomy) { return "model/" + taxonomy; }

// What the classifier is given: labels by number, in the order of their names.
struct Numbered {
  std::vector<std::string> names;
  std::vector<std::string> with_signs;  // of rows, where signs tell of the taxonomy
  std::vector<structure::LabelledText> texts;
};

std::string with_its_sign_word(const std::string& taxonomy, std::string_view masked) {
  const std::string language = structure::detect_language(masked).code;
  return with_sign_word(taxonomy, structure::read_signs(masked, language), masked);
}

Numbered numbered(const LabelledTexts& texts, const std::string& taxonomy) {
  std::map<std::string, std::uint32_t> numbers;
  for (const LabelledRow& row : texts.rows) {
    for (const std::string& label : row.labels) numbers.emplace(label, 0);
  }
  Numbered out;
  for (auto& [name, number] : numbers) {
    number = static_cast<std::uint32_t>(out.names.size());
    out.names.push_back(name);
  }
  if (signs_tell_of(taxonomy)) {
    out.with_signs.resize(texts.rows.size());
    in_parallel(texts.rows.size(), [&](std::size_t i, std::size_t) {
      out.with_signs[i] = with_its_sign_word(taxonomy, texts.rows[i].text);
    });
  }
  for (std::size_t i = 0; i < texts.rows.size(); ++i) {
    const LabelledRow& row = texts.rows[i];
    if (!row.judged) continue;
    structure::LabelledText text{out.with_signs.empty() ? row.text : out.with_signs[i], {}};
    for (const std::string& label : row.labels) text.labels.push_back(numbers.at(label));
    out.texts.push_back(std::move(text));
  }
  return out;
}

// Beyond the newest few, what is no longer in force is dropped, its key first.
Status drop_old(Workspace& workspace, const std::string& taxonomy) {
  GEHOR_TRY(const auto versions, versions_in_force(workspace));
  GEHOR_TRY(const auto entries, workspace.office().models());
  std::size_t kept = 0;
  for (const office::ModelEntry& entry : entries) {
    if (entry.taxonomy != taxonomy || !entry.kept) continue;
    const auto used = versions.find(taxonomy);
    if (++kept <= kVersionsKept || (used != versions.end() && used->second == entry.version)) {
      continue;
    }
    GEHOR_CHECK(workspace.vault().destroy({entry.sealing_key}));
    GEHOR_CHECK(workspace.office().drop_model(taxonomy, entry.version));
  }
  return {};
}

}  // namespace

Result<std::map<std::string, std::int32_t>> versions_in_force(Workspace& workspace) {
  GEHOR_TRY(const auto settings,
            workspace.office().settings(std::string(kScope), workspace.clock().now()));
  std::map<std::string, std::int32_t> versions;
  for (const auto& [taxonomy, version] : settings) {
    const bool number = !version.empty() && version.size() < 10 &&
                        version.find_first_not_of("0123456789") == std::string::npos;
    if (number && version != "0") versions[taxonomy] = std::stoi(version);
  }
  return versions;
}

Result<Model> learn_model(const LabelledTexts& texts, const LearnModelOptions& options) {
  const Numbered input = numbered(texts, options.taxonomy);
  structure::LearnOptions learning;
  learning.threads = static_cast<unsigned>(threads_at_most());
  learning.progress = options.progress;
  auto learned = TextClassifier::learn(input.names, input.texts, learning);
  if (!learned.ok()) {  // what was given is a file
    return Error{ErrorCode::kBadInput, learned.error().message, {options.from, 0, {}}};
  }
  Model model{{}, std::move(learned).value()};
  ModelCard& card = model.card;
  card.taxonomy = options.taxonomy;
  card.from = options.from;
  card.learned_from = model.classifier.learned_from();
  card.several = model.classifier.several();
  card.reads_signs = signs_tell_of(options.taxonomy);
  for (const structure::LabelledText& text : input.texts) {
    card.texts += card.several || !text.labels.empty() ? 1 : 0;
  }
  card.quality = model.classifier.quality();
  const std::map<std::string, AspectWords> usual = usual_by_reason(texts);
  for (const std::string& name : model.classifier.labels()) {
    const auto found = usual.find(name);
    card.labels.push_back({name, 0, found == usual.end() ? AspectWords() : found->second});
  }
  for (const structure::LabelledText& text : input.texts) {
    for (const std::uint32_t label : text.labels) ++card.labels[label].texts;
  }
  return model;
}

void classify(const Model& model, std::span<const std::string_view> masked,
              TextClassifier::Scratch& scratch, std::span<TextClassifier::Answer> answers) {
  if (!model.card.reads_signs) return model.classifier.classify(masked, scratch, answers);
  std::vector<std::string> with_signs;
  with_signs.reserve(masked.size());
  for (const std::string_view text : masked) {
    with_signs.push_back(with_its_sign_word(model.card.taxonomy, text));
  }
  const std::vector<std::string_view> texts(with_signs.begin(), with_signs.end());
  model.classifier.classify(texts, scratch, answers);
}

Result<ModelCard> keep_model(Workspace& workspace, const Model& model) {
  ModelCard card = model.card;
  card.learned = workspace.clock().now();
  GEHOR_TRY(const std::vector<SealingKey> key, workspace.vault().fresh_keys(1));
  const std::string sealed =
      privacy::seal(key.front().key, model.classifier.to_bytes(), associated_with(card.taxonomy));
  GEHOR_CHECK(workspace.vault().commit());
  GEHOR_TRY(card.version, workspace.office().add_model({card.taxonomy, 0, card.learned,
                                                        card_as_json(card).dump(), key.front().id},
                                                       sealed));
  GEHOR_CHECK(use_model(workspace, card.taxonomy, card.version));
  GEHOR_CHECK(drop_old(workspace, card.taxonomy));
  card.in_force = true;
  return card;
}

Result<std::vector<ModelCard>> model_cards(Workspace& workspace) {
  GEHOR_TRY(const auto versions, versions_in_force(workspace));
  GEHOR_TRY(const auto entries, workspace.office().models());
  std::vector<ModelCard> cards;
  for (const office::ModelEntry& entry : entries) {
    GEHOR_TRY(ModelCard card, card_from(entry));
    const auto used = versions.find(entry.taxonomy);
    card.in_force = used != versions.end() && used->second == entry.version;
    cards.push_back(std::move(card));
  }
  return cards;
}

Result<std::map<std::string, AspectWords>> learned_usual_in_force(Workspace& workspace) {
  std::map<std::string, AspectWords> usual;
  GEHOR_TRY(const auto cards, model_cards(workspace));
  for (const ModelCard& card : cards) {
    if (card.taxonomy != kReasonTaxonomy || !card.in_force) continue;
    for (const LabelCard& label : card.labels) usual.emplace(label.name, label.usual);
  }
  return usual;
}

Result<SharedModel> model_in_force(Workspace& workspace, const std::string& taxonomy) {
  GEHOR_TRY(const auto versions, versions_in_force(workspace));
  const auto used = versions.find(taxonomy);
  if (used == versions.end()) return SharedModel();
  GEHOR_TRY(const auto entries, workspace.office().models());
  for (const office::ModelEntry& entry : entries) {
    if (entry.taxonomy != taxonomy || entry.version != used->second) continue;
    GEHOR_TRY(ModelCard card, card_from(entry));
    card.in_force = true;
    GEHOR_TRY(const auto key, workspace.vault().find(entry.sealing_key));
    if (!key) {
      return Error{
          ErrorCode::kNotFound,
          say("the key of model {} of \"{}\" is gone. Learn it again.", entry.version, taxonomy)};
    }
    GEHOR_TRY(const std::string sealed, workspace.office().sealed_model(taxonomy, entry.version));
    GEHOR_TRY(const std::string bytes,
              privacy::open_sealed(*key, sealed, associated_with(taxonomy), kMostBytes));
    GEHOR_TRY(TextClassifier classifier, TextClassifier::from_bytes(bytes));
    if (classifier.labels().size() != card.labels.size()) {
      return Error{ErrorCode::kCorrupt,
                   say("model {} of \"{}\" and its card do not belong together. Learn it again.",
                       entry.version, taxonomy)};
    }
    return SharedModel(
        std::make_shared<const Model>(Model{std::move(card), std::move(classifier)}));
  }
  return SharedModel();
}

Status use_model(Workspace& workspace, const std::string& taxonomy, std::int32_t version) {
  if (version != 0) {
    GEHOR_TRY(const auto entries, workspace.office().models());
    const bool kept = std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
      return entry.taxonomy == taxonomy && entry.version == version && entry.kept;
    });
    if (!kept) {
      return Error{ErrorCode::kNotFound,
                   say("there is no model {} of \"{}\" that could be used. gehor reasons list  "
                       "shows those there are.",
                       version, taxonomy)};
    }
  }
  return workspace.office().set(std::string(kScope), taxonomy, std::to_string(version),
                                workspace.clock().now());
}

}  // namespace gehor::pipeline
