// A JSON file, the first byte choosing what it begins with. Rows stand one behind the other, and
// the same come however the text is cut into windows.
#include "base/text.h"
#include "fuzz/tables.h"
#include "sources/format/json_reader.h"
#include "sources/format/memory_input.h"
#include "sources/transport/blob.h"

namespace gehor::sources {
namespace {

fuzz::ReadTable read(const std::string& text, const JsonLayout& layout, std::uint64_t step) {
  const auto limits = fuzz::small_limits();
  const auto decoder = Decoder::make(Encoding{});
  GEHOR_REQUIRE(decoder.ok());
  const auto cursor = [&] {
    Window window(plain_source(memory_blob(text)), false, 0, step);
    while (window.text().size() < std::min<std::size_t>(layout.skip, text.size())) {
      const auto more = window.more();
      GEHOR_REQUIRE(more.ok());
      if (!*more) break;
    }
    return JsonCursor(std::move(window), layout, "fuzz", limits);
  };
  JsonColumns columns = learn_json_columns(cursor(), *decoder, limits);
  TableInfo info;
  info.columns.resize(columns.size());
  const auto reader = make_json_reader(cursor(), info, std::move(columns), *decoder, limits);
  return fuzz::read_all(*reader);
}

GEHOR_FUZZ(input) {
  constexpr const char* kBegin[] = {"", "[{\"a\":", "{\"a\":1}\n{\"b\":", "{\"list\":[{\"a\":"};
  const std::string begin = kBegin[input.byte() & 3];
  const std::string text = begin + input.rest();
  const auto limits = fuzz::small_limits();

  // As a file, of whatever encoding it seems to be.
  const auto file = memory_input("fuzz", text, limits);
  if (auto reader = file->open({}); reader.ok()) {
    for (const fuzz::ReadRow& row : fuzz::read_all(**reader).rows) {
      for (const std::string& field : row.fields) GEHOR_REQUIRE(is_valid_utf8(field));
    }
  }

  Window window(plain_source(memory_blob(text)), false, 0);
  if (!window.more().ok() || window.text().empty()) return;
  const auto layout = detect_json(window, limits);
  if (!layout.ok() || !*layout) return;
  GEHOR_REQUIRE((*layout)->skip <= text.size());
  const fuzz::ReadTable table = read(text, **layout, std::uint64_t{1} << 20);
  for (const fuzz::ReadRow& row : table.rows) GEHOR_REQUIRE(row.end <= text.size());
  if (text.size() > limits.max_row_bytes) return;
  GEHOR_REQUIRE(read(text, **layout, 0).rows == table.rows);
}

}  // namespace
}  // namespace gehor::sources
