#include "store/sqlite/database.h"

#include <new>
#include <stdexcept>

#include <fmt/format.h>

#include "base/text.h"
#include "store/private_files.h"
#include "store/sql.h"

namespace gehor::sqlite {
namespace {

namespace fs = std::filesystem;

// How SOCI takes a path: without "=" the whole text is the file's name, else it wants quotes.
Result<std::string> connection_text(const fs::path& file) {
  std::string name = fs::absolute(file).string();
  if (name.find('=') == std::string::npos) return name;
  if (name.find('"') == std::string::npos) return fmt::format("dbname=\"{}\"", name);
  return Error{ErrorCode::kInvalidArgument,
               fmt::format("The path {} holds both = and \", which can not be opened. Name "
                           "another place.",
                           name)};
}

}  // namespace

std::string query(std::string_view name) {
  const std::string_view text = sql::get(name);
  if (text.empty()) throw std::logic_error(fmt::format("there is no query {}", name));
  return std::string(text);
}

bool ask(soci::statement& question) {
  const bool found = question.execute(true);
  if (found) question.fetch();
  return found;
}

Error sqlite_error(int code, const fs::path& file, std::string_view detail) {
  const std::string name = file.string();
  switch (code & 0xff) {  // the rest says more about the same cause
    case SQLITE_FULL:
      return Error{ErrorCode::kIo,
                   fmt::format("The disk is full: {} could not be written. Make room and try "
                               "again; what was written before is still there.",
                               name)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error{ErrorCode::kBusy,
                   fmt::format("{} is in use by another process. Wait until it is done, or end "
                               "it.",
                               name)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return Error{ErrorCode::kCorrupt,
                   fmt::format("The file {} is damaged. Put back the one from a backup.", name)};
    case SQLITE_CANTOPEN:
      return Error{ErrorCode::kIo,
                   fmt::format("{} or what belongs to it can not be opened for writing. Check that "
                               "the disk has room, and who owns the file and its folder.",
                               name)};
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
      return Error{ErrorCode::kIo,
                   fmt::format("{} can not be opened for writing: no permission. Check who owns it "
                               "and its folder.",
                               name)};
    case SQLITE_IOERR:
      return Error{ErrorCode::kIo,
                   fmt::format("The system could not read or write {}. Check the disk and try "
                               "again.",
                               name)};
    case SQLITE_NOMEM:
      return Error{ErrorCode::kIo, fmt::format("There was no memory left to use {}.", name)};
    default:
      return Error{ErrorCode::kInternal,
                   fmt::format("{} could not be used; this is a fault of Gehör: {}", name, detail)};
  }
}

Result<std::unique_ptr<Database>> Database::open(const fs::path& file, const DatabaseKind& kind) {
  GEHOR_CHECK(store::make_private_file(file));
  std::unique_ptr<Database> database(new Database(file));
  GEHOR_CHECK(database->connect());
  // Before the settings, which write: a file of a newer version stays as it is.
  GEHOR_CHECK(database->check_format(kind.migrations));
  GEHOR_CHECK(database->guarded([&]() -> Status {
    database->run_script(kind.settings);
    return {};
  }));
  GEHOR_CHECK(database->migrate(kind.migrations));
  return database;
}

Status Database::connect() {
  return guarded([&]() -> Status {
    GEHOR_TRY(const std::string text, connection_text(file_));
    session_.open(soci::sqlite3, text);
    return {};
  });
}

Status Database::check_format(std::span<const Migration> migrations) {
  return guarded([&]() -> Status {
    int tables = 0;
    int ours = 0;
    session_ << query("sqlite_tables"), soci::into(tables), soci::into(ours);
    if (tables == 0) return {};
    if (ours == 0) {
      return Error{
          ErrorCode::kCorrupt,
          fmt::format("{} is a database of another program. Move it away.", file_.string())};
    }
    int newest = 0;
    session_ << query("sqlite_newest_migration"), soci::into(newest);
    if (newest > migrations.back().number) {
      return Error{ErrorCode::kNewerFormat,
                   fmt::format("{} was made by a newer version of Gehör (format {}; this version "
                               "knows {}). Use that version or a newer one.",
                               file_.string(), newest, migrations.back().number)};
    }
    return {};
  });
}

Status Database::migrate(std::span<const Migration> migrations) {
  GEHOR_CHECK(guarded([&]() -> Status {
    run_script("sqlite_create_migration_table");
    return {};
  }));
  // Looked at first without a transaction: one more connection beside a writer must not wait for
  // it.
  int reached = 0;
  GEHOR_CHECK(guarded([&]() -> Status {
    session_ << query("sqlite_newest_migration"), soci::into(reached);
    return {};
  }));
  for (const Migration& step : migrations) {
    if (step.number <= reached) continue;
    GEHOR_CHECK(in_transaction([&]() -> Status {
      int newest = 0;
      session_ << query("sqlite_newest_migration"), soci::into(newest);
      if (step.number <= newest) return {};
      run_script(step.query);
      const std::string name(step.query);
      session_ << query("sqlite_add_migration"), soci::use(step.number), soci::use(name);
      return {};
    }));
  }
  return {};
}

void Database::run_script(std::string_view name) {
  const std::string script = query(name) + "\n";
  std::size_t from = 0;
  for (std::size_t end = script.find(";\n"); end != std::string::npos;
       end = script.find(";\n", from)) {
    session_ << script.substr(from, end - from);
    from = end + 2;
  }
  if (!trim(std::string_view(script).substr(from)).empty()) {
    throw std::logic_error(fmt::format("query {}: the last statement has no \";\"", name));
  }
}

void Database::begin() { session_ << query("sqlite_begin"); }

void Database::commit() { session_ << query("sqlite_commit"); }

void Database::roll_back() {
  try {
    session_ << query("sqlite_rollback");
  } catch (const std::exception&) {
    // "no transaction is active": a full disk ends it without being asked.
  }
}

Error Database::error_from(const std::exception& e) const {
  if (const auto* error = dynamic_cast<const soci::sqlite3_soci_error*>(&e)) {
    return sqlite_error(error->result(), file_, error->what());
  }
  if (dynamic_cast<const std::bad_alloc*>(&e) != nullptr) {
    return sqlite_error(SQLITE_NOMEM, file_, e.what());
  }
  return sqlite_error(SQLITE_ERROR, file_, e.what());
}

}  // namespace gehor::sqlite
