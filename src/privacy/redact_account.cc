// Domestic bank accounts: bankgiro and plusgiro, Swedish clearing and account numbers, Norwegian
// accounts (eleven digits, modulus 11), Danish registration and account numbers, Icelandic ones,
// and whatever the words before call an account at a bank. A customer's account with the company is
// no bank account: "account" alone says nothing.
#include <algorithm>
#include <array>
#include <string>

#include "privacy/redact_reading.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

enum class Told { kNothing, kGiro, kAccount, kClearing };

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

Told told_by(NameFlags flags) {
  if ((flags & kGiroWord) != 0) return Told::kGiro;
  if ((flags & kBankWord) != 0) return Told::kClearing;
  return (flags & kAccountWord) != 0 ? Told::kAccount : Told::kNothing;
}

// An order, an invoice, a case: what stands beside it is no account.
bool is_order_word(std::string_view folded) {
  return sign_of_word(folded) == Sign::kOther && !is_one_of(folded, {"nr", "id", "giro"});
}

// The words right before the place, numbers between them skipped ("clearing 8327 konto …").
Told told_before(std::string_view s, std::size_t at) {
  std::size_t p = at;
  const std::size_t stop = at > 48 ? at - 48 : 0;
  Told told = Told::kNothing;
  for (int words = 0; words < 4 && p > stop;) {
    if (!letter_before(s, p)) {
      if (s[p - 1] == '?' || s[p - 1] == ']') break;
      --p;
      continue;
    }
    const std::size_t start = word_start(s, p);
    const FoldedWord word = fold_word(s.substr(start, p - start));
    const Told now = told_by(exact_flags(word.view()));
    if (now != Told::kNothing) {
      if (told == Told::kNothing || now == Told::kClearing) told = now;
      if (told != Told::kAccount) return told;
    } else if (told == Told::kNothing &&
               is_one_of(word.view(), {"account", "acc", "number", "no", "a", "c"})) {
      // "bank account", "sort code … account": the word before decides.
      const std::string_view near =
          s.substr(start > 40 ? start - 40 : 0, std::min<std::size_t>(start, 40));
      if (near.find("bank") != std::string_view::npos ||
          near.find("Bank") != std::string_view::npos ||
          near.find("ort code") != std::string_view::npos) {
        return Told::kAccount;
      }
    } else if (word.view() == "code" && start >= 5 &&
               fold_word(s.substr(start - 5, 4)).view() == "sort") {
      return Told::kClearing;
    } else if (told == Told::kNothing && is_order_word(word.view())) {
      return Told::kNothing;  // "… konto. Ordre 7701190032"
    }
    p = start;
    ++words;
  }
  return told;
}

// Norwegian: the last digit by weights 5 4 3 2 7 6 5 4 3 2, modulus 11.
bool is_norwegian_account(std::string_view d) {
  constexpr std::array<int, 10> kWeights = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  if (d.size() != 11) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) sum += kWeights[i] * (d[i] - '0');
  const int control = (11 - sum % 11) % 11;
  return control == d[10] - '0';
}

bool has_sizes(const DigitWindow& w, std::initializer_list<std::size_t> sizes) {
  if (w.count < sizes.size()) return false;
  std::size_t i = 0;
  for (const std::size_t size : sizes) {
    if (w.groups[i++].size() != size) return false;
  }
  return true;
}

// "8327-9, 123 456 789-0", "1234 konto 0012345678": the rest of an account whose bank stands
// before; `end` where none follows.
std::size_t rest_end(std::string_view s, std::size_t end, std::string& digits) {
  std::size_t p = end;
  const auto skip_marks = [&] {
    while (
        p < s.size() && p - end < 24 &&
        (s[p] == ' ' || s[p] == ',' || s[p] == ':' || s[p] == '.' || s[p] == '-' || s[p] == '/')) {
      ++p;
    }
  };
  skip_marks();
  for (int words = 0; words < 2 && p < s.size() && is_letter_byte(static_cast<unsigned char>(s[p]));
       ++words) {
    std::size_t q = p;
    while (q < s.size() && q - p < 20 && is_letter_byte(static_cast<unsigned char>(s[q]))) ++q;
    const FoldedWord word = fold_word(s.substr(p, q - p));
    if (told_by(exact_flags(word.view())) != Told::kAccount &&
        !is_one_of(word.view(), {"account", "og", "och", "nr", "number", "no", "k"})) {
      return end;
    }
    p = q;
    skip_marks();
  }
  if (p >= s.size() || !is_digit(static_cast<unsigned char>(s[p]))) return end;
  const DigitWindow rest = read_window(s, p);
  for (std::size_t groups = rest.count; groups > 0; --groups) {
    const std::size_t n = rest.upto[groups - 1];
    if (n < 5 || n > 12) continue;
    if (is_word_byte(rest.groups[groups - 1].end < s.size()
                         ? static_cast<unsigned char>(s[rest.groups[groups - 1].end])
                         : 0))
      continue;
    digits += rest.digits_of(groups);
    return rest.groups[groups - 1].end;
  }
  return end;
}

// "PG 12 34 56-7", "reg. 9570 konto …": where the tag before a number begins that is written as a
// part of it, else the number's own place.
std::size_t with_tag(std::string_view s, std::size_t at) {
  std::size_t p = at;
  while (p > 0 && at - p < 3 && (s[p - 1] == ' ' || s[p - 1] == '.' || s[p - 1] == ':')) --p;
  std::size_t start = word_start(s, p);
  FoldedWord word = fold_word(s.substr(start, p - start));
  if (word.view() == "nr" && start > 0 && s[start - 1] == '.') {  // reg.nr. 9570
    const std::size_t end = start - 1;
    start = word_start(s, end);
    word = fold_word(s.substr(start, end - start));
  }
  const bool whole = start == 0 || !is_word_byte(static_cast<unsigned char>(s[start - 1]));
  return whole && is_one_of(word.view(), {"pg", "bg", "reg", "regnr"}) ? start : at;
}

}  // namespace

std::optional<Match> find_account(const Scan& scan, const DigitWindow& w) {
  const std::size_t start = w.groups[0].start;
  const auto account = [&](std::size_t groups, std::size_t end, std::string digits) {
    return Match{EntityType::kAccount, with_tag(scan.text, start),
                 std::max(end, w.groups[groups - 1].end), std::move(digits)};
  };
  const auto ends = [&](std::size_t groups) {
    return !is_word_byte(scan.at(w.groups[groups - 1].end)) &&
           (groups == w.count || w.groups[groups - 1].after == Gap::kSpace ||
            w.groups[groups - 1].after == Gap::kSpacedHyphen ||
            w.groups[groups - 1].after == Gap::kParen);
  };
  // Written as accounts are in Norway and Iceland.
  if (has_sizes(w, {4, 2, 5}) && ends(3) && w.groups[0].after == w.groups[1].after) {
    const Gap gap = w.groups[0].after;
    const std::string_view digits = w.digits_of(3);
    if (gap == Gap::kDot ||
        (gap == Gap::kSpace &&
         (is_norwegian_account(digits) || told_before(scan.text, start) == Told::kAccount))) {
      return account(3, 0, std::string(digits));
    }
  }
  if (has_sizes(w, {4, 2, 6}) && ends(3) && w.groups[0].after == Gap::kHyphen &&
      w.groups[1].after == Gap::kHyphen) {
    return account(3, 0, std::string(w.digits_of(3)));
  }
  if (w.upto[w.count - 1] < 4 || scan.hint_before(start).sign != Sign::kOther) return std::nullopt;
  const Told told = told_before(scan.text, start);
  if (told == Told::kNothing) return std::nullopt;
  if (told == Told::kGiro) {
    for (std::size_t groups = std::min<std::size_t>(w.count, 4); groups > 0; --groups) {
      const std::size_t n = w.upto[groups - 1];
      if (n < 5 || n > 8 || !ends(groups)) continue;
      return account(groups, 0, std::string(w.digits_of(groups)));
    }
    return std::nullopt;
  }
  if (told == Told::kClearing) {
    for (std::size_t groups = std::min<std::size_t>(w.count, 3); groups > 0; --groups) {
      const std::size_t n = w.upto[groups - 1];
      if (n < 4 || n > 8) continue;
      std::string digits(w.digits_of(groups));
      const std::size_t end = w.groups[groups - 1].end;
      if (is_word_byte(scan.at(end))) continue;
      const std::size_t rest = rest_end(scan.text, end, digits);
      if (rest != end) return account(groups, rest, std::move(digits));
    }
  }
  for (std::size_t groups = w.count; groups > 0; --groups) {
    const std::size_t n = w.upto[groups - 1];
    const std::size_t least = told == Told::kClearing ? 9 : 7;
    if (n > 16 || !ends(groups)) continue;
    if (n < least) break;
    if (scan.unit_after(w.groups[groups - 1].end)) return std::nullopt;
    return account(groups, 0, std::string(w.digits_of(groups)));
  }
  if (told == Told::kAccount && w.upto[0] >= 4 && w.upto[0] <= 5) {  // konto 8327-9, 123 456 789
    for (std::size_t groups = std::min<std::size_t>(w.count, 2); groups > 0; --groups) {
      if (w.upto[groups - 1] > 5) continue;
      std::string digits(w.digits_of(groups));
      const std::size_t end = w.groups[groups - 1].end;
      const std::size_t rest = rest_end(scan.text, end, digits);
      if (rest != end) return account(groups, rest, std::move(digits));
    }
  }
  return std::nullopt;
}

}  // namespace gehor::privacy
