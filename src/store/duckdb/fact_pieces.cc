#include "store/duckdb/fact_pieces.h"

#include <algorithm>

#include "measures/calendar_value.h"
#include "store/duckdb/named_sql.h"
#include "store/sql.h"

namespace gehor::duckdb {
namespace {

using measures::Filter;
using measures::Selection;

bool exists(const std::string& name) { return !gehor::sql::get(name).empty(); }

Status add_filter(FactPieces& p, const Filter& filter, std::vector<Parameter>& reason_parameters) {
  std::string condition;
  if (filter.dimension == "reason" && !p.by_reason) {
    condition = sql("condition_reason");
  } else {
    GEHOR_TRY(const std::string expression, sql_piece("dimension_" + filter.dimension));
    condition = sql("condition_dimension");
    replace_all(condition, "$dimension$", expression);
  }
  const bool on_reason = filter.dimension == "reason" && p.by_reason;
  std::string places;
  for (const std::string& value : filter.values) {
    places += places.empty() ? "?" : ", ?";
    (on_reason ? reason_parameters : p.parameters).emplace_back(value);
  }
  replace_all(condition, "$values$", places);
  (on_reason ? p.reason_conditions : p.row_conditions) += " AND " + condition;
  return {};
}

// Written out: a parameter would have the question planned twice.
void add_day(FactPieces& p, std::string_view name, Date day) {
  std::string condition = sql(name);
  replace_all(condition, "$day$", format_date(day));
  p.row_conditions += " AND " + condition;
}

Status add_counted(FactPieces& p, const measures::Counted& counted) {
  GEHOR_TRY(const std::string in, quantity_condition(counted.quantity));
  std::string condition = sql("condition_counted");
  replace_all(condition, "$condition$", in);
  p.row_conditions += " AND " + condition;
  if (counted.without.empty()) return {};
  GEHOR_TRY(const std::string out, quantity_condition(counted.without));
  condition = sql("condition_not_counted");
  replace_all(condition, "$condition$", out);
  p.row_conditions += " AND " + condition;
  return {};
}

}  // namespace

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

std::optional<Date> day_of(const Cursor& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  return Date(std::chrono::sys_days(std::chrono::days(row.integer(column))));
}

std::vector<std::string> group_of(const Cursor& row, const std::vector<std::string>& dimensions) {
  std::vector<std::string> by;
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    if (!measures::is_calendar(dimensions[i])) {
      by.emplace_back(row.text(i));
    } else {
      const auto day = day_of(row, i);
      by.push_back(day ? measures::calendar_value(dimensions[i], *day) : "unknown");
    }
  }
  return by;
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

std::string for_each_quantity(const std::vector<std::string>& quantities, std::string_view piece) {
  std::string list;
  for (const std::string& name : quantities) {
    std::string one = sql(piece);
    replace_all(one, "$name$", name);
    if (const auto condition = quantity_condition(name); condition.ok()) {
      replace_all(one, "$condition$", *condition);
    }
    list += (list.empty() ? "" : ", ") + one;
  }
  return list;
}

std::string FactPieces::fill(std::string text) const {
  replace_all(text, "$facts$", facts);
  replace_all(text, "$dimensions$", dimensions);
  replace_all(text, "$names$", names);
  replace_all(text, "$partition$", partition);
  replace_all(text, "$grouping$", grouping);
  replace_all(text, "$grouped$", grouped);
  replace_all(text, "$ordered$", ordered);
  replace_all(text, "$conditions$", conditions);
  replace_all(text, "$row_conditions$", row_conditions);
  replace_all(text, "$reason_conditions$", reason_conditions);
  replace_all(text, "$table$", table);
  replace_all(text, "$others$", others);
  replace_all(text, "$other_names$", other_names);
  return text;
}

Result<FactPieces> FactPieces::make(const Selection& selection, const std::string& table,
                                    CalendarGroups groups) {
  FactPieces p;
  p.table = table;
  p.by_reason = std::find(selection.by.begin(), selection.by.end(), "reason") != selection.by.end();
  p.facts = sql(p.by_reason ? "facts_by_reason" : "facts_plain");
  replace_all(p.facts, "$table$", table);
  std::string positions;
  for (std::size_t i = 0; i < selection.by.size(); ++i) {
    const std::string& by = selection.by[i];
    std::string piece = "dimension_" + by;
    if (measures::is_calendar(by)) {
      piece = groups == CalendarGroups::kWhole ? "group_" + by : "group_day";
    }
    GEHOR_TRY(const std::string expression, sql_piece(piece));
    const std::string name = "d" + std::to_string(i);
    p.dimensions += expression + ", ";
    p.names += name + ", ";
    if (by != "reason") {
      p.others += expression + ", ";
      p.other_names += name + ", ";
    }
    p.partition += (i > 0 ? ", " : "") + expression;
    positions += (i > 0 ? ", " : "") + std::to_string(i + 1);
  }
  if (selection.by.empty()) {
    p.partition = "1";
  } else {
    p.grouped = sql("grouping_groups");
    p.ordered = sql("grouping_order");
    for (std::string* piece : {&p.grouped, &p.ordered}) {
      replace_all(*piece, "$positions$", positions);
    }
    p.grouping = p.grouped + " " + p.ordered;
  }
  p.row_conditions = p.reason_conditions = "true";
  std::vector<Parameter> reason_parameters;
  for (const Filter& filter : selection.where) {
    GEHOR_CHECK(add_filter(p, filter, reason_parameters));
  }
  if (selection.from) add_day(p, "condition_from", *selection.from);
  if (selection.to) add_day(p, "condition_to", *selection.to);
  if (selection.counted) GEHOR_CHECK(add_counted(p, *selection.counted));
  p.reason_parameters = reason_parameters.size();
  p.parameters.insert(p.parameters.end(), reason_parameters.begin(), reason_parameters.end());
  p.conditions = p.row_conditions + " AND " + p.reason_conditions;
  return p;
}

}  // namespace gehor::duckdb
