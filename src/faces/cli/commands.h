// The commands: each adds itself to the parser and says how to run. One file per command.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "faces/cli/context.h"

namespace CLI {
class App;
}

namespace gehor::cli {

// Set by the command that was called.
struct Chosen {
  std::function<int(Context&)> run;  // gives the exit status
  bool reads_only = false;           // writes nothing: need not wait for those who do
  bool alone = false;  // never handed to a server that has the directory open: it needs none
  std::vector<std::string> inputs;  // the files it reads, as named; "-" is standard input

  Chosen& operator=(std::function<int(Context&)> what) {
    run = std::move(what);
    return *this;
  }
};

void add_import(CLI::App& app, Chosen& chosen);
void add_imports(CLI::App& app, Chosen& chosen);
void add_measure(CLI::App& app, Chosen& chosen);
void add_contacts(CLI::App& app, Chosen& chosen);
void add_search(CLI::App& app, Chosen& chosen);
void add_erase(CLI::App& app, Chosen& chosen);
void add_settings(CLI::App& app, Chosen& chosen);
void add_rebuild(CLI::App& app, Chosen& chosen);
void add_clock(CLI::App& app, Chosen& chosen);
void add_demo(CLI::App& app, Chosen& chosen);
void add_simulate(CLI::App& app, Chosen& chosen);
void add_serve(CLI::App& app, Chosen& chosen);
void add_reasons(CLI::App& app, Chosen& chosen);
void add_discover(CLI::App& reasons, Chosen& chosen);  // these below "reasons"
void add_learn(CLI::App& reasons, Chosen& chosen);
void add_models(CLI::App& reasons, Chosen& chosen);
void add_label(CLI::App& reasons, Chosen& chosen);
void add_labelling(CLI::App& reasons, Chosen& chosen);
void add_taxonomy(CLI::App& app, Chosen& chosen);
void add_understand(CLI::App& app, Chosen& chosen);
void add_audit(CLI::App& app, Chosen& chosen);

}  // namespace gehor::cli
