// One SQLite file: migrations, transactions, and what goes wrong said in words.
#include "store/sqlite/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

#include "store/sqlite/bounded_cache.h"
#include "tests/store/sqlite_support.h"

namespace gehor::sqlite {
namespace {

using test::TempDir;
using ::testing::HasSubstr;

constexpr std::array kMigrations{Migration{1, "office_migration_1"}};
constexpr DatabaseKind kKind{"office_settings_of_file", kMigrations};

int count(Database& database, const std::string& sql) {
  int n = -1;
  database.session() << sql, soci::into(n);
  return n;
}

TEST(Database, BringsAnOldFileToTheNewestFormatOnce) {
  const TempDir temp;
  ASSERT_TRUE(Database::open(temp / "x.sqlite", kKind).ok());
  // The same step again, and one more that an older program did not have.
  constexpr std::array kTwo{Migration{1, "office_migration_1"}, Migration{2, "vault_migration_1"}};
  for (int i = 0; i < 2; ++i) {
    const auto newer = Database::open(temp / "x.sqlite", {"office_settings_of_file", kTwo});
    ASSERT_TRUE(newer.ok()) << newer.error().message;
    EXPECT_EQ(count(**newer, "SELECT count(*) FROM migration"), 2);
    EXPECT_EQ(count(**newer, "SELECT count(*) FROM sealing_key"), 0);
  }
  EXPECT_EQ(Database::open(temp / "x.sqlite", kKind).error().code, ErrorCode::kNewerFormat);
}

TEST(Database, RunsAMigrationAgainWithoutHarm) {
  const TempDir temp;
  const auto database = Database::open(temp / "x.sqlite", kKind);
  ASSERT_TRUE(database.ok());
  const Status again = (*database)->guarded([&]() -> Status {
    (*database)->run_script("office_migration_1");
    return {};
  });
  EXPECT_TRUE(again.ok()) << again.error().message;
}

TEST(Database, UndoesAMigrationThatFailsHalfway) {
  const TempDir temp;
  {
    const auto database = Database::open(temp / "x.sqlite", kKind);
    ASSERT_TRUE(database.ok());
    // In the way of the second step's later statements.
    (*database)->session() << "CREATE VIEW sealing_key AS SELECT 1 AS id";
  }
  constexpr std::array kTwo{Migration{1, "office_migration_1"}, Migration{2, "vault_migration_1"}};
  EXPECT_FALSE(Database::open(temp / "x.sqlite", {"office_settings_of_file", kTwo}).ok());
  const auto database = Database::open(temp / "x.sqlite", kKind);
  ASSERT_TRUE(database.ok());
  EXPECT_EQ(count(**database, "SELECT count(*) FROM sqlite_master WHERE name = 'vault'"), 0);
}

TEST(Database, HasTheSettingsThatItsPromisesRestOn) {
  const TempDir temp;
  const auto office = Database::open(temp / "office.sqlite", kKind);
  ASSERT_TRUE(office.ok());
  std::string mode;
  (*office)->session() << "PRAGMA journal_mode", soci::into(mode);
  EXPECT_EQ(mode, "wal");
  EXPECT_EQ(count(**office, "PRAGMA synchronous"), 2);
  EXPECT_EQ(count(**office, "PRAGMA secure_delete"), 1);
  EXPECT_EQ(count(**office, "PRAGMA foreign_keys"), 1);
  constexpr std::array kVault{Migration{1, "vault_migration_1"}};
  const auto vault = Database::open(temp / "keys.sqlite", {"vault_settings_of_file", kVault});
  ASSERT_TRUE(vault.ok());
  (*vault)->session() << "PRAGMA journal_mode", soci::into(mode);
  EXPECT_EQ(mode, "truncate");
  EXPECT_EQ(count(**vault, "PRAGMA synchronous"), 3);
  EXPECT_EQ(count(**vault, "PRAGMA secure_delete"), 1);
}

TEST(Database, SaysThatTheDiskIsFullAndLosesNothing) {
  const TempDir temp;
  const auto database = Database::open(temp / "x.sqlite", kKind);
  ASSERT_TRUE(database.ok());
  // SQLite's own limit gives the same answer as a full disk.
  (*database)->session() << "PRAGMA max_page_count = 40";
  const auto fill = [&](int rows) {
    return (*database)->in_transaction([&]() -> Status {
      for (int i = 0; i < rows; ++i) {
        (*database)->session() << "INSERT INTO setting (scope, key, value, set_at) "
                                  "VALUES ('', 'k', hex(zeroblob(1000)), 0)";
      }
      return {};
    });
  };
  ASSERT_TRUE(fill(1).ok());
  const Status full = fill(1000);
  ASSERT_FALSE(full.ok());
  EXPECT_EQ(full.error().code, ErrorCode::kIo);
  EXPECT_THAT(full.error().message, HasSubstr("The disk is full"));
  EXPECT_EQ(count(**database, "SELECT count(*) FROM setting"), 1);
  EXPECT_TRUE(fill(1).ok()) << "it goes on when there is room";
}

TEST(Database, SaysThatAnotherProcessIsWriting) {
  const TempDir temp;
  const auto first = Database::open(temp / "x.sqlite", kKind);
  const auto second = Database::open(temp / "x.sqlite", kKind);
  ASSERT_TRUE(first.ok() && second.ok());
  (*second)->session() << "PRAGMA busy_timeout = 0";
  (*first)->begin();
  const Status busy = (*second)->in_transaction([]() -> Status { return {}; });
  ASSERT_FALSE(busy.ok());
  EXPECT_EQ(busy.error().code, ErrorCode::kBusy);
  (*first)->roll_back();
  EXPECT_TRUE((*second)->in_transaction([]() -> Status { return {}; }).ok());
}

TEST(Database, TurnsEveryExceptionIntoAnError) {
  const TempDir temp;
  const auto database = Database::open(temp / "x.sqlite", kKind);
  ASSERT_TRUE(database.ok());
  const Status wrong = (*database)->guarded([&]() -> Status {
    (*database)->session() << "SELEC";
    return {};
  });
  EXPECT_EQ(wrong.error().code, ErrorCode::kInternal);
  const Status missing = (*database)->guarded([]() -> Status {
    query("no_such_query");
    return {};
  });
  EXPECT_THAT(missing.error().message, HasSubstr("no_such_query"));
  const Status undone = (*database)->in_transaction([&]() -> Status {
    (*database)->session() << "INSERT INTO office VALUES ('a', 'b')";
    throw std::runtime_error("broken");
  });
  EXPECT_FALSE(undone.ok());
  EXPECT_EQ(count(**database, "SELECT count(*) FROM office"), 0);
}

TEST(SqliteError, IsASentenceForEachCause) {
  const auto error = [](int code) { return sqlite_error(code, "/d/f.sqlite", "detail"); };
  EXPECT_EQ(error(SQLITE_CORRUPT).code, ErrorCode::kCorrupt);
  EXPECT_EQ(error(SQLITE_NOTADB).code, ErrorCode::kCorrupt);
  EXPECT_EQ(error(SQLITE_READONLY).code, ErrorCode::kIo);
  EXPECT_THAT(error(SQLITE_PERM).message, HasSubstr("no permission"));
  EXPECT_THAT(error(SQLITE_CANTOPEN).message, HasSubstr("has room, and who owns"))
      << "a journal that can not be made on a full disk is told as this too";
  EXPECT_EQ(error(SQLITE_IOERR | (3 << 8)).code, ErrorCode::kIo);
  EXPECT_EQ(error(SQLITE_BUSY | (1 << 8)).code, ErrorCode::kBusy);
  EXPECT_THAT(error(SQLITE_FULL).message, HasSubstr("/d/f.sqlite"));
  EXPECT_THAT(error(SQLITE_ERROR).message, HasSubstr("detail"));
}

TEST(BoundedCache, KeepsWhatIsAskedForAndStaysWithinItsBound) {
  BoundedCache<int, int> cache(100);
  for (int i = 0; i < 10'000; ++i) {
    cache.put(i, 2 * i);
    ASSERT_NE(cache.find(0), nullptr) << "asked for all the time";
    ASSERT_LE(cache.size(), 100U);
  }
  ASSERT_NE(cache.find(9'999), nullptr);
  EXPECT_EQ(*cache.find(9'999), 19'998);
  EXPECT_EQ(cache.find(5), nullptr);
  cache.clear();
  EXPECT_EQ(cache.find(0), nullptr);
}

}  // namespace
}  // namespace gehor::sqlite
