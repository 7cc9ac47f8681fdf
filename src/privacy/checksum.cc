#include "privacy/checksum.h"

#include <array>
#include <cstdint>

namespace gehor::privacy {
namespace {

struct IbanCountry {
  char code[3];
  std::uint8_t length;
};

// SWIFT's IBAN registry: country and total length.
constexpr IbanCountry kIbanCountries[] = {
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22},
    {"BH", 22}, {"BI", 27}, {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24},
    {"DE", 22}, {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
    {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27},
    {"GT", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27},
    {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20},
    {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MN", 20}, {"MR", 27},
    {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28},
    {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31},
    {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25}, {"SV", 28},
    {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20}, {"YE", 30},
};

constexpr std::array<std::uint8_t, 26 * 26> kIbanLengths = [] {
  std::array<std::uint8_t, 26 * 26> table = {};
  for (const auto& country : kIbanCountries) {
    table[static_cast<std::size_t>((country.code[0] - 'A') * 26 + (country.code[1] - 'A'))] =
        country.length;
  }
  return table;
}();

// 0 to 25, or -1.
int letter_index(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a';
  return -1;
}

}  // namespace

bool luhn_valid(std::string_view digits) {
  if (digits.empty()) return false;
  int sum = 0;
  bool doubled = false;
  for (std::size_t i = digits.size(); i-- > 0;) {
    if (digits[i] < '0' || digits[i] > '9') return false;
    int d = digits[i] - '0';
    if (doubled) {
      d *= 2;
      if (d > 9) d -= 9;
    }
    sum = (sum + d) % 10;
    doubled = !doubled;
  }
  return sum == 0;
}

int weighted_sum(std::string_view digits, std::string_view weights) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size() && i < weights.size(); ++i) {
    sum += (digits[i] - '0') * (weights[i] - '0');
  }
  return sum;
}

bool iban_mod97_valid(std::string_view iban) {
  if (iban.size() < 5) return false;
  unsigned remainder = 0;
  for (std::size_t n = 0; n < iban.size(); ++n) {
    const char c = iban[(n + 4) % iban.size()];  // the first four characters come last
    if (c >= '0' && c <= '9') {
      remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % 97;
    } else if (const int letter = letter_index(c); letter >= 0) {
      remainder = (remainder * 100 + static_cast<unsigned>(letter + 10)) % 97;
    } else {
      return false;
    }
  }
  return remainder == 1;
}

std::size_t iban_length(char first, char second) {
  const int a = letter_index(first);
  const int b = letter_index(second);
  if (a < 0 || b < 0) return 0;
  return kIbanLengths[static_cast<std::size_t>(a * 26 + b)];
}

}  // namespace gehor::privacy
