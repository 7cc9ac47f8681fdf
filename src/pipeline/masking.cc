#include "pipeline/masking.h"

#include <algorithm>
#include <utility>

#include "office/settings.h"

namespace gehor::pipeline {

Result<privacy::RedactionRules> parse_masking(std::string_view value) {
  std::string lines(value);
  std::replace(lines.begin(), lines.end(), ';', '\n');
  return privacy::RedactionRules::parse(lines);
}

Result<SharedRedactionRules> masking_in_force(Workspace& workspace) {
  GEHOR_TRY(const auto settings, workspace.office().settings("", workspace.clock().now()));
  const auto found = settings.find(std::string(office::kMasking));
  if (found == settings.end() || found->second.empty()) return SharedRedactionRules();
  GEHOR_TRY(privacy::RedactionRules rules, parse_masking(found->second));
  return SharedRedactionRules(std::make_shared<const privacy::RedactionRules>(std::move(rules)));
}

}  // namespace gehor::pipeline
