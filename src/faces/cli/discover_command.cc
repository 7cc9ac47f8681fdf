// gehor reasons discover: topics among contacts without a reason.
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <thread>

#include "faces/cli/commands.h"
#include "faces/cli/discovery_text.h"
#include "faces/cli/output.h"
#include "faces/json/discovery.h"
#include "faces/json/figures.h"
#include "measures/question.h"
#include "pipeline/discover.h"
#include "structure/topics/topic_finder.h"

namespace gehor::cli {
namespace {

constexpr std::uint32_t kMostTopics = 150;

struct Options {
  measures::QuestionWords words;
  std::string from, to, csv, assignments;
  std::uint32_t topics = 0;
  unsigned threads = 0;
  bool all = false, as_json = false;
};

struct Asked {
  measures::Selection selection;
  bool without_reason = false;
};

Result<Asked> asked(Options& o) {
  if (!o.from.empty()) o.words.from = o.from;
  if (!o.to.empty()) o.words.to = o.to;
  GEHOR_TRY(const measures::Question question, measures::parse_question(o.words));
  Asked asked{question.selection, false};
  const bool of_a_reason =
      std::any_of(asked.selection.where.begin(), asked.selection.where.end(),
                  [](const measures::Filter& filter) { return filter.dimension == "reason"; });
  asked.without_reason = !o.all && !of_a_reason;
  if (asked.without_reason) asked.selection.where.push_back({"reason", {"unknown"}});
  return asked;
}

// id,topic: where every text belongs.
class Assignments {
 public:
  Status open(const std::string& path) {
    path_ = path;
    file_.open(path, std::ios::trunc);
    file_ << "id,topic\n";
    return check();
  }
  Status add(const std::string& id, std::optional<std::uint32_t> topic) {
    if (id.find_first_of(",\"\n\r") == std::string::npos) {
      file_ << id;
    } else {
      file_ << '"';
      for (const char c : id) file_ << (c == '"' ? "\"\"" : std::string(1, c));
      file_ << '"';
    }
    file_ << ',';
    if (topic) file_ << *topic + 1;
    file_ << '\n';
    return check();
  }
  Status close() {
    file_.close();
    return check();
  }

 private:
  Status check() const {
    if (file_) return {};
    return Error{ErrorCode::kIo, "the file can not be written", {path_, 0, {}}};
  }
  std::string path_;
  std::ofstream file_;
};

Result<pipeline::Discovery> look(Context& context, const Options& o,
                                 pipeline::DiscoverTexts& texts) {
  pipeline::DiscoverOptions options;
  options.topics = o.topics;
  options.threads =
      o.threads != 0 ? o.threads : std::max(1U, std::min(8U, std::thread::hardware_concurrency()));
  Assignments assignments;
  if (!o.assignments.empty()) {
    GEHOR_CHECK(assignments.open(context.path(o.assignments)));
    options.assigned = [&](const std::string& id, std::optional<std::uint32_t> topic) {
      return assignments.add(id, topic);
    };
  }
  ProgressLine line(context);
  options.progress = [&](const pipeline::DiscoverProgress& p) {
    pipeline::ImportProgress shown;
    shown.step = p.step;
    shown.done = p.done;
    shown.total = p.total;
    shown.rows = p.texts;
    line.show(shown);
  };
  auto found = pipeline::discover(texts, options);
  line.clear();
  if (found.ok() && !o.assignments.empty()) GEHOR_CHECK(assignments.close());
  return found;
}

Result<pipeline::Discovery> look_in_file(Context& context, const Options& o) {
  GEHOR_TRY(const auto inputs, sources::open_inputs(context.path(o.csv)));
  if (inputs.size() != 1) {
    return Error{ErrorCode::kInvalidArgument,
                 say("the file holds {} tables; name one with texts", inputs.size()),
                 {o.csv, 0, {}}};
  }
  GEHOR_TRY(const auto texts, pipeline::table_texts(*inputs.front()));
  return look(context, o, *texts);
}

// Why there is nothing to look at, and what to do.
Result<Sentence> nothing_there(pipeline::Workspace& workspace, bool without_reason,
                               std::uint64_t texts) {
  GEHOR_TRY(const auto everything, workspace.reader().count({}, {"contacts"}));
  if (everything.empty() || everything.front().counts.front() == 0) {
    return Sentence("There are no contacts yet. Begin with  gehor import FILE");
  }
  if (without_reason) {
    return say(
        "{} contacts without a reason have words, and topics among fewer than {} would be "
        "chance. gehor reasons discover --all  looks at the others too.",
        texts, structure::TopicFinder::kFewestTexts);
  }
  return say(
      "{} contacts that fit have words, and topics among fewer than {} would be chance. "
      "Choose a longer period, or import more.",
      texts, structure::TopicFinder::kFewestTexts);
}

int run_discover(Context& context, Options o) {
  if (o.topics > kMostTopics) {
    return fail(context,
                Error{ErrorCode::kInvalidArgument, say("--topics goes to {}", kMostTopics), {}});
  }
  Result<pipeline::Discovery> found = pipeline::Discovery{};
  std::string what = "texts";
  if (!o.csv.empty()) {
    found = look_in_file(context, o);
  } else {
    const auto question = asked(o);
    if (!question.ok()) return fail(context, question.error());
    what = question->without_reason ? "contacts without a reason" : "contacts";
    auto workspace = context.workspace({"gehor", "reasons", "discover"});
    if (!workspace.ok()) return fail(context, workspace.error());
    measures::FactReader& reader = (*workspace)->reader();
    if (const Status begun = reader.begin_snapshot(); !begun.ok()) {
      return fail(context, begun.error());
    }
    found = [&]() -> Result<pipeline::Discovery> {
      GEHOR_TRY(const auto texts, pipeline::contact_texts(**workspace, question->selection));
      if (texts->expected() < structure::TopicFinder::kFewestTexts) {
        GEHOR_TRY(const Sentence why,
                  nothing_there(**workspace, question->without_reason, texts->expected()));
        pipeline::Discovery none;
        none.contacts = none.no_topic = texts->expected();
        none.warnings.push_back(why);
        return none;
      }
      return look(context, o, *texts);
    }();
    const Status ended = reader.end_snapshot();
    if (found.ok() && !ended.ok()) return fail(context, ended.error());
  }
  if (!found.ok()) return fail(context, found.error());
  if (o.as_json) {
    print_json(context, faces::discovery_json(*found));
    return kDone;
  }
  if (!found->topics.empty()) {
    print_discovery(*context.out, *found, what);
  }
  for (const Sentence& warning : found->warnings) *context.out << warning << "\n";
  return kDone;
}

}  // namespace

void add_discover(CLI::App& reasons, Chosen& chosen) {
  auto* discover = reasons.add_subcommand(
      "discover", "Topics among contacts without a reason, named by what people write");
  auto o = std::make_shared<Options>();
  discover->add_option("--from", o->from, "First day: 2026-01-31, 2026-01, 2026-Q1 or 2026");
  discover->add_option("--to", o->to, "Last day, likewise");
  discover->add_option("--where", o->words.where, "DIMENSION=VALUE, as often as needed");
  discover->add_flag("--all", o->all, "Contacts with a reason too");
  discover->add_option("--topics", o->topics,
                       "At most so many in each language; else as many as the texts gather in");
  discover->add_option(
      "--csv", o->csv,
      "Texts of a file instead, which need no data directory: column text, and id, "
      "language, customer, date, reason if there are any");
  discover->add_option("--assignments", o->assignments,
                       "Write the topic of every contact to this CSV file: id,topic");
  discover->add_option("--threads", o->threads, "How many; else as many as the machine has");
  discover->add_flag("--json", o->as_json, "One JSON document on standard output");
  discover->callback([o, &chosen] {
    chosen = [o](Context& c) { return run_discover(c, *o); };
    chosen.reads_only = true;
    chosen.alone = !o->csv.empty();
  });
}

}  // namespace gehor::cli
