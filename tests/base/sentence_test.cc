// What is said to people keeps how it was put together, so that other languages can say it.
#include "base/sentence.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "base/sentence_json.h"

namespace gehor {
namespace {

TEST(Sentence, SaysItselfInEnglish) {
  EXPECT_EQ(say("{} of {} rows", 3, grouped(12345)).english(), "3 of 12,345 rows");
  EXPECT_EQ(say("a mean of {}", rounded(2.345, 1)).english(), "a mean of 2.3");
  EXPECT_EQ(say("the scale {} to {}", 1.0, 5.5).english(), "the scale 1 to 5.5");
}

TEST(Sentence, GroupsThousandsFromTheEnd) {
  EXPECT_EQ(grouped(0).english(), "0");
  EXPECT_EQ(grouped(999).english(), "999");
  EXPECT_EQ(grouped(1000).english(), "1,000");
  EXPECT_EQ(grouped(1234567).english(), "1,234,567");
}

TEST(Sentence, KeepsItsPatternAndItsValues) {
  const Sentence s = say("could be {} too; \"{}\" says so", term("reason"), std::string("Orsak"));
  EXPECT_EQ(said_json(s).dump(),
            R"({"say":"could be {} too; \"{}\" says so","with":[{"say":"reason"},"Orsak"]})");
}

TEST(Sentence, NumbersStayNumbers) {
  EXPECT_EQ(said_json(say("{} and {}", grouped(12345), rounded(0.25, 2))).dump(),
            R"({"say":"{} and {}","with":[12345,0.25]})");
}

TEST(Sentence, NamesAreNeverPatterns) {
  // A column may be called like a sentence of ours, or hold our own signs.
  const std::string name = "{} of {} rows";
  const Sentence s = say("column \"{}\"", name);
  EXPECT_EQ(s.english(), "column \"{} of {} rows\"");
  EXPECT_EQ(said_json(s)["with"][0], name);
}

TEST(Sentence, PartsAreJoinedOnlyWhereThereAreTwo) {
  Sentence why;
  why.add("");
  EXPECT_TRUE(why.empty());
  why.add("first");
  EXPECT_EQ(said_json(why).dump(), R"({"say":"first"})");
  why.add("");
  why.add("second");
  EXPECT_EQ(why.english(), "first; second");
}

TEST(Sentence, BecomesWholeOnce) {
  EXPECT_EQ(whole("no value comes twice").english(), "No value comes twice.");
  EXPECT_EQ(whole("You said so.").english(), "You said so.");
  EXPECT_EQ(whole({}).english(), "");
}

TEST(Sentence, IsKeptAndReadBackWhole) {
  const Sentence s = say("{}; {}", say("{} of {}", 3, 4.5), std::string("Kö \"A\"\n"));
  const Sentence back = sentence_from_text(sentence_to_text(s));
  EXPECT_EQ(back.english(), s.english());
  EXPECT_EQ(said_json(back), said_json(s));
}

TEST(Sentence, DamagedTextIsReadAsItStands) {
  EXPECT_EQ(sentence_from_text("not a time stamp").english(), "not a time stamp");
  EXPECT_EQ(sentence_from_text("{\"say\":").english(), "{\"say\":");
  EXPECT_EQ(sentence_from_text("{\"say\":7}").english(), "");
  // More gaps than values, and values without a gap.
  EXPECT_EQ(sentence_from_text(R"({"say":"a {} b {}","with":["x"]})").english(), "a x b ");
  EXPECT_EQ(sentence_from_text(R"({"say":"a","with":["x"]})").english(), "a");
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += R"({"say":"{}","with":[)";
  EXPECT_EQ(sentence_from_text(deep + "1" + std::string(5000, ' ')).english().substr(0, 7),
            R"({"say":)");
}

TEST(Error, SaysWhereAndWhat) {
  const Error error{ErrorCode::kBadInput, "not a number", {"a.csv", 12, "Betyg"}};
  EXPECT_EQ(describe(error), "a.csv:12: field \"Betyg\": not a number");
  EXPECT_EQ(describe({ErrorCode::kBadInput, "empty row", {"", 3, ""}}), "line 3: empty row");
  EXPECT_EQ(described(error).pattern(), "{}:{}: {}");
}

TEST(Status, IsFineUntilAnError) {
  EXPECT_TRUE(Status().ok());
  const Status bad = Error{ErrorCode::kIo, "no room"};
  ASSERT_FALSE(bad.ok());
  EXPECT_EQ(bad.error().message.english(), "no room");
}

// Damaged or made by others: any number there can be, and a sentence of nothing.
TEST(Sentence, KeptTextsOfAnyKindAreRead) {
  EXPECT_EQ(sentence_from_text("18446744073709551615").english(), "18446744073709551615");
  EXPECT_EQ(sentence_to_text(sentence_from_text("1e300")), "1e+300");
  EXPECT_TRUE(sentence_from_text(R"({"say":""})").empty());
  EXPECT_EQ(sentence_from_text(R"({"say":"{} rows","with":5})").english(), "5 rows");
}

}  // namespace
}  // namespace gehor
