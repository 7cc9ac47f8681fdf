// The organisation's taxonomy as a reader of texts: a reason by its telling phrases, and what the
// reason usually is: kind, cause, where that arises and who owns it. All by their names in one
// language.
//
// Immutable; any thread, each with a Scratch of its own.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pipeline/workspace.h"
#include "structure/taxonomy/reason_matcher.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::pipeline {

// What a reason usually is. "": unknown.
struct UsualOfReason {
  std::string reason, kind, cause, arises_at, owner;
};

class TaxonomyReader {
 public:
  // `language`: of the names that are given. `taxonomy` is not needed afterwards.
  TaxonomyReader(const structure::Taxonomy& taxonomy, const std::string& language);

  using Scratch = structure::ReasonMatcher::Scratch;
  Scratch scratch() const { return Scratch(matcher_); }

  // By telling phrases; null where none is sure.
  const UsualOfReason* read(std::string_view masked, std::string_view language,
                            Scratch& scratch) const;
  // Of a reason that somebody named, by its id or its name in any language; null: not one of these.
  const UsualOfReason* find(std::string_view reason) const;

 private:
  structure::ReasonMatcher matcher_;
  std::vector<UsualOfReason> reasons_;                       // in the taxonomy's order
  std::map<std::string, std::size_t, std::less<>> by_name_;  // folded
};

// Of the taxonomy in force; null where none is. The same one for as long as somebody has it: making
// one takes longer than a step of live intake should.
Result<std::shared_ptr<const TaxonomyReader>> taxonomy_reader_in_force(Workspace& workspace);

}  // namespace gehor::pipeline
