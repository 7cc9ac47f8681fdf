// Runs a flow: a fresh directory, its files, its commands one after another, its expectations.
//
// Needs /bin/sh; starts processes and waits for them, so call it from one thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/flows/runner/flow.h"

namespace gehor::flow {

struct Settings {
  std::vector<std::filesystem::path> programs;  // folders put before the others on PATH
  std::filesystem::path source;                 // the checkout, as $SOURCE
  bool keep_directory = false;                  // for looking into it after a failure
};

enum class Verdict { kPassed, kFailed, kSkipped };

struct Report {
  Verdict verdict = Verdict::kPassed;
  std::string text;  // what failed, or why it was skipped; lines for people
  int commands = 0;  // that were run
  int checks = 0;    // that were held against them, exit statuses included
};

// Ends at the first command with a complaint, after listing all complaints about it.
Report run_flow(const Flow& flow, const std::filesystem::path& file, const Settings& settings);

}  // namespace gehor::flow
