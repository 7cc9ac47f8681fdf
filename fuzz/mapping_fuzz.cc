// A mapping file of a table with known columns. What can be read is written again, and reads back
// to the same.
#include "fuzz/fuzzer.h"
#include "sources/mapping/mapping.h"

namespace gehor::sources {
namespace {

GEHOR_FUZZ(input) {
  TableInfo table;
  table.name = "fuzz.csv";
  table.format = "csv";
  table.encoding = "utf-8";
  table.columns = {"id", "created", "text", "score", "när", "a \"b\"", "column 7"};
  const std::string toml = input.rest();
  const auto mapping = mapping_from_toml(toml, "fuzz.toml", table);
  if (!mapping.ok()) {
    GEHOR_REQUIRE(!mapping.error().message.empty());
    GEHOR_REQUIRE(mapping.error().where.file == "fuzz.toml");
    return;
  }
  GEHOR_REQUIRE(mapping->columns.size() == table.columns.size());
  const std::string written = to_toml(*mapping, table);
  const auto again = mapping_from_toml(written, "again.toml", table);
  GEHOR_REQUIRE(again.ok());
  GEHOR_REQUIRE(to_toml(*again, table) == written);
}

}  // namespace
}  // namespace gehor::sources
