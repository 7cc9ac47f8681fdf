// Payment cards (ISO/IEC 7812) and IBANs (ISO 13616).
#include <algorithm>
#include <string>

#include "privacy/checksum.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

// How sure an issuer's prefix and the number's length make us.
enum class Issuer { kNone, kRare, kUsual };

int prefix(std::string_view digits, std::size_t n) {
  int value = 0;
  for (std::size_t i = 0; i < n; ++i) value = value * 10 + (digits[i] - '0');
  return value;
}

bool between(int value, int low, int high) { return value >= low && value <= high; }

Issuer issuer_of(std::string_view d) {
  const int p2 = prefix(d, 2);
  const int p3 = prefix(d, 3);
  const int p4 = prefix(d, 4);
  const int p6 = prefix(d, 6);
  const std::size_t n = d.size();
  if (d[0] == '4') {  // Visa; 13 digits went out of use and collide with article numbers
    if (n == 16) return Issuer::kUsual;
    return n == 13 || n == 19 || n == 18 ? Issuer::kRare : Issuer::kNone;
  }
  if (n == 16 && (between(p2, 51, 55) || between(p4, 2221, 2720))) return Issuer::kUsual;
  if (n == 15 && (p2 == 34 || p2 == 37)) return Issuer::kUsual;  // American Express
  if (n == 14 && (between(p3, 300, 305) || p4 == 3095 || p2 == 36 || p2 == 38 || p2 == 39)) {
    return Issuer::kUsual;  // Diners Club
  }
  if (n == 16 && (p2 == 36 || p2 == 38 || p2 == 39 || between(p3, 300, 305))) return Issuer::kRare;
  if (n >= 16 && n <= 19) {
    const Issuer issuer = n == 16 ? Issuer::kUsual : Issuer::kRare;
    if (p4 == 6011 || between(p3, 644, 649) || p2 == 65 || between(p6, 622126, 622925)) {
      return issuer;  // Discover
    }
    if (between(p4, 3528, 3589)) return issuer;  // JCB
    if (p2 == 62 || p2 == 81) return issuer;     // UnionPay
    if (between(p4, 2200, 2204)) return issuer;  // Mir
  }
  if (n == 15 && (p4 == 2131 || p4 == 1800)) return Issuer::kRare;  // JCB, old
  if (n == 16 && (p4 == 5019 || p4 == 4571 || p2 == 60 || p2 == 82 || p3 == 508 || p4 == 9792)) {
    return Issuer::kUsual;  // Dankort, RuPay, Troy
  }
  if (n == 16 && between(p3, 637, 639)) return Issuer::kRare;  // InstaPayment
  // Maestro and its kin come in every length.
  if (p2 == 50 || between(p2, 56, 58) || d[0] == '6') {
    return n == 16 ? Issuer::kUsual : Issuer::kRare;
  }
  return Issuer::kNone;
}

// The groups in which cards are printed and typed.
bool is_usual_grouping(const DigitWindow& w, std::size_t groups) {
  const auto size = [&](std::size_t i) { return w.groups[i].size(); };
  if (groups == 1) return true;
  for (std::size_t i = 0; i + 1 < groups; ++i) {
    const Gap gap = w.groups[i].after;
    if (gap != w.groups[0].after) return false;
    if (gap != Gap::kSpace && gap != Gap::kHyphen && gap != Gap::kSpacedHyphen &&
        gap != Gap::kDot) {
      return false;
    }
  }
  if (groups == 3) {
    return (size(0) == 4 && size(1) == 6 && (size(2) == 4 || size(2) == 5)) ||
           (size(0) == 4 && size(1) == 4 && size(2) == 4);
  }
  if (groups == 2) return (size(0) == 8 && (size(1) == 8 || size(1) == 11)) || size(0) == 4;
  for (std::size_t i = 0; i + 1 < groups; ++i) {
    if (size(i) != 4) return false;
  }
  return (groups == 4 && size(3) >= 1 && size(3) <= 4) ||
         (groups == 5 && size(4) >= 1 && size(4) <= 3);
}

bool is_spelled_out(const DigitWindow& w, std::size_t groups) {
  for (std::size_t i = 0; i < groups; ++i) {
    if (w.groups[i].size() > 2) return false;
  }
  return groups >= 6;
}

}  // namespace

std::optional<Match> find_card(const Scan& scan, const DigitWindow& w) {
  const std::size_t start = w.groups[0].start;
  for (std::size_t groups = std::min<std::size_t>(w.count, DigitWindow::kMostGroups); groups > 0;
       --groups) {
    const std::size_t n = w.upto[groups - 1];
    if (n < 12 || n > 19) continue;
    const DigitGroup& last = w.groups[groups - 1];
    const std::string_view digits = w.digits_of(groups);
    const bool usual = is_usual_grouping(w, groups);
    if (!usual && !is_spelled_out(w, groups)) continue;
    if (is_word_byte(scan.at(last.end))) continue;
    // Another group of four in the same manner: part of something longer.
    if (groups < w.count && w.groups[groups].size() == 4 && last.size() == 4 &&
        last.after == w.groups[0].after && groups > 1) {
      continue;
    }
    if (groups < w.count && (last.after == Gap::kDot || last.after == Gap::kHyphen)) continue;
    const Issuer issuer = issuer_of(digits);
    if (issuer == Issuer::kNone || !luhn_valid(digits)) continue;
    if (std::all_of(digits.begin(), digits.end(), [&](char c) { return c == digits[0]; })) continue;
    const Hint before = scan.hint_before(start);
    if (issuer == Issuer::kRare || !usual) {
      if (!before.says(Sign::kCard, 6) && !scan.hint_after(last.end).says(Sign::kCard, 1)) continue;
    } else if (groups == 1 && before.says(Sign::kOther, 1)) {
      continue;  // one long row of digits right after "order", "tracking", …
    }
    return Match{EntityType::kCard, start, last.end, std::string(digits)};
  }
  return std::nullopt;
}

std::optional<Match> find_iban(const Scan& scan, const DigitWindow& w) {
  const std::size_t digit = w.groups[0].start;
  if (digit < 2 || w.groups[0].size() < 2) return std::nullopt;
  const std::size_t start = digit - 2;
  const std::size_t length = iban_length(scan.text[start], scan.text[start + 1]);
  if (length == 0 || is_word_byte(scan.before(start))) return std::nullopt;
  std::string iban;
  std::size_t p = start;
  bool separated = false;
  // Hexadecimal codes have small letters and hyphens: ba369b3f-7d92-4281-…
  const bool lower = scan.text[start] >= 'a';
  std::size_t end = start;
  while (p < scan.text.size() && iban.size() < length) {
    const char c = scan.text[p];
    const bool digit_here = c >= '0' && c <= '9';
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (digit_here || letter) {
      iban.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
      separated = false;
      end = ++p;
    } else if (!separated && (c == ' ' || (c == '-' && !lower))) {
      separated = true;
      ++p;
    } else if (!separated && scan.text.substr(p, 2) == "\xC2\xA0") {
      separated = true;
      p += 2;
    } else {
      break;
    }
  }
  if (iban.size() != length || is_word_byte(scan.at(end)) || !iban_mod97_valid(iban)) {
    return std::nullopt;
  }
  return Match{EntityType::kIban, start, end, std::move(iban)};
}

}  // namespace gehor::privacy
