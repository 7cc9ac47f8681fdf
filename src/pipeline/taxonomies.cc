#include "pipeline/taxonomies.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/hash.h"
#include "base/suggestion.h"
#include "base/text.h"
#include "office/settings.h"
#include "pipeline/setting.h"
#include "structure/taxonomy/starter.h"

namespace gehor::pipeline {
namespace {

using structure::Taxonomy;

constexpr std::size_t kVersionsKept = 10;  // of an id, besides the one in force
constexpr std::size_t kMostDigits = 6;     // of a version
// Raised when the files of taxonomies/ come to say something else.
constexpr std::string_view kBuiltInFingerprint = "1";
constexpr std::size_t kFingerprintDigits = 12;

std::vector<std::string> built_in_ids() {
  std::vector<std::string> ids;
  for (const structure::StarterTaxonomy& starter : structure::starter_taxonomies()) {
    ids.emplace_back(starter.id);
  }
  return ids;
}

bool is_built_in(const std::string& id) {
  const std::vector<std::string> ids = built_in_ids();
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Of the setting; what is no name there (nobody can set it) is none.
TaxonomyName named_by_setting(const std::string& value) {
  const auto name = read_taxonomy_name(value);
  return name.ok() ? *name : TaxonomyName();
}

std::string fingerprint_of(const std::string& toml) {
  Fingerprint fingerprint;
  fingerprint.add(toml);
  return fingerprint.hex().substr(0, kFingerprintDigits);
}

// Beyond the newest few of an id, what is not in force is dropped.
Status drop_old(Workspace& workspace, const std::string& id) {
  GEHOR_TRY(const TaxonomyInForce in_force, taxonomy_in_force(workspace));
  GEHOR_TRY(const auto entries, workspace.office().taxonomies());
  std::size_t kept = 0;
  for (const office::TaxonomyEntry& entry : entries) {
    if (entry.id != id || !entry.kept) continue;
    if (++kept <= kVersionsKept || in_force.name == TaxonomyName{id, entry.version}) continue;
    GEHOR_CHECK(workspace.office().drop_taxonomy(id, entry.version));
  }
  return {};
}

}  // namespace

std::string text_of(const TaxonomyName& name) {
  return name.version == 0 ? name.id : name.id + " " + std::to_string(name.version);
}

Result<TaxonomyName> read_taxonomy_name(std::string_view text) {
  TaxonomyName name;
  const std::string_view trimmed = trim(text);
  const std::size_t space = trimmed.find(' ');
  name.id = trimmed.substr(0, space);
  bool valid = name.id.empty() || structure::is_taxonomy_id(name.id);
  if (space != std::string_view::npos) {
    const std::string_view digits = trim(trimmed.substr(space));
    const char* const end = digits.data() + digits.size();
    valid = valid && digits.size() <= kMostDigits &&
            std::from_chars(digits.data(), end, name.version).ptr == end && name.version > 0;
  }
  if (valid) return name;
  return Error{ErrorCode::kInvalidArgument,
               say("\"{}\" is no name of a taxonomy: write shop, or one of your own and its "
                   "version: our_shop 2",
                   text)};
}

Result<TaxonomyName> find_taxonomy(Workspace& workspace, std::string_view text) {
  GEHOR_TRY(TaxonomyName name, read_taxonomy_name(text));
  if (name.id.empty() || (name.version == 0 && is_built_in(name.id))) return name;
  GEHOR_TRY(const auto entries, workspace.office().taxonomies());
  std::vector<std::string> known = built_in_ids();
  bool of_id = false;
  for (const office::TaxonomyEntry& entry : entries) {
    if (known.back() != entry.id) known.push_back(entry.id);
    if (entry.id != name.id) continue;
    of_id = true;
    if (entry.kept && (name.version == 0 || name.version == entry.version)) {
      return TaxonomyName{entry.id, entry.version};
    }
  }
  if (of_id || is_built_in(name.id)) {
    return Error{ErrorCode::kInvalidArgument,
                 say("there is no version {} of the taxonomy \"{}\" that could be used",
                     name.version, name.id)};
  }
  return Error{ErrorCode::kInvalidArgument,
               say("there is no taxonomy \"{}\". {}", name.id, did_you_mean(name.id, known))};
}

Result<Taxonomy> built_in_taxonomy(const std::string& id) {
  for (const structure::StarterTaxonomy& starter : structure::starter_taxonomies()) {
    if (starter.id == id) return structure::parse_taxonomy(starter.toml, id + ".toml");
  }
  return Error{ErrorCode::kNotFound,
               say("there is no taxonomy \"{}\". {}", id, did_you_mean(id, built_in_ids()))};
}

Result<Taxonomy> load_taxonomy(Workspace& workspace, const TaxonomyName& name) {
  if (name.version == 0) return built_in_taxonomy(name.id);
  GEHOR_TRY(const std::string toml, workspace.office().taxonomy_text(name.id, name.version));
  return structure::parse_taxonomy(toml, text_of(name));
}

Result<TaxonomyInForce> taxonomy_in_force(Workspace& workspace) {
  GEHOR_TRY(const Settings settings, workspace.office().settings("", workspace.clock().now()));
  TaxonomyInForce in_force;
  in_force.name = named_by_setting(organisation_value(settings, office::kTaxonomy));
  in_force.language = organisation_value(settings, office::kTaxonomyLanguage);
  if (in_force.name.id.empty()) return in_force;
  if (in_force.name.version == 0) {
    in_force.fingerprint = kBuiltInFingerprint;
    return in_force;
  }
  GEHOR_TRY(const auto entries, workspace.office().taxonomies());
  for (const office::TaxonomyEntry& entry : entries) {
    if (TaxonomyName{entry.id, entry.version} == in_force.name) {
      in_force.fingerprint = entry.fingerprint;
    }
  }
  return in_force;
}

Result<TaxonomyName> keep_taxonomy(Workspace& workspace, const Taxonomy& taxonomy,
                                   const std::string& file) {
  const std::string toml = structure::to_toml(taxonomy);
  const std::string fingerprint = fingerprint_of(toml);
  GEHOR_TRY(const auto entries, workspace.office().taxonomies());
  for (const office::TaxonomyEntry& entry : entries) {
    if (entry.id == taxonomy.id && entry.kept && entry.fingerprint == fingerprint) {
      return TaxonomyName{entry.id, entry.version};
    }
  }
  GEHOR_TRY(const std::int32_t version,
            workspace.office().add_taxonomy(
                {taxonomy.id, 0, workspace.clock().now(), file, fingerprint}, toml));
  return TaxonomyName{taxonomy.id, version};
}

Result<bool> use_taxonomy(Workspace& workspace, const TaxonomyName& name) {
  GEHOR_TRY(const TaxonomyInForce in_force, taxonomy_in_force(workspace));
  if (in_force.name == name) return false;
  GEHOR_CHECK(workspace.office().set("", std::string(office::kTaxonomy), text_of(name),
                                     workspace.clock().now()));
  GEHOR_CHECK(drop_old(workspace, name.id));
  return true;
}

Result<std::optional<TaxonomyName>> taxonomy_before(Workspace& workspace) {
  GEHOR_TRY(const auto history, workspace.office().history(""));
  std::optional<TaxonomyName> before;
  TaxonomyName now;
  for (const office::Setting& setting : history) {
    if (setting.key != office::kTaxonomy) continue;
    const TaxonomyName next = named_by_setting(setting.value);
    if (next == now) continue;
    before = std::exchange(now, next);
  }
  return before;
}

Result<std::vector<TaxonomyCard>> taxonomy_cards(Workspace& workspace) {
  GEHOR_TRY(const TaxonomyInForce in_force, taxonomy_in_force(workspace));
  std::vector<TaxonomyCard> cards;
  for (const std::string& id : built_in_ids()) cards.emplace_back().name = {id, 0};
  GEHOR_TRY(const auto entries, workspace.office().taxonomies());
  for (const office::TaxonomyEntry& entry : entries) {
    TaxonomyCard& card = cards.emplace_back();
    card.name = {entry.id, entry.version};
    card.kept_at = entry.kept_at;
    card.from = entry.from;
    card.fingerprint = entry.fingerprint;
    card.kept = entry.kept;
  }
  for (TaxonomyCard& card : cards) {
    card.in_force = card.name == in_force.name;
    if (!card.kept) continue;
    GEHOR_TRY(const Taxonomy taxonomy, load_taxonomy(workspace, card.name));
    card.title = structure::name_in(taxonomy.names, in_force.language);
    card.reasons = taxonomy.reasons.size();
  }
  return cards;
}

}  // namespace gehor::pipeline
