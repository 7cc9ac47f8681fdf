// What becomes of one contact: promises, answer, feelings, what the colleague writes down, whether
// it is followed by a survey or another contact. Each draws from the contact's stream, in the order
// in which the course calls them. Pure but for what they are given.
#pragma once

#include <optional>

#include "simulate/history.h"
#include "simulate/matters.h"
#include "simulate/plan.h"

namespace gehor::simulate {

// Who, where and with what promise. `at`: seconds of the plan.
Contact begin_contact(const Plan& plan, const std::vector<Customer>& customers,
                      const Matter& matter, std::uint32_t at, std::uint8_t round, Channel channel);

// `answered`: wall time of a first answer as the queue allows it; what lies after `end` did not
// happen.
void answer(const Plan& plan, const OpeningHours& hours, Contact& contact, Seconds answered,
            int work, std::uint32_t end, Stream& stream);

// Tone of the words, whether it is a complaint, how it felt, latent scores. Requires the answer.
void decide_feelings(const Plan& plan, Contact& contact, Stream& stream);

// Per mille that make contact again about the same matter.
int return_chance(const Plan& plan, const Contact& contact);

// The reason, department and customer as written down: some are missing, some wrong.
void write_down(const Plan& plan, Contact& contact);

// The survey sent after the contact, if one was, answered or not. Its contact is for the caller.
std::optional<Invitation> invite(const Plan& plan, const Contact& contact, std::uint32_t end,
                                 Stream& stream);
std::uint32_t answer_delay(Stream& stream);  // seconds from invitation to answer

// Per mille that stay a customer at the renewal.
int stays(const Plan& plan, const Customer& customer);

}  // namespace gehor::simulate
