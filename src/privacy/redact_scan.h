// What the detectors of redaction share: one pass over a text, the groups of digits at a place,
// and what the words around it say. Internal to src/privacy; one Scan belongs to one thread.
//
// How it works: the pass stops at every run of digits and at every '@' (all but names contains one
// of them) and offers the place to each detector in turn; a second pass stops at every word with a
// capital letter and looks for names between what was found. A detector looks at a bounded window
// only, so the whole is linear in the text's length. To add a type, write a detector, declare it
// below and put it into the list in redact.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/entity.h"

namespace gehor::privacy {

struct Match {
  EntityType type = EntityType::kName;
  std::size_t start = 0;
  std::size_t end = 0;
  std::string value;  // normalised: equal values are one person's
};

// What stands between two groups of digits. kNone: they are not linked.
enum class Gap : std::uint8_t {
  kNone,
  kSpace,
  kHyphen,
  kSpacedHyphen,
  kDot,
  kSlash,
  kParen,
  kPlus
};

struct DigitGroup {
  std::size_t start = 0;
  std::size_t end = 0;
  Gap after = Gap::kNone;
  std::size_t size() const { return end - start; }
};

// The linked groups of digits from one place on; at most 24 digits, then it is cut.
struct DigitWindow {
  static constexpr std::size_t kMostGroups = 20;
  static constexpr std::size_t kMostDigits = 24;

  std::array<DigitGroup, kMostGroups> groups;
  std::size_t count = 0;
  std::array<char, kMostDigits> digits;        // all groups' digits in a row
  std::array<std::uint8_t, kMostGroups> upto;  // digits in groups 0…i together

  std::string_view first_digits(std::size_t n) const { return {digits.data(), n}; }
  std::string_view digits_of(std::size_t group_count) const {
    return first_digits(upto[group_count - 1]);
  }
};

// What a word near a number says about it.
enum class Sign : std::uint8_t { kNone, kPhone, kMaybePhone, kPerson, kCompany, kCard, kOther };

struct Hint {
  Sign sign = Sign::kNone;
  int distance = 99;  // words between it and the number; 0: right beside it
  bool says(Sign wanted, int within) const { return sign == wanted && distance <= within; }
};

class Scan {
 public:
  explicit Scan(std::string_view whole) : text(whole) {}

  const std::string_view text;
  std::vector<Match> found;  // in order of place, never overlapping

  // 0 at both ends of the text.
  unsigned char before(std::size_t at) const {
    return at == 0 ? 0 : static_cast<unsigned char>(text[at - 1]);
  }
  unsigned char at(std::size_t i) const {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  }

  // The nearest word before the place that says something, at most 8 words back.
  Hint hint_before(std::size_t place) const;
  // The same for the two words after it, on the same line.
  Hint hint_after(std::size_t place) const;
  // So many bytes before the place, or less at the beginning. What is masked already counts for
  // nothing, whether it is found now or stands there as a placeholder: a text that was masked is
  // read as it was before.
  std::size_t back(std::size_t place, std::size_t bytes) const;
  // An amount, a measure or a share follows: kr, €, kWh, %, ",-".
  bool unit_after(std::size_t place) const;
  // Currency signs and codes right before the place.
  bool currency_before(std::size_t place) const;
  // Whether the text looks Danish or Norwegian rather than Swedish, Finnish or English.
  bool looks_danish() const;

 private:
  struct Asked {
    std::size_t place;
    std::size_t found;
    Hint hint;
  };

  Hint read_hint_before(std::size_t place) const;

  mutable std::optional<bool> danish_;
  mutable std::optional<Asked> asked_;
};

// Reads the window whose first group begins at `at`, a digit.
DigitWindow read_window(std::string_view text, std::size_t at);

// Letters and digits, and every byte of a non-ASCII character but blanks and punctuation.
bool is_word_byte(unsigned char c);

// The detectors. `window.groups[0]` is a run of digits that does not belong to a longer run; a
// match may begin before it (a plus, a bracket, the letters of an IBAN).
std::optional<Match> find_iban(const Scan& scan, const DigitWindow& window);
std::optional<Match> find_person_number(const Scan& scan, const DigitWindow& window);
std::optional<Match> find_card(const Scan& scan, const DigitWindow& window);
std::optional<Match> find_company_number(const Scan& scan, const DigitWindow& window);
std::optional<Match> find_phone(const Scan& scan, const DigitWindow& window);
// A street's name before or after the window's first number, with what belongs to the address.
std::optional<Match> find_address(const Scan& scan, const DigitWindow& window);
std::optional<Match> find_account(const Scan& scan, const DigitWindow& window);
// `digit` is the place of a run of digits, which may be glued to letters before it.
std::optional<Match> find_plate(const Scan& scan, std::size_t digit);
// `at` is the place of an '@'; nothing before `from` is looked at.
std::optional<Match> find_email(const Scan& scan, std::size_t at, std::size_t from);
// All names outside what stands in scan.found, in order of place.
std::vector<Match> find_names(const Scan& scan);

// The sign a lower-case word carries (redact_words.cc).
Sign sign_of_word(std::string_view word);
// Words such as "number", "nr": what they say depends on the word before them.
bool is_number_word(std::string_view word);
// my, mitt, din …
bool is_owner_word(std::string_view word);
// "customer", "kund": with a number word an account's number, not a telephone's.
bool is_whose_number_word(std::string_view word);
bool is_unit_word(std::string_view word);

}  // namespace gehor::privacy
