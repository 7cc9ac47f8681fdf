#include "bench/json_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gehor::bench {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> lines(const std::string& document, const std::string& spec) {
  auto found = json_lines(document, spec);
  EXPECT_TRUE(found.ok()) << describe(found.error());
  return found.ok() ? *found : std::vector<std::string>{};
}

const char* const kAnswer =
    R"({"total":12.0,"rows":[{"by":{"owner":"IT"},"value":0.25,"n":4},{"by":{"owner":null},"n":3}]})";

TEST(JsonLines, OneForEachElement) {
  EXPECT_THAT(lines(kAnswer, "row /rows /by/owner /value /n"),
              ElementsAre("row\tIT\t0.25\t4", "row\t\t\t3"));
}

TEST(JsonLines, OneForAnythingElse) {
  EXPECT_THAT(lines(kAnswer, "total /total"), ElementsAre("total\t12"));
  EXPECT_THAT(lines(kAnswer, "first /rows/0 /n"), ElementsAre("first\t4"));
  EXPECT_THAT(lines(kAnswer, "last /rows/-/n"), ElementsAre("last\t3"));
}

TEST(JsonLines, WhatIsNotThereHasNoLine) {
  EXPECT_THAT(lines(kAnswer, "none /rows/7"), IsEmpty());
  EXPECT_THAT(lines(kAnswer, "none /nobody/here"), IsEmpty());
  EXPECT_THAT(lines(R"({"rows":[]})", "none /rows/-"), IsEmpty());
}

TEST(JsonLines, FaultsAreErrors) {
  EXPECT_FALSE(json_lines("{", "a /b").ok());
  EXPECT_FALSE(json_lines("{}", "a").ok());
  EXPECT_FALSE(json_lines("{}", "a b").ok());
}

}  // namespace
}  // namespace gehor::bench
