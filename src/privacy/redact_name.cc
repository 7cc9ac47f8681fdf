// Names of people in running text.
//
// The pass stops at every word with a capital letter, reads the row of such words ("Hej Anna Lind")
// and asks of each word in it whether a name begins there. How much the words around must say
// depends on the word: "Gitte" is a name wherever it stands, "Björn" where no sentence begins,
// "Will" before a surname or in a signature, and an unknown word only where somebody is called by
// it. Names in lower case are found after "jag heter" and in the last line ("mvh anna lind").
#include "privacy/redact_name.h"

#include <algorithm>
#include <bit>
#include <string>
#include <utility>

#include "base/byte_block.h"

namespace gehor::privacy {

std::vector<Match> NameFinder::find() {
  for (std::size_t i = next_candidate(0); i < s_.size(); i = next_candidate(i)) {
    while (zone_ < scan_.found.size() && scan_.found[zone_].end <= i) ++zone_;
    if (zone_ < scan_.found.size() && scan_.found[zone_].start <= i) {
      i = scan_.found[zone_].end;
      continue;
    }
    i = capital_at(s_, i) ? read_row(i) : read_small(i);
  }
  read_last_line();
  read_before_identities();
  return std::move(names_);
}

// The next word from `from` on that begins with a capital letter, or, in lower case, like heter,
// hedder, namn, name …: eight bytes at a time, since this is all that happens to most bytes.
std::size_t NameFinder::next_candidate(std::size_t from) const {
  const auto begins_here = [this](std::size_t i) {
    const unsigned char c = byte(i);
    const bool letter = c < 0x80 ? (c <= 'Z' ? c >= 'A' : calls_by_name(i)) : capital_at(s_, i);
    return letter && (scan_.before(i) < 'A' || !letter_before(s_, i));
  };
  std::size_t i = from;
  if (i == 0 && !s_.empty() && begins_here(0)) return 0;
  if (i == 0) i = 1;
  while (i + bytes::kBlock <= s_.size() || (i < s_.size() && s_.size() > bytes::kBlock)) {
    // The last block reaches back over what has been looked at.
    const std::size_t block = std::min(i, s_.size() - bytes::kBlock);
    const bytes::Block x = bytes::load(s_.data() + block);
    const bytes::Block before = bytes::load(s_.data() + block - 1);
    // C3 … C5 lead the Latin capitals beyond ASCII, and small letters: capital_at() decides.
    const bytes::Block found =
        (((x >= 'A') & (x <= 'Z')) | ((x >= '\xC3') & (x <= '\xC5')) | (x == 'h') | (x == 'n')) &
        (before < 'A');
    if (bytes::any(found)) {
      for (unsigned marks = bytes::marks(found) >> (i - block) << (i - block); marks != 0;
           marks &= marks - 1) {
        const std::size_t place = block + static_cast<std::size_t>(std::countr_zero(marks));
        if (begins_here(place)) return place;
      }
    }
    i = block + bytes::kBlock;
  }
  for (; i < s_.size(); ++i) {  // a text that is shorter than a block
    if (begins_here(i)) return i;
  }
  return s_.size();
}

// Most capital letters begin a sentence: the end of a word of ASCII letters that is no name here,
// found by reading it once; 0 where more has to be read.
std::size_t NameFinder::plain_word_end(std::size_t at) const {
  WordHash hash;
  std::size_t end = at;
  for (; end < s_.size() && end - at < 24; ++end) {
    const auto letter = static_cast<unsigned char>(s_[end] | 0x20);
    if (letter < 'a' || letter > 'z') break;
    hash.add(letter);
  }
  const unsigned char mark = byte(end);
  if (mark >= 0x80 || mark == '-' || end - at == 24) return 0;
  const unsigned char next = byte(end + 1);
  const bool row = next >= 0x80 || (next >= 'A' && next <= 'Z');
  if ((mark == ' ' && row) || (mark == '.' && end - at == 1)) return 0;
  const NameFlags flags = exact_flags(hash);
  if ((flags & (kFirst | kDoubtfulFirst)) != 0) return 0;
  if (!may_begin_name(flags)) return end;
  // "Will you", "Per månad": alone, and at the beginning of a sentence.
  const bool goes_on = mark == ' ' && next >= 'a' && next <= 'z';
  const auto ends_sentence = [this](std::size_t mark_at) {  // not "Mr. Jones"
    if (s_[mark_at] == '?' || s_[mark_at] == '!') return true;
    return s_[mark_at] == '.' && mark_at - word_start(s_, mark_at) > 3;
  };
  const bool begins = at == 0 || (at >= 2 && s_[at - 1] == ' ' && ends_sentence(at - 2));
  return goes_on && begins ? end : 0;
}

// heter, hedder, heiße, namn, navn, nafn, name, nimi: by their first letters.
bool NameFinder::calls_by_name(std::size_t i) const {
  const unsigned char second = byte(i + 1);
  const unsigned char third = byte(i + 2);
  if (s_[i] == 'h') return second == 'e' && (third == 't' || third == 'd' || third == 'i');
  if (s_[i] != 'n') return false;
  return (second == 'a' && (third == 'm' || third == 'v' || third == 'f')) ||
         (second == 'i' && third == 'm');
}

std::size_t NameFinder::read_row(std::size_t at) {
  // Part of an address, a code or a handle.
  const unsigned char mark = scan_.before(at);
  if (mark == '@' || mark == '_' || mark == '#' || mark == '\\' || mark == '=' || mark == '&' ||
      (mark >= '0' && mark <= '9') ||
      ((mark == '.' || mark == '/' || mark == '-' || mark == '\'') && at >= 2 &&
       is_word_byte(byte(at - 2)))) {
    return read_word(s_, at).end;
  }
  if (const std::size_t end = plain_word_end(at); end != 0) return end;
  Row row;
  std::size_t p = at;
  const std::size_t zone = zone_start();
  while (row.count < kMostWords) {
    const Word word = read_word(s_, p, finnish_);
    if (word.end > zone) break;
    row.words[row.count++] = word;
    p = word.end;
    std::size_t next = p + space_at(s_, p);
    if (next == p) break;
    if (!capital_at(s_, next) && is_letter_byte(byte(next))) {  // Anna von Berg, Rafael de la Cruz
      std::size_t q = next;
      for (int particles = 0; particles < 2 && is_letter_byte(byte(q)) && !capital_at(s_, q);
           ++particles) {
        const Word small = read_word(s_, q);
        const bool den = particles > 0 && s_.substr(q, small.size()) == "den";
        if (small.size() > 3 || (!small.has(kParticle) && !den)) break;
        q = small.end + space_at(s_, small.end);
      }
      next = q;
    }
    if (next >= zone || !capital_at(s_, next)) break;
    p = next;
  }
  if (row.count == 0) return zone;
  const bool may = std::any_of(row.words.begin(), row.words.begin() + row.count,
                               [](const Word& word) { return may_begin_name(word.flags); });
  if (!may) return p;
  const WordBefore before = word_before(s_, at);
  constexpr NameFlags kCalls =
      kClosing | kCourtesy | kRole | kKin | kCalled | kNameWord | kNotName | kGreeting;
  if (row.count == 1 && !row.words[0].has(kAnyFirst) && !before.word.has(kCalls) && !before.slash) {
    return p;  // a noun in German, a town: nobody is called so here
  }
  Context context = context_after(before, at);
  for (std::size_t i = 0; i < row.count;) {
    const std::size_t taken = name_at(row, i, context);
    if (taken == 0) {
      follow(context, row.words[i]);
      ++i;
      continue;
    }
    i += taken;
    context = Context{};
  }
  return row.words[row.count - 1].end;
}

// "Rut och Allan Svedlund", "Ute und Klaus Feddersen": one name, that of the house.
void NameFinder::join_couple(std::size_t& start) {
  const WordBefore joint = word_before(s_, start);
  if (joint.word.size() == 0 || joint.new_sentence || joint.comma || joint.word.capital) return;
  if (!is_one_of(s_.substr(joint.word.start, joint.word.size()),
                 {"och", "og", "ja", "und", "and", "o"})) {
    return;
  }
  const WordBefore first = word_before(s_, joint.word.start);
  if (first.word.size() == 0 || first.new_sentence || first.comma || !first.word.capital ||
      !first.word.has(kAnyFirst)) {
    return;
  }
  std::size_t from = first.word.start;
  while (from > 0 && byte(from - 1) == '-') {  // Gun-Maj
    const std::size_t p = word_start(s_, from - 1);
    if (p == from - 1) break;
    from = p;
  }
  if (from < found_until()) return;
  if (!names_.empty() && names_.back().end > from) {
    if (names_.back().start != from) return;
    names_.pop_back();
  }
  start = from;
}

// heter, hedder, namn … in lower case, with a name in lower case after it.
std::size_t NameFinder::read_small(std::size_t at) {
  const Word word = read_word(s_, at);
  if (!word.has(kCalled | kNameWord) || scan_.before(at) == '[') return word.end;
  const WordBefore before = word_before(s_, at);
  const FoldedWord folded = fold_word(s_.substr(before.word.start, before.word.size()));
  std::size_t p = word.end;
  bool any = true;
  if (word.has(kCalled)) {
    any = is_one_of(folded.view(), {"jag", "jeg", "eg", "ich", "je", "ja"});
    if (!any && !is_one_of(folded.view(), {"hon", "han", "hun", "ho", "som"})) return word.end;
  } else {
    if (byte(p) == ':') {
      ++p;
    } else {
      const bool own = is_one_of(folded.view(), {"mitt", "mit", "min", "my", "minun", "mein"}) ||
                       s_.substr(at, word.size()) == "nimeni";
      if (!own) return word.end;
      const std::size_t q = p + space_at(s_, p);
      const Word is = is_letter_byte(byte(q)) ? read_word(s_, q) : Word{};
      if (is.size() > 0 &&
          is_one_of(s_.substr(is.start, is.size()), {"är", "er", "is", "on", "e"})) {
        p = is.end;
      }
    }
  }
  p += space_at(s_, p);
  if (!is_letter_byte(byte(p)) || capital_at(s_, p)) return word.end;  // the row is read by itself
  const std::size_t end = small_name(p, any);
  if (end == 0) return word.end;
  add(p, end);
  return end;
}

// The end of a name in lower case that begins at `at`; 0 when there is none. `any`: also of one
// that no list knows, if nothing follows.
std::size_t NameFinder::small_name(std::size_t at, bool any) const {
  const Word first = read_word(s_, at);
  if (first.capital || first.size() < 2 || first.end > zone_start()) return 0;
  const unsigned char next = byte(first.end);
  const bool ends = next == 0 || next == '\n' || next == '.' || next == ',' || next == '!';
  const bool known =
      first.has(kFirst | kDoubtfulFirst | kRiskyFirst) && !first.has(kNotName | kInflected);
  const bool word = first.has(kStops | kPlace);
  std::size_t end = first.end;
  const std::size_t p = end + space_at(s_, end);
  if (p != end && is_letter_byte(byte(p))) {
    const Word second = read_word(s_, p);
    if (second.end <= zone_start() && second.has(kAnyLast) && !second.has(kNotName) &&
        (known || !word)) {
      return second.end;
    }
  }
  if (known && (!first.has(kRiskyFirst) || ends)) return end;
  return any && ends && !word ? end : 0;
}

// "mvh anna lind", "/kalle" at the end of the text.
void NameFinder::read_last_line() {
  std::size_t end = s_.size();
  const auto skip_marks = [&] {
    const std::size_t from = end;
    while (end > 0 && from - end < 4 &&
           (s_[end - 1] == '\n' || s_[end - 1] == ' ' || s_[end - 1] == ',')) {
      --end;
    }
  };
  skip_marks();
  std::size_t zones = scan_.found.size();
  for (int i = 0; i < 2 && zones > 0 && scan_.found[zones - 1].end == end; ++i) {
    end = scan_.found[--zones].start;  // "mvh anna lind⏎070-174 06 12"
    skip_marks();
  }
  if (!letter_before(s_, end)) return;
  const std::size_t zone_end = zones > 0 ? scan_.found[zones - 1].end : 0;
  const std::size_t name_end = names_.empty() ? 0 : names_.back().end;
  if (std::max(zone_end, name_end) >= end) return;
  std::size_t start = end;
  for (std::size_t words = 1; words <= 3; ++words) {
    const std::size_t p = word_start(s_, start);
    if (p == start || is_word_byte(scan_.before(p))) return;
    const Word word = read_word(s_, p);
    if (word.capital || (word.has(kStops) && !word.has(kAnyFirst))) return;
    start = p;
    if (std::max(zone_end, name_end) > start) return;
    const WordBefore before = word_before(s_, start);
    const bool slash = scan_.before(start) == '/' && start >= 2 && !is_word_byte(byte(start - 2));
    const bool closing = is_closing(before.word) && !before.slash;
    if (slash || closing) {
      const bool known = word.has(kAnyFirst);
      if (!known && (words > 2 || slash)) return;
      add(start, end);
      return;
    }
    if (start == 0 || space_at(s_, start - 1) != 1) return;
    --start;
  }
}

// "avtalet står på amina nyberg, 811218-9876": in lower case, so both words must be known.
void NameFinder::read_before_identities() {
  const std::size_t count = names_.size();
  std::size_t next = 0;    // of the names found until now: the first that may lie behind
  std::size_t behind = 0;  // where the one before ends
  for (const Match& zone : scan_.found) {
    const std::size_t from = std::exchange(behind, zone.end);
    if (zone.type != EntityType::kPhone && zone.type != EntityType::kNationalId &&
        zone.type != EntityType::kEmail) {
      continue;
    }
    std::size_t end = zone.start;
    while (end > 0 && zone.start - end < 3 && (s_[end - 1] == ' ' || s_[end - 1] == ',')) --end;
    const std::size_t last = word_start(s_, end);
    if (last == end || last < 3 || s_[last - 1] != ' ') continue;
    const std::size_t first = word_start(s_, last - 1);
    if (first == last - 1 || first < from || is_word_byte(scan_.before(first))) continue;
    const NameFlags surname = read_word(s_, last).flags;
    if ((surname & kAnyLast) == 0 || (surname & kNotName) != 0) continue;
    if (capital_at(s_, first) || (read_word(s_, first).flags & (kFirst | kInflected)) != kFirst) {
      continue;
    }
    while (next < count && names_[next].end <= first) ++next;
    const bool apart = (next == count || names_[next].start >= end) &&
                       (count == names_.size() || names_.back().end <= first);
    if (apart) add(first, end);
  }
  std::inplace_merge(names_.begin(), names_.begin() + static_cast<std::ptrdiff_t>(count),
                     names_.end(),
                     [](const Match& a, const Match& b) { return a.start < b.start; });
}

void NameFinder::add(std::size_t start, std::size_t end) { names_.push_back(named(start, end)); }

Match NameFinder::named(std::size_t start, std::size_t end) const {
  // The person: the words without their endings, small words and titles left out.
  std::string person;
  for (std::size_t p = start; p < end;) {
    if (!is_letter_byte(byte(p))) {
      ++p;
      continue;
    }
    const Word word = read_word(s_, p);
    p = std::max(word.end, p + 1);
    if (word.has(kCourtesy | kParticle) ||
        (!word.capital && word.size() <= 3 && word.has(kNotName)))
      continue;
    if (!person.empty()) person.push_back(' ');
    person += name_base(fold_word(s_.substr(word.start, word.size())).view(), finnish_);
  }
  if (end > start && scan_.at(end - 1) == '\'') --end;
  return {EntityType::kName, start, end, std::move(person)};
}

std::vector<Match> find_names(const Scan& scan) { return NameFinder(scan).find(); }

}  // namespace gehor::privacy
