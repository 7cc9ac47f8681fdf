// The office's table of learned models. For office.cc, inside its transactions; throws what SOCI
// throws.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "office/office.h"
#include "store/sqlite/soci.h"

namespace gehor::sqlite {

// As the functions of office::Office with these names.
Result<std::int32_t> add_model(soci::session& sql, const office::ModelEntry& model,
                               const std::string& sealed);
Result<std::vector<office::ModelEntry>> list_models(soci::session& sql);
Result<std::string> sealed_model(soci::session& sql, const std::string& taxonomy,
                                 std::int32_t version);

}  // namespace gehor::sqlite
