#include <fmt/format.h>

#include <algorithm>

#include "measures/calendar_value.h"
#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/fact_tables.h"
#include "store/duckdb/named_sql.h"
#include "store/duckdb/roll_ups.h"

namespace gehor::duckdb {
namespace {

using measures::Selection;

// Up to so many order statistics are taken by exact quantiles, which need no sorting of all rows.
constexpr std::size_t kMostQuantiles = 100;

}  // namespace

Status FactQuestions::add_counts(
    const std::string& query, const std::vector<Parameter>& parameters,
    const std::vector<std::string>& dimensions, const std::vector<std::size_t>& places,
    std::map<std::vector<std::string>, std::vector<std::uint64_t>>& groups,
    std::size_t quantities) {
  GEHOR_TRY(Cursor rows, db_.query(query, parameters));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return {};
    auto& counts = groups[group_of(rows, dimensions)];
    counts.resize(quantities);
    for (std::size_t i = 0; i < places.size(); ++i) {
      counts[places[i]] += static_cast<std::uint64_t>(rows.integer(dimensions.size() + i));
    }
  }
}

namespace {

std::vector<measures::GroupMoments> listed(
    std::map<std::vector<std::string>, measures::GroupMoments> groups) {
  std::vector<measures::GroupMoments> list;
  for (auto& [by, group] : groups) {
    group.by = by;
    list.push_back(std::move(group));
  }
  return list;
}

// The facts with an answer, where all that is asked of them is among their columns.
std::string table_of_answers(const FactTable& table, const Selection& selection) {
  return table.has_roll_ups() && !selection.counted ? kAnsweredTable : table.name;
}

// How contacts are counted, one by one or from cells.
struct ContactCounts {
  std::string table;
  std::vector<std::string> sums;  // an aggregate per quantity
  std::string having;             // that a group has contacts
};

Result<ContactCounts> contact_counts(const FactTable& table, const Selection& selection,
                                     std::vector<std::string> quantities) {
  if (quantities.empty()) quantities.emplace_back("contacts");
  if (table.has_roll_ups() && cells_know(selection, quantities)) {
    ContactCounts counts{kCellTable, {}, sql("cell_having")};
    for (const std::string& quantity : quantities) counts.sums.push_back(cell_sum(quantity));
    return counts;
  }
  ContactCounts counts{table.name, {}, ""};
  for (const std::string& quantity : quantities) {
    GEHOR_TRY(const std::string condition, quantity_condition(quantity));
    counts.sums.push_back(sql("aggregate_counted"));
    replace_all(counts.sums.back(), "$condition$", condition);
  }
  return counts;
}

std::string contacts_query(const Selection& selection, const FactPieces& p,
                           const ContactCounts& counts) {
  std::string quantities, columns, sums;
  for (std::size_t i = 0; i < counts.sums.size(); ++i) {
    const char* comma = i == 0 ? "" : ", ";
    const std::string column = "c" + std::to_string(i);
    std::string sum = sql("sum_of_counts");
    replace_all(sum, "$column$", column);
    quantities += comma + counts.sums[i];
    columns += comma + column;
    sums += comma + sum;
  }
  std::string query = sql(p.by_reason ? "question_by_reason" : "question");
  std::string names;
  for (std::size_t i = 0; p.by_reason && i < selection.by.size(); ++i) {
    names += (selection.by[i] == "reason" ? sql("dimension_reason") : "d" + std::to_string(i));
    names += ", ";
  }
  if (p.by_reason) replace_all(query, "$names$", names);
  query = p.fill(query);
  replace_all(query, "$quantities$", quantities);
  replace_all(query, "$columns$", columns);
  replace_all(query, "$sums$", sums);
  replace_all(query, "$having$", selection.by.empty() ? "" : counts.having);
  return query;
}

}  // namespace

// One question for contacts, which finds all groups; one for answers; one for customers.
Result<std::vector<measures::GroupCounts>> FactQuestions::count(
    const Selection& selection, const std::vector<std::string>& quantities) {
  const std::vector<std::string>& dimensions = selection.by;
  std::map<std::vector<std::string>, std::vector<std::uint64_t>> groups;
  std::vector<std::size_t> contacts, answers;
  std::vector<std::string> of_contacts;
  std::string flags, columns, sums, sums_alone, any;
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    GEHOR_TRY(const std::string condition, quantity_condition(quantities[i]));
    const Counts counts = counts_of(quantities[i]);
    if (counts == Counts::kContacts) {
      of_contacts.push_back(quantities[i]);
      contacts.push_back(i);
    } else if (counts == Counts::kAnswers) {
      std::string piece = sql("answers_flag");
      replace_all(piece, "$condition$", condition);
      const std::string flag = "a" + std::to_string(i);
      std::string sum = sql("aggregate_counted");
      std::string sum_alone = sum;
      replace_all(sum, "$condition$", flag);
      replace_all(sum_alone, "$condition$", condition);
      const char* comma = answers.empty() ? "" : ", ";
      sums_alone += comma + sum_alone;
      flags += comma + piece;
      columns += comma + flag;
      sums += comma + sum;
      any += (answers.empty() ? "(" : " OR (") + condition + ")";
      answers.push_back(i);
    } else {
      GEHOR_TRY(const auto alike, customers_alike(selection, {{quantities[i], quantities[i]}}));
      for (const measures::GroupCustomers& group : alike) {
        auto& all = groups[group.by];
        all.resize(quantities.size());
        for (const stats::CustomersAlike& some : group.customers[0]) all[i] += some.customers;
      }
    }
  }
  if (!answers.empty()) {
    const std::string table = table_of_answers(table_, selection);
    GEHOR_TRY(FactPieces of, FactPieces::make(selection, table));
    if (table == kAnsweredTable) {
      GEHOR_TRY(const FactPieces alone, FactPieces::make(selection, table, CalendarGroups::kByDay));
      std::string query = alone.fill(sql("question_answers_alone"));
      replace_all(query, "$sums$", sums_alone);
      GEHOR_CHECK(
          add_counts(query, alone.parameters, dimensions, answers, groups, quantities.size()));
      of.conditions += " AND " + sql("condition_shared");
    }
    GEHOR_TRY(const bool shared, may_be_shared(table));
    if (shared) {
      std::string query = of.fill(sql("question_answers"));
      replace_all(query, "$flags$", flags);
      replace_all(query, "$columns$", columns);
      replace_all(query, "$sums$", sums);
      replace_all(query, "$any$", any);
      GEHOR_CHECK(add_counts(query, of.parameters, dimensions, answers, groups, quantities.size()));
    }
  }
  if (!contacts.empty() || !dimensions.empty()) {
    GEHOR_TRY(const ContactCounts how, contact_counts(table_, selection, of_contacts));
    GEHOR_TRY(const FactPieces of, FactPieces::make(selection, how.table, CalendarGroups::kByDay));
    GEHOR_CHECK(add_counts(contacts_query(selection, of, how), of.parameters, dimensions, contacts,
                           groups, quantities.size()));
  }
  std::vector<measures::GroupCounts> list;
  list.reserve(groups.size());
  for (auto& [by, counts] : groups) list.push_back({by, std::move(counts)});
  return list;
}

Status FactQuestions::add_moments(
    const std::string& query, const FactPieces& pieces, const std::vector<std::string>& dimensions,
    std::map<std::vector<std::string>, measures::GroupMoments>& groups) {
  GEHOR_TRY(Cursor rows, db_.query(pieces.fill(query), pieces.parameters));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return {};
    const std::size_t n = dimensions.size();
    measures::GroupMoments& group = groups[group_of(rows, dimensions)];
    group.n += static_cast<std::uint64_t>(rows.real(n));
    group.sum += rows.real(n + 1);
    group.sum_of_squares += rows.real(n + 2);
  }
}

Result<std::vector<measures::GroupMoments>> FactQuestions::moments(const Selection& selection,
                                                                   const std::string& value) {
  const std::string table = table_of_answers(table_, selection);
  GEHOR_TRY(FactPieces p, FactPieces::make(selection, table));
  GEHOR_TRY(const std::string expression, sql_piece("value_" + value));
  std::map<std::vector<std::string>, measures::GroupMoments> groups;
  if (table == kAnsweredTable) {
    GEHOR_TRY(const FactPieces alone, FactPieces::make(selection, table, CalendarGroups::kByDay));
    std::string query = sql("question_moments_alone");
    replace_all(query, "$value$", expression);
    GEHOR_CHECK(add_moments(query, alone, selection.by, groups));
    p.conditions += " AND " + sql("condition_shared");
  }
  GEHOR_TRY(const bool shared, may_be_shared(table));
  if (!shared) return listed(std::move(groups));
  std::string query = sql("question_moments");
  // The inner query names the groups; the outer one must use those names.
  replace_all(query, "$value$", expression);
  const std::size_t outer = query.find("$dimensions$");
  query.replace(outer, std::string_view("$dimensions$").size(), "$names$");
  GEHOR_CHECK(add_moments(query, p, selection.by, groups));
  return listed(std::move(groups));
}

Result<std::vector<measures::GroupRank>> FactQuestions::few_ranks(
    const Selection& selection, const std::string& value,
    const std::map<std::uint64_t, std::vector<std::uint64_t>>& wanted_by_n) {
  GEHOR_TRY(const FactPieces p, FactPieces::make(selection, table_.name));
  GEHOR_TRY(const std::string expression, sql_piece("value_" + value));
  // DuckDB's exact quantile q of n values is the one of rank ceil(q n); the middle between two
  // ranks leaves rounding no say.
  std::string fractions, positions;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> wanted;  // n, rank
  for (const auto& [n, ranks] : wanted_by_n) {
    for (const std::uint64_t rank : ranks) {
      const char* comma = wanted.empty() ? "" : ", ";
      fractions += comma + fmt::format("{:.17f}",
                                       (static_cast<double>(rank) - 0.5) / static_cast<double>(n));
      positions += comma + std::to_string(wanted.size());
      wanted.emplace_back(n, rank);
    }
  }
  std::string query = sql("question_quantiles");
  replace_all(query, "$value$", expression);
  replace_all(query, "$fractions$", fractions);
  replace_all(query, "$positions$", positions);
  query = p.fill(query);
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  std::vector<measures::GroupRank> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    const std::size_t n = selection.by.size();
    const auto at = static_cast<std::size_t>(rows.integer(n));
    if (at >= wanted.size() || rows.is_null(n + 1)) continue;
    if (wanted[at].first != static_cast<std::uint64_t>(rows.integer(n + 2))) continue;
    list.push_back({group_of(rows, selection.by), wanted[at].second, rows.real(n + 1)});
  }
}

Result<std::vector<measures::GroupRank>> FactQuestions::ranks(
    const Selection& selection, const std::string& value,
    const std::map<std::uint64_t, std::vector<std::uint64_t>>& wanted_by_n) {
  std::size_t wanted_ranks = 0;
  for (const auto& [n, list] : wanted_by_n) wanted_ranks += list.size();
  if (wanted_ranks <= kMostQuantiles) return few_ranks(selection, value, wanted_by_n);
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
  GEHOR_TRY(const FactPieces p, FactPieces::make(selection, table_.name));
  GEHOR_TRY(const std::string expression, sql_piece("value_" + value));
  std::string query = sql("question_ranks");
  replace_all(query, "$value$", expression);
  query = p.fill(query);
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  std::vector<measures::GroupRank> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    const std::size_t n = selection.by.size();
    list.push_back({group_of(rows, selection.by), static_cast<std::uint64_t>(rows.integer(n)),
                    rows.real(n + 1)});
  }
}

Result<std::vector<measures::DayCount>> FactQuestions::days(const Selection& selection,
                                                            const std::string& dimension) {
  Selection of = selection;
  of.by.clear();
  std::string query;
  if (dimension == "reason") {
    of.by.push_back(dimension);
    query = sql("question_days_by_reason");
  } else {
    GEHOR_TRY(const std::string expression,
              sql_piece("dimension_" + (dimension.empty() ? "none" : dimension)));
    query = sql("question_days");
    replace_all(query, "$dimension$", expression);
  }
  Selection asked = of;
  if (asked.by.empty() && !dimension.empty()) asked.by.push_back(dimension);
  GEHOR_TRY(const ContactCounts how, contact_counts(table_, asked, {}));
  GEHOR_TRY(const FactPieces p, FactPieces::make(of, how.table));
  query = p.fill(query);
  replace_all(query, "$contacts$", how.sums[0]);
  replace_all(query, "$having$", how.having);
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  std::vector<measures::DayCount> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    list.push_back(
        {std::string(rows.text(0)), day_of(rows, 1), static_cast<std::uint64_t>(rows.integer(2))});
  }
}

Result<bool> FactQuestions::may_be_shared(const std::string& table) {
  if (table != kAnsweredTable) return true;
  if (in_snapshot_ && shared_in_snapshot_) return *shared_in_snapshot_;
  GEHOR_TRY(const std::int64_t shared, db_.number(sql("answered_shared")));
  if (in_snapshot_) shared_in_snapshot_ = shared > 0;
  return shared > 0;
}

Result<measures::EditionInfo> FactQuestions::edition() {
  if (in_snapshot_ && edition_of_snapshot_) return *edition_of_snapshot_;
  GEHOR_TRY(measures::EditionInfo info, read_edition());
  if (in_snapshot_) edition_of_snapshot_ = info;
  return info;
}

Result<measures::EditionInfo> FactQuestions::read_edition() {
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

Status FactQuestions::begin_snapshot() {
  edition_of_snapshot_.reset();
  shared_in_snapshot_.reset();
  GEHOR_CHECK(db_.run("BEGIN TRANSACTION"));
  in_snapshot_ = true;
  return {};
}

// Nothing was written but temporary tables.
Status FactQuestions::end_snapshot() {
  in_snapshot_ = false;
  return db_.run("ROLLBACK");
}

}  // namespace gehor::duckdb
