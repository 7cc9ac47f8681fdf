// A thin wrapper of DuckDB's C API: databases, connections, cursors, appenders as values that
// clean up after themselves, and errors as Results. Knows no table of ours.
//
// Start at Database::open(). A Connection, its cursors and appenders belong to one thread; several
// connections of one Database may be used from several threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/hash.h"
#include "base/result.h"

namespace gehor::duckdb {

using Parameter = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Hash128>;

// The rows of an answer, one after the other.
class Cursor {
 public:
  struct State;
  explicit Cursor(std::unique_ptr<State> state);
  Cursor(Cursor&&) noexcept;
  Cursor& operator=(Cursor&&) noexcept;
  ~Cursor();

  Result<bool> next();  // false after the last row
  std::size_t column_count() const;

  // Of the current row. Numbers of any width and booleans come as integer(); decimal, float and
  // integers as real(). Reading a column as what it is not gives 0, 0.0 or "".
  bool is_null(std::size_t column) const;
  std::int64_t integer(std::size_t column) const;
  double real(std::size_t column) const;
  std::string_view text(std::size_t column) const;  // VARCHAR and BLOB; valid until next()
  Hash128 hash(std::size_t column) const;           // UHUGEINT
  std::optional<std::int64_t> maybe_integer(std::size_t column) const;
  std::optional<double> maybe_real(std::size_t column) const;

  // For who goes through millions of rows, instead of next(): how many the next block has (0: there
  // is none), and a column of it, valid until the next block. The current row is its first one, or
  // the one gone to.
  Result<std::size_t> next_block();
  void go_to(std::size_t row);
  const std::int64_t* integers(std::size_t column) const;  // BIGINT; else nullptr
  const bool* booleans(std::size_t column) const;          // BOOLEAN; else nullptr
  const std::int32_t* days(std::size_t column) const;      // DATE, since 1970; else nullptr
  bool has_nulls(std::size_t column) const;                // this block, perhaps

 private:
  std::unique_ptr<State> state_;
};

// Fast way in. Rows appended become visible to its connection after flush().
class Appender {
 public:
  struct State;
  explicit Appender(std::unique_ptr<State> state);
  Appender(Appender&&) noexcept;
  Appender& operator=(Appender&&) noexcept;
  ~Appender();

  Appender& null();
  Appender& boolean(bool value);
  Appender& integer(std::int64_t value);
  Appender& real(double value);
  Appender& text(std::string_view value);
  Appender& text_or_null(std::string_view value);  // "" becomes NULL
  Appender& blob(std::string_view value);
  Appender& hash(const Hash128& value);
  Appender& hash_or_null(const Hash128& value);  // zero becomes NULL
  Appender& maybe_integer(const std::optional<std::int64_t>& value);
  Appender& maybe_real(const std::optional<double>& value);
  Status end_row();
  Status flush();

 private:
  std::unique_ptr<State> state_;
};

class Connection {
 public:
  struct State;
  explicit Connection(std::unique_ptr<State> state);
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  ~Connection();

  // From now on everything it is asked fails. What it gave must be gone.
  void close();

  // One or several statements without parameters; answers are thrown away.
  Status run(std::string_view sql);
  Status run(std::string_view sql, const std::vector<Parameter>& parameters);
  Result<Cursor> query(std::string_view sql, const std::vector<Parameter>& parameters = {});
  Result<Appender> appender(const std::string& table);
  // The number in the first column of the first row; 0 when there is none.
  Result<std::int64_t> number(std::string_view sql, const std::vector<Parameter>& parameters = {});

 private:
  Status usable() const;
  std::unique_ptr<State> state_;
};

struct DatabaseOptions {
  std::string memory_limit = "600MB";
  int threads = 0;                         // 0: as many as there are cores
  std::filesystem::path temporary_folder;  // for sorting what does not fit in memory
};

class Database {
 public:
  struct State;
  struct File;
  explicit Database(std::unique_ptr<State> state);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // Opens or creates. kCorrupt for a damaged file, kIo where the system refuses.
  static Result<Database> open(const std::filesystem::path& file, const DatabaseOptions& options);
  Result<Connection> connect();
  // True once a fault of the disk left it so that it must be opened anew. Any thread.
  bool broken() const;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace gehor::duckdb
