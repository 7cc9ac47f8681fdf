// What is usual for reasons that sources and people name, as derivation asks for it.
//
// For pipeline/rules.h. What it gives is for one thread.
#pragma once

#include "base/result.h"
#include "facts/said_reasons.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// By the taxonomy and the reason model in force now; null where neither is.
Result<facts::UsualOfReasons> usual_in_force(Workspace& workspace);

}  // namespace gehor::pipeline
