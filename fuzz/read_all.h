// Reads a table from memory to its end and checks what every reader promises. For fuzzers.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

#include "sources/format/memory_input.h"

namespace gehor::fuzz {

inline void require(bool promise) {
  if (!promise) std::abort();
}

inline void read_all(std::string bytes, const sources::TableOptions& options) {
  sources::InputLimits limits;
  limits.max_row_bytes = 4096;  // small, so that the limits are met
  limits.max_columns = 64;
  const std::uint64_t size = bytes.size();
  const auto input = sources::memory_input("fuzz", std::move(bytes), limits);
  auto reader = input->open(options);
  if (!reader.ok()) return;
  const bool plain = (*reader)->info().compression.empty();
  require((*reader)->info().columns.size() <= limits.max_columns);
  sources::Row row;
  std::uint64_t end = 0;
  std::size_t letters = 0;
  for (;;) {
    const auto found = (*reader)->next(row);
    if (!found.ok() || !*found) break;
    require(row.byte_begin >= end && row.byte_end >= row.byte_begin);
    end = row.byte_end;
    if (plain) require(end <= size + 1);
    // Touches every view, so that the address sanitizer sees one that points nowhere.
    for (const std::string_view field : row.fields) {
      for (const char c : field) letters += c == 'x' ? 1 : 0;
    }
    for (const char c : row.raw) letters += c == 'x' ? 1 : 0;
  }
  require(letters < SIZE_MAX);
}

}  // namespace gehor::fuzz
