// A leased workspace (station.h) for those who expect to own one. One thread.
#pragma once

#include <utility>

#include "pipeline/station.h"

namespace gehor::pipeline {

class LeasedWorkspace final : public Workspace {
 public:
  explicit LeasedWorkspace(Station::Lease lease) : lease_(std::move(lease)) {}

  office::Office& office() override { return lease_->office(); }
  KeyVault& vault() override { return lease_->vault(); }
  Ledger& ledger() override { return lease_->ledger(); }
  WordIndex& word_index() override { return lease_->word_index(); }
  facts::FactStore& facts() override { return lease_->facts(); }
  measures::FactReader& reader() override { return lease_->reader(); }
  const Clock& clock() const override { return lease_->clock(); }
  const std::filesystem::path& directory() const override { return lease_->directory(); }

 private:
  Station::Lease lease_;
};

}  // namespace gehor::pipeline
