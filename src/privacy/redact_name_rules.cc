// What makes a word a name: the words around it, and what the lists say of it.
#include <algorithm>
#include <string>

#include "privacy/redact_name.h"

namespace gehor::privacy {

Context NameFinder::context_after(const WordBefore& before, std::size_t at) const {
  Context context;
  context.sentence_start = before.new_sentence;
  if (before.slash && at >= 2 && scan_.before(at) == '/') {
    const unsigned char further = byte(at - 2);
    const bool free = further == ' ' || further == '\n' || further == '/' || further == '.' ||
                      further == '!' || further == '?';
    context.closing = free && s_.size() - at <= 60;
  }
  const Word& word = before.word;
  if (word.size() == 0) return context;
  const bool beside = !before.new_sentence && !before.comma;
  context.closing = context.closing || (is_closing(word) && !before.slash);
  context.greeting = word.has(kGreeting) && (beside || (before.comma && !before.new_sentence));
  // "Hr. Berg", but not "min familie. Anna".
  const bool abbreviation = word.size() <= 4 || !before.new_sentence;
  if (is_title(word, at) && abbreviation && !before.new_line && !before.colon && !before.comma) {
    context.called = true;
    context.courtesy = word.start;
  }
  context.role = word.has(kRole) && beside;
  context.kin = word.has(kKin) && beside;
  context.person = context.role || context.kin;
  if (word.has(kCalled)) context.called = beside || before.colon;
  if (word.has(kNameWord)) context.called = beside || before.colon;
  context.bars = beside && word.has(kSaint);
  context.in_place = beside && word.has(kIn);
  if (word.has(kRole) && before.colon && name_was_asked(word.start)) context.called = true;
  if (word.has(kLink) && (beside || before.colon)) {
    const WordBefore further = word_before(s_, word.start);
    // "W som Wilhelm": somebody spells.
    if (further.word.size() == 1) context.bars = true;
    if (further.word.has(kNameWord)) context.called = true;
    if (further.word.has(kTalk) && !further.new_sentence) context.person = true;
  }
  return context;
}

// "Agent: Namn?⏎Kund: Gunvor Hed": `label` is the place of "Kund".
bool NameFinder::name_was_asked(std::size_t label) const {
  if (label < 2 || byte(label - 1) != '\n') return false;
  std::size_t p = label - 1;
  if (s_.substr(p > 3 ? p - 3 : 0, 3).find('?') == std::string_view::npos) return false;
  for (int i = 0; i < 4; ++i) {
    const WordBefore before = word_before(s_, p);
    if (before.word.size() == 0 || (i > 0 && before.new_sentence)) return false;
    if (before.word.has(kNameWord)) return true;
    p = before.word.start;
  }
  return false;
}

// What a word of the row says of the next one.
void NameFinder::follow(Context& context, const Word& word) const {
  context = Context{};
  context.greeting = word.has(kGreeting);
  context.closing = is_closing(word);
  context.role = word.has(kRole);
  context.kin = word.has(kKin);
  context.person = context.role || context.kin;
  const bool title = is_title(word, word.end + space_at(s_, word.end));
  context.called = title || word.has(kCalled | kNameWord);
  if (title) context.courtesy = word.start;
  context.bars = word.has(kSaint);
  context.sentence_start = word.initial;
}

NameFinder::Extent NameFinder::extent_at(const Row& row, std::size_t i) const {
  Extent extent;
  while (i + extent.words < row.count && extent.words < kLongestName) {
    const Word& word = row.words[i + extent.words];
    if (word.has(kCompanyForm) && (word.shouted || !word.has(kAnyFirst | kLast))) {
      extent.company = true;
      break;
    }
    if (word.has(kPlaceNoun) && !word.has(kAnyFirst | kAnyLast)) {
      extent.place = true;
      break;
    }
    const bool first = word.has(kFirst | kDoubtfulFirst);
    const bool last = word.has(kLast) || (word.has(kLastEnding) && !word.has(kNotName));
    const bool maybe = word.has(kDoubtfulLast | kRiskyFirst);
    if (!word.initial && !first && !last) {
      if (!maybe && word.has(kStops | kPlace)) break;
      if (maybe && word.has(kStops) && !word.has(kDoubtfulLast)) break;
      if (word.shouted && word.size() <= 4 && !maybe) break;
      if (!maybe && ++extent.unknown > 2) break;
    }
    extent.first = extent.first || first;
    extent.last = extent.last || last;
    extent.maybe_last = extent.maybe_last || maybe;
    ++extent.words;
  }
  return extent;
}

// How many words from row.words[i] on are a name, which is then added; 0 when none begins there.
std::size_t NameFinder::name_at(const Row& row, std::size_t i, const Context& context) {
  const Word& word = row.words[i];
  if (!may_begin_name(word.flags) || context.bars) return 0;
  Extent extent = extent_at(row, i);
  if (extent.company || (extent.place && !context.strong())) return 0;
  const std::size_t full = extent.words;
  while (extent.words > 0 && !is_name(row, i, context, extent)) {
    // "Anna Kundvagn" may still be Anna.
    if (extent.words == 1) return 0;
    extent = Extent{};
  }
  const Word& last = row.words[i + extent.words - 1];
  if (extent.words == full && i + full == row.count && !context.strong() &&
      becomes_place(last.end)) {
    return 0;
  }
  std::size_t start = word.start;
  if (context.courtesy != std::string_view::npos && context.courtesy >= found_until()) {
    start = context.courtesy;
  }
  if (extent.words >= 2) join_couple(start);
  add(start, last.end);
  return extent.words;
}

bool NameFinder::is_name(const Row& row, std::size_t i, const Context& context,
                         const Extent& extent) const {
  const Word& word = row.words[i];
  const std::size_t end = row.words[i + extent.words - 1].end;
  const bool alone = extent.words == 1;
  // Two doubts make one more.
  bool sure = word.has(kFirst);
  bool doubtful = word.has(kDoubtfulFirst);
  bool risky = word.has(kRiskyFirst);
  if (word.has(kInflected)) {
    risky = risky || doubtful;
    doubtful = sure;
    sure = false;
  }
  if (sure && context.sentence_start && is_finnish_verb(word)) {
    sure = false;
    doubtful = true;
  }
  const bool known = sure || doubtful || risky;
  if (context.courtesy != std::string_view::npos) return !word.has(kStops) || known;
  if (context.called) return known || !(word.has(kStops) || (word.initial && alone));
  if (context.closing) {
    // A signature: up to the end of its line, if no list knows it.
    return known || ends_line(end) || extent.last;
  }
  if (context.person) {
    if (known && !word.initial && (!word.shouted || !alone)) return true;
    if ((context.role || context.kin) && word.flags == 0 && !word.shouted) {
      return byte(end) == ':' || context.kin;
    }
  }
  if (word.shouted && alone) return false;
  if (sure) return true;
  const bool fragment = context.sentence_start && ends_line(end);
  if (doubtful) {
    if (alone) {
      return context.greeting ||
             (!context.sentence_start && !context.in_place && !word.has(kPlace)) ||
             (fragment && on_last_line(end) && beside_identity(end));
    }
    if (extent.last || extent.maybe_last || extent.first) return true;
    return !context.sentence_start || (fragment && on_last_line(end)) || beside_identity(end);
  }
  if (risky) {
    if (alone) {
      const unsigned char next = byte(end);
      return context.greeting && (next == ',' || next == '!' || next == '\n' || next == 0);
    }
    if (extent.last) return true;
    if (extent.first || extent.maybe_last) {
      return !context.sentence_start || fragment || beside_identity(end);
    }
    return (fragment && on_last_line(end) && below_text(word.start)) ||
           (context.sentence_start && beside_identity(end));
  }
  if (word.initial && alone) return false;
  if (word.initial)
    return byte(word.end - 1) == '.' && !alone && extent.last && extent.unknown == 0;
  if (alone || extent.words > 3 || word.shouted) return false;
  // No first name that we know: Zbyszek Xyz.
  if (word.has(kLast) && row.words[i + 1].has(kFirst)) return true;  // Lind Anna
  if (context.sentence_start && beside_identity(end)) return true;
  if (!fragment || !on_last_line(end)) return false;
  // "Grid Offset", "Public Domain" head a text or are all of it, and only end like surnames.
  if (!below_text(word.start)) {
    return word.has(kLast) || row.words[i + extent.words - 1].has(kLast);
  }
  const bool own_line = word_before(s_, word.start).new_line;
  return own_line || extent.last || word.has(kAnyLast);
}

// "Anna" is "give" in Finnish, which in a short text the next word says: give me, give it, let …
bool NameFinder::is_finnish_verb(const Word& word) const {
  if (s_.substr(word.start, word.size()) != "Anna") return false;
  if (finnish_()) return true;
  const std::size_t p = word.end + space_at(s_, word.end);
  if (p == word.end || !is_letter_byte(byte(p))) return false;
  const Word next = read_word(s_, p);
  return is_one_of(
      s_.substr(p, next.size()),
      {"minulle", "mulle",  "meille",   "hänelle", "heille", "sille",  "niille",  "minun",
       "mun",     "meidän", "hänen",    "heidän",  "sen",    "se",     "ne",      "olla",
       "tulla",   "mennä",  "anteeksi", "heti",    "nyt",    "sitten", "takaisin"});
}

// "Mr", "fru"; but "MS Excel", "40 ms (in all)".
bool NameFinder::is_title(const Word& word, std::size_t next) const {
  if (!word.has(kCourtesy)) return false;
  if (!is_one_of(s_.substr(word.start, word.size()), {"MS", "ms"})) return true;
  return !is_letter_byte(byte(next)) || read_word(s_, next).has(kAnyFirst | kAnyLast);
}

// "Mvh", "Venligst"; but "prøv venligst igen", where it is "please".
bool NameFinder::is_closing(const Word& word) const {
  if (!word.has(kClosing)) return false;
  const FoldedWord folded = fold_word(s_.substr(word.start, word.size()));
  return !is_one_of(folded.view(), {"vanligen", "vennligst", "venligst", "lange"}) ||
         word_before(s_, word.start).new_sentence;
}

// Words stand before `at`: who signs has written something.
bool NameFinder::below_text(std::size_t at) const {
  for (std::size_t p = at; p > 0; --p) {
    if (is_letter_byte(byte(p - 1))) return true;
  }
  return false;
}

// Nothing but a full stop stands between `end` and the end of the line.
bool NameFinder::ends_line(std::size_t end) const {
  std::size_t p = end;
  while (p < s_.size() && p - end < 8 && (s_[p] == ' ' || s_[p] == '.' || s_[p] == '\r')) ++p;
  return p >= s_.size() || s_[p] == '\n';
}

// Nothing but blanks, and what identifies somebody, follows.
bool NameFinder::on_last_line(std::size_t end) const {
  std::size_t p = end;
  while (p < s_.size() && p - end < 12 && !is_letter_byte(byte(p)) && byte(p) != '[') ++p;
  return p >= s_.size() || beside_identity(end);
}

// A telephone number, an address, an identity number follows: "Mirjam Osk, tel 070-174 06 50".
bool NameFinder::beside_identity(std::size_t end) const {
  std::size_t p = end;
  for (int words = 0; words <= 2; ++words) {
    const std::size_t from = p;
    while (p < s_.size() && p - from < 5 &&
           (s_[p] == ' ' || s_[p] == ',' || s_[p] == ';' || s_[p] == ':' || s_[p] == '(' ||
            s_[p] == '\n' || s_[p] == '\r' || s_[p] == '.' || s_[p] == '-' || s_[p] == '<')) {
      ++p;
    }
    if (placeholder_at(s_, p) != 0) {
      const std::string_view type = s_.substr(p + 1, 4);
      return is_one_of(type, {"phon", "emai", "nati", "addr"});
    }
    for (std::size_t z = zone_; z < scan_.found.size() && scan_.found[z].start <= p; ++z) {
      const EntityType type = scan_.found[z].type;
      if (scan_.found[z].start == p) {
        return type == EntityType::kPhone || type == EntityType::kEmail ||
               type == EntityType::kNationalId || type == EntityType::kAddress;
      }
    }
    if (p == from || !is_letter_byte(byte(p))) return false;
    std::size_t q = p;
    while (q < s_.size() && q - p < 20 && is_letter_byte(byte(q))) ++q;
    std::string lower(s_.substr(p, q - p));
    for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 32 : c);
    const Sign sign = sign_of_word(lower);
    if (sign != Sign::kPhone && sign != Sign::kPerson &&
        !is_one_of(lower, {"p", "t", "e", "mail", "epost", "post", "email", "nr"})) {
      return false;
    }
    p = q;
  }
  return false;
}

// "Karl Johans gate", "Anna Lind AB": a common noun follows that makes something else of it.
bool NameFinder::becomes_place(std::size_t end) const {
  const std::size_t p = end + space_at(s_, end);
  if (p == end || !is_letter_byte(byte(p))) return false;
  return read_word(s_, p).has(kPlaceNoun | kCompanyForm);
}

}  // namespace gehor::privacy
