#include "store/duckdb/fact_pieces.h"

#include <algorithm>

#include "store/sql.h"

namespace gehor::duckdb {
namespace {

using measures::Filter;
using measures::Selection;

std::string sql(std::string_view name) { return std::string(gehor::sql::get(name)); }

bool exists(const std::string& name) { return !gehor::sql::get(name).empty(); }

Status add_filter(FactPieces& p, const Filter& filter, bool by_reason) {
  std::string condition;
  if (filter.dimension == "reason" && !by_reason) {
    condition = sql("condition_reason");
  } else {
    GEHOR_TRY(const std::string expression, sql_piece("dimension_" + filter.dimension));
    condition = sql("condition_dimension");
    replace_all(condition, "$dimension$", expression);
  }
  std::string places;
  for (const std::string& value : filter.values) {
    places += places.empty() ? "?" : ", ?";
    p.parameters.emplace_back(value);
  }
  replace_all(condition, "$values$", places);
  p.conditions += " AND " + condition;
  return {};
}

Status add_counted(FactPieces& p, const measures::Counted& counted) {
  GEHOR_TRY(const std::string in, quantity_condition(counted.quantity));
  std::string condition = sql("condition_counted");
  replace_all(condition, "$condition$", in);
  p.conditions += " AND " + condition;
  if (counted.without.empty()) return {};
  GEHOR_TRY(const std::string out, quantity_condition(counted.without));
  condition = sql("condition_not_counted");
  replace_all(condition, "$condition$", out);
  p.conditions += " AND " + condition;
  return {};
}

}  // namespace

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

Result<std::string> sql_piece(const std::string& name) {
  std::string text = sql(name);
  if (text.empty()) return Error{ErrorCode::kInternal, "there is no query named " + name};
  return text;
}

Counts counts_of(const std::string& quantity) {
  if (exists("answers_" + quantity)) return Counts::kAnswers;
  return exists("customers_" + quantity) ? Counts::kCustomers : Counts::kContacts;
}

Result<std::string> quantity_condition(const std::string& quantity) {
  switch (counts_of(quantity)) {
    case Counts::kContacts: return sql_piece("counted_" + quantity);
    case Counts::kAnswers: return sql_piece("answers_" + quantity);
    case Counts::kCustomers: return sql_piece("customers_" + quantity);
  }
  return sql_piece(quantity);
}

std::string FactPieces::fill(std::string text) const {
  replace_all(text, "$facts$", facts);
  replace_all(text, "$dimensions$", dimensions);
  replace_all(text, "$names$", names);
  replace_all(text, "$partition$", partition);
  replace_all(text, "$grouping$", grouping);
  replace_all(text, "$conditions$", conditions);
  return text;
}

Result<FactPieces> FactPieces::make(const Selection& selection, const std::string& table) {
  FactPieces p;
  const bool by_reason =
      std::find(selection.by.begin(), selection.by.end(), "reason") != selection.by.end();
  p.facts = sql(by_reason ? "facts_by_reason" : "facts_plain");
  replace_all(p.facts, "$table$", table);
  std::string positions;
  for (std::size_t i = 0; i < selection.by.size(); ++i) {
    GEHOR_TRY(const std::string expression, sql_piece("dimension_" + selection.by[i]));
    p.dimensions += expression + ", ";
    p.names += "d" + std::to_string(i) + ", ";
    p.partition += (i > 0 ? ", " : "") + expression;
    positions += (i > 0 ? ", " : "") + std::to_string(i + 1);
  }
  if (selection.by.empty()) {
    p.partition = "1";
  } else {
    p.grouping = sql("grouping");
    replace_all(p.grouping, "$positions$", positions);
  }
  p.conditions = "true";
  for (const Filter& filter : selection.where) GEHOR_CHECK(add_filter(p, filter, by_reason));
  if (selection.from) {
    p.conditions += " AND " + sql("condition_from");
    p.parameters.emplace_back(format_date(*selection.from));
  }
  if (selection.to) {
    p.conditions += " AND " + sql("condition_to");
    p.parameters.emplace_back(format_date(*selection.to));
  }
  if (selection.counted) GEHOR_CHECK(add_counted(p, *selection.counted));
  return p;
}

}  // namespace gehor::duckdb
