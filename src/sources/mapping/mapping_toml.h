// What the writer (mapping_toml_write.cc) and the reader (mapping_toml_read.cc) of mapping files
// have in common. Only these two include it; everybody else calls to_toml() and mapping_from_toml()
// of mapping.h. Pure and thread-safe.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "sources/mapping/mapping.h"

namespace gehor::sources::mapping_toml {

inline constexpr std::array<std::pair<ColumnDateOrder, std::string_view>, 5> kDateOrders{{
    {ColumnDateOrder::kNotNeeded, "not_needed"},
    {ColumnDateOrder::kDayFirst, "day_first"},
    {ColumnDateOrder::kMonthFirst, "month_first"},
    {ColumnDateOrder::kMixed, "mixed"},
    {ColumnDateOrder::kDayNumber, "day_number"},
}};

// Fields that hold a time stamp, and so may have a date_order.
constexpr bool is_time(Field field) {
  switch (field) {
    case Field::kCreated:
    case Field::kFirstResponse:
    case Field::kClosed:
    case Field::kDue:
    case Field::kResponseDue:
    case Field::kLastActivity: return true;
    default: return false;
  }
}

// Fields that several columns may have.
constexpr bool may_repeat(Field field) {
  return field == Field::kIgnore || field == Field::kReason || field == Field::kReasonFlag ||
         field == Field::kText;
}

}  // namespace gehor::sources::mapping_toml
