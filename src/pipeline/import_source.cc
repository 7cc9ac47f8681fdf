#include "pipeline/import_source.h"

#include <algorithm>
#include <filesystem>

#include "base/hash.h"
#include "calendar/zone.h"
#include "office/settings.h"

namespace gehor::pipeline {
namespace {

using sources::ColumnMapping;

std::string fingerprint_of(const sources::TableInfo& table, const sources::Mapping& mapping) {
  Fingerprint print;
  const auto add = [&](std::string_view text) {
    print.add(text);
    print.add(std::string_view("\0", 1));
  };
  add(name_of(mapping.kind));
  for (const std::string& column : table.columns) add(column);
  if (!table.has_header) {  // "column 1" says nothing: what the columns hold does
    for (const ColumnMapping& column : mapping.columns) add(field_name(column.field));
  }
  return print.hex();
}

void drop(std::vector<ImportWarning>& warnings, const std::string& code) {
  std::erase_if(warnings, [&](const ImportWarning& warning) { return warning.code == code; });
}

}  // namespace

Result<office::Source> choose_source(Workspace& workspace, const ImportOptions& options,
                                     const std::string& file_fingerprint,
                                     const sources::TableInfo& table,
                                     const sources::Mapping& mapping) {
  office::Office& office = workspace.office();
  const Instant now = workspace.clock().now();
  if (options.source) {
    GEHOR_TRY(const auto named, office.source_by_name(*options.source));
    if (named) return *named;
    return office.add_source(*options.source, "", now);
  }
  GEHOR_TRY(const auto imports, workspace.ledger().imports());
  GEHOR_TRY(const auto sources, office.sources());
  for (const ImportEntry& entry : imports) {
    if (entry.fingerprint != file_fingerprint || entry.superseded_by != 0) continue;
    for (const office::Source& source : sources) {
      if (source.id == entry.source && !source.fingerprint.empty()) return source;
    }
  }
  const std::string fingerprint = fingerprint_of(table, mapping);
  GEHOR_TRY(const auto alike, office.source_by_fingerprint(fingerprint));
  if (alike) return *alike;
  std::string name = std::filesystem::path(table.name).stem().string();
  if (name.empty() || name == "-") name = "standard input";
  return office.add_source(name, fingerprint, now);
}

Result<bool> settle_source(Workspace& workspace, const office::Source& source,
                           const sources::Mapping& mapping, std::vector<ImportWarning>& warnings) {
  office::Office& office = workspace.office();
  const Instant now = workspace.clock().now();
  const std::string scope = office::source_scope(source.id);
  GEHOR_TRY(const auto settings, office.settings(scope, now));
  const auto value = [&](std::string_view key) {
    const auto found = settings.find(std::string(key));
    return found == settings.end() ? std::string() : found->second;
  };
  bool changed = false;
  const auto set = [&](std::string_view key, const std::string& to) -> Status {
    if (value(key) == to) return {};
    changed = true;
    return office.set(scope, std::string(key), to, now);
  };

  if (mapping.zone) {
    GEHOR_TRY(const calendar::Zone zone, calendar::Zone::find(*mapping.zone));
    (void)zone;
    GEHOR_CHECK(set(office::kZone, *mapping.zone));
  }
  if (mapping.zone || !value(office::kZone).empty()) drop(warnings, "zone");

  if (mapping.score) {
    const bool told_before =
        !value(office::kScoreGood).empty() && value(office::kScoreGoodAssumed) != "true";
    if (mapping.score->good) {
      GEHOR_CHECK(set(office::kScoreGood, std::string(name_of(*mapping.score->good))));
      GEHOR_CHECK(set(office::kScoreGoodAssumed, ""));
      drop(warnings, "score_direction");
    } else if (told_before) {
      drop(warnings, "score_direction");
    } else {
      GEHOR_CHECK(set(office::kScoreGood, std::string(name_of(mapping.score->good_likelier))));
      const bool unsure = std::any_of(warnings.begin(), warnings.end(), [](const auto& warning) {
        return warning.code == "score_direction";
      });
      GEHOR_CHECK(set(office::kScoreGoodAssumed, unsure ? "true" : ""));
    }
  }
  return changed;
}

}  // namespace gehor::pipeline
