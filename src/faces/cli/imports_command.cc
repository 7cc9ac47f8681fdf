// gehor imports [undo ID | refused ID]
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "pipeline/undo.h"

namespace gehor::cli {
namespace {

using nlohmann::json;

int list(Context& context, bool as_json) {
  auto workspace = context.workspace({"gehor", "imports"});
  if (!workspace.ok()) return fail(context, workspace.error());
  const auto imports = (*workspace)->ledger().imports();
  if (!imports.ok()) return fail(context, imports.error());
  if (as_json) {
    json rows = json::array();
    for (const ImportEntry& e : *imports) {
      rows.push_back(
          {{"import", e.id},
           {"received", format_instant(e.received)},
           {"source", e.source_name},
           {"file", e.file},
           {"read", e.counts.read},
           {"new", e.counts.added},
           {"updated", e.counts.updated},
           {"unchanged", e.counts.unchanged},
           {"refused", e.counts.refused},
           {"superseded_by", e.superseded_by == 0 ? json(nullptr) : json(e.superseded_by)}});
    }
    *context.out << json{{"imports", rows}}.dump(2) << "\n";
    return kDone;
  }
  if (imports->empty()) {
    *context.out << "Nothing has been imported yet. Begin with: gehor import FILE\n";
    return kDone;
  }
  Table table(
      {"import", "received", "source", "rows", "new", "updated", "unchanged", "refused", "file"});
  for (const std::size_t column : {0U, 3U, 4U, 5U, 6U, 7U}) table.right(column);
  for (const ImportEntry& e : *imports) {
    table.row(
        {std::to_string(e.id), format_instant(e.received).substr(0, 16), e.source_name,
         count_text(e.counts.read), count_text(e.counts.added), count_text(e.counts.updated),
         count_text(e.counts.unchanged), count_text(e.counts.refused),
         e.file + (e.superseded_by != 0 ? fmt::format(" (replaced by import {})", e.superseded_by)
                                        : std::string())});
  }
  table.print(*context.out);
  return kDone;
}

int undo(Context& context, ImportId id, bool as_json) {
  auto workspace = context.workspace({"gehor", "imports", "undo", std::to_string(id)});
  if (!workspace.ok()) return fail(context, workspace.error());
  const auto report = pipeline::undo_import(**workspace, id);
  if (!report.ok()) return fail(context, report.error());
  if (!report->warning.empty()) warn(context, report->warning);
  if (as_json) {
    *context.out << json{{"undone", id},
                         {"keys_destroyed", report->keys_destroyed},
                         {"contacts_left", report->contacts_left}}
                        .dump(2)
                 << "\n";
  } else {
    *context.out << fmt::format("Import {} is taken back. {} contacts are left.\n", id,
                                count_text(report->contacts_left));
  }
  return kDone;
}

int refused(Context& context, ImportId id, bool as_json) {
  auto workspace = context.workspace({"gehor", "imports", "refused", std::to_string(id)});
  if (!workspace.ok()) return fail(context, workspace.error());
  const auto rows = (*workspace)->ledger().refusals(id);
  if (!rows.ok()) return fail(context, rows.error());
  const auto imports = (*workspace)->ledger().imports();
  if (!imports.ok()) return fail(context, imports.error());
  if (std::none_of(imports->begin(), imports->end(),
                   [id](const ImportEntry& e) { return e.id == id; })) {
    return fail(context, Error{ErrorCode::kNotFound, "There is no import " + std::to_string(id) +
                                                         ". gehor imports lists them."});
  }
  if (as_json) {
    json list = json::array();
    for (const Refusal& r : *rows) {
      list.push_back({{"line", r.line},
                      {"byte_begin", r.byte_begin},
                      {"byte_end", r.byte_end},
                      {"field", r.field},
                      {"reason", r.reason}});
    }
    *context.out << json{{"import", id}, {"refused", list}}.dump(2) << "\n";
    return kDone;
  }
  if (rows->empty()) {
    *context.out << "Import " << id << " refused no row.\n";
    return kDone;
  }
  Table table({"line", "bytes", "field", "reason"});
  table.right(0);
  for (const Refusal& r : *rows) {
    table.row({std::to_string(r.line), fmt::format("{}-{}", r.byte_begin, r.byte_end), r.field,
               r.reason});
  }
  table.print(*context.out);
  return kDone;
}

}  // namespace

void add_imports(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("imports", "List what was imported; take an import back");
  auto as_json = std::make_shared<bool>(false);
  auto id = std::make_shared<ImportId>(0);
  command->add_flag("--json", *as_json, "One JSON document on standard output");
  auto* take_back = command->add_subcommand("undo", "Take an import back: nothing of it remains");
  take_back->add_option("ID", *id, "The import's number")->required();
  take_back->callback(
      [=, &chosen] { chosen = [=](Context& c) { return undo(c, *id, *as_json); }; });
  auto* show = command->add_subcommand("refused", "List the rows that an import refused, and why");
  show->add_option("ID", *id, "The import's number")->required();
  show->callback([=, &chosen] {
    chosen = [=](Context& c) { return refused(c, *id, *as_json); };
    chosen.reads_only = true;
  });
  command->require_subcommand(0, 1);
  command->callback([=, &chosen] {
    if (chosen.run) return;
    chosen = [=](Context& c) { return list(c, *as_json); };
    chosen.reads_only = true;
  });
}

}  // namespace gehor::cli
