// Where the source or a person says what a contact is about, that takes the place of what its words
// were taken to say, and so does what is usual for it: kind, cause, where it arises, owner.
//
// Pure; any thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "contact/label.h"
#include "contact/ledger.h"
#include "facts/fact.h"

namespace gehor::facts {

// What contacts about a reason usually are. "": unknown.
struct UsualOfReason {
  std::string kind, cause, arises_at, owner;
  std::vector<std::string> causes = {};  // all that are known of it
};
// By the taxonomy and the model in force; nullopt: they do not know the reason. Null: nothing is
// usual.
using UsualOfReasons = std::function<std::optional<UsualOfReason>(const std::string& reason)>;

// `fact` is that of `contact` as its words have it, with the source's own reasons and owner. Where
// the first of these reasons is not the one that was read, and something is usual for it, it is
// that, but for what the words themselves told (Told in contact/record.h).
void apply_source_reasons(const FoldedContact& contact, const UsualOfReasons& usual, Fact& fact);

// What the person did not say stays as it is, unless it goes along with another reason than the
// person's first one: then it is what is usual for that, or what the words told.
void apply_label(const ContactLabel& label, const FoldedContact& contact,
                 const UsualOfReasons& usual, Fact& fact);

// Of reasons as in Record; "" where there is none.
std::string first_reason(const std::string& reasons);

}  // namespace gehor::facts
