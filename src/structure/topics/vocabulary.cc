#include "structure/topics/vocabulary.h"

#include <algorithm>
#include <string>

#include "structure/topics/stemmer.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kMostFeatures = 30'000;
constexpr std::uint32_t kFewestOfWord = 2;  // texts
constexpr std::uint32_t kFewestOfPair = 3;
constexpr std::size_t kSmallSample = 1'000;  // below it pairs of two texts count
constexpr float kPairScale = 0.3F;

// FNV-1a. Of some hundred thousand words two fall together once in billions of samples, and then
// they count as one.
std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : word) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3U;
  }
  return hash;
}

std::uint64_t pair_of(std::uint32_t first, std::uint32_t second) {
  return (std::uint64_t{first} << 32U) | second;
}

void sort_unique(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

// The number of texts that a word needs so that words and pairs are not too many.
std::uint32_t fewest_texts(const std::vector<std::uint32_t>& texts_with, std::uint32_t at_least,
                           std::size_t most) {
  std::vector<std::uint32_t> sorted = texts_with;
  if (sorted.size() <= most) return at_least;
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(most), sorted.end(),
                   std::greater<>());
  return std::max(at_least, sorted[most] + 1);
}

}  // namespace

ReadTexts Vocabulary::read(const std::vector<std::string_view>& texts, std::string_view language) {
  ReadTexts read;
  WordReader reader;
  Stemmer stemmer(language);
  FlatIndex words, stems;
  for (const std::string_view text : texts) {
    for (const std::string_view word : reader.read(text)) {
      if (word.empty()) {
        read.words.push_back(ReadTexts::kBreak);
        continue;
      }
      const auto next = static_cast<std::uint32_t>(read.spelling.size());
      const std::uint32_t number = words.at(hash_of(word), next);
      if (number == next) {
        read.spelling.emplace_back(word);
        read.stem_of.push_back(stems.at(hash_of(stemmer.stem(word)), read.stems));
        read.stems = static_cast<std::uint32_t>(stems.size());
      }
      read.words.push_back(number);
    }
    read.ends.push_back(read.words.size());
  }
  return read;
}

Vocabulary Vocabulary::learn(const ReadTexts& sample, SparseTexts& features) {
  Vocabulary made;
  for (std::uint32_t word = 0; word < sample.spelling.size(); ++word) {
    made.stem_by_word_.at(hash_of(sample.spelling[word]), sample.stem_of[word]);
  }
  // Every stem and pair gets a number first; those that stay get another.
  FlatIndex pairs;
  std::vector<std::uint32_t> stem_texts(sample.stems, 0), pair_texts;
  std::vector<std::uint32_t> stems_here, pairs_here;
  SparseTexts all_pairs;
  SparseTexts all_stems;
  for (std::size_t i = 0; i < sample.ends.size(); ++i) {
    stems_here.clear();
    pairs_here.clear();
    std::uint32_t before = ReadTexts::kBreak;
    for (const std::uint32_t word : sample.of(i)) {
      const std::uint32_t stem = word == ReadTexts::kBreak ? word : sample.stem_of[word];
      if (stem != ReadTexts::kBreak) {
        stems_here.push_back(stem);
        if (before != ReadTexts::kBreak) {
          const auto next = static_cast<std::uint32_t>(pairs.size());
          pairs_here.push_back(pairs.at(pair_of(before, stem), next));
        }
      }
      before = stem;
    }
    sort_unique(stems_here);
    sort_unique(pairs_here);
    pair_texts.resize(pairs.size(), 0);
    for (const std::uint32_t stem : stems_here) ++stem_texts[stem];
    for (const std::uint32_t pair : pairs_here) ++pair_texts[pair];
    all_stems.features.insert(all_stems.features.end(), stems_here.begin(), stems_here.end());
    all_stems.ends.push_back(all_stems.features.size());
    all_pairs.features.insert(all_pairs.features.end(), pairs_here.begin(), pairs_here.end());
    all_pairs.ends.push_back(all_pairs.features.size());
  }
  const std::uint32_t word_needs = fewest_texts(stem_texts, kFewestOfWord, kMostFeatures / 2);
  const std::uint32_t pair_needs =
      fewest_texts(pair_texts, sample.ends.size() < kSmallSample ? kFewestOfWord : kFewestOfPair,
                   kMostFeatures / 2);
  std::uint32_t next = 0;
  made.stem_feature_.assign(sample.stems, FlatIndex::kNone);
  for (std::uint32_t stem = 0; stem < sample.stems; ++stem) {
    if (stem_texts[stem] >= word_needs) made.stem_feature_[stem] = next++;
  }
  made.scale_.assign(next, 1.0F);
  std::vector<std::uint32_t> pair_numbers(pair_texts.size(), FlatIndex::kNone);
  for (std::uint32_t pair = 0; pair < pair_texts.size(); ++pair) {
    if (pair_texts[pair] >= pair_needs) pair_numbers[pair] = next++;
  }
  made.scale_.resize(next, kPairScale);
  pairs.each([&](std::uint64_t key, std::uint32_t pair) {
    if (pair_numbers[pair] != FlatIndex::kNone) made.pair_feature_.at(key, pair_numbers[pair]);
  });
  features = {};
  features.feature_count = next;
  for (std::size_t i = 0; i < sample.ends.size(); ++i) {
    for (const std::uint32_t stem : all_stems.of(i)) {
      const std::uint32_t feature = made.stem_feature_[stem];
      if (feature != FlatIndex::kNone) features.features.push_back(feature);
    }
    for (const std::uint32_t pair : all_pairs.of(i)) {
      if (pair_numbers[pair] != FlatIndex::kNone) features.features.push_back(pair_numbers[pair]);
    }
    features.ends.push_back(features.features.size());
  }
  return made;
}

void Vocabulary::features_of(std::string_view text, WordReader& reader,
                             std::vector<std::uint32_t>& out) const {
  out.clear();
  std::uint32_t before = FlatIndex::kNone;
  for (const std::string_view word : reader.read(text)) {
    const std::uint32_t stem = word.empty() ? FlatIndex::kNone : stem_by_word_.find(hash_of(word));
    if (stem != FlatIndex::kNone) {
      if (stem_feature_[stem] != FlatIndex::kNone) out.push_back(stem_feature_[stem]);
      if (before != FlatIndex::kNone) {
        const std::uint32_t pair = pair_feature_.find(pair_of(before, stem));
        if (pair != FlatIndex::kNone) out.push_back(pair);
      }
    }
    before = stem;
  }
  sort_unique(out);
}

}  // namespace gehor::structure
