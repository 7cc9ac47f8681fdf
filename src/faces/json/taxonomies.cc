#include "faces/json/taxonomies.h"

#include <nlohmann/json.hpp>

#include "stats/interval.h"

namespace gehor::faces {

using nlohmann::json;
using structure::name_in;
using structure::Taxonomy;

json taxonomy_card_json(const pipeline::TaxonomyCard& card) {
  json out{{"id", card.name.id}, {"version", nullptr}, {"built_in", card.name.version == 0},
           {"name", nullptr},    {"reasons", nullptr}, {"in_force", card.in_force},
           {"kept", card.kept}};
  if (card.kept) {
    out["name"] = card.title;
    out["reasons"] = card.reasons;
  }
  if (card.name.version == 0) return out;
  out["version"] = card.name.version;
  out["kept_at"] = format_instant(*card.kept_at);
  out["from"] = card.from;
  out["fingerprint"] = card.fingerprint;
  return out;
}

namespace {

// By language.
json how_many(const structure::Phrases& phrases) {
  json out = json::object();
  for (const auto& [code, said] : phrases) out[code] = said.size();
  return out;
}

}  // namespace

json taxonomy_json(const Taxonomy& taxonomy, const std::string& language) {
  json departments = json::array(), reasons = json::array();
  for (const structure::Department& department : taxonomy.departments) {
    departments.push_back({{"id", department.id}, {"name", name_in(department.names, language)}});
  }
  for (const structure::Reason& reason : taxonomy.reasons) {
    json causes = json::array();
    for (const structure::Cause& cause : reason.causes) {
      causes.push_back({{"id", cause.id},
                        {"name", name_in(cause.names, language)},
                        {"arises_at", cause.arises_at},
                        {"owner", cause.owner},
                        {"phrases", how_many(cause.phrases)}});
    }
    reasons.push_back({{"id", reason.id},
                       {"name", name_in(reason.names, language)},
                       {"kind", name_of(reason.kind)},
                       {"arises_at", reason.arises_at},
                       {"owner", reason.owner},
                       {"causes", causes},
                       {"phrases", how_many(reason.phrases)}});
  }
  return {{"id", taxonomy.id},
          {"name", name_in(taxonomy.names, language)},
          {"departments", departments},
          {"reasons", reasons}};
}

std::vector<std::string> reason_ids(const Taxonomy& taxonomy,
                                    const std::vector<std::size_t>& places) {
  std::vector<std::string> ids;
  for (const std::size_t place : places) ids.push_back(taxonomy.reasons[place].id);
  return ids;
}

json shared_phrase_json(const Taxonomy& taxonomy, const structure::SharedPhrase& shared) {
  return {{"language", shared.language},
          {"phrase", shared.phrase},
          {"reasons", reason_ids(taxonomy, shared.reasons)}};
}

json trial_json(const Taxonomy& taxonomy, const pipeline::TaxonomyTrial& trial) {
  json by_reason = json::array(), by_language = json::array();
  for (std::size_t r = 0; r < trial.by_reason.size(); ++r) {
    by_reason.push_back({{"reason", taxonomy.reasons[r].id}, {"contacts", trial.by_reason[r]}});
  }
  for (const auto& [language, read] : trial.languages) {
    const auto answered = trial.answered_by_language.find(language);
    by_language.push_back(
        {{"language", language.empty() ? "unknown" : language},
         {"read", read},
         {"answered", answered == trial.answered_by_language.end() ? 0 : answered->second}});
  }
  json out{{"contacts", trial.contacts},
           {"read", trial.read},
           {"answered", trial.answered},
           {"share", nullptr},
           {"low", nullptr},
           {"high", nullptr},
           {"by_reason", by_reason},
           {"by_language", by_language}};
  if (trial.read == 0) return out;
  out["share"] = static_cast<double>(trial.answered) / static_cast<double>(trial.read);
  if (trial.read == trial.contacts) return out;
  if (const auto interval = stats::guarded_share_interval(trial.answered, trial.read)) {
    out["low"] = interval->low;
    out["high"] = interval->high;
  }
  return out;
}

}  // namespace gehor::faces
