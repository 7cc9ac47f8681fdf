#include "store/duckdb/record_ledger.h"

#include "base/sentence_json.h"
#include "store/duckdb/named_sql.h"
#include "store/duckdb/source_time_columns.h"
#include "store/duckdb/understood_columns.h"

namespace gehor::duckdb {
Result<ImportId> RecordLedger::begin_import() {
  GEHOR_TRY(const std::int64_t id, db_.number(sql("import_next_id")));
  GEHOR_CHECK(start(static_cast<ImportId>(id)));
  return importing_;
}

Status RecordLedger::continue_import(ImportId id) {
  GEHOR_CHECK(start(id));
  continues_ = true;
  return {};
}

Status RecordLedger::start(ImportId id) {
  GEHOR_CHECK(db_.run("BEGIN TRANSACTION"));
  in_import_ = true;
  continues_ = false;
  replaces_ = false;
  gives_way_ = false;
  looked_up_ = false;
  filter_.reset();
  arrived_.clear();
  importing_ = id;
  for (const char* table :
       {"probe_create", "kept_create", "replaced_create", "giving_way_create"}) {
    GEHOR_CHECK(db_.run(sql(table)));
  }
  GEHOR_TRY(records_, db_.appender("record"));
  GEHOR_TRY(kept_, db_.appender("kept"));
  GEHOR_TRY(replaced_, db_.appender("replaced"));
  GEHOR_TRY(refusals_, db_.appender("refusal"));
  return {};
}

Status RecordLedger::flush() {
  for (auto* appender : {&records_, &kept_, &replaced_, &refusals_}) {
    if (*appender) GEHOR_CHECK((*appender)->flush());
  }
  return {};
}

Status RecordLedger::probe(const std::vector<Hash128>& hashes, std::int64_t position_of_all) {
  GEHOR_TRY(Appender rows, db_.appender("probe"));
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    if (hashes[i].is_zero()) continue;
    rows.integer(position_of_all >= 0 ? position_of_all : static_cast<std::int64_t>(i))
        .hash(hashes[i]);
    GEHOR_CHECK(rows.end_row());
  }
  return rows.flush();
}

// The keys that there are before an import, and those it looked for itself since. Made for the
// second batch only: one batch, as of live intake, is sooner looked up than all keys are read.
Status RecordLedger::filter_keys() {
  GEHOR_CHECK(flush());
  GEHOR_TRY(const std::int64_t records, db_.number(sql("record_count")));
  filter_.emplace(2 * static_cast<std::size_t>(records));
  GEHOR_TRY(Cursor rows, db_.query(sql("record_keys")));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return {};
    filter_->add(rows.hash(0));
  }
}

Result<std::vector<KnownRecord>> RecordLedger::look_up(const std::vector<Hash128>& keys) {
  std::vector<KnownRecord> known(keys.size());
  std::vector<Hash128> candidates = keys;
  if (looked_up_ && !filter_) GEHOR_CHECK(filter_keys());
  looked_up_ = true;
  if (filter_) {
    bool any = false;
    for (Hash128& key : candidates) {
      if (filter_->may_have(key)) {
        any = true;
      } else {
        filter_->add(key);
        key = {};
      }
    }
    if (!any) return known;
  }
  GEHOR_CHECK(flush());
  GEHOR_CHECK(db_.run(sql("probe_clear")));
  GEHOR_CHECK(probe(candidates));
  GEHOR_TRY(Cursor rows, db_.query(sql("look_up_keys")));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return known;
    known[static_cast<std::size_t>(rows.integer(0))] = {true, rows.integer(2) != 0, rows.hash(1)};
  }
}

Result<std::vector<Hash128>> RecordLedger::contacts_with(const std::vector<Hash128>& external) {
  GEHOR_CHECK(flush());
  GEHOR_CHECK(db_.run(sql("probe_create")));
  GEHOR_CHECK(probe(external));
  std::vector<Hash128> contacts(external.size());
  GEHOR_TRY(Cursor rows, db_.query(sql("look_up_external")));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return contacts;
    if (rows.integer(2) == 1) contacts[static_cast<std::size_t>(rows.integer(0))] = rows.hash(1);
  }
}

Result<std::vector<bool>> RecordLedger::rows_superseded(const std::vector<Hash128>& hashes) {
  GEHOR_CHECK(db_.run(sql("probe_clear")));
  GEHOR_CHECK(probe(hashes));
  std::vector<bool> superseded(hashes.size());
  GEHOR_TRY(Cursor rows, db_.query(sql("look_up_rows")));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return superseded;
    superseded[static_cast<std::size_t>(rows.integer(0))] = true;
  }
}

Status RecordLedger::append(const Record& r, bool replaces) {
  if (filter_ && !filter_->may_have(r.key)) filter_->add(r.key);
  if (continues_) arrived_.push_back(r.external);
  Appender& row = *records_;
  row.integer(importing_).null().boolean(false);
  row.integer(static_cast<int>(r.kind))
      .integer(r.source)
      .integer(static_cast<std::int64_t>(r.line));
  row.hash(r.key).hash(r.contact).hash(r.row).hash(r.content);
  row.hash_or_null(r.external).hash_or_null(r.identity);
  if (r.sealing_key != 0) {
    row.integer(r.sealing_key);
  } else {
    row.null();
  }
  for (const auto* time :
       {&r.at, &r.first_response, &r.closed, &r.due, &r.response_due, &r.last_activity}) {
    add_time(row, *time);
  }
  row.integer(static_cast<int>(r.channel)).integer(static_cast<int>(r.state));
  row.integer(static_cast<int>(r.author));
  row.text_or_null(r.channel_as_written).text_or_null(r.state_as_written);
  row.text_or_null(r.owner).text_or_null(r.team).text_or_null(r.customer_group);
  row.text_or_null(r.language).text_or_null(r.reasons).text_or_null(r.product);
  row.hash_or_null(r.agent);
  if (r.score) {
    row.integer(static_cast<int>(r.score->kind)).real(r.score->raw).real(r.score->scale_min);
    row.real(r.score->scale_max).boolean(r.score->outside).hash_or_null(r.score->response);
  } else {
    row.null().null().null().null().null().null();
  }
  row.maybe_real(r.amount).integer(r.text_length);
  if (r.sealed.empty()) {
    row.null();
  } else {
    row.blob(r.sealed);
  }
  row.hash_or_null(r.named);
  add_understood_columns(row, r.understood);
  GEHOR_CHECK(row.end_row());
  if (replaces) {
    replaces_ = true;
    replaced_->hash(r.key);
    GEHOR_CHECK(replaced_->end_row());
  }
  return {};
}

Status RecordLedger::keep(const Hash128& key) {
  kept_->hash(key);
  return kept_->end_row();
}

Result<std::vector<ImportId>> RecordLedger::supersede(std::int32_t source,
                                                      const std::string& fingerprint) {
  GEHOR_CHECK(db_.run(sql("giving_way_fill"), {std::int64_t{source}, fingerprint}));
  std::vector<ImportId> ids;
  GEHOR_TRY(Cursor rows, db_.query(sql("giving_way_list")));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return ids;
    gives_way_ = true;
    ids.push_back(static_cast<ImportId>(rows.integer(0)));
  }
}

Status RecordLedger::refuse(const Refusal& r) {
  refusals_->integer(importing_)
      .integer(static_cast<std::int64_t>(r.line))
      .integer(static_cast<std::int64_t>(r.byte_begin))
      .integer(static_cast<std::int64_t>(r.byte_end))
      .text(r.field)
      .text(r.reason.english())
      .hash(r.row)
      .text(sentence_to_text(r.reason));
  return refusals_->end_row();
}

Status RecordLedger::mark_joining(ImportId id) {
  GEHOR_CHECK(db_.run(sql("joining_create")));
  return db_.run(sql("joining_fill"), {std::int64_t{id}});
}

// An import that grows has much that was joined when it came.
Status RecordLedger::mark_joining_arrived() {
  GEHOR_CHECK(db_.run(sql("joining_create")));
  GEHOR_CHECK(db_.run(sql("probe_clear")));
  GEHOR_CHECK(probe(arrived_));
  return db_.run(sql("joining_fill_arrived"));
}

Status RecordLedger::join_arrived() {
  GEHOR_TRY(const std::int64_t names, db_.number(sql("record_names")));
  if (names == 0) return {};
  GEHOR_CHECK(continues_ ? mark_joining_arrived() : mark_joining(importing_));
  GEHOR_TRY(const std::int64_t joining, db_.number(sql("joining_count")));
  return joining == 0 ? Status{} : db_.run(sql("join_contacts"));
}

Status RecordLedger::commit_import(const ImportEntry& entry) {
  Status done = finish_import(entry);
  if (!done.ok()) {
    abandon_import();
    return done;
  }
  in_import_ = false;
  return {};
}

Status RecordLedger::finish_import(const ImportEntry& entry) {
  GEHOR_CHECK(flush());
  for (auto* appender : {&records_, &kept_, &replaced_, &refusals_}) appender->reset();
  filter_.reset();
  const std::vector<Parameter> id{std::int64_t{importing_}};
  GEHOR_CHECK(db_.run(sql("giving_up_create")));
  if (replaces_) {
    GEHOR_CHECK(db_.run(sql("giving_up_fill"), id));
    GEHOR_CHECK(db_.run(sql("supersede_giving_up"), id));
  }
  if (gives_way_) {
    GEHOR_CHECK(db_.run(sql("supersede_given_way"), id));
    GEHOR_CHECK(db_.run(sql("imports_given_way"), id));
  }
  GEHOR_CHECK(join_arrived());
  if (continues_) GEHOR_CHECK(db_.run(sql("undo_import"), id));  // its entry comes again
  const auto count = [](std::uint64_t n) { return static_cast<std::int64_t>(n); };
  GEHOR_CHECK(db_.run(
      sql("import_insert"),
      {std::int64_t{importing_}, std::int64_t{entry.source}, entry.source_name, entry.file,
       entry.fingerprint, entry.mapping, std::int64_t{entry.received.time_since_epoch().count()},
       count(entry.counts.read), count(entry.counts.added), count(entry.counts.updated),
       count(entry.counts.unchanged), count(entry.counts.refused), time_parameter(entry.horizon),
       flags_parameter(entry.horizon)}));
  return db_.run("COMMIT");
}

void RecordLedger::abandon_import() {
  for (auto* appender : {&records_, &kept_, &replaced_, &refusals_}) appender->reset();
  if (in_import_) (void)db_.run("ROLLBACK").ok();
  in_import_ = false;
  filter_.reset();
}

Result<std::vector<ImportEntry>> RecordLedger::imports() {
  GEHOR_TRY(Cursor rows, db_.query(sql("import_list")));
  std::vector<ImportEntry> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    ImportEntry e;
    e.id = static_cast<ImportId>(rows.integer(0));
    e.source = static_cast<std::int32_t>(rows.integer(1));
    e.source_name = rows.text(2);
    e.file = rows.text(3);
    e.fingerprint = rows.text(4);
    e.mapping = rows.text(5);
    e.received = Instant(std::chrono::microseconds(rows.integer(6)));
    const auto count = [&](std::size_t c) { return static_cast<std::uint64_t>(rows.integer(c)); };
    e.counts = {count(7), count(8), count(9), count(10), count(11)};
    e.horizon = time_at(rows, 12);
    e.superseded_by = static_cast<ImportId>(rows.integer(14));
    list.push_back(std::move(e));
  }
}

Result<std::vector<Refusal>> RecordLedger::refusals(ImportId id) {
  GEHOR_TRY(Cursor rows, db_.query(sql("refusal_list"), {std::int64_t{id}}));
  std::vector<Refusal> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    const auto number = [&](std::size_t c) { return static_cast<std::uint64_t>(rows.integer(c)); };
    std::string reason(rows.text(4));
    list.push_back(
        Refusal{number(0), number(1), number(2), std::string(rows.text(3)),
                rows.integer(6) != 0 ? sentence_from_text(reason) : Sentence(std::move(reason)),
                rows.hash(5)});
  }
}

Status RecordLedger::undo_rows(ImportId id) {
  for (const char* step : {"undo_superseding_records", "undo_records", "undo_refusals",
                           "undo_superseding_imports", "undo_import"}) {
    GEHOR_CHECK(db_.run(sql(step), {std::int64_t{id}}));
  }
  for (const char* step : {"joining_create", "joining_fill_all", "join_contacts"}) {
    GEHOR_CHECK(db_.run(sql(step)));
  }
  return db_.run("COMMIT");
}

Result<std::vector<KeyId>> RecordLedger::undo(ImportId id) {
  std::vector<KeyId> keys;
  GEHOR_CHECK(db_.run("BEGIN TRANSACTION"));
  {
    GEHOR_TRY(Cursor rows, db_.query(sql("undo_keys"), {std::int64_t{id}}));
    for (;;) {
      GEHOR_TRY(const bool more, rows.next());
      if (!more) break;
      keys.push_back(rows.integer(0));
    }
  }
  if (Status done = undo_rows(id); !done.ok()) {
    (void)db_.run("ROLLBACK").ok();
    return done.error();
  }
  // It stands; what is not moved from the log into the file now is moved by the next who can. Their
  // keys are to be destroyed in any case.
  (void)db_.run("CHECKPOINT").ok();
  return keys;
}

Result<std::optional<ImportId>> RecordLedger::import_as_of(Instant at) {
  GEHOR_TRY(Cursor rows,
            db_.query(sql("import_as_of"), {std::int64_t{at.time_since_epoch().count()}}));
  GEHOR_TRY(const bool any, rows.next());
  if (!any || rows.is_null(0)) return std::optional<ImportId>{};
  return std::optional<ImportId>(static_cast<ImportId>(rows.integer(0)));
}

Result<std::vector<SourceTells>> RecordLedger::what_sources_tell() {
  GEHOR_TRY(Cursor rows, db_.query(sql("what_sources_tell")));
  std::vector<SourceTells> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    list.push_back(
        {static_cast<std::int32_t>(rows.integer(0)), rows.integer(1) != 0, rows.integer(2) != 0});
  }
}

}  // namespace gehor::duckdb
