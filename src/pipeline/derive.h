// Derives facts from records, and publishes them as a new edition.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "contact/ledger.h"
#include "contact/record.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

struct DeriveReport {
  std::uint64_t contacts = 0;
};
using DeriveProgress = std::function<void(std::uint64_t contacts)>;

// Everything, under the settings in force now.
Result<DeriveReport> derive_everything(Workspace& workspace, const DeriveProgress& progress);

// Everything, if the facts do not match the imports and settings of now: after a process died
// between keeping records and working out figures, and after a setting was changed. nullopt: they
// match.
Result<std::optional<DeriveReport>> derive_if_stale(Workspace& workspace,
                                                    const DeriveProgress& progress);

// What imports left for one derivation after the last of them. A process that dies before it
// leaves facts that derive_if_stale() mends.
struct OwedFigures {
  std::vector<ImportOfSource> imports;
  bool everything = false;  // one of them changed a setting of its source
  bool any() const { return everything || !imports.empty(); }
};

// What these imports touched, and what was not settled in their sources; everything where that is
// not enough, because an earlier derivation never came to its end.
Result<DeriveReport> derive_owed(Workspace& workspace, const OwedFigures& owed,
                                 const DeriveProgress& progress);

// The same for contacts that were just taken in live, in small steps: these contacts, and (only
// when told so, for there may be many) what is not settled in these sources, or a part of it.
// `all_of_it`: nothing unsettled is left behind; without it the edition says so, and the next
// opening of the directory works it out.
Result<DeriveReport> derive_live(Workspace& workspace, const std::vector<Hash128>& contacts,
                                 const Unsettled& unsettled, bool all_of_it);

// Labels that are gone for good (Office::forget_labels()).
struct ForgottenLabels {
  std::vector<Hash128> contacts;
  std::uint64_t lines = 0;
};
// After labels were given, taken back or forgotten: the contacts whose label is another one than in
// the facts that stand, and what else their customers have; everything where that is not enough.
Result<DeriveReport> derive_labelled(Workspace& workspace, const ForgottenLabels& forgotten = {});

// These contacts as the ledger has them, in no order; what is not there is missing. Here and below
// customers are as their records name them, not joined. Works within a reader's snapshot too.
Result<std::vector<FoldedContact>> fold_contacts(Workspace& workspace,
                                                 const std::vector<Hash128>& contacts);

// All contacts as the ledger has them.
Status fold_everything(Workspace& workspace,
                       const std::function<Status(const FoldedContact&)>& each);

// Everything as it was at `as_of`: records received until then, settings in force then. The
// workspace's reader answers from it until the workspace is closed; nothing is stored. What was
// undone or erased since does not come back.
Result<DeriveReport> derive_as_of(Workspace& workspace, Instant as_of,
                                  const DeriveProgress& progress);

}  // namespace gehor::pipeline
