// gehor rebuild: derive all facts again.
#include <CLI/CLI.hpp>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "pipeline/derive.h"

namespace gehor::cli {

void add_rebuild(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("rebuild", "Work all figures out again from what was imported");
  command->callback([&chosen] {
    chosen = [](Context& context) {
      auto workspace = context.workspace({"gehor", "rebuild"});
      if (!workspace.ok()) return fail(context, workspace.error());
      ProgressLine line(context);
      const auto report = pipeline::derive_everything(**workspace, [&](std::uint64_t contacts) {
        line.show({"working out the figures", 0, 0, contacts});
      });
      line.clear();
      if (!report.ok()) return fail(context, report.error());
      *context.out << "The figures of " << count_text(report->contacts) << " contacts are new.\n";
      return kDone;
    };
  });
}

}  // namespace gehor::cli
