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

namespace {

// A row of this network's, and how it is asked for before it is needed: rows lie anywhere in tables
// that no cache holds.
void prefetch(const std::int8_t* row, std::size_t width) {
  constexpr std::size_t kCacheLine = 64;
  for (std::size_t at = 0; at < width; at += kCacheLine) __builtin_prefetch(row + at);
}

// The row of a spelled word: its features, added up.
void add_up(const ByteRows& rows, std::span<const Weighted> spelling, float* sum) {
  for (const Weighted& w : spelling) {
    const std::int8_t* row = rows.row(w.feature);
    const float factor = w.weight * rows.steps[w.feature];
    kernels().add_rows(sum, &row, &factor, 1, rows.width);
  }
}

// Of a word of which nothing is known, and behind the last word.
constexpr std::array<std::int8_t, kWordAnswers> kNothing{};

}  // namespace

Scorer::Scorer(Vocabulary vocabulary, WordParts parts, std::vector<Network> networks,
               std::vector<ByteRows> rows)
    : vocabulary_(std::move(vocabulary)),
      parts_(std::move(parts)),
      networks_(std::move(networks)),
      rows_(std::move(rows)),
      known_(vocabulary_.size(), kNone) {
  for (std::uint32_t f = 0; f < vocabulary_.size(); ++f) {
    const std::span<const std::uint32_t> of_word = parts_of(f);
    if (of_word.empty()) continue;
    known_[f] = static_cast<std::uint32_t>(features_.size());
    features_.push_back(f);
    float squares = 0;
    for (const std::uint32_t part : of_word) {
      const float weight = vocabulary_.weights()[part];
      squares += weight * weight;
    }
    squared_length_.push_back(squares);
  }
  for (std::size_t i = 0; i < networks_.size(); ++i) {
    tables_.push_back(networks_[i].kind == NetworkKind::kBag ? bag_table(i) : phrase_table(i));
  }
}

std::span<const std::uint32_t> Scorer::parts_of(std::uint32_t feature) const {
  const std::uint32_t begin = feature == 0 ? 0 : parts_.part_ends[feature - 1];
  return {parts_.parts.data() + begin, parts_.part_ends[feature] - begin};
}

Scorer::Table Scorer::bag_table(std::size_t network) const {
  const ByteRows& rows = rows_[network];
  Table table{ByteRows(kBagWidth), {}, {}, {}, {}, {}};
  table.parts.bytes.reserve(features_.size() * kBagWidth);
  std::vector<float> sum(kBagWidth);
  std::vector<Weighted> weighted;
  for (const std::uint32_t feature : features_) {
    weighted.clear();
    for (const std::uint32_t part : parts_of(feature)) {
      weighted.push_back({part, vocabulary_.weights()[part]});
    }
    std::fill(sum.begin(), sum.end(), 0.0F);
    add_up(rows, weighted, sum.data());
    table.parts.add(sum);
  }
  return table;
}

Scorer::Table Scorer::phrase_table(std::size_t network) const {
  const Kernels& k = kernels();
  const Network& net = networks_[network];
  // The known words' rows, then those of the borders that are known.
  std::vector<float> spelled((features_.size() + 2) * kWordWidth);
  std::vector<Weighted> spelling;
  for (std::size_t word = 0; word < features_.size(); ++word) {
    const std::span<const std::uint32_t> parts = parts_of(features_[word]);
    const float each = 1 / std::sqrt(static_cast<float>(parts.size() + 1));
    spelling.assign(1, {features_[word], each});
    for (const std::uint32_t part : parts) spelling.push_back({part, each});
    add_up(rows_[network], spelling, &spelled[word * kWordWidth]);
  }
  std::size_t words = features_.size();
  Table table;
  std::array<ByteTable*, 2> borders{&table.beginning, &table.end};
  for (const FeatureKey key : {kBeginning, kEnd}) {
    const std::uint32_t feature = vocabulary_.number_of(key);
    if (feature == kNone) continue;
    borders[key - kBeginning]->resize(kWordAnswers);
    const Weighted alone{feature, 1};
    add_up(rows_[network], {&alone, 1}, &spelled[words++ * kWordWidth]);
  }

  // Some words at a time are answered, first to see how large the answers of a filter become.
  constexpr std::size_t kSome = 256;
  std::vector<float> exact(kSome * kWordAnswers);
  const auto each_word = [&](const std::vector<float>& filters, const auto& see) {
    for (std::size_t first = 0; first < words; first += kSome) {
      const std::size_t n = std::min(kSome, words - first);
      k.multiply(&spelled[first * kWordWidth], filters.data(), exact.data(), n, kWordWidth,
                 kWordAnswers);
      for (std::size_t i = 0; i < n; ++i) see(first + i, &exact[i * kWordAnswers]);
    }
  };
  std::vector<float> largest(kWordAnswers, 0);
  each_word(net.filters, [&](std::size_t, const float* answers) {
    for (std::size_t i = 0; i < kWordAnswers; ++i) {
      largest[i] = std::max(largest[i], std::abs(answers[i]));
    }
  });
  table.steps.resize(net.kept_width());
  table.filters = net.filters;
  for (std::size_t length = 1; length <= kLongestPhrase; ++length) {
    for (std::size_t f = 0; f < kFilters; ++f) {
      std::array<float, kLongestPhrase> of_slots{};
      const auto slot = [&](std::size_t i) { return (first_slot(length) + i) * kFilters + f; };
      for (std::size_t i = 0; i < length; ++i) of_slots[i] = largest[slot(i)];
      const float step = step_of(of_slots);
      table.steps[(length - 1) * kFilters + f] = step;
      for (std::size_t i = 0; i < length; ++i) {
        for (std::size_t row = 0; row < kWordWidth; ++row) {
          table.filters[row * kWordAnswers + slot(i)] *= step > 0 ? 1 / step : 0;
        }
      }
    }
  }
  table.answers.resize(features_.size() * kWordAnswers);
  std::size_t border = 0;
  each_word(table.filters, [&](std::size_t word, const float* answers) {
    std::int8_t* to = nullptr;
    if (word < features_.size()) {
      to = &table.answers[word * kWordAnswers];
    } else {
      while (borders[border]->empty()) ++border;
      to = borders[border++]->data();
    }
    k.to_bytes(to, answers, 1, kWordAnswers);
  });
  return table;
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
  s.pairs.clear();
  const std::vector<FeatureKey>& keys = s.reader.read(utf8);
  FeatureKey before = kBeginning;
  for (const FeatureKey key : keys) {
    s.pairs.push_back(pair_key(before, key));
    vocabulary_.prefetch(key);
    vocabulary_.prefetch(s.pairs.back());
    before = key;
  }
  const auto see = [&](std::uint32_t feature) {
    if (feature == kNone) return;
    if (s.times[feature]++ == 0) s.seen.push_back(feature);
  };
  for (std::size_t at = 0; at < keys.size(); ++at) {
    const std::uint32_t exact = vocabulary_.number_of(keys[at]);
    see(exact != kNone ? exact : vocabulary_.unknown_word());
    see(vocabulary_.number_of(s.pairs[at]));
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

// Puts the rows that are in `rows` together, each by its factor, and adds them to what was kept.
// `squares`: of all weights.
void Scorer::add_side(float squares, Scratch& s) {
  const Kernels& k = kernels();
  s.side.assign(kBagWidth, 0);
  k.add_rows(s.side.data(), s.rows.data(), s.factors.data(), s.rows.size(), kBagWidth);
  k.add_scaled(s.kept.data(), s.side.data(), side_scale(squares), kBagWidth);
  s.rows.clear();
  s.factors.clear();
}

void Scorer::keep_bag(std::size_t network, Scratch& s) const {
  const ByteRows& rows = rows_[network];
  const ByteRows& parts = tables_[network].parts;
  s.kept.assign(kBagWidth, 0);
  float squares = 0;
  const auto add = [&](const ByteRows& from, std::uint32_t number, float weight) {
    prefetch(from.row(number), kBagWidth);
    s.rows.push_back(from.row(number));
    s.factors.push_back(weight * from.steps[number]);
  };
  for (const std::uint32_t f : s.seen) {
    const float weight = count_weight(s.times[f]) * vocabulary_.weights()[f];
    squares += weight * weight;
    add(rows, f, weight);
  }
  add_side(squares, s);
  squares = 0;
  for (const Scratch::Word& word : s.words) {
    const float weight = count_weight(word.times);
    if (word.known != kNone) {
      squares += weight * weight * squared_length_[word.known];
      add(parts, word.known, weight);
      continue;
    }
    for (std::size_t i = word.begin; i < word.end; ++i) {
      const float part = weight * s.weighted[i].weight;
      squares += part * part;
      add(rows, s.weighted[i].feature, part);
    }
  }
  add_side(squares, s);
}

// Fills `answers` with those of the unknown words that have any known feature, in their order.
void Scorer::answer_unknown(std::size_t network, Scratch& s) const {
  const Kernels& k = kernels();
  s.spelled.clear();
  const std::uint32_t unknown_word = vocabulary_.unknown_word();
  for (Scratch::Word& word : s.words) {
    if (word.known != kNone) continue;
    s.spelling.clear();
    // A placeholder is known and has no parts; other words stand for themselves or for the unknown.
    const std::uint32_t exact = vocabulary_.number_of(word.key);
    if (exact != kNone || unknown_word != kNone) {
      s.spelling.push_back({exact != kNone ? exact : unknown_word, 1});
    }
    for (std::size_t i = word.begin; i < word.end; ++i) {
      s.spelling.push_back({s.weighted[i].feature, 1});
    }
    word.answered = !s.spelling.empty();
    if (!word.answered) continue;
    const float each = 1 / std::sqrt(static_cast<float>(s.spelling.size()));
    for (Weighted& w : s.spelling) w.weight = each;
    s.spelled.resize(s.spelled.size() + kWordWidth, 0);
    add_up(rows_[network], s.spelling, &s.spelled[s.spelled.size() - kWordWidth]);
  }
  const std::size_t n = s.spelled.size() / kWordWidth;
  s.exact.resize(n * kWordAnswers);
  s.answers.resize(n * kWordAnswers);
  k.multiply(s.spelled.data(), tables_[network].filters.data(), s.exact.data(), n, kWordWidth,
             kWordAnswers);
  k.to_bytes(s.answers.data(), s.exact.data(), 1, n * kWordAnswers);
}

void Scorer::keep_phrases(std::size_t network, Scratch& s) const {
  const Table& table = tables_[network];
  for (const Scratch::Word& word : s.words) {
    if (word.known != kNone) prefetch(&table.answers[word.known * kWordAnswers], kWordAnswers);
  }
  answer_unknown(network, s);
  std::vector<const std::int8_t*>& phrase = s.phrase;
  phrase.clear();
  // First the answers of each different word, then in the order of the text.
  std::size_t next = 0;
  for (const Scratch::Word& word : s.words) {
    if (word.known != kNone) {
      phrase.push_back(&table.answers[word.known * kWordAnswers]);
    } else {
      phrase.push_back(word.answered ? &s.answers[next++ * kWordAnswers] : kNothing.data());
    }
  }
  const std::size_t different = s.words.size();
  const auto border = [](const ByteTable& answers) {
    return answers.empty() ? kNothing.data() : answers.data();
  };
  phrase.push_back(border(table.beginning));
  for (const std::uint32_t place : s.place) phrase.push_back(phrase[place]);
  phrase.push_back(border(table.end));
  const std::size_t n = phrase.size() - different;
  phrase.insert(phrase.end(), kLongestPhrase - 1, kNothing.data());
  s.kept.resize(kLongestPhrase * kFilters);
  s.strongest.resize(kLongestPhrase * kFilters);
  // A phrase's slots follow one another, those of longer phrases behind: strongest() is given the
  // words from the first of them on.
  for (std::size_t length = 1; length <= kLongestPhrase; ++length) {
    if (length > 1) {
      const std::size_t step = (first_slot(length) - first_slot(length - 1)) * kFilters;
      for (std::size_t i = different; i < phrase.size(); ++i) phrase[i] += step;
    }
    kernels().strongest(&s.strongest[(length - 1) * kFilters], phrase.data() + different, n, length,
                        kFilters);
  }
  for (std::size_t i = 0; i < s.kept.size(); ++i) {
    s.kept[i] = static_cast<float>(s.strongest[i]) * table.steps[i];
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
    kernels().rectify(s.kept.data(), net.bias.data(), s.kept.size());
    s.scores.resize(net.label_width());
    kernels().multiply(s.kept.data(), net.output.data(), s.scores.data(), 1, net.kept_width(),
                       net.label_width());
    if (is_bag && !bag_read) {
      s.reading = s.kept;
      bag_read = true;
    }
    const std::span<float> out = is_bag ? bag : phrase;
    for (std::size_t label = 0; label < out.size(); ++label) {
      out[label] += share * (s.scores[label] + net.output_bias[label]);
    }
  }
  for (const std::uint32_t f : s.seen) s.times[f] = 0;
}

}  // namespace gehor::structure::learn
