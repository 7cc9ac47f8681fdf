// How a CSV file is written is found out from the file: delimiter, quotes, line ends, titles.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/sources/table_support.h"

namespace gehor::test {
namespace {

using ::testing::ElementsAre;

TEST(CsvDialect, PlainCommas) {
  const ReadTable t = read_bytes("id,name,city\n1,Ada,Umeå\n2,Bo,Malmö\n");
  EXPECT_EQ(t.info.format, "csv");
  EXPECT_EQ(t.info.delimiter, ',');
  EXPECT_TRUE(t.info.has_header);
  EXPECT_THAT(t.info.columns, ElementsAre("id", "name", "city"));
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "Ada", "Umeå"}, Cells{"2", "Bo", "Malmö"}));
  EXPECT_TRUE(t.says("comma: 3 of the first 3 rows have 3 fields"));
}

TEST(CsvDialect, EachDelimiter) {
  for (const char d : {',', ';', '\t', '|'}) {
    std::string text = "id@name@score\n1@Ada@5\n2@Bo@4\n3@Cy@5\n";
    std::replace(text.begin(), text.end(), '@', d);
    const ReadTable t = read_bytes(text);
    EXPECT_EQ(t.info.delimiter, d);
    EXPECT_THAT(t.info.columns, ElementsAre("id", "name", "score"));
    EXPECT_EQ(t.rows.size(), 3u);
  }
}

TEST(CsvDialect, DecimalCommasDoNotWinOverSemicolons) {
  std::string text = "namn;belopp;moms\n";
  for (int i = 0; i < 50; ++i) text += "Kund " + std::to_string(i) + ";12,50;2,5\n";
  const ReadTable t = read_bytes(text);
  EXPECT_EQ(t.info.delimiter, ';');
  EXPECT_THAT(t.rows[7].fields, ElementsAre("Kund 7", "12,50", "2,5"));
}

TEST(CsvDialect, DecimalCommasWithoutHeader) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += std::to_string(i) + ",5;12,50\n";
  const ReadTable t = read_bytes(text);
  EXPECT_EQ(t.info.delimiter, ';');
  EXPECT_FALSE(t.info.has_header);
  EXPECT_EQ(t.rows.size(), 50u);
}

TEST(CsvDialect, CommasInTextsDoNotWinOverTabs) {
  std::string text = "id\ttext\n";
  for (int i = 0; i < 30; ++i) text += std::to_string(i) + "\tHej, jag undrar, tack\n";
  const ReadTable t = read_bytes(text);
  EXPECT_EQ(t.info.delimiter, '\t');
  EXPECT_EQ(t.rows.front().fields.size(), 2u);
}

TEST(CsvDialect, TagsWithBarsDoNotWinOverCommas) {
  std::string text = "id,tags\n";
  for (int i = 0; i < 30; ++i) text += std::to_string(i) + ",late|parcel\n";
  const ReadTable t = read_bytes(text);
  EXPECT_EQ(t.info.delimiter, ',');
  EXPECT_THAT(t.rows[0].fields, ElementsAre("0", "late|parcel"));
}

TEST(CsvDialect, AColumnOfProseIsOneColumn) {
  const ReadTable t = read_bytes(
      "comment\nVery good, thank you\nI waited, and waited, and then left\nFine\nToo slow, too "
      "dear\nNothing to add\n");
  EXPECT_THAT(t.info.columns, ElementsAre("comment"));
  ASSERT_EQ(t.rows.size(), 5u);
  EXPECT_THAT(t.rows[1].fields, ElementsAre("I waited, and waited, and then left"));
}

TEST(CsvDialect, QuotesDoubledQuotesAndLineBreaks) {
  const ReadTable t = read_bytes(
      "id,text\r\n1,\"He said \"\"no\"\", twice\"\r\n2,\"first\r\nsecond, "
      "line\nthird\"\r\n3,\"\"\r\n"
      "4,plain\r\n");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "He said \"no\", twice"},
                                     Cells{"2", "first\r\nsecond, line\nthird"}, Cells{"3", ""},
                                     Cells{"4", "plain"}));
  EXPECT_EQ(t.rows[1].line, 3u);
  EXPECT_EQ(t.rows[2].line, 6u);
  EXPECT_EQ(t.rows[0].raw, "1,\"He said \"\"no\"\", twice\"");
  EXPECT_EQ(t.problems(), 0u);
}

TEST(CsvDialect, BackslashEscapesWhereTheFileUsesThem) {
  std::string text = "id,text,score\n";
  for (int i = 0; i < 20; ++i) text += std::to_string(i) + R"(,"a \"b\", c \\ d",5)" + "\n";
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 20u);
  EXPECT_THAT(t.rows[3].fields, ElementsAre("3", R"(a "b", c \ d)", "5"));
}

TEST(CsvDialect, ABackslashBeforeAClosingQuoteIsOnlyABackslash) {
  std::string text = "id,path,score\n";
  for (int i = 0; i < 20; ++i) text += std::to_string(i) + ",\"C:\\temp\\\",5\n";
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 20u);
  EXPECT_THAT(t.rows[3].fields, ElementsAre("3", "C:\\temp\\", "5"));
}

TEST(CsvDialect, StrayQuotesInUnquotedFieldsAreLetters) {
  const ReadTable t = read_bytes("id,size,n\n1,19\" screen,2\n2,\"24\"\" screen\",1\n");
  EXPECT_THAT(t.cells(),
              ElementsAre(Cells{"1", "19\" screen", "2"}, Cells{"2", "24\" screen", "1"}));
}

TEST(CsvDialect, UnescapedQuotesInsideQuotesAreLetters) {
  const ReadTable t = read_bytes("id,text\n1,\"he said \"hi\" to me\"\n2,\"fine\"\n");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "he said \"hi\" to me"}, Cells{"2", "fine"}));
}

TEST(CsvDialect, SpacesAroundQuotes) {
  const ReadTable t =
      read_bytes("id, text, n\n1, \"a, b\", 3\n2, \"c, d\" , 4\n3, \"e, f\", 5\n4, \"g, h\", 6\n");
  ASSERT_EQ(t.rows.size(), 4u);
  EXPECT_EQ(t.rows[1].fields[1], "c, d");
  EXPECT_THAT(t.info.columns, ElementsAre("id", "text", "n"));
}

TEST(CsvDialect, LineEnds) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const ReadTable t = read_bytes("id,n" + end + "1,2" + end + end + "3,4" + end);
    EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "2"}, Cells{"3", "4"})) << end.size();
    EXPECT_EQ(t.rows[1].line, 4u);
  }
}

TEST(CsvDialect, CarriageReturnsWithLineFeedsInsideQuotes) {
  const ReadTable t = read_bytes("id,text\r1,\"a\nb\"\r2,c\r");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "a\nb"}, Cells{"2", "c"}));
}

TEST(CsvDialect, NoLineEndAtTheEnd) {
  EXPECT_THAT(read_bytes("id,n\n1,2\n3,4").cells(), ElementsAre(Cells{"1", "2"}, Cells{"3", "4"}));
  EXPECT_THAT(read_bytes("id,n\n1,2\n3,\"4\"").cells(),
              ElementsAre(Cells{"1", "2"}, Cells{"3", "4"}));
  EXPECT_THAT(read_bytes("id,n\n1,2\n3,").cells(), ElementsAre(Cells{"1", "2"}, Cells{"3", ""}));
}

TEST(CsvDialect, ExcelsSeparatorLine) {
  const ReadTable t = read_bytes("sep=;\r\nid;text\r\n1;a,b\r\n2;c,d\r\n");
  EXPECT_EQ(t.info.delimiter, ';');
  EXPECT_THAT(t.info.columns, ElementsAre("id", "text"));
  ASSERT_EQ(t.rows.size(), 2u);
  EXPECT_EQ(t.rows[0].line, 3u);
  EXPECT_TRUE(t.says("sep="));
}

TEST(CsvDialect, BlankLinesAreSkippedAndCounted) {
  const ReadTable t = read_bytes("id,n\n\n1,2\n   \n\n3,4\n\n");
  ASSERT_EQ(t.rows.size(), 2u);
  EXPECT_EQ(t.rows[0].line, 3u);
  EXPECT_EQ(t.rows[1].line, 6u);
}

TEST(CsvDialect, TitleLinesAboveTheHeader) {
  std::string text = "Report for March\nAll departments;;\n\nid;score;text\n";
  for (int i = 0; i < 9; ++i) text += std::to_string(i) + ";5;fine\n";
  const ReadTable t = read_bytes(text);
  EXPECT_THAT(t.info.columns, ElementsAre("id", "score", "text"));
  ASSERT_EQ(t.rows.size(), 9u);
  EXPECT_EQ(t.rows[0].line, 5u);
  EXPECT_TRUE(t.says("Report for March"));
}

TEST(CsvDialect, ShortFirstRowsWithoutAHeaderAreRowsNotTitles) {
  std::string text = "17\n";
  for (int i = 0; i < 30; ++i) text += std::to_string(i) + ";2026-01-02;5\n";
  const ReadTable t = read_bytes(text);
  EXPECT_FALSE(t.info.has_header);
  EXPECT_EQ(t.rows.size(), 31u);
}

TEST(CsvDialect, LongerAndShorterRowsArePassedOnAsTheyAre) {
  const ReadTable t = read_bytes("a,b,c\n1,2,3\n1,2\n1,2,3,4\n4,5,6\n");
  EXPECT_EQ(t.info.columns.size(), 3u);
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "2", "3"}, Cells{"1", "2"},
                                     Cells{"1", "2", "3", "4"}, Cells{"4", "5", "6"}));
}

TEST(CsvDialect, OptionsOverruleTheGuess) {
  sources::TableOptions options;
  options.delimiter = ';';
  options.header = false;
  const ReadTable t = read_bytes("a,b;c\n1,2;3\n", options);
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"a,b", "c"}, Cells{"1,2", "3"}));
  EXPECT_THAT(t.info.columns, ElementsAre("column 1", "column 2"));
  options.delimiter = '"';
  EXPECT_NE(read_bytes("a;b\n", options).open_error, "");
}

TEST(CsvDialect, ByteRangesFindTheRowInTheFile) {
  const std::string text = "id;text\r\n1;\"a\r\nb\"\r\n2;zwölf\r\n";
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 2u);
  for (const ReadRow& row : t.rows) {
    EXPECT_EQ(text.substr(row.byte_begin, row.byte_end - row.byte_begin), row.raw);
  }
  EXPECT_EQ(t.rows[1].raw, "2;zwölf");
}

}  // namespace
}  // namespace gehor::test
