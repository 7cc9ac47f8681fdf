// Finds the reason of a contact in its text by the telling phrases of a taxonomy: a start, before
// anybody labelled anything. It rather says nothing than something wrong.
//
// A phrase is found when its words stand near each other in one sentence, in any order and with a
// few words between; words are compared by their stems (phrase_lexicon.h). A word weighs by how few
// reasons have it in their phrases, and less where it is a phrase by itself.
//
// Make one ReasonMatcher per taxonomy, share it between threads, and give each thread a Scratch;
// start with match().
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {

struct ReasonMatch {
  std::size_t reason = 0;  // its place in Taxonomy::reasons
  // 0 to 1: how telling what was found is, and how far it outweighs what speaks for another reason;
  // not a probability.
  double score = 0;
};

class ReasonMatcher {
 public:
  explicit ReasonMatcher(const Taxonomy& taxonomy);  // not needed afterwards
  ~ReasonMatcher();
  ReasonMatcher(ReasonMatcher&&) noexcept;
  ReasonMatcher& operator=(ReasonMatcher&&) noexcept;

  // What one thread needs while it asks one matcher, which outlives it. Keep it from text to text:
  // it remembers words.
  class Scratch {
   public:
    explicit Scratch(const ReasonMatcher& matcher);
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    Scratch& operator=(Scratch&&) noexcept;

   private:
    friend class ReasonMatcher;
    struct State;
    std::unique_ptr<State> state_;
  };

  // From this score on a reason is answered. At most one of a text has it.
  static constexpr double kSure = 0.5;

  // The reason of `utf8`, or nothing where none is sure. `language` as in structure/language.h; of
  // one that no taxonomy has, and of "", each language is tried. Reads at most the first 4,000
  // bytes; linear; invalid bytes separate words.
  std::optional<ReasonMatch> match(std::string_view utf8, std::string_view language,
                                   Scratch& scratch) const;

  // All that something speaks for, best first. Valid until `scratch` is used again.
  std::span<const ReasonMatch> candidates(std::string_view utf8, std::string_view language,
                                          Scratch& scratch) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gehor::structure
