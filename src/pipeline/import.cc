#include "pipeline/import.h"

#include <chrono>
#include <fstream>
#include <memory>
#include <sstream>

#include "calendar/zone.h"
#include "pipeline/derive.h"
#include "pipeline/gate.h"
#include "pipeline/import_batch.h"
#include "pipeline/import_source.h"
#include "pipeline/index_words.h"
#include "pipeline/rejects.h"
#include "sources/format/readable_part.h"
#include "sources/mapping/apply.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kRefusedShown = 100;
constexpr std::uint64_t kProgressEvery = 4'096;

using Progress = std::function<void(const ImportProgress&)>;
using SteadyClock = std::chrono::steady_clock;

// Times the steps of one import as they follow each other.
class Steps {
 public:
  explicit Steps(std::vector<ImportStep>& steps) : steps_(steps) {}
  void end(std::string name, std::uint64_t count) {
    const auto now = SteadyClock::now();
    steps_.push_back({std::move(name), std::chrono::duration<double>(now - since_).count(), count});
    since_ = now;
  }

 private:
  std::vector<ImportStep>& steps_;
  SteadyClock::time_point since_ = SteadyClock::now();
};

Result<std::string> read_small_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (in) text << in.rdbuf();
  if (!in) return Error{ErrorCode::kIo, "This file could not be read.", {path, 0, ""}};
  return text.str();
}

Status write_small_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.flush();
  if (!out) return Error{ErrorCode::kIo, "This file could not be written.", {path, 0, ""}};
  return {};
}

Status has_rows(sources::Input& input, const sources::TableOptions& options) {
  GEHOR_TRY(const auto table, input.open(options));
  sources::Row row;
  GEHOR_TRY(const bool any, table->next(row));
  if (any) return {};
  return Error{ErrorCode::kBadInput,
               table->info().format == "csv"
                   ? "there is one line and no row below it: nothing to import"
                   : "there is no record in it: nothing to import"};
}

// Finds out what the file is: by the mapping that was given, else by guessing.
Status understand(sources::Input& input, const ImportOptions& options, const Progress& progress,
                  ImportReport& report) {
  if (options.mapping_file) {
    GEHOR_TRY(const std::string toml, read_small_file(*options.mapping_file));
    // The mapping may say how the table is to be opened; its columns depend on that.
    GEHOR_TRY(auto plain, input.open(options.guess.table));
    GEHOR_TRY(report.mapping,
              sources::mapping_from_toml(toml, *options.mapping_file, plain->info()));
    GEHOR_TRY(auto reader, input.open(report.mapping.table));
    report.table = reader->info();
    if (options.guess.score_good && report.mapping.score) {
      report.mapping.score->good = options.guess.score_good;
    }
    if (options.guess.zone) report.mapping.zone = options.guess.zone;
  } else {
    const auto part = sources::readable_part(input);
    GEHOR_CHECK(has_rows(*part, options.guess.table));
    GEHOR_TRY(
        sources::Guess guess,
        sources::guess_mapping(*part, options.guess, [&](std::uint64_t done, std::uint64_t total) {
          progress({"looking at the file", done, total, 0});
        }));
    report.table = std::move(guess.table);
    report.mapping = std::move(guess.mapping);
    report.guessed = true;
    for (sources::GuessWarning& warning : guess.warnings) {
      report.warnings.push_back({std::move(warning.code), std::move(warning.message),
                                 std::move(warning.option), std::move(warning.taken)});
    }
  }
  if (options.write_mapping) {
    GEHOR_CHECK(write_small_file(*options.write_mapping, to_toml(report.mapping, report.table)));
  }
  return {};
}

// The mapping as it is kept and compared: what it does, without why it was thought so.
std::string canonical(sources::Mapping mapping, sources::TableInfo table) {
  table.name = "import";
  table.evidence.clear();
  mapping.kind_evidence = {};
  mapping.kind_confidence = 1;
  for (sources::ColumnMapping& column : mapping.columns) {
    column.evidence = {};
    column.confidence = 1;
  }
  if (mapping.score) {
    // The scale's direction is a setting of the source: it changes no record.
    mapping.score->good.reset();
    mapping.score->good_evidence = {};
    mapping.score->good_likelier = ScaleGood::kHigh;
  }
  mapping.zone.reset();  // likewise
  return to_toml(mapping, table);
}

// What was odd in a column, and in how many rows. Ordered by column and words.
struct OddFields {
  Sentence reason;
  std::uint64_t rows = 0;
};
using OddColumns = std::map<std::pair<std::string, std::string>, OddFields>;

void warn_of_fields(const OddColumns& odd, ImportReport& report) {
  for (const auto& [where, what] : odd) {
    report.warnings.push_back(
        {"field",
         say(what.rows == 1 ? "{} row: column \"{}\": {}. The row is used without it."
                            : "{} rows: column \"{}\": {}. The rows are used without it.",
             what.rows, where.first, what.reason),
         ""});
  }
}

// One import on its way; undone unless kept.
class Running {
 public:
  Running(Workspace* workspace, const ImportOptions& options, ImportReport& report,
          OwedFigures& owed, const Progress& progress)
      : workspace_(workspace),
        options_(options),
        report_(report),
        owed_(owed),
        progress_(progress) {}
  ~Running() {
    batch_.reset();  // its thread works with both
    if (importing_) {
      workspace_->ledger().abandon_import();
      workspace_->word_index().abandon();
      // Keys that were handed out are not needed; were they lost, nobody else is to hear of it.
      (void)workspace_->vault().commit().ok();
    }
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  Status run(sources::Input& input);

 private:
  Status prepare(sources::Input& input);
  Status read(sources::Input& input);
  Status refuse(const sources::Row& row, const Error& error);
  Status keep();

  Workspace* workspace_;
  const ImportOptions& options_;
  ImportReport& report_;
  OwedFigures& owed_;
  const Progress& progress_;

  office::Source source_;
  std::string fingerprint_, mapping_;
  std::optional<GateKeys> keys_;
  std::optional<Gate> gate_;
  std::optional<ImportBatch> batch_;
  std::unique_ptr<Rejects> rejects_;
  OddColumns odd_;
  bool importing_ = false;
};

Status Running::prepare(sources::Input& input) {
  GEHOR_TRY(rejects_, Rejects::open(options_, report_.table));
  if (workspace_ == nullptr) return {};
  // What a command before kept and could not work out, as on a full disk: below only what this
  // import touches is worked out.
  GEHOR_CHECK(derive_if_stale(*workspace_, {}));
  GEHOR_TRY(fingerprint_, input.fingerprint());
  mapping_ = canonical(report_.mapping, report_.table);
  GEHOR_TRY(source_,
            choose_source(*workspace_, options_, fingerprint_, report_.table, report_.mapping));
  report_.source = source_.name;
  if (report_.mapping.zone) GEHOR_CHECK(calendar::Zone::find(*report_.mapping.zone));

  GEHOR_TRY(const auto imports, workspace_->ledger().imports());
  bool superseding = false;
  for (const ImportEntry& entry : imports) {
    superseding = superseding || (entry.superseded_by == 0 && entry.source == source_.id &&
                                  entry.fingerprint == fingerprint_ && entry.mapping != mapping_);
  }
  GEHOR_TRY(auto departments, workspace_->office().department_names());
  keys_ = GateKeys::from(workspace_->vault());
  GEHOR_TRY(SharedRedactionRules rules, masking_in_force(*workspace_));
  gate_.emplace(*keys_, source_.id, std::move(departments), std::move(rules));
  GEHOR_TRY(report_.id, workspace_->ledger().begin_import());
  importing_ = true;
  if (superseding) {
    GEHOR_TRY(report_.superseded, workspace_->ledger().supersede(source_.id, fingerprint_));
  }
  GEHOR_TRY(SharedUnderstander understander, KeptUnderstander().in_force(*workspace_));
  batch_.emplace(*workspace_, *gate_, std::move(understander), report_.id, superseding);
  return {};
}

Status Running::refuse(const sources::Row& row, const Error& error) {
  ++report_.counts.refused;
  if (report_.refused.size() < kRefusedShown) {
    report_.refused.push_back({row.line, error.where.field, error.message});
  }
  if (rejects_) GEHOR_CHECK(rejects_->add(row.raw));
  if (workspace_ == nullptr) return {};
  return batch_->refuse({row.line, row.byte_begin, row.byte_end, error.where.field, error.message,
                         gate_->row_hash(row.raw, 0)});
}

Status Running::read(sources::Input& input) {
  GEHOR_TRY(const auto rows, sources::make_row_reader(input, report_.mapping));
  GEHOR_TRY(const auto table, input.open(report_.mapping.table));
  sources::Row row;
  for (;;) {
    auto more = table->next(row);
    if (!more.ok()) {
      // What was read stands; the rest of the file can not be had.
      report_.cut_short = true;
      report_.warnings.push_back({"cut_short",
                                  say("{} The rows before that, to line {}, are used; what stood "
                                      "behind them is missing.",
                                      whole(described(more.error())), row.line),
                                  ""});
      break;
    }
    if (!*more) break;
    ++report_.counts.read;
    if (report_.counts.read % kProgressEvery == 0) {
      progress_({"reading", table->bytes_read(), report_.table.bytes, report_.counts.read});
    }
    if (row.problem) {
      GEHOR_CHECK(refuse(row, *row.problem));
      continue;
    }
    auto read = rows->read(row);
    if (!read.ok()) {
      GEHOR_CHECK(refuse(row, read.error()));
      continue;
    }
    for (const sources::FieldProblem& problem : read->problems) {
      OddFields& odd = odd_[{problem.column, problem.reason.english()}];
      if (odd.rows++ == 0) odd.reason = problem.reason;
    }
    if (batch_) {
      GEHOR_CHECK(batch_->add(std::move(read->records), batch_->row_hash(row.raw), row.line));
    } else {
      for (const SourceRecord& record : read->records) ++report_.records[record.kind];
    }
  }
  if (batch_) GEHOR_CHECK(batch_->finish());
  return {};
}

Status Running::keep() {
  const std::uint64_t read = report_.counts.read, refused = report_.counts.refused;
  report_.counts = batch_->counts();
  report_.counts.read = read;
  report_.counts.refused = refused;
  report_.records = batch_->records();
  if (const std::uint64_t n = batch_->erased_rows(); n > 0) {
    report_.warnings.push_back(
        {"erased", say("{} rows belong to persons who were erased. They stay erased.", n), ""});
  }
  if (const std::uint64_t n = batch_->future_times(); n > 0) {
    report_.warnings.push_back(
        {"future",
         say("{} time stamps lie in the future. They are kept, but do not move what the file is "
             "taken to cover.",
             n),
         ""});
  }
  const Instant now = workspace_->clock().now();
  // Keys, links and names first: without the records they harm nobody.
  GEHOR_CHECK(workspace_->vault().commit());
  GEHOR_CHECK(workspace_->office().link(batch_->identity_groups(), now));
  for (const auto& [short_name, long_name] : batch_->departments()) {
    GEHOR_CHECK(workspace_->office().learn_department(short_name, long_name, now));
  }
  ImportEntry entry;
  entry.source = source_.id;
  entry.source_name = source_.name;
  entry.file = report_.file;
  entry.fingerprint = fingerprint_;
  entry.mapping = mapping_;
  entry.received = now;
  entry.counts = report_.counts;
  entry.horizon = batch_->horizon();
  importing_ = false;  // from here on both clean up by themselves
  if (Status kept = keep_words_and_records(*workspace_, entry); !kept.ok()) return kept;
  owed_.imports.push_back({report_.id, source_.id});
  GEHOR_TRY(const bool settings_changed,
            settle_source(*workspace_, source_, report_.mapping, report_.warnings));
  owed_.everything = owed_.everything || settings_changed;
  return {};
}

Status Running::run(sources::Input& input) {
  const auto begin = SteadyClock::now();
  Steps steps(report_.steps);
  GEHOR_CHECK(understand(input, options_, progress_, report_));
  steps.end("look", 0);
  GEHOR_CHECK(prepare(input));
  GEHOR_CHECK(read(input));
  steps.end("read", report_.counts.read);
  warn_of_fields(odd_, report_);
  if (report_.counts.read > 0 && report_.counts.refused == report_.counts.read) {
    report_.warnings.push_back(
        {"all_refused",
         "No row could be used: the mapping does not fit the "
         "file. Write it out with --write-mapping FILE, mend it, and give it "
         "back with --mapping FILE.",
         "--mapping"});
  }
  if (workspace_ != nullptr) {
    GEHOR_CHECK(keep());
    steps.end("keep", report_.counts.added + report_.counts.updated);
  }
  report_.seconds = std::chrono::duration<double>(SteadyClock::now() - begin).count();
  return {};
}

// The last step: the figures, from all tables of the file at once.
Status work_out(Workspace& workspace, const OwedFigures& owed, const Progress& progress,
                ImportReport& report) {
  const auto begin = SteadyClock::now();
  Steps steps(report.steps);
  GEHOR_TRY(const DeriveReport derived, derive_owed(workspace, owed, [&](std::uint64_t contacts) {
              progress({"working out the figures", 0, 0, contacts});
            }));
  steps.end("figures", derived.contacts);
  report.seconds += std::chrono::duration<double>(SteadyClock::now() - begin).count();
  return {};
}

}  // namespace

Result<FileReport> import_file(Workspace* workspace, const ImportOptions& options,
                               const Progress& progress) {
  GEHOR_TRY(auto inputs, options.content ? sources::open_inputs(options.content, options.path)
                                         : sources::open_inputs(options.path));
  FileReport file;
  OwedFigures owed_here;
  OwedFigures& owed = options.figures_later != nullptr ? *options.figures_later : owed_here;
  for (auto& input : inputs) {
    ImportReport report;
    report.file = input->name();
    Running running(options.dry_run ? nullptr : workspace, options, report, owed, progress);
    if (Status done = running.run(*input); !done.ok()) {
      file.failed.push_back(done.error());
      if (file.failed.back().where.file.empty()) file.failed.back().where.file = input->name();
      continue;
    }
    file.tables.push_back(std::move(report));
  }
  if (!owed_here.any()) return file;
  // Records may have been kept though the table then failed (its settings could not be written).
  ImportReport of_none;
  ImportReport& last = file.tables.empty() ? of_none : file.tables.back();
  // What failed before is the same fault, told already; the figures are made up for at the next
  // opening.
  const bool told = !file.failed.empty();
  if (Status done = work_out(*workspace, owed_here, progress, last); !done.ok() && !told) {
    file.failed.push_back(done.error());
    if (file.failed.back().where.file.empty()) file.failed.back().where.file = options.path;
  }
  return file;
}

}  // namespace gehor::pipeline
