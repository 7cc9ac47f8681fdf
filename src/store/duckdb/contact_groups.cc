#include "store/duckdb/contact_groups.h"

#include <algorithm>

#include "base/text.h"
#include "contact/record.h"
#include "measures/calendar_value.h"

namespace gehor::duckdb {
namespace {

constexpr std::string_view kReason = "reason";
constexpr std::size_t kGuesses = 256;
// More would take memory for a few contacts of long ago, or of the year 9999.
constexpr std::int64_t kMostDays = 100'000;

std::size_t guess_at(std::string_view text) {
  const std::size_t n = text.size();
  if (n == 0) return 0;
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  return (n * 31 + at(0) * 7 + at(n / 2) * 131 + at(n - 1) * 17 + at(n / 3) * 61) % kGuesses;
}

}  // namespace

// There are few values and many contacts: mostly the place that is guessed tells at once.
std::uint32_t ContactGroups::Values::number_of(std::string_view text) {
  guesses.resize(kGuesses, kNone);
  std::uint32_t& guess = guesses[guess_at(text)];
  if (guess < names.size() && names[guess] == text) return guess;
  const auto [known, is_new] =
      by_text.try_emplace(std::string(text), static_cast<std::uint32_t>(names.size()));
  if (is_new) names.emplace_back(text);
  guess = known->second;
  return guess;
}

void ContactGroups::Values::keep_day(std::int64_t day, std::uint32_t number) {
  std::int64_t first = day, end = day + 1;
  if (!by_day.empty()) {
    first = std::min(first, first_day);
    end = std::max(end, first_day + static_cast<std::int64_t>(by_day.size()));
    if (end - first > kMostDays) return;
    by_day.insert(by_day.begin(), static_cast<std::size_t>(first_day - first), kNone);
  }
  by_day.resize(static_cast<std::size_t>(end - first), kNone);
  first_day = first;
  by_day[static_cast<std::size_t>(day - first)] = number;
}

ContactGroups::ContactGroups(const measures::Selection& selection)
    : selection_(selection),
      values_(selection.by.size()),
      days_(selection.by.size()),
      names_{std::vector<std::string>(selection.by.size())},
      next_(1) {
  for (const std::string& by : selection.by) {
    Kind kind = Kind::kText;
    if (by == kReason) kind = Kind::kReasons;
    if (measures::is_calendar(by)) kind = Kind::kDay;
    kinds_.push_back(kind);
  }
}

void ContactGroups::begin_block(Cursor& rows) {
  rows_ = &rows;
  for (std::size_t i = 0; i < kinds_.size(); ++i) days_[i] = rows.days(i);
}

const std::vector<std::uint32_t>& ContactGroups::of(std::size_t row) {
  if (kinds_.empty()) return now_;
  now_.assign(1, kStart);
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    std::uint32_t value = 0;
    if (kinds_[i] == Kind::kDay) {
      value = day(i, row);
    } else {
      rows_->go_to(row);
      const std::string_view text = rows_->text(i);
      if (kinds_[i] == Kind::kReasons) {
        add_reasons(i, text);
        continue;
      }
      value = values_[i].number_of(text);
    }
    for (std::uint32_t& group : now_) group = with(group, i, value);
  }
  return now_;
}

std::uint32_t ContactGroups::day(std::size_t dimension, std::size_t row) {
  Values& values = values_[dimension];
  if (rows_->has_nulls(dimension)) {
    rows_->go_to(row);
    if (rows_->is_null(dimension)) return values.number_of("unknown");
  }
  const std::int64_t day = days_[dimension][row];
  const auto at = static_cast<std::uint64_t>(day - values.first_day);
  if (at < values.by_day.size() && values.by_day[at] != kNone) return values.by_day[at];
  const Date date{std::chrono::sys_days(std::chrono::days(day))};
  const std::uint32_t number =
      values.number_of(measures::calendar_value(selection_.by[dimension], date));
  values.keep_day(day, number);
  return number;
}

void ContactGroups::add_reasons(std::size_t dimension, std::string_view list) {
  const std::uint32_t known = lists_.number_of(list);
  if (known == reasons_.size()) reasons_.push_back(reasons_of(dimension, list));
  before_.swap(now_);
  now_.clear();
  for (const std::uint32_t group : before_) {
    for (const std::uint32_t reason : reasons_[known])
      now_.push_back(with(group, dimension, reason));
  }
}

std::vector<std::uint32_t> ContactGroups::reasons_of(std::size_t dimension, std::string_view list) {
  std::vector<std::uint32_t> numbers;
  for (std::string_view reason : split(list, kReasonSeparator)) {
    if (reason.empty()) reason = "unknown";
    const auto wants = [&](const measures::Filter& filter) {
      return filter.dimension != kReason ||
             std::find(filter.values.begin(), filter.values.end(), reason) != filter.values.end();
    };
    if (std::all_of(selection_.where.begin(), selection_.where.end(), wants)) {
      numbers.push_back(values_[dimension].number_of(reason));
    }
  }
  return numbers;
}

std::uint32_t ContactGroups::add_group(std::uint32_t from, std::size_t dimension,
                                       std::uint32_t value) {
  const auto group = static_cast<std::uint32_t>(names_.size());
  std::vector<std::string> names = names_[from];
  names[dimension] = values_[dimension].names[value];
  names_.push_back(std::move(names));
  next_.emplace_back();
  if (value >= next_[from].size()) next_[from].resize(value + 1, kStart);
  next_[from][value] = group;
  return group;
}

}  // namespace gehor::duckdb
