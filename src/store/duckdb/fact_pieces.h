// The pieces of SQL that a question's selection decides. Used by fact_questions.cc and
// fact_lists.cc only; one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measures/fact_reader.h"
#include "store/duckdb/database.h"

namespace gehor::duckdb {

// How a question is grouped by weeks, months or quarters: by them, or by the days in them, which is
// quicker where the answers of the days can be added up.
enum class CalendarGroups { kWhole, kByDay };

struct FactPieces {
  std::string facts;                  // the table
  std::string dimensions;             // expressions, each followed by a comma
  std::string names;                  // d0, d1, … each followed by a comma
  std::string partition;              // expressions without a comma at the end
  std::string grouping;               // GROUP BY and ORDER BY, or nothing
  std::string grouped, ordered;       // the two parts of it
  bool by_reason = false;             // grouped by reason, perhaps among others
  std::string conditions;             // both of the two below
  std::string row_conditions;         // on a contact's row
  std::string reason_conditions;      // on one of its reasons, where it is grouped by them
  std::vector<Parameter> parameters;  // of the conditions, those on the reason last
  std::size_t reason_parameters = 0;  // how many of them those are
  std::string table;
  // Where it is grouped by reason and more, the more: expressions and names, each with a comma.
  std::string others, other_names;

  static Result<FactPieces> make(const measures::Selection& selection, const std::string& table,
                                 CalendarGroups groups = CalendarGroups::kWhole);
  std::string fill(std::string text) const;
};

// The named piece; kInternal where there is none.
Result<std::string> sql_piece(const std::string& name);
// What a quantity counts.
enum class Counts { kContacts, kAnswers, kCustomers };
Counts counts_of(const std::string& quantity);
Result<std::string> quantity_condition(const std::string& quantity);
// `piece` for every one of these quantities, with a comma between them; $name$ and $condition$ are
// filled in. They all exist.
std::string for_each_quantity(const std::vector<std::string>& quantities, std::string_view piece);
// A day that stands in a row; none where there is none.
std::optional<Date> day_of(const Cursor& row, std::size_t column);
// What the first columns of a row say of these dimensions, as answers write it.
std::vector<std::string> group_of(const Cursor& row, const std::vector<std::string>& dimensions);
void replace_all(std::string& text, std::string_view from, std::string_view to);

}  // namespace gehor::duckdb
