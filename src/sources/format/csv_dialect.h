// The delimiter's part of sniffing; see csv_sniff.h for the whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.h"
#include "sources/format/csv_parse.h"

namespace gehor::sources {

struct SniffedRecord {
  std::vector<std::string> fields;  // raw bytes, unquoted
  std::size_t begin = 0;            // in the sample
  std::size_t end = 0;              // behind the line's end
  std::uint64_t lines = 0;          // line breaks up to and including its own
  bool faulty = false;              // some quote does not stand where one should
};

// The first records of the sample that are not blank, at most `limit`; the last one, which the
// sample's end may have cut, is left out unless `whole`.
std::vector<SniffedRecord> first_records(std::string_view sample, bool whole,
                                         const CsvDialect& dialect, std::size_t limit);

// The most common number of fields (of equally common ones the larger), 0 without records.
std::size_t usual_width(const std::vector<SniffedRecord>& records);

struct DialectGuess {
  CsvDialect dialect;
  Sentence evidence;
};

// `delimiter`: when it is known already ("sep=;", an option).
DialectGuess guess_dialect(std::string_view sample, bool whole, std::optional<char> delimiter);

// True for a line of nothing but spaces (and the DOS end-of-file mark).
bool is_blank(std::string_view line);

}  // namespace gehor::sources
