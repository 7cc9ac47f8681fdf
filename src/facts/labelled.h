// What a person says of a contact takes the place of what its fact had.
//
// Pure; any thread.
#pragma once

#include <map>
#include <string>

#include "contact/label.h"
#include "contact/ledger.h"
#include "facts/fact.h"

namespace gehor::facts {

// What contacts about a reason usually are, by the taxonomy and the model in force. "": unknown.
struct UsualOfLabel {
  std::string kind, cause, arises_at, owner;
};
using UsualByReason = std::map<std::string, UsualOfLabel>;

// `fact` is that of `contact` as the source and the words have it. What the person did not say
// stays as it is, unless it was read along with another reason than the person's first one: then it
// is what is usual for that.
void apply_label(const ContactLabel& label, const UsualByReason& usual,
                 const FoldedContact& contact, Fact& fact);

// The first of several; "" where there is none.
std::string first_reason(const std::string& reasons);

}  // namespace gehor::facts
