// Topics among contacts, and what is proposed about them, as text.
#pragma once

#include <iosfwd>
#include <string>

#include "pipeline/discover.h"

namespace gehor::cli {

// `what`: what was looked at, "contacts without a reason".
void print_discovery(std::ostream& out, const pipeline::Discovery& found, const std::string& what);

}  // namespace gehor::cli
