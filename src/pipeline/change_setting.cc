#include "pipeline/change_setting.h"

#include <algorithm>

#include "calendar/zone.h"
#include "office/settings.h"
#include "pipeline/competitors.h"
#include "pipeline/masking.h"
#include "pipeline/rules.h"
#include "pipeline/taxonomies.h"

namespace gehor::pipeline {
namespace {

Status check_value(const SettingChange& change) {
  if (change.key == office::kZone) GEHOR_CHECK(calendar::Zone::find(change.value));
  if (change.key == office::kOpeningHours) {
    GEHOR_TRY(const calendar::Zone zone, calendar::Zone::find("Europe/Stockholm"));
    GEHOR_CHECK(opening_calendar(change.value, zone));
  }
  if (change.key == office::kMasking) GEHOR_CHECK(parse_masking(change.value));
  if (change.key == office::kCompetitors) GEHOR_CHECK(parse_competitors(change.value));
  if (change.key == office::kTaxonomy && !change.value.empty()) {
    GEHOR_CHECK(read_taxonomy_name(change.value));
  }
  if (change.key == office::kTaxonomyLanguage && !change.value.empty()) {
    const auto& known = structure::kTaxonomyLanguages;
    if (std::find(known.begin(), known.end(), change.value) == known.end()) {
      return Error{ErrorCode::kInvalidArgument,
                   say("a taxonomy has no names in \"{}\"; it has them in sv, nb, nn, da, fi, en "
                       "and de",
                       change.value)};
    }
  }
  return {};
}

}  // namespace

Status check_setting(const SettingChange& change) {
  const auto scope =
      change.source.empty() ? office::SettingScope::kOrganisation : office::SettingScope::kSource;
  GEHOR_CHECK(office::check_setting(scope, change.key, change.value));
  if (Status valid = check_value(change); !valid.ok()) {
    return Error{ErrorCode::kInvalidArgument, valid.error().message, {"", 0, change.key}};
  }
  return {};
}

Result<std::optional<DeriveReport>> change_setting(Workspace& workspace,
                                                   const SettingChange& change,
                                                   const DeriveProgress& progress) {
  GEHOR_CHECK(check_setting(change));
  office::Office& office = workspace.office();
  std::string scope;
  if (!change.source.empty()) {
    GEHOR_TRY(const auto source, office.source_by_name(change.source));
    if (!source) {
      return Error{ErrorCode::kNotFound,
                   say("There is no source \"{}\". gehor settings lists them.", change.source)};
    }
    scope = office::source_scope(source->id);
  }
  std::string value = change.value;
  if (change.key == office::kTaxonomy) {
    GEHOR_TRY(const TaxonomyName name, find_taxonomy(workspace, value));
    value = text_of(name);
  }
  const Instant now = workspace.clock().now();
  GEHOR_CHECK(office.set(scope, change.key, value, now));
  if (change.key == office::kScoreGood) {
    GEHOR_CHECK(office.set(scope, std::string(office::kScoreGoodAssumed), "", now));
  }
  return derive_if_stale(workspace, progress);
}

}  // namespace gehor::pipeline
