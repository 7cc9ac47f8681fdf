// What goes out to others' programs: a CSV document and an event stream. A reader of theirs finds
// in it what was put in, whatever it was, and no cell that a spreadsheet would run.
#include "base/text.h"
#include "faces/http/api/csv.h"
#include "faces/http/events.h"
#include "fuzz/fuzzer.h"
#include "sources/format/memory_input.h"

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

  if (!is_valid_utf8(text) || text.find('\0') != std::string::npos) return;
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
  sources::TableOptions options;
  options.delimiter = ',';
  options.header = true;
  options.encoding = "utf-8";
  const auto file = sources::memory_input("fuzz", csv.take());
  const auto reader = file->open(options);
  if (!reader.ok()) return;  // it says that it looks like a picture, or the like
  sources::Row row;
  for (const auto& wanted : rows) {
    const auto more = (*reader)->next(row);
    GEHOR_REQUIRE(more.ok() && *more && row.fields.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      std::string_view field = row.fields[i];
      if (field == wanted[i]) {
        // Nothing that a spreadsheet takes for a formula, but for numbers.
        if (field.empty() || field.find_first_of("=@\t\r") != 0) continue;
      }
      GEHOR_REQUIRE(field.starts_with('\'') && field.substr(1) == wanted[i]);
    }
  }
}

}  // namespace
}  // namespace gehor::http
