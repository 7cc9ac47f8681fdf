// How a source's time lies in two columns of a record: microseconds, and flags. Used by the record
// ledger only (record_ledger.cc, record_fold.cc).
#pragma once

#include <optional>

#include "contact/source_record.h"
#include "store/duckdb/database.h"

namespace gehor::duckdb {

// Both columns of a row that is being appended.
void add_time(Appender& row, const std::optional<SourceTime>& time);
// From `column` and the one behind it.
std::optional<SourceTime> time_at(const Cursor& row, std::size_t column);
Parameter time_parameter(const std::optional<SourceTime>& time);
Parameter flags_parameter(const std::optional<SourceTime>& time);

}  // namespace gehor::duckdb
