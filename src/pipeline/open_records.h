// Opens the words of many records, on as many threads as there are cores, for whoever goes through
// all of them.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "contact/words.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

class OpenRecords {
 public:
  // `open`: is given some records with the words of each, on any of the threads (`thread` as in
  // in_parallel()); `first` is the place of the first among those opened at once. `opened`: the
  // records that were, then, on the thread that calls. What was erased meanwhile is passed over.
  using Open = std::function<void(std::size_t first, std::size_t thread,
                                  std::span<const Ledger::SealedRecord> records,
                                  std::span<const Words> words)>;
  using Opened = std::function<Status(const std::vector<Ledger::SealedRecord>& records)>;

  static constexpr std::size_t kAtOnce = 8'192;

  OpenRecords(Workspace& workspace, Open open, Opened opened)
      : workspace_(workspace), open_(std::move(open)), opened_(std::move(opened)) {}

  Status add(const Ledger::SealedRecord& record);
  Status finish();  // call once, after the last

 private:
  Workspace& workspace_;
  Open open_;
  Opened opened_;
  std::vector<Ledger::SealedRecord> records_;
  std::vector<Key256> keys_;
};

}  // namespace gehor::pipeline
