// JSON in the shapes that help desks export it, as rows of text.
#include <gmock/gmock.h>

#include "tests/sources/table_support.h"

namespace gehor::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(JsonTable, AListOfObjects) {
  const ReadTable t =
      read_bytes("[\n {\"id\": 1, \"text\": \"a\"},\n {\"id\": 2, \"owner\": \"b\"}\n]\n");
  EXPECT_EQ(t.info.format, "json");
  EXPECT_THAT(t.info.columns, ElementsAre("id", "text", "owner"));
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "a", ""}, Cells{"2", "", "b"}));
  EXPECT_EQ(t.rows[0].line, 2u);
  EXPECT_EQ(t.rows[1].line, 3u);
  EXPECT_EQ(t.rows[1].raw, "{\"id\": 2, \"owner\": \"b\"}");
  EXPECT_EQ(t.problems(), 0u);
}

TEST(JsonTable, AListInsideAnObject) {
  const ReadTable t = read_bytes(
      R"({"count":2,"users":[{"id":9}],"tickets":[{"id":1,"s":"x"},{"id":2,"s":"y"}],"next":null})");
  EXPECT_THAT(t.info.columns, ElementsAre("id", "s"));
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "x"}, Cells{"2", "y"}));
  EXPECT_TRUE(t.says("the records are the list \"tickets\""));
  EXPECT_TRUE(t.says("the shorter list \"users\" was left out"));
}

TEST(JsonTable, AListDeeperInside) {
  const ReadTable t = read_bytes(R"({"data":{"page":1,"items":[{"id":1},{"id":2}]}})");
  EXPECT_EQ(t.rows.size(), 2u);
  EXPECT_TRUE(t.says("data.items"));
}

TEST(JsonTable, Lines) {
  const ReadTable t = read_bytes("{\"id\":1,\"a\":\"x\"}\n\n{\"id\":2,\"b\":\"y\"}\r\n{\"id\":3}");
  EXPECT_EQ(t.info.format, "jsonl");
  EXPECT_THAT(t.info.columns, ElementsAre("id", "a", "b"));
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "x", ""}, Cells{"2", "", "y"}, Cells{"3", "", ""}));
  EXPECT_EQ(t.rows[1].line, 3u);
}

TEST(JsonTable, ABadLineIsAProblemOfItsOwn) {
  const ReadTable t =
      read_bytes("{\"id\":1}\n{\"id\":2,\n{\"id\":3}\n{\"id\": oops}\n{\"id\":5}\n");
  ASSERT_EQ(t.rows.size(), 5u);
  EXPECT_NE(t.rows[1].problem, "");
  EXPECT_EQ(t.rows[1].line, 2u);
  EXPECT_THAT(t.rows[3].problem, HasSubstr("not valid JSON"));
  EXPECT_THAT(t.rows[4].fields, ElementsAre("5"));
  EXPECT_EQ(t.rows[3].raw, "{\"id\": oops}");
}

TEST(JsonTable, ObjectsOverSeveralLinesOneAfterTheOther) {
  const ReadTable t = read_bytes("{\n  \"id\": 1\n}\n{\n  \"id\": 2\n}\n");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1"}, Cells{"2"}));
  EXPECT_EQ(t.rows[1].line, 4u);
}

TEST(JsonTable, ASingleObjectIsARecord) {
  const ReadTable t = read_bytes("{\"id\": 7, \"tags\": [\"a\"]}");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"7", "a"}));
}

TEST(JsonTable, NestedObjectsAndLists) {
  const ReadTable t = read_bytes(
      R"([{"via":{"channel":"mail","source":{"to":{}}},"tags":["late","parcel"],"none":[],
          "messages":[{"a":1},{"a":2}],"mixed":[1,[2]],"n":[1,2.50]}])");
  EXPECT_THAT(t.info.columns, ElementsAre("via.channel", "tags", "none", "messages", "mixed", "n"));
  EXPECT_THAT(t.rows[0].fields,
              ElementsAre("mail", "late|parcel", "", R"([{"a":1},{"a":2}])", "[1,[2]]", "1|2.50"));
}

TEST(JsonTable, ScalarsStayAsTheyWereWritten) {
  const ReadTable t = read_bytes(
      R"([{"big":12345678901234567890123,"e":1e6,"z":0.10,"neg":-5,"t":true,"f":false,"n":null}])");
  EXPECT_THAT(t.rows[0].fields,
              ElementsAre("12345678901234567890123", "1e6", "0.10", "-5", "true", "false", ""));
}

TEST(JsonTable, EscapesInTexts) {
  const ReadTable t = read_bytes(
      R"([{"a":"line\nbreak \"q\" \\ \/ \u00e5 \ud83d\ude00 cut \ud83d","b":["\u0041\"","x"]}])");
  EXPECT_THAT(t.rows[0].fields, ElementsAre("line\nbreak \"q\" \\ / å 😀 cut \uFFFD", "A\"|x"));
}

TEST(JsonTable, FieldsThatComeLateAreColumnsToo) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "{\"id\":" + std::to_string(i) + "}\n";
  text += "{\"id\":5000,\"late\":\"x\"}\n";
  const ReadTable t = read_bytes(text);
  EXPECT_THAT(t.info.columns, ElementsAre("id", "late"));
  EXPECT_THAT(t.rows.back().fields, ElementsAre("5000", "x"));
}

TEST(JsonTable, ADamagedRecordInAListOfLines) {
  std::string text = "[\n";
  for (int i = 0; i < 20; ++i) {
    text += i == 5 ? "  {\"id\": 5, \"text\": \"never closed},\n"
                   : "  {\"id\": " + std::to_string(i) + ", \"text\": \"x\"},\n";
  }
  text += "  {\"id\": 20, \"text\": \"x\"}\n]\n";
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 21u);
  EXPECT_EQ(t.problems(), 1u);
  EXPECT_EQ(t.rows[5].line, 7u);
  EXPECT_NE(t.rows[5].problem, "");
  EXPECT_THAT(t.rows[6].fields, ElementsAre("6", "x"));
}

TEST(JsonTable, AListCutShort) {
  const ReadTable between = read_bytes(R"([{"id":1},{"id":2},)");
  ASSERT_EQ(between.rows.size(), 3u);
  EXPECT_THAT(between.rows[2].problem, HasSubstr("ends before its list"));
  const ReadTable within = read_bytes(R"([{"id":1},{"id":2},{"id":3,"te)");
  ASSERT_EQ(within.rows.size(), 3u);
  EXPECT_THAT(within.rows[2].problem, HasSubstr("never ends"));
  EXPECT_EQ(within.rows[2].byte_begin, 19u);
}

TEST(JsonTable, WhatFollowsTheList) {
  EXPECT_EQ(read_bytes(R"([{"id":1}][{"id":2}])").rows.size(), 2u);
  const ReadTable t = read_bytes(R"([{"id":1}] and more)");
  ASSERT_EQ(t.rows.size(), 2u);
  EXPECT_THAT(t.rows[1].problem, HasSubstr("follows the end"));
}

TEST(JsonTable, DeepNestingIsKeptAsTextThenRefused) {
  std::string deep = "1";
  for (int i = 0; i < 40; ++i) deep = "{\"a\":" + deep + "}";
  const ReadTable t = read_bytes("[" + deep + "]");
  ASSERT_EQ(t.rows.size(), 1u);
  EXPECT_EQ(t.problems(), 0u);
  EXPECT_THAT(t.rows[0].fields[0], HasSubstr("{\"a\":"));
  std::string deeper(300, '[');
  deeper = "[{\"id\":1},{\"a\":" + deeper + std::string(300, ']') + "},{\"id\":3}]";
  const ReadTable u = read_bytes(deeper);
  ASSERT_EQ(u.rows.size(), 3u);
  EXPECT_THAT(u.rows[1].problem, HasSubstr("too deep"));
  const ReadTable abyss = read_bytes("[{\"a\":" + std::string(1'000'000, '['));
  EXPECT_EQ(abyss.problems(), 1u);
}

TEST(JsonTable, TooManyDifferentFields) {
  sources::InputLimits limits;
  limits.max_columns = 10;
  std::string text;
  for (int i = 0; i < 30; ++i) text += "{\"k" + std::to_string(i) + "\":1}\n";
  const ReadTable t = read_bytes(text, {}, limits);
  EXPECT_EQ(t.info.columns.size(), 10u);
  ASSERT_EQ(t.rows.size(), 30u);
  EXPECT_EQ(t.problems(), 20u);
}

TEST(JsonTable, ARecordOverTheLimit) {
  sources::InputLimits limits;
  limits.max_row_bytes = 10'000;
  const std::string big = "{\"id\":2,\"t\":\"" + std::string(3'000'000, 'x') + "\"}";
  for (const bool list : {false, true}) {
    std::string text = list ? "[\n{\"id\":1},\n" + big + ",\n{\"id\":3}\n]"
                            : "{\"id\":1}\n{\"id\":0}\n" + big + "\n{\"id\":3}\n";
    const ReadTable t = read_bytes(text, {}, limits);
    EXPECT_EQ(t.problems(), 1u) << list;
    EXPECT_EQ(t.rows.back().fields[0], "3");
  }
}

TEST(JsonTable, EmptyAndBroken) {
  const ReadTable empty = read_bytes("[ ]");
  EXPECT_EQ(empty.open_error, "");
  EXPECT_TRUE(empty.rows.empty());
  EXPECT_THAT(read_bytes("{\"id\": 1, \"te").open_error, HasSubstr("begins like JSON"));
}

TEST(JsonTable, BracesDoNotMakeACsvFileJson) {
  const ReadTable t = read_bytes("{id},[name]\n1,a\n2,b\n");
  EXPECT_EQ(t.info.format, "csv");
}

}  // namespace
}  // namespace gehor::test
