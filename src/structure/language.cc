#include "structure/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>

#include "structure/language_table.h"
#include "structure/language_text.h"
#include "structure/short_words.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kMostBytes = 4000;
// Of a long text a part is enough, taken all over it, since it may begin in another language.
constexpr std::size_t kWordsRead = 24;
constexpr std::size_t kOneInRead = 3;
constexpr int kNamesPart = 4;  // a name counts for a quarter, as when it was learned
// How many texts in each language are expected beside each other where somebody in the Nordic
// countries is written to: by how many people write it there, in half millions, but those of few
// held higher. It decides where the words don't: "Nej!" is Swedish rather than Danish.
constexpr std::array<double, kLanguages> kExpected = {20, 10, 5, 12, 3.5, 10.5, 10, 3.5, 5};
// How likely a language must be to be answered: likelier right than wrong, and what the table says
// of that holds on texts it was not learned from (tools/language/README.md). Surer where many a
// sentence is right in both, and of the letters of a single short word.
constexpr double kLikely = 0.5;
constexpr double kLikelyOfKin = 0.6;  // Danish beside Bokmål
constexpr double kLikelyOfFew = 0.7;  // "ok", "hm", "aaa"
constexpr std::size_t kFewLetters = 5;

struct Evidence {
  std::array<std::int32_t, kLanguages> scores = {};  // in 1 / kLanguageUnit
  std::size_t words = 0;
  std::size_t letters = 0;
  std::size_t foreign = 0;  // of the words, those in another script
};

// A row of the table and the sums of rows, which the processor adds in one step.
using Row [[gnu::vector_size(kLangs)]] = std::int8_t;
using Sums [[gnu::vector_size(2 * kLangs)]] = std::int16_t;

Sums row_at(std::size_t slot) {
  Row row;
  std::memcpy(&row, gehor_language_table + slot * kLangs, kLangs);
  return __builtin_convertvector(row, Sums);
}

// What a word says by itself, and its hash, for the pair with the next one.
struct WordSays {
  Sums sums = {};
  std::uint32_t hash = kNoWord;
};

WordSays says_of(const LanguageWord& word) {
  WordSays says;
  says.hash = for_each_slot(word, [&says](std::size_t slot) { says.sums += row_at(slot); });
  // A word has under 250 slots of at most 127, which 16 bits hold.
  static_assert((4 * LanguageWord::kMost + 4) * 127 < 32768);
  return says;
}

// Adds up words and pairs of words, some at a time.
class WordSums {
 public:
  explicit WordSums(Evidence& evidence) : evidence_(evidence) {}

  void add(const LanguageWord& word) {
    if (word.length > ShortWord::kMost) {
      add_waiting();
      add(says_of(word), word.name, std::exchange(gap_, false));
      return;
    }
    const std::uint8_t number = word.shouted ? 1 : 0;
    waiting_[size_++] = {ShortWord::of(word.codes.data() + 1, word.length, number), word.length,
                         word.name, word.shouted, std::exchange(gap_, false)};
    if (size_ == waiting_.size()) add_waiting();
  }
  // A word that is not read stands between: the next one makes no pair with the last.
  void pass_over() { gap_ = true; }
  void add_waiting() {
    static thread_local ShortWords<WordSays> met;
    for (std::size_t i = 0; i < size_; ++i) met.touch(waiting_[i].letters);
    for (std::size_t i = 0; i < size_; ++i) {
      const Waiting& w = waiting_[i];
      add(met.of(w.letters, [&w] { return says_of(word_of(w)); }), w.name, w.after_gap);
    }
    size_ = 0;
  }
  // Call once, after the last word.
  void finish() {
    add_waiting();
    for (std::size_t l = 0; l < kLangs; ++l) {
      evidence_.scores[l] += totals_[l];
      evidence_.scores[kOther] -= totals_[l];
    }
  }

 private:
  struct Waiting {
    ShortWord letters;
    std::size_t length = 0;
    bool name = false, shouted = false, after_gap = false;
  };
  static LanguageWord word_of(const Waiting& waiting) {
    LanguageWord word;
    word.length = waiting.length;
    word.shouted = waiting.shouted;
    word.codes[0] = word.codes[word.length + 1] = LanguageWord::kEdge;
    std::memcpy(word.codes.data() + 1, waiting.letters.bytes.data(), word.length);
    return word;
  }
  void add(const WordSays& says, bool name, bool after_gap) {
    if (after_gap) before_ = kNoWord;
    Sums sums = says.sums;
    if (before_ != kNoWord && !name) sums += row_at(pair_slot(before_, says.hash));
    if (name) sums /= kNamesPart;
    totals_ += __builtin_convertvector(sums, Totals);
    before_ = name ? kNoWord : says.hash;
  }

  using Totals [[gnu::vector_size(4 * kLangs)]] = std::int32_t;

  Evidence& evidence_;
  Totals totals_ = {};
  std::array<Waiting, 32> waiting_;
  std::size_t size_ = 0;
  std::uint32_t before_ = kNoWord;
  bool gap_ = false;
};

Evidence read(std::string_view text) {
  Evidence evidence;
  WordSums sums(evidence);
  LanguageScanner scanner(text);
  LanguageWord word;
  while (scanner.next(word)) {
    ++evidence.words;
    evidence.letters += word.length;
    if (word.foreign) {
      ++evidence.foreign;
      sums.pass_over();
    } else if (evidence.words <= kWordsRead || evidence.words % kOneInRead == 0) {
      sums.add(word);
    } else {
      sums.pass_over();
    }
  }
  sums.finish();
  return evidence;
}

// The text without the lines that quote an earlier message.
std::string without_quotes(std::string_view text) {
  std::string own;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    if (!text.starts_with('>')) own.append(text.substr(0, end));
    text.remove_prefix(end);
  }
  return own;
}

struct SecondOpinion {
  std::string code;
  bool reliable = false;
  int percent = 0;
};

SecondOpinion ask_cld2(std::string_view text) {
  std::string plain;  // the words in a row
  plain.reserve(text.size() + 2);
  LanguageScanner scanner(text);
  LanguageWord word;
  while (scanner.next(word)) {
    plain.append(text.substr(word.begin, word.end - word.begin)).push_back(' ');
  }
  CLD2::Language top[3];
  int percent[3];
  double score[3];
  int bytes = 0;
  int valid_prefix = 0;
  SecondOpinion opinion;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      plain.data(), static_cast<int>(plain.size()), true, &hints, CLD2::kCLDFlagBestEffort, top,
      percent, score, nullptr, &bytes, &opinion.reliable, &valid_prefix);
  if (best == CLD2::UNKNOWN_LANGUAGE) return opinion;
  opinion.code = CLD2::LanguageCode(best);
  opinion.percent = percent[0];
  if (opinion.code == "no") opinion.code = "nb";
  if (opinion.code.size() > 2) opinion.code.resize(2);  // "zh-Hant": ISO 639-1 has only "zh"
  return opinion;
}

bool is_known(std::string_view code) {
  return std::find(kLangCodes.begin(), kLangCodes.end(), code) != kLangCodes.end();
}

// A language that the table does not know, by CLD2, of which a word or two is too little.
LanguageGuess other_language(std::string_view text, const Evidence& evidence, double likely) {
  if (evidence.foreign == 0 && evidence.words < 3) return {};
  const SecondOpinion opinion = ask_cld2(text);
  if (opinion.code.empty() || is_known(opinion.code)) return {};
  if (!opinion.reliable && opinion.percent < 60) return {};
  return {opinion.code, opinion.reliable ? likely : likely / 2};
}

LanguageGuess judge(std::string_view text) {
  const Evidence evidence = read(text);
  if (evidence.words == 0) return {};
  if (evidence.foreign * 2 > evidence.words) return other_language(text, evidence, 1);
  std::array<double, kLanguages> likely;
  const std::int32_t top = *std::max_element(evidence.scores.begin(), evidence.scores.end());
  double sum = 0;
  for (std::size_t l = 0; l < kLanguages; ++l) {
    likely[l] = kExpected[l] * std::exp(double(evidence.scores[l] - top) / kLanguageUnit);
    sum += likely[l];
  }
  for (double& l : likely) l /= sum;
  const auto best =
      static_cast<std::size_t>(std::max_element(likely.begin(), likely.end()) - likely.begin());
  std::size_t second = best == 0 ? 1 : 0;
  for (std::size_t l = 0; l < kLanguages; ++l) {
    if (l != best && likely[l] > likely[second]) second = l;
  }
  const double next = likely[second];
  const bool kin = (best == kDa && second == kNb) || (best == kNb && second == kDa);
  const double enough = evidence.letters < kFewLetters ? kLikelyOfFew
                        : kin                          ? kLikelyOfKin
                                                       : kLikely;
  if (best == kOther) return other_language(text, evidence, likely[best] - next);
  if (likely[best] >= enough) return {std::string(kLangCodes[best]), likely[best] - next};
  // Bokmål and Nynorsk alike, and clear of the rest.
  if (likely[kNb] + likely[kNn] >= enough && likely[kNb] >= likely[kNn]) {
    return {"nb", likely[kNb] + likely[kNn] - enough};
  }
  return {};
}

}  // namespace

LanguageGuess detect_language(std::string_view utf8) {
  std::string_view text = utf8.substr(0, kMostBytes);
  // Don't cut a character.
  while (text.size() < utf8.size() && !text.empty() &&
         (static_cast<unsigned char>(utf8[text.size()]) & 0xC0) == 0x80) {
    text.remove_suffix(1);
  }
  if (text.starts_with('>') || text.find("\n>") != std::string_view::npos) {
    const std::string own = without_quotes(text);
    LanguageWord word;
    if (LanguageScanner(own).next(word)) return judge(own);
  }
  return judge(text);
}

}  // namespace gehor::structure
