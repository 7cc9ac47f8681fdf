#include "pipeline/import_batch.h"

#include <algorithm>
#include <thread>

#include "base/text.h"
#include "pipeline/in_parallel.h"
#include "pipeline/index_words.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kRowsPerBatch = 8'192;
static_assert(kStretch <= Understander::kTogether);

}  // namespace

struct ImportBatch::Batch {
  std::vector<PendingRow> rows;
  std::vector<Refusal> refused;
  std::vector<Passed> passed;
  std::vector<std::vector<structure::Term>> terms;  // of `passed`
};

ImportBatch::ImportBatch(Workspace& workspace, const Gate& gate, SharedUnderstander understander,
                         ImportId import, bool superseding)
    : workspace_(workspace),
      gate_(gate),
      understander_(std::move(understander)),
      import_(import),
      superseding_(superseding),
      indexing_(workspace.word_index().complete()) {
  const Key256 key = search_key(workspace.vault());
  for (std::size_t t = 0; t < threads_at_most(); ++t) makers_.emplace_back(key);
  for (std::size_t t = 0; t < threads_at_most(); ++t) scratch_.push_back(understander_->scratch());
}

Hash128 ImportBatch::row_hash(std::string_view raw) {
  const Hash128 plain = gate_.row_hash(raw, 0);
  const std::uint64_t occurrence = occurrences_.next(plain);
  return occurrence == 0 ? plain : gate_.row_hash(raw, occurrence);
}

Status ImportBatch::add(std::vector<SourceRecord> records, const Hash128& row, std::uint64_t line) {
  for (const SourceRecord& record : records) note(record);
  gathered_.push_back({std::move(records), row, line, 0});
  return gathered_.size() >= kRowsPerBatch ? hand_over() : Status{};
}

Status ImportBatch::refuse(Refusal refusal) {
  refused_.push_back(std::move(refusal));
  return refused_.size() >= kRowsPerBatch ? hand_over() : Status{};
}

Status ImportBatch::finish() {
  GEHOR_CHECK(hand_over());
  GEHOR_CHECK(hand_over());  // what was passing is written
  return written();
}

ImportBatch::~ImportBatch() {
  if (passing_.valid()) passing_.wait();
  if (writing_.valid()) writing_.wait();
}

Status ImportBatch::written() { return writing_.valid() ? writing_.get() : Status{}; }

Status ImportBatch::hand_over() {
  std::unique_ptr<Batch> passed = passing_.valid() ? passing_.get() : nullptr;
  GEHOR_CHECK(written());
  if (passed) {
    writing_ = std::async(std::launch::async,
                          [this, batch = std::move(passed)] { return write_through(*batch); });
  }
  if (gathered_.empty() && refused_.empty()) return {};
  auto batch = std::make_unique<Batch>();
  batch->rows.swap(gathered_);
  batch->refused.swap(refused_);
  passing_ = std::async(std::launch::async, [this, batch = std::move(batch)]() mutable {
    pass(*batch);
    return std::move(batch);
  });
  return {};
}

void ImportBatch::note(const SourceRecord& record) {
  ++records_by_kind_[record.kind];
  for (const auto* time :
       {&record.at, &record.first_response, &record.closed, &record.last_activity}) {
    note_time(*time);
  }
}

// The horizon is the latest event; what is due lies ahead of it, and a time stamp later than now
// is a slip of the pen that must not make everything look overdue.
void ImportBatch::note_time(const std::optional<SourceTime>& time) {
  if (!time) return;
  const std::int64_t now = workspace_.clock().now().time_since_epoch().count();
  if (time->micros > now + kMicrosPerDay) {
    ++future_times_;
    return;
  }
  auto& latest = time->has_zone ? latest_zoned_ : latest_wall_;
  if (!latest || time->micros > latest->micros ||
      (time->micros == latest->micros && time->date_only)) {
    latest = time;
  }
}

std::optional<SourceTime> ImportBatch::horizon() const {
  return latest_wall_ ? latest_wall_ : latest_zoned_;
}

void ImportBatch::pass(Batch& batch) {
  std::size_t n = 0;
  for (PendingRow& row : batch.rows) {
    row.first = n;
    n += row.records.size();
  }
  batch.passed.assign(n, {});
  batch.terms.assign(n, {});
  in_stretches(batch.rows.size(), [&](std::size_t begin, std::size_t end, std::size_t thread) {
    pass_rows(batch, begin, end, thread);
  });
}

// Step by step, as Understander::kTogether says.
void ImportBatch::pass_rows(Batch& batch, std::size_t begin, std::size_t end, std::size_t thread) {
  std::vector<Understander::RecordToRead> to_read;
  for (std::size_t i = begin; i < end; ++i) {
    const PendingRow& row = batch.rows[i];
    for (std::size_t k = 0; k < row.records.size(); ++k) {
      Passed& passed = batch.passed[row.first + k];
      passed = gate_.pass(row.records[k], row.row, row.line);
      Record& record = passed.record;
      // What came in one row with its contact has no other to look for.
      const Record& first = batch.passed[row.first].record;
      if (first.kind == RecordKind::kContact && record.named == first.key) record.named = {};
      to_read.push_back({passed.words, record.language, record.author, record.understood});
    }
  }
  understander_->read_records(to_read, scratch_[thread]);
  const std::size_t last = end < batch.rows.size() ? batch.rows[end].first : batch.passed.size();
  for (std::size_t r = batch.rows[begin].first; indexing_ && r < last; ++r) {
    const Passed& passed = batch.passed[r];
    add_terms(makers_[thread], passed.words, passed.record.language, batch.terms[r]);
  }
}

Result<std::vector<ImportBatch::Outcome>> ImportBatch::decide(const Batch& batch,
                                                              std::vector<bool>& erased) {
  std::vector<Hash128> keys;
  keys.reserve(batch.passed.size());
  for (const Passed& passed : batch.passed) keys.push_back(passed.record.key);
  GEHOR_TRY(const std::vector<KnownRecord> known, workspace_.ledger().look_up(keys));
  std::unordered_map<Hash128, Hash128, Hash128Hasher> in_batch;  // key to its latest content
  std::vector<Outcome> outcomes(batch.passed.size());
  erased.assign(batch.passed.size(), false);
  for (std::size_t i = 0; i < batch.passed.size(); ++i) {
    const Hash128& content = batch.passed[i].record.content;
    const auto [seen, first] = in_batch.try_emplace(keys[i], content);
    const Hash128 before = first ? known[i].content : seen->second;
    seen->second = content;
    erased[i] = known[i].erased;
    if (first && !known[i].exists) {
      outcomes[i] = Outcome::kNew;
    } else {
      outcomes[i] = before == content || erased[i] ? Outcome::kUnchanged : Outcome::kUpdated;
    }
  }
  return outcomes;
}

void ImportBatch::count_rows(const Batch& batch, const std::vector<Outcome>& outcomes,
                             const std::vector<bool>& erased,
                             const std::vector<bool>& came_before) {
  for (std::size_t r = 0; r < batch.rows.size(); ++r) {
    const PendingRow& row = batch.rows[r];
    bool any_new = false, any_old = false, any_updated = false, any_erased = false;
    for (std::size_t k = row.first; k < row.first + row.records.size(); ++k) {
      any_new = any_new || outcomes[k] == Outcome::kNew;
      any_old = any_old || outcomes[k] != Outcome::kNew;
      any_updated = any_updated || outcomes[k] == Outcome::kUpdated;
      any_erased = any_erased || erased[k];
    }
    erased_rows_ += any_erased ? 1 : 0;
    const bool known_row = any_old || (!came_before.empty() && came_before[r]);
    if (any_updated || (any_new && known_row)) {
      ++counts_.updated;
      if (trace_ != nullptr) trace_->rows.push_back(BatchTrace::Row::kUpdated);
    } else if (any_new) {
      ++counts_.added;
      if (trace_ != nullptr) trace_->rows.push_back(BatchTrace::Row::kAdded);
    } else {
      ++counts_.unchanged;
      if (trace_ != nullptr) trace_->rows.push_back(BatchTrace::Row::kUnchanged);
    }
  }
}

Status ImportBatch::write(Batch& batch, const std::vector<Outcome>& outcomes,
                          const std::vector<bool>& erased) {
  std::vector<std::size_t> to_write;
  std::vector<Hash128> owners;
  for (std::size_t i = 0; i < batch.passed.size(); ++i) {
    const Record& record = batch.passed[i].record;
    if (batch.passed[i].identities.size() > 1 && !erased[i]) {
      groups_.add(batch.passed[i].identities);
    }
    if (outcomes[i] == Outcome::kUnchanged) {
      if (superseding_) GEHOR_CHECK(workspace_.ledger().keep(record.key));
      continue;
    }
    to_write.push_back(i);
    if (trace_ != nullptr) trace_->contacts.push_back(record.contact);
    owners.push_back(record.identity.is_zero() ? record.contact : record.identity);
  }
  GEHOR_TRY(const std::vector<SealingKey> keys, workspace_.vault().keys_of(owners));
  in_parallel(to_write.size(), [&](std::size_t w, std::size_t) {
    Passed& passed = batch.passed[to_write[w]];
    if (!passed.words.empty()) seal_words(passed.record, passed.words, keys[w]);
  });
  // Two stores that know nothing of each other.
  Status indexed;
  std::thread indexer([&] { indexed = index(batch, to_write); });
  Status appended;
  for (const std::size_t i : to_write) {
    appended = workspace_.ledger().append(batch.passed[i].record, outcomes[i] == Outcome::kUpdated);
    if (!appended.ok()) break;
  }
  indexer.join();
  GEHOR_CHECK(appended);
  return indexed;
}

Status ImportBatch::index(const Batch& batch, const std::vector<std::size_t>& written) {
  if (!indexing_) return {};
  for (const std::size_t i : written) {
    if (batch.terms[i].empty()) continue;
    const Record& record = batch.passed[i].record;
    GEHOR_CHECK(workspace_.word_index().add(
        {record.key, static_cast<std::uint32_t>(record.content.low), import_}, batch.terms[i]));
  }
  return {};
}

Status ImportBatch::write_through(Batch& batch) {
  for (const Refusal& refusal : batch.refused) GEHOR_CHECK(workspace_.ledger().refuse(refusal));
  if (batch.rows.empty()) return {};
  for (const PendingRow& row : batch.rows) {
    for (std::size_t k = 0; k < row.records.size(); ++k) {
      const SourceRecord& in = row.records[k];
      const std::string& long_name = batch.passed[row.first + k].record.owner;
      if (!in.owner || !in.owner_short || long_name.empty()) continue;
      if (const std::string short_name = squeeze(*in.owner_short);
          !short_name.empty() && short_name != long_name) {
        departments_.emplace(short_name, long_name);
      }
    }
  }
  std::vector<bool> erased;
  GEHOR_TRY(const std::vector<Outcome> outcomes, decide(batch, erased));
  std::vector<bool> came_before;
  if (superseding_) {
    std::vector<Hash128> hashes;
    for (const PendingRow& row : batch.rows) hashes.push_back(row.row);
    GEHOR_TRY(came_before, workspace_.ledger().rows_superseded(hashes));
  }
  count_rows(batch, outcomes, erased, came_before);
  GEHOR_CHECK(write(batch, outcomes, erased));
  return {};
}

}  // namespace gehor::pipeline
