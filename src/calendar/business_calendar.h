// When the organisation is open, and how long it was open between two instants: the clock in
// which a promise runs.
//
// Open means: the wall clock of the zone shows a minute inside that date's hours. A date's hours
// are its special hours; else none when it is a closed date or a holiday; else the weekday's. So a
// closed date is closed from midnight to midnight, also for a shift that began the evening before,
// and what that shift has on the morning after stays.
// Real time is counted: an hour that the clock shows twice counts twice, a skipped one not at all.
//
// A BusinessCalendar is immutable and cheap to copy; every function may be called from any thread
// without a lock. Years are worked out at first use and kept, so that a span of any length costs
// well under a microsecond. Start at BusinessCalendar::make() or standard().
// It knows the years 1800 to 2599; before and after it is closed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "calendar/holidays.h"
#include "calendar/opening_hours.h"
#include "calendar/zone.h"

namespace gehor::calendar {

// Hours that hold on one date in place of all else, holidays too. Empty: closed.
struct SpecialHours {
  Date date;
  DayHours hours;
};

struct CalendarSpec {
  std::string name;
  Zone zone = Zone::utc();
  WeeklyHours hours;
  std::optional<Country> holidays;  // whose closed() holidays are closed; none: no holidays
  std::vector<Date> closed_dates;
  std::vector<SpecialHours> special_hours;
};

class BusinessCalendar {
 public:
  // kInvalidArgument when the name is empty, a date does not exist, a date has special hours twice,
  // or hours overlap.
  static Result<BusinessCalendar> make(CalendarSpec spec);

  // Monday to Friday 08:00-17:00 in Sweden with its holidays, named "default".
  // Fails only where the machine has no tz database.
  static Result<BusinessCalendar> standard();

  const std::string& name() const;
  const Zone& zone() const;
  const CalendarSpec& spec() const;

  bool is_open(Instant at) const;

  // Whole seconds open in from <= t < to, rounded down; 0 when to <= from.
  std::int64_t business_seconds(Instant from, Instant to) const;

  // The earliest instant at or after `from` by which `seconds` (>= 0) of open time have passed:
  // eight hours from Monday 09:00 end on Monday 17:00, not on Tuesday 08:00; 0 seconds end at
  // `from` itself. kInvalidArgument when `seconds` is negative or the calendar is not open that
  // long before the year 2600.
  Result<Instant> add_business_seconds(Instant from, std::int64_t seconds) const;

 private:
  class Impl;
  explicit BusinessCalendar(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

  std::shared_ptr<const Impl> impl_;
};

}  // namespace gehor::calendar
