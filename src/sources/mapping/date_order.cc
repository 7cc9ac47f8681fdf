#include "sources/mapping/date_order.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

#include "base/time.h"

namespace gehor::sources {
namespace {

constexpr double kImpossible = std::numeric_limits<double>::infinity();
// Odds of e^2, about 7 to 1.
constexpr double kSmallMargin = 2.0;
// Smooth: the median step is at most this share of the range of the middle 80 % of the dates.
constexpr double kSmoothShare = 0.05;
// With fewer steps than this nothing can be said about smoothness.
constexpr std::uint64_t kEnoughSteps = 10;

using Histogram = std::map<std::int32_t, std::uint64_t>;

std::uint64_t total(const Histogram& histogram) {
  std::uint64_t n = 0;
  for (const auto& [value, count] : histogram) n += count;
  return n;
}

// The value below which a share `q` of all lies; requires a histogram that is not empty.
std::int32_t quantile(const Histogram& histogram, double q) {
  const double target = q * static_cast<double>(total(histogram));
  std::uint64_t seen = 0;
  for (const auto& [value, count] : histogram) {
    seen += count;
    if (static_cast<double>(seen) >= target) return value;
  }
  return histogram.rbegin()->first;
}

std::optional<std::int32_t> day_of(const std::optional<SourceTime>& at) {
  if (!at) return std::nullopt;
  std::int64_t day = at->micros / kMicrosPerDay;
  if (at->micros < 0 && at->micros % kMicrosPerDay != 0) --day;
  return static_cast<std::int32_t>(day);
}

double log_step(std::int32_t from, std::int32_t to) {
  return std::log1p(std::abs(static_cast<double>(to) - static_cast<double>(from)));
}

// -log of the share `part` of `part + rest`, half a count added to each.
double rarity(std::uint64_t part, std::uint64_t rest) {
  const double a = static_cast<double>(part) + 0.5;
  const double b = static_cast<double>(rest) + 0.5;
  return -std::log(a / (a + b));
}

}  // namespace

DateReading date_reading(const TimestampReading& reading) {
  return {day_of(reading.day_first), day_of(reading.month_first)};
}

void DateOrderCounter::WholeColumn::add(std::int32_t day) {
  if (previous) step_cost += log_step(*previous, day);
  previous = day;
  ++days[day];
}

std::uint64_t DateOrderCounter::WholeColumn::after(std::int32_t today) const {
  std::uint64_t n = 0;
  for (auto it = days.upper_bound(today); it != days.end(); ++it) n += it->second;
  return n;
}

void DateOrderCounter::add(const DateReading& reading, std::uint64_t line) {
  ++counts_.rows;
  if (!reading.day_first && !reading.month_first) return;
  if (reading.ambiguous()) {
    ++counts_.ambiguous;
    as_day_first_.add(*reading.day_first);
    as_month_first_.add(*reading.month_first);
    return;
  }
  const std::int32_t day = reading.day_first ? *reading.day_first : *reading.month_first;
  as_day_first_.add(day);
  as_month_first_.add(day);
  if (last_sure_day_) {
    ++sure_steps_[static_cast<std::int32_t>(
        std::abs(static_cast<std::int64_t>(day) - *last_sure_day_))];
  }
  last_sure_day_ = day;
  ++sure_days_[day];
  if (reading.day_first && reading.month_first) {
    ++counts_.one_meaning;
    return;
  }
  const bool month_first = reading.only_month_first();
  ++(month_first ? counts_.only_month_first : counts_.only_day_first);
  auto& lines = month_first ? month_first_lines_ : day_first_lines_;
  if (lines.size() < DateOrderReport::kMaxLines) lines.push_back(line);
  if (last_month_first_) {
    if (*last_month_first_) {
      ++(month_first ? counts_.month_to_month : counts_.month_to_day);
    } else {
      ++(month_first ? counts_.day_to_month : counts_.day_to_day);
    }
  }
  last_month_first_ = month_first;
}

DateOrderReport DateOrderCounter::report(std::optional<std::int32_t> today) const {
  DateOrderReport report = counts_;
  if (!sure_days_.empty()) {
    report.spread_days = static_cast<double>(quantile(sure_days_, 0.9)) - quantile(sure_days_, 0.1);
  }
  if (!sure_steps_.empty()) report.median_step_days = quantile(sure_steps_, 0.5);
  report.smooth = total(sure_steps_) >= kEnoughSteps && report.spread_days > 0 &&
                  report.median_step_days <= kSmoothShare * report.spread_days;

  if (report.only_day_first > 0 && report.only_month_first > 0) {
    report.order = ColumnDateOrder::kMixed;
    report.contradicting_lines =
        report.only_month_first <= report.only_day_first ? month_first_lines_ : day_first_lines_;
  } else if (report.only_day_first > 0) {
    report.order = ColumnDateOrder::kDayFirst;
  } else if (report.only_month_first > 0) {
    report.order = ColumnDateOrder::kMonthFirst;
  } else if (report.ambiguous > 0) {
    report.undecided = true;
    // What has happened lies in the past; then the reading whose neighbours are nearer. Where both
    // are alike, day first: it is how the most countries write.
    const std::uint64_t future_day = today ? as_day_first_.after(*today) : 0;
    const std::uint64_t future_month = today ? as_month_first_.after(*today) : 0;
    bool month_first = as_month_first_.step_cost < as_day_first_.step_cost;
    if (future_day != future_month) month_first = future_month < future_day;
    report.order = month_first ? ColumnDateOrder::kMonthFirst : ColumnDateOrder::kDayFirst;
  }
  return report;
}

MixedDateOrder::MixedDateOrder(const DateOrderReport& report) : smooth_(report.smooth) {
  cost_[0][0] = rarity(report.day_to_day, report.day_to_month);
  cost_[0][1] = rarity(report.day_to_month, report.day_to_day);
  cost_[1][1] = rarity(report.month_to_month, report.month_to_day);
  cost_[1][0] = rarity(report.month_to_day, report.month_to_month);
  start_cost_[0] = rarity(report.only_day_first, report.only_month_first);
  start_cost_[1] = rarity(report.only_month_first, report.only_day_first);
}

double MixedDateOrder::change_cost(bool from_month_first, bool to_month_first) const {
  return cost_[from_month_first ? 1 : 0][to_month_first ? 1 : 0];
}

double MixedDateOrder::step_cost(const std::optional<std::int32_t>& from,
                                 const std::optional<std::int32_t>& to) const {
  if (!smooth_ || !from || !to) return 0;
  return log_step(*from, *to);
}

void MixedDateOrder::add(const DateReading& reading, std::uint64_t line) {
  const std::size_t row = out_.month_first.size();
  out_.month_first.push_back(reading.only_month_first());
  if (!reading.day_first && !reading.month_first) return;
  stretch_.push_back({reading, line, row});
  if (reading.ambiguous() || (reading.day_first && reading.month_first)) return;
  solve_stretch();
  stretch_.erase(stretch_.begin(), stretch_.end() - 1);
}

MixedOrders MixedDateOrder::finish() {
  solve_stretch();
  stretch_.clear();
  return std::exchange(out_, {});
}

// Forward and backward over the stretch: the least cost of any choice with row i in either state.
// The cheaper of the two is the Viterbi path's state, their difference the margin.
void MixedDateOrder::solve_stretch() {
  const std::size_t n = stretch_.size();
  if (n == 0 || (n == 1 && !stretch_[0].reading.ambiguous())) return;
  const auto day = [&](std::size_t i, std::size_t state) {
    return state == 0 ? stretch_[i].reading.day_first : stretch_[i].reading.month_first;
  };
  const auto own_cost = [&](std::size_t i, std::size_t state) {
    return day(i, state) ? 0.0 : kImpossible;
  };
  const auto edge = [&](std::size_t i, std::size_t from, std::size_t to) {
    return change_cost(from == 1, to == 1) + step_cost(day(i, from), day(i + 1, to));
  };
  using Costs = std::vector<std::array<double, 2>>;
  Costs forward(n);
  Costs backward(n);
  for (std::size_t s = 0; s < 2; ++s) forward[0][s] = start_cost_[s] + own_cost(0, s);
  for (std::size_t i = 1; i < n; ++i) {
    for (std::size_t s = 0; s < 2; ++s) {
      forward[i][s] = own_cost(i, s) + std::min(forward[i - 1][0] + edge(i - 1, 0, s),
                                                forward[i - 1][1] + edge(i - 1, 1, s));
    }
  }
  for (std::size_t i = n - 1; i-- > 0;) {
    for (std::size_t s = 0; s < 2; ++s) {
      backward[i][s] = std::min(edge(i, s, 0) + own_cost(i + 1, 0) + backward[i + 1][0],
                                edge(i, s, 1) + own_cost(i + 1, 1) + backward[i + 1][1]);
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    const Item& item = stretch_[i];
    if (!item.reading.ambiguous()) continue;
    const double as_day = forward[i][0] + backward[i][0];
    const double as_month = forward[i][1] + backward[i][1];
    out_.month_first[item.row] = as_month < as_day;
    if (std::abs(as_month - as_day) >= kSmallMargin) continue;
    ++out_.small_margin;
    if (out_.small_margin_lines.size() < DateOrderReport::kMaxLines) {
      out_.small_margin_lines.push_back(item.line);
    }
  }
}

ResolvedDateOrder resolve_date_order(const std::vector<DateReading>& rows,
                                     const std::vector<std::uint64_t>& lines,
                                     std::optional<std::int32_t> today) {
  DateOrderCounter counter;
  for (std::size_t i = 0; i < rows.size(); ++i) counter.add(rows[i], lines[i]);
  ResolvedDateOrder resolved;
  resolved.report = counter.report(today);
  if (resolved.report.order != ColumnDateOrder::kMixed) return resolved;
  MixedDateOrder mixed(resolved.report);
  for (std::size_t i = 0; i < rows.size(); ++i) mixed.add(rows[i], lines[i]);
  resolved.mixed = mixed.finish();
  return resolved;
}

}  // namespace gehor::sources
