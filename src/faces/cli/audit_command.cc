// gehor audit: who read what customers said, newest first.
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"

namespace gehor::cli {
namespace {

using nlohmann::json;

int show(Context& context, std::uint64_t limit, bool as_json) {
  auto workspace = context.workspace({"gehor", "audit"});
  if (!workspace.ok()) return fail(context, workspace.error());
  const auto readings = (*workspace)->office().readings(limit, 0);
  if (!readings.ok()) return fail(context, readings.error());
  if (as_json) {
    json rows = json::array();
    for (const office::Reading& r : *readings) {
      rows.push_back(
          {{"at", format_instant(r.at)}, {"who", r.who}, {"what", r.what}, {"subject", r.subject}});
    }
    print_json(context, {{"readings", rows}});
    return kDone;
  }
  if (readings->empty()) {
    *context.out << "Nobody has read a conversation on the pages yet.\n";
    return kDone;
  }
  Table table({"when", "who", "read", "which"});
  for (const office::Reading& r : *readings) {
    table.row({format_instant(r.at).substr(0, 19), r.who, r.what, shorten(r.subject, 80)});
  }
  table.print(*context.out);
  return kDone;
}

}  // namespace

void add_audit(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("audit", "Who read what customers said on the pages, newest first");
  auto limit = std::make_shared<std::uint64_t>(50);
  auto as_json = std::make_shared<bool>(false);
  command->add_option("--limit", *limit, "How many at the most")->capture_default_str();
  command->add_flag("--json", *as_json, "One JSON document on standard output");
  command->callback([=, &chosen] {
    chosen = [=](Context& c) { return show(c, *limit, *as_json); };
    chosen.reads_only = true;
  });
}

}  // namespace gehor::cli
