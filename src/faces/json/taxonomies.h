// Taxonomies as JSON, for the command line and the HTTP API; docs/taxonomy.md describes it. Pure;
// any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

#include "pipeline/taxonomies.h"
#include "pipeline/try_taxonomy.h"
#include "structure/taxonomy/taxonomy.h"
#include "structure/taxonomy/taxonomy_check.h"

namespace gehor::faces {

nlohmann::json taxonomy_card_json(const pipeline::TaxonomyCard& card);

// With its reasons, causes and departments, named in `language`.
nlohmann::json taxonomy_json(const structure::Taxonomy& taxonomy, const std::string& language);

// Ids of these reasons, by their places.
std::vector<std::string> reason_ids(const structure::Taxonomy& taxonomy,
                                    const std::vector<std::size_t>& places);
nlohmann::json shared_phrase_json(const structure::Taxonomy& taxonomy,
                                  const structure::SharedPhrase& shared);

// Shares with an interval where a sample was read.
nlohmann::json trial_json(const structure::Taxonomy& taxonomy,
                          const pipeline::TaxonomyTrial& trial);

}  // namespace gehor::faces
