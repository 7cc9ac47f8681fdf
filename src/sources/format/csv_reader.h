// Reads the rows of a CSV file whose layout is known. One thread at a time.
#pragma once

#include <memory>

#include "sources/format/csv_sniff.h"
#include "sources/format/encoding.h"
#include "sources/format/table.h"
#include "sources/format/window.h"

namespace gehor::sources {

// `window` stands at the beginning of the text, behind a byte order mark.
std::unique_ptr<TableReader> make_csv_reader(Window window, TableInfo info, const CsvLayout& layout,
                                             Decoder decoder, const InputLimits& limits);

}  // namespace gehor::sources
