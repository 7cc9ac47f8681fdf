// What the words of a phrase leave out and take for the same: small words ("är", "min", "the"), and
// how people spell what they say ("e" for "är", "oon" for "olen", Nynorsk "kvar" for "hvor"). Pure;
// any thread.
#pragma once

#include <string_view>

namespace gehor::structure {

// `folded`: a word in lower case without å ä ö ø æ (fold_letters of word_scan.h). `language`: one
// of kTaxonomyLanguages.
bool is_small_word(std::string_view folded, std::string_view language);

// The written form of a word as it is spoken, folded too; else the word itself.
std::string_view written_form(std::string_view folded, std::string_view language);

}  // namespace gehor::structure
