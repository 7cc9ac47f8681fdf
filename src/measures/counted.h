// The parts of a figure that open it: "csat.numerator" is the contacts whose answers were counted
// as satisfied. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "measures/fact_reader.h"
#include "measures/registry.h"

namespace gehor::measures {

struct Part {
  std::string name;  // "numerator", "missed", "left_out.outside_scale"
  Counted counted;
};

// What the figures of a measure can be opened to: numerator, denominator, missed (the denominator
// without the numerator), left_out.NAME; of NPS promoters, passives and detractors.
std::vector<Part> parts_of(const Measure& measure);

// Of "MEASURE.PART". kInvalidArgument with the nearest known word, or those that there are.
Result<Counted> parse_counted(const std::string& text);

}  // namespace gehor::measures
