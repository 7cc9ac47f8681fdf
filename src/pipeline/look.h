// Looks at what would be imported, and keeps nothing: the guess, the first rows (masked), what
// would be refused, and what a person has to decide because a figure could turn round.
// Any thread; needs no workspace.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "pipeline/import.h"

namespace gehor::pipeline {

struct LookQuestion {
  std::string choice;  // "score_good", "date_order", "zone": the option that settles it
  Sentence message;
  std::vector<std::string> options;  // zone: the likely ones, but any will do
  std::string likelier;
};

struct Look {
  ImportReport report;                           // of a dry run
  std::vector<std::vector<std::string>> sample;  // the first rows, personal data masked
  std::vector<LookQuestion> questions;
};

// One per table of the input. An error: the file can not be read at all.
Result<std::vector<Look>> look_at(const ImportOptions& options,
                                  const std::function<void(const ImportProgress&)>& progress);

}  // namespace gehor::pipeline
