#include "simulate/spelling.h"

#include <utility>

namespace gehor::simulate {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word_byte(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// Two letters change places, one is lost, comes twice or is its neighbour's on the keyboard. Only
// plain letters inside the word, so that it stays UTF-8.
void slip(std::string& word, Stream& stream) {
  constexpr std::string_view kKeys = "qwertyuiopasdfghjklzxcvbnm";
  const auto at = 1 + stream.below(static_cast<std::uint32_t>(word.size()) - 2U);
  const std::uint32_t how = stream.below(4);
  if (!is_ascii_letter(word[at]) || !is_ascii_letter(word[at + 1])) return;
  switch (how) {
    case 0: std::swap(word[at], word[at + 1]); break;
    case 1: word.erase(at, 1); break;
    case 2: word.insert(at, 1, word[at]); break;
    default: {
      const std::size_t key = kKeys.find(word[at]);
      if (key != std::string_view::npos) word[at] = kKeys[(key + 1) % kKeys.size()];
    }
  }
}

}  // namespace

void write_as(std::string& out, std::string_view literal, const Style& style,
              const Lexicon& lexicon, Stream& stream) {
  if (style.slips == 0 && !style.lower_case && !style.drops_accents && !style.colloquial) {
    out += literal;
    return;
  }
  std::string word;
  for (std::size_t i = 0; i < literal.size();) {
    if (!is_word_byte(literal[i])) {
      out += literal[i++];
      continue;
    }
    const std::size_t from = i;
    while (i < literal.size() && is_word_byte(literal[i])) ++i;
    word = literal.substr(from, i - from);
    if (style.colloquial) {
      for (const auto& [standard, spoken] : lexicon.colloquial) {
        if (word == standard) word = spoken;
      }
    }
    if (word.size() >= 4 && style.slips > 0 && stream.per_mille(style.slips)) slip(word, stream);
    if (style.lower_case) word = lower(word);
    if (style.drops_accents) word = plain_letters(word, false);
    out += word;
  }
}

}  // namespace gehor::simulate
