// gehor simulate --contacts N --seed S --out DIR: the files of a made-up company, and truth.json.
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "measures/question.h"
#include "simulate/simulate.h"

namespace gehor::cli {
namespace {

struct Flags {
  std::uint64_t contacts = 0, seed = 0;
  std::string out, world = "plain", end = "2026-07-01", languages, names = "en";
  int days = simulate::Options{}.days;
  bool no_messages = false, as_json = false;
};

Result<simulate::Options> options_of(const Flags& flags) {
  simulate::Options options;
  options.contacts = flags.contacts;
  options.seed = flags.seed;
  options.days = flags.days;
  options.messages = !flags.no_messages;
  GEHOR_TRY(options.world, simulate::world_from(flags.world));
  GEHOR_TRY(options.end, measures::parse_day(flags.end, false));
  if (!flags.languages.empty()) {
    GEHOR_TRY(options.languages, simulate::languages_from(flags.languages));
  }
  if (flags.names != "en" && flags.names != "sv") {
    return Error{ErrorCode::kInvalidArgument, "--names is en or sv."};
  }
  options.swedish_names = flags.names == "sv";
  return options;
}

int run(Context& context, const Flags& flags) {
  const auto options = options_of(flags);
  if (!options.ok()) return fail(context, options.error());
  const auto made = [&] {
    ProgressLine line(context);
    auto report = simulate::simulate(*options, flags.out, [&](const simulate::Progress& p) {
      pipeline::ImportProgress shown;
      shown.step = p.step;
      shown.done = p.done;
      shown.total = p.of;
      line.show(shown);
    });
    line.clear();
    return report;
  }();
  if (!made.ok()) return fail(context, made.error());
  if (flags.as_json) {
    *context.out << nlohmann::json{{"contacts", made->contacts},
                                   {"customers", made->customers},
                                   {"messages", made->messages},
                                   {"bytes", made->bytes},
                                   {"files", made->files}}
                        .dump(2)
                 << "\n";
    return kDone;
  }
  *context.out << "Exempelkraft, a company that does not exist: " << count_text(made->contacts)
               << " contacts, " << count_text(made->customers) << " customers, "
               << count_text(made->messages) << " messages in " << flags.out << "\n"
               << join(made->files, "  ") << "\n\nTry  gehor import " << flags.out
               << "/contacts.csv\n";
  return kDone;
}

}  // namespace

void add_simulate(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand(
      "simulate", "The files of a made-up company, and what was planted in them");
  auto o = std::make_shared<Flags>();
  command->add_option("--contacts", o->contacts, "How many contacts")->required();
  command->add_option("--seed", o->seed, "The same seed gives the same bytes")->required();
  command->add_option("--out", o->out, "A new or empty folder")->required();
  command
      ->add_option(
          "--world", o->world,
          "How it departs from what statistics assume: " + join(simulate::world_names(), ", "))
      ->capture_default_str();
  command->add_option("--end", o->end, "The day after the last")->capture_default_str();
  command->add_option("--days", o->days, "How many days the company is seen")
      ->capture_default_str();
  command->add_option("--languages", o->languages,
                      "Of the customers, the company's own first: sv,nb,nn,da,fi,en,de");
  command->add_option("--names", o->names, "Names of departments, reasons and teams: en or sv")
      ->capture_default_str();
  command->add_flag("--no-messages", o->no_messages, "Leave messages.csv out");
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  command->callback([o, &chosen] {
    chosen.alone = true;
    chosen = [o](Context& context) { return run(context, *o); };
  });
}

}  // namespace gehor::cli
