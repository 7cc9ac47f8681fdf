// The full-text index beside the ledger: filled by imports, made anew where it is not complete, and
// never holding words of an import that is not there.
//
// For the thread that writes to the workspace.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "contact/words.h"
#include "pipeline/workspace.h"
#include "structure/terms.h"

namespace gehor::pipeline {

// The key of the hashes of stems.
Key256 search_key(const KeyVault& vault);

// The terms of what people can read of a record; its subject and its text do not follow each other.
void add_terms(structure::TermMaker& maker, const Words& words, std::string_view language,
               std::vector<structure::Term>& terms);

// Commits both: words first, since words without records are found by nobody. Where that fails,
// neither keeps anything of this import.
Status keep_words_and_records(Workspace& workspace, const ImportEntry& entry);

// After an undo, or a process that died between the two.
Status drop_words_of_lost_imports(Workspace& workspace);

// Makes the index from all records where it is not complete (`progress`: how many are done), and
// drops what it holds too much. Call when a directory is opened for writing.
Status index_words_if_needed(Workspace& workspace,
                             const std::function<void(std::uint64_t)>& progress);

}  // namespace gehor::pipeline
