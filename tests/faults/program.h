// Runs the real program on a data directory with keys of its own, to its end or until it is killed.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gehor::test {

// Becomes the program with `words` on the room `folder`, in a process that was forked for it.
// What it says goes to the files "stdout" and "stderr" there, with `who` before their names.
[[noreturn]] void become_program(const std::filesystem::path& folder,
                                 const std::vector<std::string>& words,
                                 const std::map<std::string, std::string>& around,
                                 const std::string& who = {});

struct Ended {
  bool killed = false;  // by us, before it was done
  int signal = 0;       // what ended it, us or a crash
  int status = -1;      // where it ended by itself
  std::string out, err;
  std::chrono::microseconds took{0};
};

// A folder that holds "data", "keys" and whatever a test puts there.
class Room {
 public:
  explicit Room(std::filesystem::path folder) : folder_(std::move(folder)) {}
  // The same folder for somebody who runs a program in it at the same time: what the programs say
  // lies in files of another name.
  Room as(std::string who) const {
    Room other(folder_);
    other.who_ = std::move(who);
    return other;
  }
  // `words` without the program's name. `kill_after`: SIGKILL when it still runs then.
  // `around`: what stands in its environment besides.
  Ended run(const std::vector<std::string>& words,
            std::optional<std::chrono::microseconds> kill_after = {},
            const std::map<std::string, std::string>& around = {}) const;
  // Everything as it is, in another place.
  Room copy(const std::filesystem::path& to) const;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  std::string who_;
};

// `gehor serve` on a room, until it is killed or asked to end.
class Server {
 public:
  explicit Server(const Room& room, const std::map<std::string, std::string>& around = {});
  ~Server();  // SIGKILL, where it still runs
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int port() const { return port_; }  // 0: it did not come up
  // Sends the signal and waits; the exit status, -1 where a signal ended it.
  int end(int signal);
  bool running() const;
  std::string said() const;  // so far

 private:
  std::filesystem::path out_;
  pid_t process_ = -1;
  int port_ = 0;
};

}  // namespace gehor::test
