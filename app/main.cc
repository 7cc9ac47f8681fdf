// The program: the only place where objects are wired together.
#include <sodium.h>
#include <unistd.h>

#include <iostream>

#include "app/workspaces.h"
#include "faces/cli/context.h"

int main(int argc, char** argv) {
  using namespace gehor;  // NOLINT: one file, at the top of everything
  if (sodium_init() < 0) {
    std::cerr << "gehor: the cryptographic library could not be started\n";
    return cli::kFailed;
  }
  const SystemClock system_clock;
  ForwardClock clock(system_clock);
  cli::Context context;
  context.clock = &clock;
  context.err_is_terminal = isatty(STDERR_FILENO) != 0;
  context.out_is_terminal = isatty(STDOUT_FILENO) != 0;
  context.open = [&clock](const std::string& path, const std::vector<std::string>& words) {
    return app::open_workspace(path, words, clock);
  };
  context.open_station = [&clock](const std::string& path, const std::vector<std::string>& words,
                                  std::size_t readers) {
    return app::open_station(path, words, clock, readers);
  };
  return cli::run(argc, argv, context);
}
