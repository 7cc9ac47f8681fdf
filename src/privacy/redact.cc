#include "privacy/redact.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <utility>

#include "base/byte_block.h"
#include "privacy/redact_reading.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

using DigitDetector = std::optional<Match> (*)(const Scan&, const DigitWindow&);

struct Detector {
  DigitDetector find;
  bool identifier;  // proves itself by its own form
};

// In order of certainty: the first to claim a place has it.
constexpr std::array<Detector, 6> kDigitDetectors = {{{find_address, false},
                                                      {find_person_number, true},
                                                      {find_card, true},
                                                      {find_account, false},
                                                      {find_company_number, true},
                                                      {find_phone, true}}};

// What is masked can change what the words around another place say, so the text is read again
// until nothing new is found. Twice is the rule; this many times is enough for anything.
constexpr int kMostPasses = 6;

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(unsigned char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

std::vector<Match> find_emails(const Scan& scan) {
  std::vector<Match> emails;
  std::size_t from = 0;
  const char* const data = scan.text.data();
  for (std::size_t i = 0; i < scan.text.size();) {
    const void* hit = std::memchr(data + i, '@', scan.text.size() - i);
    if (hit == nullptr) break;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(hit) - data);
    i = at + 1;
    if (auto match = find_email(scan, at, from)) {
      i = from = match->end;
      emails.push_back(std::move(*match));
    }
  }
  return emails;
}

// A run of digits at `at` that is glued to what stands before it, so that it can't begin a number:
// "12.345", "A4711"; but not "tel070…" and not right after what was found.
bool is_glued(const Scan& scan, std::size_t at) {
  const unsigned char mark = scan.before(at);
  if (mark == 0) return false;
  const std::size_t last_end = scan.found.empty() ? 0 : scan.found.back().end;
  if (is_word_byte(mark)) {
    std::size_t p = at;
    std::array<char, 12> word;
    std::size_t n = 0;
    while (p > last_end && n < word.size() && is_ascii_letter(scan.before(p))) {
      --p;
      ++n;
    }
    if (n == 0 || n == word.size() || is_word_byte(scan.before(p))) return true;
    for (std::size_t i = 0; i < n; ++i) word[i] = static_cast<char>(scan.text[p + i] | 32);
    const Sign sign = sign_of_word({word.data(), n});
    return sign == Sign::kNone || sign == Sign::kOther;
  }
  const bool joint =
      mark == '.' || mark == ',' || mark == ':' || mark == '-' || mark == '/' || mark == '+';
  return joint && at >= 2 && is_digit(scan.before(at - 1)) && last_end + 1 != at;
}

bool by_place(const Match& a, const Match& b) { return a.start < b.start; }

// What is found before the digits are read: what an organisation's own rules say, and addresses of
// e-mail outside of it. In order of place, never overlapping.
std::vector<Match> find_first(const Scan& scan, std::vector<Match> ruled) {
  std::vector<Match> emails = find_emails(scan);
  if (ruled.empty()) return emails;
  for (Match& email : emails) {
    const bool apart = std::none_of(ruled.begin(), ruled.end(), [&](const Match& match) {
      return match.start < email.end && email.start < match.end;
    });
    if (apart) ruled.push_back(std::move(email));
  }
  std::sort(ruled.begin(), ruled.end(), by_place);
  return ruled;
}

// The end of the placeholder whose number begins at `i`; 0 where it is none's.
std::size_t placeholder_end(std::string_view text, std::size_t i) {
  if (i < 3 || text[i - 1] != ' ') return 0;
  const std::size_t from = i > 16 ? i - 16 : 0;
  const std::size_t open = text.substr(from, i - from).rfind('[');
  if (open == std::string_view::npos) return 0;
  const std::size_t length = placeholder_at(text, from + open);
  return from + open + length > i ? from + open + length : 0;
}

// The match whose number begins at `i`, if there is one; nothing from `stop` on belongs to it.
std::optional<Match> find_at_digits(const Scan& scan, std::size_t i, std::size_t stop,
                                    Sought sought) {
  std::optional<Match> match;
  const DigitWindow window = read_window(scan.text.substr(0, stop), i);
  if (window.count == 0) return match;
  match = find_iban(scan, window);
  if (match) return match;
  if (sought == Sought::kEverything) {
    match = find_plate(scan, i);
    if (match) return match;
  }
  if (is_glued(scan, i)) return match;
  if (scan.before(i) == '+') return find_phone(scan, window);
  for (const Detector& detector : kDigitDetectors) {
    if (sought == Sought::kIdentifiers && !detector.identifier) continue;
    match = detector.find(scan, window);
    if (match) return match;
  }
  return match;
}

// Everything in one text, in order of place.
std::vector<Match> find_all(std::string_view text, Sought sought, std::vector<Match> ruled) {
  Scan scan(text);
  std::vector<Match> first = find_first(scan, std::move(ruled));
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (next < first.size() && i >= first[next].start) {
      i = first[next].end;
      scan.found.push_back(std::move(first[next++]));
      continue;
    }
    const std::size_t stop = next < first.size() ? first[next].start : text.size();
    i = bytes::next_digit(text, i, stop);
    if (i == stop) {
      if (stop == text.size()) break;
      continue;
    }
    if (const std::size_t end = placeholder_end(text, i); end != 0) {
      i = end;
      continue;
    }
    std::optional<Match> match = find_at_digits(scan, i, stop, sought);
    if (match && match->end <= stop && match->end > i &&
        (scan.found.empty() || match->start >= scan.found.back().end)) {
      i = match->end;
      scan.found.push_back(std::move(*match));
      continue;
    }
    while (i < stop && is_digit(static_cast<unsigned char>(text[i]))) ++i;
  }
  for (; next < first.size(); ++next) scan.found.push_back(std::move(first[next]));
  if (sought == Sought::kIdentifiers) return std::move(scan.found);
  std::vector<Match> names = find_names(scan);
  if (names.empty()) return std::move(scan.found);
  std::vector<Match> all;
  all.reserve(scan.found.size() + names.size());
  std::merge(std::move_iterator(scan.found.begin()), std::move_iterator(scan.found.end()),
             std::move_iterator(names.begin()), std::move_iterator(names.end()),
             std::back_inserter(all), by_place);
  return all;
}

// Calls f(type, number) for every placeholder in the text.
template <typename F>
void for_each_placeholder(std::string_view text, F f) {
  for (std::size_t i = text.find('['); i != std::string_view::npos; i = text.find('[', i + 1)) {
    const std::size_t length = placeholder_at(text, i);
    if (length == 0) continue;
    const std::string_view inside = text.substr(i + 1, length - 2);
    const std::size_t blank = inside.find(' ');
    const std::string_view digits = inside.substr(blank + 1);
    if (digits.size() > 6) continue;
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    if (number > 0) f(*entity_from_name(inside.substr(0, blank)), number);
  }
}

void append_placeholder(std::string& out, EntityType type, int number) {
  out.push_back('[');
  out.append(entity_name(type));
  out.push_back(' ');
  out.append(std::to_string(number));
  out.push_back(']');
}

}  // namespace

int Redactor::number_of(EntityType type, const std::string& value) {
  if (type == EntityType::kName) return number_of_person(value);
  std::string key(1, static_cast<char>(type));
  key.append(value);
  auto [it, is_new] = numbers_.try_emplace(std::move(key), 0);
  if (is_new) it->second = ++last_[static_cast<std::size_t>(type)];
  return it->second;
}

// "anna lind", then "anna": the same. "anna", then "anna lind": the same, but a later "anna berg"
// is somebody else. "anna maria lind" and "anna lind": the same.
int Redactor::number_of_person(std::string_view words) {
  // One map for three questions, told apart by the key's first byte, which no type has.
  constexpr char kWhole = 'N';   // the name as it stands, and by its first and last word
  constexpr char kPart = 'P';    // the first person with this word in the name
  constexpr char kSingle = 'S';  // a person of whom only this word is known
  const auto key = [](char kind, std::string_view name) {
    std::string made(1, kind);
    return made.append(name);
  };
  const auto known = [&](char kind, std::string_view name) -> int* {
    const auto it = numbers_.find(key(kind, name));
    return it == numbers_.end() ? nullptr : &it->second;
  };
  if (const int* number = known(kWhole, words)) return *number;
  int& last_number = last_[static_cast<std::size_t>(EntityType::kName)];
  const std::size_t first_end = words.find(' ');
  int number = 0;
  if (first_end == std::string_view::npos) {
    if (const int* part = known(kPart, words)) {
      number = *part;
    } else {
      number = ++last_number;
      numbers_.emplace(key(kSingle, words), number);
      numbers_.emplace(key(kPart, words), number);
    }
  } else {
    const std::string_view first = words.substr(0, first_end);
    const std::string_view last = words.substr(words.rfind(' ') + 1);
    std::string ends(first);
    ends.append(" ").append(last);
    if (const int* longer = known(kWhole, ends)) number = *longer;
    for (const std::string_view word : {first, last}) {
      int* single = number == 0 ? known(kSingle, word) : nullptr;
      if (single != nullptr) number = std::exchange(*single, 0);
    }
    if (number == 0) number = ++last_number;
    if (ends != words) numbers_.emplace(key(kWhole, ends), number);
    for (const std::string_view word : {first, last})
      numbers_.try_emplace(key(kPart, word), number);
  }
  numbers_.emplace(key(kWhole, words), number);
  return number;
}

Redaction Redactor::redact(std::string_view utf8, Sought sought) {
  for_each_placeholder(utf8, [this](EntityType type, int number) {
    int& last = last_[static_cast<std::size_t>(type)];
    last = std::max(last, number);
  });
  Redaction result;
  result.text = std::string(utf8);
  for (int pass = 0; pass < kMostPasses; ++pass) {
    const std::string_view text = pass == 0 ? utf8 : std::string_view(result.text);
    std::vector<Match> matches;
    if (rules_ == nullptr || rules_->empty()) {
      matches = find_all(text, sought, {});
    } else {
      RuledSpans ruled = rules_->find(text);
      std::vector<Match> masks;
      for (RuledSpan& span : ruled.masked) {
        masks.push_back({span.type, span.start, span.end, std::move(span.value)});
      }
      matches = find_all(text, sought, std::move(masks));
      std::erase_if(matches,
                    [&](const Match& match) { return ruled.keeps(match.start, match.end); });
    }
    if (matches.empty()) break;
    const std::string before = std::move(result.text);
    std::string out;
    out.reserve(before.size());
    std::vector<Entity> merged;
    merged.reserve(result.entities.size() + matches.size());
    std::size_t copied = 0;
    std::size_t known = 0;     // entities of former passes already merged
    std::ptrdiff_t shift = 0;  // from a place in `before` to its place in the input
    const auto take_known = [&](std::size_t upto) {
      while (known < result.entities.size()) {
        const Entity& e = result.entities[known];
        const auto place = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(e.start) - shift);
        if (place >= upto) break;
        std::string placeholder;
        append_placeholder(placeholder, e.type, e.number);
        shift += static_cast<std::ptrdiff_t>(e.end - e.start) -
                 static_cast<std::ptrdiff_t>(placeholder.size());
        merged.push_back(e);
        ++known;
      }
    };
    const auto original = [&](std::size_t place) {
      return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(place) + shift);
    };
    for (const Match& match : matches) {
      take_known(match.start);
      out.append(before, copied, match.start - copied);
      const int number = number_of(match.type, match.value);
      append_placeholder(out, match.type, number);
      merged.push_back({match.type, original(match.start), original(match.end), number});
      copied = match.end;
    }
    take_known(before.size() + 1);
    out.append(before, copied, std::string::npos);
    result.text = std::move(out);
    result.entities = std::move(merged);
  }
  return result;
}

Redaction redact(std::string_view utf8) { return Redactor().redact(utf8); }

Redaction redact_identifiers(std::string_view utf8) {
  return Redactor().redact(utf8, Sought::kIdentifiers);
}

}  // namespace gehor::privacy
