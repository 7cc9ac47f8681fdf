#include "structure/taxonomy/phrase_lexicon.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "base/text.h"
#include "structure/taxonomy/everyday_words.h"
#include "structure/word_scan.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kDoublesFrom = 6;  // bytes of a word whose doubled letters count once
constexpr std::size_t kOwnSFrom = 6;     // bytes of a stem whose last s counts as an ending
constexpr std::size_t kNearFrom = 7;     // bytes of a stem that may be misspelled by one letter
constexpr std::size_t kNearUpTo = 24;
constexpr std::size_t kOpenLetters = 2;  // what must stand before the end of a "*word"

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t hash_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

template <typename Each>
void each_with_one_left_out(std::string_view word, const Each& visit) {
  std::string shorter;
  for (std::size_t i = 1; i < word.size(); ++i) {  // the first letter is seldom wrong
    shorter.assign(word, 0, i);
    shorter.append(word, i + 1);
    visit(hash_of(shorter));
  }
}

// One letter more, less or other, or two neighbours in each other's place.
bool one_slip_apart(std::string_view a, std::string_view b) {
  if (edit_distance(a, b) <= 1) return true;
  if (a.size() != b.size()) return false;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
  return a.end() - left >= 2 && left[0] == right[1] && left[1] == right[0] &&
         std::equal(left + 2, a.end(), right + 2);
}

class Found {
 public:
  void add(WordId id) {
    if (id == 0 || count_ == ids_.size()) return;
    if (std::find(ids_.begin(), ids_.end(), id) == ids_.end()) ids_[count_++] = id;
  }
  bool any() const { return count_ > 0; }
  const WordIds& ids() const { return ids_; }

 private:
  WordIds ids_{};
  std::size_t count_ = 0;
};

std::string folded(std::string_view lower) {
  std::string out;
  fold_letters(lower, out);
  return out;
}

void drop_doubles(std::string& word) {
  if (word.size() >= kDoublesFrom) word.erase(std::unique(word.begin(), word.end()), word.end());
}

}  // namespace

// The stem, so that ways of writing a word meet in it.
std::string PhraseLexicon::stem_of(std::string_view lower, Stemmer& stemmer) const {
  if (has_digit(lower)) return std::string(lower);
  std::string_view stem = stemmer.stem(lower);
  // The Scandinavian stemmers do not know a word's own s from an ending: "leverans", "leveransen".
  const bool scandinavian = language_ != "fi" && language_ != "en" && language_ != "de";
  if (scandinavian && stem.size() >= kOwnSFrom && stem.ends_with('s')) stem.remove_suffix(1);
  if (language_ == "sv") stem = without_swedish_article(stem);
  std::string key(stem);
  drop_doubles(key);
  return key;
}

WordId PhraseLexicon::add(const PhraseWord& word) {
  std::vector<std::pair<std::string, WordId>>* open = nullptr;
  if (word.open_begin && word.open_end) {
    open = &holds_;
  } else if (word.open_begin) {
    open = &ends_;
  } else if (word.open_end) {
    open = &begins_;
  }
  std::string key;
  if (open == nullptr || open == &ends_) {
    key = stem_of(word.lower, stemmer_);
  } else {
    key = word.lower;
    drop_doubles(key);
  }
  if (open == nullptr) {
    if (const auto at = exact_.find(key); at != exact_.end()) return at->second;
  } else {
    for (const auto& [known, id] : *open) {
      if (known == key) return id;
    }
  }
  if (made_ == std::numeric_limits<WordId>::max()) return 0;
  const auto id = static_cast<WordId>(++made_);
  letters_.push_back(utf8_length(key));
  if (open == nullptr) {
    folded_[folded(key)].push_back(id);
    exact_.emplace(std::move(key), id);
  } else {
    open->emplace_back(std::move(key), id);
  }
  return id;
}

void PhraseLexicon::finish() {
  near_.clear();
  for (const auto& entry : exact_) {
    const std::string& key = entry.first;
    if (key.size() < kNearFrom || key.size() > kNearUpTo || has_digit(key)) continue;
    const auto keep = [this, &entry](std::uint64_t hash) { near_.emplace(hash, &entry); };
    keep(hash_of(key));
    each_with_one_left_out(key, keep);
  }
}

WordIds PhraseLexicon::look_up(std::string_view lower, Stemmer& stemmer) const {
  Found found;
  const std::string plain = folded(lower);
  const bool without_marks = plain == lower;
  const std::string_view written = written_form(plain, language_);
  const std::string stem = stem_of(written == plain ? lower : written, stemmer);
  if (const auto at = exact_.find(stem); at != exact_.end()) found.add(at->second);
  if (without_marks || written != plain) {
    if (const auto at = folded_.find(stem); at != folded_.end()) {
      for (const WordId id : at->second) found.add(id);
    }
  }
  // What is compared with the open words: both as they are written, or both without å ä ö.
  std::string whole(lower);
  drop_doubles(whole);
  const auto open = [without_marks](const std::string& part) {
    return without_marks ? folded(part) : part;
  };
  for (const auto& [begin, id] : begins_) {
    if (std::string_view(whole).starts_with(open(begin))) found.add(id);
  }
  for (const auto& [end, id] : ends_) {
    const std::string wanted = open(end);
    if (stem.size() >= wanted.size() + kOpenLetters && stem.ends_with(wanted)) found.add(id);
  }
  for (const auto& [part, id] : holds_) {
    if (whole.find(open(part)) != std::string::npos) found.add(id);
  }
  if (found.any() || stem.size() < kNearFrom || stem.size() > kNearUpTo || has_digit(stem)) {
    return found.ids();
  }
  const auto try_near = [this, &stem, &found](std::uint64_t hash) {
    for (auto [at, end] = near_.equal_range(hash); at != end; ++at) {
      const auto& [near, id] = *at->second;
      if (near[0] == stem[0] && one_slip_apart(near, stem)) found.add(id);
    }
  };
  try_near(hash_of(stem));
  each_with_one_left_out(stem, try_near);
  return found.ids();
}

FormsOfWords::FormsOfWords(const PhraseLexicon& lexicon)
    : lexicon_(&lexicon), stemmer_(lexicon.language()), slots_(1024) {}

const WordIds& FormsOfWords::of(std::string_view lower) {
  const std::uint64_t hash = hash_of(lower) | 1U;
  if (Slot& slot = slot_of(hash); slot.hash == hash) return slot.ids;
  if (2 * (used_ + 1) > slots_.size()) grow();
  Slot& slot = slot_of(hash);
  slot = {hash, lexicon_->look_up(lower, stemmer_)};
  ++used_;
  return slot.ids;
}

FormsOfWords::Slot& FormsOfWords::slot_of(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = (hash >> 1U) & mask;
  while (slots_[i].hash != 0 && slots_[i].hash != hash) i = (i + 1) & mask;
  return slots_[i];
}

void FormsOfWords::grow() {
  used_ = 0;
  if (slots_.size() >= kMost) {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    return;
  }
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.hash == 0) continue;
    slot_of(slot.hash) = slot;
    ++used_;
  }
}

}  // namespace gehor::structure
