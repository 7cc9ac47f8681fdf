#include "calendar/business_calendar.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <set>
#include <utility>

namespace gehor::calendar {
namespace {

using std::chrono::days;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

using LocalDays = std::chrono::local_days;

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2599;
constexpr std::size_t kYears = kLastYear - kFirstYear + 1;

// Two days inside the known years, so that the wall date in any zone is known too.
constexpr sys_days kBegin = sys_days{year(kFirstYear) / 1 / 3};
constexpr sys_days kEnd = sys_days{year(kLastYear) / 12 / 29};

// Built by the first thread that asks, then never changed. Two threads may build the same one; one
// of the two is thrown away.
template <typename T>
class YearCache {
 public:
  YearCache() = default;
  YearCache(const YearCache&) = delete;
  YearCache& operator=(const YearCache&) = delete;
  ~YearCache() {
    for (auto& slot : slots_) delete slot.load(std::memory_order_relaxed);
  }

  template <typename Build>
  const T& get(int year_number, Build&& build) const {
    std::atomic<const T*>& slot = slots_[static_cast<std::size_t>(year_number - kFirstYear)];
    if (const T* known = slot.load(std::memory_order_acquire)) return *known;
    std::unique_ptr<const T> fresh = build(year_number);
    const T* expected = nullptr;
    if (slot.compare_exchange_strong(expected, fresh.get(), std::memory_order_acq_rel)) {
      return *fresh.release();
    }
    return *expected;
  }

 private:
  mutable std::array<std::atomic<const T*>, kYears> slots_{};
};

int year_of(sys_days day) { return static_cast<int>(year_month_day(day).year()); }

sys_days new_year(int year_number) { return sys_days{year(year_number) / 1 / 1}; }

// A wall date is handled as the sys_days of the same name.
sys_days same_date(LocalDays day) { return sys_days(day.time_since_epoch()); }

std::size_t index(days count) { return static_cast<std::size_t>(count.count()); }

}  // namespace

class BusinessCalendar::Impl {
 public:
  static constexpr std::uint32_t kClosed = 7;  // patterns 0 to 6 are Monday to Sunday

  Impl(CalendarSpec spec, std::vector<DayHours> patterns, std::map<sys_days, std::uint32_t> dates)
      : spec_(std::move(spec)), patterns_(std::move(patterns)), dates_(std::move(dates)) {
    ever_open_ = std::ranges::any_of(patterns_, [](const DayHours& day) { return !day.empty(); });
  }

  const CalendarSpec& spec() const { return spec_; }
  bool ever_open() const { return ever_open_; }

  const DayHours& hours_on(sys_days date) const {
    const int y = year_of(date);
    const YearPatterns& known = year_patterns_.get(y, [this](int n) { return plan_year(n); });
    return patterns_[known[index(date - new_year(y))]];
  }

  // Calls visit(begin, end) for each open stretch in from <= t < to, in order, until it returns
  // false. Both ends lie between kBegin and kEnd.
  template <typename Visit>
  void for_each_open(Instant from, Instant to, Visit&& visit) const {
    while (from < to) {
      const OffsetPeriod period = spec_.zone.period_at(std::chrono::floor<seconds>(from));
      const Instant end = period.end < to ? Instant(period.end) : to;
      const WallTime wall_from(from.time_since_epoch() + period.offset);
      const WallTime wall_to(end.time_since_epoch() + period.offset);
      for (LocalDays day = std::chrono::floor<days>(wall_from); day < wall_to; day += days(1)) {
        for (const MinuteRange& range : hours_on(same_date(day))) {
          const WallTime open = std::max<WallTime>(wall_from, day + minutes(range.from));
          const WallTime close = std::min<WallTime>(wall_to, day + minutes(range.to));
          if (open >= close) continue;
          if (!visit(Instant(open.time_since_epoch() - period.offset),
                     Instant(close.time_since_epoch() - period.offset))) {
            return;
          }
        }
      }
      from = end;
    }
  }

  microseconds open_between(Instant from, Instant to) const {
    microseconds sum{0};
    for_each_open(from, to, [&sum](Instant open, Instant close) {
      sum += close - open;
      return true;
    });
    return sum;
  }

  // Open seconds before each day (in UTC) of a year; the last entry is the whole year's.
  using YearSums = std::vector<std::uint32_t>;

  const YearSums& sums_of(int year_number) const {
    return year_sums_.get(year_number, [this](int n) { return add_up_year(n); });
  }

  // Over whole days in UTC.
  seconds open_on_days(sys_days from, sys_days to) const {
    const int first = year_of(from);
    const int last = year_of(to);
    std::int64_t sum = std::int64_t{sums_of(last)[index(to - new_year(last))]} -
                       sums_of(first)[index(from - new_year(first))];
    for (int y = first; y < last; ++y) sum += sums_of(y).back();
    return seconds(sum);
  }

 private:
  using YearPatterns = std::array<std::uint32_t, 366>;  // by day of the year, wall dates

  std::unique_ptr<const YearPatterns> plan_year(int year_number) const {
    auto plan = std::make_unique<YearPatterns>();
    const sys_days first = new_year(year_number);
    for (int i = 0; i < 366; ++i) {
      (*plan)[static_cast<std::size_t>(i)] =
          std::chrono::weekday(first + days(i)).iso_encoding() - 1;
    }
    if (spec_.holidays) {
      for (const Holiday& holiday : holidays(*spec_.holidays, year_number)) {
        if (holiday.closed()) (*plan)[index(sys_days(holiday.date) - first)] = kClosed;
      }
    }
    const auto end = dates_.lower_bound(new_year(year_number + 1));
    for (auto date = dates_.lower_bound(first); date != end; ++date) {
      (*plan)[index(date->first - first)] = date->second;
    }
    return plan;
  }

  std::unique_ptr<const YearSums> add_up_year(int year_number) const {
    auto sums = std::make_unique<YearSums>();
    const sys_days end = new_year(year_number + 1);
    microseconds sum{0};
    for (sys_days day = new_year(year_number);; day += days(1)) {
      // Hours and offsets are whole seconds, so that nothing is lost here.
      sums->push_back(static_cast<std::uint32_t>(std::chrono::floor<seconds>(sum).count()));
      if (day == end) return sums;
      if (day >= kBegin && day < kEnd) sum += open_between(day, day + days(1));
    }
  }

  CalendarSpec spec_;
  std::vector<DayHours> patterns_;
  std::map<sys_days, std::uint32_t> dates_;  // closed dates and special hours
  bool ever_open_ = false;
  YearCache<YearPatterns> year_patterns_;
  YearCache<YearSums> year_sums_;
};

Result<BusinessCalendar> BusinessCalendar::make(CalendarSpec spec) {
  const auto bad = [&spec](const Sentence& what) {
    return Error{ErrorCode::kInvalidArgument, say("calendar {}: {}", spec.name, what)};
  };
  if (spec.name.empty()) {
    return Error{ErrorCode::kInvalidArgument, "a calendar needs a name"};
  }
  std::vector<DayHours> patterns;
  for (DayHours& day : spec.hours) {
    Result<DayHours> clean = tidy(std::move(day));
    if (!clean) return bad(clean.error().message);
    day = *clean;
    patterns.push_back(std::move(clean).value());
  }
  patterns.emplace_back();
  std::map<sys_days, std::uint32_t> dates;
  for (const Date& date : spec.closed_dates) {
    if (!date.ok()) return bad("a closed date does not exist in the calendar");
    dates[sys_days(date)] = Impl::kClosed;
  }
  std::map<DayHours, std::uint32_t> same_hours;  // dates with the same special hours share them
  std::set<sys_days> given;
  for (SpecialHours& special : spec.special_hours) {
    if (!special.date.ok()) return bad("a date with special hours does not exist in the calendar");
    if (!given.insert(sys_days(special.date)).second) {
      return bad(say("{} has special hours twice", format_date(special.date)));
    }
    Result<DayHours> clean = tidy(std::move(special.hours));
    if (!clean) return bad(say("on {} {}", format_date(special.date), clean.error().message));
    special.hours = *clean;
    const auto [known, is_new] =
        same_hours.emplace(*clean, static_cast<std::uint32_t>(patterns.size()));
    if (is_new) patterns.push_back(std::move(clean).value());
    dates[sys_days(special.date)] = known->second;
  }
  return BusinessCalendar(
      std::make_shared<const Impl>(std::move(spec), std::move(patterns), std::move(dates)));
}

Result<BusinessCalendar> BusinessCalendar::standard() {
  CalendarSpec spec;
  spec.name = "default";
  GEHOR_TRY(spec.zone, Zone::find("Europe/Stockholm"));
  GEHOR_TRY(spec.hours, parse_weekly_hours("mon-fri 08:00-17:00"));
  spec.holidays = Country::kSweden;
  return make(std::move(spec));
}

const std::string& BusinessCalendar::name() const { return impl_->spec().name; }
const Zone& BusinessCalendar::zone() const { return impl_->spec().zone; }
const CalendarSpec& BusinessCalendar::spec() const { return impl_->spec(); }

bool BusinessCalendar::is_open(Instant at) const {
  if (at < kBegin || at >= kEnd) return false;
  const WallTime wall = zone().to_wall(at);
  const LocalDays day = std::chrono::floor<days>(wall);
  for (const MinuteRange& range : impl_->hours_on(same_date(day))) {
    if (wall >= day + minutes(range.from) && wall < day + minutes(range.to)) return true;
  }
  return false;
}

std::int64_t BusinessCalendar::business_seconds(Instant from, Instant to) const {
  from = std::clamp<Instant>(from, kBegin, kEnd);
  to = std::clamp<Instant>(to, kBegin, kEnd);
  if (to <= from) return 0;
  const sys_days next = std::chrono::floor<days>(from) + days(1);
  const sys_days last = std::chrono::floor<days>(to);
  microseconds sum{0};
  if (next > last) {
    sum = impl_->open_between(from, to);
  } else {
    sum = impl_->open_between(from, next) + impl_->open_on_days(next, last) +
          impl_->open_between(last, to);
  }
  return std::chrono::floor<seconds>(sum).count();
}

Result<Instant> BusinessCalendar::add_business_seconds(Instant from, std::int64_t count) const {
  if (count < 0) {
    return Error{ErrorCode::kInvalidArgument, "the number of business seconds is negative"};
  }
  if (count == 0) return from;
  const Error never{ErrorCode::kInvalidArgument,
                    "calendar " + name() + " is not open that long before the year 2600"};
  const std::int64_t longest = (kEnd - kBegin) / seconds(1);
  if (!impl_->ever_open() || count > longest || from >= kEnd) return never;
  from = std::max<Instant>(from, kBegin);

  microseconds left = seconds(count);
  Instant found{};
  // Walks one day or the rest of it; true when the time is used up in it.
  const auto ends_within = [&](Instant begin, Instant end) {
    impl_->for_each_open(begin, end, [&](Instant open, Instant close) {
      if (close - open >= left) {
        found = open + left;
        left = microseconds(0);
        return false;
      }
      left -= close - open;
      return true;
    });
    return left == microseconds(0);
  };

  sys_days day = std::chrono::floor<days>(from) + days(1);
  if (ends_within(from, day)) return found;
  for (int y = year_of(day); y <= kLastYear; ++y, day = new_year(y)) {
    const Impl::YearSums& sums = impl_->sums_of(y);
    const std::uint32_t before = sums[index(day - new_year(y))];
    const seconds rest_of_year{std::int64_t{sums.back()} - before};
    if (rest_of_year < left) {
      left -= rest_of_year;
      continue;
    }
    // The first day at whose end the time is used up; left is at most a year here.
    const auto target =
        before + static_cast<std::uint32_t>(std::chrono::ceil<seconds>(left).count());
    const auto reached = std::ranges::lower_bound(sums, target);
    const auto full_days = static_cast<std::int64_t>(reached - sums.begin()) - 1;
    left -= seconds(std::int64_t{sums[static_cast<std::size_t>(full_days)]} - before);
    const sys_days last = new_year(y) + days(full_days);
    if (ends_within(last, last + days(1))) return found;
    return Error{ErrorCode::kInternal, "calendar " + name() + " lost count of its open hours"};
  }
  return never;
}

}  // namespace gehor::calendar
