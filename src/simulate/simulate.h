// `gehor simulate`: the files of a company that does not exist, and what was planted in them.
// See docs/simulate.md. Start at simulate().
//
// The same options give the same bytes on every machine and with any number of threads. Files are
// written as they are made; memory is some 250 bytes per contact, no text is kept. Who wants them
// without a trace on the disk has them by simulate_in_memory().
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace gehor::simulate {

enum class World : std::uint8_t {
  kPlain,
  kOverdispersed,
  kDrift,
  kMissing,
  kConfounded,
  kClustered,
  kSilenced,
};
std::string_view name_of(World world);  // "plain" …
std::vector<std::string> world_names();
Result<World> world_from(std::string_view name);

enum class Language : std::uint8_t { kSv, kNb, kNn, kDa, kFi, kEn, kDe };
inline constexpr std::size_t kLanguages = 7;
std::string_view code_of(Language language);  // ISO 639-1: "sv" "nb" "nn" "da" "fi" "en" "de"
// "sv,nb,de": each at most once, at least one.
Result<std::vector<Language>> languages_from(std::string_view list);

struct Options {
  std::uint64_t contacts = 10'000;  // 1 to kMostContacts
  std::uint64_t seed = 1;
  Date end = Date(std::chrono::year(2026), std::chrono::month(7), std::chrono::day(1));
  int days = 182;  // kFewestDays to kMostDays; the files end with the day before `end`
  World world = World::kPlain;
  // The first is the company's own, in which its colleagues write notes; none: all seven.
  std::vector<Language> languages;
  bool swedish_names = false;  // of departments, reasons, teams …; else English
  bool messages = true;        // write messages.csv
  unsigned threads = 2;        // 1 to 64; does not change the bytes
};
inline constexpr std::uint64_t kMostContacts = 100'000'000;
inline constexpr int kFewestDays = 28, kMostDays = 3660;
// The first and last year in which the files may end.
inline constexpr int kFirstYear = 1990, kLastYear = 2200;

struct Progress {
  std::string_view step;  // "what happens", "texts", …
  std::uint64_t done = 0, of = 0;
};

struct Report {
  std::uint64_t contacts = 0, customers = 0, messages = 0;
  std::uint64_t bytes = 0;
  std::vector<std::string> files;  // names, in the order in which they were written
};

// Writes into `folder`, which is made when it is missing. A folder that holds anything is refused
// (kInvalidArgument) and left as it is; options out of range are too. When writing fails (kIo) what
// was written stays, without truth.json, which is written last. Any thread.
Result<Report> simulate(const Options& options, const std::string& folder,
                        const std::function<void(const Progress&)>& progress = {});

// The same files by name, some 1.2 kB per contact. Any thread.
Result<std::map<std::string, std::string>> simulate_in_memory(
    const Options& options, const std::function<void(const Progress&)>& progress = {});

}  // namespace gehor::simulate
