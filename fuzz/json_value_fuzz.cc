// One JSON value made flat. What another parser takes for an object, ours takes too; what ours
// finds the end of ends there however much follows.
#include <nlohmann/json.hpp>

#include "fuzz/fuzzer.h"
#include "sources/format/json_parse.h"

namespace gehor::sources {
namespace {

std::size_t depth_of(const nlohmann::json& value) {
  std::size_t deepest = 0;
  if (value.is_structured()) {
    for (const auto& inner : value) deepest = std::max(deepest, depth_of(inner));
  }
  return deepest + 1;
}

GEHOR_FUZZ(input) {
  const std::string text = input.rest();
  if (text.size() > 20'000) return;  // the other parser recurses in depth_of()
  const JsonExtent extent = json_extent(text);
  GEHOR_REQUIRE(extent.length <= text.size());
  if (extent.end == JsonExtent::End::kFound) {
    const JsonExtent again = json_extent(std::string_view(text).substr(0, extent.length));
    GEHOR_REQUIRE(again.end == JsonExtent::End::kFound && again.length == extent.length);
    const JsonExtent cut = json_extent(std::string_view(text).substr(0, extent.length - 1));
    GEHOR_REQUIRE(cut.end != JsonExtent::End::kFound);
  }

  JsonColumns columns;
  JsonFlattener flattener(columns, 64, true);
  std::vector<JsonFlattener::Field> fields;
  const Status done = flattener.flatten(text, fields);
  std::size_t bytes = 0;
  for (const auto& [column, value] : fields) {
    GEHOR_REQUIRE(column < columns.size());
    bytes += value.size();
  }
  GEHOR_REQUIRE(columns.size() <= 64);
  GEHOR_REQUIRE(bytes <= 3 * text.size() + 64);
  if (!done.ok()) GEHOR_REQUIRE(!done.error().message.empty());

  const auto other = nlohmann::json::parse(text, nullptr, false);
  // The other passes over a byte order mark, and takes a zero byte for the end.
  if (text.starts_with('\xEF') || text.find('\0') != std::string::npos) return;
  if (!other.is_object() || depth_of(other) >= JsonFlattener::kMaxDepth) return;
  GEHOR_REQUIRE(done.ok() || columns.size() == 64);
  const std::size_t begin = text.find('{');
  GEHOR_REQUIRE(json_extent(std::string_view(text).substr(begin)).end == JsonExtent::End::kFound);
}

}  // namespace
}  // namespace gehor::sources
