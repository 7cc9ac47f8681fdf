// Labels as derivation needs them: those in force, and what is usual for the reasons they name.
//
// For pipeline/rules.h. One thread per workspace.
#pragma once

#include <memory>

#include "base/result.h"
#include "contact/label.h"
#include "facts/labelled.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// By the taxonomy and the reason model in force now.
Result<facts::UsualByReason> usual_of_labels(Workspace& workspace, const LabelsByContact& labels);

}  // namespace gehor::pipeline
