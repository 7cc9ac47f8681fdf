// Sentences as JSON, for pages and for keeping: {"say": pattern, "with": [values]}, where a value
// is again such an object, a number, or the plain text of a name.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

#include "base/sentence.h"

namespace gehor {

nlohmann::json said_json(const Sentence& sentence);

// {"message": in English, "said": as above}, and a list of such.
nlohmann::json spoken_json(const Sentence& sentence);
nlohmann::json sentences_json(const std::vector<Sentence>& sentences);

// As one line of text, and back. What is no such line is taken as plain text.
std::string sentence_to_text(const Sentence& sentence);
Sentence sentence_from_text(const std::string& text);

}  // namespace gehor
