// gehor reasons learn, test, list, use: what is learned from labelled texts, and how right it is.
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "faces/cli/bring_into_force.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/models.h"
#include "pipeline/judge_model.h"
#include "pipeline/labelled_contacts.h"
#include "pipeline/models.h"

namespace gehor::cli {
namespace {

using nlohmann::json;
using pipeline::Judgement;
using pipeline::LabelledTexts;
using pipeline::ModelCard;
using pipeline::Workspace;

constexpr std::size_t kLabelsShown = 30;
constexpr std::size_t kProblemsShown = 5;

struct Options {
  std::string file;
  pipeline::LabelColumns columns;
  std::string text, label, owner;  // columns, when named
  std::int32_t version = 0;
  bool as_json = false;
};

// A label is called what the taxonomy is: "reasons", "tones".
std::string labels_of(const std::string& taxonomy) {
  return taxonomy == pipeline::kReasonTaxonomy ? "reasons" : "labels";
}

Result<LabelledTexts> read_texts(const Context& context, const Options& o,
                                 const pipeline::SharedRedactionRules& masking) {
  pipeline::LabelColumns columns = o.columns;
  if (!o.text.empty()) columns.text = o.text;
  if (!o.label.empty()) columns.label = o.label;
  if (!o.owner.empty()) columns.owner = o.owner;
  const auto opened = context.inputs.find(o.file);
  auto inputs = opened != context.inputs.end() ? sources::open_inputs(opened->second, o.file)
                                               : sources::open_inputs(context.path(o.file));
  if (!inputs.ok()) return inputs.error();
  if (inputs->size() != 1) {
    return Error{ErrorCode::kInvalidArgument,
                 say("the file holds {} tables; name one with texts", inputs->size()),
                 {o.file, 0, {}}};
  }
  return pipeline::read_labelled_texts(*inputs->front(), columns, masking);
}

// Rows that were left out are told of, and make the exit status 1.
int status_of(const Context& context, const Options& o, const LabelledTexts& texts) {
  if (texts.left_out == 0) return kDone;
  for (std::size_t i = 0; i < std::min(kProblemsShown, texts.problems.size()); ++i) {
    const pipeline::RowLeftOut& row = texts.problems[i];
    warn(context, fmt::format("{}, line {}{}: {}", o.file, row.line,
                              row.field.empty() ? "" : ", field " + row.field, row.why.english()));
  }
  warn(context, say("{} of {} rows were left out", grouped(texts.left_out), grouped(texts.read)));
  return kSomeRefused;
}

void print_quality(std::ostream& out, const structure::learn::Quality& q, bool several) {
  if (several) {
    out << "  micro-F1 " << percent_text(q.micro_f1) << ", macro-F1 " << percent_text(q.macro_f1)
        << "; the likeliest is right in " << percent_text(q.accuracy) << "\n";
  } else {
    out << "  the likeliest is right in " << percent_text(q.accuracy) << " (macro-F1 "
        << percent_text(q.macro_f1) << ")\n";
  }
  out << "  " << percent_text(q.coverage) << " are answered, and of those "
      << percent_text(q.selective_accuracy)
      << " right; the others get \"none of these\"\n  probabilities are off by "
      << percent_text(q.calibration_error) << " on average\n";
}

void print_learned(const Context& context, const ModelCard& card) {
  std::ostream& out = *context.out;
  out << "Learned " << card.labels.size() << " " << labels_of(card.taxonomy) << " from "
      << count_text(card.texts) << " texts. Model " << card.version << " of \"" << card.taxonomy
      << "\" is in force.\nOn " << count_text(card.quality.texts)
      << " of them, each held out while others were learned from:\n";
  print_quality(out, card.quality, card.several);
}

Result<pipeline::Model> learn_one(const Context& context, const Options& o,
                                  const std::string& taxonomy, const LabelledTexts& texts) {
  pipeline::LearnModelOptions options;
  options.taxonomy = taxonomy;
  options.from = o.file.empty() ? std::string(pipeline::kFromDirectory) : o.file;
  ProgressLine line(context);
  options.progress = [&](double done) {
    line.show({"learn " + labels_of(taxonomy), static_cast<std::uint64_t>(1e6 * done), 1'000'000});
  };
  auto model = learn_model(texts, options);
  line.clear();
  return model;
}

// What was learned, and of which aspects a model of their own is not needed: they follow from the
// reason as well.
struct LearnedAll {
  std::vector<ModelCard> cards;
  struct Aspect {
    std::string name;
    std::uint64_t texts = 0;
    double right_without = 0;     // 0 to 1, without a model of its own
    std::optional<double> right;  // with the model, where one was tried
    bool in_force = false;
  };
  std::vector<Aspect> aspects;
};

// A model of an aspect (where it arises, …) is worth having only where it is right more often than
// what is read without it.
Result<LearnedAll::Aspect> learn_aspect(const Context& context, const Options& o,
                                        const LabelledTexts& texts,
                                        const pipeline::NamedAspect& named,
                                        const structure::learn::Quality& reason,
                                        std::vector<pipeline::Model>& models) {
  const LabelledTexts of_aspect = aspect_as_label(texts, named.aspect);
  LearnedAll::Aspect learned;
  learned.name = named.name;
  learned.texts = of_aspect.rows.size();
  learned.right_without = right_without_model(texts, named.aspect, reason);
  if (!worth_learning(texts, named.aspect)) return learned;
  GEHOR_TRY(pipeline::Model model, learn_one(context, o, learned.name, of_aspect));
  learned.right = model.card.quality.accuracy;
  learned.in_force = *learned.right > learned.right_without;
  if (learned.in_force) models.push_back(std::move(model));
  return learned;
}

// The directory is held only while models are kept and read with, not while they are learned.
Result<LearnedAll> learn_all(Context& context, const Options& o, const LabelledTexts& texts) {
  LearnedAll all;
  std::vector<pipeline::Model> models;
  GEHOR_TRY(pipeline::Model first, learn_one(context, o, o.columns.taxonomy, texts));
  const structure::learn::Quality reason = first.card.quality;
  models.push_back(std::move(first));
  for (const pipeline::NamedAspect& named : pipeline::kAspects) {
    if (texts.aspect_columns[named.aspect].empty()) continue;
    GEHOR_TRY(LearnedAll::Aspect learned, learn_aspect(context, o, texts, named, reason, models));
    all.aspects.push_back(std::move(learned));
  }
  GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "learn"}));
  for (const pipeline::Model& model : models) {
    GEHOR_TRY(ModelCard card, keep_model(*workspace, model));
    all.cards.push_back(std::move(card));
  }
  for (const LearnedAll::Aspect& aspect : all.aspects) {
    if (!aspect.in_force) GEHOR_CHECK(use_model(*workspace, aspect.name, 0));
  }
  GEHOR_CHECK(bring_into_force(context, *workspace));
  return all;
}

// The texts, and what is in force for them.
struct Given {
  LabelledTexts texts;
  std::optional<pipeline::LabelledContacts> contacts;  // the texts are of these
  pipeline::SharedModel model;                         // null: nothing was learned yet
};

// Without a file the texts are the directory's own: those that teach, or those that measure.
Result<LabelledTexts> texts_of_contacts(Workspace& workspace, const Options& o, bool measuring,
                                        Given& given) {
  if (o.columns.taxonomy != pipeline::kReasonTaxonomy) {
    return Error{ErrorCode::kInvalidArgument,
                 say("the labels and tags of the directory are reasons; name a file with \"{}\"",
                     o.columns.taxonomy)};
  }
  if (measuring) {
    GEHOR_TRY(given.contacts, pipeline::measuring_contacts(workspace));
  } else {
    GEHOR_TRY(given.contacts, pipeline::teaching_contacts(workspace));
  }
  return std::move(given.contacts->texts);
}

Result<Given> read_given(Context& context, const Options& o, const char* command) {
  Given given;
  pipeline::SharedRedactionRules masking;
  {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", command}));
    GEHOR_TRY(masking, pipeline::masking_in_force(*workspace));
    GEHOR_TRY(given.model, model_in_force(*workspace, o.columns.taxonomy));
    if (o.file.empty()) {
      const bool measuring = command == std::string_view("test");
      GEHOR_TRY(given.texts, texts_of_contacts(*workspace, o, measuring, given));
      return given;
    }
  }
  GEHOR_TRY(given.texts, read_texts(context, o, masking));
  return given;
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

json aspects_json(const LearnedAll& learned) {
  json all = json::array();
  for (const LearnedAll::Aspect& aspect : learned.aspects) {
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

void print_aspects(const Context& context, const LearnedAll& learned) {
  std::ostream& out = *context.out;
  for (const LearnedAll::Aspect& aspect : learned.aspects) {
    if (aspect.in_force) continue;
    out << "\"" << aspect.name << "\" of " << count_text(aspect.texts)
        << " texts has no model of its own: " << percent_text(aspect.right_without)
        << " are right without one";
    if (aspect.right) out << ", " << percent_text(*aspect.right) << " would be with it";
    out << ".\n";
  }
}

int learn(Context& context, const Options& o) {
  const auto given = read_given(context, o, "learn");
  if (!given.ok()) return fail(context, given.error());
  const LabelledTexts* texts = &given->texts;
  const auto learned = learn_all(context, o, *texts);
  if (!learned.ok()) {
    status_of(context, o, *texts);
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
  return status_of(context, o, *texts);
}

void print_judgement(const Context& context, const Judgement& judgement, const ModelCard& card) {
  std::ostream& out = *context.out;
  out << "Model " << card.version << " of \"" << card.taxonomy << "\" on "
      << count_text(judgement.quality.texts) << " texts:\n";
  print_quality(out, judgement.quality, card.several);
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

int test(Context& context, const Options& o) {
  const auto given = read_given(context, o, "test");
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
    status_of(context, o, *texts);
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
  return status_of(context, o, *texts);
}

int list(Context& context, const Options& o) {
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

int use(Context& context, const Options& o) {
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

void add_taxonomy(CLI::App& command, const std::shared_ptr<Options>& o) {
  command
      .add_option("--taxonomy", o->columns.taxonomy,
                  "What the labels are: reason, or another kind that is kept apart, such as tone")
      ->capture_default_str();
}

void add_file(CLI::App& command, const std::shared_ptr<Options>& o) {
  command.add_option("file", o->file,
                     "A table with the columns text, reason and perhaps owner; without one, the "
                     "contacts of the directory that people or the help desk labelled");
  command.add_option("--text", o->text, "The column with the text; else told from the names");
  command.add_option("--label", o->label,
                     "The column with the label; several are separated by |; else told from the "
                     "names");
  command.add_option("--owner", o->owner, "The column with the department that owns the cause");
}

}  // namespace

void add_models(CLI::App& reasons, Chosen& chosen) {
  const auto add = [&](const char* name, const char* what, int (*run)(Context&, const Options&),
                       bool reads_only) {
    auto o = std::make_shared<Options>();
    auto* command = reasons.add_subcommand(name, what);
    add_taxonomy(*command, o);
    command->callback([o, &chosen, run, reads_only] {
      chosen = [o, run](Context& c) { return run(c, *o); };
      chosen.reads_only = reads_only;
      if (!o->file.empty()) chosen.inputs = {o->file};
    });
    return std::pair(command, o);
  };
  const auto json_too = [](CLI::App& command, const std::shared_ptr<Options>& o) {
    command.add_flag("--json", o->as_json, "One JSON document on standard output");
  };
  {
    const auto [command, o] =
        add("learn", "Learn from labelled texts; in force at once", learn, false);
    add_file(*command, o);
    json_too(*command, o);
  }
  {
    const auto [command, o] =
        add("test", "How right the model is on labelled texts it was not learned from", test, true);
    add_file(*command, o);
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
