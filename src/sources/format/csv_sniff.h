// Finds out how a CSV file is written: delimiter, line ends, escapes, title lines, header.
//
// Pure. Start at sniff_csv(); the reader then parses from its `skip` on. Nothing is decided by the
// file's name, everything by what makes its rows alike, and `evidence` says by what.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/format/csv_parse.h"
#include "sources/format/encoding.h"

namespace gehor::sources {

struct CsvLayout {
  CsvDialect dialect;
  std::size_t width = 0;  // the most common number of fields
  bool has_header = true;
  std::vector<std::string> columns;  // unique, never empty
  std::size_t skip = 0;              // bytes before the first row: "sep=", title lines, header
  std::uint64_t skipped_lines = 0;   // and lines
  std::vector<Sentence> evidence;
};

// `sample`: the beginning of the text without a byte order mark; `whole`: it is all of it.
// Errors: a delimiter that can not be one, more columns than `max_columns`.
Result<CsvLayout> sniff_csv(std::string_view sample, bool whole, const Decoder& decoder,
                            const TableOptions& options, std::size_t max_columns);

}  // namespace gehor::sources
