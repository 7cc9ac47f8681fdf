// What brings more contacts lately than the weeks before let expect. Watches every reason, owner
// and channel at once, and believes so few that at most one in twenty is chance.
//
// Pure; any thread. Judged against the horizon in whole days, never against the wall clock.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "findings/period.h"
#include "findings/tally.h"

namespace gehor::findings {

struct Grown {
  std::string dimension, value;
  std::uint64_t recent = 0;  // contacts of the last weeks before the horizon
  double expected = 0;       // what the weeks before let expect
  double ratio = 0, low = 0, high = 0;
  Day from, to;   // first and last day of the recent weeks
  Day base_from;  // first day of the weeks before
};

struct Watched {
  std::string dimension;
  const Tallies* values = nullptr;  // "unknown" is passed over
};

// 4 weeks against the up to 26 before; 2 where there are under 12 weeks of data, 1 under 6, nothing
// under 5. The weeks before vary by whichever is more, their steps or their spread about the mean
// (stats/change.h), so a drift makes it harder to be believed. Listed when it is believed at a
// false-discovery rate of 5 % over all that is watched, its ratio's interval lies above 1, and it
// is at least kFewestRecent contacts and kFewestExcess more than expected. The largest excess
// first.
inline constexpr std::uint64_t kFewestRecent = 10;
inline constexpr double kFewestExcess = 5;
std::vector<Grown> find_grown(const std::vector<Watched>& watched, const Coverage& coverage);

// How many days before the horizon find_grown() looks at.
inline constexpr int kGrownReach = 7 * 30 + 1;

}  // namespace gehor::findings
