// An answer of the API as plain lines, to hold it against another program's answer to the same
// question. Used by gehor_bench alone; single thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace gehor::bench {

// `spec`: "LABEL POINTER FIELD..." with JSON pointers; where the pointer names a list, one line an
// element ("-" in a pointer: the last), else one line. A line is the label and the fields with tabs
// between; null is empty.
Result<std::vector<std::string>> json_lines(const std::string& document, const std::string& spec);

}  // namespace gehor::bench
