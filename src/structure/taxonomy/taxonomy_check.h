// What whoever edits a taxonomy wants to be told of, though it is no error: phrases that can not
// tell two reasons apart, and reasons that no text of a language can be read for. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {

// Reasons, by their places in Taxonomy::reasons, that have a phrase of the same words, as
// read_phrase() and the lexicon see them: the same stems in whatever order.
struct SharedPhrase {
  std::string language;
  std::string phrase;                // as the first of them has it
  std::vector<std::size_t> reasons;  // two or more
};
// By language in the order of kTaxonomyLanguages, then as they stand in the file. Phrases of
// Bokmål that Nynorsk is read with too are Bokmål's.
std::vector<SharedPhrase> shared_phrases(const Taxonomy& taxonomy);

// Those that no text of `language` can be read for, by their places. Nynorsk is read with Bokmål's
// phrases too; a language that no taxonomy has is tried in all of them.
std::vector<std::size_t> reasons_without_phrases(const Taxonomy& taxonomy,
                                                 std::string_view language);

}  // namespace gehor::structure
