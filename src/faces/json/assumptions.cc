#include "faces/json/assumptions.h"

#include "office/settings.h"

namespace gehor::faces {

Result<std::vector<AssumedScale>> assumed_scales(pipeline::Workspace& workspace) {
  std::vector<AssumedScale> assumed;
  GEHOR_TRY(const auto sources, workspace.office().sources());
  for (const auto& source : sources) {
    GEHOR_TRY(const auto settings, workspace.office().settings(office::source_scope(source.id),
                                                               workspace.clock().now()));
    const auto flag = settings.find(std::string(office::kScoreGoodAssumed));
    if (flag == settings.end() || flag->second != "true") continue;
    const auto good = settings.find(std::string(office::kScoreGood));
    assumed.push_back({source.name, good == settings.end() ? "high" : good->second});
  }
  return assumed;
}

bool depends_on_scale(const std::string& measure) {
  return measure.starts_with("csat") || measure.starts_with("ces");
}

Result<std::vector<Sentence>> scale_warnings(pipeline::Workspace& workspace) {
  GEHOR_TRY(const auto assumed, assumed_scales(workspace));
  std::vector<Sentence> warnings;
  warnings.reserve(assumed.size());
  for (const AssumedScale& scale : assumed) {
    warnings.push_back(
        say("Nobody has said which end of the scale of source \"{}\" is good; {} is taken. If that "
            "is wrong, satisfaction is turned round.",
            scale.source, term(scale.good)));
  }
  return warnings;
}

}  // namespace gehor::faces
