// The office: what the organisation decided (sources and their settings, names, links), small and
// transactional. This is its port; store/sqlite implements it. One thread at a time.
//
// Settings are dated: nothing is overwritten, so that figures can be asked for as of then.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "base/time.h"
#include "contact/label.h"

namespace gehor::office {

class IdentityGroups;  // office/identity_groups.h
using SourceId = std::int32_t;

struct Source {
  SourceId id = 0;
  std::string name;         // as told (--source), else made from the first file's name
  std::string fingerprint;  // of kind and column names; empty for one that was named
  Instant since;
};

// A dated decision: `value` holds from `set_at` on, until the next one of the same key.
struct Setting {
  std::string key;
  std::string value;
  Instant set_at;
};

// Two identities that belong to one customer, with what was seen.
struct IdentityLink {
  Hash128 identity;
  Hash128 customer;  // the identity that stands for the customer
};

// Somebody read what customers said.
struct Reading {
  Instant at;
  std::string who;      // "local", a session's name, "command line"
  std::string what;     // "conversation", "list", "voices", "export"
  std::string subject;  // the contact, or the question
  std::uint64_t contacts = 0;
};

// A model that was learned from labelled texts: what it says of itself, and where its bytes are.
struct ModelEntry {
  std::string taxonomy;      // "reason", "tone" …: what its labels are
  std::int32_t version = 0;  // from 1 within the taxonomy
  Instant learned;
  std::string card;              // JSON, as pipeline/models.h writes it
  std::int64_t sealing_key = 0;  // of the vault
  bool kept = true;              // else its bytes were dropped, and only the card is left
};

// Contacts that were drawn at random, to be labelled, each with the same probability. What they
// were drawn from is the frame: a period, and what else was asked for.
struct Draw {
  std::int32_t id = 0;
  Instant at;
  std::string who;
  std::string from, to;            // first and last day of the frame, "2026-01-31"
  std::vector<std::string> where;  // "channel=phone", sorted
  // Contacts with words in the frame, then; of those, the ones that could be drawn: nobody had
  // chosen to label them, and no draw that covers the frame had them already.
  std::uint64_t contacts = 0, eligible = 0;
  std::uint64_t drawn = 0;  // each with the probability drawn / eligible
};

// How far labels have come: the number of the last one that was ever given or taken back, and how
// many of these lines are kept.
struct LabelState {
  std::int64_t last = 0;
  std::uint64_t lines = 0;
  bool operator==(const LabelState&) const = default;
};

// A taxonomy of the organisation's own, as it was put into force.
struct TaxonomyEntry {
  std::string id;
  std::int32_t version = 0;  // from 1 within the id
  Instant kept_at;
  std::string from;         // the file's name
  std::string fingerprint;  // of its text, hex
  bool kept = true;         // else its text was dropped, and only this is left
};

class Office {
 public:
  virtual ~Office() = default;

  // A random identity of this data directory, made when the directory was; hex.
  virtual const std::string& directory_id() const = 0;

  // --- Sources -------------------------------------------------------------------------------
  virtual Result<std::vector<Source>> sources() = 0;
  virtual Result<std::optional<Source>> source_by_name(const std::string& name) = 0;
  virtual Result<std::optional<Source>> source_by_fingerprint(const std::string& fingerprint) = 0;
  // The name is made unique with " 2", " 3" … when it is taken and fingerprint is not empty;
  // an Error kInvalidArgument when fingerprint is empty and the name is taken.
  virtual Result<Source> add_source(const std::string& name, const std::string& fingerprint,
                                    Instant at) = 0;

  // --- Settings ------------------------------------------------------------------------------
  // Scope "" is the organisation, else "source/ID". Keys are listed in settings.h.
  virtual Status set(const std::string& scope, const std::string& key, const std::string& value,
                     Instant at) = 0;
  // What was in force at `as_of`, by key.
  virtual Result<std::map<std::string, std::string>> settings(const std::string& scope,
                                                              Instant as_of) = 0;
  virtual Result<std::vector<Setting>> history(const std::string& scope) = 0;

  // --- Departments ---------------------------------------------------------------------------
  // Short name → long name, learned from files that have both.
  virtual Result<std::map<std::string, std::string>> department_names() = 0;
  virtual Status learn_department(const std::string& short_name, const std::string& long_name,
                                  Instant at) = 0;

  // --- Customers -----------------------------------------------------------------------------
  // Every identity that is linked to another, with the one that stands for the customer. An
  // identity that is not listed stands for itself.
  virtual Result<std::vector<IdentityLink>> identity_links() = 0;
  // The same for who knows them as they stood at `mark`, another time that this was called (0:
  // knows none): what was joined since, in order, or all of them where it can no longer be told.
  // Counts on nobody else changing them, as for the one who writes.
  struct LinksSince {
    std::uint64_t mark = 0;  // from here on
    bool all = true;         // else `links` are joined to those known
    std::vector<IdentityLink> links;
  };
  virtual Result<LinksSince> links_since(std::uint64_t mark) = 0;
  // States that these belong to one customer (joins their groups); one transaction for all.
  virtual Status link(const IdentityGroups& groups, Instant at) = 0;
  // All identities of the customer that `identity` belongs to, itself included.
  virtual Result<std::vector<Hash128>> identities_of(const Hash128& identity) = 0;
  // Forgets the links of these identities; secure_delete, nothing left in the files.
  virtual Status forget(const std::vector<Hash128>& identities) = 0;

  // --- Models --------------------------------------------------------------------------------
  // Gives it the next version of its taxonomy. Which is in force is a setting of the organisation.
  virtual Result<std::int32_t> add_model(const ModelEntry& model, const std::string& sealed) = 0;
  // By taxonomy, the newest first.
  virtual Result<std::vector<ModelEntry>> models() = 0;
  // kNotFound where there is none, or its bytes were dropped.
  virtual Result<std::string> sealed_model(const std::string& taxonomy, std::int32_t version) = 0;
  // Drops the bytes of a model; secure_delete. Its card stays, so that figures can say what made
  // them.
  virtual Status drop_model(const std::string& taxonomy, std::int32_t version) = 0;

  // --- Labels --------------------------------------------------------------------------------
  // It takes the place of an earlier label of the contact, as a whole. One that says nothing takes
  // it back. Earlier ones are kept: figures can be asked for as of then.
  virtual Status give_label(const GivenLabel& label) = 0;
  // Those in force, by contact; also of contacts that are not there, or not any more. Kept until
  // the state changes.
  virtual Result<std::shared_ptr<const LabelsByContact>> labels() = 0;
  virtual Result<LabelsByContact> labels_as_of(Instant as_of) = 0;
  virtual Result<LabelState> label_state() = 0;
  // The contacts of the lines after `last` (LabelState), each once.
  virtual Result<std::vector<Hash128>> contacts_labelled_after(std::int64_t last) = 0;

  // Gives it an id; `contacts` are in the order in which they are to be labelled.
  virtual Result<std::int32_t> add_draw(const Draw& draw, const std::vector<Hash128>& contacts) = 0;
  virtual Result<std::vector<Draw>> draws() = 0;  // the newest first
  virtual Result<std::vector<Hash128>> contacts_drawn(std::int32_t draw) = 0;
  // The newest draw that the contact is in; 0: none.
  virtual Result<std::int32_t> draw_of(const Hash128& contact) = 0;

  // Labels of these contacts, and that they were drawn; secure_delete. How many lines it were.
  virtual Result<std::uint64_t> forget_labels(const std::vector<Hash128>& contacts) = 0;

  // --- Taxonomies of its own ------------------------------------------------------------------
  // Gives it the next version of its id. Which is in force is a setting of the organisation.
  virtual Result<std::int32_t> add_taxonomy(const TaxonomyEntry& taxonomy,
                                            const std::string& toml) = 0;
  // By id, the newest first.
  virtual Result<std::vector<TaxonomyEntry>> taxonomies() = 0;
  // kNotFound where there is none, or its text was dropped.
  virtual Result<std::string> taxonomy_text(const std::string& id, std::int32_t version) = 0;
  virtual Status drop_taxonomy(const std::string& id, std::int32_t version) = 0;

  // --- Receipts of erasing -------------------------------------------------------------------
  virtual Status add_receipt(const std::string& id, const std::string& json, Instant at) = 0;
  virtual Result<std::vector<std::string>> receipts() = 0;

  // --- Who read what -------------------------------------------------------------------------
  virtual Status note_reading(const Reading& reading) = 0;
  // Newest first.
  virtual Result<std::vector<Reading>> readings(std::uint64_t limit, std::uint64_t offset) = 0;
};

}  // namespace gehor::office
