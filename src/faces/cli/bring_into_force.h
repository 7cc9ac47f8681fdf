// What follows when another model or taxonomy is in force: contacts are read again.
#pragma once

#include "base/result.h"
#include "faces/cli/context.h"

namespace gehor::cli {

// What is in force now reads the contacts there are, and the figures follow; with a line of
// progress.
Status bring_into_force(Context& context, pipeline::Workspace& workspace);

}  // namespace gehor::cli
