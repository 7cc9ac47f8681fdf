#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/cli/remote.h"

#ifndef GEHOR_VERSION
#define GEHOR_VERSION "0.1.0"
#endif

namespace gehor::cli {

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
  add_settings(app, chosen);
  add_erase(app, chosen);
  add_rebuild(app, chosen);
  add_clock(app, chosen);
  add_demo(app, chosen);
  add_serve(app, chosen);
  add_audit(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error, *context.out, *context.err);
    return status == 0 ? kDone : kWrongCommand;
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
