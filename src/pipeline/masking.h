// What this organisation adds to masking and exempts from it: the setting "masking".
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pipeline/workspace.h"
#include "privacy/redact.h"

namespace gehor::pipeline {

using SharedRedactionRules = std::shared_ptr<const privacy::RedactionRules>;

// Of the setting's value: rules as of privacy/redaction_rules.h, one to a line or separated by ";".
Result<privacy::RedactionRules> parse_masking(std::string_view value);

// Those in force; null where there are none.
Result<SharedRedactionRules> masking_in_force(Workspace& workspace);

inline privacy::Redactor redactor_with(const SharedRedactionRules& rules) {
  return rules ? privacy::Redactor(*rules) : privacy::Redactor();
}

}  // namespace gehor::pipeline
