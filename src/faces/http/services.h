// What the handlers of a served directory work with. Everything in it is thread-safe.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>

#include "base/time.h"
#include "pipeline/intake.h"
#include "pipeline/jobs.h"
#include "pipeline/staging.h"
#include "pipeline/station.h"

namespace gehor::http {

// What was last worked out of the state; see api/state.cc.
struct KnownState {
  std::mutex mutex;
  std::uint64_t version = 0;
  std::string text;  // of the JSON, but for its end
};

struct Services {
  pipeline::Station& station;
  pipeline::Jobs& jobs;
  pipeline::Staging& staging;
  pipeline::Intake& intake;
  const Clock& clock;
  std::string version;  // of the program
  KnownState state;
};

}  // namespace gehor::http
