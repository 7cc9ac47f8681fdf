#include "store/duckdb/database.h"

#include <duckdb.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <initializer_list>
#include <utility>

namespace gehor::duckdb {
namespace {

// A checkpoint writes the last row group of each table anew, half a second's work for a core: with
// DuckDB's own 16 MB that comes every few seconds while contacts come live. Reading this much log
// again after a crash takes no longer.
constexpr const char* kLogUntilCheckpoint = "64MB";

// What DuckDB says, without the names of its own classes.
std::string detail_of(std::string text) {
  if (const std::size_t end = text.find('\n'); end != std::string::npos) text.resize(end);
  constexpr std::string_view kMark = "rror: ";
  if (const std::size_t at = text.rfind(kMark); at != std::string::npos) {
    text.erase(0, at + kMark.size());
  }
  return text;
}

// Runs `call` against a prepared statement with bound parameters.
struct Prepared {
  duckdb_prepared_statement statement = nullptr;
  ~Prepared() { duckdb_destroy_prepare(&statement); }
};

duckdb_state bind(duckdb_prepared_statement statement, idx_t index, const Parameter& parameter) {
  return std::visit(
      [&](const auto& v) {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, std::nullptr_t>) {
          return duckdb_bind_null(statement, index);
        } else if constexpr (std::is_same_v<T, bool>) {
          return duckdb_bind_boolean(statement, index, v);
        } else if constexpr (std::is_same_v<T, std::int64_t>) {
          return duckdb_bind_int64(statement, index, v);
        } else if constexpr (std::is_same_v<T, double>) {
          return duckdb_bind_double(statement, index, v);
        } else if constexpr (std::is_same_v<T, std::string>) {
          return duckdb_bind_varchar_length(statement, index, v.data(), v.size());
        } else {
          return duckdb_bind_uhugeint(statement, index, duckdb_uhugeint{v.low, v.high});
        }
      },
      parameter);
}

}  // namespace

// --- The file ----------------------------------------------------------------------------------

// What all connections of one database know of it.
struct Database::File {
  std::string name;
  std::atomic<bool> broken = false;

  // An Error from what DuckDB says.
  Error error(const char* message);
};

Error Database::File::error(const char* message) {
  const std::string text = message != nullptr ? message : "unknown fault";
  const auto mentions = [&](std::string_view part) { return text.find(part) != text.npos; };
  const auto mentions_any = [&](std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), mentions);
  };
  // After these DuckDB refuses everything, or what it has in memory is not what is on the disk.
  if (mentions_any({"FATAL", "invalidated", "INTERNAL", "Failed to commit"})) broken = true;
  const std::string detail = detail_of(text);
  if (mentions_any({"not a valid DuckDB database file", "Corrupt", "checksum", "deserialize",
                    "Serialization Error", "read enough bytes", "replaying WAL", "WAL file",
                    "Decompress"})) {
    return Error{
        ErrorCode::kCorrupt,
        say("The file is damaged. Put back the data directory from a backup. ({})", detail),
        {name, 0, {}}};
  }
  if (mentions_any({"No space left", "Disk quota", "max_temp_directory_size"})) {
    return Error{ErrorCode::kIo,
                 "The disk is full. Make room and try again; what was kept before is still there.",
                 {name, 0, {}}};
  }
  if (mentions_any({"IO Error", "fsync", "Could not", "Cannot open file", "Permission denied",
                    "Input/output"})) {
    return Error{ErrorCode::kIo,
                 say("The disk could not be read or written. Check it and try again; what was kept "
                     "before is still there. ({})",
                     detail),
                 {name, 0, {}}};
  }
  if (mentions_any({"invalidated", "INTERNAL", "FATAL"})) {
    return Error{ErrorCode::kCorrupt,
                 say("The file can not be used any further. Try again; if that does not help, put "
                     "back the data directory from a backup. ({})",
                     detail),
                 {name, 0, {}}};
  }
  return Error{ErrorCode::kInternal, "the store of contacts: " + detail};
}

// --- Cursor ------------------------------------------------------------------------------------

struct Cursor::State {
  std::shared_ptr<Database::File> file;
  duckdb_result result{};
  duckdb_data_chunk chunk = nullptr;
  idx_t row = 0;
  idx_t rows = 0;
  struct Column {
    duckdb_type type = DUCKDB_TYPE_INVALID;
    void* data = nullptr;
    std::uint64_t* validity = nullptr;
  };
  std::vector<Column> columns;

  ~State() {
    if (chunk != nullptr) duckdb_destroy_data_chunk(&chunk);
    duckdb_destroy_result(&result);
  }
};

Cursor::Cursor(std::unique_ptr<State> state) : state_(std::move(state)) {
  const idx_t n = duckdb_column_count(&state_->result);
  state_->columns.resize(n);
  for (idx_t i = 0; i < n; ++i) state_->columns[i].type = duckdb_column_type(&state_->result, i);
}
Cursor::Cursor(Cursor&&) noexcept = default;
Cursor& Cursor::operator=(Cursor&&) noexcept = default;
Cursor::~Cursor() = default;

Result<bool> Cursor::next() {
  State& s = *state_;
  if (s.chunk != nullptr && ++s.row < s.rows) return true;
  GEHOR_TRY(const std::size_t rows, next_block());
  return rows > 0;
}

Result<std::size_t> Cursor::next_block() {
  State& s = *state_;
  for (;;) {
    if (s.chunk != nullptr) duckdb_destroy_data_chunk(&s.chunk);
    s.chunk = duckdb_fetch_chunk(s.result);
    if (s.chunk == nullptr) {
      const char* message = duckdb_result_error(&s.result);
      if (message != nullptr && *message != '\0') return s.file->error(message);
      return std::size_t{0};
    }
    s.rows = duckdb_data_chunk_get_size(s.chunk);
    s.row = 0;
    if (s.rows == 0) continue;
    for (idx_t i = 0; i < s.columns.size(); ++i) {
      duckdb_vector vector = duckdb_data_chunk_get_vector(s.chunk, i);
      s.columns[i].data = duckdb_vector_get_data(vector);
      s.columns[i].validity = duckdb_vector_get_validity(vector);
    }
    return static_cast<std::size_t>(s.rows);
  }
}

void Cursor::go_to(std::size_t row) { state_->row = row; }

const std::int64_t* Cursor::integers(std::size_t column) const {
  const auto& c = state_->columns[column];
  return c.type == DUCKDB_TYPE_BIGINT ? static_cast<const std::int64_t*>(c.data) : nullptr;
}

const bool* Cursor::booleans(std::size_t column) const {
  const auto& c = state_->columns[column];
  return c.type == DUCKDB_TYPE_BOOLEAN ? static_cast<const bool*>(c.data) : nullptr;
}

const std::int32_t* Cursor::days(std::size_t column) const {
  const auto& c = state_->columns[column];
  return c.type == DUCKDB_TYPE_DATE ? static_cast<const std::int32_t*>(c.data) : nullptr;
}

bool Cursor::has_nulls(std::size_t column) const {
  return state_->columns[column].validity != nullptr;
}

std::size_t Cursor::column_count() const { return state_->columns.size(); }

bool Cursor::is_null(std::size_t column) const {
  const auto& c = state_->columns[column];
  return c.validity != nullptr && !duckdb_validity_row_is_valid(c.validity, state_->row);
}

std::int64_t Cursor::integer(std::size_t column) const {
  if (is_null(column)) return 0;
  const auto& c = state_->columns[column];
  const auto at = [&](auto* typed) { return static_cast<std::int64_t>(typed[state_->row]); };
  switch (c.type) {
    case DUCKDB_TYPE_BOOLEAN: return at(static_cast<bool*>(c.data));
    case DUCKDB_TYPE_TINYINT: return at(static_cast<std::int8_t*>(c.data));
    case DUCKDB_TYPE_SMALLINT: return at(static_cast<std::int16_t*>(c.data));
    case DUCKDB_TYPE_INTEGER:
    case DUCKDB_TYPE_DATE: return at(static_cast<std::int32_t*>(c.data));
    case DUCKDB_TYPE_BIGINT:
    case DUCKDB_TYPE_TIMESTAMP: return at(static_cast<std::int64_t*>(c.data));
    case DUCKDB_TYPE_UTINYINT: return at(static_cast<std::uint8_t*>(c.data));
    case DUCKDB_TYPE_USMALLINT: return at(static_cast<std::uint16_t*>(c.data));
    case DUCKDB_TYPE_UINTEGER: return at(static_cast<std::uint32_t*>(c.data));
    case DUCKDB_TYPE_UBIGINT: return at(static_cast<std::uint64_t*>(c.data));
    case DUCKDB_TYPE_HUGEINT:
      return static_cast<std::int64_t>(static_cast<duckdb_hugeint*>(c.data)[state_->row].lower);
    case DUCKDB_TYPE_DOUBLE: return at(static_cast<double*>(c.data));
    default: return 0;
  }
}

double Cursor::real(std::size_t column) const {
  if (is_null(column)) return 0;
  const auto& c = state_->columns[column];
  if (c.type == DUCKDB_TYPE_DOUBLE) return static_cast<double*>(c.data)[state_->row];
  if (c.type == DUCKDB_TYPE_FLOAT) return static_cast<float*>(c.data)[state_->row];
  if (c.type == DUCKDB_TYPE_HUGEINT) {
    return duckdb_hugeint_to_double(static_cast<duckdb_hugeint*>(c.data)[state_->row]);
  }
  return static_cast<double>(integer(column));
}

std::string_view Cursor::text(std::size_t column) const {
  if (is_null(column)) return {};
  const auto& c = state_->columns[column];
  if (c.type != DUCKDB_TYPE_VARCHAR && c.type != DUCKDB_TYPE_BLOB) return {};
  duckdb_string_t* value = static_cast<duckdb_string_t*>(c.data) + state_->row;
  return {duckdb_string_t_data(value), duckdb_string_t_length(*value)};
}

Hash128 Cursor::hash(std::size_t column) const {
  if (is_null(column)) return {};
  const auto& c = state_->columns[column];
  if (c.type != DUCKDB_TYPE_UHUGEINT) return {};
  const duckdb_uhugeint value = static_cast<duckdb_uhugeint*>(c.data)[state_->row];
  return {value.upper, value.lower};
}

std::optional<std::int64_t> Cursor::maybe_integer(std::size_t column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

std::optional<double> Cursor::maybe_real(std::size_t column) const {
  if (is_null(column)) return std::nullopt;
  return real(column);
}

// --- Appender ----------------------------------------------------------------------------------

struct Appender::State {
  std::shared_ptr<Database::File> file;
  duckdb_appender appender = nullptr;
  bool failed = false;
  ~State() { duckdb_appender_destroy(&appender); }
  void note(duckdb_state state) { failed = failed || state == DuckDBError; }
  Status status() {
    if (!failed) return {};
    duckdb_error_data data = duckdb_appender_error_data(appender);
    Error error = file->error(duckdb_error_data_message(data));
    duckdb_destroy_error_data(&data);
    return error;
  }
};

Appender::Appender(std::unique_ptr<State> state) : state_(std::move(state)) {}
Appender::Appender(Appender&&) noexcept = default;
Appender& Appender::operator=(Appender&&) noexcept = default;
Appender::~Appender() = default;

Appender& Appender::null() {
  state_->note(duckdb_append_null(state_->appender));
  return *this;
}
Appender& Appender::boolean(bool value) {
  state_->note(duckdb_append_bool(state_->appender, value));
  return *this;
}
Appender& Appender::integer(std::int64_t value) {
  state_->note(duckdb_append_int64(state_->appender, value));
  return *this;
}
Appender& Appender::real(double value) {
  state_->note(duckdb_append_double(state_->appender, value));
  return *this;
}
Appender& Appender::text(std::string_view value) {
  state_->note(duckdb_append_varchar_length(state_->appender, value.data(), value.size()));
  return *this;
}
Appender& Appender::text_or_null(std::string_view value) {
  return value.empty() ? null() : text(value);
}
Appender& Appender::blob(std::string_view value) {
  state_->note(duckdb_append_blob(state_->appender, value.data(), value.size()));
  return *this;
}
Appender& Appender::hash(const Hash128& value) {
  state_->note(duckdb_append_uhugeint(state_->appender, duckdb_uhugeint{value.low, value.high}));
  return *this;
}
Appender& Appender::hash_or_null(const Hash128& value) {
  return value.is_zero() ? null() : hash(value);
}
Appender& Appender::maybe_integer(const std::optional<std::int64_t>& value) {
  return value ? integer(*value) : null();
}
Appender& Appender::maybe_real(const std::optional<double>& value) {
  return value ? real(*value) : null();
}

Status Appender::end_row() {
  state_->note(duckdb_appender_end_row(state_->appender));
  return state_->status();
}

Status Appender::flush() {
  state_->note(duckdb_appender_flush(state_->appender));
  return state_->status();
}

// --- Connection --------------------------------------------------------------------------------

struct Connection::State {
  std::shared_ptr<Database::File> file;
  duckdb_connection connection = nullptr;
  ~State() { duckdb_disconnect(&connection); }
};

Connection::Connection(std::unique_ptr<State> state) : state_(std::move(state)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

void Connection::close() { duckdb_disconnect(&state_->connection); }

// After a fault of the disk, until there is a new one.
Status Connection::usable() const {
  if (state_->connection != nullptr) return {};
  return Error{ErrorCode::kIo,
               "The data were closed after a fault of the disk. Make room, or check it, and try "
               "again.",
               {state_->file->name, 0, {}}};
}

Status Connection::run(std::string_view sql) {
  GEHOR_CHECK(usable());
  duckdb_result result{};
  const duckdb_state state = duckdb_query(state_->connection, std::string(sql).c_str(), &result);
  Status status;
  if (state == DuckDBError) status = state_->file->error(duckdb_result_error(&result));
  duckdb_destroy_result(&result);
  return status;
}

Status Connection::run(std::string_view sql, const std::vector<Parameter>& parameters) {
  GEHOR_TRY(Cursor cursor, query(sql, parameters));
  for (;;) {
    GEHOR_TRY(const bool more, cursor.next());
    if (!more) return {};
  }
}

Result<Cursor> Connection::query(std::string_view sql, const std::vector<Parameter>& parameters) {
  GEHOR_CHECK(usable());
  Prepared prepared;
  if (duckdb_prepare(state_->connection, std::string(sql).c_str(), &prepared.statement) ==
      DuckDBError) {
    return state_->file->error(duckdb_prepare_error(prepared.statement));
  }
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (bind(prepared.statement, i + 1, parameters[i]) == DuckDBError) {
      return state_->file->error(duckdb_prepare_error(prepared.statement));
    }
  }
  auto state = std::make_unique<Cursor::State>();
  state->file = state_->file;
  // Not streaming: the next statement or a flushed appender of this connection would cut a stream
  // short without a word. The rows lie in DuckDB's own buffers, which spill to disk.
  if (duckdb_execute_prepared(prepared.statement, &state->result) == DuckDBError) {
    return state_->file->error(duckdb_result_error(&state->result));
  }
  return Cursor(std::move(state));
}

Result<Appender> Connection::appender(const std::string& table) {
  GEHOR_CHECK(usable());
  auto state = std::make_unique<Appender::State>();
  state->file = state_->file;
  if (duckdb_appender_create(state_->connection, nullptr, table.c_str(), &state->appender) ==
      DuckDBError) {
    duckdb_error_data data = duckdb_appender_error_data(state->appender);
    Error error = state_->file->error(duckdb_error_data_message(data));
    duckdb_destroy_error_data(&data);
    return error;
  }
  return Appender(std::move(state));
}

Result<std::int64_t> Connection::number(std::string_view sql,
                                        const std::vector<Parameter>& parameters) {
  GEHOR_TRY(Cursor cursor, query(sql, parameters));
  GEHOR_TRY(const bool any, cursor.next());
  return any ? cursor.integer(0) : std::int64_t{0};
}

// --- Database ----------------------------------------------------------------------------------

struct Database::State {
  std::shared_ptr<Database::File> file = std::make_shared<Database::File>();
  duckdb_database database = nullptr;
  ~State() { duckdb_close(&database); }
};

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& file, const DatabaseOptions& options) {
  duckdb_config config = nullptr;
  if (duckdb_create_config(&config) == DuckDBError) {
    return Error{ErrorCode::kInternal, "the store of contacts could not be configured"};
  }
  const auto set = [&](const char* key, const std::string& value) {
    if (!value.empty()) duckdb_set_config(config, key, value.c_str());
  };
  set("memory_limit", options.memory_limit);
  if (options.threads > 0) set("threads", std::to_string(options.threads));
  set("temp_directory", options.temporary_folder.string());
  set("checkpoint_threshold", kLogUntilCheckpoint);
  // Nothing is fetched, nothing foreign is loaded: no byte leaves the house.
  set("autoinstall_known_extensions", "false");
  set("autoload_known_extensions", "false");
  set("allow_community_extensions", "false");

  auto state = std::make_unique<State>();
  state->file->name = file.string();
  char* message = nullptr;
  const duckdb_state opened = duckdb_open_ext(file.c_str(), &state->database, config, &message);
  duckdb_destroy_config(&config);
  if (opened == DuckDBError) {
    Error error = state->file->error(message);
    duckdb_free(message);
    return error;
  }
  return Database(std::move(state));
}

Result<Connection> Database::connect() {
  auto state = std::make_unique<Connection::State>();
  state->file = state_->file;
  if (duckdb_connect(state_->database, &state->connection) == DuckDBError) {
    return Error{ErrorCode::kInternal, "no connection to the store of contacts"};
  }
  return Connection(std::move(state));
}

bool Database::broken() const { return state_->file->broken; }

}  // namespace gehor::duckdb
