// gehor measure NAME… [--by DIM] [--where DIM=VALUE] [--from D] [--to D] [--as-of T]
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/assumptions.h"
#include "faces/json/figures.h"
#include "measures/answer.h"
#include "pipeline/derive.h"

namespace gehor::cli {
namespace {

using measures::Answer;
using measures::Figure;
using measures::Measure;
using nlohmann::json;

struct Options {
  measures::QuestionWords words;
  std::string from, to, as_of;
  bool as_json = false, list = false, markdown = false;
};

// What a reader should know before believing the figures.
Result<std::vector<Sentence>> warnings_for(pipeline::Workspace& workspace,
                                           const measures::Question& question) {
  std::vector<Sentence> warnings;
  const bool scores =
      std::any_of(question.measures.begin(), question.measures.end(), faces::depends_on_scale);
  if (!scores) return warnings;
  GEHOR_TRY(const auto assumed, faces::assumed_scales(workspace));
  for (const faces::AssumedScale& scale : assumed) {
    warnings.push_back(say(
        "Nobody has said which end of the scale of source \"{}\" is good; {} is taken. If that is "
        "wrong, the figure is turned round: gehor settings set score_good {} --source \"{}\"",
        scale.source, term(scale.good), scale.good == "high" ? "low" : "high", scale.source));
  }
  return warnings;
}

void print_answer(const Context& context, const measures::Question& question,
                  const std::vector<std::string>& asked, const Answer& answer) {
  std::ostream& out = *context.out;
  std::vector<std::string> header;
  for (const std::string& dimension : question.selection.by) header.push_back(dimension);
  header.insert(header.end(), {"measure", "value", "95 % interval", "n", "left out"});
  Table table(header);
  const std::size_t first = question.selection.by.size();
  for (const std::size_t column : {first + 1, first + 2, first + 3}) table.right(column);
  for (const Figure& figure : answer.figures) {
    const Measure& measure = *measures::find_measure(figure.measure);
    std::vector<std::string> cells;
    for (const auto& [dimension, value] : figure.by) cells.push_back(shorten(value, 60));
    cells.push_back(measure.title);
    cells.push_back(value_text(measure, figure.value));
    cells.push_back(interval_text(measure, figure));
    cells.push_back(count_text(figure.n));
    std::vector<std::string> left;
    for (const auto& part : measure.left_out) {
      for (const auto& [name, n] : figure.left_out) {
        if (name == part.name) left.push_back(count_text(n) + " " + part.words);
      }
    }
    cells.push_back(join(left, "; "));
    table.row(std::move(cells));
  }
  if (table.empty()) {
    out << "No contacts fit this question.\n";
  } else {
    table.print(out);
  }
  for (const std::string& name : asked) {
    const Measure& measure = *measures::find_measure(name);
    out << "\n" << measure.title << ": " << measure.formula;
    if (!measure.of.empty()) out << ". Of: " << measure.of;
    out << ".\n";
  }
  if (answer.edition.horizon) {
    out << "\nThe data reach to " << format_instant(*answer.edition.horizon).substr(0, 16)
        << " UTC.\n";
  }
}

// docs/measures.md is this text; a test holds it to it.
void print_definitions(std::ostream& out) {
  out << "# Measures\n\nGenerated from the registry by `gehor measure --list --markdown`; do not edit. "
         "Shares are 0 to 1,\nNPS -100 to 100, durations seconds. What a measure leaves out is counted "
         "beside it.\n";
  for (const Measure& m : measures::measures()) {
    out << "\n## " << m.name << "\n\n**" << m.title << "** (" << measures::name_of(m.unit);
    if (m.direction != measures::Direction::kNeutral) {
      out << ", " << measures::name_of(m.direction) << " is better";
    }
    out << ", version " << m.version << ")\n\n- What: " << m.formula << ".\n";
    if (!m.of.empty()) out << "- Of: " << m.of << ".\n";
    for (const auto& left : m.left_out) out << "- Left out: those " << left.words << ".\n";
    out << "- Interval: " << m.interval << ".\n";
    if (!m.standard.empty()) out << "- Follows: " << m.standard << ".\n";
  }
  out << "\n## Dimensions\n\n`" << join(measures::dimension_names(), "` `")
      << "`\n\n`agent` is off until an administrator has recorded the agreement that allows it. "
         "`cause` and `arises_at`\nare `unknown` until contacts are understood (docs/reasons.md).\n";
}

int list_measures(Context& context, bool as_json) {
  if (as_json) {
    json all = json::object();
    for (const Measure& m : measures::measures()) all[m.name] = faces::definition_json(m);
    *context.out << json{{"definitions", all}, {"dimensions", measures::dimension_names()}}.dump(2)
                 << "\n";
    return kDone;
  }
  Table table({"measure", "title", "unit"});
  for (const Measure& m : measures::measures()) {
    table.row({m.name, m.title, std::string(measures::name_of(m.unit))});
  }
  table.print(*context.out);
  *context.out << "\nDimensions for --by and --where: " << join(measures::dimension_names(), ", ")
               << "\n";
  return kDone;
}

int run_measure(Context& context, Options o) {
  if (o.markdown) {
    print_definitions(*context.out);
    return kDone;
  }
  if (o.list || o.words.measures.empty()) return list_measures(context, o.as_json);
  const auto given = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
  };
  o.words.from = given(o.from);
  o.words.to = given(o.to);
  o.words.as_of = given(o.as_of);
  auto question = measures::parse_question(o.words);
  if (!question.ok()) return fail(context, question.error());
  if (!o.as_json) {  // people read the members of a family together
    std::vector<std::string> wanted;
    for (const std::string& name : question->measures) {
      const auto& family = measures::find_measure(name)->family;
      for (const std::string& member : family.empty() ? std::vector<std::string>{name} : family) {
        if (std::find(wanted.begin(), wanted.end(), member) == wanted.end())
          wanted.push_back(member);
      }
    }
    question->measures = std::move(wanted);
  }
  std::vector<std::string> words{"gehor", "measure"};
  words.insert(words.end(), o.words.measures.begin(), o.words.measures.end());
  auto workspace = context.workspace(words);
  if (!workspace.ok()) return fail(context, workspace.error());
  if (question->as_of) {
    const auto derived = pipeline::derive_as_of(**workspace, *question->as_of, {});
    if (!derived.ok()) return fail(context, derived.error());
  }
  const auto answer = measures::answer(*question, (*workspace)->reader());
  if (!answer.ok()) return fail(context, answer.error());
  const auto warnings = warnings_for(**workspace, *question);
  if (!warnings.ok()) return fail(context, warnings.error());
  for (const Sentence& warning : *warnings) warn(context, warning);
  if (!o.as_json) {
    print_answer(context, *question, o.words.measures, *answer);
    return kDone;
  }
  print_json(context, faces::answer_json(*answer, question->measures, *warnings));
  return kDone;
}

}  // namespace

void add_measure(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("measure", "Figures, each with its interval and definition");
  auto o = std::make_shared<Options>();
  command->add_option("NAME", o->words.measures, "Measures; none lists them");
  command->add_option("--by", o->words.by, "Group by these dimensions");
  command->add_option("--where", o->words.where, "DIMENSION=VALUE, as often as needed");
  command->add_option("--from", o->from, "First day: 2026-01-31, 2026-01, 2026-Q1 or 2026");
  command->add_option("--to", o->to, "Last day, likewise");
  command->add_option("--as-of", o->as_of, "The figures as they were at the end of that day");
  command->add_flag("--list", o->list, "List all measures and dimensions");
  command->add_flag("--markdown", o->markdown, "All definitions, as docs/measures.md has them");
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  command->callback([o, &chosen] {
    chosen = [o](Context& c) { return run_measure(c, *o); };
    chosen.reads_only = true;
    chosen.alone = o->list || o->markdown || o->words.measures.empty();
  });
}

}  // namespace gehor::cli
