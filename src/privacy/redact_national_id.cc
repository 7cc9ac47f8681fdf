// Identity numbers of persons and companies in running text: which forms they are written in and
// how much the words around them must say before a form counts.
#include <string>

#include "privacy/checksum.h"
#include "privacy/national_id.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

bool is_letter(unsigned char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
char upper(unsigned char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c); }

bool glued(Gap gap) {
  return gap == Gap::kHyphen || gap == Gap::kDot || gap == Gap::kSlash || gap == Gap::kPlus;
}

// The number ends where the group `last` does: no letter or digit is glued to it.
bool ends_here(const Scan& scan, const DigitWindow& w, std::size_t last) {
  if (is_word_byte(scan.at(w.groups[last].end))) return false;
  return last + 1 >= w.count || !glued(w.groups[last].after);
}

// The words say: this is an order, an invoice, a case.
bool called_otherwise(const Scan& scan, std::size_t start, int within) {
  return scan.hint_before(start).says(Sign::kOther, within);
}

bool called_person(const Scan& scan, std::size_t start, std::size_t end) {
  return scan.hint_before(start).says(Sign::kPerson, 7) ||
         scan.hint_after(end).says(Sign::kPerson, 1);
}

bool called_company(const Scan& scan, std::size_t start, std::size_t end) {
  return scan.hint_before(start).says(Sign::kCompany, 3) ||
         scan.hint_after(end).says(Sign::kCompany, 0);
}

Match person(std::size_t start, std::size_t end, std::string value) {
  return {EntityType::kNationalId, start, end, std::move(value)};
}

// Numbers with a letter: 6 or 8 digits, an optional sign, a letter …
std::optional<Match> find_lettered(const Scan& scan, const DigitWindow& w) {
  const DigitGroup& date = w.groups[0];
  std::size_t p = date.end;
  if (date.size() == 6) {  // Finnish: ddmmyy, century sign, three digits, check character
    std::string number(w.first_digits(6));
    const std::size_t sign_bytes =
        scan.text.substr(p, 3) == "\xE2\x80\x93" || scan.text.substr(p, 3) == "\xE2\x80\x91" ? 3
                                                                                             : 1;
    number.push_back(sign_bytes == 3 ? '-' : upper(scan.at(p)));
    std::size_t q = p + sign_bytes;
    for (int i = 0; i < 3 && is_digit(scan.at(q)); ++i)
      number.push_back(static_cast<char>(scan.at(q++)));
    if (number.size() == 10 && (is_letter(scan.at(q)) || is_digit(scan.at(q))) &&
        !is_word_byte(scan.at(q + 1))) {
      number.push_back(upper(scan.at(q)));
      if (is_finnish_person(number)) {
        // Digits only and a hyphen: one in 31 of the other countries' numbers passes as well.
        return person(date.start, q + 1, std::move(number));
      }
    }
  }
  if (date.size() == 6 || date.size() == 8) {  // Swedish interim: T, R, S … and three digits
    const bool sign = scan.at(p) == '-' || scan.at(p) == '+';
    if (sign) ++p;
    std::string number(w.first_digits(date.size()));
    if (!is_letter(scan.at(p))) return std::nullopt;
    number.push_back(upper(scan.at(p++)));
    for (int i = 0; i < 3 && is_digit(scan.at(p)); ++i)
      number.push_back(static_cast<char>(scan.at(p++)));
    if (number.size() != date.size() + 4 || is_word_byte(scan.at(p))) return std::nullopt;
    if (is_swedish_person(number)) {
      return person(date.start, p, number.substr(number.size() - 10));
    }
  }
  return std::nullopt;
}

// A Danish, Swedish or Icelandic number of ten digits. `gap` is what stands before the last four.
bool is_ten_digit_person(const Scan& scan, std::string_view digits, Gap gap, std::size_t start,
                         std::size_t end) {
  const bool hyphen = gap == Gap::kHyphen || gap == Gap::kSpacedHyphen;
  const bool joined = gap == Gap::kNone;
  const DanishCpr danish = danish_cpr(digits);
  const bool swedish = is_swedish_person(digits);
  const Kennitala icelandic = icelandic_kennitala(digits);
  if (!swedish && danish == DanishCpr::kNone && icelandic == Kennitala::kNone) return false;
  if (called_person(scan, start, end)) {
    const Hint hint = scan.hint_before(start);
    if (swedish || danish == DanishCpr::kModulus || icelandic == Kennitala::kPerson) return true;
    if (gap == Gap::kPlus) return false;
    // Without a control digit the word must be one of that country's.
    const std::string_view near =
        scan.text.substr(start > 60 ? start - 60 : 0, start > 60 ? 60 : start);
    const bool kennitala =
        near.find("ennital") != std::string_view::npos || near.find("kt") != std::string_view::npos;
    if (icelandic == Kennitala::kPersonDateOnly && kennitala) return true;
    const bool cpr = near.find("cpr") != std::string_view::npos ||
                     near.find("CPR") != std::string_view::npos ||
                     near.find("Cpr") != std::string_view::npos;
    return danish == DanishCpr::kDateOnly && hint.sign == Sign::kPerson &&
           (cpr || scan.looks_danish());
  }
  if (called_otherwise(scan, start, joined ? 3 : 1)) return false;
  if (swedish && (joined || hyphen || gap == Gap::kPlus)) return true;
  if (gap == Gap::kPlus) return false;
  if (danish == DanishCpr::kModulus || icelandic == Kennitala::kPerson) {
    return joined || hyphen || scan.looks_danish() || icelandic == Kennitala::kPerson;
  }
  // Since 2007 numbers without modulus 11 are given, first of all to those whose birthday is
  // recorded as the first of January.
  return hyphen && danish == DanishCpr::kDateOnly &&
         (scan.looks_danish() || digits.starts_with("0101"));
}

}  // namespace

std::optional<Match> find_person_number(const Scan& scan, const DigitWindow& w) {
  const DigitGroup& first = w.groups[0];
  const std::size_t size = first.size();
  if (size != 6 && size != 8 && size < 10) return std::nullopt;
  if (size == 6 || size == 8) {
    if (auto match = find_lettered(scan, w)) return match;
  }
  const std::size_t start = first.start;

  // In one row.
  if (size >= 10) {
    if (!ends_here(scan, w, 0)) return std::nullopt;
    const std::string_view digits = w.digits_of(1);
    if (size == 12 && is_swedish_person(digits) && !called_otherwise(scan, start, 2)) {
      return person(start, first.end, std::string(digits.substr(2)));
    }
    if (size == 11 && is_norwegian_person(digits)) {
      return person(start, first.end, std::string(digits));
    }
    if (size == 10) {
      // Mobile phones begin like years: 0701740618 is a phone unless the words say otherwise.
      const bool mobile = digits.starts_with("070") || digits.starts_with("072") ||
                          digits.starts_with("073") || digits.starts_with("076") ||
                          digits.starts_with("079");
      if (!(mobile && !called_person(scan, start, first.end)) &&
          is_ten_digit_person(scan, digits, Gap::kNone, start, first.end)) {
        return person(start, first.end, std::string(digits));
      }
    }
    return std::nullopt;
  }
  if (w.count < 2) return std::nullopt;

  const Gap gap = first.after;
  const bool hyphen = gap == Gap::kHyphen || gap == Gap::kSpacedHyphen;
  if (!hyphen && gap != Gap::kSpace && gap != Gap::kPlus && gap != Gap::kDot) return std::nullopt;
  if (!ends_here(scan, w, 1)) return std::nullopt;
  const std::size_t end = w.groups[1].end;
  const std::string_view digits = w.digits_of(2);
  if (size == 6 && w.groups[1].size() == 5 && gap != Gap::kPlus && is_norwegian_person(digits)) {
    return person(start, end, std::string(digits));
  }
  if (w.groups[1].size() != 4 || gap == Gap::kDot) return std::nullopt;
  if (size == 8 && is_swedish_person(digits)) {
    if ((hyphen || gap == Gap::kPlus) ? !called_otherwise(scan, start, 0)
                                      : called_person(scan, start, end)) {
      return person(start, end, std::string(digits.substr(2)));
    }
  }
  if (size == 6 && is_ten_digit_person(scan, digits, gap, start, end)) {
    return person(start, end, std::string(digits));
  }
  return std::nullopt;
}

std::optional<Match> find_company_number(const Scan& scan, const DigitWindow& w) {
  const std::size_t start = w.groups[0].start;
  const auto company = [&](std::size_t groups) {
    return Match{EntityType::kOrgNumber, start, w.groups[groups - 1].end,
                 std::string(w.digits_of(groups))};
  };
  for (std::size_t groups = 1; groups <= w.count && groups <= 4; ++groups) {
    const std::size_t n = w.upto[groups - 1];
    if (n > 12) break;
    if (n < 8 || !ends_here(scan, w, groups - 1)) continue;
    const std::string_view digits = w.digits_of(groups);
    const std::size_t end = w.groups[groups - 1].end;
    const bool six_four =
        groups == 2 && w.groups[0].size() == 6 && w.groups[0].after == Gap::kHyphen;
    if (n == 10 && (groups == 1 || (groups == 2 && w.groups[0].size() == 6))) {
      if (is_swedish_company(digits)) {
        if (called_company(scan, start, end)) return company(groups);
        if (six_four && !called_otherwise(scan, start, 1)) return company(groups);
      }
      if (icelandic_kennitala(digits) == Kennitala::kCompany &&
          (six_four || called_company(scan, start, end) || called_person(scan, start, end)) &&
          !called_otherwise(scan, start, 1)) {
        return company(groups);
      }
    }
    if (n == 12 && digits.starts_with("16") && groups <= 2 &&
        is_swedish_company(digits.substr(2)) && called_company(scan, start, end)) {
      return company(groups);
    }
    if (n == 9 && is_norwegian_company(digits) && called_company(scan, start, end)) {
      return company(groups);
    }
    if (n == 8 && called_company(scan, start, end) &&
        (is_danish_company(digits) || is_finnish_company(digits))) {
      return company(groups);
    }
    if (n == 8 && groups == 2 && w.groups[0].size() == 7 && w.groups[0].after == Gap::kHyphen &&
        is_finnish_company(digits)) {
      return company(groups);
    }
  }
  return std::nullopt;
}

}  // namespace gehor::privacy
