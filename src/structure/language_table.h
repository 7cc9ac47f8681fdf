// What was learned about the languages: how much each word, each run of letters and each pair of
// words speaks for each. Statistics only, made by tools/language (README.md there) and kept as
// language_table.bin. Internal to src/structure and tools/language; constant, any thread.
#pragma once

#include <cstddef>
#include <cstdint>

#include "structure/language_text.h"
#include "structure/language_words.h"

namespace gehor::structure {

// The languages of language_words.h, and every other language as one.
inline constexpr std::size_t kOther = kLangs;
inline constexpr std::size_t kLanguages = kLangs + 1;

// One row per slot (language_text.h), a signed byte for each of kLangs in units of
// 1 / kLanguageUnit nats of log-odds, row after row. A row with kOther sums up to 0, so that a row
// is eight bytes and lies in one line of the cache.
inline constexpr int kLanguageUnit = 16;
inline constexpr std::size_t kLanguageTableSize = kLanguageSlots * kLangs;

extern "C" {
// kLanguageTableSize bytes. The name is the assembler's (cmake/embed_bytes.cmake).
extern const std::int8_t gehor_language_table[];  // NOLINT(readability-identifier-naming)
}

}  // namespace gehor::structure
