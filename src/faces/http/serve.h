// Serves one open data directory until it is told to stop: pages, API, events, and the commands of
// other processes. Start at serve().
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "faces/http/end_signals.h"
#include "faces/http/server.h"
#include "pipeline/jobs.h"
#include "pipeline/station.h"

namespace gehor::http {

struct ServeOptions {
  ServerOptions server;
  std::string access_key;          // needed where the address is not this machine's own
  std::vector<std::string> hosts;  // names by which it may be called
  std::string version;             // of the program
};

// Calls `ready` with the address once requests are answered ("http://127.0.0.1:8080/"), then waits
// for SIGINT or SIGTERM (`signals`) and ends in good order: what is being answered is answered, an
// import that runs ends. `said` takes what people at the terminal should know.
Status serve(const EndSignals& signals, const ServeOptions& options, pipeline::Station& station,
             pipeline::Jobs& jobs, const Clock& clock,
             const std::function<void(const std::string& address)>& ready, std::ostream& said);

}  // namespace gehor::http
