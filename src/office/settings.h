// The settings table: every key an organisation or a source can set, in one place. It makes the
// checks, the help of `gehor settings` and docs/settings.md. Constant data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gehor::office {

enum class SettingScope { kOrganisation, kSource };

struct SettingDefinition {
  std::string key;
  SettingScope scope;
  std::string fallback;  // what holds when nothing was set; "" means "see meaning"
  std::string example;
  std::string meaning;
};

const std::vector<SettingDefinition>& setting_definitions();

// An unknown key is refused with the nearest known one; values are checked as far as text goes
// (zones and opening hours are checked by whoever uses calendar/).
Status check_setting(SettingScope scope, const std::string& key, const std::string& value);

std::string source_scope(std::int32_t source);  // "source/7"

inline constexpr std::string_view kZone = "zone";
inline constexpr std::string_view kOpeningHours = "opening_hours";
inline constexpr std::string_view kMasking = "masking";
inline constexpr std::string_view kCompetitors = "competitors";
inline constexpr std::string_view kTaxonomy = "taxonomy";
inline constexpr std::string_view kTaxonomyLanguage = "taxonomy_language";
inline constexpr std::string_view kDefaultTaxonomyLanguage = "sv";
inline constexpr std::string_view kScoreGood = "score_good";
inline constexpr std::string_view kScoreGoodAssumed = "score_good_assumed";
inline constexpr std::string_view kErasuresApplied = "erasures_applied";  // scope kInternalScope
inline constexpr std::string_view kInternalScope = "internal";

}  // namespace gehor::office
