#include "office/settings.h"

#include "base/suggestion.h"
#include "office/goals.h"

namespace gehor::office {

const std::vector<SettingDefinition>& setting_definitions() {
  static const std::vector<SettingDefinition> all{
      {"zone", SettingScope::kOrganisation, "Europe/Stockholm", "Europe/Oslo",
       "Time zone of the organisation: in which a contact's day is counted."},
      {"opening_hours", SettingScope::kOrganisation, "mon-fri 08:00-17:00",
       "mon-fri 07:00-19:00; sat 10:00-14:00",
       "When the organisation answers. Swedish public holidays are closed."},
      {"masking", SettingScope::kOrganisation, "", "mask account KUND-####; keep Anna Lind AB",
       "What else is masked in texts, and what never is; # stands for a digit, @ for a letter. It "
       "holds for what comes from then on."},
      {"taxonomy", SettingScope::kOrganisation, "", "shop",
       "The reasons that texts are read for until reasons are learned, with their usual causes and "
       "owners: shop, energy, telecom, municipality, health_care, bank, or one of your own with its "
       "version."},
      {"taxonomy_language", SettingScope::kOrganisation, std::string(kDefaultTaxonomyLanguage),
       "nb", "The language of the taxonomy's names: sv, nb, nn, da, fi, en or de."},
      {"competitors", SettingScope::kOrganisation, "", "Nordkilen; Vinter El",
       "Names of competitors, with \";\" between them: contacts that name one are counted, and "
       "whoever speaks of changing to one is taken to be leaving."},
      {"goal_promise_kept", SettingScope::kOrganisation, "", "phone=80 %, email=90 %, *=85 %",
       "Goal for the share of promises kept: one for all, or one per channel (* for the others)."},
      {"goal_fcr", SettingScope::kOrganisation, "", "70 %",
       "Goal for the share of contacts that are solved at the first contact within 7 days."},
      {"goal_csat", SettingScope::kOrganisation, "", "85 %",
       "Goal for the share of answers that are satisfied."},
      {"goal_nps", SettingScope::kOrganisation, "", "+20",
       "Goal for the net promoter score, -100 to 100."},
      {"goal_ces", SettingScope::kOrganisation, "", "5.5",
       "Goal for the mean of how easy it was, on the scale as asked."},
      {"zone", SettingScope::kSource, "", "America/New_York",
       "Time zone of times without an offset in this source; else the organisation's."},
      {"score_good", SettingScope::kSource, "high", "low",
       "Which end of the source's satisfaction scale is good: high or low."},
      {"score_good_assumed", SettingScope::kSource, "", "true",
       "Set by the import when score_good was guessed and nobody has said so."},
  };
  return all;
}

Status check_setting(SettingScope scope, const std::string& key, const std::string& value) {
  std::vector<std::string> known;
  for (const SettingDefinition& definition : setting_definitions()) {
    if (definition.scope != scope) continue;
    if (definition.key != key) {
      known.push_back(definition.key);
      continue;
    }
    if (key == kScoreGood && value != "high" && value != "low") {
      return Error{ErrorCode::kInvalidArgument, "score_good is \"high\" or \"low\"."};
    }
    if (key.starts_with(kGoalPrefix)) GEHOR_CHECK(parse_goal(key, value));
    return {};
  }
  return Error{ErrorCode::kInvalidArgument,
               say("There is no setting \"{}\". {}", key, did_you_mean(key, known))};
}

std::string source_scope(std::int32_t source) { return "source/" + std::to_string(source); }

}  // namespace gehor::office
