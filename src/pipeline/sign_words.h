// What the signs in a text say (structure/signs) of the tone, the kind or a complaint, put before
// it as a word for the model of that: labels teach few of the words that people praise and blame
// with, and the signs know many of them (decision 0013). Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "structure/signs/signs.h"

namespace gehor::pipeline {

// "tone", "kind", "complaint".
bool signs_tell_of(std::string_view taxonomy);

// "[tonepositive 1] " and the text; the text alone where signs tell nothing of the taxonomy. The
// word has the form of what stands for personal data, so that none that people write is taken for
// one.
std::string with_sign_word(std::string_view taxonomy, const structure::Signs& signs,
                           std::string_view masked);

}  // namespace gehor::pipeline
