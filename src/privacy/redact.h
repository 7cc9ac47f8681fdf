// Masks personal data in free text: the first thing that happens to a text at the gate.
//
// Start with redact() for one text, or a Redactor where several texts of one contact share the
// numbering ("[phone 1]" is the same phone in each of them; "Anna Lind" and later "Anna" are one
// person). redact_identifiers() is for short fields that name a thing: departments, reasons, ids.
// All are pure; one Redactor belongs to one thread at a time, different ones don't know of each
// other.
//
// Time is linear in the text's length, whatever it contains; memory is the text and the found
// values. The input may be invalid UTF-8; bytes that are not masked come out as they went in.
// Placeholders already in the text are left as they are: redact(redact(x).text).text is
// redact(x).text, and numbers that stand in the text are not given to new values.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "privacy/entity.h"
#include "privacy/redaction_rules.h"

namespace gehor::privacy {

struct Redaction {
  std::string text;              // found spans replaced by "[phone 1]", "[email 1]", …
  std::vector<Entity> entities;  // in order of their place, never overlapping
};

// What is looked for.
enum class Sought : unsigned char {
  kEverything,
  kIdentifiers  // card, IBAN, e-mail, phone, numbers of persons and companies: no names or places
};

class Redactor {
 public:
  Redactor() = default;
  // With an organisation's own additions and exceptions, which must outlive it; several threads
  // may share them.
  explicit Redactor(const RedactionRules& rules) : rules_(&rules) {}

  Redaction redact(std::string_view utf8, Sought sought = Sought::kEverything);

 private:
  int number_of(EntityType type, const std::string& value);
  int number_of_person(std::string_view words);

  const RedactionRules* rules_ = nullptr;
  std::array<int, kEntityTypes> last_ = {};
  std::unordered_map<std::string, int> numbers_;  // type and normalised value -> number
};

// One text for itself.
Redaction redact(std::string_view utf8);

// A short field that names something which is no person ("Anna's law", "Stig och vägar"): only
// what proves itself by its own form is masked.
Redaction redact_identifiers(std::string_view utf8);

}  // namespace gehor::privacy
