// Erasing: which records belong to a person, what seals them, and what is left of them.
#include "store/duckdb/by_customer.h"
#include "store/duckdb/named_sql.h"
#include "store/duckdb/record_ledger.h"

namespace gehor::duckdb {
namespace {

Result<std::vector<Hash128>> hashes(Connection& db, std::string_view name) {
  GEHOR_TRY(Cursor rows, db.query(sql(name)));
  std::vector<Hash128> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    list.push_back(rows.hash(0));
  }
}

}  // namespace

Result<std::vector<Hash128>> RecordLedger::records_of(const std::vector<Hash128>& identities,
                                                      const std::vector<Hash128>& contacts) {
  GEHOR_CHECK(pick_to_erase(identities, contacts));
  return hashes(db_, "erase_record_keys");
}

Result<std::vector<Hash128>> RecordLedger::contacts_of(const std::vector<Hash128>& identities,
                                                       const std::vector<Hash128>& contacts) {
  GEHOR_CHECK(pick_to_erase(identities, contacts));
  return hashes(db_, "erase_contacts");
}

Status RecordLedger::pick_to_erase(const std::vector<Hash128>& identities,
                                   const std::vector<Hash128>& contacts) {
  GEHOR_CHECK(db_.run(sql("probe_create")));
  GEHOR_CHECK(probe(identities, 0));
  GEHOR_CHECK(probe(contacts, 1));
  return db_.run(sql("erase_pick_create"));
}

Result<std::vector<Hash128>> RecordLedger::erasable() { return hashes(db_, "erasable"); }

Result<std::vector<KeyId>> RecordLedger::keys_of(const std::vector<Hash128>& identities,
                                                 const std::vector<Hash128>& contacts) {
  GEHOR_CHECK(pick_to_erase(identities, contacts));
  GEHOR_TRY(Cursor rows, db_.query(sql("erase_keys")));
  std::vector<KeyId> keys;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return keys;
    keys.push_back(rows.integer(0));
  }
}

Result<Ledger::Erased> RecordLedger::erase(const std::vector<Hash128>& identities,
                                           const std::vector<Hash128>& contacts,
                                           const Hash128& fresh) {
  GEHOR_CHECK(db_.run("BEGIN TRANSACTION"));
  auto done = erase_rows(identities, contacts, fresh);
  GEHOR_CHECK(db_.run(done.ok() ? "COMMIT" : "ROLLBACK"));
  // The words lie in the log until it is moved into the file; their keys are gone already.
  if (done.ok()) (void)db_.run("CHECKPOINT").ok();
  return done;
}

Result<Ledger::Erased> RecordLedger::erase_rows(const std::vector<Hash128>& identities,
                                                const std::vector<Hash128>& contacts,
                                                const Hash128& fresh) {
  GEHOR_CHECK(pick_to_erase(identities, contacts));
  Erased erased;
  {
    GEHOR_TRY(Cursor counts, db_.query(sql("erase_counts")));
    GEHOR_TRY(const bool any, counts.next());
    if (any) {
      erased.records = static_cast<std::uint64_t>(counts.integer(0));
      erased.contacts = static_cast<std::uint64_t>(counts.integer(1));
    }
  }
  GEHOR_CHECK(db_.run(sql("erase_records"), {fresh}));
  GEHOR_CHECK(db_.run(sql("erase_facts"), {fresh}));
  GEHOR_CHECK(order_erased_by_customer(db_, fresh));
  return erased;
}

}  // namespace gehor::duckdb
