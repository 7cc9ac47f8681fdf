// gehor reasons label CONTACT: what a person says a contact is about.
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/figures.h"
#include "faces/json/labels.h"
#include "pipeline/labels.h"

namespace gehor::cli {
namespace {

using nlohmann::json;

struct Options {
  std::string contact;
  pipeline::LabelWords words;
  std::string owner, arises_at, cause, kind;
  bool undo = false, as_json = false;
};

std::string said(const std::string& what, const std::optional<std::string>& value) {
  if (!value) return {};
  return ", " + what + " " + (value->empty() ? "unknown" : *value);
}

std::string sentence_of(const GivenLabel& label) {
  std::string text = "Labelled";
  if (label.reasons) {
    text += label.reasons->empty() ? ": none of these"
                                   : ": " + join(faces::reasons_of(*label.reasons), " + ");
  }
  text += said("owner", label.owner) + said("arises at", label.arises_at) +
          said("cause", label.cause) + said("kind", label.kind);
  text += label.draw == 0 ? ". The figures follow.\n"
                          : ". It was drawn at random (draw " + std::to_string(label.draw) +
                                "), so it measures and does not teach. The figures follow.\n";
  return text;
}

int take_back(Context& context, const Options& o) {
  const auto done = [&]() -> Status {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "label"}));
    GEHOR_TRY(const Hash128 contact, pipeline::contact_named(*workspace, o.contact));
    return pipeline::take_label_back(*workspace, contact, kCommandLine);
  }();
  if (!done.ok()) return fail(context, done.error());
  *context.out << (o.as_json ? "{\"label\": null}\n"
                             : "The label is taken back; what the source and the words say holds "
                               "again.\n");
  return kDone;
}

int give(Context& context, Options o) {
  for (const auto& [text, said] :
       {std::pair(&o.owner, &o.words.owner), std::pair(&o.arises_at, &o.words.arises_at),
        std::pair(&o.cause, &o.words.cause), std::pair(&o.kind, &o.words.kind)}) {
    if (!text->empty()) *said = *text;
  }
  // Before the directory is opened: a wrong word needs no waiting.
  const auto label = pipeline::label_of(o.words);
  if (!label.ok()) return fail(context, label.error());
  const auto given = [&]() -> Result<GivenLabel> {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "label"}));
    GEHOR_TRY(const Hash128 contact, pipeline::contact_named(*workspace, o.contact));
    return pipeline::label_contact(*workspace, contact, *label, kCommandLine);
  }();
  if (!given.ok()) return fail(context, given.error());
  if (o.as_json) {
    print_json(context, {{"label", faces::label_json(*given)}});
  } else {
    *context.out << sentence_of(*given);
  }
  return kDone;
}

}  // namespace

void add_label(CLI::App& reasons, Chosen& chosen) {
  auto* command = reasons.add_subcommand(
      "label", "Say what a contact is about; it holds before everything else");
  auto o = std::make_shared<Options>();
  command
      ->add_option("CONTACT", o->contact,
                   "Its address, as lists and addresses of pages have it, or its id")
      ->required();
  command->add_option("--reason", o->words.reasons,
                      "What it is about; several: again, the main first");
  command->add_flag("--none", o->words.none, "None of the reasons there are");
  command->add_option("--owner", o->owner, "The department that owns it; \"unknown\" is an answer");
  command->add_option("--arises-at", o->arises_at, "The department where it arises, likewise");
  command->add_option("--cause", o->cause, "What caused it, likewise");
  command->add_option("--kind", o->kind, "problem, question, errand, wish or praise, likewise");
  auto* undo = command->add_flag("--undo", o->undo, "Take the contact's label back");
  for (const char* other : {"--reason", "--none", "--owner", "--arises-at", "--cause", "--kind"}) {
    undo->excludes(command->get_option(other));
  }
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  command->callback([o, &chosen] {
    chosen = [o](Context& c) { return o->undo ? take_back(c, *o) : give(c, *o); };
  });
}

}  // namespace gehor::cli
