#include "privacy/redact.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

using DigitDetector = std::optional<Match> (*)(const Scan&, const DigitWindow&);

// In order of certainty: the first to claim a place has it.
constexpr std::array<DigitDetector, 4> kDigitDetectors = {find_person_number, find_card,
                                                          find_company_number, find_phone};

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

// Everything in one text, in order of place.
std::vector<Match> find_all(std::string_view text) {
  Scan scan(text);
  std::vector<Match> emails = find_emails(scan);
  std::size_t next_email = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (next_email < emails.size() && i >= emails[next_email].start) {
      i = emails[next_email].end;
      scan.found.push_back(std::move(emails[next_email++]));
      continue;
    }
    const std::size_t stop = next_email < emails.size() ? emails[next_email].start : text.size();
    while (i < stop && !is_digit(static_cast<unsigned char>(text[i]))) ++i;
    if (i == stop) {
      if (stop == text.size()) break;
      continue;
    }
    std::optional<Match> match;
    const DigitWindow window = read_window(text.substr(0, stop), i);
    if (window.count > 0) {
      match = find_iban(scan, window);
      if (!match && scan.before(i) == '+') {
        if (!is_glued(scan, i)) match = find_phone(scan, window);
      } else if (!match && !is_glued(scan, i)) {
        for (const DigitDetector detect : kDigitDetectors) {
          match = detect(scan, window);
          if (match) break;
        }
      }
    }
    if (match && match->end <= stop && match->end > i &&
        (scan.found.empty() || match->start >= scan.found.back().end)) {
      i = match->end;
      scan.found.push_back(std::move(*match));
      continue;
    }
    while (i < stop && is_digit(static_cast<unsigned char>(text[i]))) ++i;
  }
  for (; next_email < emails.size(); ++next_email) {
    scan.found.push_back(std::move(emails[next_email]));
  }
  return std::move(scan.found);
}

// Calls f(type, number) for every placeholder in the text.
template <typename F>
void for_each_placeholder(std::string_view text, F f) {
  for (std::size_t i = text.find('['); i != std::string_view::npos; i = text.find('[', i + 1)) {
    const std::string_view head = text.substr(i + 1, 24);
    const std::size_t close = head.find(']');
    const std::size_t blank = head.find(' ');
    if (close == std::string_view::npos || blank == std::string_view::npos || blank > close) {
      continue;
    }
    const auto type = entity_from_name(head.substr(0, blank));
    const std::string_view digits = head.substr(blank + 1, close - blank - 1);
    if (!type || digits.empty() || digits.size() > 6) continue;
    int number = 0;
    for (const char c : digits) {
      if (!is_digit(static_cast<unsigned char>(c))) {
        number = -1;
        break;
      }
      number = number * 10 + (c - '0');
    }
    if (number > 0) f(*type, number);
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
  std::string key(1, static_cast<char>(type));
  key.append(value);
  auto [it, is_new] = numbers_.try_emplace(std::move(key), 0);
  if (is_new) it->second = ++last_[static_cast<std::size_t>(type)];
  return it->second;
}

Redaction Redactor::redact(std::string_view utf8) {
  for_each_placeholder(utf8, [this](EntityType type, int number) {
    int& last = last_[static_cast<std::size_t>(type)];
    last = std::max(last, number);
  });
  Redaction result;
  result.text = std::string(utf8);
  for (int pass = 0; pass < kMostPasses; ++pass) {
    const std::vector<Match> matches = find_all(pass == 0 ? utf8 : std::string_view(result.text));
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

}  // namespace gehor::privacy
