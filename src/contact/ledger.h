// The port of the ledger: records in, imports listed and undone, contacts folded out.
//
// store/duckdb implements it. One writer at a time; one thread per object. Nothing is visible to
// others before commit_import(); a process that dies before it leaves the ledger as it was.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "base/time.h"
#include "contact/record.h"

namespace gehor {

struct ImportCounts {
  std::uint64_t read = 0;  // rows of the file; the sum of the next four
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t refused = 0;
};

struct ImportEntry {
  ImportId id = 0;
  std::int32_t source = 0;
  std::string source_name;
  std::string file;         // as given
  std::string fingerprint;  // of its bytes
  std::string mapping;      // TOML
  Instant received;
  ImportCounts counts;
  // The latest event in the file; times without an offset still in wall time.
  std::optional<SourceTime> horizon;
  ImportId superseded_by = 0;  // the same file came again under another mapping; 0: no
};

// What was sent contact by contact has one entry per source and day, which grows. Its fingerprint
// names how far the journal of the intake is in the ledger.
inline constexpr std::string_view kLiveFingerprint = "live:";
inline bool is_live(const ImportEntry& entry) {
  return entry.fingerprint.starts_with(kLiveFingerprint);
}

// A row that was refused: where and why, never what stood in it.
struct Refusal {
  std::uint64_t line = 0, byte_begin = 0, byte_end = 0;
  std::string field;
  Sentence reason;
  Hash128 row;
};

// What the ledger knows of a record's identity.
struct KnownRecord {
  bool exists = false;
  bool erased = false;  // it belonged to somebody who was erased
  Hash128 content;      // of the current version
};

// A contact with all that is known of it, folded from its records' current versions.
struct FoldedContact {
  Hash128 key;
  Hash128 customer;  // after joining linked identities; zero when not known
  std::int32_t source = 0;
  std::optional<SourceTime> at, first_response, closed, due, response_due;
  Channel channel = Channel::kUnknown;
  State state = State::kUnknown;
  std::string owner, team, customer_group, language, reasons;
  // What its words say: of the contact's own record, else of the customer's first message that says
  // something; `said` of all of them.
  Understood understood;
  Hash128 agent;
  std::optional<Score> csat, nps, ces;
  std::optional<SourceTime> first_customer_message, first_agent_message, last_message;
  bool has_contact_record = false;  // else it is known from its messages or answers only
  bool has_text = false;
};

struct FoldScope {
  bool everything = true;  // else what mark_touched() marked
  // Records received by this import or earlier; nullopt: all.
  std::optional<ImportId> until = std::nullopt;
  // What belongs to the contacts lies in memory while they are read, some 300 bytes each: of more
  // records than these they are read in parts. Customers stay whole.
  std::uint64_t records_at_once = 750'000;
};

// An import, and the source it came from.
struct ImportOfSource {
  ImportId id = 0;
  std::int32_t source = 0;
};

// What a source says at all: without it, silence means nothing.
struct SourceTells {
  std::int32_t source = 0;
  bool closing = false;  // when, or whether, matters are solved
  bool first_response = false;
};

// What was not settled in some sources; of several parts of about one size only one.
struct Unsettled {
  std::vector<std::int32_t> sources;
  std::uint32_t part = 0, parts = 1;  // part < parts
};

// Identities, each with the one that stands for its customer.
using IdentityPairs = std::vector<std::pair<Hash128, Hash128>>;

class Ledger {
 public:
  virtual ~Ledger() = default;

  // --- One import ------------------------------------------------------------------------------
  virtual Result<ImportId> begin_import() = 0;
  // The same, but what follows is added to an import that was committed before: commit_import()
  // then puts its entry in the place of the earlier one.
  virtual Status continue_import(ImportId id) = 0;
  // What is known of these identities, counting what this import has appended. Same order.
  virtual Result<std::vector<KnownRecord>> look_up(const std::vector<Hash128>& keys) = 0;
  // The contacts with these external ids, in any source: zero where there is none or several.
  // For a user who names contacts.
  virtual Result<std::vector<Hash128>> contacts_with(const std::vector<Hash128>& external) = 0;
  // Which of these rows stand in the imports that supersede() named.
  virtual Result<std::vector<bool>> rows_superseded(const std::vector<Hash128>& rows) = 0;
  // Appends; `replaces` says that an earlier version is current and becomes superseded.
  virtual Status append(const Record& record, bool replaces) = 0;
  // Says that a record of a superseded import came again unchanged.
  virtual Status keep(const Hash128& key) = 0;
  // The active imports of the same bytes under another mapping give way to this one: whatever of
  // them is neither kept nor replaced by the end is superseded.
  virtual Result<std::vector<ImportId>> supersede(std::int32_t source,
                                                  const std::string& fingerprint) = 0;
  virtual Status refuse(const Refusal& refusal) = 0;
  // From here on every record that names a contact belongs to it: to the one contact of any source
  // that has this external id, else (none or several have it) to its own source's. The order in
  // which contacts and what names them arrive does not matter, nor does what is taken back.
  virtual Status commit_import(const ImportEntry& entry) = 0;
  virtual void abandon_import() = 0;

  // --- Imports -----------------------------------------------------------------------------------
  virtual Result<std::vector<ImportEntry>> imports() = 0;
  virtual Result<std::vector<Refusal>> refusals(ImportId id) = 0;
  // Deletes its records, brings back what they had superseded; gives the sealing keys that no
  // record uses any more, for the vault to destroy. Facts must be derived again.
  virtual Result<std::vector<KeyId>> undo(ImportId id) = 0;
  // The newest import received at or before `at`; nullopt: none.
  virtual Result<std::optional<ImportId>> import_as_of(Instant at) = 0;

  virtual Result<std::vector<SourceTells>> what_sources_tell() = 0;

  // --- Folding ---------------------------------------------------------------------------------
  // Which identities belong to which customer; says it for the calls below. `mark`: any number that
  // links_in_use() is to give from then on.
  virtual Status use_links(const IdentityPairs& links, std::uint64_t mark = 0) = 0;
  // These too: whoever stood for one of the identities stands for its customer now.
  virtual Status use_more_links(const IdentityPairs& links, std::uint64_t mark) = 0;
  // 0: none were said.
  virtual std::uint64_t links_in_use() const = 0;
  // What these imports touched becomes the scope of the next fold() with everything = false: the
  // contacts themselves, all others of the same customers, and the contacts of their sources that
  // were not settled. Gives the number of customers and lone contacts. Requires use_links().
  virtual Result<std::uint64_t> mark_touched(const std::vector<ImportOfSource>& imports) = 0;
  // The same for single contacts, just committed, and for what was not settled in these sources.
  virtual Result<std::uint64_t> mark_touched_contacts(const std::vector<Hash128>& contacts,
                                                      const Unsettled& unsettled) = 0;
  // How many contacts of these sources were not settled.
  virtual Result<std::uint64_t> count_unsettled(const std::vector<std::int32_t>& sources) = 0;
  // In order of customer, then time; contacts without a customer come one by one, last (of each
  // part, where it is read in parts).
  // Requires use_links(), and one of mark_touched…() unless scope.everything.
  virtual Status fold(const FoldScope& scope,
                      const std::function<Status(const FoldedContact&)>& each) = 0;

  // --- Cores -----------------------------------------------------------------------------------
  // Whether others ask all the while this one writes, in small steps: then one core is left to
  // them. Of all who have the ledger open. Any number of times; at first it is not so.
  virtual Status share_cores(bool shared) = 0;

  // --- Words -----------------------------------------------------------------------------------
  // Every current record with sealed words, in the order in which they came.
  struct SealedRecord {
    Hash128 key, content;
    ImportId import = 0;
    KeyId sealing_key = 0;
    std::string language;  // "" where it is not known
    std::string sealed;
    Author author = Author::kUnknown;
  };
  virtual Status each_sealed(const std::function<Status(const SealedRecord&)>& each) = 0;
  // Those that a customer, an agent, or nobody knows who, said or wrote, and that were not read by
  // `by` (Understood::by).
  virtual Result<std::uint64_t> count_not_understood_by(const std::string& by) = 0;
  // Of several parts of about one size only one; part < parts.
  virtual Status each_not_understood_by(const std::string& by, std::uint64_t part,
                                        std::uint64_t parts,
                                        const std::function<Status(const SealedRecord&)>& each) = 0;
  // What current records say, in the place of what was read before. One transaction.
  struct RecordUnderstood {
    Hash128 key;
    Understood understood;
  };
  virtual Status begin_understanding() = 0;
  virtual Status add_understood(const RecordUnderstood& record) = 0;
  virtual Status keep_understood() = 0;

  // --- Erasing -----------------------------------------------------------------------------------
  // Every identity that records name, and every contact without one: whom a tombstone may concern.
  virtual Result<std::vector<Hash128>> erasable() = 0;
  // The records of these identities and contacts, and of the contacts they belong to: what erase()
  // would erase.
  virtual Result<std::vector<Hash128>> records_of(const std::vector<Hash128>& identities,
                                                  const std::vector<Hash128>& contacts) = 0;
  // Those contacts.
  virtual Result<std::vector<Hash128>> contacts_of(const std::vector<Hash128>& identities,
                                                   const std::vector<Hash128>& contacts) = 0;
  // The keys that seal their words. Once they are erased nobody can tell any more.
  virtual Result<std::vector<KeyId>> keys_of(const std::vector<Hash128>& identities,
                                             const std::vector<Hash128>& contacts) = 0;
  struct Erased {
    std::uint64_t records = 0, contacts = 0;
  };
  // Gives the records and facts of these identities and contacts the pseudonym `fresh` (which must
  // be random), drops their sealed words, and marks them erased. One transaction.
  virtual Result<Erased> erase(const std::vector<Hash128>& identities,
                               const std::vector<Hash128>& contacts, const Hash128& fresh) = 0;
};

}  // namespace gehor
