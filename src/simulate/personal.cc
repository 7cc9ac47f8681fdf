#include "simulate/personal.h"

#include <fmt/format.h>

#include <array>

#include "simulate/lexicon.h"

namespace gehor::simulate {
namespace {

// What belongs to a person is drawn from the person's number, apart for each kind.
Stream stream_of(const Person& person, std::uint64_t kind) {
  return Stream(person.seed, Purpose::kPerson, person.number, kind);
}

std::string spaced(std::string_view digits, std::size_t group) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i % group == 0) out += ' ';
    out += digits[i];
  }
  return out;
}

// "174 06 67", "465 004 22", "900 123"
std::string subscriber(std::string_view d) {
  if (d.size() == 7) return fmt::format("{} {} {}", d.substr(0, 3), d.substr(3, 2), d.substr(5));
  if (d.size() == 8) return fmt::format("{} {} {}", d.substr(0, 3), d.substr(3, 3), d.substr(6));
  return spaced(d, 3);
}

struct Birth {
  int year, month, day;
};
Birth draw_birth(Stream& stream) {
  const int year = stream.between(40, 99);
  const int month = stream.between(1, 12);
  const int day = stream.between(1, 28);
  return {year, month, day};
}

int digit(std::string_view digits, std::size_t i) { return digits[i] - '0'; }

// Birth numbers 980 to 999 are kept for tests; the last digit is Luhn's.
std::string swedish_number(const Person& person, std::uint32_t writing) {
  Stream stream = stream_of(person, 1);
  const Birth b = draw_birth(stream);
  const int serial = stream.between(980, 999);
  const std::string d = fmt::format("{:02}{:02}{:02}{}", b.year, b.month, b.day, serial);
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    const int x = digit(d, i) * (i % 2 == 0 ? 2 : 1);
    sum += x > 9 ? x - 9 : x;
  }
  const int check = (10 - sum % 10) % 10;
  switch (writing % 4) {
    case 0: return fmt::format("19{}-{}{}", d.substr(0, 6), d.substr(6), check);
    case 1: return fmt::format("19{}{}", d, check);
    default: return fmt::format("{}-{}{}", d.substr(0, 6), d.substr(6), check);
  }
}

// Synthetic numbers of the Norwegian tax administration: the month plus 80. Two controls,
// modulus 11.
std::string norwegian_number(const Person& person, std::uint32_t writing) {
  constexpr std::array kFirst{3, 7, 6, 1, 8, 9, 4, 5, 2};
  constexpr std::array kSecond{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  Stream stream = stream_of(person, 2);
  for (;;) {
    const Birth b = draw_birth(stream);
    const int serial = stream.between(0, 499);
    std::string d = fmt::format("{:02}{:02}{:02}{:03}", b.day, b.month + 80, b.year, serial);
    int first = 0, second = 0;
    for (std::size_t i = 0; i < 9; ++i) first += kFirst[i] * digit(d, i);
    first = (11 - first % 11) % 11;
    if (first == 10) continue;
    d += static_cast<char>('0' + first);
    for (std::size_t i = 0; i < 10; ++i) second += kSecond[i] * digit(d, i);
    second = (11 - second % 11) % 11;
    if (second == 10) continue;
    d += static_cast<char>('0' + second);
    return writing % 2 == 0 ? d : d.substr(0, 6) + " " + d.substr(6);
  }
}

// Individual numbers from 900 are given for a time only, never for good.
std::string finnish_number(const Person& person) {
  constexpr std::string_view kChecks = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  Stream stream = stream_of(person, 3);
  const Birth b = draw_birth(stream);
  const int individual = stream.between(900, 999);
  const int date = b.day * 10'000 + b.month * 100 + b.year;
  const int number = date * 1'000 + individual;
  return fmt::format("{:06}-{}{}", date, individual,
                     kChecks[static_cast<std::size_t>(number % 31)]);
}

// A number as dialled within its country, and the country.
struct Phone {
  std::string_view country;
  std::string digits;  // with the leading zero that falls away abroad
};

// Kept for fiction: Sweden (PTS) 070-174 06 05 to 99, 031-390 06 00 to 99, 040-628 04 00 to 99,
// 08-465 004 00 to 99; the United Kingdom (Ofcom) 07700 900000 to 900999. Others have none that is
// known to us and use Swedish ones.
Phone phone(const Person& person) {
  Stream stream = stream_of(person, 4);
  if (person.language == Language::kEn)
    return {"44", fmt::format("07700900{:03}", stream.between(0, 999))};
  const int last = stream.between(5, 99);
  switch (person.language == Language::kSv ? stream.below(6) : 9) {
    case 0: return {"46", fmt::format("03139006{:02}", last)};
    case 1: return {"46", fmt::format("04062804{:02}", last)};
    case 2: return {"46", fmt::format("08465004{:02}", last)};
    default: return {"46", fmt::format("07017406{:02}", last)};
  }
}

// Check digits of ISO 13616: the rest must be 1 when the country and the digits go last.
std::string iban(std::string_view country, const std::string& account) {
  int rest = 0;
  const auto feed = [&](int value) {
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  };
  for (const char c : account) feed(c - '0');
  for (const char c : country) feed(c - 'A' + 10);
  feed(0);
  feed(0);
  return fmt::format("{}{:02}{}", country, 98 - rest, account);
}

}  // namespace

Person person_of(std::uint64_t seed, std::uint32_t customer, std::uint32_t matter,
                 Language language) {
  const bool known = customer != kNobody;
  Stream stream(seed, Purpose::kCustomer, known ? customer : matter, known ? 2 : 3);
  const Lexicon& lexicon = lexicon_of(language);
  Person p;
  p.language = language;
  p.seed = seed;
  p.number = known ? customer + 1 : matter + 500'000'000U;
  p.first =
      lexicon.first_names[stream.below(static_cast<std::uint32_t>(lexicon.first_names.size()))];
  p.last = lexicon.last_names[stream.below(static_cast<std::uint32_t>(lexicon.last_names.size()))];
  p.style.lower_case = stream.per_mille(80);
  p.style.drops_accents = stream.per_mille(50);
  p.style.colloquial = stream.per_mille(45);
  p.style.shouts = stream.per_mille(60);
  p.style.terse = stream.per_mille(150);
  constexpr std::array kSlips{0, 0, 4, 12, 40};
  p.style.slips = kSlips[stream.below(kSlips.size())];
  return p;
}

std::string full_name(const Person& person) {
  return fmt::format("{} {}", person.first, person.last);
}

std::string email_of(const Person& person) {
  constexpr std::array<std::string_view, 3> kDomains{"example.com", "example.org", "example.net"};
  return fmt::format("{}.{}@{}", plain_letters(person.first, true), person.number,
                     kDomains[person.number % 3]);
}

std::string phone_of(const Person& person, std::uint32_t writing) {
  const auto [country, d] = phone(person);
  const std::size_t area = d.starts_with("08") ? 2 : country == "44" ? 5 : 3;
  switch (writing % 5) {
    case 0: return fmt::format("+{}{}", country, d.substr(1));
    case 1: return d;
    case 2:
      return fmt::format("+{} {} {}", country, d.substr(1, area - 1), subscriber(d.substr(area)));
    case 3: return fmt::format("{} {}", d.substr(0, area), subscriber(d.substr(area)));
    default: return fmt::format("{}-{}", d.substr(0, area), d.substr(area));
  }
}

std::string national_id_of(const Person& person, std::uint32_t writing) {
  switch (person.language) {
    case Language::kNb:
    case Language::kNn: return norwegian_number(person, writing);
    case Language::kFi: return finnish_number(person);
    default: return swedish_number(person, writing);
  }
}

std::string card_of(const Person& person, std::uint32_t writing) {
  // Numbers that card companies publish for tests.
  constexpr std::array<std::string_view, 8> kCards{
      "4111111111111111", "5555555555554444", "4012888888881881", "5105105105105100",
      "4222222222222220", "2223003122003222", "6011111111111117", "3530111333300000"};
  Stream stream = stream_of(person, 5);
  const std::string_view card = kCards[stream.below(kCards.size())];
  return writing % 3 == 0 ? std::string(card) : spaced(card, 4);
}

std::string iban_of(const Person& person, std::uint32_t writing) {
  // Accounts of banks with number nought, which do not exist.
  Stream stream = stream_of(person, 6);
  const auto number = static_cast<unsigned>(stream.below(1'000'000'000));
  std::string text;
  switch (person.language) {
    case Language::kNb:
    case Language::kNn: text = iban("NO", fmt::format("00{:09}", number)); break;
    case Language::kDa: text = iban("DK", fmt::format("00000{:09}", number)); break;
    case Language::kFi: text = iban("FI", fmt::format("00000{:09}", number)); break;
    case Language::kDe: text = iban("DE", fmt::format("000000000{:09}", number)); break;
    default: text = iban("SE", fmt::format("00000000000{:09}", number)); break;
  }
  return writing % 2 == 0 ? spaced(text, 4) : text;
}

std::string address_of(const Person& person, std::uint32_t writing) {
  const Lexicon& lexicon = lexicon_of(person.language);
  Stream stream = stream_of(person, 7);
  const std::string_view street =
      lexicon.streets[stream.below(static_cast<std::uint32_t>(lexicon.streets.size()))];
  const std::string_view town =
      lexicon.towns[stream.below(static_cast<std::uint32_t>(lexicon.towns.size()))];
  const int house = stream.between(1, 140);
  const int post = stream.between(1000, 9899);
  const std::string door =
      stream.per_mille(250) ? std::string(1, static_cast<char>('A' + house % 4)) : "";
  std::string code = fmt::format("{:04}", post);
  if (person.language == Language::kSv || person.language == Language::kEn) {
    code = fmt::format("{:03} {:02}", 100 + post % 880, post % 90 + 10);
  } else if (person.language == Language::kFi || person.language == Language::kDe) {
    code = fmt::format("{:05}", post * 9);
  }
  if (person.language == Language::kEn)
    return fmt::format("{}{} {}, {} {}", house, door, street, code, town);
  return fmt::format("{} {}{}{} {} {}", street, house, door, writing % 4 == 0 ? "" : ",", code,
                     town);
}

std::string plate_of(const Person& person, std::uint32_t writing) {
  // Combinations of letters that are not given out in Sweden.
  constexpr std::array<std::string_view, 8> kLetters{"UFO", "WWW", "TRE", "FEM",
                                                     "SJU", "ETT", "OOO", "USA"};
  Stream stream = stream_of(person, 8);
  const std::string_view letters = kLetters[stream.below(kLetters.size())];
  const int number = stream.between(11, 998);
  return fmt::format("{}{}{:03}", letters, writing % 2 == 0 ? " " : "", number);
}

std::string_view agent_name(std::uint16_t agent) {
  const auto& names = lexicon_of(Language::kSv).first_names;
  return names[agent % names.size()];
}

}  // namespace gehor::simulate
