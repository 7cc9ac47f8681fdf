// Holds one expectation of a flow against what a command left behind. Pure but for reading the file
// an expectation names.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/result.h"
#include "tests/flows/runner/flow.h"

namespace gehor::flow {

// What a command left behind.
struct Outcome {
  std::string out;
  std::string err;
  std::filesystem::path directory;  // where it ran
};

using Variables = std::map<std::string, std::string>;

// Nothing when the expectation holds, else what was seen instead, in a few lines for people.
std::optional<std::string> complaint(const Expectation& expectation, const Outcome& outcome,
                                     const Variables& variables);

// The text or JSON scalar that `keep` takes, text without its last line break.
Result<std::string> kept(const Keep& keep, const Outcome& outcome, const Variables& variables);

// Every ${NAME} replaced; an unknown one stays.
std::string with_variables(std::string text, const Variables& variables);

}  // namespace gehor::flow
