#include "pipeline/labels_in_force.h"

#include <set>
#include <string>

#include "pipeline/models.h"
#include "pipeline/taxonomy_reader.h"
#include "pipeline/understand.h"

namespace gehor::pipeline {

Result<facts::UsualByReason> usual_of_labels(Workspace& workspace, const LabelsByContact& labels) {
  std::set<std::string> reasons;
  for (const auto& [contact, label] : labels) {
    if (label.reasons) reasons.insert(facts::first_reason(*label.reasons));
  }
  reasons.erase("");
  facts::UsualByReason usual;
  if (reasons.empty()) return usual;
  GEHOR_TRY(const auto taxonomy, taxonomy_in_force(workspace));
  GEHOR_TRY(const auto owners, owners_in_force(workspace));
  for (const std::string& reason : reasons) {
    facts::UsualOfLabel& of_reason = usual[reason];
    if (const UsualOfReason* found = taxonomy ? taxonomy->find(reason) : nullptr) {
      of_reason = {found->kind, found->cause, found->arises_at, found->owner};
    }
    if (const auto owner = owners.find(reason); owner != owners.end()) {
      of_reason.owner = owner->second;
    }
  }
  return usual;
}

}  // namespace gehor::pipeline
