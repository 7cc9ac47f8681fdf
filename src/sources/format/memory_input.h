// A table whose bytes are in memory already: for tests, fuzzers and small uploads.
#pragma once

#include <memory>
#include <string>

#include "sources/format/table.h"

namespace gehor::sources {

// The same as open_inputs() on a file of these bytes; of a zip only the first member. What
// open_inputs() would refuse is refused by open(). Never null.
std::unique_ptr<Input> memory_input(std::string name, std::string bytes,
                                    const InputLimits& limits = {});

}  // namespace gehor::sources
