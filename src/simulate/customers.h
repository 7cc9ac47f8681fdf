// The company's customers: segment, tenure, value, language, how they write, how readily they make
// contact; and what becomes of them. Attributes depend on the seed and the customer's number alone.
#pragma once

#include <cstdint>
#include <vector>

#include "simulate/plan.h"

namespace gehor::simulate {

inline constexpr std::uint32_t kNobody = 0xFFFFFFFF;
inline constexpr std::uint32_t kNever = 0xFFFFFFFF;

struct Customer {
  std::int32_t since = 0;          // day; may lie within the simulated time
  std::uint32_t margin = 0;        // crowns a year
  std::uint16_t propensity = 0;    // to make contact: 1 to 1000
  std::uint16_t renewal = 0xFFFF;  // day of the plan; 0xFFFF: not within it
  Segment segment = kPrivate;
  std::uint8_t status = 0;     // in kStatusNames
  std::uint8_t potential = 0;  // 1 to 5
  Language language = Language::kSv;

  // Of customers who were prospects first: the number of the matter they wrote about. They stand
  // after all others, and make no more contacts.
  std::uint32_t prospect = kNever;

  // What becomes of the customer; written by the course only.
  std::uint32_t left = kNever;  // seconds of the plan
  std::uint8_t trouble = 0;     // late answers, repeats, silent problems
  std::uint8_t cohort = kNoProblem;
  bool decided = false;  // about the renewal
};

// Clusters of the world clustered: households and firms of eight, whose members share things.
inline constexpr std::uint32_t kClusterSize = 8;
struct Cluster {
  std::uint8_t reason;  // what half of its ordinary matters are about
  int mood;             // -1 to 1, added to how its contacts feel
};
Cluster cluster_of(std::uint64_t seed, std::uint32_t customer);

std::vector<Customer> make_customers(const Plan& plan);

Language draw_language(const Plan& plan, Stream& stream);

}  // namespace gehor::simulate
