#include "structure/learn/training_set.h"

#include <array>
#include <cmath>

namespace gehor::structure::learn {

float count_weight(std::uint32_t times) {
  static const auto kWeights = [] {
    std::array<float, kMostWords + 2> weights{};
    for (std::size_t i = 1; i < weights.size(); ++i) {
      weights[i] = static_cast<float>(1 + std::log(static_cast<double>(i)));
    }
    return weights;
  }();
  return kWeights[times];
}

float side_scale(float squares) { return squares > 0 ? 1 / std::sqrt(2 * squares) : 0; }

namespace {

// Units of one text and how often each stands there.
class UnitCounts {
 public:
  void add(std::uint32_t unit, float squared_length) {
    if (unit == kNoUnit) return;
    for (Counted& c : counted_) {
      if (c.unit == unit) {
        ++c.times;
        return;
      }
    }
    counted_.push_back({unit, 1, squared_length});
  }
  void finish(std::vector<UnitWeight>& out) {
    float squares = 0;
    for (const Counted& c : counted_) {
      const float weight = count_weight(c.times);
      squares += weight * weight * c.squared_length;
    }
    const float scale = side_scale(squares);
    for (const Counted& c : counted_) out.push_back({c.unit, count_weight(c.times) * scale});
    counted_.clear();
  }

 private:
  struct Counted {
    std::uint32_t unit, times;
    float squared_length;
  };
  std::vector<Counted> counted_;  // at most 2 kMostWords, mostly few
};

float squared_length(std::span<const Weighted> features) {
  float sum = 0;
  for (const Weighted& w : features) sum += w.weight * w.weight;
  return sum;
}

}  // namespace

std::uint32_t TrainingSet::add_unit(std::span<const Weighted> features) {
  if (features.empty()) return kNoUnit;
  features_.insert(features_.end(), features.begin(), features.end());
  unit_ends_.push_back(features_.size());
  return static_cast<std::uint32_t>(unit_ends_.size() - 1);
}

TrainingSet::TrainingSet(const Corpus& corpus, const Vocabulary& vocabulary) {
  // The first units are the features alone: unit f is feature f.
  for (std::uint32_t f = 0; f < vocabulary.size(); ++f) {
    const Weighted alone{f, vocabulary.weights()[f]};
    add_unit({&alone, 1});
  }
  std::vector<Weighted> made;
  std::vector<std::uint32_t> parts(corpus.words()), spelled(corpus.words());
  for (std::uint32_t word = 0; word < corpus.words(); ++word) {
    vocabulary.weigh_parts(corpus.parts_of(word), made);
    parts[word] = add_unit(made);
    vocabulary.spell(corpus.key_of(word), corpus.parts_of(word), made);
    spelled[word] = add_unit(made);
  }
  const auto border = [&](FeatureKey key) {
    const std::uint32_t number = vocabulary.number_of(key);
    if (number == Vocabulary::kNone) return kNoUnit;
    const Weighted alone{number, 1};
    return add_unit({&alone, 1});
  };
  const std::uint32_t beginning = border(kBeginning), end = border(kEnd);

  UnitCounts words_and_pairs, word_parts;
  const auto squared_weight = [&](std::uint32_t feature) {
    return feature == kNoUnit ? 0.0F
                              : vocabulary.weights()[feature] * vocabulary.weights()[feature];
  };
  for (std::size_t text = 0; text < corpus.size(); ++text) {
    FeatureKey before = kBeginning;
    sequences_.push_back(beginning);
    const auto add_feature = [&](std::uint32_t feature) {  // kNone is kNoUnit
      words_and_pairs.add(feature, squared_weight(feature));
    };
    for (const std::uint32_t word : corpus.text(text)) {
      const FeatureKey key = corpus.key_of(word);
      add_feature(vocabulary.word_number_of(key));
      add_feature(vocabulary.number_of(pair_key(before, key)));
      before = key;
      const std::uint32_t unit = parts[word];
      if (unit != kNoUnit) word_parts.add(unit, squared_length(this->unit(unit)));
      sequences_.push_back(spelled[word]);
    }
    if (before != kBeginning) add_feature(vocabulary.number_of(pair_key(before, kEnd)));
    sequences_.push_back(end);
    sequence_ends_.push_back(sequences_.size());
    words_and_pairs.finish(bags_);
    word_parts.finish(bags_);
    bag_ends_.push_back(bags_.size());
  }
}

}  // namespace gehor::structure::learn
