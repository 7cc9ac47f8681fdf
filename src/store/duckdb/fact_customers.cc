// Customer by customer: how many have so many contacts of a kind (measures/fact_reader.h,
// customers_alike).
#include <fmt/format.h>

#include <algorithm>

#include "measures/calendar_value.h"
#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/fact_tables.h"
#include "store/sql.h"

namespace gehor::duckdb {
namespace {

using measures::GroupCustomers;
using measures::Selection;
using measures::ShareOf;

std::string sql(std::string_view name) { return std::string(gehor::sql::get(name)); }

using Part = FactQuestions::Part;

// The days of a selection, cut where the value of a calendar's dimension changes.
std::vector<Part> parts_of(const Selection& selection, const std::string& dimension) {
  std::vector<Part> parts;
  const std::chrono::sys_days last(*selection.to);
  for (std::chrono::sys_days day(*selection.from); day <= last; day += std::chrono::days(1)) {
    std::string value = measures::calendar_value(dimension, Date(day));
    if (parts.empty() || parts.back().value != value) {
      parts.push_back({std::move(value), Date(day), Date(day)});
    }
    parts.back().to = Date(day);
  }
  return parts;
}

// More than these, and going over the facts once is quicker.
constexpr std::size_t kMostParts = 40;

}  // namespace

Result<std::vector<GroupCustomers>> FactQuestions::customers_alike(
    const Selection& selection, const std::vector<ShareOf>& shares) {
  const auto calendar =
      std::find_if(selection.by.begin(), selection.by.end(), measures::is_calendar);
  if (calendar != selection.by.end() && selection.from && selection.to) {
    const auto dimension = static_cast<std::size_t>(calendar - selection.by.begin());
    const std::vector<Part> parts = parts_of(selection, *calendar);
    if (std::count_if(selection.by.begin(), selection.by.end(), measures::is_calendar) == 1 &&
        parts.size() <= kMostParts) {
      return alike_by_period(selection, dimension, parts, shares);
    }
  }
  return alike_at_once(selection, shares);
}

// A month's customers are put together in a third of the time that all months' take at once, since
// facts are stored by day and the table of a month's customers is small; and a page asks for some
// of the months by themselves too.
Result<std::vector<GroupCustomers>> FactQuestions::alike_by_period(
    const Selection& selection, std::size_t dimension, const std::vector<Part>& parts,
    const std::vector<ShareOf>& shares) {
  std::vector<GroupCustomers> list;
  Selection one = selection;
  one.by.erase(one.by.begin() + static_cast<std::ptrdiff_t>(dimension));
  for (const Part& part : parts) {
    one.from = part.from;
    one.to = part.to;
    GEHOR_TRY(auto groups, alike_at_once(one, shares));
    for (GroupCustomers& group : groups) {
      group.by.insert(group.by.begin() + static_cast<std::ptrdiff_t>(dimension), part.value);
      list.push_back(std::move(group));
    }
  }
  return list;
}

Result<std::vector<GroupCustomers>> FactQuestions::alike_at_once(
    const Selection& selection, const std::vector<ShareOf>& shares) {
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
  // Filters' values are parameters: only what has none is known again by its text.
  const bool keep = in_snapshot_ && p.parameters.empty();
  if (keep) {
    const auto known = alike_in_snapshot_.find(query);
    if (known != alike_in_snapshot_.end()) return known->second;
  }
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  // Sorted, so that what is made of them is the same to the last digit in whatever order they come.
  using Alike = std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>;
  std::map<std::vector<std::string>, std::vector<Alike>> groups;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) break;
    std::size_t at = selection.by.size();
    auto& customers = groups[group_of(rows, selection.by)];
    customers.resize(shares.size());
    const auto times = static_cast<std::uint64_t>(rows.integer(at + 2 * shares.size()));
    for (Alike& of : customers) {
      const auto contacts = static_cast<std::uint64_t>(rows.integer(at++));
      const auto cases = static_cast<std::uint64_t>(rows.integer(at++));
      if (contacts > 0) of[{contacts, cases}] += times;
    }
  }
  std::vector<GroupCustomers> list;
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
  if (keep) alike_in_snapshot_.emplace(std::move(query), list);
  return list;
}

}  // namespace gehor::duckdb
