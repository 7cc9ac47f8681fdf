// The office's table of the organisation's own taxonomies. For office.cc, inside its transactions;
// throws what SOCI throws.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "office/office.h"
#include "store/sqlite/soci.h"

namespace gehor::sqlite {

// As the functions of office::Office with these names.
Result<std::int32_t> add_taxonomy(soci::session& sql, const office::TaxonomyEntry& taxonomy,
                                  const std::string& toml);
Result<std::vector<office::TaxonomyEntry>> list_taxonomies(soci::session& sql);
Result<std::string> taxonomy_text(soci::session& sql, const std::string& id, std::int32_t version);
Status drop_taxonomy(soci::session& sql, const std::string& id, std::int32_t version);

}  // namespace gehor::sqlite
