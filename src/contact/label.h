// What a person says a contact is about. It holds before what the source says and before what the
// words were taken to say.
//
// Given through office/office.h, followed by facts/derive.h. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/hash.h"
#include "base/time.h"

namespace gehor {

// Of each: nullopt: not said; "": said to be unknown.
struct ContactLabel {
  std::optional<std::string> reasons;  // as in Record, the first one first; "": none of these
  std::optional<std::string> owner, arises_at, cause, kind;
  bool says_nothing() const { return !reasons && !owner && !arises_at && !cause && !kind; }
  bool operator==(const ContactLabel&) const = default;
};

struct GivenLabel : ContactLabel {
  Hash128 contact;
  std::string who;  // "local", a session's name, "command line"
  Instant at;
  // The draw that the contact was in (office::Draw): then it came to be labelled at random. 0: it
  // was chosen.
  std::int32_t draw = 0;
};

using LabelsByContact = std::unordered_map<Hash128, GivenLabel, Hash128Hasher>;

}  // namespace gehor
