#include "structure/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <vector>

#include "base/text.h"
#include "structure/language_patterns.h"
#include "structure/language_words.h"

namespace gehor::structure {
namespace {

using Scores = std::array<float, kLangs>;

constexpr std::size_t kMostBytes = 4000;
constexpr float kCommonWord = 2.0F;
constexpr std::uint8_t kCommonHalves = 4;
constexpr float kOtherWord = 1.0F;
constexpr float kWithoutDots = 0.5F;  // "for" as a Swedish för: half a word
constexpr float kPatternScale = 0.5F;
constexpr float kNameScale =
    0.3F;                       // a capital inside a sentence: likely a name, which may be foreign
constexpr float kDraw = 0.15F;  // nearer than this is the same
constexpr float kClear = 0.2F;
constexpr float kEnough = 1.0F;  // less evidence than half a function word is none

// One word, and how much it speaks for each language. Open addressing: a look-up is one hash and,
// nearly always, one comparison; there is one per word of every text.
class WordTable {
 public:
  WordTable() : slots_(kSlots) {
    for (std::size_t lang = 0; lang < kLangs; ++lang) {
      add_all(kLangWords[lang].common, lang, kCommonWord);
      add_all(kLangWords[lang].other, lang, kOtherWord);
    }
  }

  // Weights in halves, so that the table stays in the processor's cache.
  using Halves = std::array<std::uint8_t, kLangs>;

  const Halves* find(std::string_view word) const {
    const Slot& slot = slots_[place_of(word)];
    return slot.word.empty() ? nullptr : &slot.halves;
  }

 private:
  struct Slot {
    std::string_view word;
    Halves halves = {};
  };
  // Twice the number of words, so that rows of full slots stay short.
  static constexpr std::size_t kSlots = std::size_t{1} << 14;

  // The word's slot, or the free one where it would go.
  std::size_t place_of(std::string_view word) const {
    std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::size_t i = static_cast<std::size_t>(hash ^ (hash >> 29)) % kSlots;
    while (!slots_[i].word.empty() && slots_[i].word != word) i = (i + 1) % kSlots;
    return i;
  }

  void add_all(std::string_view list, std::size_t lang, float weight) {
    for (const std::string_view word : split(list, ' ')) {
      if (word.empty()) continue;
      add(word, lang, weight);
      for (const bool doubled : {false, true}) {
        const std::string plain = without_dots(word, doubled);
        if (plain != word && plain.size() > 1) {
          kept_.push_back(plain);
          add(kept_.back(), lang, weight * kWithoutDots);
        }
      }
    }
  }

  void add(std::string_view word, std::size_t lang, float weight) {
    Slot& slot = slots_[place_of(word)];
    slot.word = word;
    slot.halves[lang] = std::max(slot.halves[lang], static_cast<std::uint8_t>(weight * 2.0F));
  }

  // å → a or aa, ø → o or oe, ü → u or ue: as people write on other keyboards.
  static std::string without_dots(std::string_view word, bool doubled) {
    struct Letter {
      std::string_view letter, single, pair;
    };
    static constexpr Letter kLetters[] = {
        {"å", "a", "aa"},  {"ä", "a", "ae"}, {"ö", "o", "oe"},  {"ø", "o", "oe"},
        {"æ", "ae", "ae"}, {"ü", "u", "ue"}, {"ß", "ss", "ss"}, {"é", "e", "e"},
        {"á", "a", "a"},   {"í", "i", "i"},  {"ó", "o", "o"},   {"ú", "u", "u"},
        {"ý", "y", "y"},   {"ð", "d", "d"},  {"þ", "th", "th"}, {"ò", "o", "o"}};
    std::string out;
    for (std::size_t i = 0; i < word.size();) {
      const std::string_view two = word.substr(i, 2);
      const auto* hit = std::find_if(std::begin(kLetters), std::end(kLetters),
                                     [two](const Letter& l) { return l.letter == two; });
      if (hit != std::end(kLetters)) {
        out += doubled ? hit->pair : hit->single;
        i += 2;
      } else {
        out += word[i++];
      }
    }
    return out;
  }

  std::deque<std::string> kept_;  // owns the words that are not in the lists
  std::vector<Slot> slots_;
};

const WordTable& word_table() {
  static const WordTable table;
  return table;
}

// Patterns by the byte they must be looked for at: the first, or for endings the last.
struct PatternIndex {
  std::array<std::vector<const Pattern*>, 256> by_first;
  std::array<std::vector<const Pattern*>, 256> by_last;

  PatternIndex() {
    for (const Pattern& p : language_patterns()) {
      if (p.place == Place::kEnd) {
        by_last[static_cast<unsigned char>(p.part.back())].push_back(&p);
      } else {
        by_first[static_cast<unsigned char>(p.part.front())].push_back(&p);
      }
    }
  }
};

const PatternIndex& pattern_index() {
  static const PatternIndex index;
  return index;
}

void add(Scores& to, const Scores& what, float scale) {
  for (std::size_t i = 0; i < kLangs; ++i) to[i] += what[i] * scale;
}

void add_patterns(std::string_view word, float scale, Scores& scores) {
  if (word.size() < 3) return;
  const PatternIndex& index = pattern_index();
  for (std::size_t i = 0; i < word.size(); ++i) {
    for (const Pattern* p : index.by_first[static_cast<unsigned char>(word[i])]) {
      if (p->place == Place::kStart && i != 0) continue;
      if (word.substr(i).starts_with(p->part)) add(scores, p->weight, scale);
    }
  }
  for (const Pattern* p : index.by_last[static_cast<unsigned char>(word.back())]) {
    if (word.size() > p->part.size() && word.ends_with(p->part)) add(scores, p->weight, scale);
  }
}

// Letters of words: ASCII and every byte of other characters that are not blanks, punctuation
// or signs (U+0080…00BF, U+2000…2FFF, U+F000 and up).
bool is_letter_at(std::string_view s, std::size_t i) {
  const auto c = static_cast<unsigned char>(s[i]);
  if ((c | 32) >= 'a' && (c | 32) <= 'z') return true;
  return c >= 0x80 && c != 0xC2 && c != 0xE2 && c < 0xEF;
}

std::size_t character_length(std::string_view s, std::size_t i) {
  const auto c = static_cast<unsigned char>(s[i]);
  std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  return std::min(n, s.size() - i);
}

bool is_capital_at(std::string_view s, std::size_t i) {
  const auto c = static_cast<unsigned char>(s[i]);
  if (c >= 'A' && c <= 'Z') return true;
  return c == 0xC3 && i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) <= 0x9E;
}

// Lower case; only words with letters beyond Latin-1 need the full rules.
void lower_into(std::string_view word, std::string& out) {
  out.assign(word);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto c = static_cast<unsigned char>(out[i]);
    if (c >= 'A' && c <= 'Z') {
      out[i] = static_cast<char>(c + 32);
    } else if (c == 0xC3 && i + 1 < out.size()) {
      const auto next = static_cast<unsigned char>(out[++i]);
      if (next >= 0x80 && next <= 0x9E && next != 0x97) out[i] = static_cast<char>(next + 0x20);
    } else if (c > 0xC3) {
      out = to_lower(word);
      return;
    }
  }
}

struct Evidence {
  Scores scores = {};
  int words = 0;      // words that can say something
  int known = 0;      // of them in our lists
  std::string plain;  // the words in a row, for CLD2
};

// A placeholder, an address or a link that begins at `i`: its end; else `i`.
std::size_t skip_from(std::string_view s, std::size_t i) {
  if (s[i] == '[') {
    const std::size_t close = s.substr(i, 24).find(']');
    if (close != std::string_view::npos && close >= 2 && s[i + close - 1] >= '0' &&
        s[i + close - 1] <= '9') {
      return i + close + 1;
    }
    return i;
  }
  const std::string_view rest = s.substr(i);
  if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) {
    const std::size_t end = rest.find_first_of(" \t\r\n");
    return end == std::string_view::npos ? s.size() : i + end;
  }
  return i;
}

Evidence read(std::string_view text) {
  Evidence evidence;
  const WordTable& table = word_table();
  bool sentence_start = true;
  std::string lower;
  evidence.plain.reserve(text.size() + 2);
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t skipped = skip_from(text, i); skipped != i) {
      i = skipped;
      continue;
    }
    if (!is_letter_at(text, i)) {
      const char c = text[i];
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '>') {
        sentence_start = true;
      }
      i += character_length(text, i);
      continue;
    }
    const std::size_t start = i;
    while (i < text.size()) {
      if (is_letter_at(text, i)) {
        i += character_length(text, i);
      } else if (text[i] == '\'' && i + 1 < text.size() && is_letter_at(text, i + 1)) {
        ++i;
      } else {
        break;
      }
    }
    const bool glued = (start > 0 && (text[start - 1] == '@' || text[start - 1] == '_' ||
                                      (text[start - 1] >= '0' && text[start - 1] <= '9'))) ||
                       (i < text.size() &&
                        (text[i] == '@' || text[i] == '_' || (text[i] >= '0' && text[i] <= '9')));
    const bool capital = is_capital_at(text, start);
    const bool name =
        capital && !sentence_start && !(i - start > 1 && is_capital_at(text, start + 1));
    sentence_start = false;
    if (glued || i - start > 60) continue;
    evidence.plain.append(text.substr(start, i - start));
    evidence.plain.push_back(' ');
    lower_into(text.substr(start, i - start), lower);
    ++evidence.words;
    if (name && i - start == 1 && text[start] == 'I') {
      // A capital I inside a sentence: Danish "you", English "I"; never the Nordic "in".
      ++evidence.known;
      evidence.scores[kDa] += kCommonWord;
      evidence.scores[kEn] += kCommonWord;
      continue;
    }
    if (const WordTable::Halves* known = table.find(lower)) {
      ++evidence.known;
      for (std::size_t lang = 0; lang < kLangs; ++lang) {
        evidence.scores[lang] += static_cast<float>((*known)[lang]) * 0.5F;
      }
      // A function word has said all it can; its spelling would only tip what languages share.
      if (*std::max_element(known->begin(), known->end()) >= kCommonHalves) continue;
    }
    add_patterns(lower, kPatternScale * (name ? kNameScale : 1.0F), evidence.scores);
  }
  return evidence;
}

struct SecondOpinion {
  std::string code;
  bool reliable = false;
  int percent = 0;
};

SecondOpinion ask_cld2(const std::string& plain) {
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

struct Best {
  std::size_t first = 0;
  std::size_t second = 1;
};

Best best_two(const Scores& scores) {
  Best best;
  if (scores[1] > scores[0]) best = {1, 0};
  for (std::size_t i = 2; i < kLangs; ++i) {
    if (scores[i] > scores[best.first]) {
      best.second = best.first;
      best.first = i;
    } else if (scores[i] > scores[best.second]) {
      best.second = i;
    }
  }
  return best;
}

}  // namespace

LanguageGuess detect_language(std::string_view utf8) {
  std::string_view text = utf8.substr(0, kMostBytes);
  // Don't cut a character.
  while (text.size() < utf8.size() && !text.empty() &&
         (static_cast<unsigned char>(utf8[text.size()]) & 0xC0) == 0x80) {
    text.remove_suffix(1);
  }
  Evidence evidence = read(text);
  if (evidence.words == 0) return {};
  Scores scores = evidence.scores;
  Best best = best_two(scores);
  float margin = scores[best.first] - scores[best.second];
  // CLD2 costs ten times what the rest does, so it is asked only where it can change something:
  // where we know few of the words, or where two languages are near that it can tell apart.
  const bool well_known = evidence.known * 10 >= evidence.words * 3;
  const auto is_dano_norwegian = [](std::size_t i) { return i == kNb || i == kNn || i == kDa; };
  float rival = 0.0F;
  for (std::size_t i = 0; i < kLangs; ++i) {
    const bool kin = is_dano_norwegian(i) && is_dano_norwegian(best.first);
    if (i != best.first && !kin) rival = std::max(rival, scores[i]);
  }
  if (!well_known || scores[best.first] - rival < 2.0F) {
    const SecondOpinion opinion = ask_cld2(evidence.plain);
    const auto* ours = std::find(kLangCodes.begin(), kLangCodes.end(), opinion.code);
    if (ours == kLangCodes.end() && !opinion.code.empty() && opinion.reliable &&
        opinion.percent >= 60 && evidence.known * 3 <= evidence.words && evidence.words >= 3) {
      return {opinion.code, 0.6};
    }
    if (ours != kLangCodes.end()) {
      // Its word counts for half a function word. It doesn't know Nynorsk and is weak between
      // Danish and Bokmål, so there it speaks for all three alike and decides nothing.
      // On a word or two its guess is a throw of dice.
      const auto lang = static_cast<std::size_t>(ours - kLangCodes.begin());
      // Finnish and Icelandic have no kin here to be taken for.
      const bool no_kin = lang == kFi || lang == kIs;
      const float says = no_kin               ? (opinion.reliable ? 1.0F : 0.5F)
                         : evidence.words < 3 ? 0.0F
                         : opinion.reliable   ? 0.7F
                                              : 0.3F;
      if (is_dano_norwegian(lang)) {
        for (const std::size_t i : {kNb, kNn, kDa}) scores[i] += says;
      } else {
        scores[lang] += says;
      }
      best = best_two(scores);
      margin = scores[best.first] - scores[best.second];
    }
  }
  if (scores[best.first] < kEnough) return {};
  if (margin < kDraw) {
    // Bokmål and Nynorsk alike, and clear of the rest: nine of ten write Bokmål.
    const bool norwegian =
        (best.first == kNb && best.second == kNn) || (best.first == kNn && best.second == kNb);
    float third = 0.0F;
    for (std::size_t i = 0; i < kLangs; ++i) {
      if (i != kNb && i != kNn) third = std::max(third, scores[i]);
    }
    if (norwegian && scores[best.first] - third >= kClear) return {"nb", 0.3};
    return {};
  }
  const double confidence = static_cast<double>(margin) / (static_cast<double>(margin) + 1.0);
  return {std::string(kLangCodes[best.first]), confidence};
}

}  // namespace gehor::structure
