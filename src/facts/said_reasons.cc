#include "facts/said_reasons.h"

#include "contact/record.h"

namespace gehor::facts {
namespace {

std::optional<UsualOfReason> usual_of(const std::string& reason, const UsualOfReasons& usual) {
  return usual && !reason.empty() ? usual(reason) : std::nullopt;
}

// What a source says of the owner itself, and words of the kind, stands.
void take(const UsualOfReason& usual, const FoldedContact& contact, Fact& fact) {
  fact.cause = usual.cause;
  fact.arises_at = usual.arises_at;
  if (contact.owner.empty()) fact.owner = usual.owner;
  if (fact.kind.empty()) fact.kind = usual.kind;
}

}  // namespace

std::string first_reason(const std::string& reasons) {
  return reasons.substr(0, reasons.find(kReasonSeparator));
}

void apply_source_reasons(const FoldedContact& contact, const UsualOfReasons& usual, Fact& fact) {
  const std::string first = first_reason(contact.reasons);
  if (first == first_reason(contact.understood.reasons)) return;
  if (const auto known = usual_of(first, usual)) take(*known, contact, fact);
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
