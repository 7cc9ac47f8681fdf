// A taxonomy file. What can be read is written again, and reads back to the same.
#include "fuzz/fuzzer.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {
namespace {

GEHOR_FUZZ(input) {
  const std::string toml = input.rest();
  const auto taxonomy = parse_taxonomy(toml, "fuzz.toml");
  if (!taxonomy.ok()) {
    GEHOR_REQUIRE(!taxonomy.error().message.empty());
    GEHOR_REQUIRE(taxonomy.error().where.file == "fuzz.toml");
    return;
  }
  for (const Reason& reason : taxonomy->reasons) {
    GEHOR_REQUIRE(reason.owner == kUnknownDepartment ||
                  taxonomy->department(reason.owner) != nullptr);
  }
  const std::string file = to_toml(*taxonomy);
  const auto again = parse_taxonomy(file, "again.toml");
  GEHOR_REQUIRE(again.ok());
  GEHOR_REQUIRE(to_toml(*again) == file);
}

}  // namespace
}  // namespace gehor::structure
