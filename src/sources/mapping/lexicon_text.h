// Splitting folded text into words, for the parts of the lexicon. Internal to it.
#pragma once

#include <cctype>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/text.h"

namespace gehor::sources::words {

using StringSet = std::unordered_set<std::string>;

inline StringSet set_of(std::string_view words, char separator) {
  StringSet out;
  for (const std::string_view w : split(words, separator)) {
    if (!w.empty()) out.emplace(w);
  }
  return out;
}

inline bool is_letter(unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; }
inline bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// Lower-cased pieces of letters or digits; what stands between them is dropped.
inline std::vector<std::string> pieces(std::string_view folded) {
  std::vector<std::string> out;
  std::string current;
  bool digits = false;
  for (const char ch : folded) {
    const auto c = static_cast<unsigned char>(ch);
    const bool d = is_digit(c);
    if (!d && !is_letter(c)) {
      if (!current.empty()) out.push_back(std::exchange(current, {}));
      continue;
    }
    if (!current.empty() && d != digits) out.push_back(std::exchange(current, {}));
    digits = d;
    current += ch;
  }
  if (!current.empty()) out.push_back(current);
  return out;
}

}  // namespace gehor::sources::words
