#include "pipeline/setting.h"

#include <utility>

#include "office/settings.h"

namespace gehor::pipeline {

std::string value_or(const Settings& settings, std::string_view key, std::string fallback) {
  const auto found = settings.find(std::string(key));
  return found == settings.end() || found->second.empty() ? std::move(fallback) : found->second;
}

std::string organisation_value(const Settings& settings, std::string_view key) {
  for (const office::SettingDefinition& definition : office::setting_definitions()) {
    if (definition.scope == office::SettingScope::kOrganisation && definition.key == key) {
      return value_or(settings, key, definition.fallback);
    }
  }
  return value_or(settings, key, "");
}

Result<std::string> setting_in_force(Workspace& workspace, std::string_view key) {
  GEHOR_TRY(const Settings settings, workspace.office().settings("", workspace.clock().now()));
  return organisation_value(settings, key);
}

}  // namespace gehor::pipeline
