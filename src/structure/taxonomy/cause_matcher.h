// Finds which cause a text tells, by the phrases that an organisation gave its causes: its own
// rules for what lies behind a reason ("the summer campaign" behind an unclear invoice). Phrases
// are found as those of reasons are (reason_matcher.h); one that is found is enough.
//
// Make one CauseMatcher per taxonomy, share it between threads, and give each thread a Scratch.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "structure/taxonomy/reason_matcher.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {

struct ToldCause {
  std::size_t reason = 0;  // its place in Taxonomy::reasons
  std::size_t cause = 0;   // its place in Reason::causes
};

// Whether any cause has phrases: else a matcher finds nothing.
bool has_cause_phrases(const Taxonomy& taxonomy);

class CauseMatcher {
 public:
  explicit CauseMatcher(const Taxonomy& taxonomy);  // not needed afterwards

  class Scratch {
   public:
    explicit Scratch(const CauseMatcher& matcher) : reading_(matcher.matcher_) {}

   private:
    friend class CauseMatcher;
    ReasonMatcher::Scratch reading_;
    std::vector<ToldCause> told_;
  };

  // Of every reason, the one for which most speaks first. As ReasonMatcher::match; valid until
  // `scratch` is used again.
  std::span<const ToldCause> told(std::string_view utf8, std::string_view language,
                                  Scratch& scratch) const;

 private:
  std::vector<ToldCause> causes_;  // those with phrases
  ReasonMatcher matcher_;          // finds their places in causes_
};

}  // namespace gehor::structure
