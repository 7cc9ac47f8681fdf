// Which groups of a question each contact belongs to, for who goes through a million rows of them:
// by numbers, so that names are put together once for a group and not for a contact.
//
// Used by fact_customers.cc only; one thread. Start at begin_block().
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "measures/fact_reader.h"
#include "store/duckdb/database.h"

namespace gehor::duckdb {

class ContactGroups {
 public:
  // The first columns of the rows are the values of the selection's dimensions: a DATE for a
  // calendar's, the whole list for the reasons, else a text.
  explicit ContactGroups(const measures::Selection& selection);

  void begin_block(Cursor& rows);
  // Of a row of the block: one group, or several where the contact has several reasons. None where
  // the selection wants none of its reasons. Valid until the next call.
  const std::vector<std::uint32_t>& of(std::size_t row);
  // What a group is called, dimension by dimension.
  const std::vector<std::string>& names(std::uint32_t group) const { return names_[group]; }

 private:
  enum class Kind { kText, kDay, kReasons };

  // The values of one dimension, by numbers from 0.
  struct Values {
    std::uint32_t number_of(std::string_view text);
    void keep_day(std::int64_t day, std::uint32_t number);

    std::vector<std::string> names;
    std::unordered_map<std::string, std::uint32_t> by_text;
    std::vector<std::uint32_t> guesses;  // by what is quickly told of a text
    std::vector<std::uint32_t> by_day;   // from first_day on
    std::int64_t first_day = 0;
  };
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  // Where no dimension has been said yet; the groups are reached from it, value by value.
  static constexpr std::uint32_t kStart = 0;

  std::uint32_t day(std::size_t dimension, std::size_t row);
  void add_reasons(std::size_t dimension, std::string_view list);
  std::vector<std::uint32_t> reasons_of(std::size_t dimension, std::string_view list);
  std::uint32_t with(std::uint32_t group, std::size_t dimension, std::uint32_t value) {
    const std::vector<std::uint32_t>& next = next_[group];
    const std::uint32_t known = value < next.size() ? next[value] : kStart;
    return known != kStart ? known : add_group(group, dimension, value);
  }
  std::uint32_t add_group(std::uint32_t from, std::size_t dimension, std::uint32_t value);

  const measures::Selection& selection_;
  Cursor* rows_ = nullptr;
  std::vector<Kind> kinds_;                          // of the dimensions
  std::vector<Values> values_;                       // by dimension
  std::vector<const std::int32_t*> days_;            // of this block, by dimension
  Values lists_;                                     // of reasons, as facts write them
  std::vector<std::vector<std::uint32_t>> reasons_;  // by list
  std::vector<std::vector<std::string>> names_;      // by group
  std::vector<std::vector<std::uint32_t>> next_;     // by group and value; kStart: none yet
  std::vector<std::uint32_t> now_{kStart}, before_;
};

}  // namespace gehor::duckdb
