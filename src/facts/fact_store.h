// The port through which derived facts are written. store/duckdb implements it.
#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "facts/fact.h"

namespace gehor::facts {

class FactStore {
 public:
  virtual ~FactStore() = default;

  // Begins a new edition of the facts: of everything, or of what Ledger::mark_touched() marked.
  virtual Status begin(bool everything) = 0;
  // The facts of one customer come one after the other, and all of them that are left in the
  // edition: store/duckdb numbers customers by it, and counts what each of them has.
  virtual Status add(const Fact& fact) = 0;
  // Publishes the edition at once: readers see the old facts or the new ones, never a mixture.
  // `horizons`: per source the last instant it covers. `settings`: what was in force, as JSON.
  virtual Status publish(const std::map<std::int32_t, Instant>& horizons,
                         const std::string& settings, Instant now) = 0;
  // The same for one of many small steps: takes the place of the edition that the step before it
  // published, and leaves putting the file in order to the next publish().
  virtual Status publish_step(const std::map<std::int32_t, Instant>& horizons,
                              const std::string& settings, Instant now) = 0;
  // Instead of publishing: questions of this process are answered from what was added ("as of").
  virtual Status hold(const std::map<std::int32_t, Instant>& horizons) = 0;
  virtual void abandon() = 0;
};

}  // namespace gehor::facts
