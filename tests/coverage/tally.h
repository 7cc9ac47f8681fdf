// How often an interval holds what is true, by world, measure and group: collected over many
// simulated companies, judged when all are in. One thread. Start at Tally::ask().
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "measures/answer.h"
#include "tests/coverage/company.h"

namespace gehor::coverage {

// Under so many contacts or answers no page of the program judges a figure (findings/change.h).
inline constexpr std::uint64_t kFewest = 20;

struct Key {
  std::string world, measure, group;  // group: "" or "reason=Moving"
  auto operator<=>(const Key&) const = default;
};

struct Held {
  std::uint64_t companies = 0;  // with at least kFewest
  std::uint64_t held = 0;
  double width = 0, n = 0;  // sums
  double truth = 0;         // a share, a score, points; of several keys together: the last one's

  double coverage() const { return static_cast<double>(held) / static_cast<double>(companies); }
  void add(const Held& other);
};

class Tally {
 public:
  // Asks for all of these companies, which are of one world: the measures over everything, and some
  // of them by channel, owner and reason. Ends the test where that fails.
  void ask(const std::string& world, const std::vector<Company>& companies);

  // Against the average of all companies of the world: what another such company would show.
  std::map<Key, Held> against_world() const;
  // The same for the interval that takes contacts to be independent; shares by customer only.
  std::map<Key, Held> independent_against_world() const;
  // Surveys, against what is planted in each company.
  const std::map<Key, Held>& against_planted() const { return planted_; }
  // And against what all would answer, who are or could be asked.
  const std::map<Key, Held>& against_everybody() const { return everybody_; }

 private:
  struct Estimate {
    bool any = false;  // an interval
    double low = 0, high = 0, numerator = 0, denominator = 0;
  };
  void keep(const std::string& world, const measures::Answer& answer,
            const std::vector<Company>& companies);

  std::map<Key, std::vector<Estimate>> estimates_;
  std::map<Key, Held> planted_, everybody_;
};

}  // namespace gehor::coverage
