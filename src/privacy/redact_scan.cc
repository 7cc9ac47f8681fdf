#include "privacy/redact_scan.h"

#include <algorithm>

#include "privacy/redact_reading.h"

namespace gehor::privacy {
namespace {

constexpr std::size_t kLongestWord = 40;
constexpr int kWordsBack = 8;
constexpr std::size_t kBytesBack = 160;

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// Length of the blank at `i` (space, no-break space, narrow no-break space, thin space), or 0.
std::size_t blank_at(std::string_view s, std::size_t i) {
  if (i >= s.size()) return 0;
  if (s[i] == ' ') return 1;  // a tab parts columns
  const std::string_view rest = s.substr(i, 3);
  if (rest.starts_with("\xC2\xA0")) return 2;
  if (rest == "\xE2\x80\xAF" || rest == "\xE2\x80\x89" || rest == "\xE2\x80\x87") return 3;
  return 0;
}

// Length of the hyphen or dash at `i`, or 0.
std::size_t hyphen_at(std::string_view s, std::size_t i) {
  if (i >= s.size()) return 0;
  if (s[i] == '-') return 1;
  const std::string_view rest = s.substr(i, 3);
  if (rest == "\xE2\x80\x90" || rest == "\xE2\x80\x91" || rest == "\xE2\x80\x92" ||
      rest == "\xE2\x80\x93" || rest == "\xE2\x88\x92") {
    return 3;
  }
  return 0;
}

struct GapRead {
  Gap gap = Gap::kNone;
  std::size_t next = 0;  // where the next group begins
};

GapRead read_gap(std::string_view s, std::size_t i) {
  std::size_t p = i;
  Gap gap = Gap::kNone;
  const std::size_t blank = blank_at(s, p);
  p += blank;
  if (blank != 0) gap = Gap::kSpace;
  if (const std::size_t hyphen = hyphen_at(s, p); hyphen != 0) {
    p += hyphen;
    gap = blank != 0 ? Gap::kSpacedHyphen : Gap::kHyphen;
    const std::size_t after = blank_at(s, p);
    p += after;
    if ((after != 0) != (blank != 0)) return {};
  } else if (p < s.size() && (s[p] == '(' || s[p] == ')')) {
    gap = Gap::kParen;
    ++p;
    if (p < s.size() && s[p - 1] == ')') {
      if (p < s.size() && (s[p] == '-' || s[p] == '.' || s[p] == '/')) {
        ++p;
      } else {
        p += blank_at(s, p);
        if (p < s.size() && s[p] == '(') ++p;
      }
    }
  } else if (blank == 0 && p < s.size()) {
    if (s[p] == '.') gap = Gap::kDot;
    if (s[p] == '/') gap = Gap::kSlash;
    if (s[p] == '+') gap = Gap::kPlus;
    if (gap == Gap::kNone) return {};
    ++p;
  } else if (blank != 0 && p < s.size() && s[p] == '/') {
    gap = Gap::kSlash;
    p += 1 + blank_at(s, p + 1);
  }
  if (p >= s.size() || !is_digit(static_cast<unsigned char>(s[p]))) return {};
  return {gap, p};
}

// Lower case for ASCII and for the letters of Latin-1 in UTF-8 (C3 80 … C3 9E).
std::size_t lower_into(std::string_view word, std::array<char, kLongestWord>& out) {
  const std::size_t n = std::min(word.size(), out.size());
  for (std::size_t i = 0; i < n; ++i) {
    auto c = static_cast<unsigned char>(word[i]);
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<unsigned char>(c + 32);
    } else if (i > 0 && static_cast<unsigned char>(word[i - 1]) == 0xC3 && c >= 0x80 && c <= 0x9E) {
      c = static_cast<unsigned char>(c + 0x20);
    }
    out[i] = static_cast<char>(c);
  }
  return n;
}

// "[phone 1]" that ends at `end` (after the bracket): its length, or 0.
std::size_t placeholder_before(std::string_view s, std::size_t end) {
  std::size_t i = end;
  if (i == 0 || s[i - 1] != ']') return 0;
  --i;
  const std::size_t digits_end = i;
  while (i > 0 && digits_end - i < 6 && is_digit(static_cast<unsigned char>(s[i - 1]))) --i;
  if (i == digits_end || i == 0 || s[i - 1] != ' ') return 0;
  const std::size_t name_end = --i;
  while (i > 0 && name_end - i < 12 && ((s[i - 1] >= 'a' && s[i - 1] <= 'z') || s[i - 1] == '_')) {
    --i;
  }
  if (i == 0 || s[i - 1] != '[') return 0;
  if (!entity_from_name(s.substr(i, name_end - i))) return 0;
  return end - (i - 1);
}

}  // namespace

bool is_word_byte(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
         (c >= 0xC3 && c <= 0xDF);
}

DigitWindow read_window(std::string_view text, std::size_t at) {
  DigitWindow window;
  std::size_t total = 0;
  std::size_t p = at;
  while (window.count < DigitWindow::kMostGroups) {
    DigitGroup group;
    group.start = p;
    while (p < text.size() && is_digit(static_cast<unsigned char>(text[p])) &&
           total + (p - group.start) < DigitWindow::kMostDigits) {
      window.digits[total + (p - group.start)] = text[p];
      ++p;
    }
    group.end = p;
    if (p < text.size() && is_digit(static_cast<unsigned char>(text[p]))) {
      // Too long: this group is no part of anything. What stands before it keeps its gap, so that
      // detectors see that digits go on there.
      break;
    }
    total += group.size();
    const GapRead gap = read_gap(text, p);
    group.after = gap.gap;
    window.upto[window.count] = static_cast<std::uint8_t>(total);
    window.groups[window.count++] = group;
    if (gap.gap == Gap::kNone || total >= DigitWindow::kMostDigits) break;
    p = gap.next;
  }
  return window;
}

Hint Scan::hint_before(std::size_t place) const {
  // Several detectors and several lengths ask about one place.
  if (asked_ && asked_->place == place && asked_->found == found.size()) return asked_->hint;
  const Hint hint = read_hint_before(place);
  asked_ = Asked{place, found.size(), hint};
  return hint;
}

Hint Scan::read_hint_before(std::size_t place) const {
  std::size_t p = place;
  const std::size_t stop = place > kBytesBack ? place - kBytesBack : 0;
  std::size_t match = found.size();
  int distance = 0;
  bool number_word = false;  // the word just passed was "number": the one before it decides
  while (p > stop && distance < kWordsBack) {
    while (match > 0 && found[match - 1].end > p) --match;
    if (match > 0 && found[match - 1].end == p) {
      p = found[match - 1].start;  // what is already masked says nothing
      ++distance;
      number_word = false;
      continue;
    }
    if (const std::size_t n = placeholder_before(text, p); n != 0) {
      p -= n;
      ++distance;
      number_word = false;
      continue;
    }
    const auto c = static_cast<unsigned char>(text[p - 1]);
    if (is_digit(c)) {
      while (p > stop && is_digit(static_cast<unsigned char>(text[p - 1]))) --p;
      ++distance;
      number_word = false;
      continue;
    }
    if (!is_letter_byte(c)) {
      --p;
      continue;
    }
    const std::size_t end = p;
    while (p > stop && end - p < kLongestWord &&
           is_letter_byte(static_cast<unsigned char>(text[p - 1]))) {
      --p;
    }
    std::array<char, kLongestWord> buffer;
    const std::size_t n = lower_into(text.substr(p, end - p), buffer);
    const std::string_view word(buffer.data(), n);
    if (is_number_word(word)) {
      number_word = true;  // not counted: "order number 12" is as near as "order 12"
      continue;
    }
    const Sign sign = sign_of_word(word);
    if (sign != Sign::kNone) return {sign, distance};
    if (number_word) {
      if (is_owner_word(word)) return {Sign::kMaybePhone, distance};  // "my number is …"
      if (is_whose_number_word(word)) return {Sign::kOther, distance};
      number_word = false;
    }
    ++distance;
  }
  return {};
}

std::size_t Scan::back(std::size_t place, std::size_t bytes) const {
  std::size_t match = found.size();
  while (place > 0 && bytes > 0) {
    while (match > 0 && found[match - 1].end > place) --match;
    if (match > 0 && found[match - 1].end == place) {
      place = found[match - 1].start;
    } else if (const std::size_t n = placeholder_before(text, place); n != 0) {
      place -= n;
    } else {
      --place;
      --bytes;
    }
  }
  return place;
}

Hint Scan::hint_after(std::size_t place) const {
  std::size_t p = place;
  const std::size_t stop = std::min(text.size(), place + 48);
  for (int distance = 0; distance < 2; ++distance) {
    while (p < stop && !is_word_byte(static_cast<unsigned char>(text[p]))) {
      if (text[p] == '\n' || text[p] == '[' || text[p] == '.' || text[p] == ',') return {};
      ++p;
    }
    const std::size_t start = p;
    while (p < stop && is_letter_byte(static_cast<unsigned char>(text[p]))) ++p;
    if (p == start || (p < text.size() && text[p] == '@')) return {};
    std::array<char, kLongestWord> buffer;
    const std::size_t n = lower_into(text.substr(start, p - start), buffer);
    const Sign sign = sign_of_word({buffer.data(), n});
    if (sign != Sign::kNone) return {sign, distance};
  }
  return {};
}

bool Scan::unit_after(std::size_t place) const {
  std::size_t p = place;
  const std::string_view next = text.substr(std::min(p, text.size()), 3);
  if (next.starts_with(",-") || next.starts_with(":-") || next.starts_with(";-") ||
      next.starts_with(".-")) {
    return true;
  }
  p += blank_at(text, p);
  if (at(p) == '%' || at(p) == '$') return true;
  const std::string_view rest = text.substr(std::min(p, text.size()), 3);
  if (rest == "\xE2\x82\xAC" || rest.starts_with("\xC2\xA3") || rest.starts_with("\xC2\xB0") ||
      rest == "\xE2\x80\xB0") {
    return true;
  }
  const std::size_t start = p;
  while (p < text.size() && p - start < 12 && is_letter_byte(static_cast<unsigned char>(text[p]))) {
    ++p;
  }
  if (p == start) return false;
  std::array<char, kLongestWord> buffer;
  const std::size_t n = lower_into(text.substr(start, p - start), buffer);
  return is_unit_word({buffer.data(), n});
}

bool Scan::currency_before(std::size_t place) const {
  std::size_t p = place;
  if (p > 0 && text[p - 1] == ' ') --p;
  if (p == 0) return false;
  if (text[p - 1] == '$') return true;
  if (p >= 3 && text.substr(p - 3, 3) == "\xE2\x82\xAC") return true;
  if (p >= 2 && text.substr(p - 2, 2) == "\xC2\xA3") return true;
  const std::size_t end = p;
  while (p > 0 && end - p < 6 && is_letter_byte(static_cast<unsigned char>(text[p - 1]))) --p;
  if (p == end) return false;
  std::array<char, kLongestWord> buffer;
  const std::size_t n = lower_into(text.substr(p, end - p), buffer);
  const std::string_view word(buffer.data(), n);
  return word == "kr" || word == "sek" || word == "nok" || word == "dkk" || word == "eur" ||
         word == "usd" || word == "isk" || word == "gbp";
}

bool Scan::looks_danish() const {
  if (danish_) return *danish_;
  // Letters and the commonest words of Danish and Norwegian against those of Swedish; enough for
  // the one question it answers: can a number without control digit be a CPR number?
  int score = 0;
  const std::string_view head = text.substr(0, 4096);
  for (std::size_t i = 0; i < head.size();) {
    if (!is_letter_byte(static_cast<unsigned char>(head[i]))) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    while (i < head.size() && is_letter_byte(static_cast<unsigned char>(head[i]))) ++i;
    std::array<char, kLongestWord> buffer;
    const std::size_t n = lower_into(head.substr(start, i - start), buffer);
    const std::string_view word(buffer.data(), n);
    for (const std::string_view danish :
         {"jeg", "og", "ikke", "af", "mit", "til", "er", "det", "hvad", "eller", "min", "med"}) {
      if (word == danish)
        score += word == "det" || word == "er" || word == "min" || word == "med" || word == "til"
                     ? 0
                     : 1;
    }
    for (const std::string_view other : {"och", "jag", "inte", "är", "av", "mitt", "att", "från",
                                         "för", "the", "and", "is", "ja", "ei", "on"}) {
      if (word == other) --score;
    }
    if (word.find("\xC3\xA6") != std::string_view::npos ||
        word.find("\xC3\xB8") != std::string_view::npos) {
      ++score;
    }
    if (word.find("\xC3\xA4") != std::string_view::npos ||
        word.find("\xC3\xB6") != std::string_view::npos) {
      --score;
    }
  }
  danish_ = score > 0;
  return *danish_;
}

}  // namespace gehor::privacy
