#include "structure/topics/topic_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "structure/language_words.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kLongest = 3;      // words
constexpr std::size_t kMostPhrases = 4;  // of a name
constexpr double kPriorTexts = 50;       // that speak for the sample's shares
constexpr double kLongerIsBetter = 0.3;  // per further word: phrases say more than words
constexpr double kHalf = 0.5;            // a text, so that "in all of them" has finite odds
constexpr double kTelling = 2.0;         // standard errors
constexpr double kBesideFirst = 0.4;     // of the first phrase's score

// The stems of a phrase, in order; short ones padded.
using Stems = std::array<std::uint32_t, kLongest>;

struct StemsHasher {
  std::size_t operator()(const Stems& stems) const {
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    for (const std::uint32_t stem : stems) hash = (hash ^ stem) * 0xD6E8FEB86659FD93U;
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
  }
};

std::size_t length_of(const Stems& stems) {
  return static_cast<std::size_t>(std::find(stems.begin(), stems.end(), ReadTexts::kBreak) -
                                  stems.begin());
}

// Calls visit(stems, place of the first word) for every phrase of a text.
template <typename Visit>
void each_phrase(const ReadTexts& sample, std::size_t text, const Visit& visit) {
  const auto words = sample.of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Stems stems;
    stems.fill(ReadTexts::kBreak);
    for (std::size_t n = 0; n < kLongest && i + n < words.size(); ++n) {
      if (words[i + n] == ReadTexts::kBreak) break;
      stems[n] = sample.stem_of[words[i + n]];
      visit(stems, i);
    }
  }
}

// Stems of words that say nothing alone: of the language, or of all that we know where it is none
// of ours.
std::vector<bool> empty_stems(const ReadTexts& sample, std::string_view language) {
  const bool known = std::find(kLangCodes.begin(), kLangCodes.end(), language) != kLangCodes.end();
  std::unordered_set<std::string> empty;
  for (std::size_t lang = 0; lang < kLangs; ++lang) {
    if (known && kLangCodes[lang] != language) continue;
    for (const std::string_view word : split(kLangWords[lang].common, ' ')) {
      empty.emplace(word);
      empty.insert(fold_for_match(word));  // as those write it who have no å, ä and ö
    }
  }
  std::vector<bool> stems(sample.stems, false);
  for (std::size_t word = 0; word < sample.spelling.size(); ++word) {
    const std::string& spelling = sample.spelling[word];
    if (utf8_length(spelling) < 2 || empty.contains(spelling)) stems[sample.stem_of[word]] = true;
  }
  return stems;
}

struct Candidate {
  Stems stems;
  double score = 0;
};

bool share_a_word(const Stems& a, const Stems& b) {
  for (const std::uint32_t stem : a) {
    if (stem != ReadTexts::kBreak && std::find(b.begin(), b.end(), stem) != b.end()) return true;
  }
  return false;
}

}  // namespace

class TopicNamer::State {
 public:
  using Counts = std::unordered_map<Stems, std::uint32_t, StemsHasher>;

  State(const ReadTexts& sample, const std::vector<std::uint64_t>& people,
        std::string_view language)
      : sample_(sample),
        people_(people),
        empty_(empty_stems(sample, language)),
        texts_with_(sample.stems, 0) {
    std::vector<std::size_t> last_seen(sample.stems, 0);
    std::unordered_set<Stems, StemsHasher> here;
    for (std::size_t i = 0; i < sample_.ends.size(); ++i) {
      for (const std::uint32_t word : sample_.of(i)) {
        if (word == ReadTexts::kBreak || last_seen[sample_.stem_of[word]] == i + 1) continue;
        last_seen[sample_.stem_of[word]] = i + 1;
        ++texts_with_[sample_.stem_of[word]];
      }
      count(i, here, everywhere_);
    }
  }

  Counts counts_of(const Texts& texts) const {
    Counts counts;
    std::unordered_set<Stems, StemsHasher> here;
    for (const std::uint32_t text : texts) count(text, here, counts);
    return counts;
  }
  const Counts& everywhere() const { return everywhere_; }
  std::size_t texts() const { return sample_.ends.size(); }

  // The phrases of `group` by what tells it from `outside`, whose counts may hold the group's own
  // (`outside_holds_group`); each must be said by enough people in every one of `said_in`.
  std::vector<std::string> phrases(const Texts& group, const Counts& outside,
                                   std::size_t outside_texts, bool outside_holds_group,
                                   const std::vector<const Texts*>& said_in) const {
    const auto inside = static_cast<double>(group.size());
    std::vector<Candidate> candidates;
    for (const auto& [stems, count] : counts_of(group)) {
      if (count < kFewestPeople || ends_for_nothing(stems)) continue;
      const auto known = outside.find(stems);
      const std::uint32_t all = known == outside.end() ? 0 : known->second;
      const double score =
          score_of(stems, count, inside, outside_holds_group ? all - count : all,
                   static_cast<double>(outside_texts) - (outside_holds_group ? inside : 0));
      if (score >= kTelling) candidates.push_back({stems, score});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return a.score != b.score ? a.score > b.score : a.stems < b.stems;
    });
    std::vector<Candidate> chosen;
    for (const Candidate& candidate : candidates) {
      if (chosen.size() == kMostPhrases) break;
      if (chosen.size() >= 2 && candidate.score < kBesideFirst * chosen.front().score) break;
      const bool overlaps = std::any_of(chosen.begin(), chosen.end(), [&](const Candidate& c) {
        return share_a_word(c.stems, candidate.stems);
      });
      if (overlaps) continue;
      const bool said = std::all_of(said_in.begin(), said_in.end(), [&](const Texts* texts) {
        return people_with(candidate.stems, *texts) >= kFewestPeople;
      });
      if (said) chosen.push_back(candidate);
    }
    std::vector<std::string> phrases;
    for (const Candidate& candidate : chosen) phrases.push_back(spelled(candidate.stems, group));
    return phrases;
  }

 private:
  void count(std::size_t text, std::unordered_set<Stems, StemsHasher>& here, Counts& counts) const {
    here.clear();
    each_phrase(sample_, text, [&](const Stems& stems, std::size_t) {
      if (may_stand(stems) && here.insert(stems).second) ++counts[stems];
    });
  }
  bool may_stand(const Stems& stems) const {
    const std::size_t length = length_of(stems);
    if (empty_[stems[0]]) return false;
    // "top up": a pair may end in an empty word, if that seldom stands elsewhere.
    return !empty_[stems[length - 1]] || length == 2;
  }
  bool ends_for_nothing(const Stems& stems) const {
    const std::uint32_t last = stems[length_of(stems) - 1];
    return empty_[last] && 2 * everywhere_.at(stems) < texts_with_[last];
  }

  double score_of(const Stems& stems, double with, double inside, double outside_with,
                  double outside) const {
    const double prior = kPriorTexts * static_cast<double>(everywhere_.at(stems)) /
                         static_cast<double>(sample_.ends.size());
    const double odds_inside = (with + prior) / (inside + kPriorTexts - with - prior + kHalf);
    const double odds_outside =
        (outside_with + prior) / (outside + kPriorTexts - outside_with - prior + kHalf);
    const double error = std::sqrt(1 / (with + prior) + 1 / (outside_with + prior));
    return std::log(odds_inside / odds_outside) / error *
           (1 + kLongerIsBetter * static_cast<double>(length_of(stems) - 1));
  }

  std::size_t people_with(const Stems& wanted, const Texts& texts) const {
    std::unordered_set<std::uint64_t> found;
    for (const std::uint32_t text : texts) {
      each_phrase(sample_, text, [&](const Stems& stems, std::size_t) {
        if (stems == wanted) found.insert(people_[text]);
      });
      if (found.size() >= kFewestPeople) break;
    }
    return found.size();
  }

  // As it is most often written; of equally common ways the first in the alphabet.
  std::string spelled(const Stems& wanted, const Texts& texts) const {
    const std::size_t length = length_of(wanted);
    std::map<std::string, std::size_t> ways;
    for (const std::uint32_t text : texts) {
      each_phrase(sample_, text, [&](const Stems& stems, std::size_t place) {
        if (stems != wanted) return;
        std::vector<std::string> words;
        for (std::size_t n = 0; n < length; ++n) {
          words.push_back(sample_.spelling[sample_.of(text)[place + n]]);
        }
        ++ways[join(words, " ")];
      });
    }
    return std::max_element(ways.begin(), ways.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  const ReadTexts& sample_;
  const std::vector<std::uint64_t>& people_;
  std::vector<bool> empty_;
  std::vector<std::uint32_t> texts_with_;  // by stem
  Counts everywhere_;
};

TopicNamer::TopicNamer(const ReadTexts& sample, const std::vector<std::uint64_t>& people,
                       std::string_view language)
    : state_(std::make_unique<State>(sample, people, language)) {}
TopicNamer::~TopicNamer() = default;
TopicNamer::TopicNamer(TopicNamer&&) noexcept = default;
TopicNamer& TopicNamer::operator=(TopicNamer&&) noexcept = default;

std::vector<std::string> TopicNamer::name(const Texts& group) const {
  return state_->phrases(group, state_->everywhere(), state_->texts(), true, {&group});
}

std::vector<std::string> TopicNamer::name_beside(const Texts& group, const Texts& others) const {
  return state_->phrases(group, state_->counts_of(others), others.size(), false, {&group});
}

std::vector<std::string> TopicNamer::shared(const Texts& first, const Texts& second) const {
  Texts both = first;
  both.insert(both.end(), second.begin(), second.end());
  return state_->phrases(both, state_->everywhere(), state_->texts(), true, {&first, &second});
}

}  // namespace gehor::structure
