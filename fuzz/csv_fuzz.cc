// A CSV file, the first byte choosing the options. No row is lost: what lies between two rows is
// blank. The same rows come however the text is cut into windows.
#include <algorithm>

#include "base/text.h"
#include "fuzz/tables.h"
#include "sources/format/csv_reader.h"
#include "sources/format/csv_sniff.h"
#include "sources/format/encoding.h"
#include "sources/transport/blob.h"

namespace gehor::sources {
namespace {

bool is_nothing(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\x1A\xC2\xA0\0") == std::string_view::npos;
}

fuzz::ReadTable read(const std::string& text, const CsvLayout& layout, const Decoder& decoder,
                     std::uint64_t window_step) {
  Window window(plain_source(memory_blob(text)), false, 0, window_step);
  while (window.text().size() < std::min<std::size_t>(layout.skip, text.size())) {
    const auto more = window.more();
    GEHOR_REQUIRE(more.ok());
    if (!*more) break;
  }
  TableInfo info;
  info.name = "fuzz";
  info.columns = layout.columns;
  const auto reader =
      make_csv_reader(std::move(window), info, layout, decoder, fuzz::small_limits());
  return fuzz::read_all(*reader);
}

GEHOR_FUZZ(input) {
  const unsigned choice = input.byte();
  TableOptions options;
  constexpr char kDelimiters[] = {',', ';', '\t', '|'};
  if ((choice & 1) != 0) options.delimiter = kDelimiters[(choice >> 4) & 3];
  if ((choice & 2) != 0) options.header = (choice & 4) != 0;
  Encoding encoding;
  if ((choice & 8) != 0) encoding = {Encoding::Kind::kSingleByte, "windows-1252", 0, {}};
  const std::string text = input.rest();
  if (text.empty()) return;
  const auto decoder = Decoder::make(encoding);
  GEHOR_REQUIRE(decoder.ok());
  const auto layout = sniff_csv(text, true, *decoder, options, fuzz::small_limits().max_columns);
  if (!layout.ok()) return;
  GEHOR_REQUIRE(layout->skip <= text.size());
  auto names = layout->columns;
  GEHOR_REQUIRE(!names.empty());
  std::sort(names.begin(), names.end());
  GEHOR_REQUIRE(std::adjacent_find(names.begin(), names.end()) == names.end());
  for (const std::string& name : names) GEHOR_REQUIRE(!name.empty() && is_valid_utf8(name));

  const fuzz::ReadTable table = read(text, *layout, *decoder, std::uint64_t{1} << 20);
  GEHOR_REQUIRE(table.whole);
  std::size_t at = layout->skip;
  for (const fuzz::ReadRow& row : table.rows) {
    GEHOR_REQUIRE(row.end <= text.size() && row.begin >= at);
    GEHOR_REQUIRE(is_nothing(std::string_view(text).substr(at, row.begin - at)));
    at = row.end;
    for (const std::string& field : row.fields) GEHOR_REQUIRE(is_valid_utf8(field));
    GEHOR_REQUIRE(is_valid_utf8(row.raw));
  }
  GEHOR_REQUIRE(is_nothing(std::string_view(text).substr(at)));
  // Longer texts may hold rows over the limit, which show as soon as a window is full.
  if (text.size() > fuzz::small_limits().max_row_bytes) return;
  GEHOR_REQUIRE(read(text, *layout, *decoder, 0).rows == table.rows);
}

}  // namespace
}  // namespace gehor::sources
