#include "sources/mapping/lexicon.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "sources/mapping/lexicon_words.h"

namespace gehor::sources {
namespace {

using StringSet = std::unordered_set<std::string>;

StringSet set_of(std::string_view words, char separator) {
  StringSet out;
  for (const std::string_view w : split(words, separator)) {
    if (!w.empty()) out.emplace(w);
  }
  return out;
}

bool is_letter(unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// Lower-cased pieces of letters or digits; what stands between them is dropped.
std::vector<std::string> pieces(std::string_view folded) {
  std::vector<std::string> out;
  std::string current;
  bool digits = false;
  for (const char ch : folded) {
    const auto c = static_cast<unsigned char>(ch);
    const bool d = is_digit(c);
    if (!d && !is_letter(c)) {
      if (!current.empty()) out.push_back(std::exchange(current, {}));
      continue;
    }
    if (!current.empty() && d != digits) out.push_back(std::exchange(current, {}));
    digits = d;
    current += ch;
  }
  if (!current.empty()) out.push_back(current);
  return out;
}

// "SRRecordID" → "SR Record ID": a blank at each change from small to capital letter and before the
// last capital of a run that a small letter follows. Only ASCII letters change case here; that
// is what programs' column names are made of.
std::string split_camel(std::string_view name) {
  std::string out;
  const auto upper = [&](std::size_t i) {
    return i < name.size() && name[i] >= 'A' && name[i] <= 'Z';
  };
  const auto lower = [&](std::size_t i) {
    return i < name.size() &&
           ((name[i] >= 'a' && name[i] <= 'z') || static_cast<unsigned char>(name[i]) >= 0x80);
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i > 0 && upper(i) &&
        (lower(i - 1) || (upper(i - 1) && lower(i + 1) && i + 1 < name.size()))) {
      out += ' ';
    }
    out += name[i];
  }
  return out;
}

struct NameDictionary {
  std::unordered_map<std::string, Topics> parts;  // may stand in compounds
  std::unordered_map<std::string, Topics> whole;
  StringSet stop;
  StringSet first_only = {"is", "has", "was", "had", "ar", "har", "contains", "innehaller"};
  std::size_t longest = 0;
};

const NameDictionary& names() {
  static const NameDictionary dictionary = [] {
    NameDictionary d;
    for (const auto& [topic, list] : words::name_words()) {
      for (const std::string_view w : split(list, ' ')) {
        if (w.empty()) continue;
        d.parts[std::string(w)] |= bit(topic);
        d.longest = std::max(d.longest, w.size());
      }
    }
    for (const auto& [topic, list] : words::whole_name_words()) {
      for (const std::string_view w : split(list, ' ')) {
        if (!w.empty()) d.whole[std::string(w)] |= bit(topic);
      }
    }
    d.stop = set_of(words::name_stop_words(), ' ');
    return d;
  }();
  return dictionary;
}

Topics whole_word_topics(const std::string& word) {
  const NameDictionary& d = names();
  Topics t = 0;
  if (const auto it = d.parts.find(word); it != d.parts.end()) t |= it->second;
  if (const auto it = d.whole.find(word); it != d.whole.end()) t |= it->second;
  return t;
}

// Endings of plural and definite forms, cases and genitives; the stem must keep four letters.
Topics inflected_topics(const std::string& word) {
  static constexpr std::array<std::string_view, 28> kEndings = {
      "ernas", "arnas", "erne", "erna", "arna", "orna", "ene", "ens", "ets", "ers",
      "ssa",   "sta",   "lla",  "lle",  "den",  "en",   "et",  "er",  "ar",  "or",
      "es",    "na",    "s",    "n",    "t",    "e",    "as",  "r"};
  for (const std::string_view ending : kEndings) {
    if (word.size() < ending.size() + 4 || !word.ends_with(ending)) continue;
    if (const Topics t = whole_word_topics(word.substr(0, word.size() - ending.size()))) return t;
  }
  return 0;
}

// The parts of a compound, or nothing. Parts have at least three letters, except "id" and "nr" as
// the last; between parts may stand "s", "e", "n" or "en". Fewest parts win.
std::vector<NameWord> split_compound(const std::string& word) {
  const NameDictionary& d = names();
  const std::size_t n = word.size();
  if (n < 5 || n > 60) return {};
  struct Step {
    int parts = 1000;
    std::size_t from = 0;       // where the part that ends here begins
    std::size_t part_size = 0;  // without the joining letters
  };
  std::vector<Step> best(n + 1);
  best[0].parts = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (best[i].parts >= 1000) continue;
    for (std::size_t size = 2; size <= std::min(d.longest, n - i); ++size) {
      const std::string part = word.substr(i, size);
      const bool last = i + size == n;
      const bool tail = last && i > 0 &&
                        (part == "id" || part == "nr" || part == "no" || part == "at" ||
                         part == "by" || part == "tid" || part == "pvm");
      if (!tail && (size < 3 || !d.parts.contains(part))) continue;
      const auto reach = [&](std::size_t end) {
        if (end <= n && best[i].parts + 1 < best[end].parts) {
          best[end] = {best[i].parts + 1, i, size};
        }
      };
      reach(i + size);
      if (last || size < 3) continue;
      for (const std::string_view joint : {"s", "e", "n", "en"}) {
        if (word.compare(i + size, joint.size(), joint) == 0) reach(i + size + joint.size());
      }
    }
  }
  if (best[n].parts >= 1000 || best[n].parts > 4) return {};
  std::vector<NameWord> out;
  for (std::size_t end = n; end > 0; end = best[end].from) {
    const std::string part = word.substr(best[end].from, best[end].part_size);
    out.push_back({part, whole_word_topics(part)});
  }
  std::reverse(out.begin(), out.end());
  return out;
}

// "(0-10)", "1 – 5", "1 to 7", "1 till 5".
std::optional<std::pair<int, int>> range_in(std::string_view name) {
  const auto digit = [&](std::size_t i) {
    return i < name.size() && is_digit(static_cast<unsigned char>(name[i]));
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!digit(i) || (i > 0 && (digit(i - 1) || name[i - 1] == '.' || name[i - 1] == '-')))
      continue;
    const auto number = [&](std::size_t& at) -> std::optional<int> {
      int v = 0;
      std::size_t n = 0;
      while (digit(at) && n < 4) {
        v = v * 10 + (name[at++] - '0');
        ++n;
      }
      return n == 0 || n > 3 || digit(at) ? std::nullopt : std::optional(v);
    };
    std::size_t at = i;
    const auto low = number(at);
    if (!low || *low > 1) continue;
    while (at < name.size() && name[at] == ' ') ++at;
    std::size_t skip = 0;
    for (const std::string_view between : {"-", "–", "—", "to ", "till ", "til ", "bis "}) {
      if (name.substr(at).starts_with(between)) skip = between.size();
    }
    if (skip == 0) continue;
    at += skip;
    while (at < name.size() && name[at] == ' ') ++at;
    const auto high = number(at);
    if (high && *high > *low) return std::pair(*low, *high);
  }
  return std::nullopt;
}

bool is_generic_name(std::string_view name, const std::vector<NameWord>& found) {
  if (name.empty()) return true;
  static const StringSet kEmptyWords = set_of(
      "column col field unnamed kolumn kolonne sarake spalte felt falt attribute var "
      "variable c f v x q",
      ' ');
  bool number = false;
  for (const NameWord& w : found) {
    const bool digits = !w.text.empty() && is_digit(static_cast<unsigned char>(w.text[0]));
    number = number || digits;
    if (!digits && !kEmptyWords.contains(w.text)) return false;
  }
  return number || found.empty();
}

// --- values -----------------------------------------------------------------------------------

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

NameReading read_name(std::string_view name) {
  NameReading out;
  const std::string_view trimmed = trim(name);
  out.question = trimmed.ends_with('?');
  const std::string spaced = split_camel(trimmed);
  const NameDictionary& d = names();
  std::vector<std::string> stem;
  std::vector<NameWord> all;
  std::size_t known = 0;
  std::size_t counted = 0;
  const std::vector<std::string> found = pieces(fold_for_match(spaced));
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string& piece = found[i];
    if (is_digit(static_cast<unsigned char>(piece[0]))) {
      all.push_back({piece, 0});
      continue;
    }
    stem.push_back(piece);
    Topics t = whole_word_topics(piece);
    // "at" and "on" speak of time at the end ("created_at"), "is" of a property at the beginning.
    const bool first = i == 0;
    const bool last = i + 1 == found.size();
    if (!last && (piece == "at" || piece == "on" || piece == "am" || piece == "den")) continue;
    if (!first && d.first_only.contains(piece)) continue;
    if (t == 0 && d.stop.contains(piece)) continue;
    std::vector<NameWord> parts;
    if (t == 0) t = inflected_topics(piece);
    if (t == 0) parts = split_compound(piece);
    if (parts.empty()) parts.push_back({piece, t});
    for (const NameWord& part : parts) {
      out.topics |= part.topics;
      known += part.topics != 0;
      ++counted;
      all.push_back(part);
      out.words.push_back(part);
    }
  }
  // Headers squeezed together in another case ("CREATEDDATE") come as one piece and are split as a
  // compound above; nothing more to do for them here.
  out.generic = is_generic_name(trimmed, all);
  out.coverage = counted == 0 ? 0 : static_cast<double>(known) / static_cast<double>(counted);
  out.stem = join(stem, " ");
  out.range = range_in(trimmed);
  return out;
}

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
