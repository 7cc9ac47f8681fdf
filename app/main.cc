// The program: the only place where objects are wired together.
#include <sodium.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <optional>

#include "faces/cli/context.h"
#include "pipeline/derive.h"
#include "pipeline/erase.h"
#include "pipeline/workspace.h"
#include "store/directory.h"
#include "store/duckdb/ledger.h"
#include "store/sqlite/office.h"
#include "store/sqlite/vault.h"

namespace {

using namespace gehor;  // NOLINT: one file, at the top of everything

class OpenWorkspace final : public pipeline::Workspace {
 public:
  static Result<std::unique_ptr<pipeline::Workspace>> open(const std::string& path,
                                                           const std::vector<std::string>& words,
                                                           const Clock& clock) {
    GEHOR_TRY(auto directory, store::DataDirectory::open(path, {words, &clock},
                                                         store::OpenMode::kCreate, lock_wait()));
    auto workspace = std::unique_ptr<OpenWorkspace>(new OpenWorkspace(std::move(directory), clock));
    GEHOR_CHECK(workspace->open_stores());
    return std::unique_ptr<pipeline::Workspace>(std::move(workspace));
  }

  office::Office& office() override { return *office_; }
  KeyVault& vault() override { return *vault_; }
  Ledger& ledger() override { return ledger_->ledger(); }
  facts::FactStore& facts() override { return ledger_->facts(); }
  measures::FactReader& reader() override { return ledger_->reader(); }
  const Clock& clock() const override { return clock_; }

 private:
  OpenWorkspace(store::DataDirectory directory, const Clock& clock)
      : directory_(std::move(directory)), clock_(clock) {}

  static std::chrono::milliseconds lock_wait() {
    const char* wanted = std::getenv("GEHOR_LOCK_WAIT_MS");
    return wanted != nullptr ? std::chrono::milliseconds(std::atoi(wanted)) : store::kDefaultWait;
  }

  Status open_stores() {
    GEHOR_TRY(const auto folder, directory_.vault_folder());
    GEHOR_TRY(vault_, sqlite::open_vault(folder, directory_.is_new()));
    GEHOR_TRY(office_, sqlite::open_office(directory_.path() / "office.sqlite"));
    GEHOR_TRY(ledger_, duckdb::open_ledger_file(directory_.path() / "ledger.duckdb", clock_.now()));
    // What an older copy brought back is forgotten again before anybody can read it.
    GEHOR_CHECK(pipeline::apply_tombstones(*this));
    GEHOR_CHECK(pipeline::derive_if_stale(*this, {}));
    return {};
  }

  store::DataDirectory directory_;
  const Clock& clock_;
  std::unique_ptr<KeyVault> vault_;
  std::unique_ptr<office::Office> office_;
  std::unique_ptr<duckdb::LedgerFile> ledger_;
};

}  // namespace

int main(int argc, char** argv) {
  if (sodium_init() < 0) {
    std::cerr << "gehor: the cryptographic library could not be started\n";
    return cli::kFailed;
  }
  const SystemClock clock;
  cli::Context context;
  context.clock = &clock;
  context.err_is_terminal = isatty(STDERR_FILENO) != 0;
  context.open = [&clock](const std::string& path, const std::vector<std::string>& words) {
    return OpenWorkspace::open(path, words, clock);
  };
  return cli::run(argc, argv, context);
}
