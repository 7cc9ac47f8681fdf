// Words of the languages that are told apart (language.h): what tools/language learns from, beside
// texts, and what topics are not named after. Internal to src/structure and tools/language.
//
// Lists of general words, written for this project: function words, verbs of every day and the
// words of customer service. A word stands with every language in which it is a word of that
// kind, so that shared words ("det", "man") decide nothing.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace gehor::structure {

enum Lang : unsigned char { kSv, kNb, kNn, kDa, kIs, kFi, kEn, kDe, kLangs };

inline constexpr std::array<std::string_view, kLangs> kLangCodes = {"sv", "nb", "nn", "da",
                                                                    "is", "fi", "en", "de"};

// Words in one string, separated by blanks.
struct LangWords {
  std::string_view common;  // function words
  std::string_view other;   // words of every day and of customer service
};

extern const std::array<LangWords, kLangs> kLangWords;

}  // namespace gehor::structure
