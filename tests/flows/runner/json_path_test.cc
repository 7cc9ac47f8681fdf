#include "tests/flows/runner/json_path.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace gehor::flow {
namespace {

const nlohmann::json& figures() {
  static const auto kDocument = nlohmann::json::parse(R"({
    "rows": [
      {"by": {"owner": "IT", "channel": "phone"}, "measure": "csat", "n": 3},
      {"by": {"owner": "IT", "channel": "chat"}, "measure": "csat", "n": 4},
      {"by": {"owner": "Roads/Water"}, "measure": "csat", "n": 5, "value": null}
    ],
    "a/b": {"~": true},
    "": "empty key"
  })");
  return kDocument;
}

std::string at(std::string_view path) {
  const auto found = find_json(figures(), path);
  return found.ok() ? found.value()->dump() : "error: " + found.error().message.english();
}

TEST(JsonPath, FollowsKeysAndIndexesAsJsonPointersDo) {
  EXPECT_EQ(at("/rows/1/n"), "4");
  EXPECT_EQ(at("/rows/2/value"), "null");
  EXPECT_EQ(at("/a~1b/~0"), "true");
  EXPECT_EQ(at("/"), "\"empty key\"");
  EXPECT_EQ(at(""), figures().dump());
}

TEST(JsonPath, PicksTheOneElementThatFits) {
  EXPECT_EQ(at("/rows/[n=4]/by/channel"), "\"chat\"");
  EXPECT_EQ(at("/rows/[by.owner=IT][by.channel=phone]/n"), "3");
  EXPECT_EQ(at("/rows/[by.owner=Roads/Water]/n"), "5");
}

TEST(JsonPath, SaysWhatIsMissing) {
  EXPECT_EQ(at("/rows/3"), "error: there is no \"3\" in an array of 3");
  EXPECT_EQ(at("/rows/one"), "error: there is no \"one\" in an array of 3");
  EXPECT_EQ(at("/rows/0/value"), "error: there is no \"value\"");
  EXPECT_EQ(at("/rows/0/n/deeper"), "error: there is no \"deeper\"");
}

TEST(JsonPath, NeverPicksOneOfSeveral) {
  EXPECT_EQ(at("/rows/[by.owner=IT]/n"), "error: 2 of 3 elements fit [by.owner=IT]");
  EXPECT_EQ(at("/rows/[by.owner=Nobody]"), "error: 0 of 3 elements fit [by.owner=Nobody]");
  EXPECT_EQ(at("/rows/[by.owner]"), "error: \"[by.owner]\" is not of the form [key=value]");
  EXPECT_EQ(at("/a~1b/[n=1]"), "error: before [n=1] there is no array");
}

TEST(JsonPath, RefusesAPathWithoutItsSlash) {
  const auto found = find_json(figures(), "rows");
  ASSERT_FALSE(found.ok());
  EXPECT_EQ(found.error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace gehor::flow
