#include "structure/learn/scorer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "structure/learn/training_set.h"

namespace gehor::structure::learn {

WordParts word_parts(const Corpus& corpus, const Vocabulary& vocabulary) {
  std::vector<std::vector<std::uint32_t>> of(vocabulary.size());
  for (std::uint32_t word = 0; word < corpus.words(); ++word) {
    const std::uint32_t feature = vocabulary.number_of(corpus.key_of(word));
    if (feature == Vocabulary::kNone) continue;
    for (const FeatureKey part : corpus.parts_of(word)) {
      const std::uint32_t number = vocabulary.number_of(part);
      if (number != Vocabulary::kNone) of[feature].push_back(number);
    }
  }
  WordParts all;
  for (const std::vector<std::uint32_t>& parts : of) {
    all.parts.insert(all.parts.end(), parts.begin(), parts.end());
    all.part_ends.push_back(static_cast<std::uint32_t>(all.parts.size()));
  }
  return all;
}

Scorer::Scorer(Vocabulary vocabulary, WordParts parts, std::vector<Network> networks)
    : vocabulary_(std::move(vocabulary)),
      parts_(std::move(parts)),
      networks_(std::move(networks)),
      known_(vocabulary_.size(), kNone) {
  std::uint32_t begin = 0;
  for (std::uint32_t f = 0; f < vocabulary_.size(); ++f) {
    const std::uint32_t end = parts_.part_ends[f];
    if (end > begin) {
      known_[f] = static_cast<std::uint32_t>(features_.size());
      features_.push_back(f);
      float squares = 0;
      for (std::uint32_t i = begin; i < end; ++i) {
        const float weight = vocabulary_.weights()[parts_.parts[i]];
        squares += weight * weight;
      }
      squared_length_.push_back(squares);
    }
    begin = end;
  }
  for (Network& net : networks_) {
    rows_.emplace_back(net.rows.size());
    kernels().to_halves(rows_.back().data(), net.rows.data(), net.rows.size());
    net.rows = {};
  }
  for (std::size_t i = 0; i < networks_.size(); ++i) tables_.push_back(table_of(i));
}

Scorer::Table Scorer::table_of(std::size_t network) const {
  const Kernels& k = kernels();
  const Network& net = networks_[network];
  Table table;
  const bool bag = net.kind == NetworkKind::kBag;
  const std::size_t width = bag ? kBagWidth : kWordAnswers;
  table.words.assign(features_.size() * width, 0);
  std::vector<float> sum(kBagWidth);
  std::vector<Weighted> spelling;
  for (std::size_t word = 0; word < features_.size(); ++word) {
    const std::uint32_t feature = features_[word];
    const std::uint32_t begin = feature == 0 ? 0 : parts_.part_ends[feature - 1];
    const std::span<const std::uint32_t> parts(parts_.parts.data() + begin,
                                               parts_.part_ends[feature] - begin);
    Half* row = &table.words[word * width];
    if (bag) {
      std::fill(sum.begin(), sum.end(), 0.0F);
      for (const std::uint32_t part : parts) {
        const Half* of_part = &rows_[network][part * kBagWidth];
        k.add_rows(sum.data(), &of_part, &vocabulary_.weights()[part], 1, kBagWidth);
      }
      k.to_halves(row, sum.data(), kBagWidth);
    } else {
      const float each = 1 / std::sqrt(static_cast<float>(parts.size() + 1));
      spelling.assign(1, {feature, each});
      for (const std::uint32_t part : parts) spelling.push_back({part, each});
      spelled_answers(network, spelling, row);
    }
  }
  if (!bag) {
    const auto border = [&](FeatureKey key, std::vector<Half>& answers) {
      const std::uint32_t feature = vocabulary_.number_of(key);
      if (feature == kNone) return;
      answers.resize(kWordAnswers);
      const Weighted alone{feature, 1};
      spelled_answers(network, {&alone, 1}, answers.data());
    };
    border(kBeginning, table.beginning);
    border(kEnd, table.end);
  }
  return table;
}

void Scorer::spelled_answers(std::size_t network, std::span<const Weighted> spelling,
                             Half* answers) const {
  const Kernels& k = kernels();
  std::array<float, kWordWidth> row{};
  for (const Weighted& w : spelling) {
    const Half* of_part = &rows_[network][w.feature * kWordWidth];
    k.add_rows(row.data(), &of_part, &w.weight, 1, kWordWidth);
  }
  std::array<float, kWordAnswers> exact{};
  k.multiply(row.data(), networks_[network].filters.data(), exact.data(), 1, kWordWidth,
             kWordAnswers);
  k.to_halves(answers, exact.data(), kWordAnswers);
}

// Fills `seen` with the words and pairs of the text, `words` with its different words, and `place`
// with where each word of the text stands among them.
void Scorer::read(std::string_view utf8, Scratch& s) const {
  s.times.resize(vocabulary_.size(), 0);
  s.place_known.resize(features_.size(), kNone);
  s.seen.clear();
  s.words.clear();
  s.place.clear();
  s.weighted.clear();
  const auto see = [&](std::uint32_t feature) {
    if (feature == kNone) return;
    if (s.times[feature]++ == 0) s.seen.push_back(feature);
  };
  FeatureKey before = kBeginning;
  const std::vector<FeatureKey>& keys = s.reader.read(utf8);
  for (std::size_t at = 0; at < keys.size(); ++at) {
    const std::uint32_t exact = vocabulary_.number_of(keys[at]);
    see(exact != kNone ? exact : vocabulary_.word_number_of(keys[at]));
    see(vocabulary_.number_of(pair_key(before, keys[at])));
    before = keys[at];
    const std::uint32_t known = exact == kNone ? kNone : known_[exact];
    auto found = static_cast<std::uint32_t>(s.words.size());
    if (known != kNone) {
      if (s.place_known[known] == kNone) s.place_known[known] = found;
      found = s.place_known[known];
    } else {
      // Few words are unknown, so that looking through them is quick.
      for (std::uint32_t i = 0; i < s.words.size(); ++i) {
        if (s.words[i].known == kNone && s.words[i].key == keys[at]) found = i;
      }
    }
    s.place.push_back(found);
    if (found < s.words.size()) {
      ++s.words[found].times;
      continue;
    }
    Scratch::Word word{known, 1, keys[at], s.weighted.size(), 0};
    if (known == kNone) {
      vocabulary_.weigh_parts(s.reader.parts_of(at), s.spelling);
      s.weighted.insert(s.weighted.end(), s.spelling.begin(), s.spelling.end());
    }
    word.end = s.weighted.size();
    s.words.push_back(word);
  }
  if (before != kBeginning) see(vocabulary_.number_of(pair_key(before, kEnd)));
  for (const Scratch::Word& word : s.words) {
    if (word.known != kNone) s.place_known[word.known] = kNone;
  }
}

void Scorer::keep_bag(std::size_t network, Scratch& s) const {
  const Kernels& k = kernels();
  const Half* rows = rows_[network].data();
  const Table& table = tables_[network];
  s.kept.assign(kBagWidth, 0);
  float squares = 0;
  const auto add = [&](const Half* row, float factor) {
    s.rows.push_back(row);
    s.factors.push_back(factor);
  };
  const auto add_up = [&] {
    s.side.assign(kBagWidth, 0);
    k.add_rows(s.side.data(), s.rows.data(), s.factors.data(), s.rows.size(), kBagWidth);
    k.add_scaled(s.kept.data(), s.side.data(), side_scale(squares), kBagWidth);
    s.rows.clear();
    s.factors.clear();
    squares = 0;
  };
  for (const std::uint32_t f : s.seen) {
    const float weight = count_weight(s.times[f]) * vocabulary_.weights()[f];
    squares += weight * weight;
    add(rows + f * kBagWidth, weight);
  }
  add_up();
  for (const Scratch::Word& word : s.words) {
    const float weight = count_weight(word.times);
    if (word.known != kNone) {
      squares += weight * weight * squared_length_[word.known];
      add(&table.words[word.known * kBagWidth], weight);
      continue;
    }
    for (std::size_t i = word.begin; i < word.end; ++i) {
      const float part = weight * s.weighted[i].weight;
      squares += part * part;
      add(rows + s.weighted[i].feature * kBagWidth, part);
    }
  }
  add_up();
}

void Scorer::keep_phrases(std::size_t network, Scratch& s) const {
  // Of a word of which nothing is known, and behind the last word.
  static constexpr std::array<Half, kWordAnswers> kNothing{};
  const Table& table = tables_[network];
  const auto unknown = static_cast<std::size_t>(std::count_if(
      s.words.begin(), s.words.end(), [](const Scratch::Word& w) { return w.known == kNone; }));
  s.answers.resize(unknown * kWordAnswers);
  std::vector<const Half*>& phrase = s.phrase;
  phrase.clear();
  // First the answers of each different word, then in the order of the text.
  const std::uint32_t unknown_word = vocabulary_.number_of(kUnknownWord);
  std::size_t next = 0;
  for (const Scratch::Word& word : s.words) {
    if (word.known != kNone) {
      phrase.push_back(&table.words[word.known * kWordAnswers]);
      continue;
    }
    s.spelling.clear();
    // A placeholder is known and has no parts; other words stand for themselves or for the unknown.
    const std::uint32_t exact = vocabulary_.number_of(word.key);
    if (exact != kNone || unknown_word != kNone) {
      s.spelling.push_back({exact != kNone ? exact : unknown_word, 1});
    }
    for (std::size_t i = word.begin; i < word.end; ++i) {
      s.spelling.push_back({s.weighted[i].feature, 1});
    }
    if (s.spelling.empty()) {
      phrase.push_back(kNothing.data());
      continue;
    }
    const float each = 1 / std::sqrt(static_cast<float>(s.spelling.size()));
    for (Weighted& w : s.spelling) w.weight = each;
    Half* answers = &s.answers[next++ * kWordAnswers];
    spelled_answers(network, s.spelling, answers);
    phrase.push_back(answers);
  }
  const std::size_t different = s.words.size();
  const auto border = [](const std::vector<Half>& answers) {
    return answers.empty() ? kNothing.data() : answers.data();
  };
  phrase.push_back(border(table.beginning));
  for (const std::uint32_t place : s.place) phrase.push_back(phrase[place]);
  phrase.push_back(border(table.end));
  const std::size_t n = phrase.size() - different;
  phrase.insert(phrase.end(), kLongestPhrase - 1, kNothing.data());
  s.kept.resize(kLongestPhrase * kFilters);
  // A phrase's slots follow one another, those of longer phrases behind: strongest() is given the
  // words from the first of them on.
  for (std::size_t length = 1; length <= kLongestPhrase; ++length) {
    if (length > 1) {
      const std::size_t step = (first_slot(length) - first_slot(length - 1)) * kFilters;
      for (std::size_t i = different; i < phrase.size(); ++i) phrase[i] += step;
    }
    kernels().strongest(&s.kept[(length - 1) * kFilters], phrase.data() + different, n, length,
                        kFilters);
  }
}

void Scorer::score(std::string_view utf8, Scratch& s, std::span<float> bag,
                   std::span<float> phrase) const {
  read(utf8, s);
  std::fill(bag.begin(), bag.end(), 0.0F);
  std::fill(phrase.begin(), phrase.end(), 0.0F);
  bool bag_read = false;
  const float share = networks_.empty() ? 0 : 2 / static_cast<float>(networks_.size());
  for (std::size_t n = 0; n < networks_.size(); ++n) {
    const Network& net = networks_[n];
    const bool is_bag = net.kind == NetworkKind::kBag;
    if (is_bag) {
      keep_bag(n, s);
    } else {
      keep_phrases(n, s);
    }
    s.scores.assign(net.output_bias.begin(), net.output_bias.end());
    for (std::size_t i = 0; i < net.kept_width(); ++i) {
      float& value = s.kept[i];
      value = std::max(0.0F, value + net.bias[i]);
      if (value == 0) continue;
      kernels().add_scaled(s.scores.data(), &net.output[i * net.label_width()], value,
                           net.label_width());
    }
    if (is_bag && !bag_read) {
      s.reading = s.kept;
      bag_read = true;
    }
    const std::span<float> out = is_bag ? bag : phrase;
    for (std::size_t label = 0; label < out.size(); ++label) out[label] += share * s.scores[label];
  }
  for (const std::uint32_t f : s.seen) s.times[f] = 0;
}

}  // namespace gehor::structure::learn
