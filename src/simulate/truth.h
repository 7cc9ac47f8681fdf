// truth.json: everything that was planted. docs/simulate.md says what its parts are for.
#pragma once

#include <string>

#include "simulate/count.h"
#include "simulate/write_contacts.h"
#include "simulate/write_others.h"

namespace gehor::simulate {

// UTF-8, indented, keys in a fixed order. Shares are parts of a thousand ("…_per_mille") and whole
// numbers, so that the bytes are the same everywhere.
std::string truth_json(const Plan& plan, const History& history, const TextCounts& texts,
                       const OtherCounts& others);

}  // namespace gehor::simulate
