// The commands: each adds itself to the parser and says how to run. One file per command.
#pragma once

#include <functional>

#include "faces/cli/context.h"

namespace CLI {
class App;
}

namespace gehor::cli {

// Set by the command that was called; gives the exit status.
using Chosen = std::function<int(Context&)>;

void add_import(CLI::App& app, Chosen& chosen);
void add_imports(CLI::App& app, Chosen& chosen);
void add_measure(CLI::App& app, Chosen& chosen);
void add_contacts(CLI::App& app, Chosen& chosen);
void add_erase(CLI::App& app, Chosen& chosen);
void add_settings(CLI::App& app, Chosen& chosen);
void add_rebuild(CLI::App& app, Chosen& chosen);
void add_clock(CLI::App& app, Chosen& chosen);
void add_demo(CLI::App& app, Chosen& chosen);

}  // namespace gehor::cli
