#include <algorithm>

#include "store/duckdb/fact_tables.h"
#include "store/sql.h"

namespace gehor::duckdb {
namespace {

using measures::Filter;
using measures::Selection;

std::string sql(std::string_view name) { return std::string(gehor::sql::get(name)); }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

Result<std::string> piece(const std::string& name) {
  std::string text = sql(name);
  if (text.empty()) return Error{ErrorCode::kInternal, "there is no query named " + name};
  return text;
}

std::vector<std::string> group_of(const Cursor& row, std::size_t n) {
  std::vector<std::string> by;
  for (std::size_t i = 0; i < n; ++i) by.emplace_back(row.text(i));
  return by;
}

}  // namespace

// The parts of a question that its selection decides.
struct FactQuestions::Pieces {
  std::string facts;       // the table
  std::string dimensions;  // expressions, each followed by a comma
  std::string names;       // d0, d1, … each followed by a comma
  std::string partition;   // expressions without a comma at the end
  std::string grouping;    // GROUP BY and ORDER BY, or nothing
  std::string conditions;
  std::vector<Parameter> parameters;

  std::string fill(std::string text) const {
    replace_all(text, "$facts$", facts);
    replace_all(text, "$dimensions$", dimensions);
    replace_all(text, "$names$", names);
    replace_all(text, "$partition$", partition);
    replace_all(text, "$grouping$", grouping);
    replace_all(text, "$conditions$", conditions);
    return text;
  }
};

Result<FactQuestions::Pieces> FactQuestions::pieces(const Selection& selection) const {
  Pieces p;
  const bool by_reason =
      std::find(selection.by.begin(), selection.by.end(), "reason") != selection.by.end();
  p.facts = sql(by_reason ? "facts_by_reason" : "facts_plain");
  replace_all(p.facts, "$table$", table_.name);
  std::string positions;
  for (std::size_t i = 0; i < selection.by.size(); ++i) {
    GEHOR_TRY(const std::string expression, piece("dimension_" + selection.by[i]));
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
  for (const Filter& filter : selection.where) {
    std::string condition;
    if (filter.dimension == "reason" && !by_reason) {
      condition = sql("condition_reason");
    } else {
      GEHOR_TRY(const std::string expression, piece("dimension_" + filter.dimension));
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
  }
  if (selection.from) {
    p.conditions += " AND " + sql("condition_from");
    p.parameters.emplace_back(format_date(*selection.from));
  }
  if (selection.to) {
    p.conditions += " AND " + sql("condition_to");
    p.parameters.emplace_back(format_date(*selection.to));
  }
  return p;
}

Status FactQuestions::begin_snapshot() {
  GEHOR_CHECK(end_snapshot());
  GEHOR_CHECK(db_.run("BEGIN TRANSACTION"));
  in_snapshot_ = true;
  return {};
}

// Nothing was written but temporary tables; after a failed statement only ROLLBACK is possible.
Status FactQuestions::end_snapshot() {
  if (!in_snapshot_) return {};
  in_snapshot_ = false;
  return db_.run("ROLLBACK");
}

Result<std::vector<measures::GroupCounts>> FactQuestions::count(
    const Selection& selection, const std::vector<std::string>& quantities) {
  GEHOR_TRY(const Pieces p, pieces(selection));
  std::string list;
  for (const std::string& quantity : quantities) {
    GEHOR_TRY(const std::string expression, piece("quantity_" + quantity));
    list += (list.empty() ? "" : ", ") + expression;
  }
  std::string query = p.fill(sql("question"));
  replace_all(query, "$quantities$", list);
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  std::vector<measures::GroupCounts> groups;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return groups;
    measures::GroupCounts group{group_of(rows, selection.by.size()), {}};
    for (std::size_t i = 0; i < quantities.size(); ++i) {
      group.counts.push_back(static_cast<std::uint64_t>(rows.integer(selection.by.size() + i)));
    }
    groups.push_back(std::move(group));
  }
}

Result<std::vector<measures::GroupMoments>> FactQuestions::moments(const Selection& selection,
                                                                   const std::string& value) {
  GEHOR_TRY(Pieces p, pieces(selection));
  GEHOR_TRY(const std::string expression, piece("value_" + value));
  std::string query = sql("question_moments");
  // The inner query names the groups; the outer one must use those names.
  replace_all(query, "$value$", expression);
  const std::size_t outer = query.find("$dimensions$");
  query.replace(outer, std::string_view("$dimensions$").size(), "$names$");
  query = p.fill(query);
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  std::vector<measures::GroupMoments> groups;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return groups;
    const std::size_t n = selection.by.size();
    groups.push_back({group_of(rows, n), static_cast<std::uint64_t>(rows.real(n)), rows.real(n + 1),
                      rows.real(n + 2)});
  }
}

Result<std::vector<measures::GroupRank>> FactQuestions::ranks(
    const Selection& selection, const std::string& value,
    const std::map<std::uint64_t, std::vector<std::uint64_t>>& wanted_by_n) {
  GEHOR_CHECK(db_.run(sql("rank_wanted_create")));
  {
    GEHOR_TRY(Appender wanted, db_.appender("rank_wanted"));
    for (const auto& [n, list] : wanted_by_n) {
      for (const std::uint64_t rank : list) {
        wanted.integer(static_cast<std::int64_t>(n)).integer(static_cast<std::int64_t>(rank));
        GEHOR_CHECK(wanted.end_row());
      }
    }
    GEHOR_CHECK(wanted.flush());
  }
  GEHOR_TRY(const Pieces p, pieces(selection));
  GEHOR_TRY(const std::string expression, piece("value_" + value));
  std::string query = sql("question_ranks");
  replace_all(query, "$value$", expression);
  query = p.fill(query);
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  std::vector<measures::GroupRank> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    const std::size_t n = selection.by.size();
    list.push_back(
        {group_of(rows, n), static_cast<std::uint64_t>(rows.integer(n)), rows.real(n + 1)});
  }
}

Result<std::vector<measures::ContactLine>> FactQuestions::contacts(const Selection& selection,
                                                                   std::uint64_t limit,
                                                                   std::uint64_t offset) {
  Selection plain = selection;
  plain.by.clear();
  GEHOR_TRY(const Pieces p, pieces(plain));
  std::string query = p.fill(sql("contact_list"));
  replace_all(query, "$limit$", std::to_string(limit));
  replace_all(query, "$offset$", std::to_string(offset));
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  std::vector<measures::ContactLine> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    measures::ContactLine line;
    line.contact = rows.hash(0);
    if (!rows.is_null(1)) line.created = Instant(std::chrono::microseconds(rows.integer(1)));
    std::size_t i = 2;
    for (std::string* text : {&line.day, &line.channel, &line.owner, &line.reasons, &line.team,
                              &line.language, &line.state, &line.promise}) {
      *text = rows.text(i++);
    }
    line.csat_raw = rows.maybe_real(i++);
    line.source = static_cast<std::int32_t>(rows.integer(i++));
    line.resolution_s = rows.maybe_integer(i++);
    list.push_back(std::move(line));
  }
}

Result<std::vector<measures::SealedWords>> FactQuestions::words(const Hash128& contact) {
  GEHOR_TRY(Cursor rows, db_.query(sql("contact_words"), {contact}));
  std::vector<measures::SealedWords> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    measures::SealedWords words;
    words.kind = static_cast<RecordKind>(rows.integer(0));
    words.author = static_cast<Author>(rows.integer(1));
    words.key = rows.integer(2);
    words.sealed = rows.text(3);
    words.erased = rows.integer(4) != 0;
    words.happened = rows.maybe_integer(5);
    words.record = rows.hash(8);
    list.push_back(std::move(words));
  }
}

Result<measures::EditionInfo> FactQuestions::edition() {
  measures::EditionInfo info;
  {
    GEHOR_TRY(Cursor rows, db_.query(sql("edition_newest")));
    GEHOR_TRY(const bool any, rows.next());
    if (any) {
      info.id = rows.integer(0);
      info.made = Instant(std::chrono::microseconds(rows.integer(1)));
      info.settings = rows.text(2);
    }
  }
  if (table_.horizon) {
    info.horizon = table_.horizon;
    return info;
  }
  GEHOR_TRY(Cursor rows, db_.query(sql("horizon_newest")));
  GEHOR_TRY(const bool any, rows.next());
  if (any && !rows.is_null(0)) info.horizon = Instant(std::chrono::microseconds(rows.integer(0)));
  return info;
}

}  // namespace gehor::duckdb
