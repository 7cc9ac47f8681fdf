#include "pipeline/taxonomy_reader.h"

#include <algorithm>
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
  if (structure::has_cause_phrases(taxonomy)) causes_.emplace(taxonomy);
  for (const structure::Reason& reason : taxonomy.reasons) {
    KnownReason known;
    known.reason = structure::name_in(reason.names, language);
    known.usual.kind = name_of(reason.kind);
    known.usual.arises_at = department(taxonomy, reason.arises_at, language);
    known.usual.owner = department(taxonomy, reason.owner, language);
    for (const structure::Cause& cause : reason.causes) {
      known.causes.push_back({std::string(structure::name_in(cause.names, language)),
                              department(taxonomy, cause.arises_at, language),
                              department(taxonomy, cause.owner, language)});
      known.usual.causes.push_back(known.causes.back().cause);
    }
    if (!known.causes.empty()) {
      const KnownCause& first = known.causes.front();
      known.usual.cause = first.cause;
      known.usual.arises_at = first.arises_at;
      known.usual.owner = first.owner;
    }
    reasons_.push_back(std::move(known));
  }
  add_names(taxonomy);
}

// Where two reasons are called the same, the first.
void TaxonomyReader::add_names(const Taxonomy& taxonomy) {
  for (std::size_t r = 0; r < taxonomy.reasons.size(); ++r) {
    const structure::Reason& reason = taxonomy.reasons[r];
    by_name_.emplace(fold_for_match(reason.id), r);
    for (const auto& [of, name] : reason.names) by_name_.emplace(fold_for_match(name), r);
    for (std::size_t c = 0; c < reason.causes.size(); ++c) {
      const structure::Cause& cause = reason.causes[c];
      causes_by_name_[fold_for_match(cause.id)].push_back({r, c});
      for (const auto& [of, name] : cause.names) {
        causes_by_name_[fold_for_match(name)].push_back({r, c});
      }
    }
  }
}

TaxonomyReader::Scratch TaxonomyReader::scratch() const {
  Scratch scratch{structure::ReasonMatcher::Scratch(matcher_), {}};
  if (causes_) scratch.causes.emplace(*causes_);
  return scratch;
}

const KnownReason* TaxonomyReader::read(std::string_view masked, std::string_view language,
                                        Scratch& scratch) const {
  const auto match = matcher_.match(masked, language, scratch.reasons);
  return match ? &reasons_[match->reason] : nullptr;
}

const KnownCause* TaxonomyReader::told(std::string_view masked, std::string_view language,
                                       const KnownReason* reason, Scratch& scratch) const {
  if (!causes_) return nullptr;
  for (const structure::ToldCause& told : causes_->told(masked, language, *scratch.causes)) {
    const KnownReason& of = reasons_[told.reason];
    if (reason == nullptr || reason == &of) return &of.causes[told.cause];
  }
  return nullptr;
}

const KnownReason* TaxonomyReader::find(std::string_view reason) const {
  const auto found = by_name_.find(fold_for_match(reason));
  return found == by_name_.end() ? nullptr : &reasons_[found->second];
}

const KnownCause* TaxonomyReader::find_cause(std::string_view cause,
                                             const KnownReason* reason) const {
  const auto found = causes_by_name_.find(fold_for_match(cause));
  if (found == causes_by_name_.end()) return nullptr;
  const std::vector<Place>& places = found->second;
  const auto of_reason = std::find_if(places.begin(), places.end(), [&](const Place& place) {
    return &reasons_[place.reason] == reason;
  });
  const Place& place = of_reason != places.end() ? *of_reason : places.front();
  return &reasons_[place.reason].causes[place.cause];
}

}  // namespace gehor::pipeline
