#include "sources/format/csv_sniff.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "sources/format/csv_dialect.h"
#include "sources/format/csv_header.h"

namespace gehor::sources {
namespace {

constexpr std::size_t kRecordsLookedAt = 1000;
constexpr std::size_t kMostTitleLines = 20;

std::vector<std::string> decoded(const std::vector<std::string>& fields, const Decoder& decoder) {
  std::vector<std::string> out(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) decoder.decode(fields[i], out[i]);
  return out;
}

std::size_t filled_fields(const SniffedRecord& record) {
  return static_cast<std::size_t>(
      std::count_if(record.fields.begin(), record.fields.end(),
                    [](const std::string& field) { return !trim(field).empty(); }));
}

// How many lines stand above the header: at the top, nearly empty, and then a full row.
std::size_t title_lines(const std::vector<SniffedRecord>& records, std::size_t width) {
  if (width < 2) return 0;
  for (std::size_t i = 0; i < std::min(records.size(), kMostTitleLines); ++i) {
    const std::size_t filled = filled_fields(records[i]);
    const bool full = records[i].fields.size() + 1 >= width && filled * 2 > width;
    if (full) return i;
    if (filled > std::max<std::size_t>(2, width / 3) || filled >= width) return 0;
  }
  return 0;
}

HeaderVerdict verdict_at(const std::vector<SniffedRecord>& records, std::size_t first,
                         const Decoder& decoder) {
  std::vector<std::vector<std::string>> below;
  for (std::size_t i = first + 1; i < records.size(); ++i) {
    below.push_back(decoded(records[i].fields, decoder));
  }
  return judge_header(decoded(records[first].fields, decoder), below);
}

// "sep=;" as the first line is Excel's note to itself.
std::optional<char> separator_line(std::string_view sample, std::size_t& length) {
  if (sample.size() < 5 || (sample.substr(0, 4) != "sep=" && sample.substr(0, 4) != "SEP=")) {
    return std::nullopt;
  }
  length = 5;
  if (length < sample.size() && sample[length] == '\r') ++length;
  if (length < sample.size() && sample[length] == '\n') ++length;
  const bool ends_line =
      length == sample.size() || sample[length - 1] == '\n' || sample[length - 1] == '\r';
  if (!ends_line) return std::nullopt;
  return sample[4];
}

}  // namespace

Result<CsvLayout> sniff_csv(std::string_view sample, bool whole, const Decoder& decoder,
                            const TableOptions& options, std::size_t max_columns) {
  CsvLayout layout;
  std::size_t skip = 0;
  std::optional<char> delimiter = options.delimiter;
  if (const std::optional<char> separator = separator_line(sample, skip)) {
    if (!delimiter) delimiter = separator;
    layout.skipped_lines = 1;
    layout.evidence.push_back("the first line names the delimiter (\"sep=\")");
  } else {
    skip = 0;
  }
  if (delimiter && (*delimiter == '"' || *delimiter == '\r' || *delimiter == '\n')) {
    return Error{ErrorCode::kInvalidArgument, "a quote or line break can not be the delimiter", {}};
  }
  sample.remove_prefix(skip);
  layout.skip = skip;

  DialectGuess dialect = guess_dialect(sample, whole, delimiter);
  layout.dialect = dialect.dialect;
  layout.evidence.push_back(std::move(dialect.evidence));
  const std::vector<SniffedRecord> records =
      first_records(sample, whole, layout.dialect, kRecordsLookedAt);
  layout.width = usual_width(records);
  if (records.empty()) {
    // One record longer than the sample, or nothing but blank lines.
    layout.has_header = false;
    layout.width = 1;
    layout.columns = column_names({}, 1);
    return layout;
  }

  std::size_t first = options.header == false ? 0 : title_lines(records, layout.width);
  HeaderVerdict verdict;
  if (options.header) {
    verdict = {*options.header, *options.header ? "header: as told" : "no header: as told"};
  } else {
    verdict = verdict_at(records, first, decoder);
    if (!verdict.is_header && first > 0) {
      // Without a header below them these are no titles but short rows.
      first = 0;
      verdict = verdict_at(records, first, decoder);
    }
  }
  layout.has_header = verdict.is_header;
  layout.evidence.push_back(std::move(verdict.evidence));
  std::vector<std::string> header;
  if (layout.has_header) {
    if (first > 0) {
      std::string title;
      decoder.decode(trim(records[0].fields[0]), title);
      layout.evidence.push_back(say(first == 1 ? "{} line above the header left out: \"{}\""
                                               : "{} lines above the header left out: \"{}\"",
                                    first, shorten(title, 60)));
    }
    header = decoded(records[first].fields, decoder);
    layout.skip += records[first].end;
    layout.skipped_lines += records[first].lines;
    if (header.size() != layout.width) {
      layout.evidence.push_back(
          say("the header has {} names, most rows have {} fields", header.size(), layout.width));
    }
  }
  if (std::max(header.size(), layout.width) > max_columns) {
    return Error{ErrorCode::kBadInput,
                 say("the rows have more than the {} fields allowed: is \"{}\" the right "
                     "delimiter?",
                     max_columns, layout.dialect.delimiter),
                 {}};
  }
  layout.columns = column_names(header, layout.width);
  return layout;
}

}  // namespace gehor::sources
