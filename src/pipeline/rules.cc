#include "pipeline/rules.h"

#include <nlohmann/json.hpp>

#include "office/settings.h"
#include "pipeline/setting.h"
#include "pipeline/understand.h"
#include "pipeline/usual_of_reasons.h"

namespace gehor::pipeline {
namespace {

Instant covered_until(const SourceTime& horizon, const calendar::Zone& zone) {
  // A day without a time of day is covered to its end.
  const std::chrono::microseconds at(horizon.micros + (horizon.date_only ? kMicrosPerDay : 0));
  return horizon.has_zone ? Instant(at) : zone.to_instant(WallTime(at));
}

// `earlier`: as they were at `as_of`, else those of now.
Status add_labels(Workspace& workspace, Instant as_of, bool earlier, facts::Rules& rules,
                  nlohmann::json& description) {
  GEHOR_TRY(const office::LabelState state, workspace.office().label_state());
  if (state == office::LabelState{}) return {};
  description["labels"] = {{"last", state.last}, {"lines", state.lines}};
  if (earlier) {
    GEHOR_TRY(LabelsByContact labels, workspace.office().labels_as_of(as_of));
    rules.labels = std::make_shared<const LabelsByContact>(std::move(labels));
  } else {
    GEHOR_TRY(rules.labels, workspace.office().labels());
  }
  return {};
}

}  // namespace

Result<calendar::BusinessCalendar> opening_calendar(const std::string& hours,
                                                    const calendar::Zone& zone) {
  calendar::CalendarSpec spec;
  spec.name = "default";
  spec.zone = zone;
  spec.holidays = calendar::Country::kSweden;
  GEHOR_TRY(spec.hours, calendar::parse_weekly_hours(hours));
  return calendar::BusinessCalendar::make(std::move(spec));
}

Result<RulesInForce> rules_in_force(Workspace& workspace, Instant as_of,
                                    std::optional<ImportId> until) {
  GEHOR_TRY(const Settings organisation, workspace.office().settings("", as_of));
  const std::string zone_name = organisation_value(organisation, office::kZone);
  GEHOR_TRY(const calendar::Zone zone, calendar::Zone::find(zone_name));
  const std::string hours = organisation_value(organisation, office::kOpeningHours);
  GEHOR_TRY(calendar::BusinessCalendar opening, opening_calendar(hours, zone));

  RulesInForce in_force{{zone, std::move(opening), {}}, {}};
  nlohmann::json description{{"zone", zone_name}, {"opening_hours", hours}};

  GEHOR_TRY(const std::string understander, name_in_force(workspace));
  description["understood_by"] = understander;

  GEHOR_TRY(const auto sources, workspace.office().sources());
  for (const office::Source& source : sources) {
    GEHOR_TRY(const Settings settings,
              workspace.office().settings(office::source_scope(source.id), as_of));
    facts::SourceRules rules{zone, ScaleGood::kHigh, std::nullopt, false, false};
    const std::string source_zone = value_or(settings, office::kZone, zone_name);
    GEHOR_TRY(rules.zone, calendar::Zone::find(source_zone));
    const std::string good = value_or(settings, office::kScoreGood, "high");
    rules.good = scale_good_from(good).value_or(ScaleGood::kHigh);
    description["sources"][source.name] = {{"zone", source_zone}, {"score_good", good}};
    in_force.rules.sources.emplace(source.id, std::move(rules));
  }
  GEHOR_TRY(const auto imports, workspace.ledger().imports());
  description["imports"] = {{"count", imports.size()},
                            {"last", imports.empty() ? 0 : imports.back().id}};
  std::uint64_t files = 0, live = 0;  // the entries of live intake grow
  for (const ImportEntry& entry : imports) {
    files += is_live(entry) ? 0 : 1;
    live += is_live(entry) ? entry.counts.read : 0;
  }
  description["imports"]["files"] = files;
  if (live > 0) description["imports"]["live"] = live;
  for (const ImportEntry& entry : imports) {
    if (!entry.horizon || (until && entry.id > *until)) continue;
    const auto found = in_force.rules.sources.find(entry.source);
    if (found == in_force.rules.sources.end()) continue;
    const Instant covered = covered_until(*entry.horizon, found->second.zone);
    auto& horizon = found->second.horizon;
    if (!horizon || covered > *horizon) horizon = covered;
  }
  GEHOR_TRY(const auto tells, workspace.ledger().what_sources_tell());
  for (const SourceTells& told : tells) {
    const auto found = in_force.rules.sources.find(told.source);
    if (found == in_force.rules.sources.end()) continue;
    found->second.tells_closing = told.closing;
    found->second.tells_first_response = told.first_response;
  }
  // Facts of earlier contacts change too when a source begins to tell these.
  for (const office::Source& source : sources) {
    const facts::SourceRules& rules = in_force.rules.sources.at(source.id);
    description["sources"][source.name]["closing"] = rules.tells_closing;
    description["sources"][source.name]["first_response"] = rules.tells_first_response;
  }
  GEHOR_CHECK(add_labels(workspace, as_of, until.has_value(), in_force.rules, description));
  GEHOR_TRY(in_force.rules.usual, usual_in_force(workspace));
  in_force.description = description.dump();
  return in_force;
}

Result<calendar::Zone> zone_of_source(Workspace& workspace, office::SourceId source) {
  const Instant now = workspace.clock().now();
  GEHOR_TRY(const Settings organisation, workspace.office().settings("", now));
  GEHOR_TRY(const Settings settings,
            workspace.office().settings(office::source_scope(source), now));
  return calendar::Zone::find(
      value_or(settings, office::kZone, organisation_value(organisation, office::kZone)));
}

}  // namespace gehor::pipeline
