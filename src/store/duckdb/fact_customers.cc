// Customer by customer: how many have so many contacts of a kind (measures/fact_reader.h,
// customers_alike).
#include <algorithm>

#include "measures/calendar_value.h"
#include "store/duckdb/by_customer.h"
#include "store/duckdb/contact_groups.h"
#include "store/duckdb/customer_counts.h"
#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/fact_tables.h"
#include "store/duckdb/named_sql.h"
#include "store/duckdb/roll_ups.h"

namespace gehor::duckdb {
namespace {

using measures::GroupCustomers;
using measures::Selection;
using measures::ShareOf;

// The contacts that belong to any kind, with a column of flags.
Result<std::string> query_of(const Selection& selection, const FactPieces& p,
                             const std::vector<ShareOf>& kinds) {
  const bool in_order = p.table == kByCustomerTable;
  std::string values, flags, any;
  for (const std::string& by : selection.by) {
    std::string piece = "dimension_" + by;
    if (by == "reason") piece = "value_of_reasons";
    if (measures::is_calendar(by)) piece = "value_of_day";
    GEHOR_TRY(const std::string value, sql_piece(piece));
    values += value + ", ";
  }
  const auto condition_of = [&](const std::string& quantity) -> Result<std::string> {
    if (!in_order) return quantity_condition(quantity);
    std::string column = sql("by_customer_condition");
    replace_all(column, "$name$", quantity);
    return column;
  };
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    GEHOR_TRY(const std::string contact, condition_of(kinds[i].denominator));
    GEHOR_TRY(const std::string a_case, condition_of(kinds[i].numerator));
    for (const std::string* condition : {&contact, &a_case}) {
      std::string flag = sql("flag_of_kind");
      replace_all(flag, "$condition$", *condition);
      flags += (flags.empty() ? "" : ", ") + flag;
    }
    any += (i == 0 ? "(" : " OR (") + contact + ")";
  }
  std::string query = sql("question_of_customers");
  replace_all(query, "$values$", values);
  replace_all(query, "$flags$", flags);
  replace_all(query, "$any$", any);
  replace_all(query, "$order$", in_order ? "" : sql("by_customer_order"));
  return p.fill(query);
}

}  // namespace

Result<std::vector<GroupCustomers>> FactQuestions::customers_alike(
    const Selection& selection, const std::vector<ShareOf>& shares) {
  const bool in_order = table_.has_roll_ups() && customer_order_knows(selection, shares);
  GEHOR_TRY(const FactPieces p,
            FactPieces::make(selection, in_order ? kByCustomerTable : table_.name));
  // What is wanted of the reasons is looked at here; the parameters on them stand last.
  std::vector<Parameter> parameters = p.parameters;
  parameters.resize(parameters.size() - p.reason_parameters);
  GEHOR_TRY(const std::string query, query_of(selection, p, shares));
  GEHOR_TRY(Cursor rows, db_.query(query, parameters));
  ContactGroups groups(selection);
  CustomerCounts counts(shares.size());
  const std::size_t first_flag = selection.by.size();
  std::vector<const bool*> columns(2 * shares.size());
  for (;;) {
    GEHOR_TRY(const std::size_t block, rows.next_block());
    if (block == 0) break;
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = rows.booleans(first_flag + i);
    const std::int64_t* const customers = rows.integers(first_flag + columns.size());
    groups.begin_block(rows);
    for (std::size_t row = 0; row < block; ++row) {
      const auto flags = [&](std::size_t i) { return columns[i][row]; };
      for (const std::uint32_t group : groups.of(row)) counts.add(customers[row], group, flags);
    }
  }
  std::vector<GroupCustomers> list;
  auto counted = counts.counted();
  for (std::size_t group = 0; group < counted.size(); ++group) {
    const auto& kinds = counted[group];
    const auto nobody = [](const stats::Customers& customers) { return customers.empty(); };
    if (std::all_of(kinds.begin(), kinds.end(), nobody)) continue;
    list.push_back({groups.names(static_cast<std::uint32_t>(group)), std::move(counted[group])});
  }
  std::sort(list.begin(), list.end(),
            [](const GroupCustomers& a, const GroupCustomers& b) { return a.by < b.by; });
  return list;
}

}  // namespace gehor::duckdb
