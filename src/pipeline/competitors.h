// The organisation's competitors by its own list, the setting "competitors": names between ";".
// Any thread.
#pragma once

#include <string_view>

#include "base/result.h"
#include "pipeline/workspace.h"
#include "structure/signs/competitors.h"

namespace gehor::pipeline {

// Errors: kInvalidArgument names a name that can not be looked for.
Result<structure::Competitors> parse_competitors(std::string_view value);

// The setting's value; "" where there is none.
Result<std::string> competitors_in_force(Workspace& workspace);

}  // namespace gehor::pipeline
