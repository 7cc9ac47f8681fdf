// Imports as JSON, the same for the command line and the API. Pure; any thread.
#pragma once

#include <nlohmann/json.hpp>

#include "pipeline/import.h"

namespace gehor::faces {

// As `gehor import --json` prints it.
nlohmann::json report_json(const pipeline::ImportReport& report);
nlohmann::json warnings_json(const std::vector<pipeline::ImportWarning>& warnings);
// {"line","field","reason","said"}
nlohmann::json refused_row_json(std::uint64_t line, const std::string& field,
                                const Sentence& reason);
nlohmann::json refused_json(const std::vector<pipeline::RefusedRow>& rows);

}  // namespace gehor::faces
