#include "structure/topics/topic_words.h"

#include "base/text.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kLongestWord = 60;  // bytes; longer ones are addresses and keys

bool is_ascii_letter(unsigned char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// How many bytes of a mark of punctuation stand at `i`, among the letters beyond ASCII: « » ¿ ¡ and
// the no-break space (C2 xx), and the general punctuation and signs of E2 xx xx.
std::size_t mark_at(std::string_view s, std::size_t i) {
  const auto c = static_cast<unsigned char>(s[i]);
  if (c == 0xC2) return 2;
  if (c >= 0xE2 && c <= 0xE3) return 3;
  if (c >= 0xF0) return 4;  // pictures
  return 0;
}

}  // namespace

std::uint64_t hash_of_word(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : word) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3U;
  }
  return hash;
}

const std::vector<std::string_view>& WordReader::read(std::string_view utf8) {
  if (utf8.size() > kMostBytes) {
    std::size_t end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
    utf8 = utf8.substr(0, end);
  }
  lower_ = to_lower(utf8);
  words_.clear();
  const std::string_view s = lower_;
  const auto pause = [this] {
    if (!words_.empty() && !words_.back().empty()) words_.emplace_back();
  };
  std::size_t i = 0;
  while (i < s.size() && words_.size() < kMostWords) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c == '[') {
      // A placeholder is short; a lone bracket is punctuation.
      const std::size_t end = s.substr(i, 40).find(']');
      i += end == std::string_view::npos ? 1 : end + 1;
      pause();
      continue;
    }
    if (c < 0x80 && !is_ascii_letter(c) && !is_digit(c)) {
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ';' || c == ':') pause();
      ++i;
      continue;
    }
    if (const std::size_t mark = mark_at(s, i)) {
      i += mark;
      continue;
    }
    const std::size_t begin = i;
    bool digit = false;
    for (; i < s.size(); ++i) {
      const auto d = static_cast<unsigned char>(s[i]);
      if (is_digit(d)) {
        digit = true;
      } else if (d == '\'') {  // can't
        if (i + 1 >= s.size() || !is_ascii_letter(static_cast<unsigned char>(s[i + 1]))) break;
      } else if (d < 0x80) {
        if (!is_ascii_letter(d)) break;
      } else if (mark_at(s, i) == 3 && s.substr(i, 3) == "\xE2\x80\x99" && i + 3 < s.size() &&
                 is_ascii_letter(static_cast<unsigned char>(s[i + 3]))) {
        i += 2;  // can’t
      } else if (mark_at(s, i) != 0) {
        break;
      }
    }
    const std::string_view word = s.substr(begin, i - begin);
    if (digit || word.size() > kLongestWord) {
      pause();
    } else if (word.size() > 1 || word == "i" || word == "a" || word == "e") {
      words_.push_back(word);
    }
  }
  while (!words_.empty() && words_.back().empty()) words_.pop_back();
  return words_;
}

}  // namespace gehor::structure
