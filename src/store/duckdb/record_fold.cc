// Folding: which contacts an import touched, and each contact with all that is known of it.
#include <limits>
#include <set>

#include "store/duckdb/record_ledger.h"
#include "store/duckdb/source_time_columns.h"
#include "store/sql.h"

namespace gehor::duckdb {
namespace {

constexpr std::int64_t kFewTouched = 50'000;

std::string sql(std::string_view name) { return std::string(gehor::sql::get(name)); }

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

Status RecordLedger::use_links(const std::vector<std::pair<Hash128, Hash128>>& links) {
  GEHOR_CHECK(db_.run(sql("link_create")));
  GEHOR_TRY(Appender rows, db_.appender("link"));
  for (const auto& [identity, customer] : links) {
    rows.hash(identity).hash(customer);
    GEHOR_CHECK(rows.end_row());
  }
  return rows.flush();
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
  GEHOR_CHECK(db_.run(sql("touched_fill")));
  for (const std::int32_t source : sources) {
    GEHOR_CHECK(db_.run(sql("touched_unsettled"), {std::int64_t{source}}));
  }
  return count_touched();
}

Result<std::uint64_t> RecordLedger::mark_touched_contacts(
    const std::vector<Hash128>& contacts, const std::vector<std::int32_t>& unsettled_of) {
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
    GEHOR_CHECK(db_.run(sql("touched_contact_joining")));
    GEHOR_CHECK(db_.run(sql("touched_fill")));
  }
  for (const std::int32_t source : unsettled_of) {
    GEHOR_CHECK(db_.run(sql("touched_unsettled"), {std::int64_t{source}}));
  }
  return count_touched();
}

Result<std::uint64_t> RecordLedger::count_touched() {
  GEHOR_TRY(const std::int64_t n, db_.number(sql("touched_count")));
  few_touched_ = n < kFewTouched;
  if (few_touched_) GEHOR_CHECK(db_.run(sql("folding_create")));
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
  GEHOR_TRY(Cursor rows, db_.query(query, {until}));
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
    for (auto* text : {&c.owner, &c.team, &c.customer_group, &c.language, &c.reasons}) {
      *text = rows.text(i++);
    }
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

Status RecordLedger::each_sealed(const std::function<Status(const SealedRecord&)>& each) {
  GEHOR_TRY(Cursor rows, db_.query(sql("records_sealed")));
  SealedRecord record;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return {};
    record.key = rows.hash(0);
    record.content = rows.hash(1);
    record.import = static_cast<ImportId>(rows.integer(2));
    record.sealing_key = rows.integer(3);
    record.language = rows.text(4);
    record.sealed = rows.text(5);
    GEHOR_CHECK(each(record));
  }
}

}  // namespace gehor::duckdb
