#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/fact_tables.h"
#include "store/duckdb/named_sql.h"
#include "store/duckdb/roll_ups.h"

namespace gehor::duckdb {
namespace {

std::optional<std::int64_t> micros(const std::optional<Instant>& at) {
  if (!at) return std::nullopt;
  return at->time_since_epoch().count();
}

void add_flag(Appender& row, const std::optional<bool>& flag) {
  if (flag) {
    row.boolean(*flag);
  } else {
    row.null();
  }
}

}  // namespace

Status FactWriter::begin(bool everything) {
  everything_ = everything;
  customer_ = {};
  customer_number_ = 0;
  if (!everything) {
    GEHOR_TRY(customer_number_, db_.number(sql("fact_newest_customer")));
  }
  GEHOR_CHECK(db_.run(sql("fact_stage_create")));
  GEHOR_TRY(rows_, db_.appender("fact_new"));
  return {};
}

Status FactWriter::add(const facts::Fact& f) {
  if (f.customer.is_zero() || f.customer != customer_) ++customer_number_;
  customer_ = f.customer;
  Appender& row = *rows_;
  row.hash(f.contact).hash_or_null(f.customer).integer(f.source);
  row.maybe_integer(micros(f.created));
  if (f.created_day) {
    row.text(format_date(*f.created_day));
  } else {
    row.null();
  }
  row.text(gehor::name_of(f.channel));
  for (const std::string* text : {&f.owner, &f.arises_at, &f.cause, &f.team}) {
    row.text_or_null(*text);
  }
  row.hash_or_null(f.agent);
  for (const std::string* text : {&f.customer_group, &f.language, &f.kind, &f.reasons}) {
    row.text_or_null(*text);
  }
  row.text(gehor::name_of(f.state));
  row.maybe_integer(f.first_response_s).maybe_integer(f.first_response_business_s);
  row.maybe_integer(f.resolution_s).maybe_integer(f.resolution_business_s);
  row.boolean(f.duration_fault);
  row.text(facts::name_of(f.promise)).text(facts::name_of(f.response_promise));
  add_flag(row, f.solved);
  row.maybe_integer(f.next_s).maybe_integer(f.watched_s).boolean(f.settled);
  add_flag(row, f.csat);
  row.maybe_real(f.csat_index).maybe_real(f.csat_raw).boolean(f.csat_outside);
  if (f.nps) {
    row.integer(*f.nps);
  } else {
    row.null();
  }
  row.boolean(f.nps_outside).maybe_real(f.ces);
  add_flag(row, f.ces_easy);
  row.boolean(f.ces_outside).hash_or_null(f.response).boolean(f.has_text);
  row.integer(customer_number_).text_or_null(f.tone);
  for (const std::optional<bool>* flag : {&f.complaint, &f.thanks, &f.leaving, &f.prospect,
                                          &f.competitor, &f.remedied, &f.answered}) {
    add_flag(row, *flag);
  }
  return row.end_row();
}

Status FactWriter::write(const std::map<std::int32_t, Instant>& horizons,
                         const std::string& settings, Instant now) {
  GEHOR_TRY(const std::int64_t there, db_.number(sql("fact_count")));
  if (everything_ || there == 0) {
    GEHOR_CHECK(roll_up_everything(db_));
    GEHOR_CHECK(db_.run(sql("fact_clear_all")));
  } else {
    GEHOR_CHECK(db_.run(sql("fact_going_create")));
    GEHOR_TRY(const std::int64_t going, db_.number(sql("fact_going_count")));
    GEHOR_CHECK(roll_up_touched(db_, going > 0));
    if (going > 0) GEHOR_CHECK(db_.run(sql("fact_clear_going")));
  }
  GEHOR_CHECK(db_.run(sql("fact_publish")));
  GEHOR_CHECK(db_.run(sql("horizon_clear")));
  for (const auto& [source, until] : horizons) {
    GEHOR_CHECK(db_.run(sql("horizon_insert"),
                        {std::int64_t{source}, std::int64_t{until.time_since_epoch().count()}}));
  }
  GEHOR_TRY(published_, db_.number(sql("edition_next")));
  GEHOR_CHECK(db_.run(sql("edition_drop"), {last_step_}));
  GEHOR_CHECK(db_.run(sql("edition_insert"),
                      {published_, std::int64_t{now.time_since_epoch().count()}, settings}));
  return db_.run("COMMIT");
}

Status FactWriter::write_and_commit(const std::map<std::int32_t, Instant>& horizons,
                                    const std::string& settings, Instant now) {
  GEHOR_CHECK(rows_->flush());
  rows_.reset();
  GEHOR_CHECK(db_.run("BEGIN TRANSACTION"));
  if (Status done = write(horizons, settings, now); !done.ok()) {
    (void)db_.run("ROLLBACK").ok();
    return done;
  }
  return {};
}

Status FactWriter::publish_step(const std::map<std::int32_t, Instant>& horizons,
                                const std::string& settings, Instant now) {
  GEHOR_CHECK(write_and_commit(horizons, settings, now));
  last_step_ = published_;
  return {};
}

Status FactWriter::publish(const std::map<std::int32_t, Instant>& horizons,
                           const std::string& settings, Instant now) {
  GEHOR_CHECK(write_and_commit(horizons, settings, now));
  last_step_ = 0;
  // It stands. Where it can not be moved from the log into the file (somebody reads an older state
  // just now, the disk is full), the next publication, or opening the file, does it.
  (void)db_.run("CHECKPOINT").ok();
  return {};
}

Status FactWriter::hold(const std::map<std::int32_t, Instant>& horizons) {
  GEHOR_CHECK(rows_->flush());
  rows_.reset();
  table_.name = "fact_new";
  table_.horizon.reset();
  for (const auto& [source, until] : horizons) {
    if (!table_.horizon || until > *table_.horizon) table_.horizon = until;
  }
  return {};
}

void FactWriter::abandon() { rows_.reset(); }

}  // namespace gehor::duckdb
