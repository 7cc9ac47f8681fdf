#include "pipeline/taxonomy_reader.h"

#include <mutex>
#include <utility>

#include "base/text.h"
#include "pipeline/taxonomies.h"

namespace gehor::pipeline {
namespace {

using structure::Taxonomy;

// The department's name; "" where it is not known.
std::string department(const Taxonomy& taxonomy, const std::string& id,
                       const std::string& language) {
  const structure::Department* found = taxonomy.department(id);
  return found == nullptr ? std::string() : std::string(structure::name_in(found->names, language));
}

}  // namespace

Result<std::shared_ptr<const TaxonomyReader>> taxonomy_reader_in_force(Workspace& workspace) {
  GEHOR_TRY(const TaxonomyInForce chosen, taxonomy_in_force(workspace));
  if (chosen.name.id.empty()) return std::shared_ptr<const TaxonomyReader>();
  static std::mutex mutex;
  static std::map<std::string, std::weak_ptr<const TaxonomyReader>, std::less<>> in_use;
  const std::lock_guard lock(mutex);
  std::weak_ptr<const TaxonomyReader>& kept =
      in_use[text_of(chosen.name) + " " + chosen.fingerprint + " " + chosen.language];
  if (auto reader = kept.lock()) return reader;
  GEHOR_TRY(const Taxonomy taxonomy, load_taxonomy(workspace, chosen.name));
  auto reader = std::make_shared<const TaxonomyReader>(taxonomy, chosen.language);
  kept = reader;
  return reader;
}

TaxonomyReader::TaxonomyReader(const Taxonomy& taxonomy, const std::string& language)
    : matcher_(taxonomy) {
  for (const structure::Reason& reason : taxonomy.reasons) {
    by_name_.emplace(fold_for_match(reason.id), reasons_.size());
    for (const auto& [of, name] : reason.names) {
      by_name_.emplace(fold_for_match(name), reasons_.size());
    }
    UsualOfReason usual;
    usual.reason = structure::name_in(reason.names, language);
    usual.kind = name_of(reason.kind);
    usual.arises_at = department(taxonomy, reason.arises_at, language);
    usual.owner = department(taxonomy, reason.owner, language);
    if (!reason.causes.empty()) {
      const structure::Cause& cause = reason.causes.front();
      usual.cause = structure::name_in(cause.names, language);
      usual.arises_at = department(taxonomy, cause.arises_at, language);
      usual.owner = department(taxonomy, cause.owner, language);
    }
    reasons_.push_back(std::move(usual));
  }
}

const UsualOfReason* TaxonomyReader::read(std::string_view masked, std::string_view language,
                                          Scratch& scratch) const {
  const auto match = matcher_.match(masked, language, scratch);
  return match ? &reasons_[match->reason] : nullptr;
}

const UsualOfReason* TaxonomyReader::find(std::string_view reason) const {
  const auto found = by_name_.find(fold_for_match(reason));
  return found == by_name_.end() ? nullptr : &reasons_[found->second];
}

}  // namespace gehor::pipeline
