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

}  // namespace

void become_program(const std::filesystem::path& folder, const std::vector<std::string>& words,
                    const std::map<std::string, std::string>& around, const std::string& who) {
  const auto open_as = [&](const std::string& name, int fd) {
    const int file = ::open((folder / (who + name)).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || ::dup2(file, fd) < 0) ::_exit(127);
  };
  open_as("stdout", STDOUT_FILENO);
  open_as("stderr", STDERR_FILENO);
  ::setenv("GEHOR_KEYS", (folder / "keys").c_str(), 1);
  ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
  for (const auto& [name, value] : around) ::setenv(name.c_str(), value.c_str(), 1);
  std::vector<std::string> all{GEHOR_PROGRAM, "--data", (folder / "data").string()};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> argv;
  argv.reserve(all.size() + 1);
  for (std::string& word : all) argv.push_back(word.data());
  argv.push_back(nullptr);
  ::execv(argv[0], argv.data());
  ::_exit(127);
}

Ended Room::run(const std::vector<std::string>& words,
                std::optional<std::chrono::microseconds> kill_after,
                const std::map<std::string, std::string>& around) const {
  const auto began = Clock::now();
  const pid_t process = ::fork();
  if (process == 0) become_program(folder_, words, around, who_);
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
  ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ended.out = read_file(folder_ / (who_ + "stdout"));
  ended.err = read_file(folder_ / (who_ + "stderr"));
  return ended;
}

Server::Server(const Room& room, const std::map<std::string, std::string>& around)
    : out_(room.folder() / "served.stdout") {
  std::filesystem::remove(out_);
  process_ = ::fork();
  if (process_ == 0) {
    become_program(room.folder(), {"serve", "--listen", "127.0.0.1:0"}, around, "served.");
  }
  for (int i = 0; i < 3000 && port_ == 0 && running(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    if (!std::filesystem::exists(out_)) continue;
    const std::string told = read_file(out_);
    const std::size_t at = told.find("127.0.0.1:");
    if (at != std::string::npos && told.find("Ctrl-C") != std::string::npos) {
      port_ = std::atoi(told.c_str() + at + 10);
    }
  }
}

Server::~Server() { end(SIGKILL); }

bool Server::running() const {
  siginfo_t info{};
  return process_ >= 0 &&
         ::waitid(P_PID, static_cast<id_t>(process_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == 0;
}

std::string Server::said() const {
  return read_file(out_) + read_file(out_.parent_path() / "served.stderr");
}

int Server::end(int signal) {
  if (process_ < 0) return -1;
  ::kill(process_, signal);
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Room Room::copy(const std::filesystem::path& to) const {
  std::filesystem::remove_all(to);
  std::filesystem::copy(folder_, to, std::filesystem::copy_options::recursive);
  return Room(to);
}

}  // namespace gehor::test
