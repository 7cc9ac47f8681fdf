#include "sources/mapping/number.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/text.h"

namespace gehor::sources {
namespace {

constexpr std::size_t kLongest = 48;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Signs and codes of money. Codes are compared without case.
constexpr std::array<std::string_view, 6> kSigns = {"€", "$", "£", "¥", "US$", "¢"};
constexpr std::array<std::string_view, 14> kCodes = {"kr",  "sek", "nok", "dkk", "isk",
                                                     "eur", "usd", "gbp", "chf", "euro",
                                                     "kr.", "jpy", "cad", "aud"};

bool same_code(std::string_view text, std::string_view code) {
  if (text.size() != code.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] | 0x20) : text[i];
    if (c != code[i]) return false;
  }
  return true;
}

bool is_currency(std::string_view text) {
  for (const std::string_view sign : kSigns) {
    if (text == sign) return true;
  }
  for (const std::string_view code : kCodes) {
    if (same_code(text, code)) return true;
  }
  return false;
}

bool can_stand_in_number(std::string_view text, std::size_t i) {
  const char c = text[i];
  return is_digit(c) || c == '.' || c == ',' || c == '\'' || c == '+' || c == '-' || c == ' ';
}

// Takes one currency (before or behind) or a "%" (behind) off. False: something else is there.
bool strip_unit(std::string_view& text) {
  std::size_t begin = 0;
  while (begin < text.size() && !can_stand_in_number(text, begin) &&
         text.substr(begin, 3) != "\xE2\x88\x92") {
    ++begin;
  }
  if (begin > 0) {
    // "kr. 12": the dot belongs to the word.
    std::string_view head = text.substr(0, begin);
    if (begin + 1 < text.size() && text[begin] == '.' && text[begin + 1] == ' ') ++begin;
    if (!is_currency(trim(head))) return false;
    text = trim(text.substr(begin));
  }
  const bool has_unit = begin > 0;
  std::size_t end = text.size();
  while (end > 0 && !is_digit(text[end - 1])) --end;
  if (end == text.size()) return true;
  std::string_view tail = text.substr(end);
  // ",-" and ":-" behind a sum mean "and no more"; a bare "-" or "." is left to the caller.
  if (tail.size() >= 2 && (tail[0] == ',' || tail[0] == ':' || tail[0] == '.') && tail[1] == '-') {
    tail.remove_prefix(2);
    text = text.substr(0, end);
    return trim(tail).empty() || (!has_unit && is_currency(trim(tail)));
  }
  const std::string_view unit = trim(tail);
  if (!has_unit && (unit == "%" || is_currency(unit))) {
    text = text.substr(0, end);
    return true;
  }
  return unit == "-" && !has_unit;  // a minus sign behind the number
}

// Length in bytes of a thousands separator other than dot and comma at `i`, 0 if none.
std::size_t space_like(std::string_view text, std::size_t i) {
  if (text[i] == ' ' || text[i] == '\'') return 1;
  if (text.substr(i, 2) == "\xC2\xA0") return 2;
  const std::string_view three = text.substr(i, 3);
  if (three == "\xE2\x80\xAF" || three == "\xE2\x80\x89" || three == "\xE2\x80\x99") return 3;
  return 0;
}

}  // namespace

std::optional<double> read_number(std::string_view text, bool decimal_comma) {
  text = trim(text);
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  bool negative = false;
  if (text.front() == '(' && text.back() == ')') {
    negative = true;
    text = trim(text.substr(1, text.size() - 2));
    if (text.empty()) return std::nullopt;
  }
  const auto take_sign = [&]() -> bool {
    bool minus = false;
    if (text.substr(0, 3) == "\xE2\x88\x92") {
      text = trim(text.substr(3));
      minus = true;
    } else if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
      minus = text.front() == '-';
      text = trim(text.substr(1));
    } else {
      return true;
    }
    if (negative) return false;  // two signs
    negative = minus;
    return true;
  };
  const std::string_view before_sign = text;
  if (!take_sign()) return std::nullopt;
  const bool signed_before = text.data() != before_sign.data();

  // An exponent: as machines write it, with no unit and no separators.
  if (text.find_first_of("eE") != std::string_view::npos && is_digit(text.front()) &&
      text.find_first_not_of("0123456789.eE+-") == std::string_view::npos) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (!std::isfinite(value)) return std::nullopt;
    return negative ? -value : value;
  }

  if (!strip_unit(text)) return std::nullopt;
  if (!text.empty() && text.back() == '-') {
    if (negative || signed_before) return std::nullopt;
    negative = true;
    text = trim(text.substr(0, text.size() - 1));
  }
  if (!signed_before && !take_sign()) return std::nullopt;  // "kr -12"
  if (text.empty()) return std::nullopt;

  const char decimal = decimal_comma ? ',' : '.';
  const char other = decimal_comma ? '.' : ',';
  std::array<char, kLongest + 1> plain{};
  std::size_t n = 0;
  std::string_view group_sign;  // the one thousands separator used
  std::size_t group = 0;        // digits since the last separator
  bool grouped = false;
  bool fraction = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (is_digit(c)) {
      plain[n++] = c;
      ++group;
      ++i;
      continue;
    }
    if (c == decimal) {
      if (fraction || (grouped && group != 3)) return std::nullopt;
      if (i + 1 == text.size()) return std::nullopt;  // "12." says too little
      fraction = true;
      grouped = false;
      if (n == 0) plain[n++] = '0';
      plain[n++] = '.';
      ++i;
      continue;
    }
    const std::size_t width = c == other ? 1 : space_like(text, i);
    if (width == 0 || fraction) return std::nullopt;
    const std::string_view sign = text.substr(i, width);
    if (!group_sign.empty() && sign != group_sign) return std::nullopt;
    if (grouped ? group != 3 : group < 1 || group > 3) return std::nullopt;
    if (plain[0] == '0') return std::nullopt;  // nobody writes "0,123" for 123
    group_sign = sign;
    grouped = true;
    group = 0;
    i += width;
  }
  if ((grouped && group != 3) || n == 0) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + n, value);
  if (error != std::errc() || end != plain.data() + n || !std::isfinite(value)) return std::nullopt;
  return negative ? -value : value;
}

void DecimalEvidence::add(std::string_view text) {
  const std::optional<double> point = read_number(text, false);
  const std::optional<double> comma = read_number(text, true);
  if (!point && !comma) return;
  ++numbers_;
  if (point && comma) {
    if (*point != *comma) ++either_;
  } else if (comma) {
    ++only_comma_;
  } else {
    ++only_point_;
  }
}

}  // namespace gehor::sources
