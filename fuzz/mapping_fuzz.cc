// A mapping file of a table with known columns. What can be read is written again, and reads back
// to the same.
#include "fuzz/fuzzer.h"
#include "sources/mapping/mapping.h"

namespace gehor::sources {
namespace {

// As a file, without why each column was thought to be what it is: of those that the file left out
// it says so once they have been written.
std::string written(Mapping mapping, const TableInfo& table) {
  for (ColumnMapping& column : mapping.columns) column.evidence = {};
  return to_toml(mapping, table);
}

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
  const std::string file = written(*mapping, table);
  const auto again = mapping_from_toml(file, "again.toml", table);
  GEHOR_REQUIRE(again.ok());
  GEHOR_REQUIRE(written(*again, table) == file);
}

}  // namespace
}  // namespace gehor::sources
