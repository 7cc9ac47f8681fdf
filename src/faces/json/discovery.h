// Topics among contacts as JSON, for the command line and the HTTP API. Pure; any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

#include "pipeline/discover.h"

namespace gehor::faces {

// "top up, declined, card": how a topic is called.
std::string topic_name(const pipeline::FoundTopic& topic);
// docs/discovery.md describes it.
nlohmann::json discovery_json(const pipeline::Discovery& discovery);

}  // namespace gehor::faces
