// Facts counted beforehand (sql/duckdb/cells.sql): by day, channel, owner, where they arise and
// reasons. A question that needs no more than these reads the cells instead of a row per contact.
//
// Cells are written with the facts, in their transaction (fact_writer.cc), and read by
// fact_questions.cc; so a reader's snapshot has both of one state. One thread per connection.
// What a quantity counts is said in sql/duckdb/questions.sql only; a cell has a column for each
// that counts contacts, except those of words, which an erasure changes.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "measures/fact_reader.h"
#include "store/duckdb/database.h"

namespace gehor::duckdb {

inline constexpr const char* kCellTable = "fact_cell";

// Whether the cells hold this quantity.
bool in_cells(const std::string& quantity);
// Whether the cells can tell these contacts from others, and these groups from each other.
bool cells_know(const measures::Selection& selection, const std::vector<std::string>& quantities);
// The sum of a quantity over cells, as SQL.
std::string cell_sum(const std::string& quantity);

// Makes the cells where there are none, or where they were made by a version with other
// quantities, and fills them from the facts. In a transaction of its own.
Status make_cells(Connection& db);

// The three below belong in the transaction that changes the facts.
// Of all facts, from this table.
Status write_cells(Connection& db, const std::string& table);
// `which`: a condition on the facts f of `table` that come (or go).
Status add_to_cells(Connection& db, const std::string& table, const std::string& which, bool come);
// Puts together what came and went, once that has become much.
Status merge_cells(Connection& db);

}  // namespace gehor::duckdb
