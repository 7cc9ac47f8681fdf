#include "faces/json/score_scales.h"

#include "office/settings.h"

namespace gehor::faces {

Result<ScoreScales> ScoreScales::read(pipeline::Workspace& workspace) {
  ScoreScales all;
  GEHOR_TRY(const auto scales, workspace.reader().scales(SurveyKind::kCsat));
  for (const auto& [source, scale] : scales) {
    if (!scale) continue;
    GEHOR_TRY(const auto set,
              workspace.office().settings(office::source_scope(source), workspace.clock().now()));
    const auto value = [&](std::string_view key) {
      const auto found = set.find(std::string(key));
      return found == set.end() ? std::string() : found->second;
    };
    const std::string good = value(office::kScoreGood);
    all.by_source_[source] = {{"min", scale->min},
                              {"max", scale->max},
                              {"good", good.empty() ? "high" : good},
                              {"assumed", value(office::kScoreGoodAssumed) == "true"}};
  }
  return all;
}

nlohmann::json ScoreScales::of(std::int32_t source) const {
  const auto found = by_source_.find(source);
  return found == by_source_.end() ? nlohmann::json(nullptr) : found->second;
}

}  // namespace gehor::faces
