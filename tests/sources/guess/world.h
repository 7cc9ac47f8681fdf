// The made-up organisation behind made_files(): its departments and reasons, and how its contacts,
// answers and purchases come about. Internal to the test files.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tests/sources/guess/made.h"

namespace gehor::test {

enum class Lang { kSv, kNb, kDa, kFi, kEn, kDe };

struct Department {
  std::string name;
  std::string short_name;
  Values reasons;
};

struct Words {
  std::vector<Department> departments;
  Values channels;
  Values open_states;
  Values closed_states;
  Values openers;
  Values bodies;
  Values closers;
  Values good;  // sentences of the satisfied
  Values bad;
  Values people;
  Values places;
  Values teams;
  Values groups;
};

const Words& words(Lang lang);

// One made contact; times in seconds since 1970 as the wall clock shows them, 0: none.
struct MadeContact {
  std::int64_t created = 0;
  std::int64_t first = 0;
  std::int64_t closed = 0;
  std::int64_t due = 0;
  std::int64_t response_due = 0;
  std::int64_t touched = 0;
  std::size_t department = 0;
  std::string reason;
  std::string channel;
  std::string status;
  std::string agent;
  std::string team;
  std::string customer;
  std::string group;
  std::string text;
  std::string subject;
  std::string place;
  int score = 0;  // 1 to 5, 0: none
};

std::vector<MadeContact> made_contacts(Lang lang, std::size_t n, std::uint64_t seed);

std::string sentence_of(Lang lang, Dice& dice, int mood);  // -1, 0, 1

// Formats. "Y-m-d H:M", with seconds, with T and Z; "d/m/Y H:M"; "m/d/Y h:M:S AM"; …
enum class TimeFormat {
  kIso,
  kIsoSeconds,
  kIsoZulu,
  kIsoMillis,
  kIsoDate,
  kDmySlash,
  kDmySlashDate,
  kDmyDots,
  kDmyDotsDate,
  kMdyAmPm,
  kMdyDate,
  kFinnish,
  kEpoch,
  kCompact
};
std::string write_time(std::int64_t seconds, TimeFormat format);

// A column of one thing per contact.
template <typename Row, typename F>
MadeColumn column(const std::vector<Row>& rows, std::string name, sources::Field truth, F f) {
  MadeColumn c;
  c.name = std::move(name);
  c.truth = truth;
  for (const Row& row : rows) c.values.push_back(f(row));
  return c;
}

}  // namespace gehor::test
