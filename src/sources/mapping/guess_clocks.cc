// A date in one column and its time of day in another: "Call date" and "Call time", "Datum" and
// "Klockslag". They are joined when a record is made (with_clock() in apply_values.h).
#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "sources/mapping/apply_values.h"
#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

constexpr double kNearlyAll = 0.95;

// Times of day and nothing else.
bool holds_clocks(const ColumnView& c, const TableProfile& table) {
  if (c.empty() || c.p->is_free_text() || c.p->mean_length > 24) return false;
  std::size_t filled = 0;
  std::size_t clocks = 0;
  std::size_t with_colon = 0;
  std::set<std::string> dates;
  for (const auto& row : table.sample) {
    const std::string& text = row[c.p->index];
    if (text.empty()) continue;
    ++filled;
    if (!with_clock({}, text)) continue;
    ++clocks;
    with_colon += text.find(':') != std::string::npos;
    if (c.p->is_time()) dates.insert(text.substr(0, 10));
  }
  if (filled == 0 || static_cast<double>(clocks) < kNearlyAll * static_cast<double>(filled)) {
    return false;
  }
  // Behind a date that is always the same one ("1899-12-30"), it is a clock too.
  if (c.p->is_time() && (dates.size() > 1 || filled < 3)) return false;
  return with_colon * 2 > filled || c.name.has(Topic::kTime);
}

// Days without a time of day, or all at midnight.
bool holds_days(const ColumnView& c, const TableProfile& table) {
  if (is_day_number(c) && c.p->decimals > 0) return false;
  if (c.p->share(c.p->with_clock) < 1 - kNearlyAll) return true;
  std::size_t times = 0;
  std::size_t midnights = 0;
  for (const auto& at : table.sampled_times[c.p->index]) {
    if (!at) continue;
    ++times;
    midnights += *at % kMicrosPerDay == 0;
  }
  return times >= 3 && static_cast<double>(midnights) > 0.98 * static_cast<double>(times);
}

// What a name says beside "date", "time" and "clock".
std::set<std::string> other_words(const NameReading& name) {
  std::set<std::string> out;
  for (const NameWord& w : name.words) {
    if ((w.topics & bit(Topic::kTime)) == 0) out.insert(w.text);
  }
  return out;
}

Topics meaning_of(Field field) {
  switch (field) {
    case Field::kCreated: return bit(Topic::kCreate);
    case Field::kFirstResponse: return bit(Topic::kReply) | bit(Topic::kFirst);
    case Field::kClosed: return bit(Topic::kClose);
    case Field::kDue: return bit(Topic::kDue);
    case Field::kResponseDue: return bit(Topic::kDue) | bit(Topic::kReply);
    case Field::kLastActivity: return bit(Topic::kUpdate) | bit(Topic::kLatest);
    default: return 0;
  }
}

// 0: not a pair.
double pair_points(const ColumnView& date, Field field, const ColumnView& clock) {
  if (clock.name.has(Topic::kDuration) || clock.name.has(Topic::kCount)) return 0;
  const double beside = clock.p->index == date.p->index + 1   ? 1
                        : clock.p->index + 1 == date.p->index ? 0.5
                                                              : 0.1;
  const auto a = other_words(date.name);
  const auto b = other_words(clock.name);
  if (a == b) return 3 + beside;
  constexpr Topics kMeanings = bit(Topic::kCreate) | bit(Topic::kClose) | bit(Topic::kDue) |
                               bit(Topic::kReply) | bit(Topic::kUpdate) | bit(Topic::kFirst) |
                               bit(Topic::kLatest);
  const Topics says = clock.name.topics & kMeanings;
  if (says != 0) return (says & ~meaning_of(field)) == 0 ? 2 + beside : 0;
  // "Created", then "Time"; words that neither of the two shares ("talk time") are another matter.
  if (!b.empty() && !std::includes(a.begin(), a.end(), b.begin(), b.end())) return 0;
  return 1 + beside;
}

}  // namespace

void assign_clocks(const Context& context, std::vector<Choice>& choices) {
  const TableProfile& table = *context.table;
  std::vector<std::size_t> dates;
  std::vector<std::size_t> clocks;
  for (const ColumnView& c : context.columns) {
    const std::size_t i = c.p->index;
    if (choices[i].field != Field::kIgnore) {
      if (holds_days(c, table)) dates.push_back(i);
    } else if (holds_clocks(c, table)) {
      clocks.push_back(i);
    }
  }
  std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
  for (const std::size_t d : dates) {
    for (const std::size_t c : clocks) {
      const double points = pair_points(context.columns[d], choices[d].field, context.columns[c]);
      if (points > 0) pairs.emplace_back(-points, d, c);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  for (const auto& [points, d, c] : pairs) {
    if (choices[d].clock || choices[c].used) continue;
    choices[d].clock = c;
    choices[d].why.add(say("its time of day stands in \"{}\"", table.columns[c].name));
    choices[c].used = true;
    choices[c].why = say("the time of day of \"{}\"", table.columns[d].name);
  }
}

}  // namespace gehor::sources::guessing
