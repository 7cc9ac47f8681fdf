// The demonstration's figures in plain words, at most 96 columns wide. One thread at a time per
// workspace. Only demo_command.cc calls it.
#pragma once

#include <string>

#include "base/result.h"
#include "pipeline/workspace.h"

namespace gehor::cli {

// `contacts_source`, `nps_source`: the numbers of the sources whose figures are shown.
Result<std::string> demo_figures(pipeline::Workspace& workspace, const std::string& contacts_source,
                                 const std::string& nps_source);

}  // namespace gehor::cli
