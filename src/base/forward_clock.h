// A clock that never goes back: not behind what it told before, and not behind what it was told.
//
// A machine's clock is set, by people and by the network. What Gehör writes down is ordered by its
// moments (which setting is in force, what was known when), so a clock that was set back must not
// put what comes later before what is there. Made in main(); whoever opens a data directory tells
// it the newest moment in it. Any thread.
#pragma once

#include <atomic>
#include <limits>

#include "base/time.h"

namespace gehor {

class ForwardClock final : public Clock {
 public:
  explicit ForwardClock(const Clock& system) : system_(system) {}

  // The system's time; a microsecond after the last moment where the system is behind that.
  Instant now() const override {
    const std::int64_t told = system_.now().time_since_epoch().count();
    std::int64_t last = last_.load();
    for (;;) {
      const std::int64_t next = told > last ? told : last + 1;
      if (last_.compare_exchange_weak(last, next)) {
        return Instant(std::chrono::microseconds(next));
      }
    }
  }

  // From now on it is later than `at`.
  void not_before(Instant at) {
    const std::int64_t moment = at.time_since_epoch().count();
    std::int64_t last = last_.load();
    while (last < moment && !last_.compare_exchange_weak(last, moment)) {
    }
  }

  // What the system says, which may be behind.
  Instant system_now() const { return system_.now(); }

 private:
  const Clock& system_;
  mutable std::atomic<std::int64_t> last_{std::numeric_limits<std::int64_t>::min()};
};

}  // namespace gehor
