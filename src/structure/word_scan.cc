#include "structure/word_scan.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/byte_block.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLongestPlaceholder = 40;

enum : std::uint8_t { kOther = 0, kLower = 1, kUpper = 2 };

constexpr std::array<std::uint8_t, 128> ascii_kinds() {
  std::array<std::uint8_t, 128> kinds{};
  for (int c = 0; c < 128; ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      kinds[static_cast<std::size_t>(c)] = kLower;
    if (c >= 'A' && c <= 'Z') kinds[static_cast<std::size_t>(c)] = kUpper;
  }
  return kinds;
}
constexpr auto kAscii = ascii_kinds();

// The letters and digits of ASCII that the text goes on with, as many as a block has, in lower case
// to `to`, where a whole block must have room. How many they are.
std::size_t plain_letters(std::string_view rest, char* to) {
  if (rest.size() < bytes::kBlock) return 0;
  const bytes::Block block = bytes::load(rest.data());
  const bytes::Block lowered = bytes::lower(block);
  std::memcpy(to, &lowered, bytes::kBlock);
  return bytes::first_marked(bytes::letters(lowered) | bytes::digits(block));
}

// Writes the letter to `to`; how many bytes that are, at most U8_MAX_LENGTH.
std::size_t write_utf8(char* to, UChar32 c) {
  auto* bytes = reinterpret_cast<std::uint8_t*>(to);
  std::int32_t n = 0;
  U8_APPEND_UNSAFE(bytes, n, c);
  return static_cast<std::size_t>(n);
}

// À … ž: the letters of Latin languages without a look into Unicode's tables.
bool is_latin(UChar32 c) { return c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7; }

UChar32 lower_of(UChar32 c) {
  if (c >= 0xC0 && c <= 0xDE) return c + 0x20;
  if (c < 0x100) return c;
  return u_tolower(c);
}

// Chinese and Japanese write no spaces.
bool is_ideograph(UChar32 c) {
  if (c < 0x2E80) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

bool is_mark(UChar32 c) {
  return (c >= 0x300 && c <= 0x36F) || (c > 0x36F && u_charType(c) == U_NON_SPACING_MARK);
}

}  // namespace

// Is what begins at at_ a placeholder: "[", small letters, spaces or "_", a number, "]"?
bool WordScanner::placeholder_ends() {
  const std::size_t limit = std::min(text_.size(), at_ + kLongestPlaceholder);
  std::size_t i = at_ + 1;
  const std::size_t name = i;
  while (i < limit && ((text_[i] >= 'a' && text_[i] <= 'z') || text_[i] == '_')) ++i;
  if (i == name || i >= limit || text_[i] != ' ') return false;
  const std::size_t number = ++i;
  while (i < limit && text_[i] >= '0' && text_[i] <= '9') ++i;
  if (i == number || i >= limit || text_[i] != ']') return false;
  masked_until_ = i;
  return true;
}

bool WordScanner::next(ScannedWord& word) {
  lower_.resize(kLongestWord + U8_MAX_LENGTH);
  char* const lower = lower_.data();
  std::size_t n = 0;  // bytes of it
  const std::size_t size = text_.size();
  while (at_ < size) {
    const std::size_t begin = at_;
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte < 0x80) {
      const std::uint8_t kind = kAscii[byte];
      if (kind != kOther) {
        if (n == 0) word.begin = begin;
        if (n + bytes::kBlock <= kLongestWord) {
          const std::size_t plain = plain_letters(text_.substr(at_), lower + n);
          n += plain;
          at_ += plain;
          if (plain > 0) continue;
        }
        if (n < kLongestWord) lower[n++] = static_cast<char>(kind == kUpper ? byte + 0x20 : byte);
        ++at_;
        continue;
      }
      if (n > 0) break;
      if (byte == '[' && at_ >= masked_until_) placeholder_ends();
      ++at_;
      continue;
    }
    UChar32 c = 0;
    // Macros of ICU count in 32 bits; a text may be longer.
    const char* here = text_.data() + at_;
    const auto left = static_cast<std::int32_t>(std::min<std::size_t>(size - at_, 4));
    std::int32_t used = 0;
    U8_NEXT(here, used, left, c);
    const std::size_t end = at_ + static_cast<std::size_t>(used);
    if (c >= 0 && is_mark(c)) {
      at_ = end;
      continue;
    }
    if (c < 0 || (!is_latin(c) && !u_isalnum(c))) {
      if (n > 0) break;
      at_ = end;
      continue;
    }
    const bool alone = is_ideograph(c);
    if (alone && n > 0) break;
    if (n == 0) word.begin = begin;
    if (n < kLongestWord) n += write_utf8(lower + n, lower_of(c));
    at_ = end;
    if (alone) break;
  }
  if (n == 0) return false;
  word.lower = {lower, n};
  word.end = at_;
  word.masked = word.begin < masked_until_;
  return true;
}

void fold_letters(std::string_view lower, std::string& out) {
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto byte = static_cast<unsigned char>(lower[i]);
    if (byte != 0xC3 || i + 1 >= lower.size()) {
      out.push_back(lower[i]);
      continue;
    }
    const auto next = static_cast<unsigned char>(lower[++i]);
    switch (next) {
      case 0xA0:
      case 0xA1:
      case 0xA2:
      case 0xA3:
      case 0xA4:
      case 0xA5:
      case 0xA6:
        out.push_back('a');  // à á â ã ä å æ
        break;
      case 0xA7: out.push_back('c'); break;  // ç
      case 0xA8:
      case 0xA9:
      case 0xAA:
      case 0xAB: out.push_back('e'); break;
      case 0xAC:
      case 0xAD:
      case 0xAE:
      case 0xAF: out.push_back('i'); break;
      case 0xB0: out.push_back('d'); break;  // ð
      case 0xB1: out.push_back('n'); break;
      case 0xB2:
      case 0xB3:
      case 0xB4:
      case 0xB5:
      case 0xB6:
      case 0xB8:
        out.push_back('o');  // ò ó ô õ ö ø
        break;
      case 0xB9:
      case 0xBA:
      case 0xBB:
      case 0xBC: out.push_back('u'); break;
      case 0xBD:
      case 0xBF: out.push_back('y'); break;
      case 0xBE: out += "th"; break;  // þ
      case 0x9F: out += "ss"; break;  // ß
      default: out.push_back(lower[i - 1]); out.push_back(lower[i]);
    }
  }
}

}  // namespace gehor::structure
