// Writes what stands beside the contacts: surveys, customers, purchases, abandoned calls, events,
// actions.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "simulate/files.h"
#include "simulate/history.h"
#include "simulate/plan.h"

namespace gehor::simulate {

struct OtherCounts {
  std::uint64_t purchases = 0;
  std::uint64_t crowns = 0;  // what they came to
  std::uint64_t bytes = 0;
};

Result<OtherCounts> write_others(const Plan& plan, const History& history, const Place& place,
                                 std::vector<std::string>& files);

}  // namespace gehor::simulate
