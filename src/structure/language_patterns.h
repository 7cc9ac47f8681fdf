// Parts of words that are at home in some of the languages only. Internal to src/structure.
#pragma once

#include <span>
#include <string_view>

#include "structure/language_words.h"

namespace gehor::structure {

enum class Place : unsigned char { kAnywhere, kStart, kEnd };

struct Pattern {
  std::string_view part;  // lower case
  Place place;
  std::array<float, kLangs> weight;  // sv nb nn da is fi en de
};

std::span<const Pattern> language_patterns();

}  // namespace gehor::structure
