// Telephone numbers of the whole world in running text.
//
// A form is judged by itself first: some forms are telephone numbers wherever they stand
// (+46 70 174 06 12), some unless the words before them say "order" (070-174 06 12, 912 34 511),
// and the rest only where the words say "telephone" (20123405). Forms follow ITU-T E.123 and the
// habits of the Nordic countries, North America and the large rest.
#include <algorithm>
#include <string>

#include "privacy/identity_phone_plan.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

enum class Form { kNo, kNeedsWord, kUsual, kCertain };

struct Shape {
  const DigitWindow& w;
  std::size_t groups;
  bool plus;
  bool bracket;  // the first group stands in brackets

  std::string_view digits() const { return w.digits_of(groups); }
  std::size_t size(std::size_t i) const { return w.groups[i].size(); }
  Gap gap(std::size_t i) const { return w.groups[i].after; }
  bool sizes(std::initializer_list<std::size_t> wanted) const {
    if (groups != wanted.size()) return false;
    std::size_t i = 0;
    for (const std::size_t s : wanted) {
      if (size(i++) != s) return false;
    }
    return true;
  }
  bool all_gaps(Gap wanted) const {
    for (std::size_t i = 0; i + 1 < groups; ++i) {
      if (gap(i) != wanted) return false;
    }
    return true;
  }
};

int value(std::string_view digits) {
  int v = 0;
  for (const char c : digits) v = v * 10 + (c - '0');
  return v;
}

bool is_month(int v) { return v >= 1 && v <= 12; }
bool is_day(int v) { return v >= 1 && v <= 31; }
bool is_year(int v) { return v >= 1900 && v <= 2099; }

std::string_view group_digits(const Shape& s, std::size_t i) {
  return s.w.digits_of(i + 1).substr(i == 0 ? 0 : s.w.upto[i - 1]);
}

bool is_date(int a, int b) { return (is_day(a) && is_month(b)) || (is_month(a) && is_day(b)); }

// A date stands at the beginning: 2026-11-14, 14.11.2026, 11/14/2026; or is all there is: 14.11.26.
bool begins_with_date(const Shape& s) {
  if (s.groups < 3 || s.gap(0) != s.gap(1) || s.plus || s.bracket) return false;
  const int a = value(group_digits(s, 0).substr(0, 4));
  const int b = value(group_digits(s, 1).substr(0, 4));
  const int c = value(group_digits(s, 2).substr(0, 4));
  if (s.size(0) == 4 && s.size(1) <= 2 && s.size(2) <= 2) {
    return is_year(a) && is_month(b) && is_day(c);
  }
  if (s.size(0) > 2 || s.size(1) > 2) return false;
  if (s.size(2) == 4) return is_year(c) && is_date(a, b);
  return s.groups == 3 && s.size(2) == 2 && is_date(a, b);
}

// 150916-0006, 211062 5629: an identity number or something made like one, right or wrong.
bool is_made_like_identity(const Shape& s) {
  if (s.groups != 2 || s.size(1) < 4 || s.size(1) > 5 || s.plus || s.bracket) return false;
  if (s.size(0) != 6 && s.size(0) != 8) return false;
  const std::string_view date = group_digits(s, 0).substr(s.size(0) - 6);
  const int a = value(date.substr(0, 2));
  const int month = value(date.substr(2, 2));
  const int c = value(date.substr(4, 2));
  const bool day_first = is_day(a > 40 ? a - 40 : a);
  const bool day_last = is_day(c > 60 ? c - 60 : c);
  const int plain = month > 80   ? month - 80
                    : month > 65 ? month - 65
                    : month > 40 ? month - 40
                                 : month;
  return is_month(plain) && (day_first || day_last);
}

bool is_compact_date(std::string_view d) {
  return d.size() == 8 && is_year(value(d.substr(0, 4))) && is_month(value(d.substr(4, 2))) &&
         is_day(value(d.substr(6, 2)));
}

bool is_ip_address(const Shape& s) {
  if (s.groups != 4 || !s.all_gaps(Gap::kDot) || s.plus) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    if (s.size(i) > 3 || value(group_digits(s, i)) > 255) return false;
  }
  return true;
}

// 1 234 567: an amount.
bool is_grouped_amount(const Shape& s) {
  if (s.groups < 2 || s.size(0) > 3) return false;
  for (std::size_t i = 1; i < s.groups; ++i) {
    if (s.size(i) != 3 || s.gap(i - 1) == Gap::kHyphen || s.gap(i - 1) == Gap::kParen) return false;
  }
  return s.digits()[0] != '0';
}

// A calling code that exists, and about as many digits as numbers there have: plans change and
// service numbers are shorter or longer.
bool is_nearly_international(const std::string& digits) {
  const PhonePlan plan = phone_plan(digits);
  if (plan.code.empty() || digits.size() < 8 || digits.size() > 16) return false;
  if (plan.code == "1") return is_international_number(digits);
  const auto national = static_cast<int>(digits.size() - plan.code.size());
  return national >= plan.shortest - 1 && national <= plan.longest + 2;
}

Form with_leading_zero(const Shape& s) {
  const std::size_t n = s.digits().size();
  if (s.groups == 1) return n >= 9 && n <= 11 ? Form::kUsual : Form::kNeedsWord;
  if (n < 8 || n > 12 || s.size(0) < 2 || s.size(0) > 5) return Form::kNeedsWord;
  std::size_t smallest = 8;
  for (std::size_t i = 1; i < s.groups; ++i) smallest = std::min(smallest, s.size(i));
  if (smallest < 2) return Form::kNeedsWord;
  // 0123.4567 is a number, 08.30-16.00 are hours.
  if (s.groups == 2 && (s.gap(0) == Gap::kDot || n == 8)) return Form::kNeedsWord;
  if (n == 8 && s.size(s.groups - 1) < 3) return Form::kNeedsWord;
  return Form::kUsual;
}

Form form_of(const Shape& s) {
  const std::string_view d = s.digits();
  const std::size_t n = d.size();
  if (s.plus) {
    if (is_nearly_international(without_trunk(d))) {
      return is_grouped_amount(s) ? Form::kUsual : Form::kCertain;
    }
    return n >= 7 && n <= 16 ? Form::kNeedsWord : Form::kNo;
  }
  if (n < 6 || n > 16 || begins_with_date(s) || is_ip_address(s)) return Form::kNo;
  if (d.starts_with("00")) {
    const std::string international = without_trunk(d.substr(2));
    if (n >= 10 && is_international_number(international)) return Form::kUsual;
    return n <= 16 ? Form::kNeedsWord : Form::kNo;
  }
  if (n > 14) return Form::kNo;
  if (is_made_like_identity(s)) return Form::kNeedsWord;
  // North America.
  if (s.sizes({3, 3, 4}) && s.gap(0) != Gap::kSlash && s.gap(1) != Gap::kSlash) {
    const bool marked = s.bracket || s.gap(1) == Gap::kHyphen || s.gap(1) == Gap::kDot;
    if (marked || d[0] != '1') return Form::kUsual;
  }
  if (s.sizes({1, 3, 3, 4}) && d[0] == '1' && s.gap(3 - 1) != Gap::kSlash) return Form::kUsual;
  if (s.bracket && s.groups >= 2 && s.size(0) <= 5 && n >= 7 && n <= 12 && n - s.size(0) >= 5) {
    return Form::kUsual;
  }
  if (d[0] == '0') return with_leading_zero(s);
  // Norway and Denmark.
  if (d[0] >= '2' && n == 8) {
    if (s.sizes({3, 2, 3}) && s.all_gaps(Gap::kSpace)) return Form::kUsual;
    if (s.sizes({2, 2, 2, 2}) && (s.all_gaps(Gap::kSpace) || s.all_gaps(Gap::kHyphen))) {
      return Form::kUsual;
    }
  }
  return Form::kNeedsWord;
}

bool is_subscriber_like(const Shape& s) {
  if (s.groups < 2 || s.digits().size() < 7 || s.digits().size() > 11) return false;
  for (std::size_t i = 0; i < s.groups; ++i) {
    if (s.size(i) < 2 || s.size(i) > 4) return false;
  }
  return !is_grouped_amount(s);
}

// As in a signature: nothing else stands on the line, and other lines stand around it.
bool alone_on_line(std::string_view text, std::size_t start, std::size_t end) {
  while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '(')) --start;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\r' || text[end] == ')')) ++end;
  return start > 0 && text[start - 1] == '\n' && (end == text.size() || text[end] == '\n');
}

// The words and signs around decide what the form leaves open.
bool is_phone(const Scan& scan, const Shape& s, Form form, std::size_t start, std::size_t end,
              bool glued) {
  if (form == Form::kNo) return false;
  if (form == Form::kCertain) return true;
  if (scan.unit_after(end) || scan.currency_before(start)) return false;
  const Hint before = scan.hint_before(start);
  if (form == Form::kUsual && !glued) {
    const int near = s.groups == 1 ? 3 : 1;
    return !before.says(Sign::kOther, near) && !before.says(Sign::kPerson, near) &&
           !before.says(Sign::kCompany, near) && !before.says(Sign::kCard, near);
  }
  const Hint after = scan.hint_after(end);
  const bool told = before.says(Sign::kPhone, glued ? 0 : 5) || after.says(Sign::kPhone, 0);
  // "My number is 555 1234": it may be any number, so the form must be a subscriber's.
  const bool maybe =
      before.says(Sign::kMaybePhone, 2) && is_subscriber_like(s) && s.digits().size() <= 9;
  if (!told && !maybe &&
      !(alone_on_line(scan.text, start, end) && is_subscriber_like(s) &&
        before.sign != Sign::kOther && !glued)) {
    return false;
  }
  if (is_made_like_identity(s) && !before.says(Sign::kPhone, 2)) return false;
  // Six digits are the shortest and the most doubtful.
  if (s.digits().size() == 6 && !s.sizes({6}) && !s.sizes({3, 3}) && !s.sizes({2, 2, 2})) {
    return false;
  }
  if (is_compact_date(s.digits()) ||
      (is_grouped_amount(s) && !before.says(Sign::kPhone, 2) && !after.says(Sign::kPhone, 0))) {
    return before.says(Sign::kPhone, 0);
  }
  return true;
}

bool allowed_gap(Gap gap, std::size_t i) {
  switch (gap) {
    case Gap::kSpace:
    case Gap::kHyphen:
    case Gap::kDot:
    case Gap::kParen: return true;
    case Gap::kSlash:
    case Gap::kSpacedHyphen: return i <= 1;  // 030/123 45 67, +421 2/212 345 67, 08 - 123 45 67
    case Gap::kPlus:
    case Gap::kNone: return false;
  }
  return false;
}

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// "x123", "ext. 123", "ankn 12" after a number: where it ends; `end` when there is none.
std::size_t extension_end(std::string_view text, std::size_t end) {
  std::size_t p = end;
  while (p < text.size() && p - end < 2 && (text[p] == ' ' || text[p] == ',')) ++p;
  const std::string_view rest = text.substr(p, 12);
  std::size_t word = 0;
  for (const std::string_view name : {"extension", "ext.", "ext", "x", "X", "Ext.", "Ext",
                                      "anknytning", "ankn.", "ankn", "lok.", "int.", "#"}) {
    if (rest.starts_with(name)) {
      word = name.size();
      break;
    }
  }
  if (word == 0) return end;
  p += word;
  if (p < text.size() && text[p] == ' ') ++p;
  const std::size_t first = p;
  while (p < text.size() && p - first < 7 && is_digit(static_cast<unsigned char>(text[p]))) ++p;
  if (p == first || p - first > 6) return end;
  return p;
}

// Nothing that belongs to the number follows `end`, the end of group `last`.
bool ends_here(const Scan& scan, const DigitWindow& w, std::size_t last) {
  const std::size_t end = w.groups[last].end;
  const unsigned char next = scan.at(end);
  if (is_word_byte(next)) return extension_end(scan.text, end) != end;
  if ((next == '/' || next == ',') && w.upto[last] >= 7) {  // 0701740671/0701740672
    std::size_t p = end + 1;
    while (p < scan.text.size() && p - end < 9 && is_digit(scan.at(p))) ++p;
    if (p - end > 7) return true;
  }
  if ((next == ':' || next == ',' || next == '.' || next == '-' || next == '/') &&
      is_digit(scan.at(end + 1))) {
    return false;
  }
  return true;
}

}  // namespace

std::optional<Match> find_phone(const Scan& scan, const DigitWindow& w) {
  std::size_t start = w.groups[0].start;
  const bool plus = scan.before(start) == '+';
  if (plus) --start;
  const bool opened = scan.before(start) == '(';
  const bool bracket =
      opened && w.groups[0].after == Gap::kParen && scan.at(w.groups[0].end) == ')';
  if (bracket) --start;
  // Glued to a code ("NO-884502"), an address ("…/070…") or a sign: not without being told.
  const unsigned char mark = scan.before(start);
  const unsigned char further = start >= 2 ? scan.before(start - 1) : 0;
  if (mark == '#' || mark == '_' || (plus && is_word_byte(mark))) return std::nullopt;
  const bool glued =
      mark == '=' || ((mark == '-' || mark == '/' || mark == '&') && is_word_byte(further));

  std::size_t most = 1;
  while (most < w.count && allowed_gap(w.groups[most - 1].after, most - 1)) ++most;
  for (std::size_t groups = most; groups > 0; --groups) {
    const std::size_t n = w.upto[groups - 1];
    if (n > 16) continue;
    if (n < 6) break;
    if (!ends_here(scan, w, groups - 1)) continue;
    const Shape shape{w, groups, plus, bracket};
    const std::size_t digits_end = w.groups[groups - 1].end;
    if (!is_phone(scan, shape, form_of(shape), start, digits_end, glued)) continue;
    std::string number = plus ? "+" + without_trunk(shape.digits()) : std::string(shape.digits());
    if (!plus && number.starts_with("00")) number = "+" + number.substr(2);
    return Match{EntityType::kPhone, start, extension_end(scan.text, digits_end),
                 std::move(number)};
  }
  return std::nullopt;
}

}  // namespace gehor::privacy
