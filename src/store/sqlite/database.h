// One SQLite file behind SOCI: opening, settings, migrations, transactions, and errors in words.
//
// For the sources of store/sqlite; nobody else includes it. One thread at a time. Start with
// Database::open(). SOCI throws: everything that calls it runs inside guarded() or
// in_transaction(), which turn what is thrown into an Error.
#pragma once

#include <exception>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/sqlite/soci.h"

namespace gehor::sqlite {

// A step from one format of a file to the next. Numbers grow; a step that has once been released
// never changes. Running one twice does no harm.
struct Migration {
  int number = 0;
  std::string_view query;  // the name of a named query, which may hold several statements
};

struct DatabaseKind {
  std::string_view settings;              // named query with the PRAGMAs, run at each opening
  std::span<const Migration> migrations;  // by number
};

// The named query, as SOCI wants it. Throws std::logic_error for a name that does not exist.
std::string query(std::string_view name);

// Runs a prepared question that has at most one row of answer: true when it is there, in what the
// statement fills. Reads to the end, so that SQLite's lock does not outlive the question. Throws.
bool ask(soci::statement& question);

// What SQLite's result code `code` means to somebody who reads it; `detail` is SQLite's own text.
Error sqlite_error(int code, const std::filesystem::path& file, std::string_view detail);

class Database {
 public:
  // Opens the file, or makes it (mode 0600), and brings it to the newest format. kNewerFormat when
  // it is newer than this program, kCorrupt when it is damaged or not ours, kBusy, kIo.
  static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file,
                                                const DatabaseKind& kind);

  soci::session& session() { return session_; }
  const std::filesystem::path& file() const { return file_; }

  // Runs every statement of a named query (statements end with ";" at the end of a line). Throws.
  void run_script(std::string_view name);

  // `body` returns a Status or a Result; what it throws becomes one.
  template <typename Body>
  auto guarded(Body&& body) -> decltype(body()) {
    try {
      return body();
    } catch (const std::exception& e) {
      return error_from(e);
    }
  }

  // The same, inside a transaction: kept when body's result is ok, else undone.
  template <typename Body>
  auto in_transaction(Body&& body) -> decltype(body()) {
    return guarded([&]() -> decltype(body()) {
      begin();
      try {
        auto result = body();
        if (result.ok()) {
          commit();
        } else {
          roll_back();
        }
        return result;
      } catch (...) {
        roll_back();
        throw;
      }
    });
  }

  void begin();      // throws
  void commit();     // throws
  void roll_back();  // never throws: SQLite may have done so by itself already

 private:
  explicit Database(const std::filesystem::path& file) : file_(file) {}

  Status connect();
  Status check_format(std::span<const Migration> migrations);
  Status migrate(std::span<const Migration> migrations);
  Error error_from(const std::exception& e) const;

  std::filesystem::path file_;
  soci::session session_;
};

}  // namespace gehor::sqlite
