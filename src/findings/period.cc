#include "findings/period.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "measures/calendar_value.h"
#include "measures/question.h"

namespace gehor::findings {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kGraceAtBeginning = 3;

year_month_day ymd(Day day) { return year_month_day(day); }

int year_number(Day day) { return static_cast<int>(ymd(day).year()); }
unsigned month_number(Day day) { return static_cast<unsigned>(ymd(day).month()); }

Day first_of(int year, unsigned month) {
  return Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(1));
}

Day after_month(int year, unsigned month) {
  return month == 12 ? first_of(year + 1, 1) : first_of(year, month + 1);
}

// Monday of its ISO week.
Day monday_of(Day day) {
  const std::chrono::weekday weekday(day);
  return day - days(weekday.iso_encoding() - 1);
}

std::uint64_t contacts_in(const std::map<Day, std::uint64_t>& contacts, Day from, Day to) {
  std::uint64_t sum = 0;
  for (auto it = contacts.lower_bound(from); it != contacts.end() && it->first <= to; ++it) {
    sum += it->second;
  }
  return sum;
}

Error bad_period(const std::string& key) {
  return Error{ErrorCode::kInvalidArgument,
               say("\"{}\" is not a period. Write 2026-10, 2026-Q3, 2026, 2026-W40, 2026-01-31, "
                   "2026-01-05..2026-02-10 or all.",
                   key),
               {{}, 0, "period"}};
}

std::optional<Period> parse_week(const std::string& key) {
  int year = 0;
  unsigned week = 0;
  if (key.size() != 8 || key[4] != '-' || (key[5] != 'W' && key[5] != 'w')) return std::nullopt;
  const auto read = [](const char* begin, const char* end, auto& value) {
    const auto r = std::from_chars(begin, end, value);
    return r.ec == std::errc() && r.ptr == end;
  };
  if (!read(key.data(), key.data() + 4, year) || !read(key.data() + 6, key.data() + 8, week)) {
    return std::nullopt;
  }
  // The fourth of January lies in week 1.
  const Day monday =
      monday_of(Day(std::chrono::year(year) / 1 / 4)) + days(7 * (static_cast<int>(week) - 1));
  const Period period = week_of(monday);
  if (week < 1 || period.key.substr(0, 4) != key.substr(0, 4)) return std::nullopt;
  return period;
}

Result<Day> parse_one_day(const std::string& key, const std::string& text) {
  if (text.size() != 10) return bad_period(key);
  auto day = measures::parse_day(text, false);
  if (!day.ok()) return bad_period(key);
  return Day(*day);
}

Result<Period> parse_days(const std::string& key, std::size_t dots) {
  GEHOR_TRY(const Day from, parse_one_day(key, key.substr(0, dots)));
  GEHOR_TRY(const Day to, parse_one_day(key, key.substr(dots + 2)));
  if (to < from) {
    return Error{ErrorCode::kInvalidArgument,
                 say("The period {} ends before it begins.", key),
                 {{}, 0, "period"}};
  }
  return days_between(from, to);
}

Period everything(const Coverage& coverage) {
  Period all;
  all.key = "all";
  all.from = coverage.first_day;
  all.to = coverage.last_day;
  return all;
}

Period earlier(const Period& period, int years) {
  const auto back = [years](Day day) {
    year_month_day there = ymd(day) - std::chrono::years(years);
    if (!there.ok()) there = there.year() / there.month() / std::chrono::last;  // 29 February
    return Day(there);
  };
  switch (period.kind) {
    case PeriodKind::kMonth: return month_of(back(*period.from));
    case PeriodKind::kQuarter: return quarter_of(back(*period.from));
    case PeriodKind::kYear: return year_of(back(*period.from));
    case PeriodKind::kWeek: return week_of(*period.from - days(364));
    default: break;
  }
  return days_between(*period.from - days(364), *period.to - days(364));
}

Period previous(const Period& period) {
  const Day before = *period.from - days(1);
  switch (period.kind) {
    case PeriodKind::kDay: return days_between(*period.from - days(7), *period.from - days(7));
    case PeriodKind::kWeek: return week_of(before);
    case PeriodKind::kMonth: return month_of(before);
    case PeriodKind::kQuarter: return quarter_of(before);
    case PeriodKind::kYear: return year_of(before);
    default: return days_between(before - days(period.days() - 1), before);
  }
}

}  // namespace

std::string_view name_of(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::kDay: return "day";
    case PeriodKind::kWeek: return "week";
    case PeriodKind::kMonth: return "month";
    case PeriodKind::kQuarter: return "quarter";
    case PeriodKind::kYear: return "year";
    case PeriodKind::kDays: return "days";
    case PeriodKind::kAll: return "all";
  }
  return "all";
}

std::string text_of(Day day) { return format_date(Date(day)); }

bool Coverage::reaches_end_of(Day from, Day to) const {
  if (!horizon) return false;
  const std::chrono::microseconds end((to + days(1)).time_since_epoch());
  const std::chrono::microseconds length(days((to - from).count() + 1));
  const auto missing = std::min(length / 28, std::chrono::microseconds(days(1)));
  return horizon->time_since_epoch() >= end - missing;
}

bool Coverage::reaches_beginning_of(Day from) const {
  return first_day && *first_day <= from + days(kGraceAtBeginning);
}

std::optional<Day> Coverage::last_whole_day() const {
  if (!horizon) return std::nullopt;
  const Day day(std::chrono::floor<days>(horizon->time_since_epoch()));
  return reaches_end_of(day, day) ? day : day - days(1);
}

Period month_of(Day day) {
  Period p;
  p.kind = PeriodKind::kMonth;
  p.from = first_of(year_number(day), month_number(day));
  p.to = after_month(year_number(day), month_number(day)) - days(1);
  p.key = measures::calendar_value("month", Date(day));
  return p;
}

Period quarter_of(Day day) {
  Period p;
  p.kind = PeriodKind::kQuarter;
  const unsigned quarter = (month_number(day) + 2) / 3;
  p.from = first_of(year_number(day), 3 * quarter - 2);
  p.to = after_month(year_number(day), 3 * quarter) - days(1);
  p.key = measures::calendar_value("quarter", Date(day));
  return p;
}

Period year_of(Day day) {
  Period p;
  p.kind = PeriodKind::kYear;
  p.from = first_of(year_number(day), 1);
  p.to = first_of(year_number(day) + 1, 1) - days(1);
  p.key = fmt::format("{:04}", year_number(day));
  return p;
}

Period week_of(Day day) {
  Period p;
  p.kind = PeriodKind::kWeek;
  p.from = monday_of(day);
  p.to = *p.from + days(6);
  p.key = measures::calendar_value("week", Date(day));
  return p;
}

Period days_between(Day from, Day to) {
  Period p;
  p.kind = from == to ? PeriodKind::kDay : PeriodKind::kDays;
  p.from = from;
  p.to = to;
  p.key = from == to ? text_of(from) : text_of(from) + ".." + text_of(to);
  return p;
}

Result<Period> parse_period(const std::string& key, const Coverage& coverage) {
  if (key == "all") return everything(coverage);
  Period period;
  if (const std::size_t dots = key.find(".."); dots != std::string::npos) {
    GEHOR_TRY(period, parse_days(key, dots));
  } else if (const auto week = parse_week(key)) {
    period = *week;
  } else {
    const auto first = measures::parse_day(key, false);
    if (!first.ok()) return bad_period(key);
    const Day from(*first);
    if (key.size() == 4) {
      period = year_of(from);
    } else if (key.size() == 7) {
      period = key[5] == 'Q' || key[5] == 'q' ? quarter_of(from) : month_of(from);
    } else {
      period = days_between(from, from);
    }
  }
  period.complete = coverage.reaches_end_of(*period.from, *period.to);
  return period;
}

Period default_period(const std::map<Day, std::uint64_t>& contacts, const Coverage& coverage) {
  if (!coverage.horizon || !coverage.first_day) return everything(coverage);
  struct Step {
    Period (*of)(Day);
    int newest;
  };
  // A file of last year's contacts may have been covered until today: their closing went on.
  const Day newest = std::min(Day(std::chrono::floor<days>(coverage.horizon->time_since_epoch())),
                              *coverage.last_day);
  for (const Step& step : {Step{month_of, 3}, Step{quarter_of, 2}, Step{year_of, 2}}) {
    Period period = step.of(newest);
    int seen = 0;
    for (; seen < step.newest; period = step.of(*period.from - days(1))) {
      if (!coverage.reaches_end_of(*period.from, *period.to)) continue;
      ++seen;
      if (!coverage.reaches_beginning_of(*period.from)) break;
      if (contacts_in(contacts, *period.from, *period.to) >= kEnough) return period;
    }
  }
  return everything(coverage);
}

Result<Compare> parse_compare(const std::string& word) {
  if (word == "previous") return Compare::kPrevious;
  if (word == "year") return Compare::kYear;
  if (word == "none") return Compare::kNone;
  return Error{ErrorCode::kInvalidArgument,
               say("compare is previous, year or none, not \"{}\".", word),
               {{}, 0, "compare"}};
}

std::optional<Period> comparison_of(const Period& period, Compare compare,
                                    const Coverage& coverage) {
  if (compare == Compare::kNone || period.kind == PeriodKind::kAll || !period.from) {
    return std::nullopt;
  }
  Period other = compare == Compare::kYear ? earlier(period, 1) : previous(period);
  if (!period.complete && coverage.horizon) {
    const Day last(std::chrono::floor<days>(coverage.horizon->time_since_epoch()));
    if (last < *period.from) return std::nullopt;
    const Day to = std::min(*other.to, *other.from + (last - *period.from));
    if (to != *other.to) other = days_between(*other.from, to);
  }
  if (!coverage.reaches_beginning_of(*other.from)) return std::nullopt;
  other.complete = coverage.reaches_end_of(*other.from, *other.to);
  return other;
}

}  // namespace gehor::findings
