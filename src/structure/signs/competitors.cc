#include "structure/signs/competitors.h"

#include <algorithm>
#include <array>

#include "structure/word_scan.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kMostWords = 4;
constexpr std::size_t kKeyLetters = 4;
constexpr std::size_t kLongestEnding = 4;

// Whether `word` is `name` itself or, of a long enough name, a form of it.
bool is_form_of(std::string_view word, std::string_view name) {
  if (word.substr(0, name.size()) != name) return false;
  return word.size() == name.size() ||
         (name.size() >= kKeyLetters && word.size() <= name.size() + kLongestEnding);
}

std::vector<std::string> folded_words(std::string_view name) {
  std::vector<std::string> words;
  WordScanner scanner(name);
  for (ScannedWord word; scanner.next(word);) fold_letters(word.lower, words.emplace_back());
  return words;
}

bool fits(const std::vector<std::string>& words) {
  return !words.empty() && words.size() <= kMostWords;
}

}  // namespace

bool Competitors::can_find(std::string_view name) { return fits(folded_words(name)); }

Competitors::Competitors(std::span<const std::string> names) {
  for (std::size_t place = 0; place < names.size(); ++place) {
    Name name{folded_words(names[place]), place};
    if (!fits(name.words)) continue;
    std::string key = name.words.back().substr(0, kKeyLetters);
    by_end_[std::move(key)].push_back(std::move(name));
  }
}

void Competitors::find(std::string_view utf8, std::vector<std::size_t>& found) const {
  if (empty()) return;
  std::array<std::string, kMostWords> last;  // a ring: the word just read at `count`
  WordScanner scanner(utf8);
  std::size_t count = 0;
  std::string key;
  for (ScannedWord word; scanner.next(word); ++count) {
    std::string& here = last[count % kMostWords];
    here.clear();
    fold_letters(word.lower, here);
    key.assign(here, 0, kKeyLetters);
    const auto candidates = by_end_.find(key);
    if (candidates == by_end_.end() || word.masked) continue;
    for (const Name& name : candidates->second) {
      const std::size_t n = name.words.size();
      if (n > count + 1 || !is_form_of(here, name.words.back())) continue;
      bool same = true;
      for (std::size_t i = 1; i < n && same; ++i) {
        same = last[(count - i) % kMostWords] == name.words[n - 1 - i];
      }
      if (same && std::find(found.begin(), found.end(), name.place) == found.end()) {
        found.push_back(name.place);
      }
    }
  }
}

const Competitors& no_competitors() {
  static const Competitors kNone;
  return kNone;
}

}  // namespace gehor::structure
