// gehor demo [--files DIR | --figures]: makes a demonstration company, imports its files like
// anybody's, shows what a manager would want to see, and serves it.
#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdlib>

#include "base/text.h"
#include "calendar/zone.h"
#include "faces/cli/commands.h"
#include "faces/cli/demo_company.h"
#include "faces/cli/demo_figures.h"
#include "faces/cli/output.h"
#include "faces/cli/serve.h"
#include "measures/question.h"

namespace gehor::cli {
namespace {

// In the office: that a directory is a demonstration's, and how far its making came. The value is
// the company's end day.
constexpr const char* kScope = "demo";
constexpr const char* kBegun = "begun";
constexpr const char* kMade = "made";

// The company's data end with the day before today in Sweden.
Result<Date> today(const Clock& clock) {
  GEHOR_TRY(const calendar::Zone zone, calendar::Zone::find("Europe/Stockholm"));
  return Date(std::chrono::floor<std::chrono::days>(zone.to_wall(clock.now())));
}

int write_files(Context& context, const std::string& folder) {
  const auto day = today(*context.clock);
  if (!day.ok()) return fail(context, day.error());
  const auto made = simulate::simulate(demo_options(*day), folder);
  if (!made.ok()) return fail(context, made.error());
  *context.out << "Exempelkraft, a company that does not exist: " << count_text(made->contacts)
               << " contacts in " << folder << "\n"
               << join(made->files, "  ") << "\n\nTry  gehor import " << folder
               << "/contacts.csv\n";
  return kDone;
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
  GEHOR_TRY(const Date day, measures::parse_day(end, false));
  GEHOR_CHECK(make_demo_company(workspace, context, day));
  GEHOR_CHECK(office.set(kScope, kMade, end, now));
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
  GEHOR_TRY(const std::string contacts, source_number(workspace, kDemoContacts));
  GEHOR_TRY(const std::string nps, source_number(workspace, kDemoNps));
  GEHOR_TRY(const std::string figures, demo_figures(workspace, contacts, nps));
  GEHOR_TRY(const Date end, measures::parse_day(ready.end, false));
  const Date last(std::chrono::sys_days(end) - std::chrono::days(1));
  std::ostream& out = *context.out;
  out << "Exempelkraft, a made-up energy supplier with a web shop. 14 months and more, to "
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
