#include "pipeline/usual_of_reasons.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "pipeline/models.h"
#include "pipeline/taxonomy_reader.h"

namespace gehor::pipeline {
namespace {

using facts::UsualOfReason;

struct Known {
  std::shared_ptr<const TaxonomyReader> taxonomy;
  std::map<std::string, std::string> owners;
  // Of the reasons that were asked for: a million contacts have a hundred of them.
  std::unordered_map<std::string, std::optional<UsualOfReason>> asked;

  std::optional<UsualOfReason> look_up(const std::string& reason) const {
    std::optional<UsualOfReason> usual;
    if (const auto* found = taxonomy ? taxonomy->find(reason) : nullptr) {
      usual = {found->kind, found->cause, found->arises_at, found->owner};
    }
    if (const auto owner = owners.find(reason); owner != owners.end() && !owner->second.empty()) {
      if (!usual) usual.emplace();
      usual->owner = owner->second;
    }
    return usual;
  }
};

}  // namespace

Result<facts::UsualOfReasons> usual_in_force(Workspace& workspace) {
  auto known = std::make_shared<Known>();
  GEHOR_TRY(known->taxonomy, taxonomy_reader_in_force(workspace));
  GEHOR_TRY(known->owners, owners_in_force(workspace));
  if (!known->taxonomy && known->owners.empty()) return facts::UsualOfReasons();
  return facts::UsualOfReasons([known = std::move(known)](const std::string& reason) {
    const auto [found, first] = known->asked.try_emplace(reason);
    if (first) found->second = known->look_up(reason);
    return found->second;
  });
}

}  // namespace gehor::pipeline
