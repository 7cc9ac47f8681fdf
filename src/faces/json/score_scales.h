// Which end of a score is the best: the scale of each source's satisfaction question, as JSON.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>

#include "base/result.h"
#include "pipeline/workspace.h"

namespace gehor::faces {

class ScoreScales {
 public:
  static Result<ScoreScales> read(pipeline::Workspace& workspace);
  // {"min","max","good":"high"|"low","assumed"}; null where the source has no one scale.
  nlohmann::json of(std::int32_t source) const;

 private:
  std::map<std::int32_t, nlohmann::json> by_source_;
};

}  // namespace gehor::faces
