// One vault for several workspaces: a lock around each call. The vault's file belongs to one
// connection (ids are counted in memory), so those who only read go through it too.
#pragma once

#include <memory>
#include <mutex>

#include "contact/key_vault.h"

namespace gehor::pipeline {

// Thread-safe. What keys_of() and fresh_keys() hand out is made durable by whichever commit() comes
// next: only one workspace at a time may write.
class LockedVault final : public KeyVault {
 public:
  explicit LockedVault(std::unique_ptr<KeyVault> vault) : vault_(std::move(vault)) {}

  Key256 purpose_key(const std::string& purpose) const override {
    const std::lock_guard lock(mutex_);
    return vault_->purpose_key(purpose);
  }
  Result<std::vector<SealingKey>> keys_of(const std::vector<Hash128>& owners) override {
    const std::lock_guard lock(mutex_);
    return vault_->keys_of(owners);
  }
  Result<std::vector<SealingKey>> fresh_keys(std::size_t count) override {
    const std::lock_guard lock(mutex_);
    return vault_->fresh_keys(count);
  }
  Result<std::optional<Key256>> find(KeyId id) override {
    const std::lock_guard lock(mutex_);
    return vault_->find(id);
  }
  Status commit() override {
    const std::lock_guard lock(mutex_);
    return vault_->commit();
  }
  Result<std::uint64_t> destroy(const std::vector<KeyId>& ids) override {
    const std::lock_guard lock(mutex_);
    return vault_->destroy(ids);
  }
  Result<std::vector<KeyId>> ids_of(const Hash128& owner) override {
    const std::lock_guard lock(mutex_);
    return vault_->ids_of(owner);
  }
  Status add_tombstones(const std::vector<Tombstone>& tombstones) override {
    const std::lock_guard lock(mutex_);
    return vault_->add_tombstones(tombstones);
  }
  Result<std::vector<Tombstone>> tombstones() override {
    const std::lock_guard lock(mutex_);
    return vault_->tombstones();
  }

 private:
  mutable std::mutex mutex_;
  std::unique_ptr<KeyVault> vault_;
};

}  // namespace gehor::pipeline
