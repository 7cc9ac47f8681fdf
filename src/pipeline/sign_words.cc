#include "pipeline/sign_words.h"

#include <array>

namespace gehor::pipeline {
namespace {

// "" where signs tell nothing of it.
std::string_view said_of(std::string_view taxonomy, const structure::Signs& signs) {
  static constexpr std::array<std::string_view, 6> kTones{
      "unknown", "verynegative", "negative", "neutral", "positive", "verypositive"};
  if (taxonomy == "tone") return kTones[static_cast<std::size_t>(signs.tone.value_or(0))];
  if (taxonomy == "complaint") return !signs.tone ? "unknown" : signs.complaint ? "yes" : "no";
  if (taxonomy != "kind") return {};
  return signs.kind == structure::Kind::kUnknown ? "unknown" : name_of(signs.kind);
}

}  // namespace

bool signs_tell_of(std::string_view taxonomy) { return !said_of(taxonomy, {}).empty(); }

std::string with_sign_word(std::string_view taxonomy, const structure::Signs& signs,
                           std::string_view masked) {
  std::string text;
  if (const std::string_view said = said_of(taxonomy, signs); !said.empty()) {
    text += '[';
    text += taxonomy;
    text += said;
    text += " 1] ";
  }
  text += masked;
  return text;
}

}  // namespace gehor::pipeline
