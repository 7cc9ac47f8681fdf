#include "privacy/redact_reading.h"

#include <algorithm>

#include "privacy/entity.h"

namespace gehor::privacy {
namespace {

constexpr std::size_t kLongestWord = 60;
constexpr std::size_t kWidestGap = 6;

unsigned char byte(std::string_view s, std::size_t i) {
  return i < s.size() ? static_cast<unsigned char>(s[i]) : 0;
}

// One letter is a byte that is no continuation byte.
std::size_t letters(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return (b & 0xC0) != 0x80 && b != '-' && b != '\'';
  }));
}

// Where the character that ends at `end` begins; end > 0.
std::size_t character_start(std::string_view s, std::size_t end) {
  std::size_t start = end - 1;
  while (start > 0 && end - start < 4 && (byte(s, start) & 0xC0) == 0x80) --start;
  return start;
}

bool is_shouted(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const unsigned char c = byte(word, i);
    if (c >= 'a' && c <= 'z') return false;
    if (c == 0xC3 && byte(word, i + 1) >= 0xA0) return false;
  }
  return letters(word) >= 2;
}

}  // namespace

bool capital_at(std::string_view s, std::size_t i) {
  const unsigned char c = byte(s, i);
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const unsigned char next = byte(s, i + 1);
  if (c == 0xC3) return next >= 0x80 && next <= 0x9E;
  if (c == 0xC4) return (next & 1) == 0 || next == 0xB9 || next == 0xBB || next == 0xBD;
  if (c == 0xC5)
    return (next & 1) == 0 || next == 0x81 || next == 0x83 || next == 0xBB || next == 0xBD;
  return false;
}

Word read_word(std::string_view s, std::size_t at, const Finnish& finnish) {
  Word word;
  word.start = at;
  word.capital = capital_at(s, at);
  std::size_t p = at;
  const std::size_t stop = std::min(s.size(), at + kLongestWord);
  for (;;) {
    while (p < stop && is_letter_byte(byte(s, p))) ++p;
    const bool joined = (byte(s, p) == '-' && capital_at(s, p + 1)) ||
                        (byte(s, p) == '\'' && is_letter_byte(byte(s, p + 1)));
    if (!joined || p + 1 >= stop) break;
    ++p;
  }
  word.end = p;
  const std::string_view letters_of = s.substr(at, p - at);
  if (word.capital && letters_of.size() <= 2 && letters(letters_of) == 1) {
    word.initial = true;
    if (byte(s, p) == '.') ++word.end;
  }
  word.shouted = word.capital && is_shouted(letters_of);
  word.flags = name_flags(fold_word(letters_of).view(), finnish);
  // "Sänder", "Millä" are no Sander and Milla, nor "Lisää" a form of Lisa; "Heliä" is one of Heli.
  if ((word.flags & (kFirst | kDotted)) == kFirst) {
    const bool form = word.has(kInflected) && letters_of.ends_with("ä");
    if (has_dots(letters_of.substr(0, letters_of.size() - (form ? 2 : 0)))) {
      word.flags = (word.flags & ~NameFlags{kFirst}) | kDoubtfulFirst;
    }
  }
  return word;
}

WordBefore word_before(std::string_view s, std::size_t at) {
  WordBefore before;
  std::size_t p = at;
  const std::size_t stop = at > kWidestGap ? at - kWidestGap : 0;
  while (p > stop && !letter_before(s, p)) {
    const std::size_t mark = character_start(s, p);
    const std::string_view character = s.substr(mark, p - mark);
    if (character.size() > 1) {
      if (space_at(s, mark) == 0 && character != "\xE2\x80\x99") before.new_sentence = true;
      p = mark;
      continue;
    }
    switch (character[0]) {
      case '\n':
      case '\r': before.new_line = before.new_sentence = true; break;
      case ',': before.comma = true; break;
      case ':': before.colon = before.new_sentence = true; break;
      case '/': before.slash = before.new_sentence = true; break;
      case ' ':
      case '\'': break;
      case ']': return before;  // something masked: no word so near
      default:
        if (character[0] >= '0' && character[0] <= '9') return before;
        before.new_sentence = true;
    }
    p = mark;
  }
  before.word.start = word_start(s, p);
  before.word.end = p;
  if (before.word.size() == 0) {
    before.new_sentence = before.new_sentence || p == 0;
    return before;
  }
  before.word.capital = capital_at(s, before.word.start);
  before.word.flags =
      exact_flags(fold_word(s.substr(before.word.start, before.word.size())).view());
  return before;
}

std::size_t placeholder_at(std::string_view s, std::size_t at) {
  if (byte(s, at) != '[') return 0;
  const std::string_view head = s.substr(at + 1, 24);
  const std::size_t blank = head.find(' ');
  const std::size_t close = head.find(']');
  if (close == std::string_view::npos || blank == std::string_view::npos || blank > close) return 0;
  if (!entity_from_name(head.substr(0, blank))) return 0;
  const std::string_view digits = head.substr(blank + 1, close - blank - 1);
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  return close + 2;
}

std::size_t space_at(std::string_view s, std::size_t i) {
  const unsigned char c = byte(s, i);
  if (c == ' ') return 1;
  return c == 0xC2 && byte(s, i + 1) == 0xA0 ? 2 : 0;
}

bool letter_before(std::string_view s, std::size_t i) {
  if (i == 0) return false;
  const unsigned char c = byte(s, i - 1);
  return is_letter_byte(c < 0x80 ? c : byte(s, character_start(s, i)));
}

std::size_t word_start(std::string_view s, std::size_t end) {
  std::size_t start = end;
  while (end - start < kLongestWord && start > 0) {
    const unsigned char c = byte(s, start - 1);
    if (c < 0x80) {
      if (!is_letter_byte(c)) break;
      --start;
    } else {
      if (!letter_before(s, start)) break;
      start = character_start(s, start);
    }
  }
  return start;
}

}  // namespace gehor::privacy
