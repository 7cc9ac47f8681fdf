// Reads the records of a JSON file whose layout is known as rows. One thread at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sources/format/encoding.h"
#include "sources/format/json_layout.h"
#include "sources/format/json_parse.h"
#include "sources/format/table.h"

namespace gehor::sources {

// The names of all fields in the file, which takes one pass over it. What can not be read is
// left out here; the reader says so.
JsonColumns learn_json_columns(JsonCursor cursor, const Decoder& decoder,
                               const InputLimits& limits);

std::unique_ptr<TableReader> make_json_reader(JsonCursor cursor, TableInfo info,
                                              JsonColumns columns, Decoder decoder,
                                              const InputLimits& limits);

}  // namespace gehor::sources
