// Which source a file comes from, and what its settings become by this import.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contact/ledger.h"
#include "pipeline/import.h"
#include "pipeline/workspace.h"
#include "sources/mapping/mapping.h"

namespace gehor::pipeline {

// The source that was named; else that of an earlier import of the same bytes; else the one whose
// files look the same (kind and column names); else a new one.
Result<office::Source> choose_source(Workspace& workspace, const ImportOptions& options,
                                     const std::string& file_fingerprint,
                                     const sources::TableInfo& table,
                                     const sources::Mapping& mapping);

// Zone and direction of the scale are dated settings of the source. Takes what was told, keeps what
// was told before, else notes the likelier as assumed; drops the warnings that are settled so.
// Returns whether a setting changed, so that history must be derived again.
Result<bool> settle_source(Workspace& workspace, const office::Source& source,
                           const sources::Mapping& mapping, std::vector<ImportWarning>& warnings);

}  // namespace gehor::pipeline
