// What personal data can be found in a text, and where: the vocabulary of redaction.
//
// Plain values, no state, any thread. Start at redact.h.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace gehor::privacy {

enum class EntityType : unsigned char {
  kName,
  kPhone,
  kEmail,
  kNationalId,  // identity number of a person
  kOrgNumber,   // identity number of a company: not a person, but it names somebody
  kAddress,
  kCard,
  kIban,
  kAccount,  // domestic bank account
  kPlate,    // vehicle registration
};
inline constexpr std::size_t kEntityTypes = 10;

inline constexpr std::array<std::string_view, kEntityTypes> kEntityNames = {
    "name",    "phone", "email", "national_id", "org_number",
    "address", "card",  "iban",  "account",     "plate"};

// The word that stands in placeholders: "national_id".
constexpr std::string_view entity_name(EntityType type) {
  return kEntityNames[static_cast<std::size_t>(type)];
}

constexpr std::optional<EntityType> entity_from_name(std::string_view name) {
  for (std::size_t i = 0; i < kEntityTypes; ++i) {
    if (kEntityNames[i] == name) return static_cast<EntityType>(i);
  }
  return std::nullopt;
}

struct Entity {
  EntityType type = EntityType::kName;
  std::size_t start = 0;  // byte offset in the input
  std::size_t end = 0;    // exclusive
  int number = 0;         // from 1, per type: the same value has the same number
};

}  // namespace gehor::privacy
