// The taxonomies that reasons can be read by: those built into the program, and the organisation's
// own, of which the office keeps each version that was put into force. Which is in force is the
// dated setting "taxonomy": "shop" (built in), "our_shop 2" (own, with its version), "" (none).
//
// Start at find_taxonomy() and use_taxonomy(). One thread per workspace.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "pipeline/workspace.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::pipeline {

// As the setting names it. Id "": none; version 0: built in.
struct TaxonomyName {
  std::string id;
  std::int32_t version = 0;
  bool operator==(const TaxonomyName&) const = default;
};
std::string text_of(const TaxonomyName& name);

struct TaxonomyInForce {
  TaxonomyName name;
  std::string language;  // of the names that contacts are given
  // Of its text: another fingerprint may understand otherwise. "": none is in force.
  std::string fingerprint;
};
Result<TaxonomyInForce> taxonomy_in_force(Workspace& workspace);

// "shop", "our_shop 2", "our_shop" (its newest version). kInvalidArgument: this is no name of a
// taxonomy.
Result<TaxonomyName> read_taxonomy_name(std::string_view text);
// The same, of one that can be used. kInvalidArgument: there is none of the name, or it is kept no
// more.
Result<TaxonomyName> find_taxonomy(Workspace& workspace, std::string_view text);

// Of one that is built in; kNotFound.
Result<structure::Taxonomy> built_in_taxonomy(const std::string& id);
Result<structure::Taxonomy> load_taxonomy(Workspace& workspace, const TaxonomyName& name);

// Keeps it whole, without its include, so that another version of the program reads the same; one
// that is kept already is not kept twice. `file`: where it came from.
Result<TaxonomyName> keep_taxonomy(Workspace& workspace, const structure::Taxonomy& taxonomy,
                                   const std::string& file);
// Puts it into force from now on; contacts must be read again then. False: it was in force already.
Result<bool> use_taxonomy(Workspace& workspace, const TaxonomyName& name);
// What was in force before the one that is; nullopt: there was no change yet.
Result<std::optional<TaxonomyName>> taxonomy_before(Workspace& workspace);

struct TaxonomyCard {
  TaxonomyName name;
  std::string title;               // in the language of names; "" where it is kept no more
  std::size_t reasons = 0;         // 0 where it is kept no more
  std::optional<Instant> kept_at;  // of own ones
  std::string from, fingerprint;   // of own ones
  bool in_force = false, kept = true;
};
// Those built in, then the organisation's own by id, the newest first.
Result<std::vector<TaxonomyCard>> taxonomy_cards(Workspace& workspace);

}  // namespace gehor::pipeline
