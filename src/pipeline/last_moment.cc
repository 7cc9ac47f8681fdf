#include "pipeline/last_moment.h"

#include <string>
#include <vector>

#include "office/settings.h"

namespace gehor::pipeline {

Result<std::optional<Instant>> last_moment(Workspace& workspace) {
  std::optional<Instant> last;
  const auto note = [&](Instant at) {
    if (!last || at > *last) last = at;
  };
  GEHOR_TRY(const auto imports, workspace.ledger().imports());
  for (const ImportEntry& entry : imports) note(entry.received);
  GEHOR_TRY(const measures::EditionInfo edition, workspace.reader().edition());
  if (edition.made) note(*edition.made);
  std::vector<std::string> scopes{"", std::string(office::kInternalScope)};
  GEHOR_TRY(const auto sources, workspace.office().sources());
  for (const office::Source& source : sources) scopes.push_back(office::source_scope(source.id));
  for (const std::string& scope : scopes) {
    GEHOR_TRY(const auto history, workspace.office().history(scope));
    for (const office::Setting& setting : history) note(setting.set_at);
  }
  GEHOR_TRY(const auto tombstones, workspace.vault().tombstones());
  for (const Tombstone& tombstone : tombstones) note(tombstone.at);
  return last;
}

}  // namespace gehor::pipeline
