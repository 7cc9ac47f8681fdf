// The program: the only place where objects are wired together.
#include <sodium.h>
#include <unistd.h>

#include <exception>
#include <iostream>
#include <string>
#include <string_view>

#include "app/workspaces.h"
#include "faces/cli/context.h"

namespace {

// DuckDB throws from where nothing may be thrown when a disk refuses even to undo a write. What was
// kept is safe in its log: say so in one line, as for every other fault, and end.
[[noreturn]] void give_up() {
  constexpr std::string_view kLine =
      "gehor: A fault of the disk, or of Gehör, ended the program. What was kept before is still "
      "there. Check that the disk works and has room, and start again.\n";
  [[maybe_unused]] const ssize_t said = ::write(STDERR_FILENO, kLine.data(), kLine.size());
  if (const std::exception_ptr why = std::current_exception()) {
    try {
      std::rethrow_exception(why);
    } catch (const std::exception& e) {
      std::string detail = std::string("warning: it was: ") + e.what() + "\n";
      [[maybe_unused]] const ssize_t told = ::write(STDERR_FILENO, detail.data(), detail.size());
    } catch (...) {
    }
  }
  ::_exit(gehor::cli::kFailed);
}

}  // namespace

int main(int argc, char** argv) {
  std::set_terminate(give_up);
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
