// The words of records, sealed, and what they say.
#include <utility>

#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/key_range.h"
#include "store/duckdb/named_sql.h"
#include "store/duckdb/record_ledger.h"
#include "store/duckdb/understood_columns.h"

namespace gehor::duckdb {
namespace {

std::string not_understood(const char* what) {
  std::string query = sql("records_not_understood");
  replace_all(query, "$what$", sql(what));
  return query;
}

}  // namespace

Status RecordLedger::sealed_rows(const std::string& query, const std::vector<Parameter>& parameters,
                                 const std::function<Status(const SealedRecord&)>& each) {
  GEHOR_TRY(Cursor rows, db_.query(query, parameters));
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
    record.author = static_cast<Author>(rows.integer(6));
    GEHOR_CHECK(each(record));
  }
}

Status RecordLedger::each_sealed(const std::function<Status(const SealedRecord&)>& each) {
  return sealed_rows(sql("records_sealed"), {}, each);
}

Result<std::uint64_t> RecordLedger::count_not_understood_by(const std::string& by) {
  const auto [from, to] = key_range(0, 1);
  GEHOR_TRY(const std::int64_t n, db_.number(not_understood("records_counted"), {by, from, to}));
  return static_cast<std::uint64_t>(n);
}

Status RecordLedger::each_not_understood_by(
    const std::string& by, std::uint64_t part, std::uint64_t parts,
    const std::function<Status(const SealedRecord&)>& each) {
  const auto [from, to] = key_range(part, parts);
  return sealed_rows(not_understood("records_sealed_columns"), {by, from, to}, each);
}

Status RecordLedger::begin_understanding() {
  GEHOR_CHECK(db_.run(sql("understood_create")));
  GEHOR_TRY(understood_, db_.appender("understood"));
  return {};
}

Status RecordLedger::add_understood(const RecordUnderstood& record) {
  understood_->hash(record.key);
  add_understood_columns(*understood_, record.understood);
  return understood_->end_row();
}

Status RecordLedger::keep_understood() {
  GEHOR_CHECK(understood_->flush());
  understood_.reset();
  GEHOR_CHECK(db_.run(sql("understood_keep")));
  return db_.run(sql("understood_drop"));
}

}  // namespace gehor::duckdb
