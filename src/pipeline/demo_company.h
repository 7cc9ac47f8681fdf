// A made-up energy supplier with a web shop, "Exempelkraft": the files of its help desk and its
// survey, and what was planted in them. `gehor demo` imports them like anybody's files.
//
// Pure: the same seed and end day give the same bytes on every machine (whole numbers only, no
// clock, no zone data but the rule of the European Union's summer time). Any thread. Start at
// make_company(). It shares no code with what reads, derives or measures; only the calendar of
// Swedish holidays, by which the company is open.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/time.h"

namespace gehor::pipeline::demo {

inline constexpr std::uint64_t kDefaultSeed = 2026;
inline constexpr int kDays = 26 * 7;

struct PlantedPromise {
  std::uint64_t kept = 0, broken = 0, not_yet_due = 0;
  bool operator==(const PlantedPromise&) const = default;
};

struct PlantedScore {
  std::uint64_t answers = 0, satisfied = 0;
  bool operator==(const PlantedScore&) const = default;
};

// Counted over the finished rows. Keys are as the program shows them: department and reason as
// written in the file, "unknown" where the field is empty; channels "phone", "email" …
struct Planted {
  std::uint64_t contacts = 0;
  std::uint64_t customers = 0;
  std::uint64_t without_customer = 0;
  std::uint64_t open = 0;  // not closed when the data end
  std::uint64_t texts = 0;
  std::uint64_t personal_data = 0;  // texts that hold a number or an address of a person
  std::map<std::string, std::uint64_t> by_owner, by_reason, by_channel;
  std::map<std::string, PlantedPromise> promises;  // by channel; of the first response
  std::uint64_t settled_7d = 0;         // of known customers, at least 7 days before the last event
  std::uint64_t repeats_7d = 0;         // of those: another contact about the same matter follows
  std::uint64_t solved_at_once_7d = 0;  // of those: closed, and none follows
  std::map<std::string, PlantedScore> scores;  // by department
  std::uint64_t promoters = 0, passives = 0, detractors = 0;
};

struct Company {
  std::string contacts_csv;  // arenden.csv: UTF-8 with mark, semicolons, CRLF, decimal comma
  std::string nps_csv;       // nps.csv
  Planted planted;
};

// 26 weeks that end with the day before `end`. `end`: 1990 to 2200.
Company make_company(std::uint64_t seed, Date end);

}  // namespace gehor::pipeline::demo
