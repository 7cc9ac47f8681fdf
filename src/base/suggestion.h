// What was probably meant, for whoever wrote a word that is not known.
#pragma once

#include <string>
#include <vector>

#include "base/sentence.h"

namespace gehor {

// 'Did you mean "csat"?' where a known word is near enough, else 'Known are: csat, nps.'.
Sentence did_you_mean(const std::string& word, const std::vector<std::string>& known);

}  // namespace gehor
