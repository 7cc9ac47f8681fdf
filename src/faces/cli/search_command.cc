// gehor search WORDS…: contacts by what was said in them.
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/figures.h"
#include "measures/question.h"
#include "pipeline/index_words.h"
#include "pipeline/read_words.h"
#include "pipeline/search.h"

namespace gehor::cli {
namespace {

using nlohmann::json;

struct Options {
  std::vector<std::string> words, without;
  measures::QuestionWords where;
  std::string from, to, counted;
  std::uint64_t limit = 20, offset = 0;
  bool newest = false, as_json = false;
};

// What the shell took the quotation marks from is a phrase all the same, unless it is all there is:
// then somebody has quoted the whole search.
std::string written(const std::vector<std::string>& words,
                    const std::vector<std::string>& without) {
  std::vector<std::string> parts;
  const auto quoted = [](const std::string& word) {
    const bool phrase = word.find(' ') != std::string::npos && word.find('"') == std::string::npos;
    return phrase ? "\"" + word + "\"" : word;
  };
  for (const std::string& word : words) parts.push_back(words.size() > 1 ? quoted(word) : word);
  for (const std::string& word : without) parts.push_back("-" + quoted(word));
  return join(parts, " ");
}

std::string with_marks(const pipeline::Excerpt& excerpt, bool terminal) {
  if (!terminal) return excerpt.text;
  std::string text;
  std::size_t at = 0;
  for (const structure::FoundAt& mark : excerpt.marks) {
    text += excerpt.text.substr(at, mark.begin - at);
    text += "\033[1m" + excerpt.text.substr(mark.begin, mark.end - mark.begin) + "\033[0m";
    at = mark.end;
  }
  return text + excerpt.text.substr(at);
}

std::string first_id(const pipeline::ReadContact& read) {
  for (const pipeline::ReadableWords& part : read.words) {
    if (!part.words.id.empty()) return part.words.id;
  }
  return {};
}

void print(Context& context, const measures::ContactLine& line, const pipeline::ReadContact& read,
           const std::optional<pipeline::Excerpt>& excerpt) {
  std::vector<std::string> facts{line.day.empty() ? "no date" : line.day, line.channel};
  if (!line.owner.empty()) facts.push_back(line.owner);
  if (!line.reasons.empty()) facts.push_back(join(faces::reasons_of(line.reasons), " + "));
  if (const std::string id = first_id(read); !id.empty()) facts.push_back("id " + id);
  *context.out << join(facts, " · ") << "\n";
  if (read.erased) *context.out << "    (erased)\n";
  if (excerpt) *context.out << "    " << with_marks(*excerpt, context.out_is_terminal) << "\n";
}

int run_search(Context& context, Options o) {
  if (!o.from.empty()) o.where.from = o.from;
  if (!o.to.empty()) o.where.to = o.to;
  if (!o.counted.empty()) o.where.counted = o.counted;
  auto question = measures::parse_question(o.where);
  if (!question.ok()) return fail(context, question.error());
  auto workspace = context.workspace({"gehor", "search"});
  if (!workspace.ok()) return fail(context, workspace.error());
  const auto answer = pipeline::search(
      **workspace, {written(o.words, o.without), question->selection, o.newest, o.limit, o.offset});
  if (!answer.ok()) return fail(context, answer.error());
  const Key256 key = pipeline::search_key((*workspace)->vault());
  std::vector<Hash128> contacts;
  for (const auto& line : answer->found.lines) contacts.push_back(line.contact);
  const auto read = pipeline::read_contacts(**workspace, contacts);
  if (!read.ok()) return fail(context, read.error());
  json rows = json::array();
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    const measures::ContactLine& line = answer->found.lines[i];
    const auto excerpt = pipeline::best_excerpt((*read)[i], line.language, answer->parts, key);
    if (o.as_json) {
      rows.push_back(faces::contact_json(line, (*read)[i]));
      rows.back()["excerpt"] = faces::excerpt_json(excerpt);
    } else {
      print(context, line, (*read)[i], excerpt);
    }
  }
  if (o.as_json) {
    const WordIndexSize size = (*workspace)->word_index().size();
    print_json(context, {{"contacts", rows},
                         {"total", answer->found.total},
                         {"index",
                          {{"texts", size.records},
                           {"words", size.words},
                           {"bytes", size.bytes},
                           {"files", size.parts}}}});
    return kDone;
  }
  const std::uint64_t shown = o.offset + contacts.size();
  if (answer->found.total == 0) {
    *context.out << "No contact has these words.\n";
  } else if (shown < answer->found.total) {
    *context.out << fmt::format("{} of {}; --offset {} goes on.\n", count_text(shown),
                                count_text(answer->found.total), shown);
  } else {
    *context.out << fmt::format("{} found.\n", count_text(answer->found.total));
  }
  return kDone;
}

}  // namespace

void add_search(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand(
      "search", "Contacts by what was said in them, in any form of the word, masked");
  auto o = std::make_shared<Options>();
  command
      ->add_option("words", o->words,
                   "All of these must be there, words in quotation marks in that order; or a "
                   "contact's id")
      ->required();
  command->add_option("--without", o->without, "What must not be there, as often as needed");
  command->add_option("--where", o->where.where, "DIMENSION=VALUE, as often as needed");
  command->add_option("--from", o->from, "First day");
  command->add_option("--to", o->to, "Last day");
  command->add_option("--counted", o->counted,
                      "Only what a part of a figure counted: MEASURE.PART");
  command->add_flag("--newest", o->newest, "The newest first, instead of those that fit best");
  command->add_option("--limit", o->limit, "How many at the most")->capture_default_str();
  command->add_option("--offset", o->offset, "How many to pass over first");
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  command->callback([o, &chosen] {
    chosen = [o](Context& c) { return run_search(c, *o); };
    chosen.reads_only = true;
  });
}

}  // namespace gehor::cli
