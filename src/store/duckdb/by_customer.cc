#include "store/duckdb/by_customer.h"

#include <algorithm>
#include <set>

#include "measures/registry.h"
#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/named_sql.h"

namespace gehor::duckdb {
namespace {

// In the order of their columns.
const std::vector<std::string>& quantities() {
  static const std::vector<std::string> names = [] {
    std::set<std::string> found{"customers"};
    for (const measures::Measure& measure : measures::measures()) {
      if (measure.by_customer) found.insert({measure.numerator, measure.denominator});
    }
    return std::vector<std::string>(found.begin(), found.end());
  }();
  return names;
}

std::string adding(const std::string& table, const std::string& which, std::string_view order) {
  std::string query = sql("by_customer_add");
  replace_all(query, "$flags$", for_each_quantity(quantities(), "flag_of_kind"));
  replace_all(query, "$table$", table);
  replace_all(query, "$which$", which);
  replace_all(query, "$order$", order);
  return query;
}

std::string clearing(const std::string& touched) {
  std::string query = sql("by_customer_clear_touched");
  replace_all(query, "$touched$", touched);
  return query;
}

}  // namespace

bool in_customer_order(const std::string& quantity) {
  return std::binary_search(quantities().begin(), quantities().end(), quantity);
}

std::string customer_order_definition() { return adding("fact", "true", ""); }

Status make_customer_order(Connection& db) {
  GEHOR_TRY(const std::int64_t without, db.number(sql("customers_without_number")));
  if (without > 0) GEHOR_CHECK(db.run(sql("number_customers")));
  std::string table = sql("by_customer_table");
  replace_all(table, "$columns$", for_each_quantity(quantities(), "by_customer_column"));
  GEHOR_CHECK(db.run(table));
  return db.run(adding("fact", "true", sql("by_customer_order")));
}

Status order_everything_by_customer(Connection& db) {
  GEHOR_CHECK(db.run(sql("by_customer_clear")));
  return db.run(adding("fact_new", "true", ""));
}

Status order_touched_by_customer(Connection& db, bool some_go) {
  if (some_go) GEHOR_CHECK(db.run(clearing(sql("fact_is_going"))));
  return db.run(adding("fact_new", "true", ""));
}

Status order_erased_by_customer(Connection& db, const Hash128& fresh) {
  const std::string erased = sql("is_erased");
  GEHOR_CHECK(db.run(clearing(erased), {fresh}));
  GEHOR_TRY(const std::int64_t newest, db.number(sql("fact_newest_customer")));
  GEHOR_CHECK(db.run(sql("number_erased"), {newest + 1, fresh}));
  return db.run(adding("fact", erased, ""), {fresh});
}

}  // namespace gehor::duckdb
