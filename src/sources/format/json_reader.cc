#include "sources/format/json_reader.h"

namespace gehor::sources {
namespace {

// The record as UTF-8: itself, or decoded into `buffer`.
std::string_view as_utf8(std::string_view text, const Decoder& decoder, std::string& buffer) {
  if (decoder.is_clean(text)) return text;
  buffer.clear();
  decoder.decode(text, buffer);
  return buffer;
}

class JsonReader final : public TableReader {
 public:
  JsonReader(JsonCursor cursor, TableInfo info, JsonColumns columns, Decoder decoder,
             const InputLimits& limits)
      : cursor_(std::move(cursor)),
        info_(std::move(info)),
        columns_(std::move(columns)),
        decoder_(std::move(decoder)),
        flattener_(columns_, limits.max_columns, false) {}

  const TableInfo& info() const override { return info_; }
  std::uint64_t bytes_read() const override { return cursor_.disk_position(); }

  Result<bool> next(Row& row) override {
    row.fields.clear();
    row.problem.reset();
    GEHOR_TRY(const bool found, cursor_.next(record_));
    if (!found) return false;
    row.line = record_.line;
    row.byte_begin = record_.byte_begin;
    row.byte_end = record_.byte_end;
    row.raw = as_utf8(record_.text, decoder_, decoded_);
    row.problem = record_.problem;
    if (row.problem) return true;
    if (Status parsed = flattener_.flatten(row.raw, values_); !parsed.ok()) {
      row.problem = parsed.error();
      row.problem->where = {info_.name, row.line, {}};
      return true;
    }
    row.fields.assign(info_.columns.size(), std::string_view());
    for (const auto& [column, value] : values_) row.fields[column] = value;
    return true;
  }

 private:
  JsonCursor cursor_;
  TableInfo info_;
  JsonColumns columns_;
  Decoder decoder_;
  JsonFlattener flattener_;
  JsonRecord record_;
  std::string decoded_;
  std::vector<JsonFlattener::Field> values_;
};

}  // namespace

JsonColumns learn_json_columns(JsonCursor cursor, const Decoder& decoder,
                               const InputLimits& limits) {
  JsonColumns columns;
  JsonFlattener flattener(columns, limits.max_columns, true);
  std::vector<JsonFlattener::Field> fields;
  JsonRecord record;
  std::string decoded;
  for (;;) {
    const Result<bool> found = cursor.next(record);
    if (!found.ok() || !*found) return columns;
    if (!record.problem) (void)flattener.flatten(as_utf8(record.text, decoder, decoded), fields);
  }
}

std::unique_ptr<TableReader> make_json_reader(JsonCursor cursor, TableInfo info,
                                              JsonColumns columns, Decoder decoder,
                                              const InputLimits& limits) {
  return std::make_unique<JsonReader>(std::move(cursor), std::move(info), std::move(columns),
                                      std::move(decoder), limits);
}

}  // namespace gehor::sources
