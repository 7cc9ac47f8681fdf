#include "privacy/redaction_rules.h"

#include <algorithm>

#include "base/text.h"
#include "privacy/redact_reading.h"

namespace gehor::privacy {
namespace {

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// The byte at `i` in lower case, for ASCII and the letters of Latin-1 in UTF-8.
unsigned char lower_at(std::string_view s, std::size_t i) {
  const auto c = static_cast<unsigned char>(s[i]);
  if (c >= 'A' && c <= 'Z') return static_cast<unsigned char>(c | 32);
  const bool latin1 = i > 0 && static_cast<unsigned char>(s[i - 1]) == 0xC3;
  if (latin1 && c >= 0x80 && c <= 0x9E) return static_cast<unsigned char>(c + 0x20);
  return c;
}

// Whether a letter or digit ends at `i` or begins there.
bool inside_word(std::string_view s, std::size_t i) {
  if (i == 0 || i >= s.size()) return false;
  const auto before = static_cast<unsigned char>(s[i - 1]);
  const auto after = static_cast<unsigned char>(s[i]);
  return (is_digit(before) || letter_before(s, i)) && (is_digit(after) || is_letter_byte(after));
}

Error at_line(std::uint64_t line, Sentence message) {
  return {ErrorCode::kBadInput, std::move(message), {.file = {}, .line = line, .field = {}}};
}

bool overlaps(const std::vector<RuledSpan>& spans, std::size_t start, std::size_t end) {
  // Spans are in order: only the last one that begins before `end` can.
  auto it = std::lower_bound(spans.begin(), spans.end(), end,
                             [](const RuledSpan& span, std::size_t at) { return span.start < at; });
  return it != spans.begin() && std::prev(it)->end > start;
}

}  // namespace

bool RuledSpans::keeps(std::size_t start, std::size_t end) const {
  auto it = std::upper_bound(kept.begin(), kept.end(), start,
                             [](std::size_t at, const RuledSpan& span) { return at < span.start; });
  return it != kept.begin() && std::prev(it)->end >= end;
}

Result<RedactionRules> RedactionRules::parse(std::string_view lines) {
  RedactionRules rules;
  std::uint64_t line = 0;
  for (const std::string_view raw : split(lines, '\n')) {
    ++line;
    const std::string_view text = trim(raw);
    if (text.empty()) continue;
    const std::size_t verb_end = std::min(text.find(' '), text.size());
    const std::string_view verb = text.substr(0, verb_end);
    std::string_view rest = trim(text.substr(verb_end));
    Status added;
    if (verb == "keep") {
      added = rules.keep(rest);
    } else if (verb == "mask") {
      const std::size_t type_end = std::min(rest.find(' '), rest.size());
      const std::string_view name = rest.substr(0, type_end);
      const auto type = entity_from_name(name);
      if (!type) {
        const std::vector<std::string> names(kEntityNames.begin(), kEntityNames.end());
        return at_line(line, say("\"{}\" is no type of personal data: give one of {}.",
                                 std::string(name), join(names, ", ")));
      }
      added = rules.mask(*type, trim(rest.substr(type_end)));
    } else {
      return at_line(line, say("A rule begins with \"mask\" or \"keep\", not with \"{}\".",
                               std::string(verb)));
    }
    if (!added.ok()) return at_line(line, added.error().message);
  }
  return rules;
}

Status RedactionRules::mask(EntityType type, std::string_view pattern) {
  return add(false, type, pattern);
}

Status RedactionRules::keep(std::string_view pattern) {
  return add(true, EntityType::kName, pattern);
}

Status RedactionRules::add(bool keeps, EntityType type, std::string_view pattern) {
  const auto wrong = [](Sentence message) {
    return Error{ErrorCode::kInvalidArgument, std::move(message)};
  };
  const std::string text = squeeze(pattern);
  if (text.empty()) return wrong("The rule has no words: say what is to be masked or kept.");
  if (text.size() > kLongestPattern) {
    return wrong(say("The rule is longer than {} bytes.", kLongestPattern));
  }
  if (rules_.size() >= kMostRules) return wrong(say("There can be {} rules at most.", kMostRules));
  Rule rule{keeps, type, {}};
  std::size_t letters = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size() &&
        (text[i + 1] == '#' || text[i + 1] == '@' || text[i + 1] == '\\')) {
      rule.pieces.push_back({Piece::Kind::kByte, static_cast<unsigned char>(text[++i])});
    } else if (c == '#') {
      rule.pieces.push_back({Piece::Kind::kDigit, 0});
      ++digits;
    } else if (c == '@') {
      rule.pieces.push_back({Piece::Kind::kLetter, 0});
    } else if (c == ' ') {
      rule.pieces.push_back({Piece::Kind::kBlank, 0});
    } else {
      const unsigned char byte = lower_at(text, i);
      rule.pieces.push_back({Piece::Kind::kByte, byte});
      digits += is_digit(byte) ? 1 : 0;
      letters += is_letter_byte(byte) ? 1 : 0;
    }
  }
  if (letters == 0 && digits < 2) {
    return wrong("The rule would fit too much: give a letter or two digits at least.");
  }
  const std::size_t index = rules_.size();
  const Piece& first = rule.pieces.front();
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<unsigned char>(byte);
    const bool fits = first.kind == Piece::Kind::kByte    ? c == first.byte
                      : first.kind == Piece::Kind::kDigit ? is_digit(c)
                                                          : is_letter_byte(c);
    if (fits) by_first_[byte].push_back(index);
  }
  rules_.push_back(std::move(rule));
  return {};
}

// Where the rule that begins at `at` ends; 0 when it does not fit.
std::size_t RedactionRules::fit(const Rule& rule, std::string_view text, std::size_t at) {
  std::size_t p = at;
  for (const Piece& piece : rule.pieces) {
    if (p >= text.size()) return 0;
    const auto c = static_cast<unsigned char>(text[p]);
    switch (piece.kind) {
      case Piece::Kind::kByte:
        if (lower_at(text, p) != piece.byte) return 0;
        ++p;
        break;
      case Piece::Kind::kDigit:
        if (!is_digit(c)) return 0;
        ++p;
        break;
      case Piece::Kind::kLetter:
        if (!is_letter_byte(c)) return 0;
        ++p;
        while (p < text.size() && (static_cast<unsigned char>(text[p]) & 0xC0) == 0x80) ++p;
        break;
      case Piece::Kind::kBlank: {
        const std::size_t from = p;
        // Bounded, so that a text of blanks takes no longer than another.
        for (std::size_t blank = space_at(text, p); blank != 0 && p - from < 8;
             blank = space_at(text, p)) {
          p += blank;
        }
        if (p == from) return 0;
        break;
      }
    }
  }
  return inside_word(text, p) ? 0 : p;
}

RuledSpans RedactionRules::find(std::string_view text) const {
  RuledSpans spans;
  std::vector<RuledSpan> masked;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t placeholder = placeholder_at(text, i); placeholder != 0) {
      i += placeholder - 1;
      continue;
    }
    const std::vector<std::size_t>& candidates = by_first_[lower_at(text, i)];
    if (candidates.empty() || inside_word(text, i)) continue;
    std::size_t keep_end = 0;
    std::size_t mask_end = 0;
    EntityType type = EntityType::kName;
    for (const std::size_t index : candidates) {
      const Rule& rule = rules_[index];
      const std::size_t end = fit(rule, text, i);
      if (rule.keeps) {
        keep_end = std::max(keep_end, end);
      } else if (end > mask_end) {
        mask_end = end;
        type = rule.type;
      }
    }
    if (keep_end != 0 && (spans.kept.empty() || spans.kept.back().end <= i)) {
      spans.kept.push_back({EntityType::kName, i, keep_end, {}});
    }
    if (mask_end != 0 && (masked.empty() || masked.back().end <= i)) {
      masked.push_back({type, i, mask_end, fold_for_match(text.substr(i, mask_end - i))});
    }
  }
  for (RuledSpan& span : masked) {
    if (!overlaps(spans.kept, span.start, span.end)) spans.masked.push_back(std::move(span));
  }
  return spans;
}

}  // namespace gehor::privacy
