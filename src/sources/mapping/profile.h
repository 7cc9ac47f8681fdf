// What stands in a table: one pass over any number of rows in bounded memory.
//
// Feed a TableProfiler each row, then finish(); guess.h reads the result. One thread per profiler,
// which shares the columns out among threads of its own;
// a finished TableProfile is a value and may be read from several threads.
//
// Bounds: per column the commonest values are kept (up to 2,000 distinct short ones, fewer in wide
// tables); distinct values are counted exactly up to a bound (65,536 in ordinary tables) and then
// estimated by HyperLogLog (Flajolet et al. 2007; 2^12 registers, standard error 1.6 %). What a
// value reads as is asked of the first 20,000 filled values of a column and, of time columns, of
// all. A fixed-seed random sample of rows (up to 4,000) serves the facts about pairs of columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "sources/format/table.h"
#include "sources/mapping/date_order.h"
#include "sources/mapping/number.h"

namespace gehor::sources {

struct CommonValue {
  std::string value;  // trimmed
  std::uint64_t count = 0;
};

struct ColumnProfile {
  std::size_t index = 0;
  std::string name;

  std::uint64_t rows = 0;
  std::uint64_t filled = 0;        // neither empty nor a text that stands for "nothing"
  std::uint64_t missing = 0;       // "N/A", "ej angivet" …
  std::uint64_t weak_missing = 0;  // "none", "unknown": counted as filled too
  std::uint64_t distinct = 0;      // of the filled ones
  bool distinct_exact = true;
  std::vector<CommonValue> common;   // of the filled ones, commonest first, ties by value
  bool common_complete = true;       // no distinct value was left out
  std::vector<CommonValue> nothing;  // the texts that stand for "nothing", as written
  std::uint64_t same_as_above = 0;   // filled, and equal to the column's previous filled value
  std::uint64_t lowest_length = 0;   // bytes, over filled values
  std::uint64_t highest_length = 0;
  double mean_length = 0;

  // Over `looked` values (filled).
  std::uint64_t looked = 0;
  std::uint64_t times = 0;       // with digits and separators: not bare numbers
  std::uint64_t bare_times = 0;  // bare digits that can be a time: epoch, 20261122
  std::uint64_t epochs = 0;      // of those, epoch numbers
  std::uint64_t with_clock = 0;  // times with a time of day
  std::uint64_t with_zone = 0;
  std::uint64_t numbers = 0;
  std::uint64_t integers = 0;
  std::uint64_t decimals = 0;  // numbers with a fraction
  std::uint64_t booleans = 0;
  std::uint64_t emails = 0;
  std::uint64_t phones = 0;       // 7 to 15 digits written as a telephone number
  std::uint64_t long_digits = 0;  // 6 to 15 bare digits
  std::uint64_t clocks = 0;       // "08:15", "8:15:00": a time of day alone
  std::uint64_t uuids = 0;
  std::uint64_t codes = 0;  // one word with at least one digit: "14-00293539", "A12"
  std::uint64_t one_word = 0;
  std::uint64_t with_digit = 0;
  std::uint64_t with_letter = 0;
  std::uint64_t with_question_mark = 0;
  std::uint64_t names_like = 0;  // two or three capitalised words: "Anna Berg"
  std::uint64_t languages = 0;
  double mean_words = 0;
  std::uint64_t increasing = 0;  // integers higher than the one above
  std::uint64_t decreasing = 0;

  double number_min = std::numeric_limits<double>::infinity();
  double number_max = -std::numeric_limits<double>::infinity();
  DecimalEvidence decimal_sign;
  // Whole and half numbers from -200 to 1000 with their counts, times two as the key; over all
  // rows. Complete unless small_complete is false.
  std::unordered_map<int, std::uint64_t> small_numbers;
  bool small_complete = true;

  // Microseconds since 1970, in the likelier order; over all rows of a time column.
  std::int64_t time_min = std::numeric_limits<std::int64_t>::max();
  std::int64_t time_max = std::numeric_limits<std::int64_t>::min();
  DateOrderReport date_order;

  double share(std::uint64_t n) const {
    return looked == 0 ? 0 : static_cast<double>(n) / static_cast<double>(looked);
  }
  double filled_share() const {
    return rows == 0 ? 0 : static_cast<double>(filled) / static_cast<double>(rows);
  }
  double distinct_share() const {
    return filled == 0 ? 0 : static_cast<double>(distinct) / static_cast<double>(filled);
  }
  bool unique() const;  // no value twice (within the estimate's error)
  bool constant() const { return distinct == 1; }
  bool is_time() const;       // nearly all are times written as such
  bool is_bare_time() const;  // nearly all are bare numbers that can be times in a sensible range
  // Numbers that spreadsheets mean as times (read_day_number); only a name can say that they are.
  bool may_be_day_number() const;
  bool is_free_text() const;
  bool is_number() const;
  bool is_flag() const;  // only yes/no words; may be sparse
  // A closed set of short values: few distinct ones that recur.
  bool is_closed() const;
};

// Facts about pairs of columns, from the sample of rows.
struct PairFacts {
  std::uint64_t both = 0;  // rows in which both are filled
  std::uint64_t equal = 0;
  std::uint64_t b_begins_with_a = 0;  // and is longer
  std::uint64_t b_contains_a = 0;     // and is longer
};

// How far A tells B: the share of rows in which B is what it mostly is beside this A, and how much
// of the error of always guessing B's commonest value that takes away (Goodman and Kruskal's
// lambda), 0 to 1.
struct Dependency {
  std::uint64_t rows = 0;
  double share = 0;
  double lambda = 0;
};

class TableProfile {
 public:
  std::vector<ColumnProfile> columns;
  std::uint64_t rows = 0;
  std::uint64_t rows_with_problem = 0;
  std::uint64_t rows_of_other_length = 0;

  // Sampled rows, in file order; each has as many fields as there are columns, trimmed and cut
  // after 400 bytes; texts for "nothing" are empty.
  std::vector<std::vector<std::string>> sample;

  PairFacts pair(std::size_t a, std::size_t b) const;
  // One-to-one between two closed columns, apart from 2 % of the rows.
  bool bijection(std::size_t a, std::size_t b) const;
  Dependency dependency(std::size_t a, std::size_t b) const;
  // Share of the sampled rows with both times in which b is at or after a; rows by the second.
  std::pair<double, std::uint64_t> not_before(std::size_t a, std::size_t b) const;

  // Per column, the sampled times in microseconds by its likelier order; empty for other columns.
  std::vector<std::vector<std::optional<std::int64_t>>> sampled_times;
};

class TableProfiler {
 public:
  explicit TableProfiler(const std::vector<std::string>& column_names);
  ~TableProfiler();
  TableProfiler(const TableProfiler&) = delete;
  TableProfiler& operator=(const TableProfiler&) = delete;

  void add(const Row& row);
  TableProfile finish();

 private:
  struct Column;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gehor::sources
