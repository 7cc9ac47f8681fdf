// The words that stand in time stamps: months, weekdays and small words around them, in English,
// Swedish, Norwegian, Danish and Finnish. Used by timestamp.cc only. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gehor::sources::timestamp_words {

enum class Kind : std::uint8_t {
  kMonth,       // value 1 to 12
  kWeekday,     // value 0 (Sunday) to 6
  kBeforeDate,  // "den", "the"
  kBeforeTime,  // "kl", "klo", "at"
  kOf,          // "30th of September"
  kOrdinal,     // "st", "nd", "rd", "th"
  kBeforeNoon,  // "am"
  kAfterNoon,   // "pm"
  kZone,        // value: offset from UTC in minutes
};

struct Word {
  Kind kind = Kind::kMonth;
  std::int16_t value = 0;
};

// `folded`: lower case with å ä ö ø as their base letters.
std::optional<Word> find(std::string_view folded);

}  // namespace gehor::sources::timestamp_words
