// A flow: a black-box case of the real program, as a text file (tests/flows/README.md has the
// form).
//
// Start with parse_flow(); run.h runs what it gives. Pure and thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace gehor::flow {

// A word to look for: a plain string, or a regular expression (RE2's syntax).
struct Pattern {
  std::string text;
  bool regex = false;
};

// What an expectation looks at.
struct Subject {
  enum class Kind { kStdout, kStderr, kFile };
  Kind kind = Kind::kStdout;
  std::string file;                      // for kFile, below the working directory
  std::optional<std::string> json_path;  // json_path.h; absent: the text itself
};

enum class Verb {
  kIsEmpty,
  kIs,        // the whole text: one pattern per line
  kHasLine,   // a whole line
  kHasLines,  // whole lines in this order, others may stand between
  kContains,
  kLacks,
  kIsJson,  // exactly one JSON document
  kExists,
  kIsAbsent,
  kHasMode,  // of a file: 0600
  kEqual,    // of JSON, with `literal`; with `tolerance` for numbers
  kNotEqual,
  kLess,
  kAtMost,
  kMore,
  kAtLeast,
  kHasSize,  // of a JSON array, object or string
};

struct Expectation {
  int line = 0;         // in the flow's file
  std::string written;  // the line itself, for messages
  Subject subject;
  Verb verb = Verb::kIs;
  std::vector<Pattern> patterns;
  std::string literal;
  double tolerance = 0;
};

// Remembers a part of the output as an environment variable of the later commands and as ${NAME} in
// later expectations.
struct Keep {
  int line = 0;
  std::string name;
  Subject subject;
};

struct Command {
  int line = 0;
  std::string text;  // for /bin/sh
  int status = 0;
  double seconds = 120;  // it is ended, and has failed, after that
  std::vector<std::variant<Expectation, Keep>> after;
};

struct FileToWrite {
  int line = 0;
  std::string name;
  std::string bytes;
};

struct Flow {
  std::string title;
  std::vector<std::variant<FileToWrite, Command>> steps;
  std::vector<std::string> shared;  // what stands after @shared/ anywhere, each once
};

// An error names `file` and the line.
Result<Flow> parse_flow(std::string_view text, std::string_view file);

}  // namespace gehor::flow
