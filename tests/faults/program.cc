#include "tests/faults/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <thread>

#include "tests/support/temp_dir.h"

namespace gehor::test {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void become(const std::filesystem::path& folder,
                         const std::vector<std::string>& words) {
  const auto open_as = [&](const char* name, int fd) {
    const int file = ::open((folder / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || ::dup2(file, fd) < 0) ::_exit(127);
  };
  open_as("stdout", STDOUT_FILENO);
  open_as("stderr", STDERR_FILENO);
  ::setenv("GEHOR_KEYS", (folder / "keys").c_str(), 1);
  ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
  std::vector<std::string> all{GEHOR_PROGRAM, "--data", (folder / "data").string()};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> argv;
  argv.reserve(all.size() + 1);
  for (std::string& word : all) argv.push_back(word.data());
  argv.push_back(nullptr);
  ::execv(argv[0], argv.data());
  ::_exit(127);
}

}  // namespace

Ended Room::run(const std::vector<std::string>& words,
                std::optional<std::chrono::microseconds> kill_after) const {
  const auto began = Clock::now();
  const pid_t process = ::fork();
  if (process == 0) become(folder_, words);
  Ended ended;
  int status = 0;
  for (;;) {
    if (::waitpid(process, &status, kill_after ? WNOHANG : 0) == process) break;
    if (kill_after && Clock::now() - began >= *kill_after) {
      ::kill(process, SIGKILL);
      ::waitpid(process, &status, 0);
      break;
    }
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  ended.took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
  ended.killed = WIFSIGNALED(status);
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ended.out = read_file(folder_ / "stdout");
  ended.err = read_file(folder_ / "stderr");
  return ended;
}

Room Room::copy(const std::filesystem::path& to) const {
  std::filesystem::remove_all(to);
  std::filesystem::copy(folder_, to, std::filesystem::copy_options::recursive);
  return Room(to);
}

}  // namespace gehor::test
