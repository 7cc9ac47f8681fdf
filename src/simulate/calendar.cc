#include "simulate/calendar.h"

#include <algorithm>
#include <array>

namespace gehor::simulate {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Easter Sunday of the Gregorian calendar (Meeus 1991, chapter 8).
Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return day_number(Date(std::chrono::year(year), std::chrono::month(unsigned(month)),
                         std::chrono::day(unsigned(day))));
}

// The Friday before the Saturday of 20 to 26 June.
bool is_midsummer_eve(Date date) {
  return date.month() == std::chrono::June && unsigned(date.day()) >= 19 &&
         unsigned(date.day()) <= 25 && weekday_of(day_number(date)) == 5;
}

void two_digits(std::string& out, int n) {
  out += static_cast<char>('0' + n / 10);
  out += static_cast<char>('0' + n % 10);
}

void append_date(std::string& out, Day day) {
  const Date date = date_of(day);
  const int year = int(date.year());
  two_digits(out, year / 100);
  two_digits(out, year % 100);
  out += '-';
  two_digits(out, int(unsigned(date.month())));
  out += '-';
  two_digits(out, int(unsigned(date.day())));
}

}  // namespace

Day day_number(Date date) { return sys_days(date).time_since_epoch().count(); }
Date date_of(Day day) { return Date(sys_days(days(day))); }
unsigned weekday_of(Day day) { return std::chrono::weekday(sys_days(days(day))).iso_encoding(); }

bool is_swedish_holiday(Date date) {
  constexpr std::array<std::pair<unsigned, unsigned>, 8> kFixed{
      {{1, 1}, {1, 6}, {5, 1}, {6, 6}, {12, 24}, {12, 25}, {12, 26}, {12, 31}}};
  for (const auto& [month, day] : kFixed) {
    if (unsigned(date.month()) == month && unsigned(date.day()) == day) return true;
  }
  const Day since_easter = day_number(date) - easter(int(date.year()));
  // Good Friday, Easter Monday, Ascension Day.
  return since_easter == -2 || since_easter == 1 || since_easter == 39 || is_midsummer_eve(date);
}

OpeningHours::OpeningHours(Day first, Day last) : first_(first) {
  std::int64_t sum = 0;
  for (Day day = first; day <= last; ++day) {
    before_.push_back(sum);
    if (weekday_of(day) <= 5 && !is_swedish_holiday(date_of(day))) sum += kOpenDay;
  }
  before_.push_back(sum);
}

bool OpeningHours::is_open_day(Day day) const {
  if (day < first_) return false;
  const auto i = static_cast<std::size_t>(day - first_);
  return i + 1 < before_.size() && before_[i + 1] > before_[i];
}

bool OpeningHours::is_open(Seconds wall) const {
  const Seconds time = time_of_day(wall);
  return time >= kOpens && time < kCloses && is_open_day(day_of(wall));
}

std::int64_t OpeningHours::opened(Seconds wall) const {
  const Day day = day_of(wall);
  if (day < first_) return 0;
  const auto i = static_cast<std::size_t>(day - first_);
  if (i + 1 >= before_.size()) return before_.back();
  if (!is_open_day(day)) return before_[i];
  return before_[i] + std::clamp<Seconds>(time_of_day(wall) - kOpens, 0, kOpenDay);
}

Seconds OpeningHours::when(std::int64_t opened) const {
  // The last day that begins with fewer seconds than that.
  const auto it = std::lower_bound(before_.begin(), before_.end(), opened);
  if (it == before_.end()) {
    // Past the days that are known: as if every day were open.
    const std::int64_t more = opened - before_.back() - 1;
    const Day day = first_ + static_cast<Day>(before_.size()) - 1 + more / kOpenDay;
    return day * kDaySeconds + kOpens + more % kOpenDay + 1;
  }
  if (it == before_.begin()) return first_ * kDaySeconds;
  const auto i = static_cast<std::size_t>(it - before_.begin()) - 1;
  return (first_ + static_cast<Day>(i)) * kDaySeconds + kOpens + (opened - before_[i]);
}

Seconds offset_of(Seconds wall) {
  const Date date = date_of(day_of(wall));
  const auto month = unsigned(date.month());
  if (month < 3 || month > 10) return kHour;
  if (month > 3 && month < 10) return 2 * kHour;
  const Day last = day_number(Date(date.year(), date.month(), std::chrono::day(31)));
  const Day sunday = last - weekday_of(last) % 7;
  const Seconds change = sunday * kDaySeconds + 3 * kHour;  // within the hours when nothing happens
  return (wall >= change) == (month == 3) ? 2 * kHour : kHour;
}

void append_time(std::string& out, Seconds wall) {
  append_date(out, day_of(wall));
  out += 'T';
  const auto time = static_cast<int>(time_of_day(wall));
  two_digits(out, time / 3600);
  out += ':';
  two_digits(out, time / 60 % 60);
  out += ':';
  two_digits(out, time % 60);
  out += offset_of(wall) == kHour ? "+01:00" : "+02:00";
}

std::string day_text(Day day) {
  std::string text;
  append_date(text, day);
  return text;
}

}  // namespace gehor::simulate
