// What a command is given: ways out, a clock, and how to open a data directory. app/main.cc makes
// it; remote.cc makes one for a command that another process handed over.
#pragma once

#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "pipeline/import.h"
#include "pipeline/station.h"
#include "pipeline/workspace.h"
#include "sources/transport/blob.h"

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
  bool out_is_terminal = false;
  std::string data_directory;  // as told or by default
  bool reads_only = false;     // what the chosen command says of itself
  // Opens the data directory, makes it when needed. `words`: the command, shown to those who wait.
  std::function<Result<std::unique_ptr<pipeline::Workspace>>(const std::string& directory,
                                                             const std::vector<std::string>& words)>
      open;
  // The same for a server, with so many workspaces that only read.
  std::function<Result<std::unique_ptr<pipeline::Station>>(
      const std::string& directory, const std::vector<std::string>& words, std::size_t readers)>
      open_station;

  // A command that another process handed over: it runs here, in the process that has the directory
  // open, for somebody who stands elsewhere.
  bool handed_over = false;
  std::string working_directory;                                       // theirs
  std::map<std::string, std::shared_ptr<const sources::Blob>> inputs;  // the files they opened
  // Is told how far long work is, besides the line on the terminal.
  std::function<void(const pipeline::ImportProgress&)> watch;

  Result<std::unique_ptr<pipeline::Workspace>> workspace(
      const std::vector<std::string>& words) const {
    return open(data_directory, words);
  }
  // A path as the caller means it.
  std::string path(const std::string& given) const;
};

// Parses the command line and runs the command. Returns the exit status.
int run(int argc, char** argv, Context& context);

}  // namespace gehor::cli
