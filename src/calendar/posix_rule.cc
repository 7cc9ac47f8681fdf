#include "calendar/posix_rule.h"

#include <algorithm>

namespace gehor::calendar {
namespace {

using std::chrono::seconds;

// Reads from the front of `text_`; after a failure every further reading fails too.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool ok() const { return ok_; }
  bool at_end() const { return text_.empty(); }
  bool next_is(char c) const { return !text_.empty() && text_.front() == c; }

  bool take(char c) {
    if (!next_is(c)) return false;
    text_.remove_prefix(1);
    return true;
  }

  void expect(char c) {
    if (!take(c)) ok_ = false;
  }

  // "CET" or "<+0545>"
  void skip_name() {
    std::size_t length = 0;
    if (next_is('<')) {
      length = text_.find('>');
      if (length == std::string_view::npos) {
        ok_ = false;
        return;
      }
      ++length;
    } else {
      while (length < text_.size() && is_letter(text_[length])) ++length;
      if (length < 3) ok_ = false;
    }
    text_.remove_prefix(length);
  }

  int number(int low, int high) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text_.size() && digits < 4 && text_[digits] >= '0' && text_[digits] <= '9') {
      value = value * 10 + (text_[digits] - '0');
      ++digits;
    }
    text_.remove_prefix(digits);
    if (digits == 0 || value < low || value > high) ok_ = false;
    return value;
  }

  // "[+-]h[h[h]][:mm[:ss]]"
  seconds time() {
    const bool negative = take('-');
    if (!negative) take('+');
    int total = number(0, 167) * 3600;
    if (take(':')) {
      total += number(0, 59) * 60;
      if (take(':')) total += number(0, 59);
    }
    return seconds(negative ? -total : total);
  }

  PosixDay day() {
    PosixDay result;
    if (take('M')) {
      result.month = number(1, 12);
      expect('.');
      result.week = number(1, 5);
      expect('.');
      result.day = number(0, 6);
    } else if (take('J')) {
      result.form = PosixDay::Form::kJulianWithoutLeapDay;
      result.day = number(1, 365);
    } else {
      result.form = PosixDay::Form::kDayOfYear;
      result.day = number(0, 365);
    }
    if (take('/')) result.time = time();
    return result;
  }

 private:
  static bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

  std::string_view text_;
  bool ok_ = true;
};

std::chrono::local_seconds wall_time_of(const PosixDay& day, std::chrono::year year) {
  using namespace std::chrono;
  const local_days new_year = local_days{year / January / 1};
  switch (day.form) {
    case PosixDay::Form::kJulianWithoutLeapDay: {
      const bool after_leap_day = year.is_leap() && day.day >= 60;
      return new_year + days(day.day - 1 + (after_leap_day ? 1 : 0)) + day.time;
    }
    case PosixDay::Form::kDayOfYear: return new_year + days(day.day) + day.time;
    case PosixDay::Form::kWeekdayOfMonth: break;
  }
  const month in{static_cast<unsigned>(day.month)};
  const weekday on{static_cast<unsigned>(day.day)};
  const local_days date = day.week == 5
                              ? local_days{year / in / on[last]}
                              : local_days{year / in / on[static_cast<unsigned>(day.week)]};
  return date + day.time;
}

}  // namespace

std::optional<PosixRule> parse_posix_rule(std::string_view text) {
  Reader in(text);
  PosixRule rule;
  in.skip_name();
  rule.standard = -in.time();  // POSIX counts west of Greenwich as positive
  if (in.ok() && !in.at_end()) {
    in.skip_name();
    rule.summer = rule.standard + std::chrono::hours(1);
    if (!in.next_is(',')) rule.summer = -in.time();
    in.expect(',');
    rule.summer_begins = in.day();
    in.expect(',');
    rule.summer_ends = in.day();
  }
  if (!in.ok() || !in.at_end()) return std::nullopt;
  return rule;
}

std::vector<OffsetChange> changes_in(const PosixRule& rule, std::chrono::year year) {
  if (!rule.summer) return {};
  const auto begins = wall_time_of(rule.summer_begins, year).time_since_epoch() - rule.standard;
  const auto ends = wall_time_of(rule.summer_ends, year).time_since_epoch() - *rule.summer;
  std::vector<OffsetChange> changes = {{std::chrono::sys_seconds(begins), *rule.summer},
                                       {std::chrono::sys_seconds(ends), rule.standard}};
  std::ranges::sort(changes, {}, &OffsetChange::at);
  return changes;
}

}  // namespace gehor::calendar
