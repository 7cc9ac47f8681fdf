// What goes out to others' programs: a CSV document and an event stream. A reader of theirs finds
// in it what was put in, whatever it was, and no cell that a spreadsheet would run.
#include "base/text.h"
#include "faces/http/api/csv.h"
#include "faces/http/events.h"
#include "fuzz/fuzzer.h"
#include "sources/format/csv_parse.h"

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
  std::string_view left = document;
  sources::CsvParser parser(sources::CsvDialect{});
  sources::CsvRecord row;
  left.remove_prefix(3);  // the mark
  GEHOR_REQUIRE(parser.parse(left, true, row) && row.fields.front() == "id");
  left.remove_prefix(row.length);
  for (const auto& wanted : rows) {
    GEHOR_REQUIRE(!left.empty() && parser.parse(left, true, row));
    GEHOR_REQUIRE(row.fields.size() == wanted.size() && !row.irregular && !row.unclosed);
    left.remove_prefix(row.length);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const std::string_view field = row.fields[i];
      if (field == wanted[i]) {
        // Nothing that a spreadsheet takes for a formula, but for numbers.
        if (field.empty() || field.find_first_of("=@\t\r") != 0) continue;
      }
      GEHOR_REQUIRE(field.starts_with('\'') && field.substr(1) == wanted[i]);
    }
  }
  GEHOR_REQUIRE(left.empty());
}

}  // namespace
}  // namespace gehor::http
