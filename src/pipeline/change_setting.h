// Changes a setting of the organisation or of a source; the figures follow. One thread at a time
// per workspace.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "pipeline/derive.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

struct SettingChange {
  std::string source;  // its name; empty: of the organisation
  std::string key, value;
};

// Key and value as far as they can be judged by themselves. kInvalidArgument says what is wrong and
// what would be right.
Status check_setting(const SettingChange& change);

// Checks, sets, and works the figures out again where they depend on it (else nullopt). kNotFound
// for a source that is not there.
Result<std::optional<DeriveReport>> change_setting(Workspace& workspace,
                                                   const SettingChange& change,
                                                   const DeriveProgress& progress);

}  // namespace gehor::pipeline
