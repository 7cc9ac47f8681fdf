// A setting: its key in the first line, its value in the rest.
#include "fuzz/fuzzer.h"
#include "office/goals.h"
#include "office/settings.h"

namespace gehor::office {
namespace {

GEHOR_FUZZ(input) {
  const std::string key = input.line(), value = input.rest();
  for (const SettingScope scope : {SettingScope::kOrganisation, SettingScope::kSource}) {
    const Status status = check_setting(scope, key, value);
    GEHOR_REQUIRE(status.ok() || status.error().code == ErrorCode::kInvalidArgument);
  }
  const auto goal = parse_goal(key, value);
  if (!goal.ok()) return;
  for (const auto& [channel, share] : goal->channels) {
    GEHOR_REQUIRE(share >= -100 && share <= 100);
    GEHOR_REQUIRE(goal->of(channel) == share);
  }
  if (goal->general) GEHOR_REQUIRE(*goal->general >= -100 && *goal->general <= 100);
}

}  // namespace
}  // namespace gehor::office
