#include "structure/learn/vocabulary.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace gehor::structure::learn {
namespace {

// In how many texts each feature stands; features are numbered as they come.
class TextCounts {
 public:
  void add(FeatureKey key, std::uint32_t text) { count(number(key), text); }
  std::uint32_t number(FeatureKey key) {
    const auto next = static_cast<std::uint32_t>(keys_.size());
    const std::uint32_t found = number_.at(key, next);
    if (found == next) {
      keys_.push_back(key);
      texts_.push_back(0);
      last_.push_back(FlatIndex::kNone);
    }
    return found;
  }
  void count(std::uint32_t feature, std::uint32_t text) {
    if (last_[feature] == text) return;
    last_[feature] = text;
    ++texts_[feature];
  }
  std::uint32_t texts_with(FeatureKey key) const {
    const std::uint32_t found = number_.find(key);
    return found == FlatIndex::kNone ? 0 : texts_[found];
  }
  const std::vector<FeatureKey>& keys() const { return keys_; }
  const std::vector<std::uint32_t>& texts() const { return texts_; }

 private:
  FlatIndex number_;
  std::vector<FeatureKey> keys_;
  std::vector<std::uint32_t> texts_, last_;
};

}  // namespace

void Corpus::add(std::string_view utf8) {
  const std::vector<FeatureKey>& words = reader_.read(utf8);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto next = static_cast<std::uint32_t>(keys_.size());
    const std::uint32_t word = number_.at(words[at], next);
    if (word == next) {
      keys_.push_back(words[at]);
      const std::vector<FeatureKey>& parts = reader_.parts_of(at);
      parts_.insert(parts_.end(), parts.begin(), parts.end());
      part_ends_.push_back(parts_.size());
    }
    sequence_.push_back(word);
  }
  ends_.push_back(sequence_.size());
}

Vocabulary Vocabulary::learn(const Corpus& corpus, std::span<const std::uint32_t> rows) {
  TextCounts counts;
  std::vector<std::vector<std::uint32_t>> parts(corpus.words());  // their numbers, when needed
  std::vector<bool> numbered(corpus.words());
  for (const std::uint32_t row : rows) {
    const std::span<const std::uint32_t> words = corpus.text(row);
    FeatureKey before = kBeginning;
    for (const std::uint32_t word : words) {
      const FeatureKey key = corpus.key_of(word);
      counts.add(key, row);
      counts.add(pair_key(before, key), row);
      before = key;
      if (!numbered[word]) {
        numbered[word] = true;
        for (const FeatureKey part : corpus.parts_of(word)) {
          parts[word].push_back(counts.number(part));
        }
      }
      for (const std::uint32_t part : parts[word]) counts.count(part, row);
    }
    counts.add(kBeginning, row);
    counts.add(kEnd, row);
    if (!words.empty()) counts.add(pair_key(before, kEnd), row);
  }
  for (const std::uint32_t row : rows) {
    for (const std::uint32_t word : corpus.text(row)) {
      if (counts.texts_with(corpus.key_of(word)) < kFewestTexts) counts.add(kUnknownWord, row);
    }
  }

  std::uint32_t fewest = kFewestTexts;
  const auto kept = [&] {
    return std::accumulate(
        counts.texts().begin(), counts.texts().end(), std::size_t{0},
        [&](std::size_t n, std::uint32_t texts) { return n + (texts >= fewest ? 1 : 0); });
  };
  while (kept() > kMostFeatures) ++fewest;
  std::vector<FeatureKey> keys;
  std::vector<float> weights;
  for (std::size_t i = 0; i < counts.keys().size(); ++i) {
    if (counts.texts()[i] < fewest) continue;
    keys.push_back(counts.keys()[i]);
    weights.push_back(static_cast<float>(
        std::log((1.0 + static_cast<double>(rows.size())) / (1.0 + counts.texts()[i])) + 1));
  }
  Vocabulary vocabulary;
  restore(std::move(keys), std::move(weights), vocabulary);
  return vocabulary;
}

bool Vocabulary::restore(std::vector<FeatureKey> keys, std::vector<float> weights,
                         Vocabulary& vocabulary) {
  vocabulary = {};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (vocabulary.number_.at(keys[i], static_cast<std::uint32_t>(i)) != i) return false;
  }
  vocabulary.keys_ = std::move(keys);
  vocabulary.weights_ = std::move(weights);
  vocabulary.unknown_ = vocabulary.number_.find(kUnknownWord);
  return true;
}

void Vocabulary::weigh_parts(std::span<const FeatureKey> parts, std::vector<Weighted>& out) const {
  out.clear();
  for (const FeatureKey part : parts) {
    const std::uint32_t number = number_.find(part);
    if (number != kNone) out.push_back({number, weights_[number]});
  }
}

void Vocabulary::spell(FeatureKey word, std::span<const FeatureKey> parts,
                       std::vector<Weighted>& out) const {
  out.clear();
  if (const std::uint32_t number = word_number_of(word); number != kNone) {
    out.push_back({number, 1});
  }
  for (const FeatureKey part : parts) {
    const std::uint32_t number = number_.find(part);
    if (number != kNone) out.push_back({number, 1});
  }
  const float each = out.empty() ? 0 : 1 / std::sqrt(static_cast<float>(out.size()));
  for (Weighted& w : out) w.weight = each;
}

}  // namespace gehor::structure::learn
