// The rules in force at an instant: settings of the organisation and its sources, made into the
// values that facts/derive.h works with.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/result.h"
#include "facts/derive.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

struct RulesInForce {
  facts::Rules rules;
  // JSON: the settings and the imports that count. Kept with the edition that was derived under
  // them; facts are up to date as long as it is equal.
  std::string description;
};

// `until`: the last import that counts; nullopt: all.
Result<RulesInForce> rules_in_force(Workspace& workspace, Instant as_of,
                                    std::optional<ImportId> until);

// The organisation's calendar: `hours` as in the setting opening_hours, Swedish holidays closed.
Result<calendar::BusinessCalendar> opening_calendar(const std::string& hours,
                                                    const calendar::Zone& zone);

// The zone of a source's times without an offset, in force now.
Result<calendar::Zone> zone_of_source(Workspace& workspace, office::SourceId source);

}  // namespace gehor::pipeline
