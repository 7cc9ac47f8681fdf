// The page of memory that a test and the programs it runs under tests/faults/failing_system.cc
// share: which call of the system fails and how, what the clock says, and how many calls there
// were.
//
// The test writes it before (or while) a program runs; the library in the program reads it at each
// call. A file of one page, mapped by both, so that a killed program leaves its count.
#pragma once

#include <atomic>
#include <cstdint>

namespace gehor::test {

enum class Fault : std::uint32_t {
  kNone = 0,
  kNoRoom,  // ENOSPC
  kBroken,  // EIO
  kShort,   // half of it is written, and said so; no fault for calls that write nothing
  kTorn,    // half of it is written, then there is no room for anything: a disk that became full
};

struct FaultPage {
  std::atomic<std::uint64_t> calls;   // so far, that change something below the folder
  std::atomic<std::uint64_t> at;      // the call that fails, counted from 1; 0: none
  std::atomic<std::uint32_t> fault;   // Fault
  std::atomic<std::uint32_t> always;  // 1: and all that follow it
  std::atomic<std::uint64_t> failed;  // calls that did
  std::atomic<std::int64_t> clock;    // microseconds that the wall clock is ahead
};

// What the library finds in the environment: the page's file, and the folders (with ":" between)
// below which calls are counted and fail.
inline constexpr const char* kFaultPage = "GEHOR_FAULT_PAGE";
inline constexpr const char* kFaultFolders = "GEHOR_FAULT_FOLDERS";

}  // namespace gehor::test
