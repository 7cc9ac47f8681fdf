// A second opinion on business time for the tests: looks at every minute of some years, one by one,
// with the C library's clock. Shares no code with src/calendar, not even the zone's.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace gehor::test {

struct WallMinute {
  int year, month, day;
  int weekday;  // 0 = Monday
  int minute;   // of the day
};

class SlowOracle {
 public:
  // From 1 January of `first_year` to 1 January of `end_year`, UTC. Changes the process's TZ while
  // it looks, so build it in one thread.
  SlowOracle(const std::string& zone, int first_year, int end_year,
             const std::function<bool(const WallMinute&)>& is_open);

  std::int64_t begin() const { return begin_; }  // seconds since 1970
  std::int64_t end() const { return end_; }

  bool is_open(std::int64_t second) const;
  std::int64_t open_seconds(std::int64_t from, std::int64_t to) const;

 private:
  std::int64_t open_before(std::int64_t second) const;

  std::int64_t begin_;
  std::int64_t end_;
  std::vector<std::uint32_t> open_minutes_before_;
};

// Days off in Sweden, by other rules than the code's: Gauss's Easter, and weekdays counted from it.
bool is_swedish_day_off(int year, int month, int day, int weekday);

}  // namespace gehor::test
