#include "pipeline/competitors.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "office/settings.h"
#include "pipeline/setting.h"

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
  return setting_in_force(workspace, office::kCompetitors);
}

}  // namespace gehor::pipeline
