// Brings the identities by which a customer is known into one form each, so that equal people
// come out equal: what pseudonyms are made of.
//
// Pure, any thread. nullopt means "this is no such identity"; then the caller has no customer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gehor::privacy {

// E.164 ("+46701740612") of a phone number as people write it: with +, 00, (0), blanks, hyphens,
// dots, "tel:", an extension (left out). National numbers belong to `default_country_code`
// (digits of a calling code), also without their leading zero where that can't be mistaken.
// nullopt where no number of that length exists.
std::optional<std::string> normalise_phone(std::string_view text,
                                           std::string_view default_country_code = "46");

// Lower case, trimmed, without "mailto:" and angle brackets ("Anna <anna@x.se>" → "anna@x.se").
// The domain is left as written (no IDN conversion) but for a final dot. nullopt without exactly
// one sensible @.
std::optional<std::string> normalise_email(std::string_view text);

// Customer numbers and the like: trimmed, upper case, inner white space squeezed. nullopt for
// nothing, for text without letter or digit, and for words that say "none" (n/a, null, none, nan):
// otherwise everybody unknown would be one customer.
std::optional<std::string> normalise_number(std::string_view text);

}  // namespace gehor::privacy
