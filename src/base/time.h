// The two kinds of time in Gehör, and the one seam for "now".
//
// Instant is a moment on the world's clock (UTC, microseconds). WallTime is what a clock on the
// wall showed, without a zone: what most files contain. Only calendar/zone.h turns one into the
// other. No code below app/ reads the system's clock except through Clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace gehor {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;
using WallTime = std::chrono::local_time<std::chrono::microseconds>;
using Date = std::chrono::year_month_day;

inline constexpr std::int64_t kMicrosPerSecond = 1'000'000;
inline constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

// For tests: stands still until told otherwise.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant at) : at_(at) {}
  Instant now() const override { return at_; }
  void set(Instant at) { at_ = at; }

 private:
  Instant at_;
};

// "2026-11-22T21:31:00Z", with ".ffffff" only where there is a fraction.
std::string format_instant(Instant at);
// "2026-11-22 21:31:00"
std::string format_wall(WallTime at);
// "2026-11-22"
std::string format_date(Date day);

}  // namespace gehor
