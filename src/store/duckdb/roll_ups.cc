#include "store/duckdb/roll_ups.h"

#include <algorithm>

#include "store/duckdb/by_customer.h"
#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/named_sql.h"

namespace gehor::duckdb {
namespace {

// Rows that came later are put together when they are more than this, and than a part of all.
constexpr std::int64_t kFewLater = 20'000;
constexpr std::int64_t kPartLater = 4;

// In the order of their columns.
const std::vector<std::string>& quantities_in_cells() {
  static const std::vector<std::string> names = [] {
    constexpr std::string_view kPrefix = "counted_";
    std::vector<std::string> found;
    for (const auto& [name, text] : gehor::sql::all()) {
      if (!name.starts_with(kPrefix)) continue;
      if (text.find("has_text") != std::string_view::npos) continue;
      found.emplace_back(name.substr(kPrefix.size()));
    }
    return found;
  }();
  return names;
}

bool knows_dimension(const std::string& name) {
  return name == "channel" || name == "owner" || name == "arises_at" || name == "reason" ||
         name == "day" || name == "week" || name == "month" || name == "quarter";
}

// Whether the roll-ups can tell these contacts from others, and these groups from each other.
bool knows_contacts(const measures::Selection& selection) {
  if (selection.counted) return false;
  for (const measures::Filter& filter : selection.where) {
    if (!knows_dimension(filter.dimension)) return false;
  }
  return std::all_of(selection.by.begin(), selection.by.end(), knows_dimension);
}

std::string adding(const std::string& table, const std::string& which, bool come, bool later) {
  std::string query = sql("cell_add");
  replace_all(
      query, "$counts$",
      for_each_quantity(quantities_in_cells(), come ? "cell_counts_more" : "cell_counts_less"));
  replace_all(query, "$table$", table);
  replace_all(query, "$which$", which);
  replace_all(query, "$later$", later ? "true" : "false");
  return query;
}

Status make_cells(Connection& db) {
  std::string table = sql("cell_table");
  replace_all(table, "$columns$", for_each_quantity(quantities_in_cells(), "cell_column"));
  GEHOR_CHECK(db.run(table));
  return db.run(adding("fact", "true", true, false));
}

// Puts together what came and went, once that has become much.
Status merge_cells(Connection& db) {
  std::int64_t later = 0, all = 0;
  {
    GEHOR_TRY(Cursor rows, db.query(sql("cell_rows_later")));
    GEHOR_TRY(const bool any, rows.next());
    if (!any) return {};
    later = rows.integer(0);
    all = rows.integer(1);
  }
  if (later <= kFewLater || later <= all / kPartLater) return {};
  std::string merged = sql("cell_merged");
  replace_all(merged, "$sums$", for_each_quantity(quantities_in_cells(), "cell_sum_stored"));
  GEHOR_CHECK(db.run(merged));
  GEHOR_CHECK(db.run(sql("cell_clear")));
  GEHOR_CHECK(db.run(sql("cell_merge")));
  return db.run(sql("cell_merged_drop"));
}

std::string about_answered(std::string_view name) {
  std::string query = sql(name);
  replace_all(query, "$columns$", sql("answered_columns"));
  replace_all(query, "$answered$", sql("answered_condition"));
  return query;
}

// All that decides what stands in them.
Result<std::string> definition(Connection& db) {
  std::string all = sql("cell_table") + adding("fact", "true", true, false) +
                    about_answered("answered_table") + customer_order_definition();
  GEHOR_TRY(Cursor rows, db.query(sql("roll_up_fact_columns")));
  GEHOR_TRY(const bool any, rows.next());
  if (any) all += rows.text(0);
  return all;
}

Result<std::string> made_by(Connection& db) {
  GEHOR_TRY(Cursor rows, db.query(sql("roll_up_definition")));
  GEHOR_TRY(const bool any, rows.next());
  return any ? std::string(rows.text(0)) : std::string();
}

Status make_anew(Connection& db, const std::string& definition) {
  GEHOR_CHECK(make_cells(db));
  GEHOR_CHECK(db.run(about_answered("answered_table")));
  GEHOR_CHECK(make_customer_order(db));
  GEHOR_CHECK(db.run(sql("roll_up_forget")));
  return db.run(sql("roll_up_note"), {definition});
}

}  // namespace

bool in_cells(const std::string& quantity) {
  const auto& names = quantities_in_cells();
  return std::find(names.begin(), names.end(), quantity) != names.end();
}

bool cells_know(const measures::Selection& selection, const std::vector<std::string>& quantities) {
  return knows_contacts(selection) && std::all_of(quantities.begin(), quantities.end(), in_cells);
}

bool customer_order_knows(const measures::Selection& selection,
                          const std::vector<measures::ShareOf>& shares) {
  return knows_contacts(selection) &&
         std::all_of(shares.begin(), shares.end(), [](const measures::ShareOf& share) {
           return in_customer_order(share.numerator) && in_customer_order(share.denominator);
         });
}

std::string cell_sum(const std::string& quantity) {
  std::string piece = sql("cell_sum");
  replace_all(piece, "$name$", quantity);
  return piece;
}

Status make_roll_ups(Connection& db) {
  GEHOR_CHECK(db.run(sql("roll_up_table")));
  GEHOR_TRY(const std::string wanted, definition(db));
  GEHOR_TRY(const std::string there, made_by(db));
  if (there == wanted) return {};
  GEHOR_CHECK(db.run("BEGIN TRANSACTION"));
  Status made = make_anew(db, wanted);
  GEHOR_CHECK(db.run(made.ok() ? "COMMIT" : "ROLLBACK"));
  return made;
}

Status roll_up_everything(Connection& db) {
  GEHOR_CHECK(order_everything_by_customer(db));
  GEHOR_CHECK(db.run(sql("cell_clear")));
  GEHOR_CHECK(db.run(adding("fact_new", "true", true, false)));
  GEHOR_CHECK(db.run(sql("answered_clear")));
  GEHOR_CHECK(db.run(about_answered("answered_add")));
  return db.run(sql("answered_share"));
}

Status roll_up_touched(Connection& db, bool some_go) {
  GEHOR_CHECK(order_touched_by_customer(db, some_go));
  if (some_go) {
    GEHOR_CHECK(db.run(adding("fact", sql("fact_is_going"), false, true)));
    GEHOR_CHECK(db.run(sql("answered_clear_going")));
  }
  GEHOR_CHECK(db.run(adding("fact_new", "true", true, true)));
  GEHOR_CHECK(merge_cells(db));
  GEHOR_CHECK(db.run(about_answered("answered_add")));
  return db.run(sql("answered_share"));
}

}  // namespace gehor::duckdb
