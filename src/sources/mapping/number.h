// Numbers as people write them in files: "1 234,50", "1,234.50", "(12)", "85 %", "kr 99,-".
//
// Pure and thread-safe. Start at DecimalEvidence to find out over a whole column which sign is the
// decimal one, then read each value with read_number().
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gehor::sources {

// The whole text as one number, or nothing. Accepts a sign (also U+2212, and behind the number),
// thousands separated by space, no-break space, apostrophe, or whichever of dot and comma is not
// the decimal sign (groups must be of three digits), an exponent without separators, parentheses
// for a negative number, and one currency before or behind, or a "%" behind. "85 %" is 85, not
// 0.85. Where the text has only one dot or comma and that is not the decimal sign, it must be a
// thousands separator: with decimal_comma "1.5" is nothing and "1.500" is 1500.
std::optional<double> read_number(std::string_view text, bool decimal_comma);

// Which decimal sign a column uses, from texts that can only be read one way.
class DecimalEvidence {
 public:
  void add(std::string_view text);

  std::uint64_t numbers() const { return numbers_; }        // readable one way or the other
  std::uint64_t only_comma() const { return only_comma_; }  // numbers with a decimal comma only
  std::uint64_t only_point() const { return only_point_; }  // numbers with a decimal point only
  std::uint64_t either() const { return either_; }          // "1,234": both, and they differ
  // More values need the comma than need the point. False where nothing decides.
  bool decimal_comma() const { return only_comma_ > only_point_; }
  // Some values are read differently by the two signs, and nothing decides between them.
  bool undecided() const { return either_ > 0 && only_comma_ == only_point_; }

 private:
  std::uint64_t numbers_ = 0;
  std::uint64_t only_comma_ = 0;
  std::uint64_t only_point_ = 0;
  std::uint64_t either_ = 0;
};

}  // namespace gehor::sources
