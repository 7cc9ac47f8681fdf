#include "pipeline/undo.h"

#include "pipeline/derive.h"

namespace gehor::pipeline {

Result<UndoReport> undo_import(Workspace& workspace, ImportId id) {
  GEHOR_TRY(const auto imports, workspace.ledger().imports());
  const ImportEntry* wanted = nullptr;
  UndoReport report;
  for (const ImportEntry& entry : imports) {
    if (entry.id == id) wanted = &entry;
  }
  if (wanted == nullptr) {
    return Error{ErrorCode::kNotFound,
                 "There is no import " + std::to_string(id) + ". gehor imports lists them."};
  }
  if (wanted->superseded_by != 0) {
    return Error{ErrorCode::kInvalidArgument, "Import " + std::to_string(wanted->superseded_by) +
                                                  " took the place of import " +
                                                  std::to_string(id) + ". Undo that one first."};
  }
  for (const ImportEntry& entry : imports) {
    if (entry.id <= id || entry.source != wanted->source) continue;
    if (entry.counts.unchanged > 0) {
      report.warning = "Import " + std::to_string(entry.id) + " (" + entry.file + ") found " +
                       std::to_string(entry.counts.unchanged) +
                       " rows unchanged; those that came with import " + std::to_string(id) +
                       " are gone with it. Import that file again if they are wanted.";
    }
  }
  GEHOR_TRY(const std::vector<KeyId> keys, workspace.ledger().undo(id));
  GEHOR_TRY(report.keys_destroyed, workspace.vault().destroy(keys));
  GEHOR_TRY(const DeriveReport derived, derive_everything(workspace, {}));
  report.contacts_left = derived.contacts;
  return report;
}

}  // namespace gehor::pipeline
