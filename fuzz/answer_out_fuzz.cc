// What goes out to others' programs: a CSV document and an event stream. A reader of theirs finds
// in it what was put in, whatever it was, and no cell that a spreadsheet would run.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "faces/http/api/csv.h"
#include "faces/http/events.h"
#include "fuzz/fuzzer.h"

namespace gehor::http {
namespace {

// As a browser reads an event stream.
std::pair<std::string, std::string> event_of(std::string_view stream) {
  std::string name, data;
  bool any = false;
  for (std::string_view line : split(stream, '\n')) {
    if (line.starts_with("event: ")) name = line.substr(7);
    if (line.starts_with("data: ")) {
      if (any) data += '\n';
      data += line.substr(6);
      any = true;
    }
  }
  return {name, data};
}

// As RFC 4180 says it and spreadsheets read it. (Our own reader is for files that nobody prepared:
// where quotes look wrong it knows better.)
std::vector<std::vector<std::string>> csv_of(std::string_view document) {
  std::vector<std::vector<std::string>> rows;
  bool row_ended = true;
  for (std::size_t at = 0; at < document.size();) {
    if (row_ended) rows.emplace_back();
    std::string field;
    if (document[at] == '"') {
      for (++at;; ++at) {
        GEHOR_REQUIRE(at < document.size());
        if (document[at] == '"' && (++at == document.size() || document[at] != '"')) break;
        field += document[at];
      }
    } else {
      const std::size_t end = std::min(document.find_first_of(",\r\n\"", at), document.size());
      field = document.substr(at, end - at);
      at = end;
    }
    rows.back().push_back(std::move(field));
    row_ended = document.substr(at).starts_with("\r\n");
    GEHOR_REQUIRE(row_ended || document.substr(at).starts_with(','));
    at += row_ended ? 2 : 1;
  }
  GEHOR_REQUIRE(row_ended);
  return rows;
}

GEHOR_FUZZ(input) {
  std::vector<std::string> cells;
  const std::size_t width = 1 + input.byte() % 4;
  const std::string text = input.rest();
  for (const std::string_view cell : split(text, '\x1F')) cells.emplace_back(cell);

  std::string bare;
  for (const char c : text) {
    if (c != '\r') bare += c;
  }
  const Message event = Events::event("job", text);
  GEHOR_REQUIRE(event->ends_with("\n\n") && event->find("\n\n") == event->size() - 2);
  GEHOR_REQUIRE(event_of(*event) == std::pair<std::string, std::string>("job", bare));

  std::vector<std::string> header = {"id"};
  for (std::size_t i = 0; i < width; ++i) header.push_back("cell " + std::to_string(i));
  api::Csv csv(header);
  std::vector<std::vector<std::string>> rows;
  for (std::size_t at = 0; at < cells.size(); at += width) {
    csv.whole(at);
    rows.push_back({std::to_string(at)});
    for (std::size_t i = at; i < at + width; ++i) {
      const std::string cell = i < cells.size() ? cells[i] : "";
      csv.text(cell);
      rows.back().push_back(cell);
    }
    csv.end_row();
  }
  const std::string document = csv.take();
  GEHOR_REQUIRE(document.starts_with("\xEF\xBB\xBF"));
  const auto read = csv_of(std::string_view(document).substr(3));
  GEHOR_REQUIRE(read.size() == rows.size() + 1 && read.front() == header);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    GEHOR_REQUIRE(read[r + 1].size() == rows[r].size());
    for (std::size_t i = 0; i < rows[r].size(); ++i) {
      const std::string_view field = read[r + 1][i], wanted = rows[r][i];
      // Nothing that a spreadsheet takes for a formula, but for numbers.
      if (field == wanted && (field.empty() || field.find_first_of("=@\t\r") != 0)) continue;
      GEHOR_REQUIRE(field.starts_with('\'') && field.substr(1) == wanted);
    }
  }
}

}  // namespace
}  // namespace gehor::http
