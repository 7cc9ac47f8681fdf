#include "sources/format/csv_dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace gehor::sources {
namespace {

constexpr std::size_t kRecordsLookedAt = 1000;
constexpr std::string_view kDelimiters = ",;\t|";

std::string_view name_of(char delimiter) {
  switch (delimiter) {
    case ',': return "comma";
    case ';': return "semicolon";
    case '\t': return "tab";
    case '|': return "vertical bar";
    default: return "delimiter";
  }
}

// Line ends are CR alone when there are such, and hardly a LF outside quotes.
bool ends_with_carriage(std::string_view sample) {
  std::size_t alone = 0;
  std::size_t line_feeds = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '"') quoted = !quoted;
    if (quoted) continue;
    if (sample[i] == '\n') ++line_feeds;
    if (sample[i] == '\r' && i + 1 < sample.size() && sample[i + 1] != '\n') ++alone;
  }
  return alone > 0 && line_feeds * 10 < alone;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How much a cell reads as one value, 0 to 1: not as a piece of a sentence, and not as still
// holding another delimiter, though lists of tags do.
double wholeness(std::string_view cell, char delimiter) {
  if (cell.size() >= 2 && cell[0] == ' ' && cell[1] >= 'a' && cell[1] <= 'z') return 0;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    if (c == delimiter || kDelimiters.find(c) == std::string_view::npos) continue;
    if (c != ',') return 0.5;
    const bool inside = i > 0 && i + 1 < cell.size() && cell[i + 1] != ' ';
    if (inside && !(is_digit(cell[i - 1]) && is_digit(cell[i + 1]))) return 0.5;
  }
  return 1;
}

struct Score {
  double value = 0;
  std::size_t width = 0;
  std::size_t alike = 0;
  std::size_t records = 0;
  std::size_t faults = 0;  // records of another width or with quotes out of place
};

Score score_of(const std::vector<SniffedRecord>& records, char delimiter) {
  Score score;
  score.records = records.size();
  score.width = usual_width(records);
  std::size_t cells = 0;
  double whole_cells = 0;
  for (const SniffedRecord& record : records) {
    const bool alike = record.fields.size() == score.width;
    score.alike += alike ? 1 : 0;
    score.faults += alike && !record.faulty ? 0 : 1;
    if (record.fields.size() < 2) continue;
    for (const std::string& cell : record.fields) {
      ++cells;
      whole_cells += wholeness(cell, delimiter);
    }
  }
  if (score.width < 2 || cells == 0) return score;
  const double alike = static_cast<double>(score.alike) / static_cast<double>(score.records);
  const double whole = whole_cells / static_cast<double>(cells);
  const bool first_alike = records.front().fields.size() == score.width;
  // Prose has commas too, but not equally many in every line, nor in the header.
  if (alike < (first_alike ? 0.3 : 0.6)) return score;
  score.value =
      alike * whole * (first_alike ? 1.0 : 0.6) * (1.0 - 0.5 / static_cast<double>(score.width));
  return score;
}

}  // namespace

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \r\n\x1A") == std::string_view::npos;
}

std::vector<SniffedRecord> first_records(std::string_view sample, bool whole,
                                         const CsvDialect& dialect, std::size_t limit) {
  std::vector<SniffedRecord> records;
  CsvParser parser(dialect);
  CsvRecord record;
  std::map<std::size_t, std::size_t> widths;
  std::size_t usual = 0;  // so far: tells rows from the lines of a letter
  std::size_t at = 0;
  std::uint64_t lines = 0;
  while (at < sample.size() && records.size() < limit) {
    const std::string_view rest = sample.substr(at);
    if (!parser.parse(rest, whole, record)) break;
    lines += record.lines;
    if (!is_blank(rest.substr(0, record.content))) {
      SniffedRecord sniffed;
      sniffed.fields.assign(record.fields.begin(), record.fields.end());
      sniffed.begin = at;
      sniffed.end = at + record.length;
      sniffed.lines = lines;
      sniffed.faulty = record.irregular || record.unclosed;
      const std::size_t width = sniffed.fields.size();
      if (++widths[width] > widths[usual]) usual = width;
      records.push_back(std::move(sniffed));
      if (records.size() >= 3) parser.set_width(usual);
    }
    at += record.length;
  }
  return records;
}

std::size_t usual_width(const std::vector<SniffedRecord>& records) {
  std::map<std::size_t, std::size_t> counts;
  for (const SniffedRecord& record : records) ++counts[record.fields.size()];
  std::size_t width = 0;
  std::size_t most = 0;
  for (const auto& [fields, count] : counts) {
    if (count >= most) {
      most = count;
      width = fields;
    }
  }
  return width;
}

DialectGuess guess_dialect(std::string_view sample, bool whole, std::optional<char> delimiter) {
  CsvDialect base;
  base.carriage = ends_with_carriage(sample);
  const bool has_backslash = sample.find("\\\"") != std::string_view::npos;

  DialectGuess best;
  best.dialect = base;
  best.dialect.delimiter = '\n';
  Score best_score;
  const std::string candidates = delimiter ? std::string(1, *delimiter) : std::string(kDelimiters);
  for (const char candidate : candidates) {
    const std::string spaced = {candidate, ' ', '"'};
    const bool has_spaced = sample.find(spaced) != std::string_view::npos;
    Score plain;
    for (const bool backslash : {false, true}) {
      for (const bool skip_spaces : {false, true}) {
        if ((backslash && !has_backslash) || (skip_spaces && !has_spaced)) continue;
        CsvDialect dialect = base;
        dialect.delimiter = candidate;
        dialect.backslash = backslash;
        dialect.skip_spaces = skip_spaces;
        const Score score =
            score_of(first_records(sample, whole, dialect, kRecordsLookedAt), candidate);
        if (!backslash && !skip_spaces) {
          plain = score;
        } else if (score.faults * 2 >= plain.faults) {
          continue;  // the plain reading stands unless the other mends most of its faults
        }
        if (score.value > best_score.value || (delimiter && score.faults < best_score.faults) ||
            (delimiter && best.dialect.delimiter != *delimiter)) {
          best_score = score;
          best.dialect = dialect;
        }
      }
    }
  }
  if (delimiter) {
    best.evidence = say("{}: as told", term(name_of(*delimiter)));
  } else if (best.dialect.delimiter == '\n') {
    best.evidence = "one column: no delimiter gives the lines an equal number of fields";
  } else {
    best.evidence =
        say("{}: {} of the first {} rows have {} fields", term(name_of(best.dialect.delimiter)),
            best_score.alike, best_score.records, best_score.width);
  }
  if (best.dialect.backslash) best.evidence.add("quotes inside quotes are written \\\"");
  if (best.dialect.carriage) best.evidence.add("lines end with CR alone");
  return best;
}

}  // namespace gehor::sources
