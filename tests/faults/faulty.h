// The test's end of tests/faults/failing_system.cc: says which call of a program's system is to
// fail, and tells how many there were. One thread.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>

#include "tests/faults/fault_page.h"
#include "tests/faults/program.h"

namespace gehor::test {

class FaultySystem {
 public:
  // `page`: a file that is made for it.
  explicit FaultySystem(std::filesystem::path page);
  ~FaultySystem();
  FaultySystem(const FaultySystem&) = delete;
  FaultySystem& operator=(const FaultySystem&) = delete;

  // Nothing fails, and counting begins anew.
  void heal();
  // The call number `at` from now fails, and with `always` all that follow it.
  void arm(std::uint64_t at, Fault fault, bool always);
  void set_clock_ahead(std::chrono::microseconds ahead);
  std::uint64_t calls() const;
  std::uint64_t failed() const;
  // For Room::run: what puts the library before the program. Faults are those of the room's data
  // directory and keys.
  std::map<std::string, std::string> around(const Room& room) const;

  // Sanitizers bring their own writes and reads, and want to be first themselves.
  static bool possible();

 private:
  std::filesystem::path file_;
  FaultPage* page_ = nullptr;
};

// The ways in which a disk fails that are tried, by turns.
struct Failing {
  const char* name;
  Fault fault;
  bool always;
};
inline constexpr Failing kFailings[] = {
    {"full from then on", Fault::kNoRoom, true},
    {"broken once", Fault::kBroken, false},
    {"half written, then full", Fault::kTorn, true},
    {"half written once", Fault::kShort, false},
    {"full once", Fault::kNoRoom, false},
    {"broken from then on", Fault::kBroken, true},
};

}  // namespace gehor::test
