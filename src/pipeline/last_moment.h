// The newest moment that a data directory holds, for the clock that must not go back behind it
// (base/forward_clock.h). Called once when a directory is opened, before anything is written.
#pragma once

#include <optional>

#include "base/result.h"
#include "base/time.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// Of imports, figures, settings and erasures; nullopt in a new directory.
Result<std::optional<Instant>> last_moment(Workspace& workspace);

}  // namespace gehor::pipeline
