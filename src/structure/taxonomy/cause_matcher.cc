#include "structure/taxonomy/cause_matcher.h"

#include <algorithm>

namespace gehor::structure {
namespace {

template <typename Visit>  // (place of the reason, place of the cause, the cause)
void each_cause_with_phrases(const Taxonomy& taxonomy, const Visit& visit) {
  for (std::size_t r = 0; r < taxonomy.reasons.size(); ++r) {
    const std::vector<Cause>& causes = taxonomy.reasons[r].causes;
    for (std::size_t c = 0; c < causes.size(); ++c) {
      if (!causes[c].phrases.empty()) visit(r, c, causes[c]);
    }
  }
}

std::vector<ToldCause> with_phrases(const Taxonomy& taxonomy) {
  std::vector<ToldCause> causes;
  each_cause_with_phrases(taxonomy, [&](std::size_t r, std::size_t c, const Cause&) {
    causes.push_back({r, c});
  });
  return causes;
}

// To the matcher of reasons each cause is one.
Taxonomy causes_as_reasons(const Taxonomy& taxonomy) {
  Taxonomy out;
  each_cause_with_phrases(taxonomy, [&](std::size_t, std::size_t, const Cause& cause) {
    Reason reason;
    reason.id = cause.id;
    reason.phrases = cause.phrases;
    out.reasons.push_back(std::move(reason));
  });
  return out;
}

}  // namespace

bool has_cause_phrases(const Taxonomy& taxonomy) { return !with_phrases(taxonomy).empty(); }

CauseMatcher::CauseMatcher(const Taxonomy& taxonomy)
    : causes_(with_phrases(taxonomy)), matcher_(causes_as_reasons(taxonomy)) {}

std::span<const ToldCause> CauseMatcher::told(std::string_view utf8, std::string_view language,
                                              Scratch& scratch) const {
  scratch.told_.clear();
  for (const ReasonMatch& found : matcher_.candidates(utf8, language, scratch.reading_)) {
    scratch.told_.push_back(causes_[found.reason]);
  }
  return scratch.told_;
}

}  // namespace gehor::structure
