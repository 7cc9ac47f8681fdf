// Where the keys are: the port that lets texts be sealed per customer and forgotten by key.
//
// The vault lies OUTSIDE the data directory (decision 0004): a copy of the data directory, however
// old, can be read only with the keys as they are now, so destroying a key forgets everywhere.
// It holds the master key, from which the purpose keys are derived; one random key per customer
// identity, and one per contact without a known customer, each wrapped by the master key; and the
// tombstones of what was erased.
//
// One thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "base/time.h"

namespace gehor {

using KeyId = std::int64_t;  // > 0, never used again after its key was destroyed

struct SealingKey {
  KeyId id = 0;
  Key256 key{};
};

struct Tombstone {
  std::string subject;  // keyed hash (purpose "tombstone") of an erased pseudonym, hex
  Instant at;
};

class KeyVault {
 public:
  virtual ~KeyVault() = default;

  // A key for one purpose ("pseudonym/email", "record", "search" …): same vault, same purpose,
  // same key. Never stored in the data directory.
  virtual Key256 purpose_key(const std::string& purpose) const = 0;

  // The keys of these owners (pseudonyms), in their order, made where they are missing.
  virtual Result<std::vector<SealingKey>> keys_of(const std::vector<Hash128>& owners) = 0;

  // `count` fresh keys without an owner.
  virtual Result<std::vector<SealingKey>> fresh_keys(std::size_t count) = 0;

  // nullopt: destroyed, or never made.
  virtual Result<std::optional<Key256>> find(KeyId id) = 0;

  // Makes what keys_of() and fresh_keys() handed out durable. Call before the texts they seal
  // become durable elsewhere; keys handed out and not made durable are lost at a crash.
  virtual Status commit() = 0;

  // Destroys keys so that their bytes are no longer in the vault's files; durable on return.
  // Unknown ids are passed over. Returns how many there were.
  virtual Result<std::uint64_t> destroy(const std::vector<KeyId>& ids) = 0;
  // The ids of the keys of an owner, empty if there is none.
  virtual Result<std::vector<KeyId>> ids_of(const Hash128& owner) = 0;

  virtual Status add_tombstones(const std::vector<Tombstone>& tombstones) = 0;
  // In the order in which they were added.
  virtual Result<std::vector<Tombstone>> tombstones() = 0;
};

}  // namespace gehor
