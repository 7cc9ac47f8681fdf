#include "structure/learn/scorer.h"

#include <algorithm>
#include <array>
#include <atomic>
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

std::uint32_t touch(const std::int8_t* record, std::size_t size) {
  constexpr std::size_t kCacheLine = 64;
  std::uint32_t touched = 0;
  if (record == nullptr) return touched;
  for (std::size_t at = 0; at < size; at += kCacheLine) {
    touched += static_cast<std::uint8_t>(record[at]);
  }
  return touched;
}

// The row of a spelled word: its features, added up.
void add_up(const ByteRows& rows, std::span<const Weighted> spelling, float* sum) {
  for (const Weighted& w : spelling) {
    const std::int8_t* row = rows.row(w.feature);
    const float factor = w.weight * rows.steps[w.feature];
    kernels().add_rows(sum, &row, &factor, 1, rows.width);
  }
}

// Behind the last word of a text, and of a border of which nothing is known.
constexpr std::array<std::int8_t, kWordAnswers> kNothing{};

// Places for the words and pairs of a text by their hashes; more than twice as many as there can
// be.
constexpr std::size_t kPlaces = 1024;
static_assert(kPlaces > 2 * (2 * kMostWords + 1));
constexpr std::uint16_t kIsPair = 0x8000;

// Counts one more of `key`: where it stands in `found`, and whether it is new there.
std::pair<std::uint32_t, bool> count(FeatureKey key, std::uint16_t kind,
                                     std::vector<Scorer::Scratch::Found>& found,
                                     std::vector<std::uint16_t>& numbers) {
  for (std::size_t i = key % kPlaces;; i = (i + 1) % kPlaces) {
    std::uint16_t& number = numbers[i];
    if (number == 0) {
      found.push_back({key, 1});
      number = static_cast<std::uint16_t>(kind | found.size());
      return {static_cast<std::uint32_t>(found.size() - 1), true};
    }
    if ((number & kIsPair) != kind) continue;
    const std::uint32_t place = (number & ~std::uint32_t{kIsPair}) - 1;
    if (found[place].key != key) continue;
    ++found[place].times;
    return {place, false};
  }
}

std::uint64_t next_id() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

}  // namespace

Scorer::Scorer(Vocabulary vocabulary, WordParts parts, std::vector<Network> networks,
               std::vector<ByteRows> rows)
    : vocabulary_(std::move(vocabulary)),
      parts_(std::move(parts)),
      networks_(std::move(networks)),
      rows_(std::move(rows)),
      word_form_(networks_, 2 * kBagWidth),
      pair_form_(networks_, kBagWidth),
      tables_(networks_.size()),
      id_(next_id()) {
  for (std::size_t i = 0; i < networks_.size(); ++i) {
    answers_at_.push_back(answers_size_);
    if (networks_[i].kind == NetworkKind::kPhrase) {
      phrases_.push_back(i);
      answers_size_ += kWordAnswers;
    } else {
      bags_.push_back(i);
    }
  }
  make_records();
  for (const std::size_t network : bags_) add_bag(network);
  for (const std::size_t network : phrases_) add_phrases(network);
}

// The records, with their heads.
void Scorer::make_records() {
  std::vector<bool> is_part(vocabulary_.size());
  for (const std::uint32_t part : parts_.parts) is_part[part] = true;
  std::vector<std::uint32_t> others;
  for (std::uint32_t f = 0; f < vocabulary_.size(); ++f) {
    if (!parts_of(f).empty()) {
      features_.push_back(f);
    } else if (!is_part[f]) {
      others.push_back(f);
    }
  }
  const std::vector<float>& weights = vocabulary_.weights();
  const auto more_frequent = [&](std::uint32_t a, std::uint32_t b) {
    return weights[a] < weights[b];
  };
  std::stable_sort(features_.begin(), features_.end(), more_frequent);
  std::stable_sort(others.begin(), others.end(), more_frequent);
  known_words_ = features_.size();
  features_.insert(features_.end(), others.begin(), others.end());

  words_.resize(known_words_ * word_form_.size());
  pairs_.resize(others.size() * pair_form_.size());
  answers_.resize(known_words_ * answers_size_);
  std::vector<FeatureKey> keys;
  for (std::size_t i = 0; i < features_.size(); ++i) {
    keys.push_back(vocabulary_.keys()[features_[i]]);
    RecordForm::set_key(record(i), keys.back());
    RecordForm::set_weight(record(i), weights[features_[i]]);
    float squares = 0;
    for (const std::uint32_t part : parts_of(features_[i])) {
      squares += weights[part] * weights[part];
    }
    RecordForm::set_squares(record(i), squares);
    if (keys.back() == kUnknownWord) unknown_ = static_cast<std::uint32_t>(i);
  }
  index_ = FeatureIndex(keys);
}

std::span<const std::uint32_t> Scorer::parts_of(std::uint32_t feature) const {
  const std::uint32_t begin = feature == 0 ? 0 : parts_.part_ends[feature - 1];
  return {parts_.parts.data() + begin, parts_.part_ends[feature] - begin};
}

void Scorer::add_bag(std::size_t network) {
  const ByteRows& rows = rows_[network];
  std::vector<float> sum(kBagWidth);
  std::vector<Weighted> weighted;
  for (std::size_t i = 0; i < features_.size(); ++i) {
    const bool is_word = i < known_words_;
    std::int8_t* to = record(i) + (is_word ? word_form_ : pair_form_).at(network);
    std::copy_n(rows.row(features_[i]), kBagWidth, to);
    RecordForm::set_step(record(i), network, 0, rows.steps[features_[i]]);
    if (!is_word) continue;
    weighted.clear();
    for (const std::uint32_t part : parts_of(features_[i])) {
      weighted.push_back({part, vocabulary_.weights()[part]});
    }
    std::fill(sum.begin(), sum.end(), 0.0F);
    add_up(rows, weighted, sum.data());
    RecordForm::set_step(record(i), network, 1, pack_row(sum, to + kBagWidth));
  }
}

void Scorer::add_phrases(std::size_t network) {
  const Kernels& k = kernels();
  const Network& net = networks_[network];
  // The known words' rows, then those of the borders that are known.
  std::vector<float> spelled((known_words_ + 2) * kWordWidth);
  std::vector<Weighted> spelling;
  for (std::size_t word = 0; word < known_words_; ++word) {
    const std::span<const std::uint32_t> parts = parts_of(features_[word]);
    const float each = 1 / std::sqrt(static_cast<float>(parts.size() + 1));
    spelling.assign(1, {features_[word], each});
    for (const std::uint32_t part : parts) spelling.push_back({part, each});
    add_up(rows_[network], spelling, &spelled[word * kWordWidth]);
  }
  std::size_t words = known_words_;
  Table& table = tables_[network];
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
  std::size_t border = 0;
  each_word(table.filters, [&](std::size_t word, const float* answers) {
    std::int8_t* to = nullptr;
    if (word < known_words_) {
      to = &answers_[word * answers_size_ + answers_at_[network]];
    } else {
      while (borders[border]->empty()) ++border;
      to = borders[border++]->data();
    }
    k.to_bytes(to, answers, 1, kWordAnswers);
  });
}

WordMemory& Scorer::memory_in(Scratch& s) const {
  for (WordMemory& memory : s.memories) {
    if (memory.owner() == id_) return memory;
  }
  return s.memories.emplace_back(id_, word_form_.size(), answers_size_);
}

// Fills `words` and `pairs` with what is in the text, and `order` with how the words follow one
// another.
void Scorer::read(std::string_view utf8, Scratch& s) {
  s.words.clear();
  s.pairs.clear();
  s.order.clear();
  s.numbers.assign(kPlaces, 0);
  const std::vector<FeatureKey>& keys = s.reader.read(utf8);
  FeatureKey before = kBeginning;
  for (std::size_t at = 0; at < keys.size(); ++at) {
    const auto [place, is_new] = count(keys[at], 0, s.words, s.numbers);
    if (is_new) s.words[place].at = static_cast<std::uint32_t>(at);
    s.order.push_back(place);
    count(pair_key(before, keys[at]), kIsPair, s.pairs, s.numbers);
    before = keys[at];
  }
  if (before != kBeginning) count(pair_key(before, kEnd), kIsPair, s.pairs, s.numbers);
}

// Finds the records of what was read. What is needed is read once beforehand, a byte of each cache
// line: the processor has dozens of such loads on their way at once, and only a few where each is
// reckoned with. (Asking it to prefetch did nothing where this halved the time.)
void Scorer::look_up(Scratch& s, std::size_t head) const {
  std::uint32_t touched = 0;
  for (const Scratch::Found& word : s.words) touched += index_.touch(word.key);
  for (const Scratch::Found& pair : s.pairs) touched += index_.touch(pair.key);
  for (Scratch::Found& word : s.words) {
    const std::uint32_t number = index_.find(word.key);
    // A word without parts is spelled like an unknown one; its place says that it is none.
    word.known = number < known_words_;
    if (!word.known) continue;
    word.place = number;
    word.record = record(number);
  }
  for (Scratch::Found& pair : s.pairs) {
    const std::uint32_t number = index_.find(pair.key);
    if (number != kNone && number >= known_words_) pair.record = record(number);
  }
  for (const Scratch::Found& word : s.words) touched += touch(word.record, head);
  for (const Scratch::Found& pair : s.pairs) touched += touch(pair.record, pair_form_.size());
  s.touched = touched;  // so that no compiler leaves it out
  for (std::vector<Scratch::Found>* all : {&s.words, &s.pairs}) {
    for (Scratch::Found& found : *all) {  // the index compares half of a key
      if (found.record != nullptr && RecordForm::key(found.record) != found.key) {
        found.record = nullptr;
        found.known = false;
      }
    }
  }
}

void Scorer::spell_unknown(Scratch& s) const {
  WordMemory& memory = memory_in(s);
  memory.begin_text();
  for (Scratch::Found& word : s.words) {
    if (word.known) continue;
    const WordMemory::Place place = memory.find(word.key);
    if (!place.remembered) spell_record(word, memory.record(place.number), s);
    word.place = place.number;
    word.record = memory.record(place.number);
  }
}

// What the bag networks make of a word that is not among the known ones, by its parts.
void Scorer::spell_record(const Scratch::Found& word, std::int8_t* record, Scratch& s) const {
  const std::uint32_t feature = vocabulary_.number_of(word.key);
  vocabulary_.weigh_parts(s.reader.parts_of(word.at), s.weighted);
  float squares = 0;
  for (const Weighted& w : s.weighted) squares += w.weight * w.weight;
  RecordForm::set_squares(record, squares);
  RecordForm::set_weight(record, feature == kNone ? 0 : vocabulary_.weights()[feature]);
  for (const std::size_t n : bags_) {
    std::int8_t* to = record + word_form_.at(n);
    if (feature != kNone) std::copy_n(rows_[n].row(feature), kBagWidth, to);
    RecordForm::set_step(record, n, 0, feature == kNone ? 0 : rows_[n].steps[feature]);
    s.spelled.assign(kBagWidth, 0);
    add_up(rows_[n], s.weighted, s.spelled.data());
    RecordForm::set_step(record, n, 1, pack_row(s.spelled, to + kBagWidth));
  }
}

// The same of the phrase networks.
void Scorer::spell_answers(const Scratch::Found& word, std::int8_t* answers, Scratch& s) const {
  const Kernels& k = kernels();
  const std::uint32_t feature = vocabulary_.number_of(word.key);
  vocabulary_.weigh_parts(s.reader.parts_of(word.at), s.weighted);
  // A placeholder is known and has no parts; other words stand for themselves or for the unknown.
  s.spelling.clear();
  const std::uint32_t itself = feature != kNone ? feature : vocabulary_.unknown_word();
  if (itself != kNone) s.spelling.push_back({itself, 0});
  for (const Weighted& w : s.weighted) s.spelling.push_back({w.feature, 0});
  const float each = s.spelling.empty() ? 0 : 1 / std::sqrt(static_cast<float>(s.spelling.size()));
  for (Weighted& w : s.spelling) w.weight = each;
  for (const std::size_t n : phrases_) {
    s.spelled.assign(kWordWidth + kWordAnswers, 0);
    float* exact = s.spelled.data() + kWordWidth;
    add_up(rows_[n], s.spelling, s.spelled.data());
    k.multiply(s.spelled.data(), tables_[n].filters.data(), exact, 1, kWordWidth, kWordAnswers);
    k.to_bytes(answers + answers_at_[n], exact, 1, kWordAnswers);
  }
}

// Where the phrase networks' answers to the text's words stand.
void Scorer::find_answers(Scratch& s) const {
  WordMemory& memory = memory_in(s);
  s.answers.clear();
  std::uint32_t touched = 0;
  for (const Scratch::Found& word : s.words) {
    if (word.known) touched += touch(&answers_[word.place * answers_size_], answers_size_);
  }
  s.touched += touched;
  for (const Scratch::Found& word : s.words) {
    if (word.known) {
      s.answers.push_back(&answers_[word.place * answers_size_]);
      continue;
    }
    std::int8_t* answers = memory.answers(word.place);
    std::uint8_t& filled = memory.has_answers(word.place);
    if (filled == 0) spell_answers(word, answers, s);
    filled = 1;
    s.answers.push_back(answers);
  }
}

// How much each word and pair of the text counts, its parts, and what stands for unknown words.
void Scorer::weigh(Scratch& s) const {
  float squares = 0, part_squares = 0;
  std::uint32_t unknown = 0;
  for (Scratch::Found& word : s.words) {
    word.parts = count_weight(word.times);
    part_squares += word.parts * word.parts * RecordForm::squares(word.record);
    word.weight = word.parts * RecordForm::weight(word.record);
    squares += word.weight * word.weight;
    if (word.weight == 0) unknown += word.times;
  }
  std::erase_if(s.pairs, [](const Scratch::Found& pair) { return pair.record == nullptr; });
  if (unknown > 0 && unknown_ != kNone && unknown_ >= known_words_) {
    s.pairs.push_back({kUnknownWord, unknown, 0, record(unknown_)});
  }
  for (Scratch::Found& pair : s.pairs) {
    pair.weight = count_weight(pair.times) * RecordForm::weight(pair.record);
    squares += pair.weight * pair.weight;
  }
  const float scale = side_scale(squares), part_scale = side_scale(part_squares);
  for (Scratch::Found& word : s.words) {
    word.weight *= scale;
    word.parts *= part_scale;
  }
  for (Scratch::Found& pair : s.pairs) pair.weight *= scale;
}

void Scorer::keep_bag(std::size_t network, Scratch& s, float* kept) const {
  s.rows.clear();
  s.factors.clear();
  const auto add = [&](const Scratch::Found& of, const RecordForm& form, std::size_t which,
                       float weight) {
    s.rows.push_back(of.record + form.at(network) + which * kBagWidth);
    s.factors.push_back(weight * RecordForm::step(of.record, network, which));
  };
  for (const Scratch::Found& word : s.words) {
    if (word.weight != 0) add(word, word_form_, 0, word.weight);
    add(word, word_form_, 1, word.parts);
  }
  for (const Scratch::Found& pair : s.pairs) add(pair, pair_form_, 0, pair.weight);
  std::fill_n(kept, kBagWidth, 0.0F);
  kernels().add_rows(kept, s.rows.data(), s.factors.data(), s.rows.size(), kBagWidth);
  kernels().rectify(kept, networks_[network].bias.data(), kBagWidth);
}

void Scorer::keep_phrases(std::size_t network, Scratch& s, float* kept) const {
  const Table& table = tables_[network];
  std::vector<const std::int8_t*>& phrase = s.phrase;
  phrase.clear();
  // First the answers of each different word, then in the order of the text.
  for (const std::int8_t* answers : s.answers) phrase.push_back(answers + answers_at_[network]);
  const std::size_t different = s.words.size();
  const auto border = [](const ByteTable& answers) {
    return answers.empty() ? kNothing.data() : answers.data();
  };
  phrase.push_back(border(table.beginning));
  for (const std::uint32_t place : s.order) phrase.push_back(phrase[place]);
  phrase.push_back(border(table.end));
  const std::size_t n = phrase.size() - different;
  phrase.insert(phrase.end(), kLongestPhrase - 1, kNothing.data());
  s.strongest.resize(kPhraseWidth);
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
  kernels().rectify_whole(kept, s.strongest.data(), table.steps.data(),
                          networks_[network].bias.data(), kPhraseWidth);
}

void Scorer::add_scores(std::span<const std::size_t> networks, std::span<const float> kept,
                        Scratch& s, std::span<float> scores) const {
  std::fill(scores.begin(), scores.end(), 0.0F);
  const std::size_t texts = labels() == 0 ? 0 : scores.size() / labels();
  const float share = networks_.empty() ? 0 : 2 / static_cast<float>(networks_.size());
  for (const std::size_t n : networks) {
    const Network& net = networks_[n];
    const std::size_t width = net.label_width();
    s.scores.resize(texts * width);
    kernels().multiply(kept.data(), net.output.data(), s.scores.data(), texts, net.kept_width(),
                       width);
    kept = kept.subspan(texts * net.kept_width());
    for (std::size_t text = 0; text < texts; ++text) {
      for (std::size_t label = 0; label < labels(); ++label) {
        scores[text * labels() + label] +=
            share * (s.scores[text * width + label] + net.output_bias[label]);
      }
    }
  }
}

void Scorer::read_bags(std::span<const std::string_view> texts, Scratch& s,
                       std::span<float> scores) const {
  s.readings.resize(bags_.size() * texts.size() * kBagWidth);
  for (std::size_t text = 0; text < texts.size(); ++text) {
    read(texts[text], s);
    look_up(s, word_form_.size());
    spell_unknown(s);
    weigh(s);
    for (std::size_t i = 0; i < bags_.size(); ++i) {
      keep_bag(bags_[i], s, &s.readings[(i * texts.size() + text) * kBagWidth]);
    }
  }
  add_scores(bags_, s.readings, s, scores);
}

void Scorer::read_phrases(std::span<const std::string_view> texts, Scratch& s,
                          std::span<float> scores) const {
  s.kept.resize(phrases_.size() * texts.size() * kPhraseWidth);
  for (std::size_t text = 0; text < texts.size(); ++text) {
    read(texts[text], s);
    s.pairs.clear();
    look_up(s, RecordForm::kHead);
    spell_unknown(s);
    find_answers(s);
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      keep_phrases(phrases_[i], s, &s.kept[(i * texts.size() + text) * kPhraseWidth]);
    }
  }
  add_scores(phrases_, s.kept, s, scores);
}

}  // namespace gehor::structure::learn
