// What the handlers of a served directory work with. Everything in it is thread-safe.
#pragma once

#include <string>

#include "base/time.h"
#include "pipeline/jobs.h"
#include "pipeline/staging.h"
#include "pipeline/station.h"

namespace gehor::http {

struct Services {
  pipeline::Station& station;
  pipeline::Jobs& jobs;
  pipeline::Staging& staging;
  const Clock& clock;
  std::string version;  // of the program
};

}  // namespace gehor::http
