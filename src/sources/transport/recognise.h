// What a file is, by its first bytes and never by its name. Pure and thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "base/sentence.h"

namespace gehor::sources {

enum class Packing { kNone, kGzip, kZip, kOther };  // kOther: packed in a way we do not read

// `prefix`: the first bytes of the file, at least 8 where it has them.
Packing packing_of(std::string_view prefix);

// When the bytes can not be a table of text: one sentence that says what they look like and what
// to do. `prefix`: the first kilobytes. UTF-16 passes.
std::optional<Sentence> why_not_text(std::string_view prefix);

}  // namespace gehor::sources
