#include "app/workspaces.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <utility>

#include "pipeline/derive.h"
#include "pipeline/erase.h"
#include "pipeline/index_words.h"
#include "pipeline/intake_drain.h"
#include "pipeline/locked_vault.h"
#include "store/directory.h"
#include "store/duckdb/ledger.h"
#include "store/search/word_index.h"
#include "store/sqlite/office.h"
#include "store/sqlite/vault.h"

namespace gehor::app {
namespace {

std::chrono::milliseconds lock_wait() {
  const char* wanted = std::getenv("GEHOR_LOCK_WAIT_MS");
  return wanted != nullptr ? std::chrono::milliseconds(std::atoi(wanted)) : store::kDefaultWait;
}

// What all workspaces of one directory share. The lock on the directory goes with the last of them.
struct Shared {
  Shared(store::DataDirectory opened, const Clock& the_clock)
      : directory(std::move(opened)), clock(the_clock) {}
  store::DataDirectory directory;
  const Clock& clock;
  std::unique_ptr<KeyVault> vault;
  std::unique_ptr<duckdb::LedgerFile> ledger;  // the first connection; the writer's
  std::unique_ptr<WordIndex> word_index;
};

class OpenWorkspace final : public pipeline::Workspace {
 public:
  OpenWorkspace(std::shared_ptr<Shared> shared, std::unique_ptr<office::Office> office,
                std::unique_ptr<duckdb::LedgerFile> ledger)
      : shared_(std::move(shared)), office_(std::move(office)), own_ledger_(std::move(ledger)) {}

  office::Office& office() override { return *office_; }
  KeyVault& vault() override { return *shared_->vault; }
  Ledger& ledger() override { return file().ledger(); }
  WordIndex& word_index() override { return *shared_->word_index; }
  facts::FactStore& facts() override { return file().facts(); }
  measures::FactReader& reader() override { return file().reader(); }
  const Clock& clock() const override { return shared_->clock; }
  const std::filesystem::path& directory() const override { return shared_->directory.path(); }

 private:
  duckdb::LedgerFile& file() { return own_ledger_ ? *own_ledger_ : *shared_->ledger; }

  std::shared_ptr<Shared> shared_;
  std::unique_ptr<office::Office> office_;
  std::unique_ptr<duckdb::LedgerFile> own_ledger_;
};

Result<std::unique_ptr<office::Office>> open_office(const Shared& shared) {
  return sqlite::open_office(shared.directory.path() / "office.sqlite");
}

Result<std::shared_ptr<Shared>> open_shared(const std::string& path,
                                            const std::vector<std::string>& words,
                                            const Clock& clock) {
  GEHOR_TRY(auto directory, store::DataDirectory::open(path, {words, &clock},
                                                       store::OpenMode::kCreate, lock_wait()));
  auto shared = std::make_shared<Shared>(std::move(directory), clock);
  GEHOR_TRY(const auto folder, shared->directory.vault_folder());
  GEHOR_TRY(auto vault, sqlite::open_vault(folder, shared->directory.is_new()));
  shared->vault = std::make_unique<pipeline::LockedVault>(std::move(vault));
  GEHOR_TRY(shared->ledger,
            duckdb::open_ledger_file(shared->directory.path() / "ledger.duckdb", clock.now()));
  GEHOR_TRY(shared->word_index,
            search::open_word_index(shared->directory.path() / "search", *shared->vault));
  return shared;
}

Result<std::unique_ptr<pipeline::Workspace>> open_writer(const std::shared_ptr<Shared>& shared) {
  GEHOR_TRY(auto office, open_office(*shared));
  auto workspace = std::make_unique<OpenWorkspace>(shared, std::move(office), nullptr);
  GEHOR_CHECK(pipeline::index_words_if_needed(*workspace, {}));
  GEHOR_TRY(const pipeline::Leftovers left, pipeline::drain_leftovers(*workspace));
  for (const Sentence& warning : left.warnings) std::cerr << "warning: " << warning << "\n";
  GEHOR_CHECK(pipeline::apply_tombstones(*workspace));
  GEHOR_CHECK(pipeline::derive_if_stale(*workspace, {}));
  return std::unique_ptr<pipeline::Workspace>(std::move(workspace));
}

}  // namespace

Result<std::unique_ptr<pipeline::Workspace>> open_workspace(const std::string& path,
                                                            const std::vector<std::string>& words,
                                                            const Clock& clock) {
  GEHOR_TRY(const auto shared, open_shared(path, words, clock));
  return open_writer(shared);
}

Result<std::unique_ptr<pipeline::Station>> open_station(const std::string& path,
                                                        const std::vector<std::string>& words,
                                                        const Clock& clock, std::size_t readers) {
  GEHOR_TRY(const auto shared, open_shared(path, words, clock));
  GEHOR_TRY(auto writer, open_writer(shared));
  const auto another = [shared]() -> Result<std::unique_ptr<pipeline::Workspace>> {
    GEHOR_TRY(auto office, open_office(*shared));
    GEHOR_TRY(auto ledger, shared->ledger->another());
    return std::unique_ptr<pipeline::Workspace>(
        std::make_unique<OpenWorkspace>(shared, std::move(office), std::move(ledger)));
  };
  return pipeline::Station::open(std::move(writer), another, readers);
}

}  // namespace gehor::app
