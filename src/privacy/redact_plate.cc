// Registration plates of the Nordic countries and Germany: "KDR 42B", "EK 12345", "ABC-123".
// Article numbers and codes are made alike, so a word for a vehicle or a plate must stand near.
#include <algorithm>
#include <array>
#include <string>

#include "privacy/redact_reading.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(unsigned char c) { return is_upper(static_cast<unsigned char>(c & ~0x20)); }

// Beginnings of folded words for vehicles, plates, parking.
constexpr std::string_view kVehicle[] = {
    "reg",       "bil",       "fordon",  "kjoret",  "koret",      "skylt",       "skilt",
    "nummerpla", "numberpl",  "plate",   "car",     "vehicle",    "auto",        "rekister",
    "rekkari",   "parker",    "pysak",   "pbot",    "moped",      "motorc",      "mc",
    "slap",      "tilhenger", "trailer", "husvagn", "campingv",   "kennzeich",   "okutaek",
    "okutaki",   "elbil",     "ladd",    "taxi",    "lastbil",    "buss",        "varebil",
    "kfz",       "fahrzeug",  "bobil",   "husbil",  "kjennemerk", "nummerskilt", "ajoneuv",
    "traktor",   "bilnumm"};
// What a plate is called, and nothing else.
constexpr std::string_view kPlate[] = {"reg",       "skylt",      "skilt",    "nummerpla",
                                       "numberpl",  "plate",      "rekister", "rekkari",
                                       "kennzeich", "kjennemerk", "bilnumm",  "regnr"};

template <std::size_t N>
bool begins_with_one_of(std::string_view word, const std::string_view (&stems)[N]) {
  return std::any_of(std::begin(stems), std::end(stems), [&](std::string_view stem) {
    // Short stems are words of their own: "mc", "van", "car".
    return stem.size() <= 3 && stem != "reg" && stem != "bil"
               ? word == stem || (stem == "car" && word == "cars")
               : word.starts_with(stem);
  });
}

template <std::size_t N>
bool near(std::string_view s, std::size_t from, std::size_t to,
          const std::string_view (&stems)[N]) {
  for (std::size_t p = from; p < to;) {
    if (const std::size_t n = placeholder_at(s, p); n != 0) {
      p += n;  // "[plate 1]" says nothing of what stands beside it
      continue;
    }
    if (!is_letter_byte(static_cast<unsigned char>(s[p])) || letter_before(s, p)) {
      ++p;
      continue;
    }
    std::size_t q = p;
    while (q < to && is_letter_byte(static_cast<unsigned char>(s[q]))) ++q;
    if (begins_with_one_of(fold_word(s.substr(p, q - p)).view(), stems)) return true;
    p = q;
  }
  return false;
}

}  // namespace

std::optional<Match> find_plate(const Scan& scan, std::size_t digit) {
  const std::string_view s = scan.text;
  // Letters, perhaps a blank or hyphen, then the digits.
  std::size_t letters_end = digit;
  const unsigned char gap = scan.before(digit);
  if (gap == ' ' || gap == '-') --letters_end;
  std::size_t start = letters_end;
  while (start > 0 && letters_end - start < 4 && is_letter(scan.before(start))) --start;
  std::size_t letters = letters_end - start;
  if (letters == 0 || letters > 3) return std::nullopt;
  const bool upper = std::all_of(s.begin() + static_cast<std::ptrdiff_t>(start),
                                 s.begin() + static_cast<std::ptrdiff_t>(letters_end),
                                 [](char c) { return is_upper(static_cast<unsigned char>(c)); });
  bool german = false;
  if (letters <= 2 && upper && scan.before(start) == '-') {  // HH-AB 123
    std::size_t town = start - 1;
    while (town > 0 && start - town < 5 && is_upper(scan.before(town))) --town;
    if (town != start - 1 && start - 1 - town <= 3) {
      start = town;
      german = true;
    }
  }
  if (is_word_byte(scan.before(start)) || scan.before(start) == '-') return std::nullopt;
  std::size_t end = digit;
  while (end - digit < 6 && is_digit(scan.at(end))) ++end;
  std::size_t digits = end - digit;
  bool shape = false;
  if (german) {
    shape = digits <= 4;
  } else if (letters == 3 && digits == 2) {  // ABC 12D, ABC12
    shape = is_letter(scan.at(end)) || gap != ' ';
    if (is_letter(scan.at(end))) ++end;
  } else if (letters == 3) {  // ABC 123, ABC-12
    shape = digits == 3 || (digits >= 1 && digits < 3 && gap == '-');
  } else if (letters == 2 && digits == 5) {  // EK 12345
    shape = scan.at(digit) != '0';
  } else if (letters == 2 && digits == 2 && scan.at(end) == ' ' && is_digit(scan.at(end + 1)) &&
             is_digit(scan.at(end + 2)) && is_digit(scan.at(end + 3))) {  // AB 12 345
    end += 4;
    shape = true;
  } else if (letters == 2 && digits == 3) {  // AB-123, AB123
    shape = gap != ' ';
  }
  if (!shape || is_word_byte(scan.at(end)) ||
      (scan.at(end) == '-' && is_word_byte(scan.at(end + 1)))) {
    return std::nullopt;
  }
  // "och 634" beside "registrerad": words in lower case are none.
  if (!upper && exact_flags(fold_word(s.substr(start, letters)).view()) != 0) return std::nullopt;
  const bool told = upper ? near(s, scan.back(start, 90), start, kVehicle) ||
                                near(s, end, std::min(s.size(), end + 40), kVehicle)
                          : near(s, scan.back(start, 24), start, kPlate);
  if (!told) return std::nullopt;
  if (!scan.found.empty() && start < scan.found.back().end) return std::nullopt;
  std::string value;
  for (std::size_t i = start; i < end; ++i) {
    if (s[i] != ' ' && s[i] != '-')
      value.push_back(static_cast<char>(is_digit(scan.at(i)) ? s[i] : s[i] & ~0x20));
  }
  return Match{EntityType::kPlate, start, end, std::move(value)};
}

}  // namespace gehor::privacy
