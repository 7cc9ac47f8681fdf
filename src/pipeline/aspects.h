// What a label says of a contact beside its reason: who owns it, where it arises, its cause, its
// kind. Where that follows from the reason, the reason's card says it (LabelCard); where texts of
// one reason differ in it, it is learned as a taxonomy of its own, called as the aspect is.
//
// Plain values and pure functions; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "structure/learn/calibration.h"

namespace gehor::pipeline {

struct LabelledTexts;

enum class Aspect : std::uint8_t { kOwner, kArisesAt, kCause, kKind };

struct NamedAspect {
  Aspect aspect;
  std::string_view name;  // of columns, taxonomies and fields of JSON
};
inline constexpr std::array<NamedAspect, 4> kAspects{{{Aspect::kOwner, "owner"},
                                                      {Aspect::kArisesAt, "arises_at"},
                                                      {Aspect::kCause, "cause"},
                                                      {Aspect::kKind, "kind"}}};

// One text per aspect; "": not said, or unknown.
class AspectWords {
 public:
  std::string& operator[](Aspect aspect) { return words_[static_cast<std::size_t>(aspect)]; }
  const std::string& operator[](Aspect aspect) const {
    return words_[static_cast<std::size_t>(aspect)];
  }
  bool operator==(const AspectWords&) const = default;

 private:
  std::array<std::string, kAspects.size()> words_;
};

// By reason, what most of its texts that say anything of the aspect say.
std::map<std::string, AspectWords> usual_by_reason(const LabelledTexts& texts);

// Whether texts of one reason differ in the aspect. One in a hundred that differs from most of its
// reason is taken for a slip.
bool varies_within_reasons(const LabelledTexts& texts, Aspect aspect);

// Whether a model of its own may say more of the aspect than the reason does, and there is enough
// to learn it from. (The kind is read from its signs, so its texts need not differ within reasons.)
bool worth_learning(const LabelledTexts& texts, Aspect aspect);

// The rows that say something of the aspect, with that for their label.
LabelledTexts aspect_as_label(const LabelledTexts& texts, Aspect aspect);

// Of the rows that say something of the aspect, the share that would be read right without a model
// of its own: from the reason, which is read right as often as `reason` says; of the kind from the
// signs in the text before that (structure/signs). 0 without such rows.
double right_without_model(const LabelledTexts& texts, Aspect aspect,
                           const structure::learn::Quality& reason);

}  // namespace gehor::pipeline
