#include "pipeline/open_records.h"

#include "pipeline/gate.h"
#include "pipeline/in_parallel.h"

namespace gehor::pipeline {

Status OpenRecords::add(const Ledger::SealedRecord& record) {
  GEHOR_TRY(const auto key, workspace_.vault().find(record.sealing_key));
  if (!key) return {};
  records_.push_back(record);
  keys_.push_back(*key);
  return records_.size() >= kAtOnce ? finish() : Status{};
}

Status OpenRecords::finish() {
  if (records_.empty()) return {};
  std::vector<Status> opened(records_.size());
  in_parallel(records_.size(), [&](std::size_t i, std::size_t thread) {
    const auto words = open_words(records_[i].key, records_[i].sealed, keys_[i]);
    if (words.ok()) {
      open_(i, thread, records_[i], *words);
    } else {
      opened[i] = words.error();
    }
  });
  for (const Status& status : opened) GEHOR_CHECK(status);
  GEHOR_CHECK(opened_(records_));
  records_.clear();
  keys_.clear();
  return {};
}

}  // namespace gehor::pipeline
