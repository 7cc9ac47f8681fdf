// What the customers of the demonstration company say. Constant phrases per language, and the
// composer that puts a contact's text together from them.
//
// Only demo_company.cc calls it. Pure; any thread. Everything in here is made up. Telephone numbers
// are from ranges kept for fiction (PTS in Sweden, Ofcom in Great Britain), addresses from the
// domains of RFC 2606, personal identity numbers from the series kept for tests (Swedish birth
// numbers 980-999, the Norwegian synthetic series, Finnish individual numbers from 900), card
// numbers are the card companies' test numbers and the IBAN is the printed example of the standard:
// valid in form, so that the masking can be seen to work, and nobody's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "pipeline/demo_random.h"

namespace gehor::pipeline::demo {

enum class Tongue : std::uint8_t { kSwedish, kNorwegian, kDanish, kFinnish, kEnglish };

// In the order of kReasons in demo_company.cc.
inline constexpr std::size_t kReasonCount = 18;

// Alternatives stand between bars. Slots: {kr} {order} {kwh} {month} {product}.
struct Phrases {
  std::string_view greetings, again, asks, closings, identifiers, months, products;
  std::array<std::string_view, kReasonCount> situations;
};
const Phrases& swedish();
const Phrases& norwegian();
const Phrases& danish();
const Phrases& finnish();
const Phrases& english();

struct Person {
  Tongue tongue = Tongue::kSwedish;
  std::string name;            // first name
  std::string email;           // "" for the unknown
  bool drops_accents = false;  // writes o for ö
  bool lower_case = false;
};

struct Occasion {
  std::size_t reason = 0;
  bool spoken = false;  // an agent's note of a call
  int earlier = 0;      // how many times before about the same matter
  unsigned month = 1;   // 1 to 12, when it is said
};

struct Said {
  std::string text;
  bool personal_data = false;  // beyond a first name
};

Person make_person(Tongue tongue, std::uint32_t number, Random& random);
Said say(const Person& person, const Occasion& occasion, Random& random);

}  // namespace gehor::pipeline::demo
