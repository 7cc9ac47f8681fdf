// Splits the text of a CSV file into records, one at a time; forgiving, but it loses no row.
//
// Pure, over a string_view; one thread at a time. Bytes above ASCII pass through untouched. What it
// forgives: quotes inside unquoted fields and unescaped quotes inside quoted ones are letters;
// spaces after a closing quote do not count. A quoted field that is never closed would swallow the
// rows that follow: it ends with its line when those look like rows of their own, and the record
// says so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sources/format/byte_scanner.h"

namespace gehor::sources {

struct CsvDialect {
  char delimiter = ',';      // '\n' when there is one column only
  bool backslash = false;    // \" inside a quoted field is a quote, \\ a backslash
  bool carriage = false;     // lines end with CR alone
  bool skip_spaces = false;  // spaces between delimiter and opening quote do not count
};

struct CsvRecord {
  std::vector<std::string_view> fields;  // into the text, or unescaped; valid until the next parse
  std::size_t content = 0;               // bytes without the line's end
  std::size_t length = 0;                // bytes with it
  std::uint64_t lines = 0;               // line breaks in it, the last included
  bool quoted = false;                   // some field is in quotes
  bool irregular = false;                // some quote does not stand where one should
  bool unclosed = false;                 // a quote was opened and never closed
};

class CsvParser {
 public:
  // A quoted field of more lines or bytes is suspected to be unclosed.
  static constexpr std::size_t kSuspectLines = 200;
  static constexpr std::size_t kSuspectBytes = std::size_t{1} << 20;

  explicit CsvParser(const CsvDialect& dialect);

  // The usual number of fields, 0 while not known: tells rows from lines of a text.
  void set_width(std::size_t width) { width_ = width; }

  // A quoted field may not be longer; at least kSuspectBytes.
  void set_max_field(std::size_t bytes) { max_field_ = bytes; }

  // After a long search for a closing quote in vain: no longer search beyond the bounds above.
  void distrust() { distrust_ = true; }

  // Parses the record at the beginning of `text`, which must not be empty. False when the record
  // does not end within `text` and `at_end` says that more may come: nothing is consumed then.
  bool parse(std::string_view text, bool at_end, CsvRecord& record);

 private:
  struct Quoted {
    std::size_t end = 0;  // just behind the closing quote and the spaces after it
    bool need_more = false;
    bool unclosed = false;
  };
  Quoted parse_quoted(std::string_view text, bool at_end, std::size_t open, ByteScanner<5>& scan,
                      CsvRecord& record);
  bool ends_field(std::string_view text, std::size_t at) const;
  bool is_break(char c) const { return c == '\n' || (dialect_.carriage && c == '\r'); }
  std::size_t line_end(std::string_view text, std::size_t from) const;
  std::size_t after_break(std::string_view text, std::size_t at) const;
  // Number of fields of one line if every quote in it stands where it should, else 0.
  std::size_t regular_fields(std::string_view line) const;
  bool swallows_rows(std::string_view text, std::size_t first, std::size_t last) const;
  bool look_like_rows(std::string_view text, std::size_t limit) const;
  void unescape(CsvRecord& record);

  CsvDialect dialect_;
  std::array<char, 5> set_;
  std::size_t width_ = 0;
  std::size_t max_field_ = std::size_t{64} << 20;
  bool distrust_ = false;
  std::string scratch_;
  std::vector<std::size_t> escaped_;
};

}  // namespace gehor::sources
