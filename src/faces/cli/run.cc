#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/cli/remote.h"

#ifndef GEHOR_VERSION
#define GEHOR_VERSION "0.1.0"
#endif

namespace gehor::cli {
namespace {

// One line, like every other error.
int refuse(const CLI::App& app, const CLI::ParseError& error, const Context& context) {
  std::string command = "gehor";
  const auto chosen = app.get_subcommands();
  std::string message = error.what();
  if (!chosen.empty()) {
    command += " " + chosen.front()->get_name();
  } else if (const auto rest = app.remaining(); !rest.empty()) {
    message = "There is no command \"" + rest.front() + "\"";
  } else if (error.get_name() == "RequiredError") {
    message = "Say what to do";
  }
  std::replace(message.begin(), message.end(), '\n', ' ');
  if (!message.ends_with('.')) message += '.';
  *context.err << "gehor: " << message << " " << command << " --help lists what there is.\n";
  return kWrongCommand;
}

}  // namespace

std::string Context::path(const std::string& given) const {
  const std::filesystem::path path(given);
  if (!handed_over || path.is_absolute()) return given;
  return (std::filesystem::path(working_directory) / path).string();
}

int run(int argc, char** argv, Context& context) {
  CLI::App app{"Gehör gives customers, and those who serve them, a hearing in the management."};
  app.name("gehor");
  app.set_version_flag("--version", std::string("gehor ") + GEHOR_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  const char* from_environment = std::getenv("GEHOR_DATA");
  context.data_directory =
      from_environment != nullptr && *from_environment != '\0' ? from_environment : "gehor-data";
  app.add_option("--data", context.data_directory,
                 "The data directory; else $GEHOR_DATA, else ./gehor-data");

  Chosen chosen;
  add_import(app, chosen);
  add_imports(app, chosen);
  add_measure(app, chosen);
  add_contacts(app, chosen);
  add_search(app, chosen);
  add_settings(app, chosen);
  add_erase(app, chosen);
  add_rebuild(app, chosen);
  add_clock(app, chosen);
  add_demo(app, chosen);
  add_simulate(app, chosen);
  add_serve(app, chosen);
  add_reasons(app, chosen);
  add_taxonomy(app, chosen);
  add_understand(app, chosen);
  add_audit(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) return refuse(app, error, context);
    app.exit(error, *context.out, *context.err);  // --help, --version
    return kDone;
  }
  if (!chosen.run) return kWrongCommand;
  context.reads_only = chosen.reads_only;
  if (context.handed_over && chosen.alone) {
    *context.err << "gehor: this command is not for a directory that a server has open.\n";
    return kWrongCommand;
  }
  if (!context.handed_over && !chosen.alone) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (const auto status = hand_over(context, words, chosen.inputs)) return *status;
  }
  return chosen.run(context);
}

}  // namespace gehor::cli
