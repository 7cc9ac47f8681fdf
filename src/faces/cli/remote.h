// A command whose data directory another process has open (gehor serve) runs there: DuckDB lets no
// second process in, not even to read. The two talk over a Unix socket that only the directory's
// owner can open; the files a command reads are handed over open, so that they need not be found
// again.
//
// hand_over() is the caller's side, CommandServer the server's.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "faces/cli/context.h"
#include "pipeline/jobs.h"
#include "pipeline/station.h"

namespace gehor::cli {

// Where the process that serves `directory` listens: $XDG_RUNTIME_DIR, else the temporary folder;
// named by a hash of the directory's real path and the user's number.
std::string socket_of(const std::string& directory);

// Gives the command to the process that has context.data_directory open, shows what it says, and
// gives its exit status. nullopt: nobody listens there (also when a dead server left its socket).
std::optional<int> hand_over(const Context& context, const std::vector<std::string>& words,
                             const std::vector<std::string>& inputs);

class CommandServer {
 public:
  // Listens for commands until it goes; each runs on a thread of its own, with the station's
  // workspaces. Those that write are told of among the jobs. kBusy when another process listens
  // already.
  static Result<std::unique_ptr<CommandServer>> start(const std::string& directory,
                                                      pipeline::Station& station,
                                                      pipeline::Jobs& jobs, const Clock& clock);
  ~CommandServer();  // waits for the commands that run
  CommandServer(const CommandServer&) = delete;
  CommandServer& operator=(const CommandServer&) = delete;

 private:
  struct State;
  explicit CommandServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gehor::cli
