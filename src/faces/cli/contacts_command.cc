// gehor contacts [--where …]: the contacts behind a figure, with what was said.
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/figures.h"
#include "measures/question.h"
#include "pipeline/read_words.h"

namespace gehor::cli {
namespace {

using nlohmann::json;

struct Options {
  measures::QuestionWords words;
  std::string from, to, counted;
  std::uint64_t limit = 20, offset = 0;
  bool as_json = false;
};

// As the pages have it, with all that was said.
json contact_with_words(const measures::ContactLine& line, const pipeline::ReadContact& read) {
  json words = json::array();
  for (const auto& part : read.words) {
    json entry{{"kind", name_of(part.kind)}, {"author", name_of(part.author)}};
    if (!part.words.id.empty()) entry["id"] = part.words.id;
    if (!part.words.subject.empty()) entry["subject"] = part.words.subject;
    if (!part.words.text.empty()) entry["text"] = part.words.text;
    words.push_back(std::move(entry));
  }
  json contact = faces::contact_json(line, read);
  contact["words"] = std::move(words);
  return contact;
}

int run_contacts(Context& context, Options o) {
  if (!o.from.empty()) o.words.from = o.from;
  if (!o.to.empty()) o.words.to = o.to;
  if (!o.counted.empty()) o.words.counted = o.counted;
  auto question = measures::parse_question(o.words);
  if (!question.ok()) return fail(context, question.error());
  auto workspace = context.workspace({"gehor", "contacts"});
  if (!workspace.ok()) return fail(context, workspace.error());
  measures::Selection all = question->selection;
  all.by.clear();
  const auto total = (*workspace)->reader().count(all, {"contacts"});
  if (!total.ok()) return fail(context, total.error());
  const auto lines = (*workspace)->reader().contacts(question->selection, o.limit, o.offset);
  if (!lines.ok()) return fail(context, lines.error());
  json rows = json::array();
  if (lines->empty() && !o.as_json) *context.out << "No contacts fit.\n";
  for (const measures::ContactLine& line : *lines) {
    const auto read = pipeline::read_contact(**workspace, line.contact);
    if (!read.ok()) return fail(context, read.error());
    if (o.as_json) {
      rows.push_back(contact_with_words(line, *read));
      continue;
    }
    std::vector<std::string> facts{line.day.empty() ? "no date" : line.day, line.channel};
    if (!line.owner.empty()) facts.push_back(line.owner);
    if (!line.reasons.empty()) facts.push_back(join(faces::reasons_of(line.reasons), " + "));
    if (line.state != "unknown") facts.push_back(line.state);
    if (line.promise != "none") facts.push_back("promise " + line.promise);
    if (line.csat_raw) facts.push_back(fmt::format("score {}", *line.csat_raw));
    *context.out << join(facts, " · ") << "\n";
    if (read->erased) *context.out << "    (erased)\n";
    for (const auto& part : read->words) {
      if (!part.words.id.empty()) *context.out << "    id " << part.words.id << "\n";
      if (!part.words.subject.empty()) *context.out << "    " << part.words.subject << "\n";
      if (!part.words.text.empty()) {
        *context.out << "    “" << shorten(squeeze(part.words.text), 400) << "”\n";
      }
    }
  }
  if (o.as_json) {
    print_json(context, {{"contacts", rows}, {"total", total->at(0).counts.at(0)}});
  }
  return kDone;
}

}  // namespace

void add_contacts(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("contacts", "The contacts behind a figure, newest first, masked");
  auto o = std::make_shared<Options>();
  command->add_option("--where", o->words.where, "DIMENSION=VALUE, as often as needed");
  command->add_option("--from", o->from, "First day");
  command->add_option("--to", o->to, "Last day");
  command->add_option("--counted", o->counted,
                      "Only what a part of a figure counted: MEASURE.PART, for instance "
                      "csat.numerator, promise_kept.missed, nps.detractors");
  command->add_option("--limit", o->limit, "How many at the most")->capture_default_str();
  command->add_option("--offset", o->offset, "How many to pass over first");
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  command->callback([o, &chosen] {
    chosen = [o](Context& c) { return run_contacts(c, *o); };
    chosen.reads_only = true;
  });
}

}  // namespace gehor::cli
