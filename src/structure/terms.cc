#include "structure/terms.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "structure/topics/stemmer.h"
#include "structure/word_scan.h"

namespace gehor::structure {
namespace {

using SipKey = std::array<unsigned char, crypto_shorthash_KEYBYTES>;

SipKey sip_key(const Key256& key, std::string_view purpose) {
  const Hash128 hash = keyed_hash(key, purpose);
  SipKey sip;
  static_assert(sizeof hash == sizeof sip);
  std::memcpy(sip.data(), &hash, sizeof sip);
  return sip;
}

std::uint64_t sip(const SipKey& key, const char* bytes, std::size_t size) {
  std::uint64_t out = 0;
  crypto_shorthash(reinterpret_cast<unsigned char*>(&out),
                   reinterpret_cast<const unsigned char*>(bytes), size, key.data());
  return out;
}

// Norwegian's stemmer is Bokmål's; it serves Nynorsk well enough. The first is "as it is".
constexpr std::array<std::string_view, 12> kLanguages{"",   "sv", "nb", "da", "fi", "en",
                                                      "de", "nl", "fr", "es", "it", "pt"};
constexpr std::size_t kSwedish = 1;

std::size_t language_number(std::string_view code) {
  if (code == "nn" || code == "no") return 2;
  for (std::size_t i = 1; i < kLanguages.size(); ++i) {
    if (code == kLanguages[i]) return i;
  }
  return 0;
}

// Words that were seen already: their hash to their term. Open addressing; grows to a limit, then
// begins anew, so that a text of nothing but different words costs no more memory.
class SeenWords {
 public:
  SeenWords() : slots_(std::size_t{1} << 12) {}

  // The place for this hash: found when `term` of it is not 0.
  Term& at(std::uint64_t hash) {
    if (used_ * 2 > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = hash & mask;
    while (slots_[i].term != 0 && slots_[i].hash != hash) i = (i + 1) & mask;
    if (slots_[i].term == 0) {
      slots_[i].hash = hash;
      ++used_;
    }
    return slots_[i].term;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Term term = 0;
  };
  static constexpr std::size_t kMost = std::size_t{1} << 20;

  void grow() {
    if (slots_.size() >= kMost) {
      std::fill(slots_.begin(), slots_.end(), Slot{});
      used_ = 0;
      return;
    }
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    used_ = 0;
    for (const Slot& slot : old) {
      if (slot.term != 0) at(slot.hash) = slot.term;
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Stems and hashes single words; for one thread.
class Stems {
 public:
  explicit Stems(const Key256& key) : key_(sip_key(key, "stem")) {}

  Term term(std::string_view lower, std::size_t language) {
    std::string_view stem = lower;
    // A number, or a product's name with one, is no word that inflects.
    if (language != 0 && !has_digit(lower)) stem = stemmer_of(language).stem(lower);
    if (language == kSwedish) stem = without_swedish_article(stem);
    folded_.clear();
    fold_letters(stem, folded_);
    const Term term = sip(key_, folded_.data(), folded_.size());
    return term == 0 ? 1 : term;
  }

 private:
  Stemmer& stemmer_of(std::size_t language) {
    std::optional<Stemmer>& stemmer = stemmers_[language];
    if (!stemmer) stemmer.emplace(kLanguages[language]);
    return *stemmer;
  }

  SipKey key_;
  std::array<std::optional<Stemmer>, kLanguages.size()> stemmers_;
  std::string folded_;
};

// Every term the word may have in a text.
std::vector<Term> terms_of_search(Stems& stems, std::string_view lower) {
  std::vector<Term> terms;
  for (std::size_t language = 0; language < kLanguages.size(); ++language) {
    const Term term = stems.term(lower, language);
    if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(term);
  }
  return terms;
}

}  // namespace

struct TermMaker::State {
  explicit State(const Key256& key) : stems(key), seen_key(sip_key(key, "seen")) {}
  Stems stems;
  SipKey seen_key;
  std::array<SeenWords, kLanguages.size()> seen;
};

TermMaker::TermMaker(const Key256& key) : state_(std::make_unique<State>(key)) {}
TermMaker::~TermMaker() = default;
TermMaker::TermMaker(TermMaker&&) noexcept = default;

void TermMaker::add(std::string_view utf8, std::string_view language, std::vector<Term>& terms) {
  const std::size_t number = language_number(language);
  SeenWords& seen = state_->seen[number];
  WordScanner scanner(utf8);
  ScannedWord word;
  while (scanner.next(word)) {
    if (word.masked) {
      terms.push_back(0);
      continue;
    }
    Term& term = seen.at(sip(state_->seen_key, word.lower.data(), word.lower.size()));
    if (term == 0) term = state_->stems.term(word.lower, number);
    terms.push_back(term);
  }
}

std::vector<SearchPart> search_parts(std::string_view written, const Key256& key) {
  std::vector<SearchPart> parts;
  Stems stems(key);
  std::size_t at = 0;
  while (at < written.size()) {
    if (written[at] == ' ' || written[at] == '\t' || written[at] == '\n') {
      ++at;
      continue;
    }
    SearchPart part;
    if (written[at] == '-' && at + 1 < written.size() && written[at + 1] != ' ') {
      part.excluded = true;
      ++at;
    }
    std::size_t end;
    if (written[at] == '"') {
      ++at;
      end = std::min(written.find('"', at), written.size());
    } else {
      end = std::min(written.find_first_of(" \t\n", at), written.size());
    }
    part.as_written = std::string(written.substr(at, end - at));
    WordScanner scanner(part.as_written);
    ScannedWord word;
    while (scanner.next(word)) part.words.push_back(terms_of_search(stems, word.lower));
    if (!part.words.empty()) parts.push_back(std::move(part));
    at = end + 1;
  }
  return parts;
}

std::vector<FoundAt> where_found(std::string_view utf8, std::string_view language,
                                 const std::vector<SearchPart>& parts, const Key256& key) {
  struct Placed {
    Term term;
    FoundAt at;
  };
  std::vector<Placed> words;
  Stems stems(key);
  const std::size_t number = language_number(language);
  WordScanner scanner(utf8);
  ScannedWord word;
  while (scanner.next(word)) {
    words.push_back({word.masked ? 0 : stems.term(word.lower, number), {word.begin, word.end}});
  }
  std::vector<FoundAt> found;
  for (const SearchPart& part : parts) {
    if (part.excluded) continue;
    for (std::size_t i = 0; i + part.words.size() <= words.size(); ++i) {
      bool here = true;
      for (std::size_t k = 0; here && k < part.words.size(); ++k) {
        const auto& terms = part.words[k];
        here = std::find(terms.begin(), terms.end(), words[i + k].term) != terms.end();
      }
      if (here) found.push_back({words[i].at.begin, words[i + part.words.size() - 1].at.end});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const FoundAt& a, const FoundAt& b) { return a.begin < b.begin; });
  std::vector<FoundAt> apart;
  for (const FoundAt& one : found) {
    if (!apart.empty() && one.begin < apart.back().end) {
      apart.back().end = std::max(apart.back().end, one.end);
    } else {
      apart.push_back(one);
    }
  }
  return apart;
}

}  // namespace gehor::structure
