#include "store/duckdb/source_time_columns.h"

namespace gehor::duckdb {
namespace {

constexpr int kHasZone = 1;
constexpr int kDateOnly = 2;

}  // namespace

void add_time(Appender& row, const std::optional<SourceTime>& time) {
  if (!time) {
    row.null().null();
    return;
  }
  row.integer(time->micros)
      .integer((time->has_zone ? kHasZone : 0) | (time->date_only ? kDateOnly : 0));
}

std::optional<SourceTime> time_at(const Cursor& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  const std::int64_t flags = row.integer(column + 1);
  return SourceTime{row.integer(column), (flags & kHasZone) != 0, (flags & kDateOnly) != 0};
}

Parameter time_parameter(const std::optional<SourceTime>& time) {
  if (!time) return nullptr;
  return time->micros;
}

Parameter flags_parameter(const std::optional<SourceTime>& time) {
  if (!time) return nullptr;
  return std::int64_t{(time->has_zone ? kHasZone : 0) | (time->date_only ? kDateOnly : 0)};
}

}  // namespace gehor::duckdb
