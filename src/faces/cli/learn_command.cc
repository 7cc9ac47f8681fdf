// gehor reasons learn: what labelled texts teach, in force at once.
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "faces/cli/bring_into_force.h"
#include "faces/cli/commands.h"
#include "faces/cli/model_texts.h"
#include "faces/cli/output.h"
#include "faces/json/models.h"
#include "pipeline/learn_models.h"

namespace gehor::cli {
namespace {

using nlohmann::json;
using pipeline::LabelledTexts;
using pipeline::LearnedAspect;
using pipeline::ModelCard;

// A label is called what the taxonomy is: "reasons", "tones".
std::string labels_of(const std::string& taxonomy) {
  return taxonomy == pipeline::kReasonTaxonomy ? "reasons" : "labels";
}

void print_learned(const Context& context, const ModelCard& card) {
  std::ostream& out = *context.out;
  out << "Learned " << card.labels.size() << " " << labels_of(card.taxonomy) << " from "
      << count_text(card.texts) << " texts. Model " << card.version << " of \"" << card.taxonomy
      << "\" is in force.\nOn " << count_text(card.quality.texts)
      << " of them, each held out while others were learned from:\n";
  print_quality(out, card.quality, card.several);
}

struct Learned {
  std::vector<ModelCard> cards;
  std::vector<LearnedAspect> aspects;
};

// The directory is held only while models are kept and read with, not while they are learned.
Result<Learned> learn_and_keep(Context& context, const ModelOptions& o,
                               const LabelledTexts& texts) {
  pipeline::LearnModelsOptions options;
  options.taxonomy = o.columns.taxonomy;
  options.from = o.file.empty() ? std::string(pipeline::kFromDirectory) : o.file;
  ProgressLine line(context);
  options.progress = [&](const std::string& taxonomy, double done) {
    line.show({"learn " + labels_of(taxonomy), static_cast<std::uint64_t>(1e6 * done), 1'000'000});
  };
  auto models = learn_models(texts, options);
  line.clear();
  if (!models.ok()) return models.error();
  GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "learn"}));
  Learned learned;
  GEHOR_TRY(learned.cards, keep_models(*workspace, *models));
  learned.aspects = std::move(models->aspects);
  GEHOR_CHECK(bring_into_force(context, *workspace));
  return learned;
}

void print_where_from(const Context& context, const pipeline::LabelledContacts& contacts) {
  std::ostream& out = *context.out;
  out << count_text(contacts.labelled) << " labels of people and " << count_text(contacts.tagged);
  if (contacts.tagged < contacts.tagged_all) {
    out << " of the " << count_text(contacts.tagged_all) << " contacts with";
  }
  out << " tags of the help desk.";
  if (contacts.held_out > 0) {
    out << " " << count_text(contacts.held_out)
        << " labels are of contacts drawn at random: they measure, and teach nothing.";
  }
  out << "\n";
}

json aspects_json(const Learned& learned) {
  json all = json::array();
  for (const LearnedAspect& aspect : learned.aspects) {
    json one{{"name", aspect.name},
             {"texts", aspect.texts},
             {"right_without_model", aspect.right_without},
             {"right", nullptr},
             {"in_force", aspect.in_force}};
    if (aspect.right) one["right"] = *aspect.right;
    all.push_back(std::move(one));
  }
  return all;
}

void print_aspects(const Context& context, const Learned& learned) {
  std::ostream& out = *context.out;
  for (const LearnedAspect& aspect : learned.aspects) {
    if (aspect.in_force) continue;
    out << "\"" << aspect.name << "\" of " << count_text(aspect.texts)
        << " texts has no model of its own: " << percent_text(aspect.right_without)
        << " are right without one";
    if (aspect.right) out << ", " << percent_text(*aspect.right) << " would be with it";
    out << ".\n";
  }
}

int learn(Context& context, const ModelOptions& o) {
  const auto given = read_given_texts(context, o, TextsFor::kLearning);
  if (!given.ok()) return fail(context, given.error());
  const LabelledTexts* texts = &given->texts;
  const auto learned = learn_and_keep(context, o, *texts);
  if (!learned.ok()) {
    status_of_rows(context, o, *texts);
    return fail(context, learned.error());
  }
  if (o.as_json) {
    json models = json::array();
    for (const ModelCard& card : learned->cards) models.push_back(faces::model_json(card));
    json columns{{"text", texts->text_column}, {"label", texts->label_column}};
    for (const pipeline::NamedAspect& named : pipeline::kAspects) {
      columns[named.name] = texts->aspect_columns[named.aspect];
    }
    json document{{"read", texts->read},
                  {"left_out", texts->left_out},
                  {"without_label", texts->without_label},
                  {"columns", columns},
                  {"models", models},
                  {"aspects", aspects_json(*learned)},
                  {"warnings", faces::left_out_json(*texts)}};
    if (given->contacts) {
      document["labelled"] = given->contacts->labelled;
      document["tagged"] = given->contacts->tagged;
      document["held_out"] = given->contacts->held_out;
    }
    print_json(context, document);
  } else {
    if (given->contacts) print_where_from(context, *given->contacts);
    for (const ModelCard& card : learned->cards) print_learned(context, card);
    print_aspects(context, *learned);
  }
  return status_of_rows(context, o, *texts);
}

}  // namespace

void add_learn(CLI::App& reasons, Chosen& chosen) {
  auto o = std::make_shared<ModelOptions>();
  auto* command = reasons.add_subcommand("learn", "Learn from labelled texts; in force at once");
  add_taxonomy_option(*command, o);
  add_file_options(*command, o);
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  command->callback([o, &chosen] {
    chosen = [o](Context& c) { return learn(c, *o); };
    if (!o->file.empty()) chosen.inputs = {o->file};
  });
}

}  // namespace gehor::cli
