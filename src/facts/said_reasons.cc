#include "facts/said_reasons.h"

#include <algorithm>

#include "contact/record.h"

namespace gehor::facts {
namespace {

std::optional<UsualOfReason> usual_of(const std::string& reason, const UsualOfReasons& usual) {
  return usual && !reason.empty() ? usual(reason) : std::nullopt;
}

// What a source says of the owner itself, and words of the kind, stands; so does what words told
// of the others, unless they told a cause of another reason.
void take(const UsualOfReason& usual, const FoldedContact& contact, Fact& fact) {
  const Understood& read = contact.understood;
  const bool stands =
      !read.told.has(Told::kOfItsReason) ||
      std::find(usual.causes.begin(), usual.causes.end(), read.cause) != usual.causes.end();
  const auto told_or = [&](Told what, const std::string& told, const std::string& otherwise) {
    return stands && read.told.has(what) ? told : otherwise;
  };
  fact.cause = told_or(Told::kCause, read.cause, usual.cause);
  fact.arises_at = told_or(Told::kArisesAt, read.arises_at, usual.arises_at);
  if (contact.owner.empty()) fact.owner = told_or(Told::kOwner, read.owner, usual.owner);
  if (fact.kind.empty()) fact.kind = usual.kind;
}

}  // namespace

std::string first_reason(const std::string& reasons) {
  return reasons.substr(0, reasons.find(kReasonSeparator));
}

void apply_source_reasons(const FoldedContact& contact, const UsualOfReasons& usual, Fact& fact) {
  const std::string first = first_reason(contact.reasons);
  const std::string read = first_reason(contact.understood.reasons);
  if (first == read && !first.empty()) return;
  if (const auto known = usual_of(first, usual)) {
    take(*known, contact, fact);
  } else if (read.empty() && contact.understood.told.has(Told::kOfItsReason)) {
    take({}, contact, fact);  // a cause whose reason nobody named
  }
}

void apply_label(const ContactLabel& label, const FoldedContact& contact,
                 const UsualOfReasons& usual, Fact& fact) {
  if (label.reasons) {
    const std::string before = first_reason(fact.reasons);
    const std::string first = first_reason(*label.reasons);
    fact.reasons = *label.reasons;
    if (first.empty() || first != before) {
      take(usual_of(first, usual).value_or(UsualOfReason()), contact, fact);
    }
  }
  if (label.owner) fact.owner = *label.owner;
  if (label.arises_at) fact.arises_at = *label.arises_at;
  if (label.cause) fact.cause = *label.cause;
  if (label.kind) fact.kind = *label.kind;
}

}  // namespace gehor::facts
