// E-mail addresses: the practical part of RFC 5321 and RFC 6531 (letters of every script).
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <string>

#include "base/text.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

constexpr std::size_t kLongestLocal = 64;    // RFC 5321, 4.5.3.1.1, in octets
constexpr std::size_t kLongestDomain = 255;  // 4.5.3.1.2
constexpr std::size_t kLongestLabel = 63;

const std::uint8_t* bytes(std::string_view s) {
  return reinterpret_cast<const std::uint8_t*>(s.data());
}

bool is_unicode_letter(UChar32 c) {
  return c >= 0x80 && (u_isalnum(c) || (U_MASK(u_charType(c)) & U_GC_M_MASK) != 0);
}

bool is_ascii_alnum(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What stands unquoted in addresses people have. '=', '/', '?', '&' and '|' are allowed by the
// RFC, but in running text they end something else: "?mail=anna@…".
bool is_local_punctuation(unsigned char c) {
  return c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == '\'' || c == '~' ||
         c == '!' || c == '#' || c == '$' || c == '*' || c == '^';
}

std::size_t local_start(std::string_view s, std::size_t at, std::size_t from) {
  std::size_t i = at;
  const std::size_t stop = at - from > kLongestLocal ? at - kLongestLocal : from;
  while (i > stop) {
    const auto c = static_cast<unsigned char>(s[i - 1]);
    if (is_ascii_alnum(c) || is_local_punctuation(c)) {
      --i;
      continue;
    }
    if (c < 0x80) break;
    auto p = static_cast<std::int32_t>(i - stop);  // at most 64
    UChar32 point = 0;
    U8_PREV(bytes(s) + stop, 0, p, point);
    if (point < 0 || !is_unicode_letter(point)) break;
    i = stop + static_cast<std::size_t>(p);
  }
  // "anna@…" in quotes, after a bullet or in markup: the marks are not the address's.
  while (i < at) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (is_ascii_alnum(c) || c >= 0x80 || c == '_') break;
    ++i;
  }
  return i;
}

// One label of a domain from `i` on: its end; `i` itself when there is none.
std::size_t label_end(std::string_view s, std::size_t i) {
  std::size_t end = i;
  std::size_t p = i;
  while (p < s.size() && p - i < kLongestLabel) {
    const auto c = static_cast<unsigned char>(s[p]);
    if (is_ascii_alnum(c)) {
      end = ++p;
    } else if (c == '-' || c == '_') {
      ++p;
    } else if (c >= 0x80) {
      std::size_t next = p;
      UChar32 point = 0;
      U8_NEXT(bytes(s), next, s.size(), point);
      if (point < 0 || !is_unicode_letter(point)) break;
      end = p = next;
    } else {
      break;
    }
  }
  return end;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool all_ascii_lower_or_digit(std::string_view s) {
  for (const char c : s) {
    if (is_upper(c)) return false;
  }
  return true;
}

// A last label that can be a top-level domain: letters only (or xn--…), at least two.
bool is_top_level(std::string_view label) {
  if (label.starts_with("xn--") || label.starts_with("XN--")) return label.size() > 5;
  if (label.size() < 2) return false;
  for (const char c : label) {
    const auto b = static_cast<unsigned char>(c);
    if (b < 0x80 && !((b | 32) >= 'a' && (b | 32) <= 'z')) return false;
  }
  return true;
}

}  // namespace

std::optional<Match> find_email(const Scan& scan, std::size_t at, std::size_t from) {
  const std::string_view s = scan.text;
  std::size_t start = at;
  if (at > from && s[at - 1] == '"') {  // "anna berg"@example.org
    const std::size_t stop = at - from > kLongestLocal + 2 ? at - kLongestLocal - 2 : from;
    for (std::size_t i = at - 1; i > stop; --i) {
      if (s[i - 1] == '\n' || s[i - 1] == '[') break;
      if (s[i - 1] == '"') {
        start = i - 1;
        break;
      }
    }
    if (start + 2 >= at) return std::nullopt;
  } else {
    start = local_start(s, at, from);
  }
  if (start == at) return std::nullopt;

  std::size_t end = at + 1;
  if (scan.at(end) == '[') {  // anna@[192.0.2.1]
    const std::size_t close = s.substr(end, 48).find(']');
    if (close == std::string_view::npos || close < 4) return std::nullopt;
    const std::string_view inside = s.substr(end + 1, close - 1);
    if (inside.find_first_not_of("0123456789abcdefABCDEFIPv:.") != std::string_view::npos) {
      return std::nullopt;
    }
    end += close + 1;
    return Match{EntityType::kEmail, start, end, to_lower(s.substr(start, end - start))};
  }

  // The longest row of labels whose last one can be a top-level domain.
  std::size_t good = 0;
  std::size_t labels = 0;
  std::size_t p = at + 1;
  while (p < s.size() && p - at <= kLongestDomain) {
    const std::size_t stop = label_end(s, p);
    if (stop == p) break;
    ++labels;
    const std::string_view label = s.substr(p, stop - p);
    if (labels >= 2 && is_top_level(label)) {
      // "anna@example.org.Ring mig": a new sentence without its blank.
      const bool new_sentence = good != 0 && is_upper(label[0]) && label.size() > 1 &&
                                !is_upper(label[1]) &&
                                all_ascii_lower_or_digit(s.substr(at + 1, good - at - 1));
      if (new_sentence) break;
      good = stop;
    }
    if (scan.at(stop) != '.') break;
    p = stop + 1;
  }
  if (good == 0) return std::nullopt;
  return Match{EntityType::kEmail, start, good, to_lower(s.substr(start, good - start))};
}

}  // namespace gehor::privacy
