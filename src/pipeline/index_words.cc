#include "pipeline/index_words.h"

#include <set>
#include <utility>

#include "pipeline/gate.h"
#include "pipeline/in_parallel.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kAtOnce = 8'192;

// Opens and indexes records, many at a time.
class Indexer {
 public:
  Indexer(Workspace& workspace, const std::function<void(std::uint64_t)>& progress)
      : workspace_(workspace), progress_(progress) {
    const Key256 key = search_key(workspace.vault());
    for (std::size_t t = 0; t < threads_at_most(); ++t) makers_.emplace_back(key);
  }

  Status add(const Ledger::SealedRecord& record) {
    GEHOR_TRY(const auto key, workspace_.vault().find(record.sealing_key));
    if (!key) return {};  // erased
    records_.push_back(record);
    keys_.push_back(*key);
    return records_.size() >= kAtOnce ? process() : Status{};
  }

  Status process() {
    std::vector<std::vector<structure::Term>> terms(records_.size());
    std::vector<Status> opened(records_.size());
    in_parallel(records_.size(), [&](std::size_t i, std::size_t thread) {
      const auto words = open_words(records_[i].key, records_[i].sealed, keys_[i]);
      if (words.ok()) {
        add_terms(makers_[thread], *words, records_[i].language, terms[i]);
      } else {
        opened[i] = words.error();
      }
    });
    for (std::size_t i = 0; i < records_.size(); ++i) {
      GEHOR_CHECK(opened[i]);
      if (terms[i].empty()) continue;
      const auto content = static_cast<std::uint32_t>(records_[i].content.low);
      GEHOR_CHECK(
          workspace_.word_index().add({records_[i].key, content, records_[i].import}, terms[i]));
    }
    done_ += records_.size();
    if (progress_) progress_(done_);
    records_.clear();
    keys_.clear();
    return {};
  }

 private:
  Workspace& workspace_;
  const std::function<void(std::uint64_t)>& progress_;
  std::vector<structure::TermMaker> makers_;
  std::vector<Ledger::SealedRecord> records_;
  std::vector<Key256> keys_;
  std::uint64_t done_ = 0;
};

Status index_everything(Workspace& workspace, const std::function<void(std::uint64_t)>& progress) {
  GEHOR_CHECK(workspace.word_index().start_over());
  Indexer indexer(workspace, progress);
  GEHOR_CHECK(workspace.ledger().each_sealed(
      [&](const Ledger::SealedRecord& record) { return indexer.add(record); }));
  GEHOR_CHECK(indexer.process());
  return workspace.word_index().complete_now();
}

}  // namespace

Key256 search_key(const KeyVault& vault) { return vault.purpose_key("search"); }

void add_terms(structure::TermMaker& maker, const Words& words, std::string_view language,
               std::vector<structure::Term>& terms) {
  maker.add(words.subject, language, terms);
  if (!terms.empty() && !words.text.empty()) terms.push_back(0);
  maker.add(words.text, language, terms);
}

Status keep_words_and_records(Workspace& workspace, const ImportEntry& entry) {
  if (Status words = workspace.word_index().commit(); !words.ok()) {
    workspace.word_index().abandon();
    workspace.ledger().abandon_import();
    (void)workspace.vault().commit().ok();  // nobody else is to hear that its keys were lost
    return words;
  }
  Status records = workspace.ledger().commit_import(entry);
  // What can not be dropped now is dropped at the next opening.
  if (!records.ok()) (void)drop_words_of_lost_imports(workspace).ok();
  return records;
}

Status drop_words_of_lost_imports(Workspace& workspace) {
  GEHOR_TRY(const auto imports, workspace.ledger().imports());
  std::set<ImportId> ids;
  for (const ImportEntry& entry : imports) ids.insert(entry.id);
  return workspace.word_index().keep_only(ids);
}

Status index_words_if_needed(Workspace& workspace,
                             const std::function<void(std::uint64_t)>& progress) {
  if (!workspace.word_index().complete()) return index_everything(workspace, progress);
  return drop_words_of_lost_imports(workspace);
}

}  // namespace gehor::pipeline
