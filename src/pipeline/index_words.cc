#include "pipeline/index_words.h"

#include <set>
#include <utility>

#include "pipeline/in_parallel.h"
#include "pipeline/open_records.h"

namespace gehor::pipeline {
namespace {

Status index_everything(Workspace& workspace, const std::function<void(std::uint64_t)>& progress) {
  GEHOR_CHECK(workspace.word_index().start_over());
  std::vector<structure::TermMaker> makers;
  const Key256 key = search_key(workspace.vault());
  for (std::size_t t = 0; t < threads_at_most(); ++t) makers.emplace_back(key);
  std::vector<std::vector<structure::Term>> terms(OpenRecords::kAtOnce);
  std::uint64_t done = 0;
  OpenRecords records(
      workspace,
      [&](std::size_t first, std::size_t thread, std::span<const Ledger::SealedRecord> some,
          std::span<const Words> words) {
        for (std::size_t i = 0; i < some.size(); ++i) {
          terms[first + i].clear();
          add_terms(makers[thread], words[i], some[i].language, terms[first + i]);
        }
      },
      [&](const std::vector<Ledger::SealedRecord>& opened) -> Status {
        for (std::size_t i = 0; i < opened.size(); ++i) {
          if (terms[i].empty()) continue;
          const auto content = static_cast<std::uint32_t>(opened[i].content.low);
          GEHOR_CHECK(
              workspace.word_index().add({opened[i].key, content, opened[i].import}, terms[i]));
        }
        done += opened.size();
        if (progress) progress(done);
        return {};
      });
  GEHOR_CHECK(workspace.ledger().each_sealed(
      [&](const Ledger::SealedRecord& record) { return records.add(record); }));
  GEHOR_CHECK(records.finish());
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
