#include "tests/simulate/company_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "base/hash.h"
#include "tests/support/temp_dir.h"

namespace gehor::simulate {
namespace {

int digits(const std::string& text, std::size_t at, std::size_t size) {
  return std::stoi(text.substr(at, size));
}

}  // namespace

const Table& Files::operator[](const std::string& name) const {
  const auto found = tables_.find(name);
  if (found != tables_.end()) return found->second;
  return tables_[name] = read_table(csv.at(name));
}

Table read_table(const std::string& csv) {
  std::vector<std::vector<std::string>> lines(1, std::vector<std::string>(1));
  bool inside = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"') {
      if (inside && i + 1 < csv.size() && csv[i + 1] == '"') {
        lines.back().back() += '"';
        ++i;
      } else {
        inside = !inside;
      }
    } else if (!inside && c == ',') {
      lines.back().emplace_back();
    } else if (!inside && c == '\n') {
      lines.emplace_back(1);
    } else {
      lines.back().back() += c;
    }
  }
  EXPECT_FALSE(inside);
  lines.pop_back();
  Table table;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].size(), lines[0].size()) << "row " << i;
    Record record;
    for (std::size_t c = 0; c < std::min(lines[i].size(), lines[0].size()); ++c) {
      record[lines[0][c]] = lines[i][c];
    }
    table.push_back(std::move(record));
  }
  return table;
}

Files simulated(const Options& options) {
  const test::TempDir folder;
  const auto report = simulate(options, folder.path().string());
  EXPECT_TRUE(report.ok()) << (report.ok() ? "" : report.error().message);
  Files files;
  if (!report.ok()) return files;
  for (const std::string& name : report->files) {
    if (name == "truth.json") {
      files.truth = nlohmann::json::parse(test::read_file(folder / name));
    } else {
      files.csv[name.substr(0, name.size() - 4)] = test::read_file(folder / name);
    }
  }
  return files;
}

const Files& company(World world) {
  static std::map<World, Files> made;
  const auto found = made.find(world);
  if (found != made.end()) return found->second;
  Options options;
  options.contacts = 20'000;
  options.seed = 11;
  options.world = world;
  return made[world] = simulated(options);
}

std::int64_t wall_of(const std::string& t) {
  const std::chrono::sys_days day{std::chrono::year(digits(t, 0, 4)) /
                                  std::chrono::month(unsigned(digits(t, 5, 2))) /
                                  std::chrono::day(unsigned(digits(t, 8, 2)))};
  return day.time_since_epoch().count() * 86'400 + digits(t, 11, 2) * 3600 + digits(t, 14, 2) * 60 +
         digits(t, 17, 2);
}

std::int64_t utc_of(const std::string& t) { return wall_of(t) - digits(t, 20, 2) * 3600; }

std::string fingerprint_of(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path());
  Fingerprint print;
  for (const auto& path : names) {
    print.add(path.filename().string());
    print.add(test::read_file(path));
  }
  return print.hex();
}

}  // namespace gehor::simulate
