#include "pipeline/masking.h"

#include <algorithm>
#include <utility>

#include "office/settings.h"
#include "pipeline/setting.h"

namespace gehor::pipeline {

Result<privacy::RedactionRules> parse_masking(std::string_view value) {
  std::string lines(value);
  std::replace(lines.begin(), lines.end(), ';', '\n');
  return privacy::RedactionRules::parse(lines);
}

Result<SharedRedactionRules> masking_in_force(Workspace& workspace) {
  GEHOR_TRY(const std::string value, setting_in_force(workspace, office::kMasking));
  if (value.empty()) return SharedRedactionRules();
  GEHOR_TRY(privacy::RedactionRules rules, parse_masking(value));
  return SharedRedactionRules(std::make_shared<const privacy::RedactionRules>(std::move(rules)));
}

}  // namespace gehor::pipeline
