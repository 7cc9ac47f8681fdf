// Was a promise kept? Judged at the horizon, never against the wall clock. Pure.
#pragma once

#include <optional>

#include "base/time.h"
#include "facts/fact.h"

namespace gehor::facts {

// A promised or real end. `date_only`: the source gave a day, which lasts until its end.
struct Moment {
  Instant at;  // of a day: its first instant
  bool date_only = false;
  Instant day_end;  // of a day: the first instant after it; else equal to `at`
};

struct PromiseCase {
  std::optional<Moment> due;   // nothing promised without one
  std::optional<Moment> done;  // when it was done, if that is known
  bool known_done = false;     // the source says that it was done, with or without a time
  bool source_tells = true;    // the source says when things are done at all
  std::optional<Instant> horizon;
};

// Kept: done no later than due. Broken: done later, or past due at the horizon and not done.
// Pending: not done, and not yet due at the horizon. Undecided: done at an unknown time, or the
// source never tells.
Promise judge(const PromiseCase& promise);

}  // namespace gehor::facts
