// From what is known of contacts to facts: durations on both clocks, promises, answers, repeats.
//
// Feed a Deriver with folded contacts in the ledger's order (by customer, then time); it hands out
// facts as customers end. Pure but for its own state; one thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "calendar/business_calendar.h"
#include "calendar/zone.h"
#include "contact/label.h"
#include "contact/ledger.h"
#include "facts/fact.h"
#include "facts/said_reasons.h"

namespace gehor::facts {

// What is in force for one source.
struct SourceRules {
  calendar::Zone zone = calendar::Zone::utc();  // of its times without an offset
  ScaleGood good = ScaleGood::kHigh;            // which end of its satisfaction scale is good
  std::optional<Instant> horizon;               // the last instant it covers
  bool tells_closing = false;                   // it says when, or whether, matters are solved
  bool tells_first_response = false;
};

struct Rules {
  calendar::Zone zone;  // of the organisation
  calendar::BusinessCalendar calendar;
  std::map<std::int32_t, SourceRules> sources;
  std::shared_ptr<const LabelsByContact> labels = nullptr;  // what people say; null: nothing
  UsualOfReasons usual = nullptr;  // of reasons that sources and people name
};

// A contact is settled when no later record can be expected to change its fact: it is not open, no
// promise is pending, and its source covers the longest repeat window after it.
inline constexpr std::int64_t kLongestRepeatWindow = 30 * std::int64_t{86'400};

class Deriver {
 public:
  Deriver(const Rules& rules, std::function<Status(const Fact&)> each);

  Status add(const FoldedContact& contact);
  Status finish();  // call once, after the last contact

 private:
  Status flush();

  const Rules& rules_;
  std::function<Status(const Fact&)> each_;
  std::vector<Fact> customer_;  // facts of the customer that is being read
};

// The fact of one contact, but for what depends on the customer's other contacts.
Fact derive_alone(const FoldedContact& contact, const Rules& rules);

// Fills next_s of each: seconds to the next contact of the list about the same matter, that is,
// one that shares a reason or where either has none. Requires facts in order of time. Answers to
// surveys are not contacts made by the customer: they neither repeat nor are repeated.
void find_repeats(std::vector<Fact>& facts);

}  // namespace gehor::facts
