// gehor demo [--files DIR | --figures]: makes a demonstration company, imports its files like
// anybody's, shows what a manager would want to see, and serves it.
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "calendar/zone.h"
#include "faces/cli/commands.h"
#include "faces/cli/demo_figures.h"
#include "faces/cli/output.h"
#include "faces/cli/serve.h"
#include "measures/question.h"
#include "pipeline/change_setting.h"
#include "pipeline/demo_company.h"
#include "pipeline/import.h"

namespace gehor::cli {
namespace {

namespace fs = std::filesystem;
namespace demo = pipeline::demo;

constexpr const char* kContactsSource = "Exempelkraft";
constexpr const char* kNpsSource = "Exempelkraft NPS";
constexpr const char* kContactsFile = "arenden.csv";
constexpr const char* kNpsFile = "nps.csv";
constexpr const char* kTruthFile = "truth.json";

// In the office: that a directory is a demonstration's, and how far its making came. The value is
// the company's end day.
constexpr const char* kScope = "demo";
constexpr const char* kBegun = "begun";
constexpr const char* kMade = "made";

Error not_written(const fs::path& path) {
  return {ErrorCode::kIo,
          "could not write " + path.string() + ". Is there room, and may you write there?"};
}

Status write_file(const fs::path& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << content;
  out.close();
  if (!out) return not_written(path);
  return {};
}

// The company's data end with the day before today in Sweden.
Result<Date> today(const Clock& clock) {
  GEHOR_TRY(const calendar::Zone zone, calendar::Zone::find("Europe/Stockholm"));
  return Date(std::chrono::floor<std::chrono::days>(zone.to_wall(clock.now())));
}

// --- gehor demo --files DIR ---

// Never over something that is not the same.
Status put(const fs::path& path, const std::string& content) {
  std::error_code ignored;
  if (fs::exists(path, ignored)) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream there;
    there << in.rdbuf();
    if (in && there.str() == content) return {};
    return Error{ErrorCode::kInvalidArgument,
                 path.string() + " exists already and holds something else. Name another folder."};
  }
  return write_file(path, content);
}

// What was planted in the files, to hold the program's figures against.
std::string truth_json(const demo::Planted& planted) {
  using nlohmann::json;
  json promises = json::object(), scores = json::object();
  for (const auto& [channel, p] : planted.promises) {
    promises[channel] = {{"kept", p.kept}, {"broken", p.broken}, {"not_yet_due", p.not_yet_due}};
  }
  for (const auto& [owner, s] : planted.scores) {
    scores[owner] = {{"answers", s.answers}, {"satisfied", s.satisfied}};
  }
  return json{{"contacts", planted.contacts},
              {"customers", planted.customers},
              {"without_customer", planted.without_customer},
              {"open", planted.open},
              {"texts", planted.texts},
              {"personal_data", planted.personal_data},
              {"by_owner", planted.by_owner},
              {"by_reason", planted.by_reason},
              {"by_channel", planted.by_channel},
              {"promises", promises},
              {"settled_7d", planted.settled_7d},
              {"repeats_7d", planted.repeats_7d},
              {"solved_at_once_7d", planted.solved_at_once_7d},
              {"scores", scores},
              {"nps",
               {{"answers", planted.promoters + planted.passives + planted.detractors},
                {"promoters", planted.promoters},
                {"passives", planted.passives},
                {"detractors", planted.detractors},
                {"promoters_less_detractors", static_cast<std::int64_t>(planted.promoters) -
                                                  static_cast<std::int64_t>(planted.detractors)}}}}
             .dump(2) +
         "\n";
}

int write_files(Context& context, const std::string& folder) {
  const auto day = today(*context.clock);
  if (!day.ok()) return fail(context, day.error());
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return fail(context, not_written(folder));
  const demo::Company company = demo::make_company(demo::kDefaultSeed, *day);
  const fs::path contacts = fs::path(folder) / kContactsFile, nps = fs::path(folder) / kNpsFile;
  const fs::path truth = fs::path(folder) / kTruthFile;
  const std::pair<fs::path, std::string> files[] = {{contacts, company.contacts_csv},
                                                    {nps, company.nps_csv},
                                                    {truth, truth_json(company.planted)}};
  for (const auto& [path, content] : files) {
    if (Status done = put(path, content); !done.ok()) return fail(context, done.error());
  }
  *context.out << contacts.string()
               << "   made-up contacts of Exempelkraft, a company that does not exist\n"
               << nps.string() << "       its customers' recommendation scores\n"
               << truth.string() << "    what was planted in them\n\n"
               << "Try  gehor import " << contacts.string() << "\n";
  return kDone;
}

// --- gehor demo ---

Status import_as(pipeline::Workspace& workspace, const Context& context, const char* name,
                 std::string content, const char* source) {
  pipeline::ImportOptions options;
  options.path = name;
  options.content = sources::memory_blob(std::move(content));
  options.source = source;
  options.guess.zone = "Europe/Stockholm";
  options.guess.score_good = ScaleGood::kHigh;
  ProgressLine line(context);
  GEHOR_TRY(const auto reports,
            pipeline::import_file(&workspace, options, [&](const auto& p) { line.show(p); }));
  line.clear();
  if (!reports.failed.empty()) return reports.failed.front();
  for (const auto& report : reports.tables) {
    for (const auto& warning : report.warnings) warn(context, warning.message, warning.option);
  }
  return {};
}

Status make(pipeline::Workspace& workspace, const Context& context, const std::string& end) {
  GEHOR_TRY(const Date day, measures::parse_day(end, false));
  demo::Company company = demo::make_company(demo::kDefaultSeed, day);
  GEHOR_CHECK(import_as(workspace, context, kContactsFile, std::move(company.contacts_csv),
                        kContactsSource));
  GEHOR_CHECK(import_as(workspace, context, kNpsFile, std::move(company.nps_csv), kNpsSource));
  // What the made-up management has promised itself.
  const Instant now = context.clock->now();
  for (const auto& [key, value] :
       {std::pair{"goal_promise_kept", "phone=80 %, email=85 %, chat=90 %, form=85 %, social=80 %"},
        std::pair{"goal_fcr", "80 %"}, std::pair{"goal_csat", "70 %"},
        std::pair{"goal_nps", "+10"}}) {
    GEHOR_CHECK(pipeline::check_setting({"", key, value}));
    GEHOR_CHECK(workspace.office().set("", key, value, now));
  }
  return workspace.office().set(kScope, kMade, end, now);
}

struct Ready {
  std::string end;
  bool again = false;  // it was there already
};

// Makes the company unless the directory holds it. A directory with anything else is left alone.
Result<Ready> make_ready(pipeline::Workspace& workspace, const Context& context) {
  office::Office& office = workspace.office();
  const Instant now = context.clock->now();
  GEHOR_TRY(const auto marks, office.settings(kScope, now));
  if (const auto made = marks.find(kMade); made != marks.end()) return Ready{made->second, true};
  std::string end;
  if (const auto begun = marks.find(kBegun); begun != marks.end()) {
    end = begun->second;  // cut short: the same files again change nothing that is there
  } else {
    GEHOR_TRY(const auto history, office.history(""));
    GEHOR_TRY(const auto sources, office.sources());
    GEHOR_TRY(const auto imports, workspace.ledger().imports());
    if (!history.empty() || !sources.empty() || !imports.empty()) {
      return Error{ErrorCode::kInvalidArgument,
                   "The data directory " + context.data_directory +
                       " holds something else than a demonstration; nothing was changed. Name "
                       "another place with --data."};
    }
    GEHOR_TRY(const Date day, today(*context.clock));
    end = format_date(day);
    GEHOR_CHECK(office.set(kScope, kBegun, end, now));
  }
  GEHOR_CHECK(make(workspace, context, end));
  return Ready{end, false};
}

Result<std::string> source_number(pipeline::Workspace& workspace, const char* name) {
  GEHOR_TRY(const auto source, workspace.office().source_by_name(name));
  if (!source) {
    return Error{ErrorCode::kNotFound,
                 std::string("The demonstration's source \"") + name +
                     "\" is gone. Make it anew in another place with --data."};
  }
  return std::to_string(source->id);
}

Status show(pipeline::Workspace& workspace, const Context& context, const Ready& ready) {
  GEHOR_TRY(const std::string contacts, source_number(workspace, kContactsSource));
  GEHOR_TRY(const std::string nps, source_number(workspace, kNpsSource));
  GEHOR_TRY(const std::string figures, demo_figures(workspace, contacts, nps));
  GEHOR_TRY(const Date end, measures::parse_day(ready.end, false));
  const Date last(std::chrono::sys_days(end) - std::chrono::days(1));
  std::ostream& out = *context.out;
  out << "Exempelkraft, a made-up energy supplier with a web shop. 26 weeks, to "
      << format_date(last) << (ready.again ? ", as made before" : "") << ".\n\n"
      << figures << "\nTry next\n";
  const std::string gehor = "  gehor --data " + context.data_directory + " ";
  out << gehor << "measure promise_kept --by channel --by month\n"
      << gehor << "measure csat --by owner\n"
      << gehor << "contacts --where reason=Inloggning --limit 5\n"
      << "  gehor import YOUR-FILE.csv          your own, kept in gehor-data; --dry-run looks only\n"
      << "  gehor demo --files FOLDER           this company's files, to try imports with\n";
  return {};
}

Status make_and_show(pipeline::Workspace& workspace, const Context& context) {
  GEHOR_TRY(const Ready ready, make_ready(workspace, context));
  return show(workspace, context, ready);
}

int figures_only(Context& context) {
  const auto workspace = context.workspace({"gehor", "demo"});
  if (!workspace.ok()) return fail(context, workspace.error());
  if (Status shown = make_and_show(**workspace, context); !shown.ok()) {
    return fail(context, shown.error());
  }
  return kDone;
}

}  // namespace

void add_demo(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("demo", "A made-up company to look at, in ./gehor-demo");
  struct Options {
    std::string files;
    bool figures = false;
    ServeFlags serve;
  };
  auto o = std::make_shared<Options>();
  o->serve.ports_to_try = 20;  // somebody's own server may have the first
  command->add_option("--files", o->files,
                      "Write the company's files to this folder, and do nothing else");
  command->add_flag("--figures", o->figures, "Show the figures here, and serve nothing");
  add_serve_flags(*command, o->serve);
  command->callback([o, &app, &chosen] {
    const char* set = std::getenv("GEHOR_DATA");
    const bool told = app.count("--data") > 0 || (set != nullptr && *set != '\0');
    chosen = [o, told](Context& context) {
      if (!o->files.empty()) return write_files(context, o->files);
      if (!told) context.data_directory = "gehor-demo";
      if (o->figures) return figures_only(context);
      return serve(context, o->serve, {"gehor", "demo"}, [&](pipeline::Workspace& workspace) {
        return make_and_show(workspace, context);
      });
    };
    chosen.alone = true;
  });
}

}  // namespace gehor::cli
