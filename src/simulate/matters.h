// What customers have on their minds: drawn one by one from the plan, before anything happens.
#pragma once

#include <cstdint>
#include <vector>

#include "simulate/customers.h"
#include "simulate/plan.h"

namespace gehor::simulate {

struct Matter {
  std::uint32_t at = 0;  // seconds of the plan
  std::uint32_t number = 0;
  std::uint32_t customer = kNobody;
  std::uint8_t reason = 0, cause = 0;
  std::uint8_t event = kNone;  // that brought it
  Channel channel = kPhone;
  bool silent = false;  // makes no contact
};

// A time within `day` (of the plan) at which that channel can be used; hours when clocks change
// are avoided.
std::uint32_t time_on(int day, Channel channel, Stream& stream);
// The channel of a contact on an open or closed day.
Channel draw_channel(bool open, bool outage, Stream& stream);

// `n` matters that make contact, and the silent ones beside them, in order of time. The first n of
// more are the same matters.
std::vector<Matter> draw_matters(const Plan& plan, const OpeningHours& hours,
                                 const std::vector<Customer>& customers, std::uint32_t n);

}  // namespace gehor::simulate
