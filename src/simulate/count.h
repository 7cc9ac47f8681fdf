// Counts the finished company in the plainest way there is: what an importer must find exactly, and
// what nobody in the company sees. Pure; one thread.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "simulate/history.h"
#include "simulate/plan.h"

namespace gehor::simulate {

struct PromiseCount {
  std::uint64_t kept = 0, broken = 0, pending = 0, none = 0;
};

struct RepeatCount {
  std::uint64_t settled = 0;         // identified, and that many days before the horizon
  std::uint64_t repeats = 0;         // of those: another contact about the same matter follows
  std::uint64_t solved_at_once = 0;  // of those: closed, and none follows
};

struct ScoreCount {
  std::uint64_t answers = 0, good = 0, sum = 0;  // good: CSAT 4 and 5, CES 5 to 7
};

using Counts = std::map<std::string, std::uint64_t>;  // by a name as the program shows it

// By what is written in the files. "unknown" where a field is empty.
struct Counted {
  std::uint64_t contacts = 0, customers = 0, without_customer = 0, open = 0;
  std::uint32_t horizon = 0;  // the latest time in contacts.csv, seconds of the plan
  Counts by_channel, by_department, by_reason, by_team, by_customer_group, by_month;
  std::map<std::string, PromiseCount> solve_promise, response_promise;  // by channel
  std::map<int, RepeatCount> repeats;                                   // by days: 1, 7, 30
  std::map<std::string, ScoreCount> csat, ces;                          // by department
  std::uint64_t promoters = 0, passives = 0, detractors = 0;
  std::array<std::uint64_t, 3> invited{}, answered{};  // by Survey
  std::uint64_t answered_contacts = 0;                 // with a first response
  std::int64_t median_response = 0;                    // of those, seconds, nearest rank
  std::uint64_t abandoned = 0, customers_file = 0, left = 0;
};

// What is true, whatever was written down.
struct True {
  Counts by_kind, by_reason, by_cause, by_arises_at, by_owner, by_tone, by_event,
      by_customer_language;
  std::uint64_t complaints = 0, complaints_well = 0, with_problem = 0, problem_from_service = 0;
  std::uint64_t avoidable = 0, transferred = 0, reopened = 0, repeats = 0, cases = 0;
  // Matters of prospects whose address is known, and how many of those became customers in time.
  std::uint64_t prospects = 0, converted = 0;
  std::uint64_t satisfied = 0, easy = 0;  // latent, of all contacts
  std::uint64_t chance_satisfied = 0;     // the same as planted: sum of per mille
  std::uint64_t chance_return = 0, returns = 0;
  std::array<std::uint64_t, 4> could_be_asked{};  // contacts, by level
  std::array<std::uint64_t, 3> asked_nps{};       // customers, by trouble
};

Counted count_written(const Plan& plan, const History& history);
True count_true(const Plan& plan, const History& history);

}  // namespace gehor::simulate
