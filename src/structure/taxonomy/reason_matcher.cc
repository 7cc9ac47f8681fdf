#include "structure/taxonomy/reason_matcher.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>

#include "structure/taxonomy/phrase.h"
#include "structure/taxonomy/phrase_lexicon.h"
#include "structure/word_scan.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kMostBytes = 4000;
constexpr std::size_t kMostHits = 1000;  // telling words of one text
// How many more words than it has may lie between the ends of a phrase.
constexpr std::size_t kWordsBetween = 1;
// What has to speak for a reason, in bits: about one word that no other reason has, or two that few
// have.
constexpr double kEnough = 2.5;

// A word that is a phrase by itself names something, and does not say what about it: it weighs less
// than one of a longer phrase; where it names a matter (Reason::is_matter) never enough alone.
constexpr double kAlone = 0.6;
constexpr double kMatterAlone = 0.4;
// And a short one has many meanings: below so many letters it weighs less again, down to a half.
constexpr double kFullLetters = 8;

struct Telling {  // a phrase of a reason
  std::uint32_t reason = 0;
  std::uint32_t reach = 0;  // farthest from its rarest word that another may stand, in words
  double share = 1;         // of their weight that its words have
  std::vector<WordId> words;
};

// The phrases of one language.
struct LanguagePhrases {
  explicit LanguagePhrases(std::string_view language) : lexicon(language) {}

  PhraseLexicon lexicon;
  std::vector<Telling> phrases;
  std::vector<std::vector<std::uint32_t>> begun_by;  // by a word: the phrases whose rarest it is
  std::vector<double> weights;                       // by word, in bits
};

struct Hit {  // a telling word in a text
  std::uint32_t place = 0;
  std::uint32_t sentence = 0;
  WordIds ids{};
};

struct Told {  // a word that speaks for a reason
  std::uint32_t reason = 0;
  WordId word = 0;
  double share = 1;  // of its weight
};

// Each word of a reason once, with the largest share it has; by reason.
void keep_once(std::vector<Told>& told) {
  std::sort(told.begin(), told.end(), [](const Told& a, const Told& b) {
    return std::tie(a.reason, a.word, b.share) < std::tie(b.reason, b.word, a.share);
  });
  const auto last = std::unique(told.begin(), told.end(), [](const Told& a, const Told& b) {
    return a.reason == b.reason && a.word == b.word;
  });
  told.erase(last, told.end());
}

bool has(const Hit& hit, WordId word) {
  return std::find(hit.ids.begin(), hit.ids.end(), word) != hit.ids.end();
}

// Is `word` within `reach` of the hit at `at`, in the same sentence?
bool stands_near(std::span<const Hit> hits, std::size_t at, WordId word, std::uint32_t reach) {
  const Hit& here = hits[at];
  for (std::size_t i = at; i-- > 0;) {
    if (here.place - hits[i].place > reach || hits[i].sentence != here.sentence) break;
    if (has(hits[i], word)) return true;
  }
  for (std::size_t i = at + 1; i < hits.size(); ++i) {
    if (hits[i].place - here.place > reach || hits[i].sentence != here.sentence) break;
    if (has(hits[i], word)) return true;
  }
  return false;
}

// Does a sentence end in what stands between two words? "2.990" is none, nor is one line's end.
bool ends_sentence(std::string_view between) {
  for (std::size_t i = 0; i < between.size(); ++i) {
    const char c = between[i];
    if (c == '!' || c == '?') return true;
    const char next = i + 1 < between.size() ? between[i + 1] : '\0';
    if (c == '.' && (next == ' ' || next == '\n')) return true;
    if (c == '\n' && next == '\n') return true;
  }
  return false;
}

// Adds a reason's phrases; `small` gets the words that tell nothing.
void add_phrases(LanguagePhrases& to, std::size_t reason, bool is_matter,
                 const std::vector<std::string>& phrases, std::vector<WordId>& small) {
  for (const std::string& written : phrases) {
    const Phrase phrase = read_phrase(written, to.lexicon.language());
    Telling telling;
    telling.reason = static_cast<std::uint32_t>(reason);
    telling.reach = static_cast<std::uint32_t>(phrase.width + kWordsBetween);
    for (const PhraseWord& word : phrase.words) {
      const WordId id = to.lexicon.add(word);
      if (id != 0) telling.words.push_back(id);
      if (word.small) small.push_back(id);
    }
    if (telling.words.size() == 1) {
      const auto letters = static_cast<double>(to.lexicon.letters(telling.words[0]));
      telling.share =
          (is_matter ? kMatterAlone : kAlone) * std::clamp(letters / kFullLetters, 0.5, 1.0);
    }
    // Not where the lexicon is full.
    if (telling.words.size() == phrase.words.size() && !telling.words.empty()) {
      to.phrases.push_back(std::move(telling));
    }
  }
}

// By how few of the reasons have a word.
void weigh_words(LanguagePhrases& language, std::size_t reasons, const std::vector<WordId>& small) {
  std::vector<Told> told;
  for (const Telling& phrase : language.phrases) {
    for (const WordId word : phrase.words) told.push_back({phrase.reason, word, 1});
  }
  keep_once(told);
  std::vector<double> reasons_with(language.lexicon.size() + 1, 0.0);
  for (const Told& one : told) reasons_with[one.word] += 1;
  language.weights.resize(reasons_with.size());
  for (std::size_t word = 1; word < reasons_with.size(); ++word) {
    language.weights[word] =
        std::log2((static_cast<double>(reasons) + 1) / std::max(reasons_with[word], 1.0));
  }
  for (const WordId word : small) language.weights[word] = 0;
}

LanguagePhrases phrases_of(const Taxonomy& taxonomy, std::string_view language) {
  LanguagePhrases out(language);
  std::vector<WordId> small;
  for (std::size_t r = 0; r < taxonomy.reasons.size(); ++r) {
    const Reason& reason = taxonomy.reasons[r];
    const auto& phrases = reason.phrases;
    if (const auto at = phrases.find(language); at != phrases.end()) {
      add_phrases(out, r, reason.is_matter, at->second, small);
    }
    // Nynorsk is read with Bokmål's phrases too; everyday_words.h knows its small words.
    if (language != "nn") continue;
    if (const auto at = phrases.find("nb"); at != phrases.end()) {
      add_phrases(out, r, reason.is_matter, at->second, small);
    }
  }
  out.lexicon.finish();
  weigh_words(out, taxonomy.reasons.size(), small);
  out.begun_by.resize(out.lexicon.size() + 1);
  for (std::size_t p = 0; p < out.phrases.size(); ++p) {
    const std::vector<WordId>& words = out.phrases[p].words;
    const WordId rarest = *std::max_element(words.begin(), words.end(), [&out](WordId a, WordId b) {
      return out.weights[a] < out.weights[b];
    });
    out.begun_by[rarest].push_back(static_cast<std::uint32_t>(p));
  }
  return out;
}

}  // namespace

struct ReasonMatcher::State {
  std::vector<LanguagePhrases> languages;  // as kTaxonomyLanguages
};

struct ReasonMatcher::Scratch::State {
  std::vector<FormsOfWords> forms;  // as State::languages
  std::vector<Hit> hits;
  std::vector<Told> told;
  std::vector<ReasonMatch> matches, best;

  void read(std::string_view text, FormsOfWords& words);
  void weigh(const LanguagePhrases& language);
};

// The telling words of a text.
void ReasonMatcher::Scratch::State::read(std::string_view text, FormsOfWords& words) {
  hits.clear();
  WordScanner scanner(text);
  ScannedWord word;
  Hit hit;
  std::size_t end = 0;
  while (scanner.next(word) && hits.size() < kMostHits) {
    if (ends_sentence(text.substr(end, word.begin - end))) ++hit.sentence;
    end = word.end;
    ++hit.place;
    if (word.masked) continue;
    hit.ids = words.of(word.lower);
    if (hit.ids[0] != 0) hits.push_back(hit);
  }
}

// From the telling words to the reasons, best first.
void ReasonMatcher::Scratch::State::weigh(const LanguagePhrases& language) {
  told.clear();
  matches.clear();
  for (std::size_t i = 0; i < hits.size(); ++i) {
    for (const WordId id : hits[i].ids) {
      if (id == 0) break;
      for (const std::uint32_t p : language.begun_by[id]) {
        const Telling& phrase = language.phrases[p];
        const bool there = std::all_of(
            phrase.words.begin(), phrase.words.end(), [this, i, id, &phrase](WordId word) {
              return word == id || stands_near(hits, i, word, phrase.reach);
            });
        if (!there) continue;
        for (const WordId word : phrase.words) {
          told.push_back({phrase.reason, word, phrase.share});
        }
      }
    }
  }
  if (told.empty()) return;
  keep_once(told);
  for (const Told& one : told) {
    if (matches.empty() || matches.back().reason != one.reason) matches.push_back({one.reason, 0});
    matches.back().score += language.weights[one.word] * one.share;
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const ReasonMatch& a, const ReasonMatch& b) { return a.score > b.score; });
  const double first = matches[0].score;
  const double second = matches.size() > 1 ? matches[1].score : 0;
  for (ReasonMatch& match : matches) {
    const double against = &match == &matches[0] ? second : first;
    match.score /= match.score + against + kEnough;
  }
}

ReasonMatcher::ReasonMatcher(const Taxonomy& taxonomy) : state_(std::make_unique<State>()) {
  for (const std::string_view language : kTaxonomyLanguages) {
    state_->languages.push_back(phrases_of(taxonomy, language));
  }
}
ReasonMatcher::~ReasonMatcher() = default;
ReasonMatcher::ReasonMatcher(ReasonMatcher&&) noexcept = default;
ReasonMatcher& ReasonMatcher::operator=(ReasonMatcher&&) noexcept = default;

ReasonMatcher::Scratch::Scratch(const ReasonMatcher& matcher) : state_(std::make_unique<State>()) {
  for (const LanguagePhrases& language : matcher.state_->languages) {
    state_->forms.emplace_back(language.lexicon);
  }
}
ReasonMatcher::Scratch::~Scratch() = default;
ReasonMatcher::Scratch::Scratch(Scratch&&) noexcept = default;
ReasonMatcher::Scratch& ReasonMatcher::Scratch::operator=(Scratch&&) noexcept = default;

std::span<const ReasonMatch> ReasonMatcher::candidates(std::string_view utf8,
                                                       std::string_view language,
                                                       Scratch& scratch) const {
  Scratch::State& state = *scratch.state_;
  const std::string_view text = utf8.substr(0, kMostBytes);
  const std::string_view wanted = language == "no" ? std::string_view("nb") : language;
  const auto one = std::find(kTaxonomyLanguages.begin(), kTaxonomyLanguages.end(), wanted);
  if (one != kTaxonomyLanguages.end()) {
    const auto number = static_cast<std::size_t>(one - kTaxonomyLanguages.begin());
    state.read(text, state.forms[number]);
    state.weigh(state_->languages[number]);
    return state.matches;
  }
  state.best.clear();
  for (std::size_t i = 0; i < state_->languages.size(); ++i) {
    state.read(text, state.forms[i]);
    state.weigh(state_->languages[i]);
    if (state.matches.empty()) continue;
    if (state.best.empty() || state.matches[0].score > state.best[0].score) {
      state.best.swap(state.matches);
    }
  }
  return state.best;
}

std::optional<ReasonMatch> ReasonMatcher::match(std::string_view utf8, std::string_view language,
                                                Scratch& scratch) const {
  const std::span<const ReasonMatch> found = candidates(utf8, language, scratch);
  if (found.empty() || found[0].score < kSure) return std::nullopt;
  return found[0];
}

}  // namespace gehor::structure
