// Single values of the settings in force. Pure but for setting_in_force(), which is for the thread
// of its workspace.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

using Settings = std::map<std::string, std::string>;  // as Office::settings() gives them

// `fallback` where nothing was set, or it was set to nothing.
std::string value_or(const Settings& settings, std::string_view key, std::string fallback);

// Of the organisation's settings; the fallback stands in the settings table.
std::string organisation_value(const Settings& settings, std::string_view key);

// The same, of now.
Result<std::string> setting_in_force(Workspace& workspace, std::string_view key);

}  // namespace gehor::pipeline
