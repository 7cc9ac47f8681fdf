#include "pipeline/undo.h"

#include "pipeline/derive.h"
#include "pipeline/index_words.h"

namespace gehor::pipeline {

Result<UndoReport> undo_import(Workspace& workspace, ImportId id) {
  GEHOR_TRY(const auto imports, workspace.ledger().imports());
  const ImportEntry* wanted = nullptr;
  UndoReport report;
  for (const ImportEntry& entry : imports) {
    if (entry.id == id) wanted = &entry;
  }
  if (wanted == nullptr) {
    return Error{ErrorCode::kNotFound, say("There is no import {}. gehor imports lists them.", id)};
  }
  if (wanted->superseded_by != 0) {
    return Error{ErrorCode::kInvalidArgument,
                 say("Import {} took the place of import {}. Undo that one first.",
                     wanted->superseded_by, id)};
  }
  for (const ImportEntry& entry : imports) {
    if (entry.id <= id || entry.source != wanted->source) continue;
    if (entry.counts.unchanged > 0) {
      report.warning =
          say("Import {} ({}) found {} rows unchanged; those that came with import {} are gone "
              "with it. Import that file again if they are wanted.",
              entry.id, entry.file, entry.counts.unchanged, id);
    }
  }
  GEHOR_TRY(const std::vector<KeyId> keys, workspace.ledger().undo(id));
  GEHOR_TRY(report.keys_destroyed, workspace.vault().destroy(keys));
  GEHOR_CHECK(drop_words_of_lost_imports(workspace));
  GEHOR_TRY(const DeriveReport derived, derive_everything(workspace, {}));
  report.contacts_left = derived.contacts;
  return report;
}

}  // namespace gehor::pipeline
