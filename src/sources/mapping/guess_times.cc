// Which time column is what: the best of all assignments of time fields to time columns, by names
// and by which time comes before which.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

constexpr std::array<Field, 6> kTimeFields = {Field::kCreated, Field::kFirstResponse,
                                              Field::kClosed,  Field::kResponseDue,
                                              Field::kDue,     Field::kLastActivity};
constexpr std::size_t kFields = kTimeFields.size();
constexpr std::size_t kMostColumns = 9;

struct Candidate {
  std::size_t column = 0;
  std::array<double, kFields> points{};  // of name and own values
  std::array<Sentence, kFields> why;
};

struct PairOfTimes {
  double not_before = 0;  // share of rows in which the second is not before the first
  std::uint64_t rows = 0;
  bool few_steps = false;  // the second is the first plus one of few constant spans
};

struct Problem {
  std::vector<Candidate> candidates;
  std::vector<std::vector<PairOfTimes>> pairs;
  std::size_t fields = kFields;  // 1: only kCreated
};

bool few_steps(const TableProfile& table, std::size_t a, std::size_t b) {
  std::map<std::int64_t, std::uint64_t> steps;
  std::uint64_t rows = 0;
  std::uint64_t forward = 0;
  std::uint64_t long_spans = 0;
  const auto& x = table.sampled_times[a];
  const auto& y = table.sampled_times[b];
  for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) {
    if (!x[i] || !y[i]) continue;
    const std::int64_t seconds = (*y[i] - *x[i]) / kMicrosPerSecond;
    ++rows;
    forward += seconds > 0;
    long_spans += seconds >= 1'800;
    // Whole minutes; an hour of summer time more or less is the same span.
    std::int64_t minutes = (seconds + 30) / 60;
    if (minutes > 1380) minutes = (minutes + 60) / 120 * 120;
    ++steps[minutes];
  }
  if (rows < 20 || forward * 10 < rows * 9) return false;
  std::vector<std::uint64_t> counts;
  for (const auto& [step, n] : steps) counts.push_back(n);
  // Spans of minutes are no promises.
  if (long_spans * 10 < rows * 8) return false;
  std::sort(counts.rbegin(), counts.rend());
  const bool clock = table.columns[a].share(table.columns[a].with_clock) > 0.5 &&
                     table.columns[b].share(table.columns[b].with_clock) > 0.5;
  const std::size_t most = clock ? 8 : 4;
  std::uint64_t covered = 0;
  for (std::size_t i = 0; i < std::min(most, counts.size()); ++i) covered += counts[i];
  return static_cast<double>(covered) >= (clock ? 0.6 : 0.85) * static_cast<double>(rows);
}

// How much more often a column is filled in closed rows than in open ones; -1 without a status.
double filled_when_closed(const Context& context, std::size_t column) {
  const ColumnView* status = nullptr;
  for (const ColumnView& c : context.columns) {
    if (c.words.state < 0.6 || !c.words.open_and_closed || c.p->is_free_text()) continue;
    if (status == nullptr || c.words.state > status->words.state) status = &c;
  }
  if (status == nullptr) return -1;
  std::array<std::uint64_t, 2> rows{};
  std::array<std::uint64_t, 2> filled{};
  for (const auto& row : context.table->sample) {
    const State s = state_of(row[status->p->index]).meaning;
    if (s == State::kUnknown) continue;
    const std::size_t k = s == State::kClosed ? 1 : 0;
    ++rows[k];
    filled[k] += !row[column].empty();
  }
  if (rows[0] < 3 || rows[1] < 3) return -1;
  return static_cast<double>(filled[1]) / static_cast<double>(rows[1]) -
         static_cast<double>(filled[0]) / static_cast<double>(rows[0]);
}

bool says_a_time_field(const NameReading& name) {
  constexpr Topics kMeanings = bit(Topic::kCreate) | bit(Topic::kClose) | bit(Topic::kDue) |
                               bit(Topic::kUpdate) | bit(Topic::kReply) | bit(Topic::kLatest) |
                               bit(Topic::kEscalate);
  return (name.topics & kMeanings) != 0;
}

}  // namespace

bool is_day_number(const ColumnView& c) {
  constexpr Topics kOther = bit(Topic::kId) | bit(Topic::kNumber) | bit(Topic::kAmount) |
                            bit(Topic::kGeo) | bit(Topic::kCount) | bit(Topic::kDuration);
  if (!c.p->may_be_day_number() || c.p->is_bare_time() || (c.name.topics & kOther) != 0) {
    return false;
  }
  return c.name.has(Topic::kTime) || (says_a_time_field(c.name) && c.p->share(c.p->decimals) > 0.5);
}

namespace {

bool usable(const ColumnView& c) {
  if (c.p->is_time()) return true;
  if (is_day_number(c)) return true;
  if (!c.p->is_bare_time()) return false;
  if (says_a_time_field(c.name) || c.name.has(Topic::kTime)) return true;
  if (c.name.has(Topic::kId) || c.name.has(Topic::kNumber) || c.name.has(Topic::kPhone)) {
    return false;
  }
  // An epoch with a counter behind its point names a row: "1700000000.123".
  if (c.p->share(c.p->decimals) > 0.5 && c.p->unique()) return false;
  // Bare numbers under a name that says nothing: epochs or compact dates that recur or run.
  const double run = c.p->share(std::max(c.p->increasing, c.p->decreasing));
  return c.p->share(c.p->epochs) < 0.5 || run > 0.6 || c.name.topics == 0;
}

Candidate candidate_for(const ColumnView& c, const Context& context, RecordKind kind,
                        std::size_t fields) {
  Candidate out;
  out.column = c.p->index;
  const bool silent = c.name.topics == 0;
  for (std::size_t f = 0; f < fields; ++f) {
    const Evidence name = name_evidence(kTimeFields[f], c.name, kind);
    double points = name.points;
    Sentence why = name.why;
    // A name that clearly says another time field.
    if (name.points <= 0 && says_a_time_field(c.name)) points -= fields > 1 ? 2.5 : 1.0;
    if (silent && context.names_tell && kTimeFields[f] != Field::kCreated) points -= 1.5;
    switch (kTimeFields[f]) {
      case Field::kCreated:
        if (c.p->filled_share() > 0.97) points += 0.7;
        if (c.p->filled_share() < 0.6) points -= 1.2;
        break;
      case Field::kClosed: {
        if (c.p->filled_share() < 0.999) points += 0.3;
        const double link = filled_when_closed(context, c.p->index);
        if (link > 0.5) {
          points += 2.5 * link;
          why.add("it is filled where the status says closed");
        }
        if (silent) points += 0.5;
        break;
      }
      case Field::kFirstResponse:
      case Field::kLastActivity:
      case Field::kResponseDue:
        if (silent) points -= 0.4;
        break;
      default: break;
    }
    out.points[f] = points;
    out.why[f] = why;
  }
  return out;
}

// What two assigned columns say about each other.
double pair_points(Field fa, Field fb, const PairOfTimes& ab) {
  if (ab.rows < 10) return 0;
  const double s = ab.not_before;
  const bool many = ab.rows >= 20;
  if (fa == Field::kCreated) {
    double points = s >= 0.97 ? 0.8 : s < 0.05 && many ? -14 : s < 0.5 ? -4 : s < 0.8 ? -1 : 0;
    if ((fb == Field::kDue || fb == Field::kResponseDue)) points += ab.few_steps ? 1.6 : 0;
    if (fb == Field::kClosed || fb == Field::kFirstResponse) points -= ab.few_steps ? 0.8 : 0;
    return points;
  }
  if (fa == Field::kFirstResponse && fb == Field::kClosed) {
    return s >= 0.95 ? 0.5 : s < 0.5 ? -3 : 0;
  }
  if (fa == Field::kClosed && fb == Field::kLastActivity) {
    return s >= 0.9 ? 0.5 : s < 0.3 ? -1.5 : 0;
  }
  if (fa == Field::kFirstResponse && fb == Field::kLastActivity) {
    return s >= 0.95 ? 0.3 : s < 0.3 ? -1.5 : 0;
  }
  if (fa == Field::kResponseDue && fb == Field::kDue) return s >= 0.95 ? 0.5 : s < 0.5 ? -3 : 0;
  return 0;
}

struct Search {
  const Problem& problem;
  std::vector<int> field_of;  // per candidate, -1: none
  std::vector<int> best;
  double best_points = -1e9;
  // Best total in which a given candidate has a given field, for how sure we are.
  std::vector<std::array<double, kFields + 1>> best_with;

  explicit Search(const Problem& p)
      : problem(p), field_of(p.candidates.size(), -1), best(field_of) {
    best_with.resize(p.candidates.size());
    for (auto& b : best_with) b.fill(-1e9);
  }

  void run(std::size_t at, unsigned used, double points) {
    if (at == problem.candidates.size()) {
      if (points > best_points + 1e-9) {
        best_points = points;
        best = field_of;
      }
      for (std::size_t i = 0; i < field_of.size(); ++i) {
        double& b = best_with[i][static_cast<std::size_t>(field_of[i] + 1)];
        b = std::max(b, points);
      }
      return;
    }
    field_of[at] = -1;
    run(at + 1, used, points);
    for (std::size_t f = 0; f < problem.fields; ++f) {
      if ((used & (1U << f)) != 0) continue;
      double add = problem.candidates[at].points[f] - kEnough;
      for (std::size_t i = 0; i < at; ++i) {
        if (field_of[i] < 0) continue;
        const auto g = static_cast<std::size_t>(field_of[i]);
        add += g < f ? pair_points(kTimeFields[g], kTimeFields[f], problem.pairs[i][at])
                     : pair_points(kTimeFields[f], kTimeFields[g], problem.pairs[at][i]);
      }
      field_of[at] = static_cast<int>(f);
      run(at + 1, used | (1U << f), points + add);
      field_of[at] = -1;
    }
  }
};

Sentence order_sentence(const Context& context, const Problem& problem, std::size_t self,
                        std::size_t created) {
  const PairOfTimes& p = problem.pairs[created][self];
  if (p.rows == 0) return {};
  const std::string& name = context.table->columns[problem.candidates[created].column].name;
  const Sentence order = p.not_before >= 0.9999 ? say("never before \"{}\"", name)
                                                : say("in {} of the rows not before \"{}\"",
                                                      percent_text(p.not_before), name);
  return p.few_steps ? say("{}, and mostly one of a few fixed spans after it", order) : order;
}

// "Closed" is always before "created": the two names are the wrong way round, and what they say is
// believed of the other column.
void swap_lying_names(const Context& context, Problem& problem) {
  if (problem.fields == 1) return;
  constexpr std::size_t kCreatedAt = 0;
  constexpr std::size_t kClosedAt = 2;
  for (std::size_t i = 0; i < problem.candidates.size(); ++i) {
    for (std::size_t k = 0; k < problem.candidates.size(); ++k) {
      Candidate& created = problem.candidates[i];
      Candidate& closed = problem.candidates[k];
      if (i == k || problem.pairs[i][k].rows < 20) continue;
      const auto named = [&](const Candidate& c, Field f) {
        const NameReading& name = context.columns[c.column].name;
        return name_evidence(f, name, RecordKind::kContact).points > 2.5;
      };
      if (!named(created, Field::kCreated) || !named(closed, Field::kClosed)) continue;
      if (problem.pairs[i][k].not_before > 0.05 || problem.pairs[k][i].not_before < 0.95) continue;
      const Sentence why =
          "the names say it the other way round, but the one named as the end "
          "always comes before the one named as the beginning";
      std::swap(created.points[kCreatedAt], closed.points[kCreatedAt]);
      std::swap(created.points[kClosedAt], closed.points[kClosedAt]);
      created.why[kClosedAt] = why;
      closed.why[kCreatedAt] = why;
      return;
    }
  }
}

}  // namespace

void assign_times(const Context& context, RecordKind kind, std::vector<Choice>& choices) {
  const TableProfile& table = *context.table;
  Problem problem;
  problem.fields = kind == RecordKind::kContact ? kFields : 1;
  for (const ColumnView& c : context.columns) {
    if (c.empty() || !usable(c)) continue;
    problem.candidates.push_back(candidate_for(c, context, kind, problem.fields));
  }
  const auto best_of = [](const Candidate& c) {
    return *std::max_element(c.points.begin(), c.points.end());
  };
  // The same result whatever the order of the columns.
  std::sort(problem.candidates.begin(), problem.candidates.end(),
            [&](const Candidate& a, const Candidate& b) {
              if (best_of(a) != best_of(b)) return best_of(a) > best_of(b);
              return table.columns[a.column].name < table.columns[b.column].name;
            });
  if (problem.candidates.size() > kMostColumns) problem.candidates.resize(kMostColumns);
  const std::size_t n = problem.candidates.size();
  if (n == 0) return;
  problem.pairs.assign(n, std::vector<PairOfTimes>(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < n; ++k) {
      if (i == k) continue;
      const std::size_t a = problem.candidates[i].column;
      const std::size_t b = problem.candidates[k].column;
      const auto [share, rows] = table.not_before(a, b);
      problem.pairs[i][k] = {share, rows, few_steps(table, a, b)};
    }
  }
  // The earliest of all times is when it began.
  for (std::size_t i = 0; i < n; ++i) {
    double first = 0;
    double others = 0;
    for (std::size_t k = 0; k < n; ++k) {
      if (i == k || problem.pairs[i][k].rows < 5) continue;
      ++others;
      first += problem.pairs[i][k].not_before >= 0.95 ? 1.0 : 0.0;
    }
    const double points = others == 0 ? 1.0 : 1.4 * first / others;
    problem.candidates[i].points[0] += points;
    if (others > 0 && first == others && problem.candidates[i].points[0] > 0) {
      problem.candidates[i].why[0].add("no other time in the row comes before it");
    }
  }
  swap_lying_names(context, problem);
  Search search(problem);
  search.run(0, 0, 0);
  std::size_t created = n;
  for (std::size_t i = 0; i < n; ++i) {
    if (search.best[i] == 0) created = i;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (search.best[i] < 0) continue;
    const auto f = static_cast<std::size_t>(search.best[i]);
    Choice& choice = choices[problem.candidates[i].column];
    choice.field = kTimeFields[f];
    const ColumnProfile& p = table.columns[problem.candidates[i].column];
    // Own points and those of its relations; against the best total without this choice.
    double without = -1e9;
    for (std::size_t k = 0; k <= problem.fields; ++k) {
      if (k != f + 1) without = std::max(without, search.best_with[i][k]);
    }
    choice.points = search.best_points - without + kEnough;
    choice.why = problem.candidates[i].why[f];
    const bool day_number = is_day_number(context.columns[problem.candidates[i].column]);
    const std::uint64_t times = day_number ? p.numbers : std::max(p.times, p.bare_times);
    if (day_number) {
      choice.why.add("its numbers are days as spreadsheets count them");
    }
    Sentence values =
        p.share(times) > 0.999
            ? say("{} of {} rows have a time in it", grouped(p.filled), grouped(p.rows))
            : say("{} of {} filled rows looked at are times", grouped(times), grouped(p.looked));
    if (created < n && created != i) {
      const Sentence order = order_sentence(context, problem, i, created);
      if (!order.empty()) values = say("{}, {}", values, order);
    }
    choice.why.add(values);
  }
}

}  // namespace gehor::sources::guessing
