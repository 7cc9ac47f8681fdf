// Whether "03/04/2022" is the third of April or the fourth of March, decided over a whole column.
//
// Used by guess.h (to say it) and apply.h (to read each row). One thread per object.
//
// Start at resolve_date_order() for a column in memory. For files of any size: one pass with
// DateOrderCounter; only if its report says kMixed, a second pass over the same rows in the same
// order with MixedDateOrder, which keeps one bit per row and the longest stretch of ambiguous rows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "sources/mapping/mapping.h"
#include "sources/mapping/timestamp.h"

namespace gehor::sources {

// One value's two meanings, in days since 1970-01-01. Both absent: empty, or no date at all.
struct DateReading {
  std::optional<std::int32_t> day_first;
  std::optional<std::int32_t> month_first;

  bool only_day_first() const { return day_first && !month_first; }
  bool only_month_first() const { return month_first && !day_first; }
  bool ambiguous() const { return day_first && month_first && *day_first != *month_first; }
};
DateReading date_reading(const TimestampReading& reading);

// What the rows say together.
struct DateOrderReport {
  // kNotNeeded: every value means one thing. kMixed: some values can only be read day first and
  // others only month first. When `undecided`, the likelier of kDayFirst and kMonthFirst.
  ColumnDateOrder order = ColumnDateOrder::kNotNeeded;
  bool undecided = false;  // every value can be read both ways: a person must say

  std::uint64_t rows = 0;  // all of them, with and without a date
  std::uint64_t only_day_first = 0;
  std::uint64_t only_month_first = 0;
  std::uint64_t ambiguous = 0;
  std::uint64_t one_meaning = 0;  // a date, the same either way

  // Lines of the first values that can only be read the way the fewer are; at most kMaxLines.
  static constexpr std::size_t kMaxLines = 10;
  std::vector<std::uint64_t> contradicting_lines;

  // Neighbouring rows have neighbouring dates: the median step between dated rows that mean one
  // thing is at most a twentieth of the range in which the middle 80 % of them lie.
  bool smooth = false;
  double median_step_days = 0;
  double spread_days = 0;

  // How often, from one row that decides to the next such row, the order stayed or changed.
  std::uint64_t day_to_day = 0;
  std::uint64_t day_to_month = 0;
  std::uint64_t month_to_month = 0;
  std::uint64_t month_to_day = 0;
};

class DateOrderCounter {
 public:
  void add(const DateReading& reading, std::uint64_t line);
  // `today` (days since 1970): a reading in the future of it counts against its order where
  // nothing else decides.
  DateOrderReport report(std::optional<std::int32_t> today = std::nullopt) const;

 private:
  // Of the whole column read one way; decides only where every value is ambiguous.
  struct WholeColumn {
    std::optional<std::int32_t> previous;
    double step_cost = 0;  // sum of log(1 + |step|)
    std::map<std::int32_t, std::uint64_t> days;
    void add(std::int32_t day);
    std::uint64_t after(std::int32_t today) const;
  };

  DateOrderReport counts_;
  std::vector<std::uint64_t> day_first_lines_;
  std::vector<std::uint64_t> month_first_lines_;
  std::optional<bool> last_month_first_;       // of the last row that decides
  std::optional<std::int32_t> last_sure_day_;  // of the last row that means one thing
  std::map<std::int32_t, std::uint64_t> sure_steps_;
  std::map<std::int32_t, std::uint64_t> sure_days_;
  WholeColumn as_day_first_;
  WholeColumn as_month_first_;
};

// The rows of a mixed column, one by one.
struct MixedOrders {
  std::vector<bool> month_first;  // per row, in file order; false for rows without a date
  // Ambiguous rows for which the other order is nearly as likely (odds under about 7 to 1).
  std::uint64_t small_margin = 0;
  std::vector<std::uint64_t> small_margin_lines;  // the first of them, at most kMaxLines
};

// The likeliest order of each row, by a two-state Viterbi over the rows in file order. A file
// pasted together from parts has runs of one order, so changing order costs -log of how often the
// deciding rows change (add-half smoothed, per direction: a single slip among thousands comes back
// at once, a block stays). A reading that is not a date is impossible. Where the column is smooth,
// a step of d days to the neighbour costs log(1 + d), so that a block's edge falls where the dates
// join up. Rows with one possible reading cut the chain, so memory is that of the longest stretch
// between two of them.
class MixedDateOrder {
 public:
  explicit MixedDateOrder(const DateOrderReport& report);
  void add(const DateReading& reading, std::uint64_t line);
  MixedOrders finish();

 private:
  struct Item {
    DateReading reading;
    std::uint64_t line = 0;
    std::size_t row = 0;
  };
  double change_cost(bool from_month_first, bool to_month_first) const;
  double step_cost(const std::optional<std::int32_t>& from,
                   const std::optional<std::int32_t>& to) const;
  void solve_stretch();

  bool smooth_;
  double cost_[2][2];  // [from month first][to month first]
  double start_cost_[2];
  std::vector<Item> stretch_;  // from the last deciding row on
  MixedOrders out_;
};

struct ResolvedDateOrder {
  DateOrderReport report;
  MixedOrders mixed;  // filled only when report.order is kMixed
};

// Both passes over a column in memory. lines[i] is the line of rows[i].
ResolvedDateOrder resolve_date_order(const std::vector<DateReading>& rows,
                                     const std::vector<std::uint64_t>& lines,
                                     std::optional<std::int32_t> today = std::nullopt);

}  // namespace gehor::sources
