// Takes an import back. One thread at a time per workspace.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "contact/record.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

struct UndoReport {
  std::uint64_t keys_destroyed = 0;
  std::uint64_t contacts_left = 0;
  Sentence warning;  // what went with it that somebody may miss
};

// kNotFound when there is no such import; kInvalidArgument when a later one took its place and
// must be undone first. Its records go, what they had replaced comes back, and keys that nothing
// else uses are destroyed.
Result<UndoReport> undo_import(Workspace& workspace, ImportId id);

}  // namespace gehor::pipeline
