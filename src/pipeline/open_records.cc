#include "pipeline/open_records.h"

#include <utility>

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
  in_stretches(records_.size(), [&](std::size_t begin, std::size_t end, std::size_t thread) {
    std::vector<Words> all;
    for (std::size_t i = begin; i < end; ++i) {
      auto words = open_words(records_[i].key, records_[i].sealed, keys_[i]);
      if (!words.ok()) {
        opened[i] = words.error();
        return;
      }
      all.push_back(std::move(*words));
    }
    open_(begin, thread, std::span(records_).subspan(begin, end - begin), all);
  });
  for (const Status& status : opened) GEHOR_CHECK(status);
  GEHOR_CHECK(opened_(records_));
  records_.clear();
  keys_.clear();
  return {};
}

}  // namespace gehor::pipeline
