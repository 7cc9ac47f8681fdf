// A file as rows of text fields, whatever its format, encoding and compression.
//
// Start at open_inputs(): it gives one Input per table in a path (a zip may hold several). An Input
// can be read from its beginning as often as needed (guessing reads it before importing does).
// One thread at a time per reader; several readers of one Input are independent.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gehor::sources {

class Blob;  // transport/blob.h

struct TableOptions {
  std::optional<char> delimiter;        // CSV: sniffed when absent
  std::optional<bool> header;           // CSV: decided from the rows when absent
  std::optional<std::string> encoding;  // "utf-8", "utf-16le", "utf-16be", "windows-1252"
};

// What was found out about the file, and on what evidence.
struct TableInfo {
  std::string name;         // the path as given, "-" for standard input, "a.zip/b.csv" inside a zip
  std::string format;       // "csv", "json", "jsonl"
  char delimiter = ',';     // CSV
  std::string encoding;     // as in TableOptions
  std::string compression;  // "", "gzip", "zip"
  bool has_header = true;
  // Names from the header, or "column 1" … without one. Unique: a repeated name gets " (2)".
  std::vector<std::string> columns;
  std::vector<Sentence> evidence;  // sentences: "semicolon: 212 of 212 lines have 14 of them"
  std::uint64_t bytes = 0;         // size on disk, 0 if not known
};

struct Row {
  std::uint64_t line = 0;        // where the row begins, from 1, counting line breaks in quotes
  std::uint64_t byte_begin = 0;  // range in the decompressed file, before decoding
  std::uint64_t byte_end = 0;
  std::vector<std::string_view> fields;  // UTF-8, unquoted; valid until the next call
  std::string_view raw;                  // the row as it stood, decoded; valid until the next call
  // Set when the row itself can not be read (quote never closed, invalid JSON, over a limit).
  // Then fields may be empty; the reader goes on with the next row it can find.
  std::optional<Error> problem;
  // The number of fields may differ from the number of columns: the caller decides what that means.
};

class TableReader {
 public:
  virtual ~TableReader() = default;
  virtual const TableInfo& info() const = 0;
  // false at the end. An Error means that nothing more can be read (I/O, damaged compression,
  // limit of decompression); rows before it stand.
  virtual Result<bool> next(Row& row) = 0;
  // Bytes of the file on disk consumed so far, for progress.
  virtual std::uint64_t bytes_read() const = 0;
};

class Input {
 public:
  virtual ~Input() = default;
  virtual const std::string& name() const = 0;
  // BLAKE2b of the bytes as they are on disk (of a zip's member: decompressed), hex.
  virtual Result<std::string> fingerprint() = 0;
  virtual Result<std::unique_ptr<TableReader>> open(const TableOptions& options) = 0;
};

// Limits on what a file may do to us.
struct InputLimits {
  std::uint64_t max_decompressed_bytes = 200ull << 30;
  std::uint64_t max_expansion_ratio = 200;  // decompressed / compressed, after the first 16 MiB
  std::uint64_t max_row_bytes = 64ull << 20;
  std::size_t max_columns = 4096;
  std::size_t max_members = 1000;  // of a zip
};

// `path` may be "-" for standard input, which is kept in an encrypted temporary file while it is
// read twice (the key lives in memory only).
Result<std::vector<std::unique_ptr<Input>>> open_inputs(const std::string& path,
                                                        const InputLimits& limits = {});
// The same of bytes that are open already; `name` stands for the path.
Result<std::vector<std::unique_ptr<Input>>> open_inputs(std::shared_ptr<const Blob> blob,
                                                        const std::string& name,
                                                        const InputLimits& limits = {});

}  // namespace gehor::sources
