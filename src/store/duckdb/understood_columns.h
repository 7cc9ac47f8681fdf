// What a record's words say, as the last columns of a row.
#pragma once

#include "contact/record.h"
#include "store/duckdb/database.h"

namespace gehor::duckdb {

inline void add_understood_columns(Appender& row, const Understood& understood) {
  row.text_or_null(understood.by).text_or_null(understood.kind);
  row.text_or_null(understood.reasons).text_or_null(understood.cause);
  row.text_or_null(understood.arises_at).text_or_null(understood.owner);
  row.text_or_null(understood.tone).integer(understood.said.bits());
  // Nothing was read, nothing was told: the same columns of another record hold, together.
  if (understood.cause.empty() && understood.arises_at.empty() && understood.owner.empty()) {
    row.null();
  } else {
    row.integer(understood.told.bits());
  }
}

}  // namespace gehor::duckdb
