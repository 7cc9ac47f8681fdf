#include <fmt/format.h>

#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/fact_tables.h"
#include "store/sql.h"

namespace gehor::duckdb {
namespace {

using measures::Selection;

std::string sql(std::string_view name) { return std::string(gehor::sql::get(name)); }

// Up to so many order statistics are taken by exact quantiles, which need no sorting of all rows.
constexpr std::size_t kMostQuantiles = 100;

std::vector<std::string> group_of(const Cursor& row, std::size_t n) {
  std::vector<std::string> by;
  for (std::size_t i = 0; i < n; ++i) by.emplace_back(row.text(i));
  return by;
}

}  // namespace

Status FactQuestions::add_counts(
    const std::string& query, const std::vector<Parameter>& parameters, std::size_t dimensions,
    const std::vector<std::size_t>& places,
    std::map<std::vector<std::string>, std::vector<std::uint64_t>>& groups,
    std::size_t quantities) {
  GEHOR_TRY(Cursor rows, db_.query(query, parameters));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return {};
    auto& counts = groups[group_of(rows, dimensions)];
    counts.resize(quantities);
    for (std::size_t i = 0; i < places.size(); ++i) {
      counts[places[i]] = static_cast<std::uint64_t>(rows.integer(dimensions + i));
    }
  }
}

// One question for contacts, which finds all groups; one for answers; one for customers.
Result<std::vector<measures::GroupCounts>> FactQuestions::count(
    const Selection& selection, const std::vector<std::string>& quantities) {
  GEHOR_TRY(const FactPieces p, FactPieces::make(selection, table_.name));
  const std::size_t dimensions = selection.by.size();
  std::map<std::vector<std::string>, std::vector<std::uint64_t>> groups;
  std::vector<std::size_t> contacts, answers;
  std::string contact_list, flags, columns, sums, any;
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    GEHOR_TRY(const std::string condition, quantity_condition(quantities[i]));
    const Counts counts = counts_of(quantities[i]);
    std::string piece = sql(counts == Counts::kAnswers ? "answers_flag" : "aggregate_counted");
    replace_all(piece, "$condition$", condition);
    if (counts == Counts::kContacts) {
      contact_list += (contacts.empty() ? "" : ", ") + piece;
      contacts.push_back(i);
    } else if (counts == Counts::kAnswers) {
      const std::string flag = "a" + std::to_string(i);
      std::string sum = sql("aggregate_counted");
      replace_all(sum, "$condition$", flag);
      const char* comma = answers.empty() ? "" : ", ";
      flags += comma + piece;
      columns += comma + flag;
      sums += comma + sum;
      any += (answers.empty() ? "(" : " OR (") + condition + ")";
      answers.push_back(i);
    } else {
      std::string query = p.fill(sql("question_customers"));
      replace_all(query, "$condition$", condition);
      GEHOR_CHECK(add_counts(query, p.parameters, dimensions, {i}, groups, quantities.size()));
    }
  }
  if (!answers.empty()) {
    std::string query = p.fill(sql("question_answers"));
    replace_all(query, "$flags$", flags);
    replace_all(query, "$columns$", columns);
    replace_all(query, "$sums$", sums);
    replace_all(query, "$any$", any);
    GEHOR_CHECK(add_counts(query, p.parameters, dimensions, answers, groups, quantities.size()));
  }
  if (!contacts.empty() || dimensions > 0) {
    std::string query = p.fill(sql("question"));
    if (contact_list.empty()) {
      contact_list = sql("aggregate_counted");
      replace_all(contact_list, "$condition$", sql("counted_contacts"));
    }
    replace_all(query, "$quantities$", contact_list);
    GEHOR_CHECK(add_counts(query, p.parameters, dimensions, contacts, groups, quantities.size()));
  }
  std::vector<measures::GroupCounts> list;
  list.reserve(groups.size());
  for (auto& [by, counts] : groups) list.push_back({by, std::move(counts)});
  return list;
}

Result<std::vector<measures::GroupCustomers>> FactQuestions::customers_alike(
    const Selection& selection, const std::vector<measures::ShareOf>& shares) {
  GEHOR_TRY(const FactPieces p, FactPieces::make(selection, table_.name));
  std::string counts, columns, any;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const char* comma = i == 0 ? "" : ", ";
    std::string contacts = sql("aggregate_counted"), cases = contacts;
    GEHOR_TRY(const std::string of, quantity_condition(shares[i].denominator));
    GEHOR_TRY(const std::string case_of, quantity_condition(shares[i].numerator));
    replace_all(contacts, "$condition$", of);
    replace_all(cases, "$condition$", case_of);
    counts += comma + contacts + ", " + cases;
    columns += fmt::format("{0}n{1}, k{1}", comma, i);
    any += (i == 0 ? "(" : " OR (") + of + ")";
  }
  std::string query = p.fill(sql("question_customers_alike"));
  replace_all(query, "$counts$", counts);
  replace_all(query, "$columns$", columns);
  replace_all(query, "$any$", any);
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  // Sorted, so that what is made of them is the same to the last digit in whatever order they come.
  using Alike = std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>;
  std::map<std::vector<std::string>, std::vector<Alike>> groups;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) break;
    std::size_t at = selection.by.size();
    auto& customers = groups[group_of(rows, at)];
    customers.resize(shares.size());
    const auto times = static_cast<std::uint64_t>(rows.integer(at + 2 * shares.size()));
    for (Alike& of : customers) {
      const auto contacts = static_cast<std::uint64_t>(rows.integer(at++));
      const auto cases = static_cast<std::uint64_t>(rows.integer(at++));
      if (contacts > 0) of[{contacts, cases}] += times;
    }
  }
  std::vector<measures::GroupCustomers> list;
  list.reserve(groups.size());
  for (const auto& [by, customers] : groups) {
    list.push_back({by, std::vector<stats::Customers>(shares.size())});
    for (std::size_t i = 0; i < shares.size(); ++i) {
      for (const auto& [contacts_and_cases, times] : customers[i]) {
        const auto [contacts, cases] = contacts_and_cases;
        list.back().customers[i].push_back({contacts, cases, times});
      }
    }
  }
  return list;
}

Result<std::vector<measures::GroupMoments>> FactQuestions::moments(const Selection& selection,
                                                                   const std::string& value) {
  GEHOR_TRY(const FactPieces p, FactPieces::make(selection, table_.name));
  GEHOR_TRY(const std::string expression, sql_piece("value_" + value));
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
    list.push_back({group_of(rows, n), wanted[at].second, rows.real(n + 1)});
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
    list.push_back(
        {group_of(rows, n), static_cast<std::uint64_t>(rows.integer(n)), rows.real(n + 1)});
  }
}

Result<std::vector<measures::DayCount>> FactQuestions::days(const Selection& selection,
                                                            const std::string& dimension) {
  Selection of = selection;
  of.by.clear();
  if (dimension == "reason") of.by.push_back(dimension);
  GEHOR_TRY(const FactPieces p, FactPieces::make(of, table_.name));
  GEHOR_TRY(const std::string expression,
            sql_piece("dimension_" + (dimension.empty() ? "none" : dimension)));
  std::string query = sql("question_days");
  replace_all(query, "$dimension$", expression);
  GEHOR_TRY(Cursor rows, db_.query(p.fill(query), p.parameters));
  std::vector<measures::DayCount> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    measures::DayCount count{std::string(rows.text(0)), std::nullopt,
                             static_cast<std::uint64_t>(rows.integer(2))};
    if (!rows.is_null(1))
      count.day = Date(std::chrono::sys_days(std::chrono::days(rows.integer(1))));
    list.push_back(std::move(count));
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

Status FactQuestions::begin_snapshot() { return db_.run("BEGIN TRANSACTION"); }

// Nothing was written but temporary tables.
Status FactQuestions::end_snapshot() { return db_.run("ROLLBACK"); }

}  // namespace gehor::duckdb
