#include <CLI/CLI.hpp>

#include <cstdlib>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"

#ifndef GEHOR_VERSION
#define GEHOR_VERSION "0.1.0"
#endif

namespace gehor::cli {

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
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error, *context.out, *context.err);
    return status == 0 ? kDone : kWrongCommand;
  }
  return chosen ? chosen(context) : kWrongCommand;
}

}  // namespace gehor::cli
