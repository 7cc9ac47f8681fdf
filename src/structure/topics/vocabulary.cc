#include "structure/topics/vocabulary.h"

#include <algorithm>
#include <string>

#include "structure/topics/stemmer.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kMostOfSort = 15'000;  // stems, pairs and ends each
constexpr std::uint32_t kFewestOfWord = 2;   // texts
constexpr std::uint32_t kFewestOfPair = 3;
constexpr std::size_t kSmallSample = 1'000;  // below it pairs of two texts count
constexpr float kPairScale = 0.3F;
constexpr std::uint32_t kFewestOfEnd = 3;
constexpr std::size_t kEnd = 5;  // letters
constexpr float kEndScale = 0.5F;

std::uint64_t pair_of(std::uint32_t first, std::uint32_t second) {
  return (std::uint64_t{first} << 32U) | second;
}

// Both ends of a word that is longer than one: "faktu" and "oppet" of "fakturabeloppet". They join
// what is misspelt, compounds, and forms that the stemmer leaves apart.
template <typename Visit>
void each_end(std::string_view word, const Visit& visit) {
  const auto begins_letter = [&](std::size_t i) {
    return (static_cast<unsigned char>(word[i]) & 0xC0) != 0x80;
  };
  std::size_t first = 0, letters = 0;
  for (; first < word.size(); ++first) {
    if (begins_letter(first) && letters++ == kEnd) break;
  }
  if (first == word.size()) return;
  std::size_t last = word.size();
  for (letters = 0; letters < kEnd;) letters += begins_letter(--last) ? 1 : 0;
  constexpr std::uint64_t kOfEnds = 1, kOfBeginnings = 2;
  visit(hash_of_word(word.substr(0, first)) ^ kOfBeginnings);
  visit(hash_of_word(word.substr(last)) ^ kOfEnds);
}

void sort_unique(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

// The number of texts that a feature needs so that there are not too many.
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
      const std::uint32_t number = words.at(hash_of_word(word), next);
      if (number == next) {
        read.spelling.emplace_back(word);
        read.stem_of.push_back(stems.at(hash_of_word(stemmer.stem(word)), read.stems));
        read.stems = static_cast<std::uint32_t>(stems.size());
      }
      read.words.push_back(number);
    }
    read.ends.push_back(read.words.size());
  }
  return read;
}

// One sort of features while it is learned which of them stay.
class Vocabulary::Sort {
 public:
  // Of the text that is being read; `number` from 0, as many as there are.
  void note(std::uint32_t number) { here_.push_back(number); }
  void note_key(std::uint64_t key) {
    note(keys_.at(key, static_cast<std::uint32_t>(keys_.size())));
  }
  void end_text() {
    sort_unique(here_);
    for (const std::uint32_t number : here_) {
      if (number >= texts_with_.size()) texts_with_.resize(number + 1, 0);
      ++texts_with_[number];
    }
    all_.features.insert(all_.features.end(), here_.begin(), here_.end());
    all_.ends.push_back(all_.features.size());
    here_.clear();
  }
  // Gives those in enough texts the numbers from `next` on.
  void choose(std::uint32_t at_least, std::size_t most, std::uint32_t& next) {
    const std::uint32_t needed = fewest_texts(texts_with_, at_least, most);
    chosen_.assign(texts_with_.size(), FlatIndex::kNone);
    for (std::uint32_t number = 0; number < texts_with_.size(); ++number) {
      if (texts_with_[number] >= needed) chosen_[number] = next++;
    }
  }
  std::uint32_t chosen(std::uint32_t number) const {
    return number < chosen_.size() ? chosen_[number] : FlatIndex::kNone;
  }
  void add_chosen(std::size_t text, std::vector<std::uint32_t>& features) const {
    for (const std::uint32_t number : all_.of(text)) {
      if (chosen_[number] != FlatIndex::kNone) features.push_back(chosen_[number]);
    }
  }
  FlatIndex chosen_keys() const {
    FlatIndex index;
    keys_.each([&](std::uint64_t key, std::uint32_t number) {
      if (chosen_[number] != FlatIndex::kNone) index.at(key, chosen_[number]);
    });
    return index;
  }

 private:
  FlatIndex keys_;
  std::vector<std::uint32_t> texts_with_, here_, chosen_;
  SparseTexts all_;
};

Vocabulary Vocabulary::learn(const ReadTexts& sample, SparseTexts& features) {
  Vocabulary made;
  for (std::uint32_t word = 0; word < sample.spelling.size(); ++word) {
    made.stem_by_word_.at(hash_of_word(sample.spelling[word]), sample.stem_of[word]);
  }
  Sort stems, pairs, ends;
  for (std::size_t i = 0; i < sample.ends.size(); ++i) {
    std::uint32_t before = ReadTexts::kBreak;
    for (const std::uint32_t word : sample.of(i)) {
      const std::uint32_t stem = word == ReadTexts::kBreak ? word : sample.stem_of[word];
      if (stem != ReadTexts::kBreak) {
        stems.note(stem);
        if (before != ReadTexts::kBreak) pairs.note_key(pair_of(before, stem));
        each_end(sample.spelling[word], [&](std::uint64_t end) { ends.note_key(end); });
      }
      before = stem;
    }
    stems.end_text();
    pairs.end_text();
    ends.end_text();
  }
  std::uint32_t next = 0;
  stems.choose(kFewestOfWord, kMostOfSort, next);
  made.scale_.assign(next, 1.0F);
  pairs.choose(sample.ends.size() < kSmallSample ? kFewestOfWord : kFewestOfPair, kMostOfSort,
               next);
  made.scale_.resize(next, kPairScale);
  ends.choose(kFewestOfEnd, kMostOfSort, next);
  made.scale_.resize(next, kEndScale);
  for (std::uint32_t stem = 0; stem < sample.stems; ++stem) {
    made.stem_feature_.push_back(stems.chosen(stem));
  }
  made.pair_feature_ = pairs.chosen_keys();
  made.end_feature_ = ends.chosen_keys();
  features = {};
  features.feature_count = next;
  for (std::size_t i = 0; i < sample.ends.size(); ++i) {
    stems.add_chosen(i, features.features);
    pairs.add_chosen(i, features.features);
    ends.add_chosen(i, features.features);
    features.ends.push_back(features.features.size());
  }
  return made;
}

void Vocabulary::features_of(std::string_view text, WordReader& reader,
                             std::vector<std::uint32_t>& out) const {
  out.clear();
  std::uint32_t before = FlatIndex::kNone;
  for (const std::string_view word : reader.read(text)) {
    const std::uint32_t stem =
        word.empty() ? FlatIndex::kNone : stem_by_word_.find(hash_of_word(word));
    if (stem != FlatIndex::kNone) {
      if (stem_feature_[stem] != FlatIndex::kNone) out.push_back(stem_feature_[stem]);
      if (before != FlatIndex::kNone) {
        const std::uint32_t pair = pair_feature_.find(pair_of(before, stem));
        if (pair != FlatIndex::kNone) out.push_back(pair);
      }
    }
    before = stem;
    each_end(word, [&](std::uint64_t end) {
      const std::uint32_t feature = end_feature_.find(end);
      if (feature != FlatIndex::kNone) out.push_back(feature);
    });
  }
  sort_unique(out);
}

}  // namespace gehor::structure
