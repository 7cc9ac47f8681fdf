// A whole small file on the way every import goes: looked at, guessed, read row by row, through the
// gate. The first byte chooses what its user told. No row is lost: each is used or refused.
#include "base/text.h"
#include "fuzz/tables.h"
#include "pipeline/gate.h"
#include "pipeline/import.h"
#include "pipeline/look.h"
#include "sources/mapping/apply.h"
#include "sources/transport/blob.h"

namespace gehor {
namespace {

// What passes the gate is readable, and masked: masking it again finds nothing.
void pass(const SourceRecord& record, std::uint64_t line) {
  static const pipeline::GateKeys keys{};
  const pipeline::Gate gate(keys, 1, {});
  const pipeline::Passed passed = gate.pass(record, gate.row_hash("row", line), line);
  GEHOR_REQUIRE(!passed.record.key.is_zero() && !passed.record.contact.is_zero());
  GEHOR_REQUIRE(passed.record.kind == record.kind);
  for (const std::string* text :
       {&passed.words.subject, &passed.words.text, &passed.words.id, &passed.record.owner,
        &passed.record.team, &passed.record.reasons}) {
    GEHOR_REQUIRE(is_valid_utf8(*text));
  }
  const auto words = decode_words(encode(passed.words));
  GEHOR_REQUIRE(words.ok());
  GEHOR_REQUIRE(words->text == passed.words.text && words->subject == passed.words.subject);
}

void read_through(const std::shared_ptr<const sources::Blob>& blob,
                  const pipeline::ImportReport& report, std::size_t table_number) {
  const auto inputs = sources::open_inputs(blob, "fuzz");
  GEHOR_REQUIRE(inputs.ok() && table_number < inputs->size());
  sources::Input& input = *(*inputs)[table_number];
  const auto reader = sources::make_row_reader(input, report.mapping);
  GEHOR_REQUIRE(reader.ok());
  const auto table = input.open(report.mapping.table);
  GEHOR_REQUIRE(table.ok());
  sources::Row row;
  std::uint64_t used = 0, refused = 0;
  for (;;) {
    const auto more = (*table)->next(row);
    if (!more.ok() || !*more) break;
    const auto read = row.problem ? Result<sources::ReadRow>(*row.problem) : (*reader)->read(row);
    if (!read.ok()) {
      GEHOR_REQUIRE(!read.error().message.empty());
      ++refused;
      continue;
    }
    GEHOR_REQUIRE(!read->records.empty());
    ++used;
    for (const SourceRecord& record : read->records) pass(record, row.line);
  }
  GEHOR_REQUIRE(used + refused == report.counts.read && refused == report.counts.refused);
}

// What was guessed can be written for a person to mend, and read again.
void check_mapping_file(const pipeline::ImportReport& report) {
  const sources::Mapping& mapping = report.mapping;
  const auto read = sources::mapping_from_toml(to_toml(mapping, report.table), "x", report.table);
  GEHOR_REQUIRE(read.ok());
  GEHOR_REQUIRE(read->kind == mapping.kind && read->zone == mapping.zone);
  GEHOR_REQUIRE(read->decimal_comma == mapping.decimal_comma);
  GEHOR_REQUIRE(read->columns.size() == mapping.columns.size());
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    const sources::ColumnMapping &a = mapping.columns[i], &b = read->columns[i];
    GEHOR_REQUIRE(a.column == b.column && a.field == b.field && a.date_order == b.date_order);
    GEHOR_REQUIRE(a.separator == b.separator && a.clock == b.clock);
  }
  GEHOR_REQUIRE(read->channels == mapping.channels && read->states == mapping.states);
  GEHOR_REQUIRE(read->authors == mapping.authors && read->answers == mapping.answers);
  GEHOR_REQUIRE(read->missing_texts == mapping.missing_texts);
  GEHOR_REQUIRE(read->score.has_value() == mapping.score.has_value());
  if (read->score) {
    GEHOR_REQUIRE(read->score->min == mapping.score->min && read->score->max == mapping.score->max);
  }
}

GEHOR_FUZZ(input) {
  const unsigned choice = input.byte();
  pipeline::ImportOptions options;
  options.path = "fuzz";
  if ((choice & 1) != 0) options.guess.score_good = ScaleGood::kLow;
  if ((choice & 2) != 0) options.guess.date_order = sources::DateOrder::kMonthFirst;
  if ((choice & 4) != 0) options.guess.zone = "Europe/Oslo";
  if ((choice & 8) != 0) options.guess.table.delimiter = ';';
  if ((choice & 16) != 0) options.guess.kind = static_cast<RecordKind>((choice >> 5) % 6 + 1);
  options.content = sources::memory_blob(input.rest());
  std::uint64_t rejects = 0;
  options.rejects_to = [&](std::string_view) {
    ++rejects;
    return Status();
  };
  options.dry_run = true;
  const auto file = pipeline::import_file(nullptr, options, [](const auto&) {});
  if (!file.ok()) {
    GEHOR_REQUIRE(!file.error().message.empty());
    return;
  }
  GEHOR_REQUIRE(!file->tables.empty() || !file->failed.empty());
  for (const Error& error : file->failed) {
    GEHOR_REQUIRE(!error.message.empty() && error.code != ErrorCode::kInternal);
  }
  std::size_t number = 0;
  std::uint64_t lines = 0;
  for (const pipeline::ImportReport& report : file->tables) {
    GEHOR_REQUIRE(report.counts.refused <= report.counts.read);
    GEHOR_REQUIRE(report.refused.size() == std::min<std::size_t>(100, report.counts.refused));
    GEHOR_REQUIRE(report.mapping.columns.size() == report.table.columns.size());
    check_mapping_file(report);
    if (file->failed.empty()) read_through(options.content, report, number);
    lines += report.counts.refused;
    if (report.table.format == "csv" && report.table.has_header) ++lines;
    ++number;
  }
  if (file->failed.empty()) GEHOR_REQUIRE(rejects == lines);
}

}  // namespace
}  // namespace gehor
