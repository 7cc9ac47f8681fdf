// What one organisation adds to redaction, and what it exempts from it.
//
// Start with parse(). One rule a line:
//
//   mask account KUND-####      "KUND-" and four digits is masked as an account wherever it stands
//   mask name Testperson Ett
//   keep Anna Lind AB           these words are never masked, whatever they look like
//   keep 08-123 45 ##
//
// The type is one of entity.h's names. In a pattern '#' is one digit and '@' one letter; a
// backslash before either means the mark itself ("keep info\@example.org"). Letters match in either
// case, a blank matches one or more blanks, and a rule matches whole words only. Empty lines are
// skipped. Where several rules fit at one place the longest wins; "keep" wins over "mask".
//
// A value; once made it may be read by any number of threads. Looking for rules takes time linear
// in the text, times the rules that share a first byte.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "privacy/entity.h"

namespace gehor::privacy {

struct RuledSpan {
  EntityType type = EntityType::kName;
  std::size_t start = 0;  // bytes
  std::size_t end = 0;    // exclusive
  std::string value;      // normalised: equal values share a number
};

struct RuledSpans {
  std::vector<RuledSpan> masked;  // in order of place, never overlapping, outside of what is kept
  std::vector<RuledSpan> kept;    // in order of place, never overlapping

  // Whether the span lies wholly in words that are never masked.
  bool keeps(std::size_t start, std::size_t end) const;
};

class RedactionRules {
 public:
  static constexpr std::size_t kMostRules = 1000;
  static constexpr std::size_t kLongestPattern = 200;  // bytes

  // kBadInput, with the line, for a rule that can not be read.
  static Result<RedactionRules> parse(std::string_view lines);

  // One rule by its parts. kInvalidArgument where the pattern says nothing: it is empty, too long,
  // or has neither a letter nor two digits.
  Status mask(EntityType type, std::string_view pattern);
  Status keep(std::string_view pattern);

  bool empty() const { return rules_.empty(); }
  std::size_t size() const { return rules_.size(); }

  // Where the rules fit in the text; nothing inside placeholders.
  RuledSpans find(std::string_view text) const;

 private:
  struct Piece {
    enum class Kind : unsigned char { kByte, kDigit, kLetter, kBlank } kind = Kind::kByte;
    unsigned char byte = 0;  // of kByte: folded to lower case
  };
  struct Rule {
    bool keeps = false;
    EntityType type = EntityType::kName;
    std::vector<Piece> pieces;
  };

  Status add(bool keeps, EntityType type, std::string_view pattern);
  static std::size_t fit(const Rule& rule, std::string_view text, std::size_t at);

  std::vector<Rule> rules_;
  // By the first byte of what they fit, in lower case: indices into rules_.
  std::array<std::vector<std::size_t>, 256> by_first_;
};

}  // namespace gehor::privacy
