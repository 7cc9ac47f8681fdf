#include "structure/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

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
// How likely a language must be to be answered: likelier right than wrong, and what the table says
// of that holds on texts it was not learned from (tools/language/README.md). Surer where many a
// sentence is right in both, and of the letters of a single short word.
constexpr double kLikely = 0.5;
constexpr double kLikelyOfKin = 0.7;  // Danish beside Bokmål
constexpr double kLikelyOfFew = 0.8;  // "ok", "hm", "aaa"
constexpr std::size_t kFewLetters = 5;

struct Evidence {
  std::array<std::int32_t, kLanguages> scores = {};  // in 1 / kLanguageUnit
  std::size_t words = 0;
  std::size_t letters = 0;
  std::size_t foreign = 0;  // of the words, those in another script
};

// A row of the table is read in one piece of so many bytes; what is beyond its languages is not
// looked at.
constexpr std::size_t kLanes = 16;
using WordScores = std::array<std::int16_t, kLanes>;

WordScores scores_of(const LanguageWord& word) {
  WordScores sums = {};
  for_each_slot(word, [&sums](std::size_t slot) {
    std::array<std::int8_t, kLanes> row;
    std::memcpy(row.data(), gehor_language_table + slot * kLanguages, kLanes);
    for (std::size_t i = 0; i < kLanes; ++i) {
      sums[i] = static_cast<std::int16_t>(sums[i] + row[i]);
    }
  });
  // A word has under 200 slots of at most 127, which 16 bits hold.
  static_assert((3 * LanguageWord::kMost + 3) * 127 < 32768);
  return sums;
}

// Adds up words, some at a time.
class WordSums {
 public:
  explicit WordSums(Evidence& evidence) : evidence_(evidence) {}

  void add(const LanguageWord& word) {
    if (word.length > ShortWord::kMost) {
      add(scores_of(word), word.name);
      return;
    }
    const std::uint8_t number = word.shouted ? 1 : 0;
    waiting_[size_++] = {ShortWord::of(word.codes.data() + 1, word.length, number), word.length,
                         word.name, word.shouted};
    if (size_ == waiting_.size()) add_waiting();
  }
  void add_waiting() {
    static thread_local ShortWords<WordScores> met;
    for (std::size_t i = 0; i < size_; ++i) met.touch(waiting_[i].letters);
    for (std::size_t i = 0; i < size_; ++i) {
      const Waiting& w = waiting_[i];
      add(met.of(w.letters, [&w] { return scores_of(word_of(w)); }), w.name);
    }
    size_ = 0;
  }

 private:
  struct Waiting {
    ShortWord letters;
    std::size_t length = 0;
    bool name = false, shouted = false;
  };
  static LanguageWord word_of(const Waiting& waiting) {
    LanguageWord word;
    word.length = waiting.length;
    word.shouted = waiting.shouted;
    word.codes[0] = word.codes[word.length + 1] = LanguageWord::kEdge;
    std::memcpy(word.codes.data() + 1, waiting.letters.bytes.data(), word.length);
    return word;
  }
  void add(const WordScores& sums, bool name) {
    for (std::size_t l = 0; l < kLanguages; ++l) {
      evidence_.scores[l] += name ? sums[l] / kNamesPart : sums[l];
    }
  }

  Evidence& evidence_;
  std::array<Waiting, 32> waiting_;
  std::size_t size_ = 0;
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
    } else if (evidence.words <= kWordsRead || evidence.words % kOneInRead == 0) {
      sums.add(word);
    }
  }
  sums.add_waiting();
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
    likely[l] = std::exp(double(evidence.scores[l] - top) / kLanguageUnit);
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
  // Bokmål and Nynorsk alike, and clear of the rest: nine of ten write Bokmål.
  if (likely[kNb] + likely[kNn] >= enough && likely[kNb] * 9 >= likely[kNn]) {
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
