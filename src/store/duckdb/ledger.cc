#include "store/duckdb/ledger.h"

#include <sys/stat.h>

#include "store/duckdb/database.h"
#include "store/duckdb/fact_tables.h"
#include "store/duckdb/named_sql.h"
#include "store/duckdb/record_ledger.h"
#include "store/duckdb/roll_ups.h"

namespace gehor::duckdb {
namespace {

constexpr std::int64_t kNewestMigration = 7;

Status migrate(Connection& db, Instant now) {
  GEHOR_CHECK(db.run(sql("ledger_migration_table")));
  GEHOR_TRY(const std::int64_t newest, db.number(sql("ledger_migration_newest")));
  if (newest > kNewestMigration) {
    return Error{ErrorCode::kNewerFormat,
                 "This data directory was made by a newer version of Gehör (format " +
                     std::to_string(newest) + ", this one knows " +
                     std::to_string(kNewestMigration) + "). Use that version."};
  }
  for (std::int64_t step = newest + 1; step <= kNewestMigration; ++step) {
    GEHOR_CHECK(db.run("BEGIN TRANSACTION"));
    Status done = db.run(sql("ledger_migration_" + std::to_string(step)));
    if (done.ok()) {
      done = db.run(sql("ledger_migration_done"),
                    {step, std::int64_t{now.time_since_epoch().count()}});
    }
    GEHOR_CHECK(db.run(done.ok() ? "COMMIT" : "ROLLBACK"));
    GEHOR_CHECK(done);
  }
  return {};
}

class File final : public LedgerFile {
 public:
  File(std::shared_ptr<Database> database, Connection connection)
      : database_(std::move(database)),
        connection_(std::move(connection)),
        ledger_(connection_),
        facts_(connection_, table_),
        reader_(connection_, table_) {}

  Ledger& ledger() override { return ledger_; }
  facts::FactStore& facts() override { return facts_; }
  measures::FactReader& reader() override { return reader_; }
  Result<std::unique_ptr<LedgerFile>> another() override {
    if (!database_) return connection_.run("").error();
    GEHOR_TRY(Connection connection, database_->connect());
    return std::unique_ptr<LedgerFile>(std::make_unique<File>(database_, std::move(connection)));
  }
  bool broken() const override { return !database_ || database_->broken(); }
  void close() override {
    ledger_.abandon_import();
    facts_.abandon();
    connection_.close();
    database_.reset();
  }

 private:
  std::shared_ptr<Database> database_;
  Connection connection_;
  FactTable table_;
  RecordLedger ledger_;
  FactWriter facts_;
  FactQuestions reader_;
};

Result<Database> open_database(const std::filesystem::path& file) {
  DatabaseOptions options;
  options.temporary_folder = file.parent_path() / "tmp";
  const mode_t before = umask(0077);
  auto opened = Database::open(file, options);
  umask(before);
  if (opened.ok()) return opened;
  Error error = opened.error();
  error.where.file = file.string();
  // What it can not read and is no fault of the disk is damage, whatever words DuckDB has for it.
  if (error.code == ErrorCode::kInternal) {
    error.code = ErrorCode::kCorrupt;
    error.message =
        say("The file is damaged. Put back the data directory from a backup. ({})", error.message);
  }
  return error;
}

// A new file is there with its tables or not at all: DuckDB takes one that it was making when the
// process died for a damaged one.
Status make_file(const std::filesystem::path& file, Instant now) {
  namespace fs = std::filesystem;
  const fs::path fresh = file.string() + ".new";
  std::error_code error;
  for (const char* left : {"", ".wal"}) fs::remove(fresh.string() + left, error);
  {
    GEHOR_TRY(Database database, open_database(fresh));
    GEHOR_TRY(Connection connection, database.connect());
    GEHOR_CHECK(migrate(connection, now));
    GEHOR_CHECK(make_roll_ups(connection));
    GEHOR_CHECK(connection.run("CHECKPOINT"));
  }
  fs::rename(fresh, file, error);
  if (error) {
    return Error{ErrorCode::kIo, "The ledger can not be made here.", {file.string(), 0, {}}};
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<LedgerFile>> open_ledger_file(const std::filesystem::path& file,
                                                     Instant now) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) GEHOR_CHECK(make_file(file, now));
  GEHOR_TRY(Database opened, open_database(file));
  auto database = std::make_shared<Database>(std::move(opened));
  GEHOR_TRY(Connection connection, database->connect());
  GEHOR_CHECK(migrate(connection, now));
  GEHOR_CHECK(make_roll_ups(connection));
  return std::unique_ptr<LedgerFile>(
      std::make_unique<File>(std::move(database), std::move(connection)));
}

}  // namespace gehor::duckdb
