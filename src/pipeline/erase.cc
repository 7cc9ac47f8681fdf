#include "pipeline/erase.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include <nlohmann/json.hpp>

#include "office/settings.h"
#include "pipeline/derive.h"
#include "pipeline/gate.h"
#include "pipeline/intake_journal.h"
#include "pipeline/staging.h"
#include "privacy/seal.h"

namespace gehor::pipeline {
namespace {

std::string tombstone_of(const KeyVault& vault, const Hash128& subject) {
  return to_hex(keyed_hash(vault.purpose_key("tombstone"), to_hex(subject)));
}

struct Subjects {
  std::vector<Hash128> identities, contacts;
};

// First of all, so that an erasing that is cut short is gone on with at the next opening.
Status leave_tombstones(Workspace& workspace, const Subjects& subjects) {
  const Instant now = workspace.clock().now();
  std::vector<Tombstone> tombstones;
  for (const auto* list : {&subjects.identities, &subjects.contacts}) {
    for (const Hash128& subject : *list) {
      tombstones.push_back({tombstone_of(workspace.vault(), subject), now});
    }
  }
  return workspace.vault().add_tombstones(tombstones);
}

// While the ledger still knows which records are theirs.
Status forget_words(Workspace& workspace, const Subjects& subjects) {
  GEHOR_TRY(const std::vector<Hash128> records,
            workspace.ledger().records_of(subjects.identities, subjects.contacts));
  return records.empty() ? Status{} : workspace.word_index().forget(records);
}

// All keys first: from then on nothing can be read, whatever happens to the rest; and only as long
// as the records are theirs an erasing that was cut short finds the keys.
Result<EraseReceipt> erase_subjects(Workspace& workspace, const Subjects& subjects,
                                    ForgottenLabels& forgotten) {
  EraseReceipt receipt;
  const Instant now = workspace.clock().now();
  receipt.id = to_hex(privacy::random_hash());
  receipt.at = format_instant(now);
  receipt.identities = subjects.identities.size();

  std::set<KeyId> keys;
  for (const auto* list : {&subjects.identities, &subjects.contacts}) {
    for (const Hash128& owner : *list) {
      GEHOR_TRY(const std::vector<KeyId> ids, workspace.vault().ids_of(owner));
      keys.insert(ids.begin(), ids.end());
    }
  }
  // And of contacts of theirs that were sealed under a key of their own.
  GEHOR_TRY(const std::vector<KeyId> more,
            workspace.ledger().keys_of(subjects.identities, subjects.contacts));
  keys.insert(more.begin(), more.end());
  GEHOR_TRY(receipt.keys_destroyed, workspace.vault().destroy({keys.begin(), keys.end()}));
  // What people said of their contacts, as long as the ledger knows which those are.
  GEHOR_TRY(const std::vector<Hash128> contacts,
            workspace.ledger().contacts_of(subjects.identities, subjects.contacts));
  GEHOR_TRY(const std::uint64_t labels, workspace.office().forget_labels(contacts));
  if (labels > 0) {
    forgotten.contacts.insert(forgotten.contacts.end(), contacts.begin(), contacts.end());
    forgotten.lines += labels;
  }
  GEHOR_TRY(
      const Ledger::Erased erased,
      workspace.ledger().erase(subjects.identities, subjects.contacts, privacy::random_hash()));
  receipt.records = erased.records;
  receipt.contacts = erased.contacts;
  GEHOR_CHECK(workspace.office().forget(subjects.identities));
  return receipt;
}

Status note_applied(Workspace& workspace) {
  GEHOR_TRY(const auto tombstones, workspace.vault().tombstones());
  return workspace.office().set(std::string(office::kInternalScope),
                                std::string(office::kErasuresApplied),
                                std::to_string(tombstones.size()), workspace.clock().now());
}

}  // namespace

std::string EraseReceipt::json() const {
  return nlohmann::json{{"receipt", id},
                        {"erased_at", at},
                        {"identities", identities},
                        {"contacts", contacts},
                        {"records", records},
                        {"keys_destroyed", keys_destroyed},
                        {"uploads_removed", uploads_removed},
                        {"statistics_kept", true}}
      .dump();
}

Result<EraseReceipt> erase(Workspace& workspace, const EraseRequest& request) {
  const GateKeys keys = GateKeys::from(workspace.vault());
  std::set<Hash128> identities;
  for (const Identity& identity : request.identities) {
    const Hash128 hash = pseudonym(keys, identity);
    if (hash.is_zero()) {
      return Error{ErrorCode::kInvalidArgument,
                   "This does not look like a customer number, an e-mail address or a telephone "
                   "number of the kind you named."};
    }
    GEHOR_TRY(const std::vector<Hash128> all, workspace.office().identities_of(hash));
    identities.insert(all.begin(), all.end());
    identities.insert(hash);
  }
  Subjects subjects{{identities.begin(), identities.end()}, {}};
  if (!request.contact_ids.empty()) {
    const Gate gate(keys, 0, {});
    std::vector<Hash128> external;
    for (const std::string& id : request.contact_ids) external.push_back(gate.external_hash(id));
    GEHOR_TRY(const std::vector<Hash128> contacts, workspace.ledger().contacts_with(external));
    for (const Hash128& contact : contacts) {
      if (!contact.is_zero()) subjects.contacts.push_back(contact);
    }
  }
  GEHOR_CHECK(leave_tombstones(workspace, subjects));
  GEHOR_CHECK(forget_words(workspace, subjects));
  ForgottenLabels forgotten;
  GEHOR_TRY(EraseReceipt receipt, erase_subjects(workspace, subjects, forgotten));
  GEHOR_TRY(receipt.uploads_removed, Staging::remove_all(workspace.directory(), workspace.vault()));
  // What came live is in the ledger by now, but for what could not be read.
  GEHOR_TRY(const std::uint64_t journals,
            remove_journals_set_aside(workspace.directory(), workspace.vault()));
  receipt.uploads_removed += journals;
  if (receipt.records == 0) {
    return Error{ErrorCode::kNotFound, "Nothing of this person is here."};
  }
  GEHOR_CHECK(workspace.office().add_receipt(receipt.id, receipt.json(), workspace.clock().now()));
  GEHOR_CHECK(note_applied(workspace));
  if (forgotten.lines > 0) GEHOR_CHECK(derive_labelled(workspace, forgotten));
  return receipt;
}

Result<std::uint64_t> apply_tombstones(Workspace& workspace) {
  GEHOR_TRY(const auto tombstones, workspace.vault().tombstones());
  GEHOR_TRY(const auto settings, workspace.office().settings(std::string(office::kInternalScope),
                                                             workspace.clock().now()));
  // They come in the order they were made: what this directory has already applied is skipped, so
  // that somebody who came back as a customer after being erased is not erased again.
  std::size_t applied = 0;
  if (const auto found = settings.find(std::string(office::kErasuresApplied));
      found != settings.end()) {
    applied = static_cast<std::size_t>(std::strtoull(found->second.c_str(), nullptr, 10));
  }
  if (applied >= tombstones.size()) return std::uint64_t{0};
  std::set<std::string> erased;
  for (std::size_t i = applied; i < tombstones.size(); ++i) erased.insert(tombstones[i].subject);
  GEHOR_TRY(std::vector<Hash128> candidates, workspace.ledger().erasable());
  // Their records may be erased already, and only the links left.
  GEHOR_TRY(const auto links, workspace.office().identity_links());
  for (const office::IdentityLink& link : links) {
    candidates.insert(candidates.end(), {link.identity, link.customer});
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  Subjects subjects;
  for (const Hash128& candidate : candidates) {
    if (erased.contains(tombstone_of(workspace.vault(), candidate))) {
      subjects.identities.push_back(candidate);
      subjects.contacts.push_back(candidate);  // it is one of the two; the other finds nothing
    }
  }
  GEHOR_CHECK(forget_words(workspace, subjects));
  std::uint64_t n = 0;
  ForgottenLabels forgotten;  // an opening derives what is out of date by itself
  for (const Hash128& subject : subjects.identities) {
    GEHOR_TRY(const EraseReceipt receipt,
              erase_subjects(workspace, Subjects{{subject}, {subject}}, forgotten));
    n += receipt.records > 0 ? 1 : 0;
  }
  GEHOR_CHECK(note_applied(workspace));
  return n;
}

}  // namespace gehor::pipeline
