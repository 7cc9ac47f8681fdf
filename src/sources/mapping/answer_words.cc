#include "sources/mapping/answer_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "sources/mapping/lexicon_text.h"
#include "sources/mapping/lexicon_words.h"
#include "sources/mapping/number.h"

namespace gehor::sources {
namespace {

using words::AnswerPart;
using words::is_digit;
using words::StringSet;

constexpr std::size_t kLongestAnswer = 80;  // bytes; longer ones are comments
constexpr std::size_t kMostUnknown = 2;     // words in an answer that we need not know

using Parts = std::uint32_t;
constexpr Parts part(AnswerPart p) { return Parts{1} << static_cast<unsigned>(p); }
constexpr Parts kTone = part(AnswerPart::kGood) | part(AnswerPart::kBad) | part(AnswerPart::kBest) |
                        part(AnswerPart::kWorst);
constexpr Parts kStrength = part(AnswerPart::kSlightly) | part(AnswerPart::kSomewhat) |
                            part(AnswerPart::kVery) | part(AnswerPart::kExtremely);

Parts parts_of(const std::string& word) {
  static const std::unordered_map<std::string, Parts> kParts = [] {
    std::unordered_map<std::string, Parts> out;
    for (const auto& [p, list] : words::answer_words()) {
      for (const std::string_view w : split(list, ' ')) {
        if (!w.empty()) out[std::string(w)] |= part(p);
      }
    }
    return out;
  }();
  const auto it = kParts.find(word);
  return it == kParts.end() ? 0 : it->second;
}

bool is_about_effort(const std::string& word) {
  static const StringSet kWords = words::set_of(
      "easy difficult hard latt latta enkelt enkel svart svar krangligt lett vanskelig let nemt nem "
      "svaert svaer helppo helppoa vaikea vaikeaa hankala einfach leicht schwierig schwer",
      ' ');
  return kWords.contains(word);
}

// Words without apostrophes and numbers: "don't" is "dont".
std::vector<std::string> words_of(std::string_view text) {
  std::string folded = fold_for_match(text);
  std::erase(folded, '\'');
  for (const std::string_view mark : {"\xE2\x80\x99", "\xC2\xB4"}) {
    for (auto at = folded.find(mark); at != std::string::npos; at = folded.find(mark)) {
      folded.erase(at, mark.size());
    }
  }
  auto out = words::pieces(folded);
  std::erase_if(out,
                [](const std::string& w) { return is_digit(static_cast<unsigned char>(w[0])); });
  return out;
}

struct Face {
  std::string_view sign;
  double grade;
};
constexpr std::array<Face, 18> kFaces = {{{"👍", 2},
                                          {"👎", -2},
                                          {"😍", 4},
                                          {"😀", 3},
                                          {"😃", 3},
                                          {"😄", 3},
                                          {"😁", 3},
                                          {"😊", 2},
                                          {"🙂", 2},
                                          {"😐", 0},
                                          {"😑", 0},
                                          {"😕", -2},
                                          {"🙁", -2},
                                          {"😞", -2},
                                          {"😟", -2},
                                          {"😢", -3},
                                          {"😠", -3},
                                          {"😡", -3}}};

std::optional<double> face_in(std::string_view text) {
  if (text.find('\xF0') == std::string_view::npos) return std::nullopt;
  for (const Face& face : kFaces) {
    if (text.find(face.sign) != std::string_view::npos) return face.grade;
  }
  return std::nullopt;
}

double strength_in(Parts all) {
  if ((all & part(AnswerPart::kExtremely)) != 0) return 4;
  if ((all & part(AnswerPart::kVery)) != 0) return 3;
  if ((all & part(AnswerPart::kSomewhat)) != 0) return 1.5;
  if ((all & part(AnswerPart::kSlightly)) != 0) return 1;
  return 2;
}

AnswerReading graded(std::vector<Parts> found) {
  AnswerReading out;
  const auto holds = [&](AnswerPart p) {
    return std::any_of(found.begin(), found.end(), [&](Parts x) { return (x & part(p)) != 0; });
  };
  if (holds(AnswerPart::kNeither)) {
    out.kind = AnswerReading::Kind::kGraded;
    return out;
  }
  // A word that can strengthen or be the tone itself ("svært") is the tone only where no other is.
  const bool clear_tone = std::any_of(
      found.begin(), found.end(), [](Parts x) { return (x & kTone) != 0 && (x & kStrength) == 0; });
  for (Parts& x : found) {
    if ((x & kTone) != 0 && (x & kStrength) != 0) x &= clear_tone ? ~kTone : ~kStrength;
  }
  Parts all = 0;
  for (const Parts x : found) all |= x;
  const bool negated = (all & part(AnswerPart::kNot)) != 0;
  constexpr Parts kGoodOnes = part(AnswerPart::kGood) | part(AnswerPart::kBest);
  constexpr Parts kBadOnes = part(AnswerPart::kBad) | part(AnswerPart::kWorst);
  if ((all & kGoodOnes) != 0 && (all & kBadOnes) != 0) {  // "not satisfied, nor dissatisfied"
    out.kind = AnswerReading::Kind::kGraded;
    return out;
  }
  const bool yes = (all & part(AnswerPart::kYes)) != 0;
  const double strength = strength_in(all);
  if ((all & kTone) == 0) {
    if (!yes && !negated) return out;
    if (!yes && (all & kStrength) != 0) return out;  // "not fully": of what?
    out.kind = AnswerReading::Kind::kGraded;
    out.grade = yes ? strength : -2;
    constexpr Parts kPlain =
        part(AnswerPart::kYes) | part(AnswerPart::kNot) | part(AnswerPart::kFill);
    out.yes_no = (all & ~kPlain) == 0;
    return out;
  }
  out.kind = AnswerReading::Kind::kGraded;
  const bool good = (all & kGoodOnes) != 0;
  out.absolute = (all & (part(AnswerPart::kBest) | part(AnswerPart::kWorst))) != 0;
  const double plain = out.absolute ? 4 : strength;
  if (!negated) {
    out.grade = good ? plain : -plain;
    return out;
  }
  if (!good) {  // "no, dissatisfied" repeats itself; "not bad" is faint praise
    out.grade = found[0] == part(AnswerPart::kNot) && found.size() > 2 ? -plain : 1;
    return out;
  }
  out.negated = true;
  out.absolute = false;
  const bool at_all = (all & part(AnswerPart::kAtAll)) != 0;
  out.grade = at_all ? -4 : strength > 2 ? -1.5 : -2;
  return out;
}

// --- numbers with something around them ----------------------------------------------------------

std::size_t count_of(std::string_view text, std::string_view sign) {
  std::size_t n = 0;
  for (auto at = text.find(sign); at != std::string_view::npos;
       at = text.find(sign, at + sign.size())) {
    ++n;
  }
  return n;
}

std::optional<ScoreText> read_stars(std::string_view text) {
  const std::size_t full = count_of(text, "★") + count_of(text, "⭐");
  const std::size_t empty = count_of(text, "☆");
  if (full + empty == 0 || full + empty > 10) return std::nullopt;
  const bool other = std::any_of(text.begin(), text.end(), [](char c) {
    return words::is_digit(static_cast<unsigned char>(c)) || (c >= 'a' && c <= 'z');
  });
  if (other) return std::nullopt;
  ScoreText out;
  out.value = static_cast<double>(full);
  if (empty > 0 || full >= 5) out.top = static_cast<double>(full + empty);
  return out;
}

bool is_of(const std::string& word) {
  static const StringSet kOf = words::set_of("of out av ud af von out-of", ' ');
  return kOf.contains(word);
}
bool is_star(const std::string& word) {
  static const StringSet kStars = words::set_of(
      "star stars stjarna stjarnor stjerne stjerner tahti tahtea stern sterne points point poang "
      "poeng pistetta punkte",
      ' ');
  return kStars.contains(word);
}

}  // namespace

AnswerReading read_answer(std::string_view text) {
  AnswerReading out;
  text = trim(text);
  if (text.empty() || text.size() > kLongestAnswer) return out;
  if (const auto face = face_in(text)) {
    out.kind = AnswerReading::Kind::kGraded;
    out.grade = *face;
    return out;
  }
  const auto words = words_of(text);
  if (words.empty()) return out;
  static const StringSet kNoAnswer = words::set_of(words::no_answer_phrases(), '|');
  if (kNoAnswer.contains(join(words, " "))) {
    out.kind = AnswerReading::Kind::kNoAnswer;
    return out;
  }
  std::vector<Parts> found;
  std::size_t unknown = 0;
  bool effort = false;
  for (const std::string& word : words) {
    const Parts parts = parts_of(word);
    effort = effort || is_about_effort(word);
    if (parts == 0) {
      ++unknown;
    } else {
      found.push_back(parts);
    }
  }
  if (unknown > kMostUnknown || unknown > found.size()) return out;
  out = graded(std::move(found));
  out.of_effort = effort && out.kind == AnswerReading::Kind::kGraded;
  out.yes_no = out.yes_no && unknown == 0;
  return out;
}

std::optional<ScoreText> read_score_text(std::string_view text, bool decimal_comma) {
  text = trim(text);
  if (const auto number = read_number(text, decimal_comma)) return ScoreText{*number, {}, {}};
  if (text.empty() || text.size() > kLongestAnswer) return std::nullopt;
  if (const auto stars = read_stars(text)) return stars;
  if (text.front() == '(' || text.front() == '[') text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) ++end;
  if (end == 0 || end > 3) return std::nullopt;
  const std::string_view fraction = text.substr(end);
  if (fraction.size() > 1 && (fraction[0] == '.' || fraction[0] == ',') &&
      is_digit(static_cast<unsigned char>(fraction[1]))) {
    ++end;
    while (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) ++end;
  }
  // "4,5/5" says by its own sign what it is.
  auto value = read_number(text.substr(0, end), decimal_comma);
  if (!value) value = read_number(text.substr(0, end), !decimal_comma);
  if (!value) return std::nullopt;
  ScoreText out{*value, {}, {}};
  std::string_view rest = trim(text.substr(end));
  // "/5", "of 5", "out of 5", "av 5"
  std::string_view after = rest;
  if (!after.empty() && after.front() == '/') {
    after = trim(after.substr(1));
  } else {
    std::size_t taken = 0;
    for (;;) {
      const std::size_t blank = after.find(' ');
      if (blank == std::string_view::npos) break;
      if (!is_of(fold_for_match(after.substr(0, blank)))) break;
      after = trim(after.substr(blank));
      ++taken;
    }
    if (taken == 0) after = {};
  }
  std::size_t digits = 0;
  while (digits < after.size() && is_digit(static_cast<unsigned char>(after[digits]))) ++digits;
  if (digits > 0 && digits <= 3) {
    out.top = read_number(after.substr(0, digits), false);
    rest = trim(after.substr(digits));
    if (*out.top < out.value || *out.top < 2) return std::nullopt;
    if (rest.empty()) return out;
  }
  // What is left must be words, set off from the number by a blank or a sign.
  const std::size_t begin = rest.find_first_not_of(" -=:.()[]/");
  const bool dash = rest.substr(0, 3) == "\xE2\x80\x93" || rest.substr(0, 3) == "\xE2\x80\x94";
  if (begin == std::string_view::npos && !dash) return out;
  if (rest.data() == text.data() + end && begin == 0 && !dash) return std::nullopt;  // "3rd", "5a"
  rest = trim(rest.substr(dash ? 3 : begin));
  while (!rest.empty() && (rest.back() == ')' || rest.back() == ']')) rest.remove_suffix(1);
  if (rest.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto words = words_of(rest);
  if (words.empty()) return out;
  if (words.size() == 1 && is_star(words[0])) return out;
  const AnswerReading reading = read_answer(rest);
  if (reading.kind == AnswerReading::Kind::kNoWord) return std::nullopt;
  if (reading.kind == AnswerReading::Kind::kNoAnswer) return std::nullopt;
  out.words = rest;
  return out;
}

}  // namespace gehor::sources
