// The texts of one contact: what the customer wrote first, and what followed. Made from the contact
// and its own stream alone, so that blocks of contacts can be written by several threads at once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulate/history.h"
#include "simulate/plan.h"
#include "simulate/text.h"

namespace gehor::simulate {

enum class Author : std::uint8_t { kCustomer, kAgent, kBot, kSystem };
std::string_view name_of(Author author);  // "customer" …

struct Message {
  Author author = Author::kAgent;
  std::uint32_t at = 0;  // seconds of the plan
  Text text;
};

struct Letters {
  std::string subject;                // "" where the channel has none
  Text first;                         // "" for some calls
  Language language = Language::kSv;  // of `first`
  std::vector<Message> messages;      // in order of time; none without wants_messages
};

// "T-0000001", from the index of a contact.
void append_ticket(std::string& out, std::size_t index);

Letters write_letters(const Plan& plan, const Contact& contact, std::size_t index,
                      bool wants_messages);

// A comment on a survey: "" mostly.
std::string write_comment(const Plan& plan, const Invitation& invitation, Language language);

}  // namespace gehor::simulate
