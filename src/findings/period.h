// Stretches of whole days that people speak of, and how far the data cover them. Judged against the
// horizon, never against the wall clock.
//
// Pure; any thread. Start at parse_period(). Days are those of the organisation's zone.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace gehor::findings {

using Day = std::chrono::sys_days;

enum class PeriodKind { kDay, kWeek, kMonth, kQuarter, kYear, kDays, kAll };
std::string_view name_of(PeriodKind kind);  // "day" … "days" "all"

struct Period {
  std::string key;  // as in an address
  PeriodKind kind = PeriodKind::kAll;
  std::optional<Day> from, to;  // first and last day; none of "all" without a dated contact
  bool complete = true;         // the data cover it to its end
  int days() const { return from && to ? static_cast<int>((*to - *from).count()) + 1 : 0; }
  bool holds(Day day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

// What the data cover.
struct Coverage {
  std::optional<Day> first_day, last_day;  // of the contacts
  std::optional<WallTime> horizon;         // the last instant covered, on the organisation's wall

  // Whether from..to is covered to its end. A 28th of its length may be missing (a day of a month,
  // six hours of a week): a source's last time stamp lies some hours before the end of its day.
  bool reaches_end_of(Day from, Day to) const;
  // Whether the data begin early enough: three days of grace for a weekend or holiday before the
  // first contact.
  bool reaches_beginning_of(Day from) const;
  // The last day that is covered as a whole.
  std::optional<Day> last_whole_day() const;
};

// "2026-10", "2026-Q3", "2026", "2026-W40", "2026-01-31", "2026-01-05..2026-02-10", "all".
Result<Period> parse_period(const std::string& key, const Coverage& coverage);

// The newest whole month that is covered and has at least kEnough contacts (of the newest three
// until the last contact); else quarter (of two), else year (of two), else everything.
inline constexpr std::uint64_t kEnough = 30;
Period default_period(const std::map<Day, std::uint64_t>& contacts, const Coverage& coverage);

enum class Compare { kPrevious, kYear, kNone };
Result<Compare> parse_compare(const std::string& word);

// The period to compare with: the one before it (of a single day the same weekday a week before),
// or the same a year before (whole weeks before for days and weeks, so that weekdays meet). Of one
// that the data cover in part: as many days of the other. None where the data do not reach back so
// far, and for "all".
std::optional<Period> comparison_of(const Period& period, Compare compare,
                                    const Coverage& coverage);

// Of its kind, by a day in it.
Period month_of(Day day);
Period quarter_of(Day day);
Period year_of(Day day);
Period week_of(Day day);  // ISO 8601
Period days_between(Day from, Day to);

std::string text_of(Day day);  // "2026-01-31"

}  // namespace gehor::findings
