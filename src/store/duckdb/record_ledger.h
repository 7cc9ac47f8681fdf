// contact/ledger.h over DuckDB tables. Made by ledger.cc; see there.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "contact/ledger.h"
#include "store/duckdb/database.h"
#include "store/duckdb/key_filter.h"

namespace gehor::duckdb {

class RecordLedger final : public Ledger {
 public:
  explicit RecordLedger(Connection& connection) : db_(connection) {}

  Result<ImportId> begin_import() override;
  Status continue_import(ImportId id) override;
  Result<std::vector<KnownRecord>> look_up(const std::vector<Hash128>& keys) override;
  Result<std::vector<Hash128>> contacts_with(const std::vector<Hash128>& external) override;
  Result<std::vector<bool>> rows_superseded(const std::vector<Hash128>& rows) override;
  Status append(const Record& record, bool replaces) override;
  Status keep(const Hash128& key) override;
  Result<std::vector<ImportId>> supersede(std::int32_t source,
                                          const std::string& fingerprint) override;
  Status refuse(const Refusal& refusal) override;
  Status commit_import(const ImportEntry& entry) override;
  void abandon_import() override;

  Result<std::vector<ImportEntry>> imports() override;
  Result<std::vector<Refusal>> refusals(ImportId id) override;
  Result<std::vector<KeyId>> undo(ImportId id) override;
  Result<std::optional<ImportId>> import_as_of(Instant at) override;
  Result<std::vector<SourceTells>> what_sources_tell() override;

  Result<std::uint64_t> mark_touched(const std::vector<ImportOfSource>& imports) override;
  Result<std::uint64_t> mark_touched_contacts(const std::vector<Hash128>& contacts,
                                              const Unsettled& unsettled) override;
  Result<std::uint64_t> count_unsettled(const std::vector<std::int32_t>& sources) override;
  Status share_cores(bool shared) override;
  Status use_links(const IdentityPairs& links, std::uint64_t mark) override;
  Status use_more_links(const IdentityPairs& links, std::uint64_t mark) override;
  std::uint64_t links_in_use() const override { return links_mark_; }
  Status fold(const FoldScope& scope,
              const std::function<Status(const FoldedContact&)>& each) override;
  Status each_sealed(const std::function<Status(const SealedRecord&)>& each) override;
  Result<std::uint64_t> count_not_understood_by(const std::string& by) override;
  Status each_not_understood_by(const std::string& by, std::uint64_t part, std::uint64_t parts,
                                const std::function<Status(const SealedRecord&)>& each) override;
  Status begin_understanding() override;
  Status add_understood(const RecordUnderstood& record) override;
  Status keep_understood() override;
  Result<std::vector<Hash128>> erasable() override;
  Result<std::vector<Hash128>> records_of(const std::vector<Hash128>& identities,
                                          const std::vector<Hash128>& contacts) override;
  Result<std::vector<Hash128>> contacts_of(const std::vector<Hash128>& identities,
                                           const std::vector<Hash128>& contacts) override;
  Result<std::vector<KeyId>> keys_of(const std::vector<Hash128>& identities,
                                     const std::vector<Hash128>& contacts) override;
  Result<Erased> erase(const std::vector<Hash128>& identities, const std::vector<Hash128>& contacts,
                       const Hash128& fresh) override;

 private:
  Status flush();
  Status add_links(const char* table, const IdentityPairs& links);
  Status probe(const std::vector<Hash128>& hashes, std::int64_t position_of_all = -1);
  Status start(ImportId id);
  Status filter_keys();
  Status sealed_rows(const std::string& query, const std::vector<Parameter>& parameters,
                     const std::function<Status(const SealedRecord&)>& each);
  Status fold_rows(const std::string& query, const std::vector<Parameter>& parameters,
                   const std::function<Status(const FoldedContact&)>& each);
  Result<std::uint64_t> count_touched();
  Status mark_unsettled(const Unsettled& unsettled);
  Status mark_joining(ImportId id);
  Status mark_joining_arrived();
  Status join_arrived();
  Status finish_import(const ImportEntry& entry);
  Status undo_rows(ImportId id);
  // Into the table to_erase.
  Status pick_to_erase(const std::vector<Hash128>& identities,
                       const std::vector<Hash128>& contacts);
  Result<Erased> erase_rows(const std::vector<Hash128>& identities,
                            const std::vector<Hash128>& contacts, const Hash128& fresh);

  Connection& db_;
  ImportId importing_ = 0;
  bool in_import_ = false;
  bool continues_ = false;    // an import that was committed before
  bool replaces_ = false;     // at least one record
  bool gives_way_ = false;    // an earlier import does, to this one
  bool few_touched_ = false;  // so that it is worth picking their records out first
  bool looked_up_ = false;    // in this import
  bool shares_cores_ = false;
  std::vector<Hash128> arrived_;  // the external ids of what an import that grows appended now
  std::uint64_t links_mark_ = 0;
  std::optional<KeyFilter> filter_;
  std::optional<Appender> records_, kept_, replaced_, refusals_, understood_;
};

}  // namespace gehor::duckdb
