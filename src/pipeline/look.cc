#include "pipeline/look.h"

#include <algorithm>

#include "base/text.h"
#include "privacy/redact.h"

namespace gehor::pipeline {
namespace {

using sources::Field;

constexpr std::size_t kSampleRows = 12;
constexpr std::size_t kSampleText = 240;  // code points

// A cell as its uploader sees it: masked, and not longer than one can take in.
std::string shown(std::string_view cell, Field field) {
  if (trim(cell).empty()) return "";
  if (field == Field::kCustomerNumber || field == Field::kAgent) return "•••";
  return shorten(privacy::redact(cell).text, kSampleText);
}

Result<std::vector<std::vector<std::string>>> sample_of(sources::Input& input,
                                                        const sources::Mapping& mapping) {
  std::vector<std::vector<std::string>> rows;
  GEHOR_TRY(const auto table, input.open(mapping.table));
  sources::Row row;
  while (rows.size() < kSampleRows) {
    const auto more = table->next(row);
    if (!more.ok() || !*more) break;
    if (row.problem) continue;
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
      cells.push_back(i < row.fields.size() ? shown(row.fields[i], mapping.columns[i].field)
                                            : std::string());
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

void add_once(std::vector<LookQuestion>& questions, LookQuestion question) {
  const bool there = std::any_of(questions.begin(), questions.end(), [&](const LookQuestion& q) {
    return q.choice == question.choice;
  });
  if (!there) questions.push_back(std::move(question));
}

std::vector<LookQuestion> questions_of(const ImportReport& report) {
  std::vector<LookQuestion> questions;
  for (const ImportWarning& warning : report.warnings) {
    std::vector<std::string> options;
    std::string choice = warning.code;
    if (warning.code == "score_direction") {
      choice = "score_good";
      options = {"high", "low"};
    } else if (warning.code == "date_order") {
      options = {"dmy", "mdy"};
    } else if (warning.code == "zone") {
      options = {"Europe/Stockholm",   "Europe/Oslo",   "Europe/Copenhagen", "Europe/Helsinki",
                 "Atlantic/Reykjavik", "Europe/Berlin", "Europe/London",     "UTC"};
    } else {
      continue;
    }
    add_once(questions, {choice, warning.message, options, warning.taken});
  }
  return questions;
}

}  // namespace

Result<std::vector<Look>> look_at(const ImportOptions& options,
                                  const std::function<void(const ImportProgress&)>& progress) {
  ImportOptions dry = options;
  dry.dry_run = true;
  GEHOR_TRY(auto file, import_file(nullptr, dry, progress));
  if (file.tables.empty() && !file.failed.empty()) return file.failed.front();
  GEHOR_TRY(auto inputs, dry.content ? sources::open_inputs(dry.content, dry.path)
                                     : sources::open_inputs(dry.path));
  std::vector<Look> looks;
  for (ImportReport& report : file.tables) {
    const auto input = std::find_if(inputs.begin(), inputs.end(),
                                    [&](const auto& one) { return one->name() == report.file; });
    Look look;
    if (input != inputs.end()) {
      GEHOR_TRY(look.sample, sample_of(**input, report.mapping));
    }
    look.questions = questions_of(report);
    look.report = std::move(report);
    looks.push_back(std::move(look));
  }
  for (const Error& error : file.failed) {
    looks.front().report.warnings.push_back({"table_failed", described(error), ""});
  }
  return looks;
}

}  // namespace gehor::pipeline
