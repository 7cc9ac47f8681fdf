#include "pipeline/demo_texts.h"

#include <fmt/format.h>

#include <vector>

#include "base/text.h"

namespace gehor::pipeline::demo {
namespace {

constexpr std::string_view kFirstNames[] = {
    "Anna|Erik|Maria|Lars|Karin|Johan|Eva|Fatima|Mikael|Sara|Ali|Birgitta|Oskar|Linnea|Göran|Elin|Nils|"
    "Zahra|Åsa|Per|Ingrid|Hassan|Märta|Gustav|Ulla|Emil|Kerstin|Amina",
    "Kari|Ola|Ingrid|Lars|Marit|Magnus|Silje|Bjørn|Nora|Håkon",
    "Mette|Søren|Lone|Jens|Kirsten|Mads|Freja|Poul|Line|Anders",
    "Aino|Matti|Liisa|Juhani|Päivi|Ville|Helmi|Timo|Sari|Onni",
    "Emma|James|Priya|Thomas|Olivia|Daniel|Chloe|Samuel"};

const Phrases& phrases_of(Tongue tongue) {
  switch (tongue) {
    case Tongue::kSwedish: return swedish();
    case Tongue::kNorwegian: return norwegian();
    case Tongue::kDanish: return danish();
    case Tongue::kFinnish: return finnish();
    case Tongue::kEnglish: return english();
  }
  return swedish();
}

std::string pick(std::string_view alternatives, Random& random) {
  const std::vector<std::string_view> all = split(alternatives, '|');
  return std::string(all[random.below(static_cast<std::uint32_t>(all.size()))]);
}

void replace(std::string& text, std::string_view slot, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(slot, at)) != std::string::npos; at += with.size()) {
    text.replace(at, slot.size(), with);
  }
}

// Drawn one after the other: the order in which a call's arguments are worked out is not the same
// with every compiler, and the bytes must be.
struct Birth {
  explicit Birth(Random& random)
      : year(random.between(40, 99)), month(random.between(1, 12)), day(random.between(1, 28)) {}
  int year, month, day;  // the members' order is the order of drawing
};

int digit(const std::string& digits, std::size_t i) { return digits[i] - '0'; }

// Birth numbers 980 to 999 are kept for tests; the last digit is Luhn's.
std::string swedish_number(Random& random) {
  const Birth born(random);
  const std::string d =
      fmt::format("{:02}{:02}{:02}{}", born.year, born.month, born.day, random.between(980, 999));
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    const int x = digit(d, i) * (i % 2 == 0 ? 2 : 1);
    sum += x > 9 ? x - 9 : x;
  }
  return fmt::format("{}-{}{}", d.substr(0, 6), d.substr(6), (10 - sum % 10) % 10);
}

// The synthetic series of Skatteetaten: the month plus 80. Both controls by modulus 11.
std::string norwegian_number(Random& random) {
  constexpr int kFirst[] = {3, 7, 6, 1, 8, 9, 4, 5, 2};
  constexpr int kSecond[] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  for (;;) {
    const Birth born(random);
    std::string d = fmt::format("{:02}{:02}{:02}{:03}", born.day, born.month + 80, born.year,
                                random.between(0, 499));
    int first = 0, second = 0;
    for (std::size_t i = 0; i < 9; ++i) first += kFirst[i] * digit(d, i);
    first = (11 - first % 11) % 11;
    if (first == 10) continue;
    d += static_cast<char>('0' + first);
    for (std::size_t i = 0; i < 10; ++i) second += kSecond[i] * digit(d, i);
    second = (11 - second % 11) % 11;
    if (second == 10) continue;
    return d + static_cast<char>('0' + second);
  }
}

// Individual numbers from 900 are given for a time only, never for good.
std::string finnish_number(Random& random) {
  constexpr std::string_view kChecks = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  const Birth born(random);
  const int date = born.day * 10'000 + born.month * 100 + born.year;
  const int individual = random.between(900, 999);
  const int number = date * 1'000 + individual;  // at most 281,299,999
  return fmt::format("{:06}-{}{}", date, individual,
                     kChecks[static_cast<std::size_t>(number % 31)]);
}

std::string identity_number(Tongue tongue, Random& random) {
  if (tongue == Tongue::kNorwegian) return norwegian_number(random);
  if (tongue == Tongue::kFinnish) return finnish_number(random);
  return swedish_number(random);
}

// PTS keeps 070-174 06 05 to 99 for fiction, 031-390 06 00 to 99 and 040-628 04 00 to 99 too; Ofcom
// 07700 900000 to 900999.
std::string phone_number(Tongue tongue, Random& random) {
  if (tongue == Tongue::kEnglish) return fmt::format("+44 7700 900{:03}", random.between(0, 999));
  const int last = random.between(5, 99);
  if (tongue != Tongue::kSwedish) return fmt::format("+46 70 174 06 {:02}", last);
  switch (random.below(5)) {
    case 0: return fmt::format("031-390 06 {:02}", last);
    case 1: return fmt::format("040-628 04 {:02}", last);
    case 2: return fmt::format("+46701740{:03}", 600 + last);
    case 3: return fmt::format("0701740{:03}", 600 + last);
    default: return fmt::format("070-174 06 {:02}", last);
  }
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A slip of the finger: two letters change places, one is lost or comes twice. Only plain letters
// inside a word, and never in a slot.
void misspell(std::string& text, Random& random) {
  std::vector<std::size_t> places;
  bool in_slot = false;
  for (std::size_t i = 1; i + 2 < text.size(); ++i) {
    if (text[i] == '{') in_slot = true;
    if (text[i] == '}') in_slot = false;
    if (in_slot) continue;
    if (is_letter(text[i - 1]) && is_letter(text[i]) && is_letter(text[i + 1]) &&
        is_letter(text[i + 2])) {
      places.push_back(i);
    }
  }
  if (places.empty()) return;
  const std::size_t at = places[random.below(static_cast<std::uint32_t>(places.size()))];
  switch (random.below(3)) {
    case 0: std::swap(text[at], text[at + 1]); break;
    case 1: text.erase(at, 1); break;
    default: text.insert(at, 1, text[at]); break;
  }
}

void drop_accents(std::string& text) {
  constexpr std::pair<std::string_view, const char*> kPlain[] = {
      {"å", "a"}, {"ä", "a"},  {"ö", "o"}, {"Å", "A"},  {"Ä", "A"}, {"Ö", "O"},
      {"ø", "o"}, {"æ", "ae"}, {"Ø", "O"}, {"Æ", "Ae"}, {"é", "e"}};
  for (const auto& [letter, plain] : kPlain) replace(text, letter, plain);
}

void append(std::string& text, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence;
}

}  // namespace

Person make_person(Tongue tongue, std::uint32_t number, Random& random) {
  constexpr std::string_view kDomains = "example.com|example.org|example.net";
  Person person;
  person.tongue = tongue;
  person.name = pick(kFirstNames[static_cast<std::size_t>(tongue)], random);
  person.email =
      fold_for_match(person.name) + "." + std::to_string(number) + "@" + pick(kDomains, random);
  person.drops_accents = random.chance(5);
  person.lower_case = random.chance(8);
  return person;
}

Said say(const Person& person, const Occasion& occasion, Random& random) {
  // What was said on the telephone is the colleague's note, in the company's language.
  const Tongue tongue = occasion.spoken ? Tongue::kSwedish : person.tongue;
  const Phrases& phrases = phrases_of(tongue);
  std::string text = occasion.spoken ? pick("Kunden ringer:|Samtal.|Kund undrar:|", random)
                                     : pick(phrases.greetings, random);
  const bool again_first = random.chance(50);
  if (occasion.earlier > 0 && again_first) append(text, pick(phrases.again, random));
  append(text, pick(phrases.situations[occasion.reason], random));
  if (occasion.earlier > 0 && !again_first) append(text, pick(phrases.again, random));
  const bool praise = occasion.reason + 1 == kReasonCount;
  Said said;
  if (!praise) {
    append(text, pick(phrases.asks, random));
    if (random.chance(occasion.spoken ? 12 : 28)) {
      append(text, pick(phrases.identifiers, random));
      said.personal_data = true;
    }
  }
  if (!occasion.spoken) {
    const std::string closing = pick(phrases.closings, random);
    if (!closing.empty()) text += "\n" + closing;
  }
  const std::vector<std::string_view> months = split(phrases.months, '|');
  replace(text, "{month}", std::string(months[(occasion.month + 11U - random.below(2)) % 12U]));
  replace(text, "{product}", pick(phrases.products, random));
  if (!occasion.spoken) {
    if (random.chance(25)) misspell(text, random);
    if (random.chance(6)) misspell(text, random);
    if (person.drops_accents) drop_accents(text);
    if (person.lower_case) text = to_lower(text);
  }
  replace(text, "{kr}", std::to_string(random.between(89, 4900)));
  replace(text, "{kwh}", std::to_string(random.between(120, 19'000)));
  replace(text, "{order}", fmt::format("W{}", random.between(20'000, 89'999)));
  replace(text, "{name}", person.lower_case ? to_lower(person.name) : person.name);
  replace(text, "{id}", identity_number(tongue, random));
  replace(text, "{phone}", phone_number(tongue, random));
  replace(text, "{mail}", person.email);
  replace(text, "{card}", pick("4111 1111 1111 1111|5555 5555 5555 4444", random));
  replace(text, "{iban}", "SE45 5000 0000 0583 9825 7466");
  said.text = std::move(text);
  return said;
}

}  // namespace gehor::pipeline::demo
