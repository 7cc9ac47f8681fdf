// Writes words as somebody writes them: slips of the finger, no capitals, o for ö, as spoken.
// Pure but for the stream; any thread.
#pragma once

#include <string>
#include <string_view>

#include "simulate/lexicon.h"
#include "simulate/personal.h"
#include "simulate/random.h"

namespace gehor::simulate {

// Appends `literal` (words and what stands between them, no personal data) in the person's way.
void write_as(std::string& out, std::string_view literal, const Style& style,
              const Lexicon& lexicon, Stream& stream);

}  // namespace gehor::simulate
