// Goals the organisation set for its measures: the settings goal_promise_kept, goal_fcr, goal_csat,
// goal_nps and goal_ces. Pure; any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gehor::office {

struct Goal {
  std::optional<double> general;           // "80 %", or "*=80 %"
  std::map<std::string, double> channels;  // "phone=80 %"

  // The channel's own, else the general one.
  std::optional<double> of(std::string_view channel) const;
  bool any() const { return general.has_value() || !channels.empty(); }
};

inline constexpr std::string_view kGoalPrefix = "goal_";

// `key` is the setting's. Shares are written "80 %" and become 0.8; NPS "+20" (-100 to 100); CES
// "5.5". Shares and others also per channel: "phone=80 %, email=90 %, *=85 %". Empty: no goal.
// kInvalidArgument says what was not understood.
Result<Goal> parse_goal(std::string_view key, std::string_view text);

}  // namespace gehor::office
