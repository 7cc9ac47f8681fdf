// Answers in words, and numbers with words around them: which scale they are on, and which end of
// it is good. The places come from all answers of the column together: "good" is 4 beside "very
// good" and "very poor", and 2 beside "bad" alone.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "sources/mapping/answer_words.h"
#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

constexpr std::size_t kMostAnswers = 40;     // different texts
constexpr double kShareRead = 0.95;          // of the answers that must be understood
constexpr std::uint64_t kEnoughToMiss = 40;  // answers among which a missing middle tells

struct Graded {
  std::string text;
  std::uint64_t count = 0;
  AnswerReading reading;
};

// Places for grades, 1 to k.
struct Places {
  std::map<double, double> of;
  double top = 0;
};

// Every grade that occurs, one after the other.
Places dense(const std::set<double>& grades) {
  Places out;
  for (const double g : grades) out.of[g] = ++out.top;
  return out;
}

// The same number of places on both sides of the middle.
Places mirrored(const std::set<double>& grades, bool middle) {
  std::vector<double> good;
  std::vector<double> bad;  // by strength, weakest first
  for (const double g : grades) {
    if (g > 0) good.push_back(g);
    if (g < 0) bad.push_back(-g);
  }
  std::sort(bad.begin(), bad.end());
  const std::size_t half = std::max({good.size(), bad.size(), std::size_t{1}});
  Places out;
  out.top = static_cast<double>(2 * half + (middle ? 1 : 0));
  const double zero = static_cast<double>(half) + (middle ? 1 : 0);  // the last place below good
  const auto place = [&](const std::vector<double>& side, const std::vector<double>& other,
                         std::size_t i) -> std::size_t {
    if (side.size() == half) return i + 1;
    // Of a side on which an answer did not occur: the strongest is outermost when it is as strong
    // as the other side's; the rest count from the middle.
    const bool last = i + 1 == side.size();
    if (last && !other.empty() && side[i] >= std::min(3.0, other.back())) return half;
    return i + 1;
  };
  for (std::size_t i = 0; i < good.size(); ++i) {
    out.of[good[i]] = zero + static_cast<double>(place(good, bad, i));
  }
  for (std::size_t i = 0; i < bad.size(); ++i) {
    out.of[-bad[i]] = static_cast<double>(half + 1 - place(bad, good, i));
  }
  if (middle) out.of[0] = static_cast<double>(half + 1);
  return out;
}

Places places_for(const std::vector<Graded>& answers, std::uint64_t total) {
  std::set<double> grades;
  bool only_negated = true;  // bad only by "not"
  bool best = false;
  bool worst = false;
  double worst_strength = 0;
  bool any_bad = false;
  bool plain_yes_no = true;
  for (const Graded& a : answers) {
    if (a.reading.kind != AnswerReading::Kind::kGraded) continue;
    const double g = a.reading.grade;
    grades.insert(g);
    best = best || (g > 0 && a.reading.absolute);
    worst = worst || (g < 0 && a.reading.absolute);
    plain_yes_no = plain_yes_no && a.reading.yes_no;
    if (g < 0) {
      any_bad = true;
      only_negated = only_negated && a.reading.negated;
      worst_strength = std::max(worst_strength, -g);
    }
  }
  if (plain_yes_no) return {{{-2, 1}, {2, 2}}, 2};
  // "Not satisfied" below "satisfied", "poor" as the end below "excellent": no mirror.
  if (any_bad && only_negated) return dense(grades);
  if (any_bad && best && !worst && worst_strength < 3) return dense(grades);
  std::size_t good = 0;
  std::size_t bad = 0;
  for (const double g : grades) {
    good += g > 0;
    bad += g < 0;
  }
  // "Excellent, very good, good, fair, poor, very poor".
  if (best && !worst && good > bad && any_bad && good >= 3) return dense(grades);
  const bool middle = grades.contains(0) || (std::max(good, bad) >= 2 && total < kEnoughToMiss);
  return mirrored(grades, middle);
}

Sentence listed(const std::vector<Graded>& answers, const Places& places) {
  std::vector<std::pair<double, std::string>> sorted;
  std::set<double> told;
  for (const Graded& a : answers) {
    if (a.reading.kind != AnswerReading::Kind::kGraded) continue;
    const double place = places.of.at(a.reading.grade);
    if (told.insert(place).second) sorted.emplace_back(place, a.text);
  }
  std::sort(sorted.rbegin(), sorted.rend());
  Sentence out;
  for (const auto& [place, text] : sorted) {
    const Sentence one = say("\"{}\" is {}", text, place);
    out = out.empty() ? one : say("{}, {}", out, one);
  }
  return out;
}

bool is_asked_for(const NameReading& name) {
  constexpr Topics kAsks =
      bit(Topic::kScore) | bit(Topic::kRecommend) | bit(Topic::kEffort) | bit(Topic::kSurvey);
  return (name.topics & kAsks) != 0;
}

std::optional<WordScale> words_alone(const ColumnProfile& p, const NameReading& name) {
  std::vector<Graded> answers;
  std::uint64_t total = 0;
  std::uint64_t graded = 0;
  std::uint64_t none = 0;
  bool yes_no = true;
  bool effort = true;
  std::set<double> grades;
  for (const auto& [value, count] : p.common) {
    total += count;
    answers.push_back({value, count, read_answer(value)});
    const AnswerReading& r = answers.back().reading;
    none += r.kind == AnswerReading::Kind::kNoAnswer ? count : 0;
    if (r.kind != AnswerReading::Kind::kGraded) continue;
    graded += count;
    grades.insert(r.grade);
    yes_no = yes_no && r.yes_no;
    effort = effort && (r.of_effort || r.grade == 0);
  }
  if (graded == 0 || static_cast<double>(graded + none) < kShareRead * static_cast<double>(total)) {
    return std::nullopt;
  }
  // One grade alone is no scale; yes and no are one only where the name asks for satisfaction.
  if (grades.size() < 2 && !is_asked_for(name)) return std::nullopt;
  if (yes_no && (!name.has(Topic::kScore) || name.has(Topic::kFlag))) return std::nullopt;
  const Places places = places_for(answers, graded);
  WordScale out;
  out.scale.min = 1;
  out.scale.max = places.top;
  out.scale.inside = graded;
  for (const Graded& a : answers) {
    std::optional<double> place;
    if (a.reading.kind == AnswerReading::Kind::kNoWord) continue;
    if (a.reading.kind == AnswerReading::Kind::kGraded) place = places.of.at(a.reading.grade);
    out.answers.emplace(fold_for_match(a.text), place);
  }
  out.no_answer = none;
  out.of_effort = effort && !grades.empty() && grades != std::set<double>{0};
  out.good = ScaleGood::kHigh;
  out.grades = grades.size();
  out.why = say("its answers are words: {}", listed(answers, places));
  return out;
}

// "5 - Very satisfied", "4/5", "★★★☆☆".
std::optional<WordScale> numbers_with_words(const ColumnProfile& p, const NameReading& name) {
  ColumnProfile plain = p;
  plain.small_numbers.clear();
  plain.looked = 0;
  plain.numbers = 0;
  std::uint64_t total = 0;
  std::uint64_t none = 0;
  std::map<std::string, std::optional<double>> answers;
  std::set<double> tops;
  double sum = 0;  // of number times grade: which end the words call good
  double numbers = 0;
  double grades = 0;
  double labelled = 0;
  for (const auto& [value, count] : p.common) {
    total += count;
    const auto read = read_score_text(value, false);
    if (!read) {
      std::string_view words = value;
      const std::size_t letters = words.find_first_not_of("0123456789 -=:.()");
      if (letters != std::string_view::npos) words.remove_prefix(letters);
      while (!words.empty() && words.back() == ')') words.remove_suffix(1);
      if (read_answer(words).kind != AnswerReading::Kind::kNoAnswer) continue;
      none += count;
      answers.emplace(fold_for_match(value), std::nullopt);
      continue;
    }
    const double twice = read->value * 2;
    if (twice != std::floor(twice) || twice < 0 || twice > 200) continue;
    plain.small_numbers[static_cast<int>(twice)] += count;
    plain.looked += count;
    plain.numbers += count;
    plain.number_max =
        std::isfinite(plain.number_max) ? std::max(plain.number_max, read->value) : read->value;
    if (read->top) tops.insert(*read->top);
    if (read->words.empty()) continue;
    const double grade = read_answer(read->words).grade;
    ++labelled;
    sum += read->value * grade;
    numbers += read->value;
    grades += grade;
  }
  if (plain.numbers == 0 || tops.size() > 1) return std::nullopt;
  if (static_cast<double>(plain.numbers + none) < kShareRead * static_cast<double>(total)) {
    return std::nullopt;
  }
  plain.filled = plain.numbers;
  WordScale out;
  if (!tops.empty()) {
    const bool zero = plain.small_numbers.contains(0) || *tops.begin() == 10;
    out.scale.min = zero ? 0 : 1;
    out.scale.max = *tops.begin();
    out.scale.inside = plain.numbers;
    out.good = ScaleGood::kHigh;
    out.why = say("its answers are written as parts of {}", out.scale.max);
  } else {
    NameReading asked = name;
    // Words of satisfaction beside the numbers say what a name may leave unsaid.
    if (labelled >= 2) asked.topics |= bit(Topic::kScore);
    const auto scale = find_scale(plain, asked);
    if (!scale) return std::nullopt;
    out.scale = *scale;
    out.why = "its answers are numbers with words beside them";
  }
  if (labelled >= 2) {
    const double slope = sum / labelled - numbers / labelled * (grades / labelled);
    if (std::abs(slope) > 0.1) {
      out.good = slope > 0 ? ScaleGood::kHigh : ScaleGood::kLow;
      out.why = say(slope > 0 ? "{}, and the words call the high ones good"
                              : "{}, and the words call the low ones good",
                    out.why);
    }
  }
  if (!out.good && is_asked_for(name) && p.share(p.with_letter) > 0.9 && labelled == 0) {
    out.good = ScaleGood::kHigh;  // stars
    out.why = "its answers are stars";
  }
  out.answers = std::move(answers);
  out.no_answer = none;
  out.grades = plain.small_numbers.size();
  return out;
}

}  // namespace

std::optional<WordScale> find_answers(const ColumnProfile& column, const NameReading& name) {
  if (column.filled == 0 || !column.common_complete || column.is_time()) return std::nullopt;
  if (column.common.empty() || column.common.size() > kMostAnswers) return std::nullopt;
  if (column.share(column.numbers) > 0.99) return std::nullopt;
  if (auto found = numbers_with_words(column, name)) return found;
  return words_alone(column, name);
}

}  // namespace gehor::sources::guessing
