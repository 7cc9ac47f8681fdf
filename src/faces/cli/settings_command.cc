// gehor settings [set KEY VALUE [--source NAME]]
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "office/settings.h"
#include "pipeline/change_setting.h"

namespace gehor::cli {
namespace {

using nlohmann::json;

struct Options {
  std::string key, value, source;
  bool as_json = false;
};

int list(Context& context, bool as_json) {
  auto workspace = context.workspace({"gehor", "settings"});
  if (!workspace.ok()) return fail(context, workspace.error());
  office::Office& office = (*workspace)->office();
  const Instant now = context.clock->now();
  const auto sources = office.sources();
  const auto organisation = office.settings("", now);
  if (!sources.ok()) return fail(context, sources.error());
  if (!organisation.ok()) return fail(context, organisation.error());
  json document{{"organisation", json::object()}, {"sources", json::object()}};
  Table table({"setting", "of", "value", "meaning"});
  for (const auto& d : office::setting_definitions()) {
    if (d.scope != office::SettingScope::kOrganisation) continue;
    const auto found = organisation->find(d.key);
    const std::string value = found == organisation->end() ? d.fallback : found->second;
    document["organisation"][d.key] = value;
    table.row({d.key, "organisation", value, d.meaning});
  }
  for (const auto& source : *sources) {
    const auto settings = office.settings(office::source_scope(source.id), now);
    if (!settings.ok()) return fail(context, settings.error());
    document["sources"][source.name] = *settings;
    for (const auto& d : office::setting_definitions()) {
      const auto found = settings->find(d.key);
      if (d.scope != office::SettingScope::kSource || found == settings->end()) continue;
      if (!found->second.empty()) table.row({d.key, source.name, found->second, d.meaning});
    }
  }
  if (as_json) {
    *context.out << document.dump(2) << "\n";
  } else {
    table.print(*context.out);
  }
  return kDone;
}

int set(Context& context, const Options& o) {
  // Before the directory is opened: a wrong word needs no waiting.
  if (Status valid = pipeline::check_setting({o.source, o.key, o.value}); !valid.ok()) {
    return fail(context, valid.error());
  }
  auto workspace = context.workspace({"gehor", "settings", "set", o.key});
  if (!workspace.ok()) return fail(context, workspace.error());
  const auto derived = pipeline::change_setting(**workspace, {o.source, o.key, o.value}, {});
  if (!derived.ok()) return fail(context, derived.error());
  *context.out << o.key << " is " << o.value;
  if (*derived)
    *context.out << "; the figures of " << count_text((*derived)->contacts) << " contacts follow";
  *context.out << ".\n";
  return kDone;
}

}  // namespace

void add_settings(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("settings", "Show and change settings; history follows at once");
  auto o = std::make_shared<Options>();
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  auto* change = command->add_subcommand("set", "Set a value");
  change
      ->add_option("KEY", o->key, "zone, opening_hours, taxonomy …; of a source: zone, score_good")
      ->required();
  change->add_option("VALUE", o->value, "Its new value")->required();
  change->add_option("--source", o->source, "The source it belongs to");
  change->callback([o, &chosen] { chosen = [o](Context& c) { return set(c, *o); }; });
  command->require_subcommand(0, 1);
  command->callback([o, &chosen] {
    if (chosen.run) return;
    chosen = [o](Context& c) { return list(c, o->as_json); };
    chosen.reads_only = true;
  });
}

}  // namespace gehor::cli
