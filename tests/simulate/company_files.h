// Reads the files of a simulated company in a plain way of its own, so that it is no witness for
// the simulator's writers nor for the program's reader.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "simulate/simulate.h"

namespace gehor::simulate {

using Record = std::map<std::string, std::string>;  // by column
using Table = std::vector<Record>;

// A company's files; each is taken apart when it is first asked for.
class Files {
 public:
  nlohmann::json truth;
  std::map<std::string, std::string> csv;  // by name without ".csv"

  const Table& operator[](const std::string& name) const;

 private:
  mutable std::map<std::string, Table> tables_;
};

Table read_table(const std::string& csv);

// Simulates into a folder that goes away again. Fails the test when that does not work.
Files simulated(const Options& options);
// The same, made once for all tests: 20,000 contacts, seed 11.
const Files& company(World world);

// Seconds since 1970 in UTC of "2026-11-22T14:30:05+01:00"; and of its wall clock.
std::int64_t utc_of(const std::string& time);
std::int64_t wall_of(const std::string& time);

// All files of a folder, name by name, in one fingerprint.
std::string fingerprint_of(const std::filesystem::path& folder);

}  // namespace gehor::simulate
