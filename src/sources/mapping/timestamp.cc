#include "sources/mapping/timestamp.h"

#include <array>
#include <cmath>
#include <cstddef>

#include "base/text.h"
#include "base/time.h"
#include "sources/mapping/timestamp_words.h"

namespace gehor::sources {
namespace {

using timestamp_words::Kind;
using timestamp_words::Word;

constexpr std::size_t kLongest = 80;  // "Thu Sep 30 2021 14:05:00 GMT+0200 (Central European …)"
constexpr std::int64_t kEpochBegin = 946'684'800;  // 2000-01-01
constexpr std::int64_t kEpochEnd = 4'102'444'800;  // 2100-01-01
constexpr int kCentury = 100;
// Two-digit years as POSIX reads them: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
constexpr int kPivot = 69;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) == 0xC3;
}

struct CivilDate {
  int year = 0;
  int month = 0;
  int day = 0;
};

bool is_valid(const CivilDate& d) {
  if (d.year < 1 || d.month < 1 || d.month > 12 || d.day < 1) return false;
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
  const int last = kDays[static_cast<std::size_t>(d.month - 1)] + (d.month == 2 && leap ? 1 : 0);
  return d.day <= last;
}

// Days since 1970-01-01, proleptic Gregorian. Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms", days_from_civil, here for years from 1 on.
std::int64_t days_since_1970(const CivilDate& d) {
  const int y = d.month <= 2 ? d.year - 1 : d.year;
  const int era = y / 400;
  const int year_of_era = y - era * 400;
  const int month_from_march = (d.month + 9) % 12;
  const int day_of_year = (153 * month_from_march + 2) / 5 + d.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return static_cast<std::int64_t>(era) * 146'097 + day_of_era - 719'468;
}

int full_year(int year, std::size_t digits) {
  if (digits != 2) return year;
  return year < kPivot ? 20 * kCentury + year : 19 * kCentury + year;
}

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void skip(std::size_t n) { at_ += n; }
  bool take(char c) {
    if (peek() != c || at_end()) return false;
    ++at_;
    return true;
  }
  bool take_spaces() {
    const std::size_t from = at_;
    for (;;) {
      if (peek() == ' ') {
        ++at_;
      } else if (text_.substr(at_, 2) == "\xC2\xA0") {
        at_ += 2;
      } else if (text_.substr(at_, 3) == "\xE2\x80\xAF" || text_.substr(at_, 3) == "\xE2\x80\x89") {
        at_ += 3;
      } else {
        return at_ > from;
      }
    }
  }
  std::size_t digits_ahead() const {
    std::size_t n = 0;
    while (is_digit(peek(n))) ++n;
    return n;
  }
  // Requires n <= digits_ahead() and n <= 9.
  int take_number(std::size_t n) {
    int value = 0;
    for (std::size_t i = 0; i < n; ++i) value = value * 10 + (text_[at_ + i] - '0');
    at_ += n;
    return value;
  }
  // A known word of one of `kinds`, with a dot behind it if it is there; else nothing is taken.
  std::optional<Word> take_word(std::initializer_list<Kind> kinds) {
    if (!is_letter(peek())) return std::nullopt;
    std::array<char, 16> folded{};
    std::size_t n = 0;
    std::size_t i = at_;
    for (; i < text_.size() && is_letter(text_[i]); ++i) {
      if (n == folded.size()) return std::nullopt;
      char c = text_[i];
      if (static_cast<unsigned char>(c) == 0xC3) {
        if (++i == text_.size()) return std::nullopt;
        switch (static_cast<unsigned char>(text_[i]) | 0x20) {  // both cases
          case 0xA4:
          case 0xA5: c = 'a'; break;
          case 0xB6:
          case 0xB8: c = 'o'; break;
          default: return std::nullopt;
        }
      } else {
        c = static_cast<char>(c | 0x20);
      }
      folded[n++] = c;
      // "a.m." and "p.m."
      if (n == 1 && (c == 'a' || c == 'p') && i + 2 < text_.size() && text_[i + 1] == '.' &&
          (text_[i + 2] | 0x20) == 'm') {
        folded[n++] = 'm';
        i += 3;
        break;
      }
    }
    const std::optional<Word> word = timestamp_words::find({folded.data(), n});
    if (!word) return std::nullopt;
    for (const Kind kind : kinds) {
      if (word->kind != kind) continue;
      at_ = i;
      take('.');
      return word;
    }
    return std::nullopt;
  }
  // Text up to and with `close`, whose opening sign is the next one.
  bool take_bracketed(char close) {
    const std::size_t end = text_.find(close, at_);
    if (end == std::string_view::npos) return false;
    at_ = end + 1;
    return true;
  }
  std::size_t mark() const { return at_; }
  void back_to(std::size_t mark) { at_ = mark; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

struct TimeOfDay {
  std::int64_t micros = 0;  // since midnight, up to 24 hours
  bool has_seconds = false;
};

// Everything one text says, before the two orders are told apart.
struct Parsed {
  std::optional<CivilDate> day_first;
  std::optional<CivilDate> month_first;
  std::optional<int> weekday;
  std::optional<TimeOfDay> time;
  std::optional<int> offset_minutes;
  bool year_missing = false;  // "Sep 30 14:05:00 2021": it comes behind the time
  bool compact = false;
  bool named_month = false;

  void set_both(const CivilDate& date) { day_first = month_first = date; }
};

std::optional<std::int64_t> read_fraction(Cursor& c) {
  const std::size_t n = c.digits_ahead();
  if (n == 0) return std::nullopt;
  std::int64_t micros = 0;
  for (std::size_t i = 0; i < 6; ++i) {
    micros = micros * 10 + (i < n ? c.peek(i) - '0' : 0);
  }
  c.skip(n);
  return micros;
}

std::optional<TimeOfDay> read_time(Cursor& c, bool compact, bool hour_alone) {
  const std::size_t digits = c.digits_ahead();
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool has_minutes = false;
  TimeOfDay time;
  if (compact && (digits == 4 || digits == 6)) {
    hour = c.take_number(2);
    minute = c.take_number(2);
    has_minutes = true;
    time.has_seconds = digits == 6;
    if (time.has_seconds) second = c.take_number(2);
  } else if (digits == 1 || digits == 2) {
    hour = c.take_number(digits);
    const char separator = c.peek();
    if ((separator == ':' || separator == '.') && is_digit(c.peek(1))) {
      c.skip(1);
      if (c.digits_ahead() != 2) return std::nullopt;
      minute = c.take_number(2);
      has_minutes = true;
      if (c.peek() == separator && is_digit(c.peek(1))) {
        c.skip(1);
        if (c.digits_ahead() != 2) return std::nullopt;
        second = c.take_number(2);
        time.has_seconds = true;
      }
    }
  } else {
    return std::nullopt;
  }
  std::int64_t fraction = 0;
  if (time.has_seconds && (c.peek() == '.' || c.peek() == ',') && is_digit(c.peek(1))) {
    c.skip(1);
    fraction = *read_fraction(c);
  }

  const std::size_t mark = c.mark();
  c.take_spaces();
  if (const auto half = c.take_word({Kind::kBeforeNoon, Kind::kAfterNoon})) {
    if (hour < 1 || hour > 12) return std::nullopt;
    hour = hour % 12 + (half->kind == Kind::kAfterNoon ? 12 : 0);
  } else {
    c.back_to(mark);
    if (!has_minutes && !hour_alone) return std::nullopt;
  }
  if (minute > 59) return std::nullopt;
  if (second > 60 || (second == 60 && minute != 59)) return std::nullopt;  // a leap second
  if (hour > 24 || (hour == 24 && (minute != 0 || second != 0 || fraction != 0))) {
    return std::nullopt;
  }
  time.micros = ((hour * 60LL + minute) * 60 + second) * kMicrosPerSecond + fraction;
  return time;
}

// "+02:00", "+0200", "+02"; with `short_hours` also "+2".
std::optional<int> read_offset(Cursor& c, bool short_hours) {
  int sign = 0;
  if (c.take('+')) {
    sign = 1;
  } else if (c.take('-')) {
    sign = -1;
  } else if (c.peek() == '\xE2' && c.peek(1) == '\x88' && c.peek(2) == '\x92') {  // minus sign
    c.skip(3);
    sign = -1;
  } else {
    return std::nullopt;
  }
  const std::size_t digits = c.digits_ahead();
  int hours = 0;
  int minutes = 0;
  if (digits == 4) {
    hours = c.take_number(2);
    minutes = c.take_number(2);
  } else if (digits == 2 || (digits == 1 && short_hours)) {
    hours = c.take_number(digits);
    if (c.take(':')) {
      if (c.digits_ahead() != 2) return std::nullopt;
      minutes = c.take_number(2);
    }
  } else {
    return std::nullopt;
  }
  if (hours > 14 || minutes > 59) return std::nullopt;
  return sign * (hours * 60 + minutes);
}

// What may follow a time: nothing, or a zone. False: something that can not be read.
bool read_zone(Cursor& c, Parsed& out) {
  const std::size_t mark = c.mark();
  c.take_spaces();
  if (const auto name = c.take_word({Kind::kZone})) {
    out.offset_minutes = name->value;
    const char sign = c.peek();
    if (name->value == 0 && (sign == '+' || sign == '-')) {
      out.offset_minutes = read_offset(c, true);
      if (!out.offset_minutes) return false;
    }
  } else if (c.peek() == '+' || c.peek() == '-' || c.peek() == '\xE2') {
    out.offset_minutes = read_offset(c, false);
    if (!out.offset_minutes) return false;
    const std::size_t before_name = c.mark();
    c.take_spaces();
    if (!c.take_word({Kind::kZone})) c.back_to(before_name);  // "+0000 UTC"
  } else {
    c.back_to(mark);
    return true;
  }
  const std::size_t before_comment = c.mark();
  c.take_spaces();
  if (c.peek() == '[') return c.take_bracketed(']');
  if (c.peek() == '(') return c.take_bracketed(')');
  c.back_to(before_comment);
  return true;
}

// Digits only: compact dates, and seconds, milliseconds or microseconds since 1970.
TimestampReading read_digits(std::string_view text, std::size_t dot) {
  TimestampReading reading;
  const std::string_view whole = text.substr(0, dot);
  if (whole.size() < 8 || whole.size() > 16) return reading;
  Cursor c(text);
  const bool has_dot = dot != std::string_view::npos;
  if (!has_dot && (whole.size() == 8 || whole.size() == 12 || whole.size() == 14)) {
    const int year = c.take_number(4);
    const int month = c.take_number(2);
    const int day = c.take_number(2);
    const CivilDate date{year, month, day};
    if (year >= 1900 && year < 2100 && is_valid(date)) {
      SourceTime at;
      at.micros = days_since_1970(date) * kMicrosPerDay;
      at.date_only = whole.size() == 8;
      if (!at.date_only) {
        const auto time = read_time(c, true, false);
        if (!time) return reading;
        at.micros += time->micros;
        reading.has_seconds = time->has_seconds;
      }
      reading.day_first = reading.month_first = at;
      return reading;
    }
    if (whole.size() != 12) return reading;
    c.back_to(0);
  }
  std::int64_t value = 0;
  for (const char digit : whole) value = value * 10 + (digit - '0');
  std::int64_t micros = 0;
  if (whole.size() <= 10) {
    micros = value * kMicrosPerSecond;
    if (has_dot) {
      c.skip(dot + 1);
      const auto fraction = read_fraction(c);
      if (!fraction) return reading;
      micros += *fraction;
    }
  } else if (has_dot) {
    return reading;
  } else if (whole.size() <= 13) {
    micros = value * 1000;
  } else {
    micros = value;
  }
  if (micros < kEpochBegin * kMicrosPerSecond || micros >= kEpochEnd * kMicrosPerSecond) {
    return reading;
  }
  reading.day_first = reading.month_first = SourceTime{micros, true, false};
  reading.has_seconds = true;
  reading.is_epoch = true;
  return reading;
}

// 2021-09-30, 2021/9/30, 2021.09.30, 2021-Sep-30, 2021 September 30.
bool read_year_first(Cursor& c, Parsed& out) {
  const int year = c.take_number(4);
  const char separator = c.peek();
  if (separator != '-' && separator != '/' && separator != '.' && separator != ' ') return false;
  c.skip(1);
  int month = 0;
  if (const auto word = c.take_word({Kind::kMonth})) {
    month = word->value;
    out.named_month = true;
  } else {
    const std::size_t n = c.digits_ahead();
    if (n < 1 || n > 2) return false;
    month = c.take_number(n);
  }
  if (!c.take(separator)) return false;
  const std::size_t n = c.digits_ahead();
  if (n < 1 || n > 2) return false;
  out.set_both({year, month, c.take_number(n)});
  return true;
}

// What may stand between a day or year and a month's name: "30-Sep", "30. september", "30 of May".
void skip_between_named(Cursor& c) {
  while (c.take('.') || c.take(',') || c.take('-') || c.take('/') || c.take_spaces()) {
  }
}

bool take_year(Cursor& c, bool two_digits_too, int& year) {
  const std::size_t n = c.digits_ahead();
  if (n != 4 && !(n == 2 && two_digits_too)) return false;
  year = full_year(c.take_number(n), n);
  return true;
}

// 30/09/2021, 9/30/21, 30.9.2021, 30 09 2021, 30 Sep 2021, 30. september 2021, den 30:e maj 2021.
bool read_small_first(Cursor& c, Parsed& out) {
  const int first = c.take_number(c.digits_ahead());
  const char separator = c.peek();
  const bool numeric_separator =
      separator == '/' || separator == '.' || separator == '-' || separator == ' ';
  if (numeric_separator && is_digit(c.peek(1))) {
    c.skip(1);
    const std::size_t n = c.digits_ahead();
    if (n > 2) return false;
    const int second = c.take_number(n);
    int year = 0;
    // Spaces with a short year would read half of all telephone numbers.
    if (!c.take(separator) || !take_year(c, separator != ' ', year)) return false;
    out.day_first = CivilDate{year, second, first};
    out.month_first = CivilDate{year, first, second};
    return true;
  }
  if (c.peek() == ':' && ((c.peek(1) | 0x20) == 'e' || (c.peek(1) | 0x20) == 'a')) c.skip(2);
  c.take_word({Kind::kOrdinal});
  skip_between_named(c);
  if (c.take_word({Kind::kOf})) c.take_spaces();
  const auto month = c.take_word({Kind::kMonth});
  if (!month) return false;
  skip_between_named(c);
  int year = 0;
  if (!take_year(c, true, year)) return false;
  out.set_both({year, month->value, first});
  out.named_month = true;
  return true;
}

// September 30, 2021; Sep 30 2021; Sep-30-2021; Sep 30 14:05:00 2021.
bool read_month_name_first(Cursor& c, Parsed& out) {
  const auto month = c.take_word({Kind::kMonth});
  if (!month) return false;
  skip_between_named(c);
  const std::size_t n = c.digits_ahead();
  if (n < 1 || n > 2) return false;
  const int day = c.take_number(n);
  c.take_word({Kind::kOrdinal});
  out.named_month = true;
  const std::size_t mark = c.mark();
  skip_between_named(c);
  int year = 0;
  if (take_year(c, false, year)) {
    out.set_both({year, month->value, day});
    return true;
  }
  c.back_to(mark);
  out.set_both({1, month->value, day});
  out.year_missing = true;
  return true;
}

bool read_date(Cursor& c, Parsed& out) {
  c.take_word({Kind::kBeforeDate});
  c.take_spaces();
  if (const auto weekday = c.take_word({Kind::kWeekday})) {
    out.weekday = weekday->value;
    c.take(',');
    c.take_spaces();
  }
  if (c.take_word({Kind::kBeforeDate})) c.take_spaces();
  const std::size_t digits = c.digits_ahead();
  if (digits == 0) return read_month_name_first(c, out);
  if (digits <= 2) return read_small_first(c, out);
  if (digits == 4) return read_year_first(c, out);
  if (digits == 8) {
    const int year = c.take_number(4);
    const int month = c.take_number(2);
    out.set_both({year, month, c.take_number(2)});
    out.compact = true;
    return year >= 1900 && year < 2100;
  }
  return false;
}

// Steps over what stands between date and time. False: no time can follow.
bool take_gap(Cursor& c, const Parsed& parsed, bool& time_word) {
  if ((c.peek() == 'T' || c.peek() == 't') && is_digit(c.peek(1))) {
    c.skip(1);
    return true;
  }
  if (parsed.named_month && c.peek() == ':' && is_digit(c.peek(1))) {  // web servers' logs
    c.skip(1);
    return true;
  }
  const bool comma = c.take(',');
  if (!c.take_spaces() && !comma) return false;
  if (c.take_word({Kind::kBeforeTime})) {
    time_word = true;
    c.take(':');
    c.take_spaces();
  }
  return true;
}

std::optional<SourceTime> finish(const std::optional<CivilDate>& date, const Parsed& parsed) {
  if (!date || !is_valid(*date)) return std::nullopt;
  const std::int64_t days = days_since_1970(*date);
  if (parsed.weekday && ((days % 7) + 11) % 7 != *parsed.weekday) return std::nullopt;
  SourceTime at;
  at.micros = days * kMicrosPerDay;
  at.date_only = !parsed.time;
  if (parsed.time) at.micros += parsed.time->micros;
  if (parsed.offset_minutes) {
    at.micros -= *parsed.offset_minutes * 60 * kMicrosPerSecond;
    at.has_zone = true;
  }
  // A leap second or an offset may lead out of the years that dates are written in.
  constexpr CivilDate kFirst{1, 1, 1}, kBehindLast{10'000, 1, 1};
  const bool inside = at.micros >= days_since_1970(kFirst) * kMicrosPerDay &&
                      at.micros < days_since_1970(kBehindLast) * kMicrosPerDay;
  if (!inside) return std::nullopt;
  return at;
}

}  // namespace

TimestampReading read_timestamp(std::string_view text) {
  text = trim(text);
  if (text.size() < 6 || text.size() > kLongest) return {};

  std::size_t dot = std::string_view::npos;
  bool only_digits = true;
  for (std::size_t i = 0; i < text.size() && only_digits; ++i) {
    if (text[i] == '.' && dot == std::string_view::npos) {
      dot = i;
    } else {
      only_digits = is_digit(text[i]);
    }
  }
  if (only_digits) return read_digits(text, dot);

  Cursor c(text);
  Parsed parsed;
  if (!read_date(c, parsed)) return {};
  if (!c.at_end()) {
    bool time_word = false;
    if (!take_gap(c, parsed, time_word)) return {};
    parsed.time = read_time(c, parsed.compact, time_word);
    if (!parsed.time || !read_zone(c, parsed)) return {};
  }
  if (parsed.year_missing) {
    int year = 0;
    if (!c.take_spaces() || !take_year(c, false, year)) return {};
    parsed.day_first->year = parsed.month_first->year = year;
    if (!parsed.offset_minutes && !read_zone(c, parsed)) return {};
  }
  if (!c.at_end()) return {};

  TimestampReading reading;
  reading.day_first = finish(parsed.day_first, parsed);
  reading.month_first = finish(parsed.month_first, parsed);
  reading.order_matters =
      reading.day_first && reading.month_first && !(*reading.day_first == *reading.month_first);
  reading.has_seconds =
      (reading.day_first || reading.month_first) && parsed.time && parsed.time->has_seconds;
  return reading;
}

std::optional<SourceTime> read_day_number(double days) {
  if (!(days >= kFirstDayNumber) || !(days < kLastDayNumber)) return std::nullopt;
  constexpr double kDaysTo1970 = 25'569;
  constexpr double kSecondsPerDay = 86'400;
  SourceTime out;
  out.date_only = days == std::floor(days);
  // A fraction of a day is no more exact than a second.
  out.micros = std::llround((days - kDaysTo1970) * kSecondsPerDay) * kMicrosPerSecond;
  return out;
}

}  // namespace gehor::sources
