// The points of a page's time line: days, weeks or months, reaching back before the period, so that
// a bar has others to be compared with. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "findings/period.h"
#include "findings/tally.h"

namespace gehor::findings {

enum class PointUnit { kDay, kWeek, kMonth };
std::string_view name_of(PointUnit unit);  // "day" "week" "month"; dimensions of a question too

struct Point {
  Day from, to;
  std::string key;  // as the dimension of its unit names it
  bool in_period = false;
  bool complete = false;  // the data cover it from its beginning to its end
};

struct Series {
  PointUnit unit = PointUnit::kMonth;
  std::vector<Point> points;  // oldest first, without gaps
};

// A day: 29 days. A week: 26 weeks. A month: 13 months, or weeks where the data reach back under
// four months. A quarter: 15 months, a year: 24. Others by their length. Never before the first or
// after the last day of the data, never more than kMostPoints. A week belongs to the period that
// its Thursday lies in (as ISO 8601 gives weeks to years).
inline constexpr int kMostPoints = 120;
Series make_series(const Period& period, const Coverage& coverage);

// Contacts per point.
std::vector<std::uint64_t> counts_of(const Series& series, const Tally& tally);

}  // namespace gehor::findings
