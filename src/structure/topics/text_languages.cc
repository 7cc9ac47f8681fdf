#include "structure/topics/text_languages.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gehor::structure {
namespace {

constexpr int kRounds = 3;           // what is decided helps to decide the rest
constexpr float kPriorTexts = 1.0F;  // with a word, spread as the languages' sizes

std::vector<std::uint64_t> word_set(std::string_view text, WordReader& reader) {
  std::vector<std::uint64_t> words;
  for (const std::string_view word : reader.read(text)) {
    if (!word.empty()) words.push_back(hash_of_word(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

std::string_view group_of_language(std::string_view code) {
  return code == "nn" || code == "no" ? std::string_view("nb") : code;
}

TextLanguages TextLanguages::learn(const std::vector<std::string_view>& texts,
                                   const std::vector<std::string_view>& codes) {
  TextLanguages made;
  WordReader reader;
  std::vector<std::vector<std::uint64_t>> words;
  std::vector<std::string_view> languages;
  std::map<std::string_view, std::size_t> sizes;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    words.push_back(word_set(texts[i], reader));
    languages.push_back(group_of_language(codes[i]));
    if (!languages.back().empty()) ++sizes[languages.back()];
  }
  for (const auto& [code, count] : sizes) made.codes_.emplace_back(code);
  for (int round = 0; round < kRounds; ++round) {
    made.count(words, languages);
    if (round + 1 == kRounds) break;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string_view told = group_of_language(codes[i]);
      if (told.empty() || texts[i].size() < kBelieved) {
        languages[i] = made.likeliest(words[i], told);
      }
    }
  }
  return made;
}

void TextLanguages::count(const std::vector<std::vector<std::uint64_t>>& words,
                          const std::vector<std::string_view>& languages) {
  const std::size_t stride = codes_.size();
  texts_.assign(stride, 0);
  std::fill(texts_with_.begin(), texts_with_.end(), 0.0F);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (languages[i].empty()) continue;
    const auto language = static_cast<std::size_t>(
        std::lower_bound(codes_.begin(), codes_.end(), languages[i]) - codes_.begin());
    texts_[language] += 1;
    for (const std::uint64_t word : words[i]) {
      const std::size_t row = rows_.at(word, static_cast<std::uint32_t>(rows_.size()));
      if ((row + 1) * stride > texts_with_.size()) texts_with_.resize((row + 1) * stride, 0);
      texts_with_[row * stride + language] += 1;
    }
  }
}

std::string_view TextLanguages::likeliest(const std::vector<std::uint64_t>& words,
                                          std::string_view code) const {
  const std::size_t stride = codes_.size();
  const float all = std::max(1.0F, [&] {
    float sum = 0;
    for (const float texts : texts_) sum += texts;
    return sum;
  }());
  std::vector<float> scores(stride);
  for (std::size_t l = 0; l < stride; ++l) scores[l] = std::log((texts_[l] + 1) / all);
  std::size_t seen = 0;
  for (const std::uint64_t word : words) {
    const std::uint32_t row = rows_.find(word);
    if (row == FlatIndex::kNone) continue;
    const float* with = &texts_with_[row * stride];
    float total = 0;
    for (std::size_t l = 0; l < stride; ++l) total += with[l];
    if (total < 2) continue;  // perhaps only in this text
    ++seen;
    for (std::size_t l = 0; l < stride; ++l) {
      const float share = total / all;
      scores[l] += std::log((with[l] + kPriorTexts * share) / (texts_[l] + kPriorTexts));
    }
  }
  if (stride == 0 || 2 * seen < words.size() || words.empty()) return code;
  return codes_[static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                         scores.begin())];
}

std::string_view TextLanguages::of(std::string_view text, std::string_view code,
                                   WordReader& reader) const {
  const std::string_view told = group_of_language(code);
  if (!told.empty() && text.size() >= kBelieved) return told;
  return likeliest(word_set(text, reader), told);
}

}  // namespace gehor::structure
