// SIGINT and SIGTERM as something that is waited for, instead of something that strikes. Start at
// EndSignals.
#pragma once

#include <signal.h>

#include <chrono>

namespace gehor::http {

// Holds both signals back while it lives, and ignores SIGPIPE. To be made while the process has no
// other thread: threads made later hold them back too. One that does not would now and then get the
// signal before the thread that waits for it, and the process would be ended by it.
class EndSignals {
 public:
  EndSignals();
  ~EndSignals();
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;

  // True when one came within the time.
  bool wait_for(std::chrono::seconds time) const;
  // Until hold(), one ends the process at once; the stores can take that. Threads made meanwhile
  // must be gone before hold().
  void let_through() const;
  void hold() const;

 private:
  sigset_t set_{}, before_{};
};

}  // namespace gehor::http
