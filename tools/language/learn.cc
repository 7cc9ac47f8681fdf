// Learns the table by which src/structure/language.cc tells languages apart (README.md).
//   language_learn OUT.bin KIN.tsv TEXTS.tsv...
// KIN: Bokmål, Nynorsk, Danish and Swedish of the same sentence, perhaps Icelandic and Finnish, tab
// between them. TEXTS: source, language ("xx" for every other), text. Prints the mean loss of each
// round; the same input gives the same table.
//
// Softmax regression over the slots of structure/language_text.h, by stochastic gradient descent
// with a step per weight (Adagrad) that falls to nothing in the end. Each round takes a piece of
// each text, mostly a few words, at times without å, ä, ö or with a slip of the finger: so it
// learns what short and careless texts look like.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "base/text.h"
#include "structure/language_table.h"
#include "structure/language_text.h"
#include "structure/language_words.h"

namespace gehor::language {
namespace {

using structure::kGramSlots;
using structure::kLanguages;
using structure::kLanguageSlots;
using structure::LanguageWord;

constexpr int kRounds = 5;
constexpr float kStep = 0.15F;
constexpr float kWholeWord = 2.0F;  // a word as a whole is learned faster than its parts
constexpr float kName = 0.25F;      // as in language.cc
constexpr float kFunctionWord = 48, kOtherWord = 16, kOwnSentence = 40;

struct Example {
  unsigned language = 0;
  bool film = false;
  float weight = 1;
  std::string text;
};

// How often a text is shown in a round, or the part of a text's say. Films have no Norwegian, so
// their Danish counts little: else whatever is said in films would be taken for Danish.
float weight_of(std::string_view source, std::string_view code) {
  if (source == "film") return code == "fi" ? 2 : code == "is" ? 32 : code == "da" ? 8 : 4;
  if (source == "contact") return 20;
  if (source == "dictionary") return 0.3F;
  return source == "own" ? kOwnSentence : 1;
}

class Learner {
 public:
  // More than once where the weight is above 1, so that no single step is large.
  void add(const Example& example, float weight) {
    Example one = example;
    for (one.weight = 1; weight > 1; --weight) examples_.push_back(one);
    one.weight = weight;
    examples_.push_back(one);
  }

  std::size_t examples() const { return examples_.size(); }

  void round(int number) {
    std::shuffle(examples_.begin(), examples_.end(), random_);
    double loss = 0;
    double weight = 0;
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      const float done = (static_cast<float>(number) +
                          static_cast<float>(i) / static_cast<float>(examples_.size())) /
                         kRounds;
      if (!take_piece(examples_[i].text)) continue;
      loss += examples_[i].weight * learn(examples_[i], kStep * (1 - done));
      weight += examples_[i].weight;
    }
    fmt::print("round {}: {:.4f}\n", number + 1, loss / weight);
  }

  // The table's bytes; each slot's weights are moved so that their mean is 0, and the last left
  // out.
  std::string table() const {
    std::string bytes;
    for (std::size_t slot = 0; slot < kLanguageSlots; ++slot) {
      const float* row = &weights_[slot * kLanguages];
      float mean = 0;
      for (std::size_t l = 0; l < kLanguages; ++l) mean += row[l] / kLanguages;
      const float scale = structure::kLanguageUnit * (is_word(slot) ? kWholeWord : 1);
      for (std::size_t l = 0; l < structure::kLangs; ++l) {
        const float value = std::clamp(std::round((row[l] - mean) * scale), -127.0F, 127.0F);
        bytes.push_back(static_cast<char>(static_cast<std::int8_t>(value)));
      }
    }
    return bytes;
  }

 private:
  struct Seen {
    std::size_t slot;
    float value;
  };

  static bool is_word(std::size_t slot) {
    return slot >= kGramSlots && slot < kGramSlots + structure::kWordSlots;
  }

  double chance() { return std::uniform_real_distribution<double>(0, 1)(random_); }
  std::size_t below(std::size_t n) { return random_() % n; }

  // å → a or aa, ø → o or oe: as people write on other keyboards.
  static std::string without_dots(const std::string& text, bool doubled) {
    static constexpr std::array<std::array<std::string_view, 3>, 21> kLetters = {
        {{"å", "a", "aa"}, {"ä", "a", "ae"},  {"ö", "o", "oe"}, {"ø", "o", "oe"}, {"æ", "ae", "ae"},
         {"ü", "u", "ue"}, {"ß", "ss", "ss"}, {"é", "e", "e"},  {"á", "a", "a"},  {"í", "i", "i"},
         {"ó", "o", "o"},  {"ú", "u", "u"},   {"ý", "y", "y"},  {"ð", "d", "d"},  {"þ", "th", "th"},
         {"ò", "o", "o"},  {"Å", "A", "Aa"},  {"Ä", "A", "Ae"}, {"Ö", "O", "Oe"}, {"Ø", "O", "Oe"},
         {"Æ", "Ae", "Ae"}}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
      const auto* hit = std::find_if(kLetters.begin(), kLetters.end(), [&](const auto& letter) {
        return text.compare(i, 2, letter[0]) == 0;
      });
      if (hit == kLetters.end()) {
        out += text[i++];
      } else {
        out += (*hit)[doubled ? 2 : 1];
        i += 2;
      }
    }
    return out;
  }

  // Leaves out, swaps, doubles or replaces one letter.
  std::string with_slip(std::string text) {
    const auto is_letter = [&](std::size_t i) {
      return (text[i] | 32) >= 'a' && (text[i] | 32) <= 'z';
    };
    for (int tries = 0; tries < 8 && text.size() >= 4; ++tries) {
      const std::size_t i = 1 + below(text.size() - 2);
      if (!is_letter(i) || !is_letter(i + 1)) continue;
      switch (below(4)) {
        case 0: text.erase(i, 1); break;
        case 1: std::swap(text[i], text[i + 1]); break;
        case 2: text.insert(i, 1, text[i]); break;
        default: text[i] = "etaonirsldk"[below(11)];
      }
      break;
    }
    return text;
  }

  // Sets seen_ to the slots of a piece of the text; false where it has no words.
  bool take_piece(std::string text) {
    const double dots = chance();
    if (dots < 0.2) text = without_dots(text, dots >= 0.12);
    if (chance() < 0.15) text = with_slip(std::move(text));
    words_.clear();
    structure::LanguageScanner scanner(text);
    LanguageWord word;
    while (scanner.next(word)) {
      if (!word.foreign) words_.push_back(word);
    }
    if (words_.empty()) return false;
    const double length = chance();
    const std::size_t most = length < 0.5 ? 1 + below(6) : length < 0.8 ? 1 + below(14) : 30;
    const std::size_t count = std::min(most, words_.size());
    const std::size_t from = below(words_.size() - count + 1);
    seen_.clear();
    std::uint32_t before = structure::kNoWord;
    for (std::size_t i = from; i < from + count; ++i) {
      const float value = words_[i].name ? kName : 1;
      const std::uint32_t hash = for_each_slot(words_[i], [&](std::size_t slot) {
        seen_.push_back({slot, is_word(slot) ? value * kWholeWord : value});
      });
      if (before != structure::kNoWord && !words_[i].name) {
        seen_.push_back({structure::pair_slot(before, hash), 1});
      }
      before = words_[i].name ? structure::kNoWord : hash;
    }
    return true;
  }

  // One step for what is in seen_. Films are there in Swedish, Danish, Icelandic and Finnish only,
  // and say nothing against English, German and the rest.
  double learn(const Example& example, float step) {
    const auto competes = [&](std::size_t l) { return !example.film || l < structure::kEn; };
    std::array<float, kLanguages> score = {};
    for (const Seen& seen : seen_) {
      const float* row = &weights_[seen.slot * kLanguages];
      for (std::size_t l = 0; l < kLanguages; ++l) score[l] += row[l] * seen.value;
    }
    const float top = *std::max_element(score.begin(), score.end());
    float sum = 0;
    for (std::size_t l = 0; l < kLanguages; ++l) {
      score[l] = competes(l) ? std::exp(score[l] - top) : 0;
      sum += score[l];
    }
    if (sum <= 0) return 0;
    const double loss = -std::log(double(score[example.language]) / sum + 1e-9);
    std::array<float, kLanguages> gradient;
    for (std::size_t l = 0; l < kLanguages; ++l) {
      gradient[l] = example.weight * (score[l] / sum - (l == example.language ? 1.0F : 0.0F));
    }
    if (std::abs(gradient[example.language]) < 1e-3F) return loss;
    for (const Seen& seen : seen_) {
      float* row = &weights_[seen.slot * kLanguages];
      float* square = &squares_[seen.slot * kLanguages];
      for (std::size_t l = 0; l < kLanguages; ++l) {
        const float slope = gradient[l] * seen.value;
        square[l] += slope * slope;
        row[l] -= step * slope / std::sqrt(square[l]);
      }
    }
    return loss;
  }

  std::mt19937 random_{5};
  std::vector<Example> examples_;
  std::vector<LanguageWord> words_;
  std::vector<Seen> seen_;
  std::vector<float> weights_ = std::vector<float>(kLanguageSlots * kLanguages);
  std::vector<float> squares_ = std::vector<float>(kLanguageSlots * kLanguages, 1e-4F);
};

void add_texts(Learner& learner, const char* path) {
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() != 3) continue;
    const auto& codes = structure::kLangCodes;
    const auto language =
        static_cast<unsigned>(std::find(codes.begin(), codes.end(), cells[1]) - codes.begin());
    if (language == structure::kOther && cells[1] != "xx") continue;
    learner.add({language, cells[0] == "film", 1, std::string(cells[2])},
                weight_of(cells[0], cells[1]));
  }
}

void add_kin(Learner& learner, const char* path) {
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    const std::vector<std::string_view> cells = split(line, '\t');
    constexpr std::array<unsigned, 6> kKin = {structure::kNb, structure::kNn, structure::kDa,
                                              structure::kSv, structure::kIs, structure::kFi};
    for (std::size_t i = 0; i < std::min(cells.size(), kKin.size()); ++i) {
      learner.add({kKin[i], false, 1, std::string(cells[i])}, kOwnSentence);
    }
  }
}

void add_words(Learner& learner) {
  for (unsigned language = 0; language < structure::kLangWords.size(); ++language) {
    const auto add = [&](std::string_view words, float weight) {
      for (const std::string_view word : split(words, ' ')) {
        if (!word.empty()) learner.add({language, false, 1, std::string(word)}, weight);
      }
    };
    add(structure::kLangWords[language].common, kFunctionWord);
    add(structure::kLangWords[language].other, kOtherWord);
  }
}

}  // namespace
}  // namespace gehor::language

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "language_learn OUT.bin KIN.tsv TEXTS.tsv...\n");
    return 2;
  }
  gehor::language::Learner learner;
  for (int i = 3; i < argc; ++i) gehor::language::add_texts(learner, argv[i]);
  gehor::language::add_kin(learner, argv[2]);
  gehor::language::add_words(learner);
  fmt::print("{} examples\n", learner.examples());
  for (int i = 0; i < gehor::language::kRounds; ++i) learner.round(i);
  std::ofstream out(argv[1], std::ios::binary);
  out << learner.table();
  return out.flush() ? 0 : 1;
}
