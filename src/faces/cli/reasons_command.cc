// gehor reasons: what customers make contact about; a group of commands.
#include <CLI/CLI.hpp>

#include "faces/cli/commands.h"

namespace gehor::cli {

void add_reasons(CLI::App& app, Chosen& chosen) {
  auto* reasons = app.add_subcommand("reasons", "What customers make contact about");
  reasons->require_subcommand(1);
  add_learn(*reasons, chosen);
  add_models(*reasons, chosen);
  add_discover(*reasons, chosen);
  add_label(*reasons, chosen);
  add_labelling(*reasons, chosen);
}

}  // namespace gehor::cli
