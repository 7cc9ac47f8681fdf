// What is kept beside the facts so that questions read less (sql/duckdb/roll_ups.sql):
//   cells     contacts counted by day, channel, owner, where they arise and reasons, a column for
//             each quantity of sql/duckdb/questions.sql that counts contacts
//   answered  the facts that have an answer to a survey
//   by customer  contacts in the order of customers (by_customer.h)
//
// Written with the facts, in their transaction (fact_writer.cc), and read by fact_questions.cc and
// fact_customers.cc, so that a reader's snapshot has all of one state. None holds pseudonyms of
// customers, or whether there are words: an erasure changes them. One thread per connection.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "measures/fact_reader.h"
#include "store/duckdb/database.h"

namespace gehor::duckdb {

inline constexpr const char* kCellTable = "fact_cell";
inline constexpr const char* kAnsweredTable = "fact_answered";

// Whether the cells hold this quantity.
bool in_cells(const std::string& quantity);
// Whether the cells can tell these contacts from others, and these groups from each other.
bool cells_know(const measures::Selection& selection, const std::vector<std::string>& quantities);
// The same of the order of customers.
bool customer_order_knows(const measures::Selection& selection,
                          const std::vector<measures::ShareOf>& shares);
// The sum of a quantity over cells, as SQL.
std::string cell_sum(const std::string& quantity);

// Makes all of them where they are missing, or were made by a version that defines them otherwise,
// and fills them from the facts. In a transaction of its own.
Status make_roll_ups(Connection& db);

// Brings all from the facts to those that fact_new holds, of all contacts or, besides the facts
// that stay, of some. Before `fact` itself is changed, in its transaction. `some_go`: fact_going
// holds facts that do not stay.
Status roll_up_everything(Connection& db);
Status roll_up_touched(Connection& db, bool some_go);

}  // namespace gehor::duckdb
