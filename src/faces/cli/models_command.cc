// gehor reasons test, list, use: the models that were learned, and how right they are.
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "faces/cli/bring_into_force.h"
#include "faces/cli/commands.h"
#include "faces/cli/model_texts.h"
#include "faces/cli/output.h"
#include "faces/json/models.h"
#include "pipeline/aspects.h"
#include "pipeline/judge_model.h"

namespace gehor::cli {
namespace {

using nlohmann::json;
using pipeline::Judgement;
using pipeline::LabelledTexts;
using pipeline::ModelCard;

constexpr std::size_t kLabelsShown = 30;

void print_judgement(const Context& context, const Judgement& judgement, const ModelCard& card) {
  std::ostream& out = *context.out;
  out << "Model " << card.version << " of \"" << card.taxonomy << "\" on "
      << count_text(judgement.quality.texts) << " texts:\n";
  print_quality(out, judgement.quality, card.several, &judgement.calibration_by_chance);
  if (!judgement.unknown.empty()) {
    std::uint64_t n = 0;
    for (const auto& [label, count] : judgement.unknown) n += count;
    out << "  " << count_text(n) << " times a label that the model does not know: "
        << shorten(join(
                       [&] {
                         std::vector<std::string> names;
                         for (const auto& [label, count] : judgement.unknown)
                           names.push_back(label);
                         return names;
                       }(),
                       ", "),
                   200)
        << "\n";
  }
  if (judgement.mistakes.empty()) return;
  Table table({"mistaken most", "for", "texts"});
  table.right(2);
  for (const pipeline::Mistake& mistake : judgement.mistakes) {
    table.row(
        {shorten(mistake.right, 50), shorten(mistake.answered, 50), count_text(mistake.texts)});
  }
  table.print(out);
}

int test(Context& context, const ModelOptions& o) {
  const auto given = read_given_texts(context, o, TextsFor::kTesting);
  if (!given.ok()) return fail(context, given.error());
  const LabelledTexts* texts = &given->texts;
  if (!given->model) {
    return fail(context,
                {ErrorCode::kNotFound,
                 say("nothing has been learned for \"{}\" yet. Begin with  gehor reasons learn",
                     o.columns.taxonomy)});
  }
  const pipeline::Model& model = *given->model;
  if (texts->rows.empty()) {
    status_of_rows(context, o, *texts);
    if (given->contacts) {
      return fail(context,
                  {ErrorCode::kNotFound,
                   "No contact that was drawn at random has a label yet. Begin with  gehor "
                   "reasons sample"});
    }
    return fail(context, {ErrorCode::kBadInput, "the file has no texts", {o.file, 0, {}}});
  }
  const Judgement judgement = judge_model(model, *texts);
  const ModelCard& card = model.card;
  if (o.as_json) {
    json document = faces::judgement_json(judgement, card);
    document["warnings"] = faces::left_out_json(*texts);
    print_json(context, document);
  } else {
    print_judgement(context, judgement, card);
  }
  return status_of_rows(context, o, *texts);
}

int list(Context& context, const ModelOptions& o) {
  const auto cards = [&]() -> Result<std::vector<ModelCard>> {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "list"}));
    return pipeline::model_cards(*workspace);
  }();
  if (!cards.ok()) return fail(context, cards.error());
  if (o.as_json) {
    json models = json::array();
    for (const ModelCard& card : *cards) models.push_back(faces::model_json(card));
    print_json(context, {{"models", models}});
    return kDone;
  }
  std::ostream& out = *context.out;
  if (cards->empty()) {
    out << "Nothing has been learned yet.\n"
           "  gehor reasons learn FILE   learns from rows with text,reason[,owner]\n"
           "  gehor reasons learn        learns from labels and the help desk's tags\n"
           "  gehor reasons next         shows the contacts most worth labelling\n"
           "  gehor reasons discover     finds topics among contacts without a reason\n";
    return kDone;
  }
  Table models({"taxonomy", "version", "learned", "labels", "texts", "right", "from", ""});
  for (const std::size_t column : {1U, 3U, 4U, 5U}) models.right(column);
  for (const ModelCard& card : *cards) {
    models.row(
        {card.taxonomy, std::to_string(card.version), format_instant(card.learned).substr(0, 16),
         count_text(card.labels.size()), count_text(card.texts),
         percent_text(card.several ? card.quality.micro_f1 : card.quality.accuracy), card.from,
         card.in_force ? "in force"
         : card.kept   ? ""
                       : "not kept"});
  }
  models.print(out);
  for (const ModelCard& card : *cards) {
    if (!card.in_force || card.taxonomy != o.columns.taxonomy) continue;
    std::vector<pipeline::LabelCard> labels = card.labels;
    std::stable_sort(labels.begin(), labels.end(),
                     [](const auto& a, const auto& b) { return a.texts > b.texts; });
    out << "\n";
    Table table({card.taxonomy, "texts", "owner"});
    table.right(1);
    for (std::size_t i = 0; i < std::min(kLabelsShown, labels.size()); ++i) {
      table.row({shorten(labels[i].name, 60), count_text(labels[i].texts),
                 labels[i].usual[pipeline::Aspect::kOwner]});
    }
    table.print(out);
    if (labels.size() > kLabelsShown) {
      out << "and " << labels.size() - kLabelsShown << " smaller ones; --json has all of them\n";
    }
  }
  return kDone;
}

int use(Context& context, const ModelOptions& o) {
  const auto done = [&]() -> Status {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "use"}));
    GEHOR_CHECK(use_model(*workspace, o.columns.taxonomy, o.version));
    return bring_into_force(context, *workspace);
  }();
  if (!done.ok()) return fail(context, done.error());
  if (o.version == 0) {
    *context.out << "No model of \"" << o.columns.taxonomy << "\" is in force any more.\n";
  } else {
    *context.out << "Model " << o.version << " of \"" << o.columns.taxonomy << "\" is in force.\n";
  }
  return kDone;
}

}  // namespace

void add_models(CLI::App& reasons, Chosen& chosen) {
  const auto add = [&](const char* name, const char* what,
                       int (*run)(Context&, const ModelOptions&), bool reads_only) {
    auto o = std::make_shared<ModelOptions>();
    auto* command = reasons.add_subcommand(name, what);
    add_taxonomy_option(*command, o);
    command->callback([o, &chosen, run, reads_only] {
      chosen = [o, run](Context& c) { return run(c, *o); };
      chosen.reads_only = reads_only;
      if (!o->file.empty()) chosen.inputs = {o->file};
    });
    return std::pair(command, o);
  };
  const auto json_too = [](CLI::App& command, const std::shared_ptr<ModelOptions>& o) {
    command.add_flag("--json", o->as_json, "One JSON document on standard output");
  };
  {
    const auto [command, o] =
        add("test", "How right the model is on labelled texts it was not learned from", test, true);
    add_file_options(*command, o);
    json_too(*command, o);
  }
  {
    const auto [command, o] = add("list", "What has been learned, and how right it is", list, true);
    json_too(*command, o);
  }
  {
    const auto [command, o] = add("use", "Go back to an earlier model", use, false);
    command
        ->add_option("version", o->version, "Its number as  gehor reasons list  shows it; 0: none")
        ->required();
  }
}

}  // namespace gehor::cli
