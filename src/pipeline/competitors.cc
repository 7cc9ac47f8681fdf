#include "pipeline/competitors.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "office/settings.h"

namespace gehor::pipeline {

Result<structure::Competitors> parse_competitors(std::string_view value) {
  std::vector<std::string> names;
  for (const std::string_view part : split(value, ';')) {
    const std::string_view name = trim(part);
    if (name.empty()) continue;
    if (!structure::Competitors::can_find(name)) {
      return Error{ErrorCode::kInvalidArgument,
                   say("\"{}\" is no name of one to four words; between two names stands a \";\"",
                       std::string(name))};
    }
    names.emplace_back(name);
  }
  return structure::Competitors(names);
}

Result<std::string> competitors_in_force(Workspace& workspace) {
  GEHOR_TRY(const auto settings, workspace.office().settings("", workspace.clock().now()));
  const auto found = settings.find(std::string(office::kCompetitors));
  return found == settings.end() ? std::string() : found->second;
}

}  // namespace gehor::pipeline
