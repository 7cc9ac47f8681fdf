// Scores: which scale, which kind of survey, and which end is good.
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

struct KnownScale {
  int min;
  int max;
  double allowed_outside;  // share of the answers that may lie outside
  bool must_be_full;       // both ends and all between must occur, else a longer scale is likelier
};

// In the order in which they are tried. The common ones tolerate sentinels (6 "don't know").
constexpr std::array<KnownScale, 9> kScales = {{{1, 5, 0.03, false},
                                                {1, 7, 0.01, false},
                                                {0, 10, 0.03, false},
                                                {1, 10, 0.01, false},
                                                {1, 4, 0.0, true},
                                                {1, 3, 0.0, true},
                                                {0, 5, 0.005, false},
                                                {0, 1, 0.0, true},
                                                {0, 100, 0.01, false}}};

struct Means {
  double n = 0;
  double sum = 0;
  double squares = 0;
  void add(double x) {
    ++n;
    sum += x;
    squares += x * x;
  }
  double mean() const { return sum / n; }
  double variance() const { return n < 2 ? 0 : std::max(0.0, (squares - sum * sum / n) / (n - 1)); }
};

// Welch's t of the difference of two means; 0 when there are too few.
double t_value(const Means& a, const Means& b) {
  if (a.n < 8 || b.n < 8) return 0;
  const double se = std::sqrt(a.variance() / a.n + b.variance() / b.n + 1e-9);
  return (a.mean() - b.mean()) / se;
}

std::optional<double> score_in(const std::string& text, const Scale& scale) {
  auto v = read_number(text, false);
  if (!v) v = read_number(text, true);
  if (!v || *v < scale.min || *v > scale.max) return std::nullopt;
  return v;
}

// "1 = very bad", "5: mycket nöjd" in the column's own name.
int labelled_in_name(std::string_view name, const Scale& scale) {
  int verdict = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (std::isdigit(static_cast<unsigned char>(name[i])) == 0) continue;
    std::size_t end = i;
    double v = 0;
    while (end < name.size() && std::isdigit(static_cast<unsigned char>(name[end])) != 0 &&
           end - i < 4) {
      v = v * 10 + (name[end++] - '0');
    }
    std::size_t from = end;
    while (from < name.size() &&
           (name[from] == ' ' || name[from] == '=' || name[from] == ':' || name[from] == '(')) {
      ++from;
    }
    if (from == end) {
      i = end;
      continue;
    }
    std::size_t to = name.find_first_of(",;0123456789)/", from);
    if (to == std::string_view::npos) to = name.size();
    const int tone = scale_end_of(trim(name.substr(from, to - from)));
    if (tone != 0 && (v == scale.min || v == scale.max)) {
      verdict += (v == scale.max ? 1 : -1) * tone;
    }
    i = end;
  }
  return verdict;
}

}  // namespace

std::optional<Scale> find_scale(const ColumnProfile& column, const NameReading& name) {
  if (column.filled == 0 || !column.small_complete) return std::nullopt;
  if (column.share(column.numbers) < 0.85 || column.is_time()) return std::nullopt;
  std::uint64_t total = 0;
  std::uint64_t halves = 0;
  for (const auto& [twice, n] : column.small_numbers) {
    total += n;
    halves += twice % 2 != 0 ? n : 0;
  }
  if (total * 100 < column.filled * 85 || total == 0) return std::nullopt;
  (void)halves;
  const auto count_at = [&](int value) -> std::uint64_t {
    const auto it = column.small_numbers.find(value * 2);
    return it == column.small_numbers.end() ? 0 : it->second;
  };
  const bool nps = name.has(Topic::kRecommend);
  const bool named = name.has(Topic::kScore) || name.has(Topic::kRecommend) ||
                     name.has(Topic::kEffort) || name.has(Topic::kScale) ||
                     name.has(Topic::kReply) || name.has(Topic::kSurvey);
  std::vector<KnownScale> scales(kScales.begin(), kScales.end());
  // The name says the scale: believed when nearly all values lie on it.
  if (name.range)
    scales.insert(scales.begin(), {name.range->first, name.range->second, 0.1, false});
  bool first = name.range.has_value();
  for (const KnownScale& s : scales) {
    const bool told = std::exchange(first, false);
    Scale scale;
    scale.min = s.min;
    scale.max = s.max;
    bool full = true;
    bool bottom = count_at(s.min) > 0;
    bool top = count_at(s.max) > 0;
    for (int v = s.min; v <= s.max && v - s.min <= 10; ++v) full = full && count_at(v) > 0;
    for (const auto& [twice, n] : column.small_numbers) {
      const double v = twice / 2.0;
      if (v >= s.min && v <= s.max) {
        scale.inside += n;
      } else {
        scale.outside += n;
        scale.outside_values.emplace_back(v, n);
      }
    }
    const double outside = static_cast<double>(scale.outside) / static_cast<double>(total);
    // A column whose name says score may have more of them: "don't know" and "not applicable".
    const bool sentinels = named && s.allowed_outside >= 0.03 && scale.outside_values.size() <= 2;
    const double allowed = sentinels ? std::max(0.08, s.allowed_outside) : s.allowed_outside;
    if (outside > allowed || scale.inside == 0) continue;
    if (told) {
      std::sort(scale.outside_values.begin(), scale.outside_values.end());
      return scale;
    }
    if (s.must_be_full && (!full || column.filled < 40)) continue;
    // On 1 to 5 with stragglers above, the stragglers must be few next to the scale's own ends.
    if (s.max == 5 && scale.outside > 0 && (!bottom || !top)) continue;
    if (nps && s.max < 10) {
      // Recommendation is asked on 0 to 10, unless nothing above 5 was ever answered.
      if (s.max == 5 && s.min == 1 && column.filled >= 30 && column.number_max <= 5) {
        // a five-point question with that name
      } else {
        continue;
      }
    }
    if (s.min == 0 && s.max == 10) {
      if (count_at(0) == 0 && !nps) continue;
    }
    if (s.max == 10 && !nps && !named && column.distinct < 6) continue;
    if (s.max == 7 && count_at(6) + count_at(7) == 0) continue;
    if (s.min == 1 && s.max == 5 && !named && column.distinct < 3) continue;
    if (s.max == 100) {
      // Minutes and ages look like this too: only with a name that says score.
      if (!name.has(Topic::kScore) && !nps) continue;
    }
    if (s.max == 1 && !name.has(Topic::kScore)) continue;
    // A shorter scale that would explain 1 to 4 is tried only when 5 never occurs.
    if (s.min == 1 && s.max == 5 && count_at(5) == 0 && column.filled >= 200 && full == false) {
      bool four = true;
      for (int v = 1; v <= 4; ++v) four = four && count_at(v) > 0;
      if (four && scale.outside == 0) continue;
    }
    std::sort(scale.outside_values.begin(), scale.outside_values.end());
    return scale;
  }
  return std::nullopt;
}

SurveyKind survey_kind_of(const NameReading& name, const Scale& scale) {
  const bool wide = scale.max == 10;
  if (name.has(Topic::kEffort) && !name.has(Topic::kRecommend)) return SurveyKind::kCes;
  // Promoters and detractors are defined on 0 to 10 only.
  if (name.has(Topic::kRecommend)) return wide ? SurveyKind::kNps : SurveyKind::kCsat;
  if (name.has(Topic::kScore)) {
    for (const NameWord& w : name.words) {
      if (w.text == "csat" || w.text == "satisfaction" || w.text == "nojdhet" ||
          w.text == "tilfredshet" || w.text == "tilfredshed" || w.text == "tyytyvaisyys") {
        return SurveyKind::kCsat;
      }
    }
  }
  if (scale.min == 0 && wide) return SurveyKind::kNps;
  if (scale.max == 7) return SurveyKind::kCes;
  return SurveyKind::kCsat;
}

Direction find_direction(const Context& context, std::size_t score_column, const Scale& scale,
                         SurveyKind kind) {
  const TableProfile& table = *context.table;
  const ColumnView& score = context.columns[score_column];
  Direction d;
  if (score.answers && score.answers->good) {
    d.good = *score.answers->good;
    d.sure = true;
    d.why = score.answers->why;
    return d;
  }
  if (const int named = labelled_in_name(score.p->name, scale); named != 0) {
    d.good = named > 0 ? ScaleGood::kHigh : ScaleGood::kLow;
    d.sure = true;
    d.why = "the column's name says what the ends mean";
    return d;
  }
  for (const NameWord& w : score.name.words) {
    if (w.text != "star" && w.text != "stars" && w.text != "stjarnor" && w.text != "stjerner" &&
        w.text != "tahdet" && w.text != "sterne") {
      continue;
    }
    d.sure = true;
    d.why = "more stars are better";
    return d;
  }
  if (kind == SurveyKind::kNps && score.name.has(Topic::kRecommend) && scale.max == 10) {
    d.sure = true;
    d.why = "10 is \"would recommend\" by the definition of NPS";
    return d;
  }
  // A column of words beside the number: "very satisfied", "missnöjd".
  std::vector<std::optional<double>> scores;
  scores.reserve(table.sample.size());
  for (const auto& row : table.sample) scores.push_back(score_in(row[score_column], scale));
  for (const ColumnView& other : context.columns) {
    if (other.p->index == score_column || other.p->distinct > 12 || other.empty()) continue;
    Means good;
    Means bad;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (!scores[i]) continue;
      const int end = scale_end_of(table.sample[i][other.p->index]);
      if (end > 0) good.add(*scores[i]);
      if (end < 0) bad.add(*scores[i]);
    }
    const double t = t_value(good, bad);
    if (std::abs(t) < 4) continue;
    d.good = t > 0 ? ScaleGood::kHigh : ScaleGood::kLow;
    d.sure = std::abs(t) > 8 && std::abs(good.mean() - bad.mean()) > (scale.max - scale.min) / 3;
    d.why =
        say("column \"{}\" has words for satisfied beside a mean of {} and words for dissatisfied "
            "beside {}",
            other.p->name, rounded(good.mean(), 1), rounded(bad.mean(), 1));
    return d;
  }
  // Labels whose names are good or bad, and the tone of the texts.
  double votes = 0;
  Sentence why;
  Means kind_texts;
  Means harsh_texts;
  for (const ColumnView& other : context.columns) {
    if (other.p->index == score_column) continue;
    if (other.p->is_free_text()) {
      for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!scores[i] || table.sample[i][other.p->index].empty()) continue;
        const int tone = tone_of(table.sample[i][other.p->index]);
        if (tone > 0) kind_texts.add(*scores[i]);
        if (tone < 0) harsh_texts.add(*scores[i]);
      }
    }
  }
  const double t = t_value(kind_texts, harsh_texts);
  if (std::abs(t) >= 3) {
    votes += t;
    why = say("texts with friendly words have a mean of {}, those with angry words {}",
              rounded(kind_texts.mean(), 2), rounded(harsh_texts.mean(), 2));
  }
  if (votes != 0) {
    d.good = votes > 0 ? ScaleGood::kHigh : ScaleGood::kLow;
    d.why = why;
    return d;
  }
  d.why = "that is the usual way, and nothing in the file tells";
  return d;
}

}  // namespace gehor::sources::guessing
