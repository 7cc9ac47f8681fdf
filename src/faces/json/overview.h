// The overview as JSON, as web/src/api/types.ts says it. Pure; any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

#include "findings/overview.h"

namespace gehor::faces {

nlohmann::json overview_json(const findings::Overview& overview,
                             const std::vector<Sentence>& warnings);

}  // namespace gehor::faces
