// What a command is given: ways out, a clock, and how to open a data directory. app/main.cc makes
// it.
#pragma once

#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "pipeline/workspace.h"

namespace gehor::cli {

// Exit statuses of the program.
inline constexpr int kDone = 0;
inline constexpr int kSomeRefused = 1;
inline constexpr int kWrongCommand = 2;
inline constexpr int kFailed = 3;

struct Context {
  const Clock* clock = nullptr;
  std::ostream* out = &std::cout;
  std::ostream* err = &std::cerr;
  bool err_is_terminal = false;
  std::string data_directory;  // as told or by default
  // Opens the data directory, makes it when needed. `words`: the command, shown to those who wait.
  std::function<Result<std::unique_ptr<pipeline::Workspace>>(const std::string& directory,
                                                             const std::vector<std::string>& words)>
      open;

  Result<std::unique_ptr<pipeline::Workspace>> workspace(
      const std::vector<std::string>& words) const {
    return open(data_directory, words);
  }
};

// Parses the command line and runs the command. Returns the exit status.
int run(int argc, char** argv, Context& context);

}  // namespace gehor::cli
