#include "findings/change.h"

#include <algorithm>

#include "stats/interval.h"

namespace gehor::findings {
namespace {

using std::chrono::days;

constexpr int kMostWeeks = 60;
constexpr std::size_t kFewestSteps = 8;

// The steps into, inside and out of the weeks that share a day with one of these periods.
std::vector<std::size_t> steps_of(const std::vector<Period>& periods, Day first, int weeks) {
  std::vector<std::size_t> steps;
  bool last_was = false;
  for (int week = 0; week < weeks; ++week) {
    const Day begin = first + days(7 * week), end = begin + days(6);
    const bool is = std::any_of(periods.begin(), periods.end(), [&](const Period& period) {
      return *period.from <= end && begin <= *period.to;
    });
    if (week > 0 && (is || last_was)) steps.push_back(static_cast<std::size_t>(week));
    last_was = is;
  }
  return steps;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kUp: return "up";
    case Verdict::kDown: return "down";
    case Verdict::kUnclear: return "unclear";
    case Verdict::kNone: return "none";
  }
  return "none";
}

Figure count_figure(std::string_view measure, std::uint64_t n) {
  Figure figure;
  figure.measure = measure;
  figure.n = n;
  figure.value = figure.numerator = static_cast<double>(n);
  return figure;
}

Figure share_figure(std::string_view measure, std::uint64_t k, std::uint64_t n) {
  Figure figure;
  figure.measure = measure;
  figure.n = n;
  figure.numerator = static_cast<double>(k);
  figure.denominator = static_cast<double>(n);
  if (n == 0) return figure;
  figure.value = static_cast<double>(k) / static_cast<double>(n);
  if (const auto interval = stats::guarded_share_interval(std::min(k, n), n)) {
    figure.low = interval->low;
    figure.high = interval->high;
  }
  return figure;
}

Comparing::Comparing(const Period& now, const Period& before, const Tally& all,
                     const Coverage& coverage)
    : now_(now), before_(before) {
  last_ = *now.to;
  if (const auto whole = coverage.last_whole_day()) last_ = std::min(last_, *whole);
  if (!coverage.first_day || last_ < *coverage.first_day) return;
  weeks_ =
      std::min<int>(kMostWeeks, static_cast<int>(((last_ - *coverage.first_day).count() + 1) / 7));
  const Day first = last_ - days(7 * weeks_ - 1);
  breaks_ = steps_of({now, before}, first, weeks_);
  if (static_cast<std::size_t>(weeks_) < breaks_.size() + 1 + kFewestSteps) {
    breaks_.clear();
    if (*now.from > first && *now.from <= last_) {
      const auto week = static_cast<std::size_t>((*now.from - first).count() / 7);
      breaks_ = {week, week + 1};
    }
  }
  const auto weights = weekday_weights(all, std::max(first, *coverage.first_day), last_);
  exposure_now_ = exposure(weights, *now.from, *now.to);
  exposure_before_ = exposure(weights, *before.from, *before.to);
}

std::optional<stats::Dispersion> Comparing::dispersion(const Tally& tally) const {
  if (weeks_ == 0) return std::nullopt;
  return stats::dispersion_of_steps(weekly(tally, last_, weeks_), breaks_);
}

void Comparing::judge(Change& change, measures::Direction direction) const {
  change.verdict = Verdict::kUnclear;
  if (!now_.complete || !before_.complete || !change.low || change.before.n == 0) return;
  if (*change.low > 0) change.verdict = Verdict::kUp;
  if (change.high && *change.high < 0) change.verdict = Verdict::kDown;
  if (change.certain() && direction != measures::Direction::kNeutral) {
    const bool up = change.verdict == Verdict::kUp;
    change.better = up == (direction == measures::Direction::kHigherIsBetter);
  }
}

Change Comparing::count(std::uint64_t now, std::uint64_t before, const Tally& tally) const {
  Change change;
  change.before = count_figure("contacts", before);
  change.verdict = Verdict::kUnclear;
  const auto x1 = static_cast<double>(now), x0 = static_cast<double>(before);
  if (before > 0) change.difference = x1 / x0 - 1;
  const auto varies = dispersion(tally);
  if (!varies) return change;
  const auto plain = stats::count_change(x1, 1, x0, 1, *varies);
  if (!plain) return change;
  change.low = plain->low - 1;
  if (plain->high) change.high = *plain->high - 1;
  if (now + before < kFewestContacts || !now_.complete || !before_.complete) return change;
  // The same per day of like weekdays: a month of 31 days has more contacts than one of 28.
  const auto per_day = stats::count_change(x1, exposure_now_, x0, exposure_before_, *varies);
  if (!per_day) return change;
  change.p = std::min(1.0, 2 * std::min(std::max(plain->p_up, per_day->p_up),
                                        std::max(plain->p_down, per_day->p_down)));
  if (plain->low > 1 && per_day->low > 1) change.verdict = Verdict::kUp;
  if (plain->high && *plain->high < 1 && per_day->high && *per_day->high < 1) {
    change.verdict = Verdict::kDown;
  }
  return change;
}

Change Comparing::share(const measures::Measure& measure, const Figure& now,
                        const Figure& before) const {
  Change change;
  change.before = before;
  if (!now.value || !before.value) return change;
  change.difference = *now.value - *before.value;
  change.verdict = Verdict::kUnclear;
  if (!now.low || !now.high || !before.low || !before.high) return change;
  std::optional<stats::Interval> interval;
  // Where contacts of one customer count together the figures' own intervals say how much is known.
  if (measure.shape == measures::Shape::kShare && !now.effective_n && !before.effective_n) {
    interval = stats::difference_of_shares_interval(
        static_cast<std::uint64_t>(*now.numerator), static_cast<std::uint64_t>(*now.denominator),
        static_cast<std::uint64_t>(*before.numerator),
        static_cast<std::uint64_t>(*before.denominator));
  } else {
    interval = stats::difference_of(*now.value, {*now.low, *now.high}, *before.value,
                                    {*before.low, *before.high});
  }
  if (!interval) return change;
  change.low = interval->low;
  change.high = interval->high;
  if (now.n < kFewestAnswers || before.n < kFewestAnswers) return change;
  judge(change, measure.direction);
  return change;
}

Change Comparing::score(const measures::Measure& measure, const Figure& now, const Figure& before,
                        const stats::Sample& now_sample, const stats::Sample& before_sample) const {
  Change change;
  change.before = before;
  if (!now.value || !before.value) return change;
  change.difference = *now.value - *before.value;
  change.verdict = Verdict::kUnclear;
  const auto interval = stats::difference_of_means_interval(now_sample, before_sample);
  if (!interval) return change;
  change.low = interval->low;
  change.high = interval->high;
  if (now.n < kFewestAnswers || before.n < kFewestAnswers) return change;
  judge(change, measure.direction);
  return change;
}

}  // namespace gehor::findings
