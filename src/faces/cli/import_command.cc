// gehor import FILE…
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/imports.h"
#include "pipeline/derive.h"
#include "pipeline/import.h"

namespace gehor::cli {
namespace {

using nlohmann::json;
using sources::ColumnMapping;
using sources::Field;

struct Options {
  std::vector<std::string> files;
  std::string kind, score_good, date_order, zone, mapping, write_mapping, source, rejects;
  std::string delimiter, encoding;
  bool header = false, no_header = false, dry_run = false, as_json = false;
};

Result<pipeline::ImportOptions> understand(const Context& context, const Options& o) {
  pipeline::ImportOptions options;
  const auto wrong = [](std::string message) {
    return Error{ErrorCode::kInvalidArgument, std::move(message)};
  };
  if (!o.kind.empty()) {
    options.guess.kind = record_kind_from(o.kind);
    if (!options.guess.kind) {
      return wrong("--as is contact, message, survey_answer, purchase, customer or status_change.");
    }
  }
  if (!o.score_good.empty()) {
    options.guess.score_good = scale_good_from(o.score_good);
    if (!options.guess.score_good) return wrong("--score-good is high or low.");
  }
  if (!o.date_order.empty()) {
    if (o.date_order != "dmy" && o.date_order != "mdy") {
      return wrong("--date-order is dmy (day first) or mdy (month first).");
    }
    options.guess.date_order =
        o.date_order == "dmy" ? sources::DateOrder::kDayFirst : sources::DateOrder::kMonthFirst;
  }
  if (!o.delimiter.empty()) {
    const std::string d = o.delimiter == "tab" || o.delimiter == "\\t" ? "\t" : o.delimiter;
    if (d.size() != 1) return wrong("--delimiter is one character, or the word tab.");
    options.guess.table.delimiter = d.front();
  }
  if (o.header || o.no_header) options.guess.table.header = o.header;
  const auto given = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
  };
  const auto path = [&](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string>(context.path(text));
  };
  options.guess.zone = given(o.zone);
  options.guess.table.encoding = given(o.encoding);
  options.mapping_file = path(o.mapping);
  options.write_mapping = path(o.write_mapping);
  options.source = given(o.source);
  options.rejects = path(o.rejects);
  options.dry_run = o.dry_run;
  if (o.files.size() > 1 && (options.write_mapping || options.rejects)) {
    return wrong("--write-mapping and --rejects go with one file at a time.");
  }
  return options;
}

void print_guess(const Context& context, const pipeline::ImportReport& report) {
  std::ostream& out = *context.out;
  std::string shape = report.table.format;
  if (report.table.format == "csv") {
    shape +=
        report.table.delimiter == '\t' ? ", tab" : fmt::format(", '{}'", report.table.delimiter);
    shape += report.table.has_header ? ", with a header line" : ", without a header line";
  }
  out << report.file << ": " << name_of(report.mapping.kind) << "s (" << shape << ", "
      << report.table.encoding << ")\n";
  if (!report.mapping.kind_evidence.empty()) out << "  " << report.mapping.kind_evidence << "\n";
  Table table({"  column", "is", "sure", "because"});
  table.right(2);
  std::vector<std::string> flags, left_out;
  for (const ColumnMapping& column : report.mapping.columns) {
    if (column.field == Field::kIgnore) {
      left_out.push_back(column.column);
    } else if (column.field == Field::kReasonFlag) {
      flags.push_back(column.column);
    } else {
      table.row({"  " + shorten(column.column, 36), std::string(field_name(column.field)),
                 fmt::format("{:.0f} %", 100 * column.confidence),
                 shorten(column.evidence.english(), 110)});
    }
  }
  if (!table.empty()) table.print(out);
  if (!flags.empty()) {
    out << "  " << flags.size()
        << " columns are labels, each a contact reason: " << shorten(join(flags, ", "), 160)
        << "\n";
  }
  if (!left_out.empty()) {
    out << "  left out: " << shorten(join(left_out, ", "), 200) << "\n";
  }
}

void print_report(const Context& context, const pipeline::ImportReport& report, bool dry_run) {
  std::ostream& out = *context.out;
  if (report.guessed) print_guess(context, report);
  for (const auto& warning : report.warnings) warn(context, warning.message, warning.option);
  if (dry_run) {
    out << fmt::format("{} rows read, {} can not be used. Nothing was kept (--dry-run).\n",
                       count_text(report.counts.read), count_text(report.counts.refused));
  } else {
    out << fmt::format(
        "{} rows: {} new, {} updated, {} unchanged, {} refused ({:.1f} s). Import {}, source \"{}\".\n",
        count_text(report.counts.read), count_text(report.counts.added),
        count_text(report.counts.updated), count_text(report.counts.unchanged),
        count_text(report.counts.refused), report.seconds, report.id, report.source);
  }
  if (!report.superseded.empty()) {
    out << "The same file had been read with another mapping; this import takes its place.\n";
  }
  constexpr std::size_t kShown = 5;
  for (std::size_t i = 0; i < std::min(kShown, report.refused.size()); ++i) {
    const auto& row = report.refused[i];
    *context.err << describe(
                        Error{ErrorCode::kBadInput, row.reason, {report.file, row.line, row.field}})
                 << "\n";
  }
  if (report.counts.refused > kShown) {
    *context.err << "… and " << count_text(report.counts.refused - kShown)
                 << " more refused rows: gehor imports refused " << report.id
                 << (dry_run ? "" : ", or import again with --rejects FILE to have them") << "\n";
  }
}

// The figures of several files, once, after the last of them.
struct FiguresOfAll {
  std::uint64_t contacts = 0;
  double seconds = 0;
};

Result<FiguresOfAll> work_out(const Context& context, pipeline::Workspace& workspace,
                              const pipeline::OwedFigures& owed) {
  const auto began = std::chrono::steady_clock::now();
  ProgressLine line(context);
  const auto derived = pipeline::derive_owed(workspace, owed, [&](std::uint64_t contacts) {
    line.show({"working out the figures", 0, 0, contacts});
  });
  line.clear();
  if (!derived.ok()) return derived.error();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  return FiguresOfAll{derived->contacts, took.count()};
}

int run_import(Context& context, const Options& o) {
  auto options = understand(context, o);
  if (!options.ok()) return fail(context, options.error());
  std::unique_ptr<pipeline::Workspace> workspace;
  if (!o.dry_run) {
    std::vector<std::string> words{"gehor", "import"};
    words.insert(words.end(), o.files.begin(), o.files.end());
    auto opened = context.workspace(words);
    if (!opened.ok()) return fail(context, opened.error());
    workspace = std::move(opened).value();
  }
  json documents = json::array();
  bool refused = false;
  int failed = kDone;
  pipeline::OwedFigures owed;
  if (o.files.size() > 1) options->figures_later = &owed;
  for (const std::string& file : o.files) {
    options->path = file;
    const auto opened = context.inputs.find(file);
    options->content = opened != context.inputs.end() ? opened->second : nullptr;
    ProgressLine line(context);
    auto reports = pipeline::import_file(workspace.get(), *options,
                                         [&](const auto& progress) { line.show(progress); });
    line.clear();
    const auto complain = [&](const Error& error) {
      failed = fail(context, error);
      if (o.as_json) documents.push_back({{"file", file}, {"error", describe(error)}});
    };
    if (!reports.ok()) {
      complain(reports.error());
      continue;  // the other files are not to blame
    }
    for (const Error& error : reports->failed) complain(error);
    for (const auto& report : reports->tables) {
      refused = refused || report.counts.refused > 0 || report.cut_short;
      if (o.as_json) {
        documents.push_back(faces::report_json(report));
        for (const auto& w : report.warnings) warn(context, w.message, w.option);
      } else {
        print_report(context, report, o.dry_run);
      }
    }
  }
  std::optional<FiguresOfAll> figures;
  if (owed.any()) {
    const auto worked_out = work_out(context, *workspace, owed);
    if (!worked_out.ok()) {
      failed = fail(context, worked_out.error());
    } else {
      figures = *worked_out;
      if (!o.as_json) {
        *context.out << fmt::format(
            "The figures of {} contacts are worked out, once for all files ({:.1f} s).\n",
            count_text(figures->contacts), figures->seconds);
      }
    }
  }
  if (o.as_json && !documents.empty()) {
    json document = documents.front();
    if (documents.size() > 1 || figures) document = json{{"files", documents}};
    if (figures) {
      document["figures"] = {{"contacts", figures->contacts}, {"seconds", figures->seconds}};
    }
    print_json(context, document);
  }
  if (failed != kDone) return failed;
  return refused ? kSomeRefused : kDone;
}

}  // namespace

void add_import(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand(
      "import", "Read contacts, messages, survey answers, purchases or customers from files");
  auto o = std::make_shared<Options>();
  command
      ->add_option("FILE", o->files,
                   "CSV, JSON or JSON lines, also in gzip or zip; - is standard input")
      ->required();
  command->add_option(
      "--as", o->kind,
      "What the rows are: contact, message, survey_answer, purchase, customer, status_change");
  command->add_option("--mapping", o->mapping, "TOML file that says which column is what");
  command->add_option("--write-mapping", o->write_mapping,
                      "Write the mapping that was used to this file");
  command->add_option("--source", o->source, "Name of the source");
  command->add_option("--rejects", o->rejects, "Write refused rows, as they stood, to this file");
  command->add_option("--score-good", o->score_good,
                      "Which end of the score's scale is good: high or low");
  command->add_option("--date-order", o->date_order, "How dates are ordered: dmy or mdy");
  command->add_option("--zone", o->zone,
                      "Time zone of times without one, for instance Europe/Oslo");
  command->add_option("--delimiter", o->delimiter, "What separates the fields of a CSV file");
  command->add_option("--encoding", o->encoding, "utf-8, utf-16le, utf-16be or windows-1252");
  command->add_flag("--header", o->header, "The first line names the columns");
  command->add_flag("--no-header", o->no_header, "The first line is data already")
      ->excludes("--header");
  command->add_flag("--dry-run", o->dry_run, "Look and check, but keep nothing");
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  command->callback([o, &chosen] {
    chosen = [o](Context& c) { return run_import(c, *o); };
    chosen.inputs = o->files;
    chosen.alone = o->dry_run;
  });
}

}  // namespace gehor::cli
