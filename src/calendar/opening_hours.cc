#include "calendar/opening_hours.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"

namespace gehor::calendar {
namespace {

constexpr std::array<std::string_view, 7> kShortNames = {"mon", "tue", "wed", "thu",
                                                         "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> kFullNames = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

using DaySet = std::array<bool, 7>;

// An entry's hours before they are laid on days; `to` above 1440 runs into the next day.
struct Shift {
  int from = 0;
  int to = 0;
};

Error bad(Sentence message) { return {ErrorCode::kInvalidArgument, std::move(message)}; }

std::string quoted(std::string_view text) { return "\"" + shorten(text, 40) + "\""; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string format_minute(int minute) {
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return two(minute / 60) + ":" + two(minute % 60);
}

std::string format_range(const MinuteRange& range) {
  return format_minute(range.from) + "-" + format_minute(range.to);
}

// "8:00", "08:00", "08.00", "24:00"
std::optional<int> parse_minute(std::string_view text) {
  text = trim(text);
  const std::size_t mark = text.find_first_of(":.");
  if (mark == std::string_view::npos || mark < 1 || mark > 2 || text.size() != mark + 3) {
    return std::nullopt;
  }
  int hour = 0;
  for (const char c : text.substr(0, mark)) {
    if (!is_digit(c)) return std::nullopt;
    hour = hour * 10 + (c - '0');
  }
  if (!is_digit(text[mark + 1]) || !is_digit(text[mark + 2])) return std::nullopt;
  const int minute = (text[mark + 1] - '0') * 10 + (text[mark + 2] - '0');
  if (minute > 59 || hour * 60 + minute > kMinutesPerDay) return std::nullopt;
  return hour * 60 + minute;
}

// The dashes that people write between times, as hyphens.
std::string plain_dashes(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const bool dash = text.starts_with("–") || text.starts_with("—") || text.starts_with("−");
    plain += dash ? '-' : text.front();
    text.remove_prefix(dash ? 3 : 1);
  }
  return plain;
}

Result<Shift> parse_shift(std::string_view text) {
  const std::vector<std::string_view> ends = split(text, '-');
  if (ends.size() != 2) {
    return bad(say("{} is not hours; write them like 08:00-17:00", quoted(trim(text))));
  }
  Shift shift;
  for (const bool first : {true, false}) {
    const std::string_view word = ends[first ? 0 : 1];
    const std::optional<int> minute = parse_minute(word);
    if (!minute) {
      return bad(say("{} in {} is not a time; write hours and minutes from 00:00 to 24:00",
                     quoted(trim(word)), quoted(trim(text))));
    }
    (first ? shift.from : shift.to) = *minute;
  }
  if (shift.from == shift.to) {
    return bad(say("{} is empty; write 00:00-24:00 for the whole day", quoted(trim(text))));
  }
  if (shift.from == kMinutesPerDay)
    return bad(say("{} starts at 24:00; write 00:00", quoted(trim(text))));
  if (shift.to < shift.from) shift.to += kMinutesPerDay;
  return shift;
}

std::optional<std::size_t> parse_day(std::string_view text) {
  const std::string word = to_lower(trim(text));
  for (std::size_t day = 0; day < 7; ++day) {
    if (word == kShortNames[day] || word == kFullNames[day]) return day;
  }
  return std::nullopt;
}

Result<DaySet> parse_days(std::string_view text) {
  DaySet set{};
  if (to_lower(trim(text)) == "daily") {
    set.fill(true);
    return set;
  }
  for (const std::string_view part : split(text, ',')) {
    const std::vector<std::string_view> ends = split(part, '-');
    const std::optional<std::size_t> first = parse_day(ends.front());
    const std::optional<std::size_t> last = parse_day(ends.back());
    if (!first || !last || ends.size() > 2) {
      const std::string_view wrong = ends.size() > 2 ? part : !first ? ends.front() : ends.back();
      if (trim(wrong).empty()) return bad(say("a weekday is missing in {}", quoted(trim(text))));
      return bad(say("{} is not a weekday; use mon tue wed thu fri sat sun", quoted(trim(wrong))));
    }
    for (std::size_t day = *first;; day = (day + 1) % 7) {
      set[day] = true;
      if (day == *last) break;
    }
  }
  return set;
}

Status add_entry(std::string_view entry, WeeklyHours& week) {
  // Days end where the first digit stands.
  const std::size_t digit = entry.find_first_of("0123456789");
  if (digit == std::string_view::npos) {
    return bad(
        say("{} has no hours; write days and hours like mon-fri 08:00-17:00", quoted(entry)));
  }
  if (trim(entry.substr(0, digit)).empty()) {
    return bad(
        say("{} has no weekdays; write days and hours like mon-fri 08:00-17:00", quoted(entry)));
  }
  GEHOR_TRY(const DaySet days, parse_days(entry.substr(0, digit)));
  for (const std::string_view hours : split(entry.substr(digit), ',')) {
    GEHOR_TRY(const Shift shift, parse_shift(hours));
    for (std::size_t day = 0; day < 7; ++day) {
      if (!days[day]) continue;
      week[day].push_back({shift.from, std::min(shift.to, kMinutesPerDay)});
      if (shift.to > kMinutesPerDay) week[(day + 1) % 7].push_back({0, shift.to - kMinutesPerDay});
    }
  }
  return {};
}

}  // namespace

Result<DayHours> tidy(DayHours ranges) {
  std::ranges::sort(ranges);
  DayHours joined;
  for (const MinuteRange& range : ranges) {
    if (range.from < 0 || range.to > kMinutesPerDay || range.from >= range.to) {
      return bad("opening hours must start before they end, between 00:00 and 24:00");
    }
    if (!joined.empty() && range.from < joined.back().to) {
      return bad(say("{} and {} overlap; give each hour once", format_range(joined.back()),
                     format_range(range)));
    }
    if (!joined.empty() && range.from == joined.back().to) {
      joined.back().to = range.to;
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

Result<WeeklyHours> parse_weekly_hours(std::string_view text) {
  const std::string plain = plain_dashes(trim(text));
  WeeklyHours week;
  if (to_lower(plain) == "closed") return week;
  if (plain == "24/7") {
    week.fill({{0, kMinutesPerDay}});
    return week;
  }
  bool any = false;
  for (const std::string_view entry : split(plain, ';')) {
    if (trim(entry).empty()) continue;  // a semicolon at the end
    any = true;
    GEHOR_CHECK(add_entry(trim(entry), week));
  }
  if (!any)
    return bad("there are no opening hours; write them like mon-fri 08:00-17:00, or closed");
  for (std::size_t day = 0; day < 7; ++day) {
    Result<DayHours> hours = tidy(std::move(week[day]));
    if (!hours) return bad(say("on {} {}", term(kFullNames[day]), hours.error().message));
    week[day] = std::move(hours).value();
  }
  return week;
}

Result<DayHours> parse_day_hours(std::string_view text) {
  const std::string plain = plain_dashes(trim(text));
  DayHours day;
  if (to_lower(plain) == "closed") return day;
  for (const std::string_view hours : split(plain, ',')) {
    GEHOR_TRY(const Shift shift, parse_shift(hours));
    if (shift.to > kMinutesPerDay) {
      return bad(say("{} runs over midnight; give what comes after 24:00 to the next date",
                     quoted(trim(hours))));
    }
    day.push_back({shift.from, shift.to});
  }
  return tidy(std::move(day));
}

std::string format_weekly_hours(const WeeklyHours& hours) {
  std::vector<std::string> entries;
  for (std::size_t first = 0; first < 7;) {
    std::size_t last = first;
    while (last + 1 < 7 && hours[last + 1] == hours[first]) ++last;
    if (!hours[first].empty()) {
      std::string entry(kShortNames[first]);
      if (last > first) entry += "-" + std::string(kShortNames[last]);
      const char* separator = " ";
      for (const MinuteRange& range : hours[first]) {
        entry += separator + format_range(range);
        separator = ", ";
      }
      entries.push_back(std::move(entry));
    }
    first = last + 1;
  }
  return entries.empty() ? "closed" : join(entries, "; ");
}

}  // namespace gehor::calendar
