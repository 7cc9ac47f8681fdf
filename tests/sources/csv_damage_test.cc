// Damaged CSV files: nothing is swallowed in silence, every row is accounted for.
#include <gmock/gmock.h>

#include "tests/sources/table_support.h"

namespace gehor::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string plain_rows(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += std::to_string(i) + ",fine,4\n";
  return text;
}

TEST(CsvDamage, AQuoteNeverClosedCostsItsOwnRowOnly) {
  const ReadTable t =
      read_bytes("id,text,score\n" + plain_rows(0, 500) + "500,\"oops,4\n" + plain_rows(501, 2000));
  ASSERT_EQ(t.rows.size(), 2000u);
  EXPECT_EQ(t.problems(), 1u);
  EXPECT_THAT(t.rows[500].problem, HasSubstr("never closed"));
  EXPECT_EQ(t.rows[500].line, 502u);
  EXPECT_EQ(t.rows[500].raw, "500,\"oops,4");
  EXPECT_THAT(t.rows[501].fields, ElementsAre("501", "fine", "4"));
  EXPECT_EQ(t.rows[1999].line, 2001u);
}

TEST(CsvDamage, AQuoteNeverClosedNearTheEnd) {
  const ReadTable t =
      read_bytes("id,text,score\n" + plain_rows(0, 50) + "50,\"oops,4\n" + plain_rows(51, 60));
  ASSERT_EQ(t.rows.size(), 60u);
  EXPECT_EQ(t.problems(), 1u);
}

TEST(CsvDamage, TheNextRowsQuotesDoNotCloseAnEarlierOne) {
  // The quote of row 50 meets the opening quote of row 53.
  std::string text = "id,text,score\n" + plain_rows(0, 50) + "50,\"oops,4\n" + plain_rows(51, 53);
  text += "53,\"a text, quoted\",4\n" + plain_rows(54, 80);
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 80u);
  EXPECT_EQ(t.problems(), 1u);
  EXPECT_NE(t.rows[50].problem, "");
  EXPECT_THAT(t.rows[53].fields, ElementsAre("53", "a text, quoted", "4"));
}

TEST(CsvDamage, TheNextRowsDoubledQuotesDoNotEither) {
  std::string text = "id,text,score\n" + plain_rows(0, 50) + "50,\"oops,4\n";
  text += "51,\"\"\"quoted\"\"\",4\n52,\"\",3\n" + plain_rows(53, 80);
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 80u);
  EXPECT_EQ(t.problems(), 1u);
  EXPECT_THAT(t.rows[51].fields, ElementsAre("51", "\"quoted\"", "4"));
}

TEST(CsvDamage, WhereEveryFieldIsQuoted) {
  std::string text = "\"id\";\"text\"\n";
  for (int i = 0; i < 100; ++i) {
    text += "\"" + std::to_string(i) + (i == 40 ? "\";\"oops\n" : "\";\"fine\"\n");
  }
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 100u);
  EXPECT_EQ(t.problems(), 1u);
  EXPECT_THAT(t.rows[41].fields, ElementsAre("41", "fine"));
}

TEST(CsvDamage, ALongLetterInQuotesIsNoDamage) {
  std::string letter;
  for (int i = 0; i < 900; ++i) letter += "Line " + std::to_string(i) + ", of a long letter\n";
  std::string text = "id,text,score\n" + plain_rows(0, 10);
  text += "10,\"" + letter + "\",4\n" + plain_rows(11, 20);
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 20u);
  EXPECT_EQ(t.problems(), 0u);
  EXPECT_EQ(t.rows[10].fields[1], letter);
  EXPECT_EQ(t.rows[11].line, 913u);
}

TEST(CsvDamage, QuotedLinesInsideALetterAreNoDamage) {
  std::string text = "id,text,score\n" + plain_rows(0, 10);
  text += "10,\"You wrote\n\"thank you\" once, I believe,\nbut I do not\",4\n" + plain_rows(11, 20);
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 20u);
  EXPECT_EQ(t.problems(), 0u);
}

TEST(CsvDamage, AFileCutWithinATextGivesOneRowWithAProblem) {
  const ReadTable t = read_bytes("id,text,score\n" + plain_rows(0, 10) +
                                 "10,\"It began well.\nThen it did not.\nAnd th");
  ASSERT_EQ(t.rows.size(), 11u);
  EXPECT_NE(t.rows[10].problem, "");
  EXPECT_EQ(t.rows[10].byte_end - t.rows[10].byte_begin, t.rows[10].raw.size());
}

TEST(CsvDamage, ManyUnclosedQuotesTakeNoLongTime) {
  std::string text = "id,text\n";
  for (int i = 0; i < 20'000; ++i) text += "x,\"y\n";
  const ReadTable t = read_bytes(text);
  EXPECT_GT(t.rows.size(), 0u);
  EXPECT_GT(t.problems(), 0u);
  EXPECT_EQ(t.rows.back().byte_end, text.size() - 1);
}

TEST(CsvDamage, ARowOverTheLimitIsAProblemAndReadingGoesOn) {
  sources::InputLimits limits;
  limits.max_row_bytes = 10'000;
  std::string text = "id,text,score\n" + plain_rows(0, 10);
  text += "10," + std::string(3'000'000, 'x') + ",4\n" + plain_rows(11, 20);
  const ReadTable t = read_bytes(text, {}, limits);
  ASSERT_EQ(t.rows.size(), 20u);
  EXPECT_EQ(t.problems(), 1u);
  EXPECT_THAT(t.rows[10].problem, HasSubstr("longer than the 10000 bytes"));
  EXPECT_LT(t.rows[10].raw.size(), 5000u);
  EXPECT_EQ(t.rows[10].byte_end - t.rows[10].byte_begin, 3'000'005u);
  EXPECT_EQ(t.rows[11].line, 13u);
}

TEST(CsvDamage, AQuotedFieldOverTheLimit) {
  sources::InputLimits limits;
  limits.max_row_bytes = 10'000;
  std::string text = "id,text,score\n" + plain_rows(0, 10);
  text += "10,\"" + std::string(3'000'000, 'x') + "\",4\n" + plain_rows(11, 20);
  const ReadTable t = read_bytes(text, {}, limits);
  ASSERT_EQ(t.rows.size(), 20u);
  EXPECT_EQ(t.problems(), 1u);
  EXPECT_THAT(t.rows[11].fields, ElementsAre("11", "fine", "4"));
}

TEST(CsvDamage, TooManyFields) {
  sources::InputLimits limits;
  limits.max_columns = 50;
  std::string text = "id,text,score\n" + plain_rows(0, 10) + std::string(80, ',') + "\n";
  const ReadTable t = read_bytes(text, {}, limits);
  ASSERT_EQ(t.rows.size(), 11u);
  EXPECT_THAT(t.rows[10].problem, HasSubstr("81 fields"));
  EXPECT_THAT(read_bytes(std::string(80, ',') + "\n", {}, limits).open_error, HasSubstr("50"));
}

TEST(CsvDamage, ZeroBytes) {
  std::string text = "id,text,score\n" + plain_rows(0, 10);
  text += std::string("10,a\0b,4\n", 9) + std::string(40, '\0');
  const ReadTable t = read_bytes(text);
  ASSERT_EQ(t.rows.size(), 12u);
  EXPECT_EQ(t.rows[10].fields[1], "a b");
  EXPECT_THAT(t.rows[11].problem, HasSubstr("zero bytes"));
}

}  // namespace
}  // namespace gehor::test
