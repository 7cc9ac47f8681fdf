// Check digits: the arithmetic by which a card, an account or a person's number shows that it
// was not made up. Pure functions on digits; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace gehor::privacy {

// Luhn's mod-10 (ISO/IEC 7812-1, annex B) over a string of digits, the last being the check
// digit. False for an empty string or anything but digits.
bool luhn_valid(std::string_view digits);

// Σ digit·weight over `digits` and `weights`, which have the same length.
int weighted_sum(std::string_view digits, std::string_view weights);

// ISO 7064 mod 97-10 as IBAN uses it (ISO 13616): letters and digits without spaces, either
// case. False for other characters or fewer than 5 of them.
bool iban_mod97_valid(std::string_view iban);

// Length of an IBAN that begins with this country code (either case), 0 for countries without.
std::size_t iban_length(char first, char second);

}  // namespace gehor::privacy
