#include "facts/labelled.h"

#include "contact/record.h"

namespace gehor::facts {

std::string first_reason(const std::string& reasons) {
  return reasons.substr(0, reasons.find(kReasonSeparator));
}

void apply_label(const ContactLabel& label, const UsualByReason& usual,
                 const FoldedContact& contact, Fact& fact) {
  if (label.reasons) {
    const std::string first = first_reason(*label.reasons);
    fact.reasons = *label.reasons;
    if (first.empty() || first != first_reason(contact.understood.reasons)) {
      const auto found = usual.find(first);
      const UsualOfLabel of_reason = found == usual.end() ? UsualOfLabel{} : found->second;
      fact.cause = of_reason.cause;
      fact.arises_at = of_reason.arises_at;
      if (contact.owner.empty()) fact.owner = of_reason.owner;
      if (fact.kind.empty()) fact.kind = of_reason.kind;
    }
  }
  if (label.owner) fact.owner = *label.owner;
  if (label.arises_at) fact.arises_at = *label.arises_at;
  if (label.cause) fact.cause = *label.cause;
  if (label.kind) fact.kind = *label.kind;
}

}  // namespace gehor::facts
