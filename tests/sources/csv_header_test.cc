// Whether the first row is a header is decided by how it differs from the rows below.
#include <gmock/gmock.h>

#include "tests/sources/table_support.h"

namespace gehor::test {
namespace {

using ::testing::ElementsAre;

TEST(CsvHeader, WordsOverTypedValues) {
  const ReadTable t = read_bytes("när,betyg\n2026-01-02 10:00,4\n2026-01-03 11:00,5\n");
  EXPECT_TRUE(t.info.has_header);
  EXPECT_EQ(t.rows.size(), 2u);
}

TEST(CsvHeader, AFirstRowOfTheSameKindIsData) {
  const ReadTable t = read_bytes(
      "A17,2026-01-01 09:00,Phone,4\nA18,2026-01-02 10:00,Mail,5\nA19,2026-01-03 11:00,Phone,3\n");
  EXPECT_FALSE(t.info.has_header);
  EXPECT_THAT(t.info.columns, ElementsAre("column 1", "column 2", "column 3", "column 4"));
  EXPECT_EQ(t.rows.size(), 3u);
}

TEST(CsvHeader, ShortNamesOverLongTexts) {
  std::string text = "text,reason\n";
  for (int i = 0; i < 30; ++i) {
    text += "\"I have been waiting for my card since last week and nobody answers, number " +
            std::to_string(i) + "\",card " + std::string(i % 2 == 0 ? "late" : "lost") + "\n";
  }
  const ReadTable t = read_bytes(text);
  EXPECT_TRUE(t.info.has_header);
  EXPECT_EQ(t.rows.size(), 30u);
}

TEST(CsvHeader, CategoriesThatComeAgainBelowAreData) {
  std::string text = "open,phone\n";
  for (int i = 0; i < 20; ++i) text += i % 2 == 0 ? "open,mail\n" : "closed,phone\n";
  const ReadTable t = read_bytes(text);
  EXPECT_FALSE(t.info.has_header);
  EXPECT_EQ(t.rows.size(), 21u);
}

TEST(CsvHeader, CategoriesUnderANameOfTheirOwn) {
  std::string text = "state,channel\n";
  for (int i = 0; i < 20; ++i) text += i % 2 == 0 ? "open,mail\n" : "closed,phone\n";
  const ReadTable t = read_bytes(text);
  EXPECT_TRUE(t.info.has_header);
  EXPECT_EQ(t.rows.size(), 20u);
}

TEST(CsvHeader, DuplicateAndEmptyNames) {
  const ReadTable t = read_bytes("name,,name, Name \nA,1,B,2\nC,3,D,4\n");
  EXPECT_THAT(t.info.columns, ElementsAre("name", "column 2", "name (2)", "Name"));
}

TEST(CsvHeader, FewerNamesThanFields) {
  const ReadTable t = read_bytes("id;score\n1;5;x\n2;4;y\n3;4;z\n");
  EXPECT_THAT(t.info.columns, ElementsAre("id", "score", "column 3"));
  EXPECT_TRUE(t.says("the header has 2 names, most rows have 3 fields"));
}

TEST(CsvHeader, OnlyAHeader) {
  const ReadTable t = read_bytes("id,score,text\n");
  EXPECT_TRUE(t.info.has_header);
  EXPECT_THAT(t.info.columns, ElementsAre("id", "score", "text"));
  EXPECT_TRUE(t.rows.empty());
}

TEST(CsvHeader, OnlyARowOfValues) {
  const ReadTable t = read_bytes("17,2026-01-02 10:00,5\n");
  EXPECT_FALSE(t.info.has_header);
  EXPECT_EQ(t.rows.size(), 1u);
}

TEST(CsvHeader, ManyShiftedRowsAreAllThere) {
  std::string text;
  for (int i = 0; i < 3000; ++i) {
    text += std::to_string(i) + ",2026-02-0" + std::to_string(i % 9 + 1) + ",Phone,4";
    if (i % 3 == 1) text += ",left over";
    text += "\n";
  }
  const ReadTable t = read_bytes(text);
  EXPECT_FALSE(t.info.has_header);
  EXPECT_EQ(t.info.columns.size(), 4u);
  EXPECT_EQ(t.rows.size(), 3000u);
  EXPECT_EQ(t.problems(), 0u);
}

}  // namespace
}  // namespace gehor::test
