#include "privacy/identity.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/text.h"
#include "privacy/identity_phone_plan.h"

namespace gehor::privacy {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char a, char b) { return a == ascii_lower(b); });
}

struct PhoneDigits {
  std::string digits;  // after the international prefix, if any
  bool international = false;
};

// What E.164 calls a number: E.164 allows 15 digits; some more for prefix and "(0)".
constexpr std::size_t kMostDigits = 20;

// Reads digits up to an extension; nullopt for characters that no phone number has.
std::optional<PhoneDigits> read_digits(std::string_view text) {
  PhoneDigits out;
  bool plus = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view rest = text.substr(i);
    if (is_digit(c)) {
      out.digits.push_back(c);
      if (out.digits.size() > kMostDigits) return std::nullopt;
    } else if (c == '+') {
      if (!out.digits.empty() || plus) return std::nullopt;
      plus = true;
    } else if (rest.starts_with("(0)") && !out.digits.empty()) {
      i += 2;  // the trunk zero that is left out after a calling code
    } else if (c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')' || c == '\t') {
      continue;
    } else if (rest.starts_with("\xC2\xA0")) {
      i += 1;
    } else if (rest.starts_with("\xE2\x80")) {
      i += 2;  // narrow space, dashes, direction marks
    } else if (out.digits.size() >= 5) {
      const std::string_view word = rest.substr(0, 3);
      if (ascii_lower(c) == 'x' || c == '#' || c == ',' || c == ';' ||
          starts_with_ignoring_case(word, "ext") || starts_with_ignoring_case(word, "ank") ||
          starts_with_ignoring_case(word, "int") || starts_with_ignoring_case(word, "lok")) {
        break;
      }
      return std::nullopt;
    } else {
      return std::nullopt;
    }
  }
  out.international = plus;
  if (!plus && out.digits.starts_with("00")) {
    out.international = true;
    out.digits.erase(0, 2);
  }
  return out;
}

constexpr std::size_t kLongestAddress = 1000;  // bytes, with the name that stands before it

bool fits(const PhonePlan& plan, std::size_t national) {
  const auto n = static_cast<int>(national);
  return n >= plan.shortest && n <= plan.longest;
}

// "+46 070…", "358 050…": a zero before the number belongs to it at home only, and where it does,
// no number begins with one. All of them go, so that a normal form is its own normal form.
std::string_view without_zeros(const PhonePlan& plan, std::string_view national) {
  if (plan.trunk != "0") return national;
  return national.substr(std::min(national.find_first_not_of('0'), national.size()));
}

}  // namespace

std::optional<std::string> normalise_phone(std::string_view text,
                                           std::string_view default_country_code) {
  text = trim(text);
  for (const std::string_view word : {"tel:", "tel.", "tel", "tlf.", "tlf"}) {
    if (starts_with_ignoring_case(text, word)) {
      text = trim(text.substr(word.size()));
      break;
    }
  }
  const std::optional<PhoneDigits> read = read_digits(text);
  if (!read) return std::nullopt;
  std::string_view digits = read->digits;
  if (read->international) {
    const PhonePlan plan = phone_plan(digits);
    if (plan.code.empty()) return std::nullopt;
    const std::string_view national = without_zeros(plan, digits.substr(plan.code.size()));
    if (!fits(plan, national.size())) return std::nullopt;
    return "+" + std::string(plan.code) + std::string(national);
  }
  const PhonePlan home = phone_plan_of_code(default_country_code);
  if (home.code.empty()) return std::nullopt;
  const std::string plus_code = "+" + std::string(home.code);
  if (!home.trunk.empty() && digits.starts_with(home.trunk)) {
    const std::string_view national = without_zeros(home, digits.substr(home.trunk.size()));
    if (fits(home, national.size())) return plus_code + std::string(national);
  }
  // The calling code without its plus, as spreadsheets leave it: only where the rest is as long as
  // a number can be, so that a number at home which begins alike is not cut.
  if (digits.starts_with(home.code) && !fits(home, digits.size())) {
    const std::string_view national = without_zeros(home, digits.substr(home.code.size()));
    if (fits(home, national.size())) return plus_code + std::string(national);
  }
  if (fits(home, digits.size()) && (home.trunk != "0" || digits[0] != '0')) {
    return plus_code + std::string(digits);
  }
  return std::nullopt;
}

std::optional<std::string> normalise_email(std::string_view text) {
  if (text.size() > kLongestAddress) return std::nullopt;
  // Until nothing is left to take off: the normal form is its own normal form.
  for (std::size_t before = 0; before != text.size();) {
    before = text.size();
    text = trim(text);
    if (const std::size_t open = text.rfind('<'); open != std::string_view::npos) {
      text.remove_prefix(open + 1);
      text = trim(text.substr(0, text.find('>')));
    }
    if (starts_with_ignoring_case(text, "mailto:")) {
      text.remove_prefix(7);
      text = trim(text.substr(0, text.find('?')));
    }
    while (text.ends_with('.')) text.remove_suffix(1);
  }
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == text.size()) return std::nullopt;
  if (text.find_first_of(" \t\r\n,;") != std::string_view::npos && text.front() != '"') {
    return std::nullopt;
  }
  if (text.front() != '"' && text.find('@') != at) return std::nullopt;
  return to_lower(text);
}

std::optional<std::string> normalise_number(std::string_view text) {
  const std::string squeezed = squeeze(text);
  std::string out;
  out.reserve(squeezed.size());
  bool any = false;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(squeezed.data());
  for (std::size_t i = 0; i < squeezed.size();) {
    const std::size_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, squeezed.size(), c);
    if (c < 0) {
      out.append(squeezed, start, i - start);
      any = true;
      continue;
    }
    any = any || u_isalnum(c);
    std::array<std::uint8_t, U8_MAX_LENGTH> buffer;
    std::size_t n = 0;
    U8_APPEND_UNSAFE(buffer.data(), n, static_cast<std::uint32_t>(u_toupper(c)));
    out.append(reinterpret_cast<const char*>(buffer.data()), n);
  }
  if (!any) return std::nullopt;
  constexpr std::array<std::string_view, 7> kNone = {"N/A", "NA",  "NULL",   "NONE",
                                                     "NAN", "NIL", "UNKNOWN"};
  if (std::find(kNone.begin(), kNone.end(), out) != kNone.end()) return std::nullopt;
  return out;
}

}  // namespace gehor::privacy
