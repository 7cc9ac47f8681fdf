#include "privacy/national_id.h"

#include <chrono>
#include <string>

#include "privacy/checksum.h"

namespace gehor::privacy {
namespace {

bool all_digits(std::string_view s) {
  for (const char c : s) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}

int two(std::string_view s, std::size_t at) { return (s[at] - '0') * 10 + (s[at + 1] - '0'); }

bool is_date(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

// Where the century is not told: 19yy or 20yy.
bool is_date_in_some_century(int year, int month, int day) {
  return is_date(1900 + year, month, day) || is_date(2000 + year, month, day);
}

bool is_interim_letter(char c) {
  return std::string_view("TRSUWXJKLMN").find(c) != std::string_view::npos;
}

// The control digit that makes Σ + control divisible by 11; 10 means there is none.
int control11(int sum) { return (11 - sum % 11) % 11; }

}  // namespace

bool is_swedish_person(std::string_view number) {
  if (number.size() != 10 && number.size() != 12) return false;
  std::string ten(number.substr(number.size() - 10));
  if (is_interim_letter(ten[6])) ten[6] = '1';
  if (!all_digits(ten) || ten.compare(6, 3, "000") == 0) return false;  // they count from 001
  const int month = two(ten, 2);
  int day = two(ten, 4);
  if (day > 60) day -= 60;
  if (number.size() == 12) {
    if (!all_digits(number.substr(0, 2))) return false;
    const int century = two(number, 0);
    if (century < 18 || century > 20) return false;
    if (!is_date(century * 100 + two(ten, 0), month, day)) return false;
  } else if (!is_date_in_some_century(two(ten, 0), month, day)) {
    return false;
  }
  return luhn_valid(ten);
}

bool is_swedish_company(std::string_view digits) {
  return digits.size() == 10 && all_digits(digits) && digits[0] != '0' && digits[2] >= '2' &&
         luhn_valid(digits);
}

bool is_norwegian_person(std::string_view digits) {
  if (digits.size() != 11 || !all_digits(digits)) return false;
  int day = two(digits, 0);
  int month = two(digits, 2);
  const int year = two(digits, 4);
  const int individual = (digits[6] - '0') * 100 + two(digits, 7);
  if (day > 40) day -= 40;
  if (month > 80) {
    month -= 80;
  } else if (month > 65) {
    month -= 65;
  } else if (month > 40) {
    month -= 40;
  }
  int century = 1900;
  if (individual >= 500 && year < 40) {
    century = 2000;
  } else if (individual >= 500 && individual < 750 && year >= 54) {
    century = 1800;
  } else if (individual >= 500 && individual < 900) {
    return false;  // 40 to 53 with 500 to 899 was never given
  }
  if (!is_date(century + year, month, day)) return false;
  const int first = control11(weighted_sum(digits.substr(0, 9), "376189452"));
  if (first != digits[9] - '0') return false;
  return control11(weighted_sum(digits.substr(0, 10), "5432765432")) == digits[10] - '0';
}

bool is_norwegian_company(std::string_view digits) {
  if (digits.size() != 9 || !all_digits(digits)) return false;
  if (digits[0] != '8' && digits[0] != '9') return false;
  return control11(weighted_sum(digits.substr(0, 8), "32765432")) == digits[8] - '0';
}

DanishCpr danish_cpr(std::string_view digits) {
  if (digits.size() != 10 || !all_digits(digits)) return DanishCpr::kNone;
  const int yy = two(digits, 4);
  const char seventh = digits[6];
  int century = 1900;
  if (seventh == '4' || seventh == '9') {
    century = yy <= 36 ? 2000 : 1900;
  } else if (seventh >= '5') {
    century = yy <= 57 ? 2000 : 1800;
  }
  if (!is_date(century + yy, two(digits, 2), two(digits, 0))) return DanishCpr::kNone;
  return weighted_sum(digits, "4327654321") % 11 == 0 ? DanishCpr::kModulus : DanishCpr::kDateOnly;
}

bool is_danish_company(std::string_view digits) {
  return digits.size() == 8 && all_digits(digits) && digits[0] != '0' &&
         weighted_sum(digits, "27654321") % 11 == 0;
}

bool is_finnish_person(std::string_view number) {
  if (number.size() != 11 || !all_digits(number.substr(0, 6)) || !all_digits(number.substr(7, 3))) {
    return false;
  }
  int century = 0;
  const char sign = number[6];
  if (sign == '+') {
    century = 1800;
  } else if (sign == '-' || (sign >= 'U' && sign <= 'Y')) {
    century = 1900;
  } else if (sign >= 'A' && sign <= 'F') {
    century = 2000;
  } else {
    return false;
  }
  if (!is_date(century + two(number, 4), two(number, 2), two(number, 0))) return false;
  const int individual = (number[7] - '0') * 100 + two(number, 8);
  if (individual < 2) return false;
  int nine = 0;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 4U, 5U, 7U, 8U, 9U}) {
    nine = nine * 10 + (number[i] - '0');
  }
  constexpr std::string_view kCheck = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  const char given = number[10] >= 'a' && number[10] <= 'z'
                         ? static_cast<char>(number[10] - 'a' + 'A')
                         : number[10];
  return kCheck[static_cast<std::size_t>(nine % 31)] == given;
}

bool is_finnish_company(std::string_view digits) {
  if (digits.size() != 8 || !all_digits(digits)) return false;
  // The weights are 7 9 10 5 8 4 2; ten is nine and one.
  const int sum = weighted_sum(digits.substr(0, 7), "7995842") + (digits[2] - '0');
  return control11(sum) == digits[7] - '0';
}

Kennitala icelandic_kennitala(std::string_view digits) {
  if (digits.size() != 10 || !all_digits(digits)) return Kennitala::kNone;
  const char last = digits[9];
  if (last != '8' && last != '9' && last != '0') return Kennitala::kNone;
  const int century = last == '8' ? 1800 : last == '9' ? 1900 : 2000;
  int day = two(digits, 0);
  const bool company = day > 40;
  if (company) day -= 40;
  if (!is_date(century + two(digits, 4), two(digits, 2), day)) return Kennitala::kNone;
  const bool control = control11(weighted_sum(digits.substr(0, 8), "32765432")) == digits[8] - '0';
  if (company) return control ? Kennitala::kCompany : Kennitala::kNone;
  return control ? Kennitala::kPerson : Kennitala::kPersonDateOnly;
}

}  // namespace gehor::privacy
