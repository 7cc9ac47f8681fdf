// A simulated company as the facts that the program would derive of it, without texts and files,
// and what is planted in it. Made by simulate/, which shares no code with what estimates; that
// deriving the same company's files gives the same figures is a test of its own
// (whole_path_test.cc). Any thread. Start at make_company().
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "facts/fact.h"
#include "simulate/simulate.h"

namespace gehor::coverage {

struct Company {
  std::vector<facts::Fact> facts;  // all of source 1, customer by customer
  // By measure: what those who are asked would answer on average, given what they met. `planted` of
  // those who answer when asked; `of_all` of all who are or could be asked, which differs only
  // where the dissatisfied answer less.
  std::map<std::string, double> planted, of_all;
};

simulate::Options options_of(simulate::World world, std::uint64_t contacts, std::uint64_t seed);

Company make_company(const simulate::Options& options);

}  // namespace gehor::coverage
