#include "pipeline/usual_of_reasons.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "pipeline/models.h"

namespace gehor::pipeline {
namespace {

using facts::UsualOfReason;

struct Known {
  std::shared_ptr<const TaxonomyReader> taxonomy;
  std::map<std::string, AspectWords> by_labels;
  // Of the reasons that were asked for: a million contacts have a hundred of them.
  std::unordered_map<std::string, std::optional<UsualOfReason>> asked;

  std::optional<UsualOfReason> look_up(const std::string& reason) const {
    const KnownReason* of_taxonomy = taxonomy ? taxonomy->find(reason) : nullptr;
    const auto labelled = by_labels.find(reason);
    // A label of whose texts nothing is said is not known for anything.
    const bool known = labelled != by_labels.end() && labelled->second != AspectWords();
    if (of_taxonomy == nullptr && !known) return std::nullopt;
    return usual_of(taxonomy.get(), of_taxonomy, known ? &labelled->second : nullptr);
  }
};

}  // namespace

UsualOfReason usual_of(const TaxonomyReader* taxonomy, const KnownReason* by_taxonomy,
                       const AspectWords* by_labels) {
  UsualOfReason usual;
  if (by_taxonomy != nullptr) usual = by_taxonomy->usual;
  if (by_labels == nullptr) return usual;
  const AspectWords& said = *by_labels;
  const auto take = [](std::string& to, const std::string& word) {
    if (!word.empty()) to = word;
  };
  const std::string& cause = said[Aspect::kCause];
  if (!cause.empty() && cause != usual.cause) {
    usual.cause = cause;
    const KnownCause* known =
        taxonomy != nullptr ? taxonomy->find_cause(cause, by_taxonomy) : nullptr;
    if (known != nullptr) {
      usual.arises_at = known->arises_at;
      usual.owner = known->owner;
    }
  }
  take(usual.arises_at, said[Aspect::kArisesAt]);
  take(usual.owner, said[Aspect::kOwner]);
  take(usual.kind, said[Aspect::kKind]);
  return usual;
}

Result<facts::UsualOfReasons> usual_in_force(Workspace& workspace) {
  auto known = std::make_shared<Known>();
  GEHOR_TRY(known->taxonomy, taxonomy_reader_in_force(workspace));
  GEHOR_TRY(known->by_labels, learned_usual_in_force(workspace));
  if (!known->taxonomy && known->by_labels.empty()) return facts::UsualOfReasons();
  return facts::UsualOfReasons([known = std::move(known)](const std::string& reason) {
    const auto [found, first] = known->asked.try_emplace(reason);
    if (first) found->second = known->look_up(reason);
    return found->second;
  });
}

}  // namespace gehor::pipeline
