// The organisation's taxonomy as a reader of texts: a reason by its telling phrases, what the
// reason usually is (kind, cause, where that arises and who owns it), and which of its causes the
// text tells. All by their names in one language.
//
// Immutable; any thread, each with a Scratch of its own.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/said_reasons.h"
#include "pipeline/workspace.h"
#include "structure/taxonomy/cause_matcher.h"
#include "structure/taxonomy/reason_matcher.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::pipeline {

// "": unknown.
struct KnownCause {
  std::string cause, arises_at, owner;
};
struct KnownReason {
  std::string reason;
  facts::UsualOfReason usual;
  std::vector<KnownCause> causes;  // as usual.causes
};

class TaxonomyReader {
 public:
  // `language`: of the names that are given. `taxonomy` is not needed afterwards.
  TaxonomyReader(const structure::Taxonomy& taxonomy, const std::string& language);

  struct Scratch {
    structure::ReasonMatcher::Scratch reasons;
    std::optional<structure::CauseMatcher::Scratch> causes;
  };
  Scratch scratch() const;

  // By telling phrases; null where none is sure.
  const KnownReason* read(std::string_view masked, std::string_view language,
                          Scratch& scratch) const;
  // The cause that the text tells by the cause's own phrases: one of `reason`; where that is null,
  // of any. Null: it tells none.
  const KnownCause* told(std::string_view masked, std::string_view language,
                         const KnownReason* reason, Scratch& scratch) const;
  // Of a reason or a cause that somebody named, by its id or its name in any language; null: not
  // one of these. Reasons may have causes of the same name: that of `reason`, where it has one.
  const KnownReason* find(std::string_view reason) const;
  const KnownCause* find_cause(std::string_view cause, const KnownReason* reason) const;

 private:
  struct Place {
    std::size_t reason = 0, cause = 0;
  };
  void add_names(const structure::Taxonomy& taxonomy);

  structure::ReasonMatcher matcher_;
  std::optional<structure::CauseMatcher> causes_;            // where causes have phrases
  std::vector<KnownReason> reasons_;                         // in the taxonomy's order
  std::map<std::string, std::size_t, std::less<>> by_name_;  // folded
  std::map<std::string, std::vector<Place>, std::less<>> causes_by_name_;
};

// Of the taxonomy in force; null where none is. The same one for as long as somebody has it: making
// one takes longer than a step of live intake should.
Result<std::shared_ptr<const TaxonomyReader>> taxonomy_reader_in_force(Workspace& workspace);

}  // namespace gehor::pipeline
