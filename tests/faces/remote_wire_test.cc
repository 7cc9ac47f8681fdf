#include "faces/cli/remote_wire.h"

#include <gtest/gtest.h>

namespace gehor::cli {
namespace {

TEST(RemoteWire, ARequestComesBackAsItWas) {
  const RemoteRequest request{{"import", "ärenden.csv"}, {"ärenden.csv", "-"}, "/srv/x", true};
  const auto back = parse_request(text_of(request));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->words, request.words);
  EXPECT_EQ(back->files, request.files);
  EXPECT_EQ(back->directory, request.directory);
  EXPECT_TRUE(back->terminal);
}

// Each of these once ended the server that read it.
TEST(RemoteWire, WhatIsOfAnotherTypeIsNoRequest) {
  for (const char* text :
       {"", "[]", "{}", R"({"version":2})", R"({"version":"1"})", R"({"version":1,"terminal":"x"})",
        R"({"version":1,"words":[1]})", R"({"version":1,"words":"import"})",
        R"({"version":1,"files":{"a":"b"}})", R"({"version":1,"directory":5})"}) {
    EXPECT_FALSE(parse_request(text).has_value()) << text;
  }
  EXPECT_TRUE(parse_request(R"({"version":1})").has_value());
}

}  // namespace
}  // namespace gehor::cli
