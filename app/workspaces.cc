#include "app/workspaces.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <set>
#include <utility>

#include "pipeline/derive.h"
#include "pipeline/erase.h"
#include "pipeline/index_words.h"
#include "pipeline/intake_drain.h"
#include "pipeline/last_moment.h"
#include "pipeline/locked_vault.h"
#include "store/directory.h"
#include "store/duckdb/ledger.h"
#include "store/search/word_index.h"
#include "store/sqlite/office.h"
#include "store/sqlite/vault.h"

namespace gehor::app {
namespace {

// Clocks are set by seconds every day; more than this is told.
constexpr std::chrono::hours kClockMayBeOff{1};

std::chrono::milliseconds lock_wait() {
  const char* wanted = std::getenv("GEHOR_LOCK_WAIT_MS");
  return wanted != nullptr ? std::chrono::milliseconds(std::atoi(wanted)) : store::kDefaultWait;
}

class OpenWorkspace;

// What all workspaces of one directory share. The lock on the directory goes with the last of them.
struct Shared {
  Shared(store::DataDirectory opened, ForwardClock& the_clock)
      : directory(std::move(opened)), clock(the_clock) {}
  store::DataDirectory directory;
  ForwardClock& clock;
  std::unique_ptr<KeyVault> vault;
  std::unique_ptr<duckdb::LedgerFile> ledger;  // the first connection; the writer's
  std::unique_ptr<WordIndex> word_index;
  // Who has the ledger open through a connection of its own.
  std::mutex mutex;
  std::set<OpenWorkspace*> open;

  std::filesystem::path ledger_file() const { return directory.path() / "ledger.duckdb"; }
  // After a fault of the disk. `known`: the workspaces of which nobody uses one just now.
  Status open_ledger_anew(std::size_t known);
};

class OpenWorkspace final : public pipeline::Workspace {
 public:
  OpenWorkspace(std::shared_ptr<Shared> shared, std::unique_ptr<office::Office> office,
                std::unique_ptr<duckdb::LedgerFile> ledger)
      : shared_(std::move(shared)), office_(std::move(office)), own_ledger_(std::move(ledger)) {
    const std::lock_guard lock(shared_->mutex);
    shared_->open.insert(this);
  }
  ~OpenWorkspace() override {
    const std::lock_guard lock(shared_->mutex);
    shared_->open.erase(this);
  }
  OpenWorkspace(const OpenWorkspace&) = delete;
  OpenWorkspace& operator=(const OpenWorkspace&) = delete;

  office::Office& office() override { return *office_; }
  KeyVault& vault() override { return *shared_->vault; }
  Ledger& ledger() override { return file().ledger(); }
  WordIndex& word_index() override { return *shared_->word_index; }
  facts::FactStore& facts() override { return file().facts(); }
  measures::FactReader& reader() override { return file().reader(); }
  const Clock& clock() const override { return shared_->clock; }
  const std::filesystem::path& directory() const override { return shared_->directory.path(); }

  void close_ledger() { file().close(); }
  Status open_ledger_anew() {
    if (!own_ledger_) return {};
    GEHOR_TRY(own_ledger_, shared_->ledger->another());
    return {};
  }

 private:
  duckdb::LedgerFile& file() { return own_ledger_ ? *own_ledger_ : *shared_->ledger; }

  std::shared_ptr<Shared> shared_;
  std::unique_ptr<office::Office> office_;
  std::unique_ptr<duckdb::LedgerFile> own_ledger_;
};

Status Shared::open_ledger_anew(std::size_t known) {
  const std::lock_guard lock(mutex);
  if (open.size() != known) {
    return Error{ErrorCode::kBusy,
                 "The data must be opened anew after a fault of the disk, and are being read just "
                 "now. Try again in a moment."};
  }
  for (OpenWorkspace* workspace : open) workspace->close_ledger();
  GEHOR_TRY(ledger, duckdb::open_ledger_file(ledger_file(), clock.now()));
  for (OpenWorkspace* workspace : open) GEHOR_CHECK(workspace->open_ledger_anew());
  return {};
}

Result<std::unique_ptr<office::Office>> open_office(const Shared& shared) {
  return sqlite::open_office(shared.directory.path() / "office.sqlite");
}

bool holds_something(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  return !error && size > 0;
}

Error missing(const std::filesystem::path& file) {
  return Error{ErrorCode::kCorrupt,
               "This file is missing or empty, and data beside it need it. Put back the data "
               "directory from a backup.",
               {file.string(), 0, {}}};
}

// A store that lost its file must not begin anew beside what others hold: figures would be wrong
// without a word. What is made later than the ledger tells that there was one.
Status check_ledger_is_there(const store::DataDirectory& directory) {
  if (directory.is_new()) return {};
  std::error_code ignored;
  const std::filesystem::path ledger = directory.path() / "ledger.duckdb";
  const bool was_there = std::filesystem::exists(ledger, ignored) ||
                         std::filesystem::exists(directory.path() / "office.sqlite", ignored) ||
                         std::filesystem::exists(directory.path() / "search", ignored);
  if (was_there && !holds_something(ledger)) return missing(ledger);
  return {};
}

// The office is made before the first import.
Status check_office_is_there(const Shared& shared) {
  const std::filesystem::path office = shared.directory.path() / "office.sqlite";
  if (holds_something(office)) return {};
  GEHOR_TRY(const auto imports, shared.ledger->ledger().imports());
  if (!imports.empty()) return missing(office);
  return {};
}

Result<std::shared_ptr<Shared>> open_shared(const std::string& path,
                                            const std::vector<std::string>& words,
                                            ForwardClock& clock) {
  GEHOR_TRY(auto directory, store::DataDirectory::open(path, {words, &clock},
                                                       store::OpenMode::kCreate, lock_wait()));
  auto shared = std::make_shared<Shared>(std::move(directory), clock);
  GEHOR_CHECK(check_ledger_is_there(shared->directory));
  GEHOR_TRY(const auto folder, shared->directory.vault_folder());
  GEHOR_TRY(auto vault, sqlite::open_vault(folder, shared->directory.is_new()));
  shared->vault = std::make_unique<pipeline::LockedVault>(std::move(vault));
  GEHOR_TRY(shared->ledger, duckdb::open_ledger_file(shared->ledger_file(), clock.now()));
  GEHOR_CHECK(check_office_is_there(*shared));
  GEHOR_TRY(shared->word_index,
            search::open_word_index(shared->directory.path() / "search", *shared->vault));
  return shared;
}

// What is written from now on comes after what is there, whatever this machine's clock shows.
Status set_clock(pipeline::Workspace& workspace, ForwardClock& clock) {
  GEHOR_TRY(const auto last, pipeline::last_moment(workspace));
  if (!last) return {};
  const Instant shown = clock.system_now();
  if (*last > shown + kClockMayBeOff) {
    std::cerr
        << "warning: the clock of this machine shows " << format_instant(shown)
        << ", and the data were last changed at " << format_instant(*last)
        << ". One of them was wrong. Set the clock if it is this one; until it has passed that "
           "moment, what is done is noted as just after it.\n";
  }
  clock.not_before(*last);
  return {};
}

Result<std::unique_ptr<pipeline::Workspace>> open_writer(const std::shared_ptr<Shared>& shared) {
  GEHOR_TRY(auto office, open_office(*shared));
  auto workspace = std::make_unique<OpenWorkspace>(shared, std::move(office), nullptr);
  GEHOR_CHECK(set_clock(*workspace, shared->clock));
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
                                                            ForwardClock& clock) {
  GEHOR_TRY(const auto shared, open_shared(path, words, clock));
  return open_writer(shared);
}

Result<std::unique_ptr<pipeline::Station>> open_station(const std::string& path,
                                                        const std::vector<std::string>& words,
                                                        ForwardClock& clock, std::size_t readers) {
  GEHOR_TRY(const auto shared, open_shared(path, words, clock));
  GEHOR_TRY(auto writer, open_writer(shared));
  const auto another = [shared]() -> Result<std::unique_ptr<pipeline::Workspace>> {
    GEHOR_TRY(auto office, open_office(*shared));
    GEHOR_TRY(auto ledger, shared->ledger->another());
    return std::unique_ptr<pipeline::Workspace>(
        std::make_unique<OpenWorkspace>(shared, std::move(office), std::move(ledger)));
  };
  GEHOR_TRY(auto station, pipeline::Station::open(std::move(writer), another, readers));
  // Until all of it is done, as the disk may still be full.
  const auto unfinished = std::make_shared<std::atomic<bool>>(false);
  station->on_break(
      [shared, unfinished] { return shared->ledger->broken() || *unfinished; },
      [shared, unfinished](pipeline::Workspace& workspace, std::size_t workspaces) -> Status {
        *unfinished = true;
        if (shared->ledger->broken()) GEHOR_CHECK(shared->open_ledger_anew(workspaces));
        // What the command that met the fault left.
        GEHOR_CHECK(pipeline::index_words_if_needed(workspace, {}));
        GEHOR_CHECK(pipeline::apply_tombstones(workspace));
        GEHOR_CHECK(pipeline::derive_if_stale(workspace, {}));
        *unfinished = false;
        return {};
      });
  return station;
}

}  // namespace gehor::app
