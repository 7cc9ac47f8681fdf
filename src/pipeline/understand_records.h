// Reads again what records say, where another model is in force than the one that read them.
//
// For the thread that writes to the workspace.
#pragma once

#include <cstdint>
#include <functional>

#include "base/result.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// How many records were read again; 0: all were read by the models in force. `progress`: how many
// of how many are done. What they say is kept all at once, at the end; facts must be derived then.
Result<std::uint64_t> understand_records(
    Workspace& workspace,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress);

}  // namespace gehor::pipeline
