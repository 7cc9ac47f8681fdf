// Time zones: turns wall time into instants and back. The only place where the two meet.
//
// A Zone is a pointer to a table of offsets that is read from the system's tz database once per
// process, kept for good and never changed. Copy it freely; every const function may be called
// from any thread, takes no lock and costs a binary search (tens of nanoseconds).
// Start at Zone::find().
//
// After the last change that the database lists (2037 for most zones) its rule for the future is
// applied; before the first, local mean time.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace gehor::calendar {

struct ZoneTable;

// A stretch of time in which the clock is not changed: begin <= t < end.
struct OffsetPeriod {
  std::chrono::sys_seconds begin;
  std::chrono::sys_seconds end;
  std::chrono::seconds offset;  // wall time minus UTC
};

class Zone {
 public:
  // The zone of an IANA name, such as "Europe/Stockholm"; upper and lower case are the same.
  // kNotFound with the nearest known name; kIo when the machine has no tz database.
  static Result<Zone> find(std::string_view iana_name);

  // Needs no database.
  static Zone utc();

  // Never fails. A wall time that the clock skips (a gap) is taken by the offset before the gap,
  // so it is moved on by the gap's length (02:30 becomes 03:30), as RFC 5545 has it; of a doubled
  // hour the first is meant. Times beyond the years -9999 to 9999 are taken as those years' ends.
  Instant to_instant(WallTime wall) const;

  WallTime to_wall(Instant at) const;

  // The period of constant offset around `at`; without a change of the clock on one side it reaches
  // to the year -20000 or 20000 there.
  OffsetPeriod period_at(std::chrono::sys_seconds at) const;

  // The name as the database spells it.
  const std::string& name() const;

  friend bool operator==(const Zone& a, const Zone& b) { return a.table_ == b.table_; }

 private:
  explicit Zone(const ZoneTable* table) : table_(table) {}

  const ZoneTable* table_;  // owned by the process, never freed
};

}  // namespace gehor::calendar
