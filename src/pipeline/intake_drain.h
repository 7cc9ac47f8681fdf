// From the journal of live intake into the ledger: through the same gate and batches as a file.
//
// A source's contacts of one day are one import, which grows; its entry names the last group of the
// journal that it holds, in the same transaction. So each group gets in once, whenever the process
// dies. Start at drain_step(). With the writing workspace, on its thread.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "pipeline/import_batch.h"
#include "pipeline/intake_journal.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// A file on its way, from its beginning to its end.
struct JournalOnItsWay {
  std::filesystem::path path;
  JournalPlace next;
  bool at_end = false;
  KeyId key = 0;
  bool cut_off = false, damaged = false, lost_with_key = false;
  std::optional<Instant> damaged_after, damaged_before;
  std::vector<BatchTrace::Row> rows;  // of each of its contacts so far; without those it had before
};

struct DrainStep {
  std::uint64_t contacts = 0;
  std::vector<Hash128> touched;    // whose facts must be derived
  std::set<std::int32_t> sources;  // whose
};

// Takes in the next `most` contacts or so. After an error nothing of the step has been taken in, or
// all of some sources has; doing it again does it right.
Result<DrainStep> drain_step(Workspace& workspace, KeptUnderstander& understander,
                             JournalOnItsWay& file, std::size_t most);

// The end of a file: it goes, or is set aside when it is damaged. What a person should know of it.
Result<std::optional<Sentence>> finish_journal(Workspace& workspace, const JournalOnItsWay& file);

struct Leftovers {
  std::uint64_t contacts = 0;
  std::vector<Sentence> warnings;
};
// What a process left behind that died, or was stopped while others wrote. For whoever opens the
// directory, before anything else; facts are stale afterwards.
Result<Leftovers> drain_leftovers(Workspace& workspace);

}  // namespace gehor::pipeline
