// Runs the real program on a data directory with keys of its own, to its end or until it is killed.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gehor::test {

struct Ended {
  bool killed = false;  // by us, before it was done
  int status = -1;      // where it ended by itself
  std::string out, err;
  std::chrono::microseconds took{0};
};

// A folder that holds "data", "keys" and whatever a test puts there.
class Room {
 public:
  explicit Room(std::filesystem::path folder) : folder_(std::move(folder)) {}
  // `words` without the program's name. `kill_after`: SIGKILL when it still runs then.
  Ended run(const std::vector<std::string>& words,
            std::optional<std::chrono::microseconds> kill_after = {}) const;
  // Everything as it is, in another place.
  Room copy(const std::filesystem::path& to) const;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace gehor::test
