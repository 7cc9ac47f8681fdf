// flow [--program FOLDER]… [--source FOLDER] FILE.flow…
//
// Status 0: all passed; 1: one failed; 77: all were skipped (what ctest is told means that);
// 2: the command line or a flow's form is wrong.
#include <fmt/format.h>

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/flows/runner/flow.h"
#include "tests/flows/runner/run.h"

namespace {

int run(const std::vector<std::string>& arguments) {
  gehor::flow::Settings settings;
  settings.keep_directory = std::getenv("FLOW_KEEP") != nullptr;
  std::vector<std::string> files;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool more = i + 1 < arguments.size();
    if (arguments[i] == "--program" && more) {
      settings.programs.emplace_back(arguments[++i]);
    } else if (arguments[i] == "--source" && more) {
      settings.source = arguments[++i];
    } else {
      files.push_back(arguments[i]);
    }
  }
  if (files.empty()) {
    fmt::print(stderr, "flow [--program FOLDER]… [--source FOLDER] FILE.flow…\n");
    return 2;
  }
  bool failed = false;
  std::size_t skipped = 0;
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
      fmt::print(stderr, "flow: {} can not be read\n", file);
      return 2;
    }
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto flow = gehor::flow::parse_flow(text, file);
    if (!flow.ok()) {
      fmt::print(stderr, "{}\n", gehor::describe(flow.error()));
      return 2;
    }
    const auto report = gehor::flow::run_flow(flow.value(), file, settings);
    const bool passed = report.verdict == gehor::flow::Verdict::kPassed;
    skipped += report.verdict == gehor::flow::Verdict::kSkipped ? 1 : 0;
    failed = failed || report.verdict == gehor::flow::Verdict::kFailed;
    fmt::print("{}\n{}", flow.value().title, report.text);
    if (passed) fmt::print("passed: {} commands, {} checks\n", report.commands, report.checks);
  }
  if (failed) return 1;
  return skipped == files.size() ? 77 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "flow: {}\n", error.what());
    return 2;
  }
}
