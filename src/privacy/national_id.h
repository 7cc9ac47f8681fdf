// The Nordic identity numbers of persons and companies, each by its own published rule.
//
// Pure functions on the number alone, separators already taken away; what the words around it
// say is redact's business. Any thread. "Valid" means that the number can exist, not that it was
// given to somebody. There is no clock here: dates in the future are not refused.
#pragma once

#include <string_view>

namespace gehor::privacy {

// Swedish personnummer, samordningsnummer (day + 60) and interim number (a letter of TRSUWXJKLMN
// in place of the first of the last four digits, counted as 1), 10 or 12 characters: date, then
// Luhn over the last ten. Skatteverket SKV 704, SKV 707.
bool is_swedish_person(std::string_view number);

// Swedish organisationsnummer, 10 digits: third digit at least 2, so that it can't be a date;
// Luhn. Skatteverket SKV 709. Sole traders use their personnummer, which is a person here.
bool is_swedish_company(std::string_view digits);

// Norwegian fødselsnummer, D-number (day + 40), H-number (month + 40), the synthetic series of
// Skatteetaten (month + 80) and NAV (month + 40, + 65): 11 digits, date, both modulus 11 controls.
// Forskrift til folkeregisterloven § 2-2-1.
bool is_norwegian_person(std::string_view digits);

// Norwegian organisasjonsnummer: 9 digits beginning with 8 or 9, modulus 11.
bool is_norwegian_company(std::string_view digits);

// Danish CPR: 10 digits. The date (with the seventh digit's rule for the century) is always
// checked; modulus 11 holds for most numbers, but since 2007 not for all (CPR-kontoret,
// "Personnumre uden kontrolciffer (modulus 11 kontrol)").
enum class DanishCpr { kNone, kDateOnly, kModulus };
DanishCpr danish_cpr(std::string_view digits);

// Danish CVR number of a company: 8 digits, modulus 11.
bool is_danish_company(std::string_view digits);

// Finnish henkilötunnus, 11 characters with the century sign (+ for the 1800s, - Y X W V U for
// the 1900s, A B C D E F for the 2000s) and the check character of modulus 31; individual numbers
// 002 to 999, of which 900 and up are given temporarily. Digital and population data agency.
bool is_finnish_person(std::string_view number);

// Finnish Y-tunnus: 8 digits (7 and the check digit), modulus 11.
bool is_finnish_company(std::string_view digits);

// Icelandic kennitala: 10 digits, the last the century (8, 9, 0), the ninth a modulus 11 control;
// companies have day + 40. kPersonDateOnly: all but the control is right.
enum class Kennitala { kNone, kPersonDateOnly, kPerson, kCompany };
Kennitala icelandic_kennitala(std::string_view digits);

}  // namespace gehor::privacy
