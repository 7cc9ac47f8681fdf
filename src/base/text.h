// Small operations on UTF-8 text that several rooms need. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gehor {

// Strips white space, Unicode's no-break spaces (U+00A0, U+202F, U+2007) and U+FEFF from both ends.
std::string_view trim(std::string_view text);

// trim(), and every run of white space inside becomes one space.
std::string squeeze(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Lower case by Unicode's simple mappings for Latin, Greek and Cyrillic; other letters as they are.
std::string to_lower(std::string_view utf8);

// For comparing names: to_lower(), squeeze(), and å ä ö ø æ é ü … folded to their base letters
// (å→a, ä→a, æ→ae, ö→o, ø→o, ð→d, þ→th, ß→ss). Never use it on what is shown or stored.
std::string fold_for_match(std::string_view utf8);

bool is_valid_utf8(std::string_view bytes);

// Number of code points; invalid bytes count as one each.
std::size_t utf8_length(std::string_view utf8);

// At most `max_code_points` of it, never cutting a code point, with "…" when something was cut.
std::string shorten(std::string_view utf8, std::size_t max_code_points);

// Levenshtein distance over bytes; for "did you mean".
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `word`, or "" when none is near enough to be meant.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace gehor
