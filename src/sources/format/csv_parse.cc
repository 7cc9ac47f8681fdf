#include "sources/format/csv_parse.h"

#include <algorithm>
#include <map>

namespace gehor::sources {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kDistrustBytes = std::size_t{256} << 10;
constexpr std::size_t kLinesLookedBack = 8;
constexpr std::size_t kLongestLineLookedAt = std::size_t{64} << 10;

}  // namespace

CsvParser::CsvParser(const CsvDialect& dialect) : dialect_(dialect) {
  set_ = {dialect.delimiter, '"', '\n', '\n', '\n'};
  if (dialect.backslash) set_[3] = '\\';
  if (dialect.carriage) set_[4] = '\r';
}

bool CsvParser::ends_field(std::string_view text, std::size_t at) const {
  const char c = text[at];
  if (c == dialect_.delimiter || is_break(c)) return true;
  return c == '\r' && (at + 1 == text.size() || text[at + 1] == '\n');
}

std::size_t CsvParser::line_end(std::string_view text, std::size_t from) const {
  return std::min(dialect_.carriage ? text.find_first_of("\r\n", from) : text.find('\n', from),
                  text.size());
}

std::size_t CsvParser::after_break(std::string_view text, std::size_t at) const {
  if (at >= text.size()) return text.size();
  if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') return at + 2;
  return at + 1;
}

std::size_t CsvParser::regular_fields(std::string_view line) const {
  if (line.ends_with('\r')) line.remove_suffix(1);
  std::size_t fields = 1;
  ByteScanner<5> scan(line, set_);
  std::size_t start = 0;  // of the field
  for (std::size_t at = scan.next(); at != npos; at = scan.next()) {
    if (line[at] == dialect_.delimiter) {
      ++fields;
      start = at + 1;
    } else if (line[at] == '"') {
      if (at != start) return 0;
      for (;;) {  // to the closing quote
        at = scan.next();
        if (at == npos) return 0;
        if (line[at] == '\\' && dialect_.backslash) {
          if (at + 1 < line.size() && line[at + 1] == '"') scan.next();
          continue;
        }
        if (line[at] != '"') continue;
        if (at + 1 == line.size()) return fields;
        if (line[at + 1] == dialect_.delimiter) break;
        if (line[at + 1] != '"') return 0;
        scan.next();
      }
    }
  }
  return fields;
}

// Whether most of the lines of `text`, at most `limit` of them, read as rows on their own.
bool CsvParser::look_like_rows(std::string_view text, std::size_t limit) const {
  std::map<std::size_t, std::size_t> counts;
  std::size_t lines = 0;
  for (std::size_t from = 0; from < text.size() && lines < limit;) {
    const std::size_t end = line_end(text, from);
    const std::string_view line = text.substr(from, std::min(end - from, kLongestLineLookedAt));
    from = after_break(text, end);
    if (line.find_first_not_of(" \r") == npos) continue;
    ++lines;
    ++counts[regular_fields(line)];
  }
  if (lines == 0) return false;
  std::size_t most = 0;
  for (const auto& [fields, count] : counts) {
    if (fields < 2 || (width_ > 0 && fields != width_)) continue;
    most = std::max(most, count);
  }
  return most * 10 >= lines * 6;
}

// Whether a quoted field that closes in the line at `last` has run over rows: that line is a
// regular row by itself, quotes included, which the last line of a quoted text is not; and so are
// most of the lines before it, back to `first`.
bool CsvParser::swallows_rows(std::string_view text, std::size_t first, std::size_t last) const {
  const std::size_t end = line_end(text, last);
  const std::size_t fields = regular_fields(text.substr(last, end - last));
  if (fields < 2 || (width_ > 0 && fields != width_)) return false;
  std::size_t from = last;
  for (std::size_t k = 0; k < kLinesLookedBack && from > first; ++k) {
    const std::size_t previous = from >= 2 ? text.rfind('\n', from - 2) : npos;
    from = previous == npos || previous < first ? first : previous + 1;
  }
  return look_like_rows(text.substr(from, end - from), kLinesLookedBack + 2);
}

CsvParser::Quoted CsvParser::parse_quoted(std::string_view text, bool at_end, std::size_t open,
                                          ByteScanner<5>& scan, CsvRecord& record) {
  std::size_t breaks = 0;
  std::size_t first_line_end = npos;  // of the line in which the field opens
  std::size_t line_start = 0;         // of the line we are in, once breaks > 0
  bool suspected = false;
  bool escapes = false;
  Quoted result;
  const auto unclosed = [&] {
    result.unclosed = true;
    const std::size_t end = first_line_end == npos ? line_end(text, open) : first_line_end;
    std::string_view rest = text.substr(open, end - open);
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    record.fields.push_back(rest);
    result.end = end;
    return result;
  };
  const auto closed = [&](std::size_t at) {
    if (breaks > 0) {
      if (line_end(text, at) == text.size() && !at_end) {
        result.need_more = true;
        return result;
      }
      if (swallows_rows(text, after_break(text, first_line_end), line_start)) return unclosed();
    }
    std::size_t end = at + 1;
    while (end < text.size() && text[end] == ' ' && dialect_.delimiter != ' ') ++end;
    if (escapes) escaped_.push_back(record.fields.size());
    record.fields.push_back(text.substr(open + 1, at - open - 1));
    record.lines += breaks;
    result.end = end;
    return result;
  };

  for (std::size_t at = scan.next();; at = scan.next()) {
    if (at == npos) {
      if (!at_end) {
        result.need_more = text.size() - open <= max_field_;
        if (result.need_more) return result;
      } else if (breaks <= kSuspectLines && text.size() - open <= kSuspectBytes &&
                 (first_line_end == npos ||
                  !look_like_rows(text.substr(after_break(text, first_line_end)), kSuspectLines))) {
        // The file was cut within a text: one row, not its lines as so many.
        result.unclosed = true;
        std::string_view rest = text.substr(open);
        while (!rest.empty() && is_break(rest.back())) rest.remove_suffix(1);
        record.fields.push_back(rest);
        record.lines += breaks;
        result.end = text.size();
        return result;
      }
      // A long way for nothing: the next time we give up sooner, or hostile files take for ever.
      if (suspected) distrust_ = true;
      return unclosed();
    }
    const char c = text[at];
    if (c == '"') {
      if (at + 1 == text.size()) {
        if (!at_end) continue;  // npos follows, which asks for more
        return closed(at);
      }
      if (text[at + 1] == '"') {
        scan.next();
        escapes = true;
        continue;
      }
      std::size_t behind = at + 1;
      while (behind < text.size() && text[behind] == ' ' && dialect_.delimiter != ' ') ++behind;
      if (behind == text.size()) {
        if (at_end) return closed(at);
        continue;
      }
      if (ends_field(text, behind)) {
        if (text[behind] == '\r' && behind + 1 == text.size() && !at_end) continue;
        return closed(at);
      }
      record.irregular = true;  // a letter of the text
    } else if (c == '\\' && dialect_.backslash) {
      escapes = true;
      if (at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\')) scan.next();
    } else if (is_break(c)) {
      if (c == '\n' && at > 0 && text[at - 1] == '\r' && dialect_.carriage) {
        line_start = at + 1;  // the second half of a break already counted
        continue;
      }
      ++breaks;
      if (first_line_end == npos) first_line_end = at;
      line_start = at + 1;
      const std::size_t bound_bytes = distrust_ ? kDistrustBytes : kSuspectBytes;
      if (!suspected && (breaks > kSuspectLines || at - open > bound_bytes)) {
        suspected = true;
        const std::size_t next = after_break(text, first_line_end);
        if (distrust_ || look_like_rows(text.substr(next, at - next), kSuspectLines)) {
          return unclosed();
        }
      }
    }
  }
}

bool CsvParser::parse(std::string_view text, bool at_end, CsvRecord& record) {
  record.fields.clear();
  record.lines = 0;
  record.quoted = false;
  record.irregular = false;
  record.unclosed = false;
  escaped_.clear();

  ByteScanner<5> scan(text, set_);
  std::size_t start = 0;      // of the field
  bool after_quoted = false;  // the field at `start` has been given already
  for (;;) {
    const std::size_t at = scan.next();
    if (at == npos) {
      if (!at_end) return false;
      if (!after_quoted) record.fields.push_back(text.substr(start));
      record.content = text.size();
      record.length = text.size();
      break;
    }
    const char c = text[at];
    if (c == dialect_.delimiter && !is_break(c)) {
      if (!after_quoted) record.fields.push_back(text.substr(start, at - start));
      after_quoted = false;
      start = at + 1;
    } else if (is_break(c)) {
      if (!after_quoted) record.fields.push_back(text.substr(start, at - start));
      record.content = at;
      record.length = at + 1;
      if (c == '\r' && at + 1 == text.size() && !at_end) return false;
      if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') record.length = at + 2;
      ++record.lines;
      break;
    } else if (c == '"' && !after_quoted) {
      std::size_t open = start;
      if (dialect_.skip_spaces) {
        while (open < at && text[open] == ' ') ++open;
      }
      if (open != at) {
        record.irregular = true;
        continue;
      }
      record.quoted = true;
      const Quoted quoted = parse_quoted(text, at_end, at, scan, record);
      if (quoted.need_more) return false;
      if (quoted.unclosed) {
        record.unclosed = true;
        const bool cut = quoted.end < text.size();
        record.content = quoted.end;
        while (!cut && record.content > 0 && is_break(text[record.content - 1])) --record.content;
        if (record.content > 0 && cut && text[record.content - 1] == '\r') --record.content;
        record.length = after_break(text, quoted.end);
        if (cut) ++record.lines;
        break;
      }
      after_quoted = true;
    }
  }
  // CR before LF belongs to the line's end.
  if (record.content > 0 && text[record.content - 1] == '\r' && !dialect_.carriage) {
    --record.content;
    if (!record.fields.empty() && !record.unclosed && record.fields.back().ends_with('\r') &&
        record.fields.back().data() + record.fields.back().size() ==
            text.data() + record.content + 1) {
      record.fields.back().remove_suffix(1);
    }
  }
  if (!escaped_.empty()) unescape(record);
  return true;
}

void CsvParser::unescape(CsvRecord& record) {
  std::size_t total = 0;
  for (const std::size_t i : escaped_) total += record.fields[i].size();
  scratch_.clear();
  scratch_.reserve(total);  // so that the views into it stay
  for (const std::size_t i : escaped_) {
    const std::string_view field = record.fields[i];
    const std::size_t begin = scratch_.size();
    for (std::size_t at = 0; at < field.size(); ++at) {
      const char c = field[at];
      const bool more = at + 1 < field.size();
      if (c == '"' && more && field[at + 1] == '"') ++at;
      if (c == '\\' && dialect_.backslash && more &&
          (field[at + 1] == '"' || field[at + 1] == '\\')) {
        ++at;
      }
      scratch_ += field[at];
    }
    record.fields[i] = std::string_view(scratch_).substr(begin);
  }
}

}  // namespace gehor::sources
