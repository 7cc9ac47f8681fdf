#include "facts/promise.h"

namespace gehor::facts {

std::string_view name_of(Promise promise) {
  switch (promise) {
    case Promise::kNone: return "none";
    case Promise::kKept: return "kept";
    case Promise::kBroken: return "broken";
    case Promise::kPending: return "pending";
    case Promise::kUndecided: return "undecided";
  }
  return "none";
}

Promise judge(const PromiseCase& p) {
  if (!p.due) return Promise::kNone;
  if (p.done) {
    // A day that was promised lasts until its end; something done on a day, at a time nobody
    // wrote down, is given the benefit of its first instant.
    const bool kept = p.due->date_only ? p.done->at < p.due->day_end : p.done->at <= p.due->at;
    return kept ? Promise::kKept : Promise::kBroken;
  }
  if (p.known_done || !p.source_tells || !p.horizon) return Promise::kUndecided;
  const Instant end = p.due->date_only ? p.due->day_end : p.due->at;
  return *p.horizon > end ? Promise::kBroken : Promise::kPending;
}

}  // namespace gehor::facts
