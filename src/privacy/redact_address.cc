// Street addresses: "Storgatan 12 B, lgh 1203, 123 45 Staden", "Nørregade 41, 2. tv., 5000 Odense
// C", "221B Baker Street", "Postboks 12, 0101 Oslo".
//
// The digits of the house number are what makes the pass stop. The word before them (or, in
// English, after them) must be a street's by its ending; any other capital word will do where a
// postal code and a town follow, or where the words before say "address". A town alone or a street
// without a number stays.
#include <algorithm>
#include <string>

#include "privacy/redact_reading.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// All words here are folded: å → a, ø → o, æ → ae, ß → ss.

// Endings that are a street's also in lower case: "bor på storgatan 12".
constexpr std::string_view kPlainEndings[] = {
    "gatan", "gata",    "vagen",   "granden", "gade",    "veien",   "vegen",   "gaten",   "katu",
    "kuja",  "kadulla", "kadulle", "kadulta", "kujalla", "kujalle", "strasse", "straede", "gotu"};
// With a capital letter only.
constexpr std::string_view kEndings[] = {
    "gate",       "gaden",    "vag",     "vei",     "veg",     "vej",     "vejen",
    "grand",      "stigen",   "stig",    "stien",   "torget",  "torg",    "torv",
    "torvet",     "plads",    "pladsen", "plass",   "platsen", "allen",   "alle",
    "kadun",      "katua",    "kujan",   "tie",     "tien",    "tiella",  "tielle",
    "tielta",     "polku",    "polun",   "polulla", "raitti",  "kaari",   "bulevardi",
    "esplanadi",  "weg",      "gasse",   "allee",   "platz",   "damm",    "chaussee",
    "str",        "vegur",    "vegi",    "braut",   "stigur",  "straeti", "hlid",
    "esplanaden", "backen",   "bakken",  "brinken", "slingan", "svangen", "svingen",
    "ringen",     "liden",    "kroken",  "krogen",  "vaenget", "toften",  "tunet",
    "promenaden", "stranden", "kajen",   "leden",   "parken",  "haven",   "bakke",
    "boulevard",  "rinne",    "aukio",   "penger",  "tori",    "ranta",   "kaia",
    "brygga",     "stredet",  "smauet",  "jordet"};

constexpr EndingFilter kPlainFilter(kPlainEndings);
constexpr EndingFilter kFilter(kEndings);

class AddressReader {
 public:
  AddressReader(const Scan& scan, const DigitWindow& window)
      : scan_(scan), s_(scan.text), number_(window.groups[0]) {}

  std::optional<Match> find() {
    if (number_.size() > 5) return std::nullopt;
    if (const std::size_t gap = before_space(number_.start); gap != number_.start) {
      if (number_.size() <= 4 && scan_.at(number_.start) != '0') {
        if (auto match = after_street(gap)) return match;
      }
      if (auto match = after_box(gap)) return match;
    }
    if (space_at(s_, house_end(number_.end)) != 0) return before_street();
    return std::nullopt;
  }

 private:
  struct Street {
    std::size_t start = 0;
    bool sure = false;
  };

  FoldedWord folded(std::size_t start, std::size_t end) const {
    return fold_word(s_.substr(start, end - start));
  }
  // Where the blank that ends at `p` begins; `p` where there is none.
  std::size_t before_space(std::size_t p) const {
    if (p >= 1 && s_[p - 1] == ' ') return p - 1;
    return p >= 2 && s_.substr(p - 2, 2) == "\xC2\xA0" ? p - 2 : p;
  }
  bool begins_word(std::size_t p) const { return is_letter_byte(scan_.at(p)); }

  std::optional<Match> after_street(std::size_t end_of_word) const;
  std::optional<Match> after_box(std::size_t end_of_word) const;
  std::optional<Match> before_street() const;
  std::optional<Street> street_before(std::size_t end) const;
  bool told(std::size_t start) const;
  bool is_finnish_form(std::string_view word) const;
  bool is_year() const;
  std::size_t house_end(std::size_t p) const;
  std::size_t flat_end(std::size_t p) const;
  std::size_t post_end(std::size_t p) const;
  std::size_t town_end(std::size_t p) const;
  std::size_t lone_town_end(std::size_t p) const;
  std::size_t british_end(std::size_t p) const;
  std::size_t separators(std::size_t p, bool lines) const;

  Match match(std::size_t start, std::size_t house, std::size_t end) const {
    return {EntityType::kAddress, start, end, std::string(folded(start, house).view())};
  }

  const Scan& scan_;
  const std::string_view s_;
  const DigitGroup number_;
};

// The street's name that ends right before the blank before the house number.
std::optional<AddressReader::Street> AddressReader::street_before(std::size_t end) const {
  std::size_t letters = end;
  if (letters > 0 && s_[letters - 1] == '.') --letters;  // Hauptstr. 5
  const std::size_t start = word_start(s_, letters);
  if (start == letters) return std::nullopt;
  std::size_t name = start;
  while (name > 1 && s_[name - 1] == '-' && letter_before(s_, name - 1)) {  // Per-Olofs-gatan
    name = word_start(s_, name - 1);
  }
  if (name > 0 && (is_word_byte(scan_.before(name)) || scan_.before(name) == '@'))
    return std::nullopt;
  const FoldedWord word = folded(start, letters);
  const bool capital = capital_at(s_, name);
  if (!capital && word.size < 3) return std::nullopt;
  const NameFlags flags = exact_flags(word.view());
  const bool noun = (flags & kStreetNoun) != 0;
  bool sure = !noun && word.size >= 6 &&
              ((kPlainFilter.may(word.view()) && ends_with_one_of(word.view(), kPlainEndings, 2)) ||
               (capital && kFilter.may(word.view()) && ends_with_one_of(word.view(), kEndings, 2)));
  if (sure && is_finnish_form(word.view())) sure = false;
  if (letters != end && !sure && !noun) return std::nullopt;
  if (!capital && !noun && !sure) return std::nullopt;
  // Words before that belong to it.
  std::size_t first = name;
  for (int words = 0; words < 4; ++words) {
    const std::size_t p = before_space(first);
    if (p == first) break;
    std::size_t stop = p;
    if (p > 0 && s_[p - 1] == '.') --stop;
    const std::size_t q = word_start(s_, stop);
    if (q == stop || !capital_at(s_, q) || is_word_byte(scan_.before(q))) break;
    const bool initial = stop != p && stop - q <= 2;
    const FoldedWord before = folded(q, stop);
    const NameFlags flags_before = exact_flags(before.view());
    if (stop != p && !initial && !is_one_of(before.view(), {"st", "gl", "ndr", "sdr", "o", "v"}))
      break;
    const bool belongs = initial || (flags_before & kBeforeStreet) != 0 ||
                         ((noun || !sure) && (flags_before & (kNotName | kRole)) == 0);
    if (!belongs) break;
    first = q;
    if (noun) sure = true;
  }
  if (noun && !sure) {
    if (!capital) return std::nullopt;
    return Street{name, false};
  }
  if (!sure && (flags & (kNotName | kRole | kGreeting)) != 0) return std::nullopt;
  return Street{first, sure};
}

// "Moottori 3", "Rehtori 2": no market square (tori); "Jamaikalle 1494": to Jamaica, no alley.
bool AddressReader::is_finnish_form(std::string_view word) const {
  if (word.ends_with("ttori") || word.ends_with("ktori") || word.ends_with("htori")) return true;
  return word.ends_with("alle") && !ends_with_one_of(word, kPlainEndings, 2) && Finnish(s_)();
}

// A number of a year, which with a person's name behind it is no house ("2012 Michael Hill").
bool AddressReader::is_year() const {
  const std::string_view digits = s_.substr(number_.start, number_.size());
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

// The words before say that an address follows.
bool AddressReader::told(std::size_t start) const {
  std::size_t p = start;
  for (int words = 0; words < 3; ++words) {
    const WordBefore before = word_before(s_, p);
    if (before.word.size() == 0 || before.new_line) return false;
    if (before.word.has(kAddressWord)) return true;
    if (before.new_sentence && !before.colon) return false;
    p = before.word.start;
  }
  return false;
}

std::optional<Match> AddressReader::after_street(std::size_t end_of_word) const {
  const std::optional<Street> street = street_before(end_of_word);
  if (!street) return std::nullopt;
  const std::size_t house = house_end(number_.end);
  if (is_word_byte(scan_.at(house)) || scan_.at(house) == '%') return std::nullopt;
  const bool decimal =
      (scan_.at(house) == '.' || scan_.at(house) == ',' || scan_.at(house) == ':') &&
      is_digit(scan_.at(house + 1));
  if (decimal) return std::nullopt;
  const std::size_t flat = flat_end(house);
  const std::size_t post = post_end(flat);
  const std::size_t british = post == flat ? british_end(flat) : flat;
  const bool coded = post != flat || british != flat;
  if (!coded && scan_.unit_after(number_.end)) return std::nullopt;
  std::size_t end = post != flat ? post : british;
  if (!coded) {
    const std::size_t town = lone_town_end(flat);
    const bool known_town = town != flat;
    if (!street->sure && !told(street->start) && !(known_town && flat != house))
      return std::nullopt;
    end = town;
  }
  if (!scan_.found.empty() && street->start < scan_.found.back().end) return std::nullopt;
  return match(street->start, house, end);
}

// "Box 12, 123 45 Staden".
std::optional<Match> AddressReader::after_box(std::size_t end_of_word) const {
  const std::size_t start = word_start(s_, end_of_word);
  if (start == end_of_word || !capital_at(s_, start)) return std::nullopt;
  const FoldedWord word = folded(start, end_of_word);
  if ((exact_flags(word.view()) & kBoxWord) == 0 || is_word_byte(scan_.at(number_.end)))
    return std::nullopt;
  std::size_t end = number_.end;
  // Postboks 12 Sentrum, 0101 Oslo
  const std::size_t district = end + space_at(s_, end);
  if (district != end && capital_at(s_, district)) {
    const Word name = read_word(s_, district);
    if (post_end(name.end) != name.end) end = name.end;
  }
  const std::size_t post = post_end(end);
  const bool sure = word.size > 5;
  if (post == end && !sure) return std::nullopt;
  if (!scan_.found.empty() && start < scan_.found.back().end) return std::nullopt;
  return match(start, number_.end, post);
}

// English: the number comes first.
std::optional<Match> AddressReader::before_street() const {
  if (is_word_byte(scan_.before(number_.start)) || scan_.before(number_.start) == '#')
    return std::nullopt;
  std::size_t p = house_end(number_.end);
  bool common = false;  // the word before is a common one
  for (int words = 0; words < 5; ++words) {
    const std::size_t q = p + space_at(s_, p);
    if (q == p || (!capital_at(s_, q) && !(words == 0 && is_digit(scan_.at(q)))))
      return std::nullopt;
    if (is_digit(scan_.at(q))) {  // 350 5th Avenue
      p = q;
      while (is_word_byte(scan_.at(p)) && p - q < 5) ++p;
      continue;
    }
    const Word word = read_word(s_, q);
    p = word.end;
    // "5 Order", but "5 School Lane".
    if (words == 1 && common && !word.has(kEnglishStreet)) return std::nullopt;
    common = word.has(kNotName) && !word.has(kPlace);
    const std::size_t street = p;
    if (words == 0 || !word.has(kEnglishStreet)) {
      // 48 Hillside, 798 78 Lindhult
      const bool listed = scan_.at(street) == ',' && !common && !is_year();
      const std::size_t post = listed ? post_end(street) : street;
      if (post != street) return match(number_.start, street, post);
      continue;
    }
    if (scan_.at(p) == '.' && word.size() <= 4) ++p;
    const std::size_t flat = flat_end(p);
    const std::size_t post = post_end(flat);
    const std::size_t end = post != flat ? post : british_end(flat);
    if (end == flat && is_year()) return std::nullopt;
    return match(number_.start, street, end);
  }
  return std::nullopt;
}

// After the digits of the house number: "12-14", "8B", "8 B", "21 C 40".
std::size_t AddressReader::house_end(std::size_t p) const {
  if ((scan_.at(p) == '-' || s_.substr(p, 3) == "\xE2\x80\x93") && p == number_.end) {
    std::size_t q = p + (scan_.at(p) == '-' ? 1 : 3);
    const std::size_t digits = q;
    while (q - digits < 5 && is_digit(scan_.at(q))) ++q;
    if (q != digits && q - digits <= 4) p = q;
  }
  const auto letter = [&](std::size_t q) {
    const auto c = static_cast<unsigned char>(scan_.at(q) | 32);
    return c >= 'a' && c <= 'z' && !is_letter_byte(scan_.at(q + 1));
  };
  std::size_t end = p;
  if (letter(p)) {
    end = p + 1;
  } else if (space_at(s_, p) == 1 && capital_at(s_, p + 1) && letter(p + 1) &&
             scan_.at(p + 1) != 'I' && scan_.at(p + 2) != '.') {
    end = p + 2;
  }
  if (end != p && post_end(end) == end) {  // A 12, C40; but not "37B 543 83 Solvik"
    std::size_t q = end + space_at(s_, end);
    const std::size_t digits = q;
    while (q - digits < 4 && is_digit(scan_.at(q))) ++q;
    if (q != digits && q - digits <= 3 && !is_word_byte(scan_.at(q))) end = q;
  }
  return end;
}

// Blanks and one comma; with `lines` also one end of a line.
std::size_t AddressReader::separators(std::size_t p, bool lines) const {
  bool comma = false;
  bool line = false;
  for (std::size_t n = 0; n < 5; ++n) {
    const unsigned char c = scan_.at(p);
    if (c == ' ' || c == '\r') {
      ++p;
    } else if (c == ',' && !comma) {
      comma = true;
      ++p;
    } else if (c == '\n' && lines && !line) {
      line = true;
      ++p;
    } else if (c == 0xC2 && scan_.at(p + 1) == 0xA0) {
      p += 2;
    } else {
      break;
    }
  }
  return p;
}

// "lgh 1203", "2. tv.", "st. th.", "3 tr", "H0201": the flat and the floor, or `p`.
std::size_t AddressReader::flat_end(std::size_t p) const {
  std::size_t end = p;
  for (int parts = 0; parts < 3; ++parts) {
    std::size_t q = separators(end, false);
    if (q == end) break;
    const std::size_t begin = q;
    std::size_t digits = 0;
    while (digits < 4 && is_digit(scan_.at(q))) ++q, ++digits;
    const bool numbered = digits > 0;
    if (digits > 2) break;
    if (numbered && scan_.at(q) == '.') ++q;
    if (numbered) q += space_at(s_, q);
    std::size_t w = q;
    while (w - q < 12 && is_letter_byte(scan_.at(w))) ++w;
    const FoldedWord word = folded(q, w);
    if (numbered) {
      if (!is_one_of(word.view(), {"tr", "sal", "tv", "th", "mf", "etg", "etasje", "van", "vaning",
                                   "trappor", "og", "krs"}))
        break;
      end = w;
    } else if (is_one_of(word.view(), {"tv", "th", "mf"})) {
      end = w;
    } else if (is_one_of(word.view(), {"st", "kl"}) && scan_.at(w) == '.') {
      end = w;
    } else if (is_one_of(word.view(), {"lgh", "lagenhet", "leil", "leilighet", "apt", "apartment",
                                       "suite", "flat", "bolig", "tr", "as", "unit"})) {
      if (scan_.at(w) == '.') ++w;
      w += space_at(s_, w);
      if (scan_.at(w) == 'H' || scan_.at(w) == '#') ++w;
      const std::size_t number = w;
      while (w - number < 6 && is_digit(scan_.at(w))) ++w;
      if (w == number || w - number > 5) break;
      end = w;
    } else if (word.view() == "h" && is_digit(scan_.at(w))) {
      std::size_t d = w;
      while (d - w < 5 && is_digit(scan_.at(d))) ++d;
      if (d - w != 4) break;
      end = d;
    } else {
      break;
    }
    if (scan_.at(end) == '.' && begin != end &&
        (scan_.at(end + 1) == ',' || scan_.at(end + 1) == ' ')) {
      const bool goes_on = scan_.at(end + 1) == ',' || post_end(end + 1) != end + 1 ||
                           is_letter_byte(scan_.at(end + 2));
      if (goes_on && !capital_at(s_, end + 2)) ++end;
    }
  }
  return end;
}

// ", 123 45 Staden", " 5000 Odense C", "⏎7713 Steinkjer": where it ends, or `p`.
std::size_t AddressReader::post_end(std::size_t p) const {
  std::size_t q = separators(p, true);
  if (q == p) return p;
  for (const std::string_view country :
       {"SE-", "S-", "NO-", "N-", "DK-", "FI-", "FIN-", "D-", "DE-", "IS-"}) {
    if (s_.substr(q, country.size()) == country && is_digit(scan_.at(q + country.size()))) {
      q += country.size();
      break;
    }
  }
  const std::size_t code = q;
  while (q - code < 6 && is_digit(scan_.at(q))) ++q;
  std::size_t digits = q - code;
  if (digits == 3) {
    const std::size_t gap = space_at(s_, q);
    if (gap == 0 || !is_digit(scan_.at(q + gap)) || !is_digit(scan_.at(q + gap + 1))) return p;
    q += gap + 2;
    digits = 5;
  }
  if ((digits != 4 && digits != 5) || is_word_byte(scan_.at(q))) return p;
  const std::size_t town = separators(q, false);
  if (town == q || !begins_word(town)) {
    // Without a town only in the Swedish way: 123 45.
    return q - code == 6 && !is_digit(scan_.at(q + 1)) ? q : p;
  }
  if (scan_.unit_after(q)) return p;
  const std::size_t end = town_end(town);
  return end == town ? p : end;
}

// The town's name that begins at `p`, in at most three words; `p` where none does.
std::size_t AddressReader::town_end(std::size_t p) const {
  if (!begins_word(p)) return p;
  const Word first = read_word(s_, p);
  if (!first.capital) {
    return first.size() >= 3 && first.has(kPlace) ? first.end : p;
  }
  if (first.has(kNotName) && !first.has(kPlace) && !first.has(kAnyLast)) return p;
  std::size_t end = first.end;
  const std::size_t q = end + space_at(s_, end);
  if (q == end) return end;
  if (s_.substr(q, 2) == "i " && capital_at(s_, q + 2))
    return read_word(s_, q + 2).end;  // Mo i Rana
  if (!capital_at(s_, q)) return end;
  const Word second = read_word(s_, q);
  const FoldedWord word = folded(first.start, first.end);
  // Odense C, København Ø, København NV; a sentence's dot after it is not the district's.
  if (second.initial) return s_[second.end - 1] == '.' ? second.end - 1 : second.end;
  const bool district = second.shouted && is_one_of(folded(second.start, second.end).view(),
                                                    {"nv", "sv", "no", "so"});
  const bool part =
      is_one_of(folded(second.start, second.end).view(),
                {"mark", "by", "havn", "strand", "land", "kirke", "kyrkby", "station"});
  if (district || part || second.has(kPlace) || first.has(kBeforeStreet) ||
      is_one_of(word.view(), {"upplands", "bad", "mo", "saltsjo", "new", "los", "san"})) {
    return second.end;
  }
  return end;
}

// ", Borås" after a house number, without a postal code.
std::size_t AddressReader::lone_town_end(std::size_t p) const {
  if (scan_.at(p) != ',') return p;
  const std::size_t q = separators(p, false);
  if (!capital_at(s_, q)) return p;
  const Word town = read_word(s_, q);
  if (town.has(kPlace)) return town_end(q);
  if (town.has(kAnyFirst | kNotName | kGreeting | kRole) || town.size() < 3) return p;
  const unsigned char next = scan_.at(town.end);
  const bool alone = next == 0 || next == '\n' || next == '.' || next == ',' || next == ')' ||
                     next == ';' || next == '?' || next == '!';
  return alone ? town.end : p;
}

// ", London NW1 6XE", ", Springfield, IL 62704": where it ends, or `p`.
std::size_t AddressReader::british_end(std::size_t p) const {
  std::size_t q = separators(p, true);
  if (q == p || !capital_at(s_, q)) return p;
  std::size_t town = p;
  for (int words = 0; words < 4 && capital_at(s_, q); ++words) {
    const std::size_t begin = q;
    std::size_t code = begin;
    std::size_t digits = 0;
    while (code - begin < 4 && is_word_byte(scan_.at(code)))
      digits += is_digit(scan_.at(code++)) ? 1 : 0;
    const bool outward = digits >= 1 && code - begin >= 2 && !is_word_byte(scan_.at(code));
    if (outward) {  // NW1 6XE
      const std::size_t inward = code + space_at(s_, code);
      if (is_digit(scan_.at(inward)) && capital_at(s_, inward + 1) && capital_at(s_, inward + 2) &&
          !is_word_byte(scan_.at(inward + 3))) {
        return inward + 3;
      }
      return p;
    }
    const Word word = read_word(s_, begin);
    town = word.end;
    q = separators(town, false);
    if (word.shouted && word.size() == 2) {  // IL 62704
      std::size_t zip = q;
      while (zip - q < 6 && is_digit(scan_.at(zip))) ++zip;
      if (zip - q == 5) return zip;
    }
    if (q == town) break;
  }
  return p;
}

}  // namespace

std::optional<Match> find_address(const Scan& scan, const DigitWindow& window) {
  return AddressReader(scan, window).find();
}

}  // namespace gehor::privacy
