// Opens data directories: the only place where stores meet the stages.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/forward_clock.h"
#include "base/result.h"
#include "pipeline/station.h"
#include "pipeline/workspace.h"

namespace gehor::app {

// `words`: the command, shown to those who wait for the directory. Makes the directory when there
// is none. What an older copy brought back is forgotten, and figures that do not match the records
// are worked out, before anybody can read. The clock is told the newest moment in it.
Result<std::unique_ptr<pipeline::Workspace>> open_workspace(const std::string& path,
                                                            const std::vector<std::string>& words,
                                                            ForwardClock& clock);

// The same directory for many at once.
Result<std::unique_ptr<pipeline::Station>> open_station(const std::string& path,
                                                        const std::vector<std::string>& words,
                                                        ForwardClock& clock, std::size_t readers);

}  // namespace gehor::app
