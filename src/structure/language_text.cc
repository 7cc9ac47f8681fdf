#include "structure/language_text.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/byte_block.h"

namespace gehor::structure {
namespace {

constexpr std::uint32_t kInvalid = 0xFFFFFFFF;
constexpr std::string_view kBlanks = " \t\r\n";
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool is_ascii_letter(std::uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

// Punctuation, signs and blanks from U+0080 up; everything else there is taken for a letter.
bool is_sign(std::uint32_t c) {
  return c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2C00) ||
         (c >= 0x3000 && c < 0x3040) || (c >= 0xE000 && c < 0xF900) ||
         (c >= 0xFE00 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF21) || c >= 0x1F000;
}

bool is_letter(std::uint32_t c) {
  return c < 0x80 ? is_ascii_letter(c) : c != kInvalid && !is_sign(c);
}

bool is_capital(std::uint32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE); }

std::uint8_t code_of(std::uint32_t c) {
  if (c < 0x80) return static_cast<std::uint8_t>(c | 32);
  if (c <= 0xDE) return static_cast<std::uint8_t>(c + 0x20);
  if (c <= 0xFF) return static_cast<std::uint8_t>(c);
  if (c < 0x250) return static_cast<std::uint8_t>(0x80 + (c >> 1) % 64);  // Ā and ā alike
  return LanguageWord::kForeignLetter;
}

// The letter that `base` is with the combining accent `mark`; 0 where Latin-1 has none.
std::uint8_t with_accent(std::uint8_t base, std::uint32_t mark) {
  struct Pair {
    std::uint8_t base;
    std::uint16_t mark;
    std::uint8_t letter;
  };
  static constexpr Pair kPairs[] = {
      {'a', 0x30A, 0xE5}, {'a', 0x308, 0xE4}, {'o', 0x308, 0xF6}, {'u', 0x308, 0xFC},
      {'e', 0x301, 0xE9}, {'a', 0x301, 0xE1}, {'i', 0x301, 0xED}, {'o', 0x301, 0xF3},
      {'u', 0x301, 0xFA}, {'y', 0x301, 0xFD}, {'e', 0x300, 0xE8}, {'a', 0x300, 0xE0},
      {'o', 0x300, 0xF2}, {'n', 0x303, 0xF1}, {'a', 0x303, 0xE3}, {'o', 0x303, 0xF5},
      {'c', 0x327, 0xE7}, {'e', 0x308, 0xEB}, {'i', 0x308, 0xEF}};
  for (const Pair& p : kPairs) {
    if (p.base == base && p.mark == mark) return p.letter;
  }
  return 0;
}

}  // namespace

std::uint32_t LanguageScanner::decode(std::size_t at, std::size_t& size) const {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text_[i]); };
  const unsigned char c = byte(at);
  size = 1;
  if (c < 0x80) return c;
  const std::size_t n = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;
  if (n == 0 || at + n > text_.size()) return kInvalid;
  std::uint32_t value = c & (0xFFU >> (n + 1));
  for (std::size_t i = 1; i < n; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return kInvalid;
    value = value << 6 | (byte(at + i) & 0x3FU);
  }
  size = n;
  return value;
}

// The end of a placeholder or link that begins at `at`, else `at`.
std::size_t LanguageScanner::skipped(std::size_t at) const {
  if (text_[at] == '[') {
    const std::size_t close = text_.substr(at, 24).find(']');
    const bool numbered = close != std::string_view::npos && close >= 2 &&
                          text_[at + close - 1] >= '0' && text_[at + close - 1] <= '9';
    return numbered ? at + close + 1 : at;
  }
  const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
  if (next != 't' && next != 'w') return at;
  const std::string_view rest = text_.substr(at, 8);
  if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) {
    const std::size_t end = text_.find_first_of(kBlanks, at);
    return end == std::string_view::npos ? text_.size() : end;
  }
  return at;
}

// The word from `begin` to `end` belongs to an e-mail address, of which it is the first
// ("anna.lind@…") or one after the sign.
bool LanguageScanner::in_address(std::size_t begin, std::size_t end) const {
  if (begin > 0 && text_[begin - 1] == '@') return true;
  if (end >= text_.size() || (text_[end] != '.' && text_[end] != '@')) return false;
  if (text_[end] == '.' && (end + 1 == text_.size() || is_blank(text_[end + 1]))) return false;
  const std::string_view rest = text_.substr(end, 64);
  return rest.substr(0, rest.find_first_of(kBlanks)).find('@') != std::string_view::npos;
}

// The letters of ASCII that the text goes on with, as many as a block has and none where three in a
// row are alike, to `codes`. How many they are, and a bit for each that is a capital.
LanguageScanner::Plain LanguageScanner::plain_letters(std::uint8_t* codes) const {
  // Three in a row are seen by the two bytes behind each.
  if (text_.size() - at_ < bytes::kBlock + 2) return {};
  const char* from = text_.data() + at_;
  const bytes::Block block = bytes::load(from);
  const bytes::Block lowered = bytes::lower(block);
  Plain plain;
  plain.length = bytes::first_marked(bytes::letters(lowered));
  if (plain.length >= 3) {
    const bytes::Block alike = (lowered == bytes::lower(bytes::load(from + 1))) &
                               (lowered == bytes::lower(bytes::load(from + 2)));
    if ((bytes::marks(alike) & ((1U << (plain.length - 2)) - 1)) != 0) return {};
  }
  std::memcpy(codes, &lowered, bytes::kBlock);
  plain.capitals = bytes::marks((block & 0x20) == 0) & ((1U << plain.length) - 1);
  return plain;
}

bool LanguageScanner::next(LanguageWord& word) {
  const auto glues = [](char c) { return c == '@' || c == '_' || (c >= '0' && c <= '9'); };
  while (at_ < text_.size()) {
    if (const char c = text_[at_]; c == '[' || c == 'h' || c == 'w') {
      if (const std::size_t end = skipped(at_); end != at_) {
        at_ = end;
        continue;
      }
    }
    std::size_t size = 0;
    std::uint32_t c = decode(at_, size);
    if (!is_letter(c)) {
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '>') {
        sentence_start_ = true;
      }
      at_ += size;
      continue;
    }
    word.begin = at_;
    word.length = 0;
    word.foreign = false;
    word.codes[0] = LanguageWord::kEdge;
    const bool capital = is_capital(c);
    const Plain plain = plain_letters(word.codes.data() + 1);
    std::size_t letters = plain.length;
    bool all_capitals = capital && plain.capitals == (1U << letters) - 1;
    at_ += letters;
    // "heeeej" is written as "heej": at most two of a letter in a row.
    const auto append = [&](std::uint8_t code) {
      if (letters >= 2 && letters <= LanguageWord::kMost && word.codes[letters] == code &&
          word.codes[letters - 1] == code) {
        return;
      }
      if (++letters <= LanguageWord::kMost) word.codes[letters] = code;
    };
    while (at_ < text_.size()) {
      // Nearly all letters, in short.
      if (const auto byte = static_cast<unsigned char>(text_[at_]); is_ascii_letter(byte)) {
        if (letters > 0 && (byte & 32) != 0) all_capitals = false;
        append(static_cast<std::uint8_t>(byte | 32));
        ++at_;
        continue;
      }
      c = decode(at_, size);
      std::uint8_t code = 0;
      if (c >= 0x300 && c < 0x370 && letters > 0) {
        if (letters <= LanguageWord::kMost) {
          if (const std::uint8_t one = with_accent(word.codes[letters], c)) {
            word.codes[letters] = one;
          }
        }
        at_ += size;
        continue;
      }
      if (is_letter(c)) {
        code = code_of(c);
        if (letters > 0 && !is_capital(c)) all_capitals = false;
        if (code == LanguageWord::kForeignLetter) word.foreign = true;
      } else if (c == '\'' || c == 0x2019) {
        std::size_t after_size = 0;
        if (at_ + size >= text_.size() || !is_letter(decode(at_ + size, after_size))) break;
        code = '\'';
      } else {
        break;
      }
      append(code);
      at_ += size;
    }
    word.end = at_;
    const bool start = sentence_start_;
    sentence_start_ = false;
    const bool glued = (word.begin > 0 && glues(text_[word.begin - 1])) ||
                       (at_ < text_.size() && glues(text_[at_]));
    if (in_address(word.begin, at_)) {
      at_ = std::min(text_.find_first_of(kBlanks, at_), text_.size());
      continue;
    }
    if (glued || letters > LanguageWord::kMost) continue;
    word.length = letters;
    word.codes[letters + 1] = LanguageWord::kEdge;
    word.shouted = capital && letters == 1 && !start;
    word.name = capital && !start && !(all_capitals && letters > 1) && !word.shouted;
    return true;
  }
  return false;
}

}  // namespace gehor::structure
