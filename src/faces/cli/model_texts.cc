#include "faces/cli/model_texts.h"

#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "faces/cli/output.h"

namespace gehor::cli {
namespace {

using pipeline::LabelledTexts;
using pipeline::Workspace;

constexpr std::size_t kProblemsShown = 5;

Result<LabelledTexts> read_texts(const Context& context, const ModelOptions& o,
                                 const pipeline::SharedRedactionRules& masking) {
  pipeline::LabelColumns columns = o.columns;
  if (!o.text.empty()) columns.text = o.text;
  if (!o.label.empty()) columns.label = o.label;
  if (!o.owner.empty()) columns.owner = o.owner;
  const auto opened = context.inputs.find(o.file);
  auto inputs = opened != context.inputs.end() ? sources::open_inputs(opened->second, o.file)
                                               : sources::open_inputs(context.path(o.file));
  if (!inputs.ok()) return inputs.error();
  if (inputs->size() != 1) {
    return Error{ErrorCode::kInvalidArgument,
                 say("the file holds {} tables; name one with texts", inputs->size()),
                 {o.file, 0, {}}};
  }
  return pipeline::read_labelled_texts(*inputs->front(), columns, masking);
}

// Without a file the texts are the directory's own: those that teach, or those that measure.
Result<LabelledTexts> texts_of_contacts(Workspace& workspace, const ModelOptions& o, TextsFor what,
                                        GivenTexts& given) {
  if (o.columns.taxonomy != pipeline::kReasonTaxonomy) {
    return Error{ErrorCode::kInvalidArgument,
                 say("the labels and tags of the directory are reasons; name a file with \"{}\"",
                     o.columns.taxonomy)};
  }
  if (what == TextsFor::kTesting) {
    GEHOR_TRY(given.contacts, pipeline::measuring_contacts(workspace));
  } else {
    GEHOR_TRY(given.contacts, pipeline::teaching_contacts(workspace));
  }
  return std::move(given.contacts->texts);
}

}  // namespace

Result<GivenTexts> read_given_texts(Context& context, const ModelOptions& o, TextsFor what) {
  GivenTexts given;
  const char* command = what == TextsFor::kTesting ? "test" : "learn";
  pipeline::SharedRedactionRules masking;
  {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", command}));
    GEHOR_TRY(masking, pipeline::masking_in_force(*workspace));
    GEHOR_TRY(given.model, model_in_force(*workspace, o.columns.taxonomy));
    if (o.file.empty()) {
      GEHOR_TRY(given.texts, texts_of_contacts(*workspace, o, what, given));
      return given;
    }
  }
  GEHOR_TRY(given.texts, read_texts(context, o, masking));
  return given;
}

int status_of_rows(const Context& context, const ModelOptions& o, const LabelledTexts& texts) {
  if (texts.left_out == 0) return kDone;
  for (std::size_t i = 0; i < std::min(kProblemsShown, texts.problems.size()); ++i) {
    const pipeline::RowLeftOut& row = texts.problems[i];
    warn(context, fmt::format("{}, line {}{}: {}", o.file, row.line,
                              row.field.empty() ? "" : ", field " + row.field, row.why.english()));
  }
  warn(context, say("{} of {} rows were left out", grouped(texts.left_out), grouped(texts.read)));
  return kSomeRefused;
}

void print_quality(std::ostream& out, const structure::learn::Quality& q, bool several,
                   const structure::learn::CalibrationByChance* by_chance) {
  if (several) {
    out << "  micro-F1 " << percent_text(q.micro_f1) << ", macro-F1 " << percent_text(q.macro_f1)
        << "; the likeliest is right in " << percent_text(q.accuracy) << "\n";
  } else {
    out << "  the likeliest is right in " << percent_text(q.accuracy) << " (macro-F1 "
        << percent_text(q.macro_f1) << ")\n";
  }
  out << "  " << percent_text(q.coverage) << " are answered, and of those "
      << percent_text(q.selective_accuracy)
      << " right; the others get \"none of these\"\n  probabilities are off by "
      << percent_text(q.calibration_error) << " on average";
  if (by_chance != nullptr && q.texts > 0) {
    out << " (exact ones, on as few texts: " << percent_text(by_chance->mean) << ")";
  }
  out << "\n";
}

void add_taxonomy_option(CLI::App& command, const std::shared_ptr<ModelOptions>& o) {
  command
      .add_option("--taxonomy", o->columns.taxonomy,
                  "What the labels are: reason, or another kind that is kept apart, such as tone")
      ->capture_default_str();
}

void add_file_options(CLI::App& command, const std::shared_ptr<ModelOptions>& o) {
  command.add_option("file", o->file,
                     "A table with the columns text, reason and perhaps owner; without one, the "
                     "contacts of the directory that people or the help desk labelled");
  command.add_option("--text", o->text, "The column with the text; else told from the names");
  command.add_option("--label", o->label,
                     "The column with the label; several are separated by |; else told from the "
                     "names");
  command.add_option("--owner", o->owner, "The column with the department that owns the cause");
}

}  // namespace gehor::cli
