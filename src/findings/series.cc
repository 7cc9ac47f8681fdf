#include "findings/series.h"

#include <algorithm>

namespace gehor::findings {
namespace {

using std::chrono::days;

struct Shape {
  PointUnit unit;
  int back;  // days before the end of the period
};

Shape shape_of(const Period& period, const Coverage& coverage) {
  const int known = static_cast<int>((*period.to - *coverage.first_day).count()) + 1;
  switch (period.kind) {
    case PeriodKind::kDay: return {PointUnit::kDay, 29};
    case PeriodKind::kWeek: return {PointUnit::kWeek, 7 * 26};
    case PeriodKind::kMonth:
      return known >= 120 ? Shape{PointUnit::kMonth, 366 + 28} : Shape{PointUnit::kWeek, 126};
    case PeriodKind::kQuarter: return {PointUnit::kMonth, 366 + 88};
    case PeriodKind::kYear: return {PointUnit::kMonth, 2 * 365};
    case PeriodKind::kDays:
    case PeriodKind::kAll: break;
  }
  const int length = period.days();
  const int reach = period.kind == PeriodKind::kAll ? length : std::max(28, 2 * length);
  if (reach <= 62) return {PointUnit::kDay, reach};
  if (reach <= 400) return {PointUnit::kWeek, reach};
  return {PointUnit::kMonth, reach};
}

Period point_of(PointUnit unit, Day day) {
  if (unit == PointUnit::kDay) return days_between(day, day);
  return unit == PointUnit::kWeek ? week_of(day) : month_of(day);
}

}  // namespace

std::string_view name_of(PointUnit unit) {
  switch (unit) {
    case PointUnit::kDay: return "day";
    case PointUnit::kWeek: return "week";
    case PointUnit::kMonth: return "month";
  }
  return "month";
}

Series make_series(const Period& period, const Coverage& coverage) {
  Series series;
  if (!period.from || !coverage.first_day || !coverage.last_day) return series;
  if (*period.to < *coverage.first_day) return series;
  const Shape shape = shape_of(period, coverage);
  series.unit = shape.unit;
  Day last = std::min(*period.to, *coverage.last_day);
  if (coverage.horizon) {
    // Days without contacts that the data cover belong to the line: there were none.
    last = std::min(*period.to,
                    std::max(last, coverage.last_whole_day().value_or(*coverage.last_day)));
  }
  Day first = std::max(*coverage.first_day, *period.to - days(shape.back - 1));
  if (period.from < first && *period.from >= *coverage.first_day) first = *period.from;
  if (last < first) return series;
  Period point = point_of(shape.unit, last);
  while (*point.to >= first && static_cast<int>(series.points.size()) < kMostPoints) {
    Point p;
    p.from = *point.from;
    p.to = *point.to;
    p.key = point.key;
    const Day middle = shape.unit == PointUnit::kWeek ? p.from + days(3) : p.from;
    p.in_period = period.holds(middle);
    p.complete = coverage.reaches_end_of(p.from, p.to) && coverage.reaches_beginning_of(p.from);
    series.points.push_back(std::move(p));
    point = point_of(shape.unit, *point.from - days(1));
  }
  std::reverse(series.points.begin(), series.points.end());
  // A first point that the data cover in part would look like a rise.
  const auto begins_in_part = [&] {
    const Point& oldest = series.points.front();
    return !oldest.in_period && !coverage.reaches_beginning_of(oldest.from);
  };
  if (series.points.size() > 1 && begins_in_part()) series.points.erase(series.points.begin());
  return series;
}

std::vector<std::uint64_t> counts_of(const Series& series, const Tally& tally) {
  std::vector<std::uint64_t> counts;
  counts.reserve(series.points.size());
  for (const Point& point : series.points) counts.push_back(tally.between(point.from, point.to));
  return counts;
}

}  // namespace gehor::findings
