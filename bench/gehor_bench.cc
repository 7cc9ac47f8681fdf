// Two small tools of the scripts in this folder.
//
//   gehor_bench load SQL DATABASE    runs one statement into a fresh database, with two threads
//   gehor_bench watch FILE CMD...    runs a command; FILE gets "seconds peak_mib status"
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <string_view>

#include "store/duckdb/database.h"

namespace {

using namespace gehor;  // NOLINT: one file, at the top of everything

Status load(const char* sql, const char* file) {
  duckdb::DatabaseOptions options;
  options.memory_limit = "2GB";
  options.threads = 2;
  GEHOR_TRY(duckdb::Database database, duckdb::Database::open(file, options));
  GEHOR_TRY(duckdb::Connection connection, database.connect());
  GEHOR_CHECK(connection.run(sql));
  return connection.run("CHECKPOINT");
}

int watch(const char* file, char** command) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execvp(command[0], command);
    std::perror(command[0]);
    _exit(127);
  }
  int status = 0;
  rusage usage = {};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) return 1;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::ofstream(file) << took.count() << " " << usage.ru_maxrss / 1024 << " " << code << "\n";
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "watch" && argc > 3) return watch(argv[2], argv + 3);
  if (what == "load" && argc == 4) {
    const Status done = load(argv[2], argv[3]);
    if (!done.ok()) std::cerr << "gehor_bench: " << describe(done.error()) << "\n";
    return done.ok() ? 0 : 1;
  }
  std::cerr << "gehor_bench load SQL DATABASE | watch FILE COMMAND...\n";
  return 2;
}
