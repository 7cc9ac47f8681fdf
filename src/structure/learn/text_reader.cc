#include "structure/learn/text_reader.h"

#include <algorithm>

namespace gehor::structure::learn {
namespace {

constexpr std::size_t kShortestRun = 2, kLongestRun = 4;

// Kinds of features never meet, whatever their bytes.
enum Kind : std::uint64_t { kWord = 11, kPlaceholder = 12, kRun = 13, kShape = 14, kPair = 15 };

FeatureKey mixed(std::uint64_t z) {
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  z ^= z >> 31U;
  return z < 16 ? z + 16 : z;  // small keys are kBeginning and its kin
}

FeatureKey hashed(Kind kind, std::string_view bytes) {  // FNV-1a, then mixed
  std::uint64_t hash = 0xCBF29CE484222325U ^ (kind * 0x9E3779B97F4A7C15U);
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return mixed(hash);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of a number as long as this only its shape is read. Shorter ones have a meaning of their own that
// many know ("112", "404"); longer ones are amounts, orders and meters, new in every text.
constexpr std::ptrdiff_t kLongNumber = 4;

void fold_number(char* begin, char* end) {
  if (std::count_if(begin, end, is_digit) < kLongNumber) return;
  std::replace_if(begin, end, is_digit, '0');
}

}  // namespace

FeatureKey pair_key(FeatureKey first, FeatureKey second) {
  return mixed(first * 0x9E3779B97F4A7C15U + mixed(second ^ kPair));
}

const std::vector<FeatureKey>& TextReader::read(std::string_view utf8) {
  spellings_.clear();
  words_.clear();
  keys_.clear();
  WordScanner scanner(utf8.substr(0, kMostBytes));
  ScannedWord word;
  while (keys_.size() < kMostWords && scanner.next(word)) {
    if (word.masked) {
      if (is_digit(word.lower.front())) continue;  // which one it was says nothing
      keys_.push_back(hashed(kPlaceholder, word.lower));
      words_.push_back({});
      continue;
    }
    const std::size_t begin = spellings_.size();
    spellings_.append(1, ' ').append(word.lower).append(1, ' ');
    char* letters = &spellings_[begin + 1];
    fold_number(letters, letters + word.lower.size());
    keys_.push_back(hashed(kWord, {letters, word.lower.size()}));
    words_.push_back({begin, spellings_.size()});
  }
  return keys_;
}

const std::vector<FeatureKey>& TextReader::parts_of(std::size_t at) {
  parts_.clear();
  const std::string_view word =
      std::string_view(spellings_).substr(words_[at].begin, words_[at].end - words_[at].begin);
  if (word.empty()) return parts_;
  letters_.clear();  // where each letter begins, and the end
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U) letters_.push_back(i);
  }
  letters_.push_back(word.size());
  for (std::size_t n = kShortestRun; n <= kLongestRun; ++n) {
    for (std::size_t i = 0; i + n < letters_.size(); ++i) {
      parts_.push_back(hashed(kRun, word.substr(letters_[i], letters_[i + n] - letters_[i])));
    }
  }
  if (std::any_of(word.begin(), word.end(), is_digit)) {
    // "a1234" and "b99": letters as "a", each digit as "0".
    std::string shape;
    for (const char c : word.substr(1, word.size() - 2)) {
      if (is_digit(c)) {
        shape += '0';
      } else if (shape.empty() || shape.back() != 'a') {
        shape += 'a';
      }
    }
    parts_.push_back(hashed(kShape, shape));
  }
  std::sort(parts_.begin(), parts_.end());
  parts_.erase(std::unique(parts_.begin(), parts_.end()), parts_.end());
  return parts_;
}

}  // namespace gehor::structure::learn
