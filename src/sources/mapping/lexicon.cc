// What the values of closed columns mean, and the tone of texts.
#include "sources/mapping/lexicon.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "sources/mapping/lexicon_text.h"
#include "sources/mapping/lexicon_words.h"

namespace gehor::sources {
namespace {

using words::is_digit;
using words::is_letter;
using words::pieces;
using words::set_of;
using words::StringSet;

struct PhraseBook {
  std::unordered_map<std::string, int> phrases;
  std::size_t longest_words = 1;

  void add(std::string_view list, int meaning) {
    for (const std::string_view p : split(list, '|')) {
      if (p.empty()) continue;
      const auto words = pieces(p);
      std::string key = join(words, " ");
      if (key.empty()) key = std::string(p);
      phrases.emplace(key, meaning);
      longest_words = std::max(longest_words, words.size());
    }
  }
};

struct PhraseHit {
  int meaning = 0;
  double certainty = 0;
};

// The whole value, else the longest known run of words in it, leftmost first.
PhraseHit find_phrase(const PhraseBook& book, const std::vector<std::string>& words,
                      std::string_view folded) {
  if (words.empty()) {
    const auto it = book.phrases.find(std::string(folded));
    return it == book.phrases.end() ? PhraseHit{} : PhraseHit{it->second, 1.0};
  }
  for (std::size_t size = std::min(words.size(), book.longest_words); size > 0; --size) {
    for (std::size_t i = 0; i + size <= words.size(); ++i) {
      std::string key = words[i];
      for (std::size_t k = 1; k < size; ++k) key += ' ' + words[i + k];
      if (const auto it = book.phrases.find(key); it != book.phrases.end()) {
        const double share = static_cast<double>(size) / static_cast<double>(words.size());
        return {it->second, share >= 1 ? 1.0 : 0.35 + 0.5 * share};
      }
    }
  }
  return {};
}

// "webbformulär" → "webb formulär", where the whole is not known but its end is a known word.
PhraseHit find_in_compound(const PhraseBook& book, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    for (std::size_t i = 3; i + 4 <= word.size(); ++i) {
      if (const auto it = book.phrases.find(word.substr(i)); it != book.phrases.end()) {
        return {it->second, 0.5};
      }
    }
    for (std::size_t size = word.size() - std::min<std::size_t>(word.size(), 3); size >= 5;
         --size) {
      if (const auto it = book.phrases.find(word.substr(0, size)); it != book.phrases.end()) {
        return {it->second, 0.4};
      }
    }
  }
  return {};
}

const PhraseBook& channel_book() {
  static const PhraseBook book = [] {
    PhraseBook b;
    for (const auto& [channel, phrases] : words::channel_words()) {
      b.add(phrases, static_cast<int>(channel));
    }
    return b;
  }();
  return book;
}

PhraseBook book_of(std::span<const words::PhraseList> lists) {
  PhraseBook b;
  for (const auto& [meaning, phrases] : lists) b.add(phrases, meaning);
  return b;
}

bool is_negation(const std::string& word) {
  static const StringSet kNegations = set_of(words::negations(), ' ');
  return kNegations.contains(word);
}

constexpr std::size_t kLongestClosedValue = 60;

}  // namespace

ValueReading<Channel> channel_of(std::string_view value, MailMeans mail) {
  const std::string folded = fold_for_match(value);
  if (folded.empty() || folded.size() > kLongestClosedValue) return {};
  if (is_bare_mail(folded)) {
    return {mail == MailMeans::kLetter ? Channel::kLetter : Channel::kEmail, 0.9};
  }
  const auto words = pieces(folded);
  PhraseHit hit = find_phrase(channel_book(), words, folded);
  if (hit.certainty < 1 && words.size() > 1) {
    // "Call (closed)" and "Web chat": the phrase found is the longest; "other" inside says little.
    if (hit.meaning == static_cast<int>(Channel::kOther)) hit.certainty *= 0.3;
    if (hit.meaning == static_cast<int>(Channel::kInternal)) hit.certainty *= 0.5;
  }
  if (hit.certainty == 0) hit = find_in_compound(channel_book(), words);
  if (hit.certainty == 0) {
    for (const std::string& w : words) {
      if (w == "mail" || w == "mails") {
        return {mail == MailMeans::kLetter ? Channel::kLetter : Channel::kEmail, 0.5};
      }
    }
  }
  return {static_cast<Channel>(hit.meaning), hit.certainty};
}

bool is_bare_mail(std::string_view value) {
  const std::string folded = fold_for_match(value);
  return folded == "mail" || folded == "mails" || folded == "post" || folded == "incoming mail";
}

bool is_plain_email_word(std::string_view value) {
  static const StringSet kWords =
      set_of("email|e-mail|e mail|e-post|epost|mejl|e-mejl|sahkoposti|emails|e_mail|e_post", '|');
  return kWords.contains(fold_for_match(value));
}

bool is_letter_word(std::string_view value) {
  const auto reading = channel_of(value, MailMeans::kEmail);
  return reading.meaning == Channel::kLetter && reading.certainty >= 0.5;
}

ValueReading<State> state_of(std::string_view value) {
  static const PhraseBook book = book_of(words::state_words());
  const std::string folded = fold_for_match(value);
  if (folded.empty() || folded.size() > kLongestClosedValue) return {};
  const auto words = pieces(folded);
  const PhraseHit whole = find_phrase(book, words, folded);
  if (whole.certainty >= 1) return {static_cast<State>(whole.meaning), 1.0};
  // The first word that says something; "not resolved" is open.
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto it = book.phrases.find(words[i]);
    if (it == book.phrases.end()) continue;
    auto state = static_cast<State>(it->second);
    const bool negated = i > 0 && is_negation(words[i - 1]);
    if (negated && state == State::kClosed) state = State::kOpen;
    return {state, words.size() <= 3 ? 0.7 : 0.5};
  }
  return {static_cast<State>(whole.meaning), whole.certainty};
}

ValueReading<Author> author_of(std::string_view value) {
  static const PhraseBook book = book_of(words::author_words());
  const std::string folded = fold_for_match(value);
  if (folded.empty() || folded.size() > kLongestClosedValue) return {};
  const PhraseHit hit = find_phrase(book, pieces(folded), folded);
  return {static_cast<Author>(hit.meaning), hit.certainty};
}

std::optional<bool> boolean_of(std::string_view value) {
  static const StringSet kYes = set_of(words::yes_words(), '|');
  static const StringSet kNo = set_of(words::no_words(), '|');
  if (value.size() > 8) return std::nullopt;
  const std::string folded = fold_for_match(value);
  if (kYes.contains(folded)) return true;
  if (kNo.contains(folded)) return false;
  return std::nullopt;
}

Missing missing_of(std::string_view value) {
  static const StringSet kStrong = set_of(words::missing_strong(), '|');
  static const StringSet kWeak = set_of(words::missing_weak(), '|');
  if (value.empty() || value.size() > 24) return Missing::kNo;
  // Cheap: most values of identifiers and times end here.
  const auto digits = std::count_if(value.begin(), value.end(),
                                    [](char c) { return is_digit(static_cast<unsigned char>(c)); });
  if (digits > 0 && value[0] != '0' && value[0] != '1') return Missing::kNo;
  if (digits > 0 && static_cast<std::size_t>(digits) < value.size() / 2) return Missing::kNo;
  const std::string folded = fold_for_match(value);
  if (kStrong.contains(folded)) return Missing::kYes;
  if (kWeak.contains(folded)) return Missing::kWeak;
  return Missing::kNo;
}

bool is_language(std::string_view value) {
  static const StringSet kLanguages = set_of(words::languages(), '|');
  if (value.size() > 24) return false;
  const std::string folded = fold_for_match(value);
  if (kLanguages.contains(folded)) return true;
  // A code with a country: "sv-SE", "en_GB".
  return folded.size() == 5 && (folded[2] == '-' || folded[2] == '_') &&
         kLanguages.contains(folded.substr(0, 2));
}

int tone_of(std::string_view text) {
  static const StringSet kPositive = set_of(words::positive_words(), ' ');
  static const StringSet kNegative = set_of(words::negative_words(), ' ');
  int balance = 0;
  int since_negation = 100;
  std::string folded = fold_for_match(text.substr(0, 600));
  std::erase_if(folded, [](char c) { return c == '\''; });
  for (const std::string& word : pieces(folded)) {
    if (is_negation(word)) {
      since_negation = 0;
      if (!kNegative.contains(word)) continue;
    } else {
      ++since_negation;
    }
    const int sign = kPositive.contains(word) ? 1 : kNegative.contains(word) ? -1 : 0;
    if (sign == 0) continue;
    // "not good" is bad; "not bad", "no problem" and "no complaints" say little.
    if (since_negation > 0 && since_negation <= 2) {
      balance -= sign > 0 ? 1 : 0;
    } else {
      balance += sign;
    }
  }
  return (balance > 0) - (balance < 0);
}

int scale_end_of(std::string_view text) {
  static const PhraseBook book = book_of(words::scale_ends());
  if (text.size() > 80) return 0;
  const std::string folded = fold_for_match(text);
  auto words = pieces(folded);
  std::erase_if(words,
                [](const std::string& w) { return is_digit(static_cast<unsigned char>(w[0])); });
  if (words.empty()) return 0;
  const PhraseHit hit = find_phrase(book, words, folded);
  if (hit.certainty == 0) return 0;
  for (const std::string& w : words) {
    if (is_negation(w) && hit.certainty < 1) return 0;
  }
  return hit.meaning;
}

bool is_initialism(std::string_view shorter, std::string_view longer) {
  std::string letters;
  for (const char c : fold_for_match(shorter)) {
    if (is_letter(static_cast<unsigned char>(c))) letters += c;
  }
  const std::string text = fold_for_match(longer);
  if (letters.size() < 2 || text.size() <= letters.size()) return false;
  std::size_t at = 0;
  bool boundary = true;
  for (const char c : text) {
    if (at < letters.size() && c == letters[at] && (at > 0 || boundary)) ++at;
    boundary = !is_letter(static_cast<unsigned char>(c));
  }
  return at == letters.size();
}

}  // namespace gehor::sources
