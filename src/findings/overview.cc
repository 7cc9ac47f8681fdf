#include "findings/overview.h"

#include <algorithm>

#include "findings/overview_parts.h"

namespace gehor::findings {
namespace {

using std::chrono::days;

// How far back the weeks reach that say how much counts vary.
constexpr int kVaryReach = 7 * 61;

// The days that the page looks at, besides the period itself.
struct Reach {
  Day from, to;
};

Reach reach_of(const Overview& overview, const Coverage& coverage) {
  const Period& period = overview.period;
  Reach reach{*period.from, *period.to};
  const auto from = [&](Day day) { reach.from = std::min(reach.from, day); };
  from(std::min(*period.to, coverage.last_day.value_or(*period.to)) - days(kVaryReach));
  if (overview.comparison) from(*overview.comparison->from);
  if (!overview.series.points.empty()) from(overview.series.points.front().from);
  if (const auto last = coverage.last_whole_day()) {
    from(*last - days(kGrownReach));
    reach.to = std::max(reach.to, *last);
  }
  return reach;
}

Status add_tallies(Page& page) {
  measures::Selection selection;
  selection.where = page.where;
  Overview& out = page.out;
  if (out.period.kind != PeriodKind::kAll) {
    const Reach reach = reach_of(out, page.coverage);
    selection.from = Date(reach.from);
    selection.to = Date(reach.to);
  }
  GEHOR_TRY(const auto counts,
            page.facts.count(page.select(out.period), {"contacts", "unknown_arises_at"}));
  const bool arises = !counts.empty() && counts[0].counts[1] < counts[0].counts[0];
  out.owners_by = arises ? "arises_at" : "owner";
  GEHOR_TRY(const auto reasons, page.facts.days(selection, "reason"));
  GEHOR_TRY(const auto owners, page.facts.days(selection, out.owners_by));
  GEHOR_TRY(const auto channels, page.facts.days(selection, "channel"));
  page.reasons = tallies_of(reasons);
  page.owners = tallies_of(owners);
  page.channels = tallies_of(channels);
  page.all = sum_of(page.channels);  // every contact has exactly one
  return {};
}

}  // namespace

std::string_view name_of(GoalVerdict verdict) {
  switch (verdict) {
    case GoalVerdict::kKept: return "kept";
    case GoalVerdict::kMissed: return "missed";
    case GoalVerdict::kUnclear: return "unclear";
    case GoalVerdict::kNoGoal: return "no_goal";
  }
  return "no_goal";
}

GoalVerdict judge_goal(const Figure& figure, const std::optional<double>& goal) {
  if (!goal) return GoalVerdict::kNoGoal;
  if (!figure.low || !figure.high || figure.n < kFewestAnswers) return GoalVerdict::kUnclear;
  if (*figure.low >= *goal) return GoalVerdict::kKept;
  return *figure.high < *goal ? GoalVerdict::kMissed : GoalVerdict::kUnclear;
}

// Longer than any holiday without a contact.
constexpr std::chrono::days kClosedLate{31};

Covered coverage_of(const Tally& all, const measures::EditionInfo& edition,
                    const calendar::Zone& zone) {
  Covered covered;
  for (const auto& [day, contacts] : all.days) covered.contacts[day] = contacts;
  if (!all.days.empty()) {
    covered.coverage.first_day = all.days.front().first;
    covered.coverage.last_day = all.days.back().first;
  }
  if (!edition.horizon) return covered;
  covered.coverage.horizon = zone.to_wall(*edition.horizon);
  // Old matters that were closed long after the last contact say nothing of new contacts: a file of
  // 2016's requests does not cover 2018, though some were solved then.
  if (const auto last = covered.coverage.last_day) {
    const WallTime end{(*last + std::chrono::days(1)).time_since_epoch()};
    if (*covered.coverage.horizon - end > kClosedLate) covered.coverage.horizon = end;
  }
  return covered;
}

measures::Selection Page::select(const Period& period) const {
  measures::Selection selection;
  selection.where = where;
  if (period.kind != PeriodKind::kAll) {
    selection.from = Date(*period.from);
    selection.to = Date(*period.to);
  }
  return selection;
}

Result<std::vector<Figure>> Page::ask(const Period& period, std::vector<std::string> names,
                                      std::vector<std::string> by) const {
  measures::Question question;
  question.measures = std::move(names);
  question.selection = select(period);
  question.selection.by = std::move(by);
  GEHOR_TRY(measures::Answer answer, measures::answer(question, facts));
  return std::move(answer.figures);
}

Result<Overview> make_overview(const OverviewRequest& request, const OverviewSettings& settings,
                               measures::FactReader& facts) {
  Overview out;
  GEHOR_TRY(out.edition, facts.edition());
  GEHOR_TRY(const auto everything, facts.days({}, ""));
  const Covered covered = coverage_of(sum_of(tallies_of(everything)), out.edition, settings.zone);
  const Coverage& coverage = covered.coverage;
  if (coverage.horizon) {
    const auto last = coverage.horizon->time_since_epoch() - std::chrono::microseconds(1);
    out.horizon_day = Day(std::chrono::floor<days>(last));
  }
  if (request.period) {
    GEHOR_TRY(out.period, parse_period(*request.period, coverage));
  } else {
    out.period = default_period(covered.contacts, coverage);
  }
  out.comparison = comparison_of(out.period, request.compare, coverage);
  out.series = make_series(out.period, coverage);

  Page page{facts, settings, request.where, coverage, std::nullopt, {}, {}, {}, {}, out};
  GEHOR_CHECK(add_tallies(page));
  if (out.comparison) page.comparing.emplace(out.period, *out.comparison, page.all, coverage);
  out.series_contacts = counts_of(out.series, page.all);
  GEHOR_CHECK(add_volume(page));
  GEHOR_TRY(const AllGroups groups, add_reasons_and_owners(page));
  GEHOR_CHECK(add_promises(page));
  GEHOR_CHECK(add_loyalty(page));
  std::vector<Watched> watched{{"reason", &page.reasons}, {"channel", &page.channels}};
  watched.push_back({"owner", &page.owners});
  out.grew = find_grown(watched, coverage);
  // A reason and its owner that grew by the same contacts are one thing: the first says it.
  for (std::size_t i = 0; i < out.grew.size(); ++i) {
    const Grown& said = out.grew[i];
    const auto again = [&](const Grown& other) {
      return &other != &said && other.dimension != said.dimension && other.recent == said.recent &&
             other.from == said.from;
    };
    out.grew.erase(std::remove_if(out.grew.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                  out.grew.end(), again),
                   out.grew.end());
  }
  if (out.grew.size() > kMostGrown) out.grew.resize(kMostGrown);
  out.claims = make_claims(out, groups);
  return out;
}

}  // namespace gehor::findings
