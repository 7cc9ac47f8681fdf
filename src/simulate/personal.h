// Made-up people and their data: valid in form, so that masking can be seen to work, and nobody's.
// Numbers come from ranges kept for tests and fiction, or are published examples; check digits are
// right. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "simulate/customers.h"
#include "simulate/random.h"

namespace gehor::simulate {

// How somebody writes.
struct Style {
  bool lower_case = false;     // no capitals
  bool drops_accents = false;  // o for ö
  bool colloquial = false;     // as spoken
  bool shouts = false;         // !!!
  bool terse = false;          // few sentences
  int slips = 0;               // per mille of words
};

struct Person {
  Language language = Language::kSv;
  std::string_view first, last;
  std::uint64_t seed = 0;
  std::uint32_t number = 0;
  Style style;
};

// A customer, or a stranger by the number of the matter. The same one is the same person always.
Person person_of(std::uint64_t seed, std::uint32_t customer, std::uint32_t matter,
                 Language language);

// One of each belongs to a person: asked again it is the same, written in another way perhaps.
// `writing`: how it is written this time.
std::string full_name(const Person& person);
std::string email_of(const Person& person);                         // at example.com, .org, .net
std::string phone_of(const Person& person, std::uint32_t writing);  // by plan of the language
std::string national_id_of(const Person& person, std::uint32_t writing);
std::string card_of(const Person& person, std::uint32_t writing);
std::string iban_of(const Person& person, std::uint32_t writing);
std::string address_of(const Person& person, std::uint32_t writing);
std::string plate_of(const Person& person, std::uint32_t writing);

// Colleagues are known by first name.
std::string_view agent_name(std::uint16_t agent);

}  // namespace gehor::simulate
