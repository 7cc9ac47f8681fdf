// Folding: which contacts an import touched, and each contact with all that is known of it.
#include <algorithm>
#include <limits>
#include <set>
#include <thread>
#include <unordered_map>

#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/key_range.h"
#include "store/duckdb/named_sql.h"
#include "store/duckdb/record_ledger.h"
#include "store/duckdb/source_time_columns.h"

namespace gehor::duckdb {
namespace {

constexpr std::int64_t kFewTouched = 50'000;

std::optional<Score> score_at(const Cursor& row, std::size_t column, SurveyKind kind) {
  if (row.is_null(column)) return std::nullopt;
  return Score{kind,
               row.real(column),
               row.real(column + 1),
               row.real(column + 2),
               row.integer(column + 3) != 0,
               row.hash(column + 4)};
}

}  // namespace

Status RecordLedger::add_links(const char* table, const IdentityPairs& links) {
  GEHOR_TRY(Appender rows, db_.appender(table));
  for (const auto& [identity, customer] : links) {
    rows.hash(identity).hash(customer);
    GEHOR_CHECK(rows.end_row());
  }
  return rows.flush();
}

Status RecordLedger::use_links(const IdentityPairs& links, std::uint64_t mark) {
  links_mark_ = 0;
  GEHOR_CHECK(db_.run(sql("link_create")));
  GEHOR_CHECK(add_links("link", links));
  links_mark_ = mark;
  return {};
}

Status RecordLedger::use_more_links(const IdentityPairs& links, std::uint64_t mark) {
  if (!links.empty()) {
    links_mark_ = 0;  // nobody should go on from half of them
    // Whose customer was linked itself later on: to whom it led in the end.
    IdentityPairs resolved = links;
    std::unordered_map<Hash128, Hash128, Hash128Hasher> leads_to;
    for (auto link = resolved.rbegin(); link != resolved.rend(); ++link) {
      if (const auto on = leads_to.find(link->second); on != leads_to.end()) {
        link->second = on->second;
      }
      leads_to[link->first] = link->second;
    }
    GEHOR_CHECK(db_.run(sql("link_more_create")));
    GEHOR_CHECK(add_links("link_more", resolved));
    GEHOR_CHECK(db_.run(sql("link_move")));
    GEHOR_CHECK(db_.run(sql("link_add_more")));
  }
  links_mark_ = mark;
  return {};
}

Result<std::uint64_t> RecordLedger::mark_touched(const std::vector<ImportOfSource>& imports) {
  for (const char* table : {"touched_create", "touched_contact_create"}) {
    GEHOR_CHECK(db_.run(sql(table)));
  }
  std::set<std::int32_t> sources;
  for (const ImportOfSource& import : imports) {
    GEHOR_CHECK(mark_joining(import.id));
    GEHOR_CHECK(db_.run(sql("touched_contact_fill"), {std::int64_t{import.id}}));
    sources.insert(import.source);
  }
  GEHOR_CHECK(db_.run(sql("touched_row_create")));
  GEHOR_CHECK(db_.run(sql("touched_fill")));
  GEHOR_CHECK(mark_unsettled({{sources.begin(), sources.end()}, 0, 1}));
  return count_touched();
}

Result<std::uint64_t> RecordLedger::mark_touched_contacts(const std::vector<Hash128>& contacts,
                                                          const Unsettled& unsettled) {
  for (const char* table : {"touched_create", "touched_contact_create"}) {
    GEHOR_CHECK(db_.run(sql(table)));
  }
  if (!contacts.empty()) {
    GEHOR_TRY(Appender rows, db_.appender("touched_contact"));
    for (const Hash128& contact : contacts) {
      rows.hash(contact);
      GEHOR_CHECK(rows.end_row());
    }
    GEHOR_CHECK(rows.flush());
    GEHOR_CHECK(db_.run(sql("touched_row_create")));
    GEHOR_TRY(const std::int64_t names, db_.number(sql("record_names")));
    if (names != 0) {
      GEHOR_CHECK(db_.run(sql("touched_contact_joining")));
      GEHOR_CHECK(db_.run(sql("touched_row_create")));
    }
    GEHOR_CHECK(db_.run(sql("touched_fill")));
  }
  GEHOR_CHECK(mark_unsettled(unsettled));
  return count_touched();
}

// By the numbers of the units, which are as good as random.
Status RecordLedger::mark_unsettled(const Unsettled& unsettled) {
  for (const std::int32_t source : unsettled.sources) {
    GEHOR_CHECK(db_.run(
        sql("touched_unsettled"),
        {std::int64_t{source}, std::int64_t{unsettled.parts}, std::int64_t{unsettled.part}}));
  }
  return {};
}

Result<std::uint64_t> RecordLedger::count_unsettled(const std::vector<std::int32_t>& sources) {
  std::uint64_t all = 0;
  for (const std::int32_t source : sources) {
    GEHOR_TRY(const std::int64_t n, db_.number(sql("unsettled_count"), {std::int64_t{source}}));
    all += static_cast<std::uint64_t>(n);
  }
  return all;
}

Status RecordLedger::share_cores(bool shared) {
  if (shared == shares_cores_) return {};
  std::string set = sql(shared ? "threads_some" : "threads_all");
  const unsigned cores = std::max(2U, std::thread::hardware_concurrency());
  replace_all(set, "$threads$", std::to_string(cores - 1));
  GEHOR_CHECK(db_.run(set));
  shares_cores_ = shared;
  return {};
}

Result<std::uint64_t> RecordLedger::count_touched() {
  GEHOR_TRY(const std::int64_t n, db_.number(sql("touched_count")));
  few_touched_ = n < kFewTouched;
  if (few_touched_) {
    GEHOR_CHECK(db_.run(sql("folding_create")));
    GEHOR_CHECK(db_.run(sql("folding_row_create")));
  }
  return static_cast<std::uint64_t>(n);
}

Status RecordLedger::fold(const FoldScope& scope,
                          const std::function<Status(const FoldedContact&)>& each) {
  std::string query = sql("fold_contacts");
  const auto put = [&](std::string_view placeholder, const char* piece) {
    query.replace(query.find(placeholder), placeholder.size(), sql(piece));
  };
  put("$scope$", scope.everything ? "fold_scope_all" : "fold_scope_touched");
  const bool few = !scope.everything && few_touched_;
  put("$records$", few ? "fold_records_touched" : "fold_scope_all");
  put("$kept$", few ? "fold_kept_few" : "fold_kept_none");
  const std::int64_t until = scope.until.value_or(std::numeric_limits<ImportId>::max() - 1);
  std::uint64_t parts = 1;
  if (!few) {
    GEHOR_TRY(const std::int64_t records, db_.number(sql("fold_records")));
    parts +=
        static_cast<std::uint64_t>(records) / std::max<std::uint64_t>(1, scope.records_at_once);
  }
  put("$part$", parts == 1 ? "fold_scope_all" : "fold_part");
  if (parts == 1) return fold_rows(query, {until}, each);
  for (std::uint64_t part = 0; part < parts; ++part) {
    const auto [from, to] = key_range(part, parts);
    GEHOR_CHECK(fold_rows(query, {until, from, to}, each));
  }
  return {};
}

Status RecordLedger::fold_rows(const std::string& query, const std::vector<Parameter>& parameters,
                               const std::function<Status(const FoldedContact&)>& each) {
  GEHOR_TRY(Cursor rows, db_.query(query, parameters));
  FoldedContact c;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return {};
    std::size_t i = 0;
    c.key = rows.hash(i++);
    c.customer = rows.hash(i++);
    c.source = static_cast<std::int32_t>(rows.integer(i++));
    for (auto* time : {&c.at, &c.first_response, &c.closed, &c.due, &c.response_due}) {
      *time = time_at(rows, i);
      i += 2;
    }
    c.channel = static_cast<Channel>(rows.integer(i++));
    c.state = static_cast<State>(rows.integer(i++));
    for (auto* text : {&c.owner, &c.team, &c.customer_group, &c.language, &c.reasons,
                       &c.understood.kind, &c.understood.reasons, &c.understood.cause,
                       &c.understood.arises_at, &c.understood.owner, &c.understood.tone}) {
      *text = rows.text(i++);
    }
    c.understood.said = SaidSet(static_cast<std::uint16_t>(rows.integer(i++)));
    c.understood.told = ToldSet(static_cast<std::uint8_t>(rows.integer(i++)));
    c.agent = rows.hash(i++);
    c.csat = score_at(rows, i, SurveyKind::kCsat);
    c.nps = score_at(rows, i + 5, SurveyKind::kNps);
    c.ces = score_at(rows, i + 10, SurveyKind::kCes);
    i += 15;
    for (auto* time : {&c.first_customer_message, &c.first_agent_message, &c.last_message}) {
      *time = time_at(rows, i);
      i += 2;
    }
    c.has_contact_record = rows.integer(i++) != 0;
    c.has_text = rows.integer(i++) != 0;
    GEHOR_CHECK(each(c));
  }
}

}  // namespace gehor::duckdb
