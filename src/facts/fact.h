// What was derived for one contact: everything a measure needs, on one row.
//
// Facts are never written by people and can always be derived again (facts/derive.h). Seconds are
// whole seconds; an absent value means that it can not be known, never zero.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/hash.h"
#include "base/time.h"
#include "contact/vocabulary.h"

namespace gehor::facts {

enum class Promise : std::uint8_t {
  kNone,       // nothing was promised
  kKept,       // done in time
  kBroken,     // done late, or past due and still open at the horizon
  kPending,    // not yet due at the horizon
  kUndecided,  // the source does not say enough (closed, but not when)
};
std::string_view name_of(Promise promise);  // "none" "kept" "broken" "pending" "undecided"

struct Fact {
  Hash128 contact;
  Hash128 customer;  // zero: not known
  std::int32_t source = 0;
  std::optional<Instant> created;
  std::optional<Date> created_day;  // in the organisation's zone, or as the source wrote it

  Channel channel = Channel::kUnknown;
  std::string owner, arises_at, cause, team, customer_group, language, kind,
      reasons;  // "": unknown
  Hash128 agent;
  State state = State::kUnknown;

  // Waiting on the world's clock, and in opening hours.
  std::optional<std::int64_t> first_response_s, first_response_business_s;
  std::optional<std::int64_t> resolution_s, resolution_business_s;
  bool duration_fault = false;  // an end before its beginning: left out, counted

  Promise promise = Promise::kNone;           // of solving, else of answering
  Promise response_promise = Promise::kNone;  // of answering

  // Whether the source says the matter was solved; absent when the source never says.
  std::optional<bool> solved;
  // Whether anybody answered; absent when the source never says who answers.
  std::optional<bool> answered;
  // Seconds to the customer's next contact about the same matter; absent: none seen.
  std::optional<std::int64_t> next_s;
  // Seconds that the source covers after this contact; absent without customer or time.
  std::optional<std::int64_t> watched_s;
  // Nothing that may still arrive can change this fact.
  bool settled = false;

  std::optional<bool> csat;          // satisfied: at least two thirds up the scale
  std::optional<double> csat_index;  // 0 to 100, linear in the scale
  std::optional<double> csat_raw;    // as answered
  bool csat_outside = false;         // answered with something that is not on the scale
  std::optional<int> nps;            // 1 promoter, 0 passive, -1 detractor
  bool nps_outside = false;
  std::optional<double> ces;     // as answered, high is easy
  std::optional<bool> ces_easy;  // at least two thirds up the scale
  bool ces_outside = false;
  Hash128 response;  // facts with the same one share one answer
  bool has_text = false;

  // As the customer's words were read; absent where there were none to judge by.
  std::string tone;  // "very negative" "negative" "neutral" "positive" "very positive"; "": unknown
  std::optional<bool> complaint, thanks, leaving, prospect, competitor;
  // Whether an agent apologised, offered compensation or promised a remedy; absent where no words
  // of an agent are there to read.
  std::optional<bool> remedied;
};

}  // namespace gehor::facts
