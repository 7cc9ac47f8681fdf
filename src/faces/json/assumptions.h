// What a reader should know before believing figures: assumptions nobody has confirmed.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "pipeline/workspace.h"

namespace gehor::faces {

// A source whose scale's good end was guessed: which, and which end was taken.
struct AssumedScale {
  std::string source;
  std::string good;  // "high" or "low"
};
Result<std::vector<AssumedScale>> assumed_scales(pipeline::Workspace& workspace);

// Whether a figure of this measure turns round with the scale.
bool depends_on_scale(const std::string& measure);

// One sentence each, for pages.
Result<std::vector<Sentence>> scale_warnings(pipeline::Workspace& workspace);

}  // namespace gehor::faces
