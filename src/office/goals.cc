#include "office/goals.h"

#include <charconv>
#include <cmath>
#include <vector>

#include "base/text.h"
#include "contact/vocabulary.h"

namespace gehor::office {
namespace {

enum class Kind { kShare, kPoints, kScore };

Kind kind_of(std::string_view key) {
  if (key == "goal_nps") return Kind::kPoints;
  return key == "goal_ces" ? Kind::kScore : Kind::kShare;
}

std::string example_of(std::string_view key) {
  switch (kind_of(key)) {
    case Kind::kShare: return "80 % or phone=80 %, email=90 %, *=85 %";
    case Kind::kPoints: return "+20";
    case Kind::kScore: return "5.5";
  }
  return {};
}

Error wrong(std::string_view key, std::string_view what) {
  return Error{ErrorCode::kInvalidArgument, say("\"{}\" is no goal for {}. Write for instance {}.",
                                                what, term(key), example_of(key))};
}

Result<double> parse_value(std::string_view key, std::string_view written) {
  const Kind kind = kind_of(key);
  std::string_view text = trim(written);
  if (kind == Kind::kShare) {
    if (text.empty() || text.back() != '%') return wrong(key, written);
    text = trim(text.substr(0, text.size() - 1));
  }
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double value = 0;
  const auto r = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || r.ec != std::errc() || r.ptr != text.data() + text.size() ||
      !std::isfinite(value)) {
    return wrong(key, written);
  }
  const double least = kind == Kind::kPoints ? -100 : 0;
  if (value < least || value > 100) return wrong(key, written);
  return kind == Kind::kShare ? value / 100 : value;
}

// A comma between two digits is a decimal sign, as in "5,5"; the goals of channels are told apart
// by one with a blank or a name behind it.
std::string with_decimal_points(std::string_view text) {
  std::string plain(text);
  const auto digit = [&](std::size_t i) { return plain[i] >= '0' && plain[i] <= '9'; };
  for (std::size_t i = 1; i + 1 < plain.size(); ++i) {
    if (plain[i] == ',' && digit(i - 1) && digit(i + 1)) plain[i] = '.';
  }
  return plain;
}

}  // namespace

std::optional<double> Goal::of(std::string_view channel) const {
  const auto own = channels.find(std::string(channel));
  return own != channels.end() ? std::optional<double>(own->second) : general;
}

Result<Goal> parse_goal(std::string_view key, std::string_view text) {
  Goal goal;
  if (trim(text).empty()) return goal;
  const std::string plain = with_decimal_points(text);
  for (const std::string_view part : split(plain, ',')) {
    const std::size_t at = part.find('=');
    if (at == std::string_view::npos) {
      if (goal.any()) return wrong(key, part);
      GEHOR_TRY(goal.general, parse_value(key, part));
      continue;
    }
    const std::string channel(trim(part.substr(0, at)));
    GEHOR_TRY(const double value, parse_value(key, part.substr(at + 1)));
    if (channel == "*") {
      if (goal.general) return wrong(key, part);
      goal.general = value;
    } else if (!channel_from(channel)) {
      return Error{
          ErrorCode::kInvalidArgument,
          say("There is no channel \"{}\" to set a goal for. Known are phone, email, chat, "
              "form, social, sms, letter, visit, bot, and * for all others.",
              channel)};
    } else if (!goal.channels.emplace(channel, value).second) {
      return wrong(key, part);
    }
  }
  return goal;
}

}  // namespace gehor::office
