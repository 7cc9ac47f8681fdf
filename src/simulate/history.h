// What happened in the company: one row per contact and per what stands beside it, before anything
// is written down. Made by the course, read by the writers and the count. Times are seconds of the
// plan (since 00:00 of its first day, wall clock); kNever: did not happen before the end.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "simulate/company.h"
#include "simulate/customers.h"

namespace gehor::simulate {

struct Contact {
  std::uint32_t created = 0, response = kNever, closed = kNever;
  std::uint32_t response_due = kNever, due = kNever;  // kNever: nothing promised
  std::uint32_t customer = kNobody;
  std::uint32_t matter = 0;    // contacts about one matter are one case
  std::uint16_t handling = 0;  // seconds
  std::uint16_t agent = 0;     // 0: nobody
  std::uint8_t round = 0;      // how many contacts about the matter came before
  std::uint8_t reason = 0, cause = 0, event = kNone;
  std::uint8_t written_reason = kNone, written_owner = kNone;
  Channel channel = kPhone;
  Team team = kPhoneTeam;
  Language language = Language::kSv;  // of the customer
  Tone tone = Tone::kCalm;
  std::uint8_t level = 0;          // how it felt: 0 well to 3 badly
  std::uint8_t csat = 0, ces = 0;  // latent scores: 1 to 5, 1 to 7
  bool complaint = false;
  std::uint16_t return_chance = 0;  // per mille, of making contact again about it
  bool returned = false;            // and whether it was so decided, at any time
  bool transferred = false, reopened = false;
  bool names_customer = false;  // the customer's number was written down
  bool names_address = false;   // the e-mail address was; prospects have only that
};

enum class Survey : std::uint8_t { kCsat, kCes, kNps };

struct Invitation {
  std::uint32_t contact = 0;  // index of the contact; not of NPS
  std::uint32_t customer = kNobody;
  std::uint32_t sent = 0, answered = kNever;
  Survey survey = Survey::kCsat;
  std::uint8_t score = 0;    // 0: no answer
  std::uint8_t trouble = 0;  // of NPS: 0 to 2, what the customer had met by then; else 0
};

struct AbandonedCall {
  std::uint32_t at = 0, customer = kNobody;
  std::uint16_t waited = 0;  // seconds
  Channel channel = kPhone;
};

// What nobody in the company sees.
struct Happened {
  std::uint64_t silent_matters = 0;
  std::vector<std::vector<std::uint32_t>> prevented;  // contacts, by action and day of the plan
  std::vector<std::uint64_t> silenced;                // of those, by action: not helped
  std::array<std::uint64_t, kCohorts> renewals{}, stayed{};
};

struct History {
  std::uint32_t begin = 0;  // of the files: the first contact that is kept
  std::vector<Customer> customers;
  std::vector<Contact> contacts;        // in order of `created`
  std::vector<Invitation> invitations;  // in order of `sent`
  std::vector<AbandonedCall> abandoned;
  Happened happened;
};

// What a survey after a contact is sent to: closed contacts of customers whose number is known.
inline bool could_be_asked(const Contact& c) { return c.closed != kNever && c.names_customer; }

inline bool is_late(const Contact& c) {
  return c.response_due != kNever && (c.response == kNever || c.response > c.response_due);
}

}  // namespace gehor::simulate
