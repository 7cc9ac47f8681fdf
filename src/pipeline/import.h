// Imports one file: guess, read, gate, keep, derive. A visible list of named, timed, counted
// steps; nothing is kept before all of it is. The tables of a zip are kept one by one and derived
// together: the step stands with the last of them.
//
// Start at import_file(). One thread at a time per workspace (it uses several inside).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contact/ledger.h"
#include "pipeline/derive.h"
#include "pipeline/workspace.h"
#include "sources/mapping/guess.h"
#include "sources/transport/blob.h"

namespace gehor::pipeline {

struct ImportOptions {
  std::string path;  // "-": standard input
  // What is read instead of the path, which is then only a name.
  std::shared_ptr<const sources::Blob> content;
  sources::GuessOptions guess;
  std::optional<std::string> mapping_file;
  std::optional<std::string> write_mapping;
  std::optional<std::string> source;   // --source
  std::optional<std::string> rejects;  // raw refused rows are written there, and nowhere else
  std::function<Status(std::string_view)> rejects_to;  // or are given to this, line by line
  bool dry_run = false;                                // reads and checks everything, keeps nothing
  // For several files one behind the other: what they owe to the figures is noted here, and the
  // caller works it out once, by derive_owed(), also after a file that failed. Null: each import
  // ends with its figures.
  OwedFigures* figures_later = nullptr;
};

struct ImportWarning {
  std::string code;  // these as in sources::GuessWarning
  Sentence message;
  std::string option;
  std::string taken = {};
};

struct ImportStep {
  std::string name;
  double seconds = 0;
  std::uint64_t count = 0;  // rows, or contacts
};

struct ImportProgress {
  std::string step;
  std::uint64_t done = 0, total = 0;  // bytes of the file; total 0: not known
  std::uint64_t rows = 0;
};

struct RefusedRow {
  std::uint64_t line = 0;
  std::string field;
  Sentence reason;
};

struct ImportReport {
  ImportId id = 0;  // 0 for a dry run
  std::string file, source;
  ImportCounts counts;
  std::map<RecordKind, std::uint64_t> records;  // read, by kind
  sources::TableInfo table;
  sources::Mapping mapping;
  bool guessed = false;
  std::vector<ImportWarning> warnings;
  std::vector<RefusedRow> refused;  // the first hundred
  bool cut_short = false;  // the file is damaged: only the rows before the damage were read
  std::vector<ImportStep> steps;
  std::vector<ImportId> superseded;  // earlier imports of the same file that gave way
  double seconds = 0;
};

// What became of a path. It may hold several tables (a zip): one report each, and one error for
// each that could not be read at all; the others are not to blame.
struct FileReport {
  std::vector<ImportReport> tables;
  std::vector<Error> failed;
};

// `workspace` may be null for a dry run. An Error says that the path itself could not be read.
Result<FileReport> import_file(Workspace* workspace, const ImportOptions& options,
                               const std::function<void(const ImportProgress&)>& progress);

}  // namespace gehor::pipeline
