#include "tests/flows/runner/flow.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gehor::flow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string error_in(std::string_view text) {
  const auto flow = parse_flow(text, "some.flow");
  return flow.ok() ? "no error" : describe(flow.error());
}

Flow parsed(std::string_view text) {
  auto flow = parse_flow(text, "some.flow");
  EXPECT_TRUE(flow.ok()) << describe(flow.error());
  return flow.ok() ? std::move(flow).value() : Flow{};
}

std::string bytes_of(std::string_view options_and_content) {
  const Flow flow = parsed("title: t\nfile f " + std::string(options_and_content) + "\n$ true\n");
  return flow.steps.empty() ? "" : std::get<FileToWrite>(flow.steps[0]).bytes;
}

TEST(ParseFlow, ReadsTitleFilesCommandsAndExpectations) {
  const Flow flow = parsed(
      "# a comment\n"
      "title: Two rows go in\n"
      "\n"
      "file data/in.csv\n"
      "| id,text\n"
      "|   indented, and a blank line below\n"
      "|\n"
      "\n"
      "$ gehor import data/in.csv --json\n"
      "  status 1\n"
      "  within 2.5 s\n"
      "  # why\n"
      "  stdout json /read = 2\n"
      "  keep ID = stdout json /id\n"
      "$ gehor imports\n");
  EXPECT_EQ(flow.title, "Two rows go in");
  ASSERT_EQ(flow.steps.size(), 3u);
  const auto& file = std::get<FileToWrite>(flow.steps[0]);
  EXPECT_EQ(file.name, "data/in.csv");
  EXPECT_EQ(file.bytes, "id,text\n  indented, and a blank line below\n\n");
  const auto& import = std::get<Command>(flow.steps[1]);
  EXPECT_EQ(import.text, "gehor import data/in.csv --json");
  EXPECT_EQ(import.line, 9);
  EXPECT_EQ(import.status, 1);
  EXPECT_DOUBLE_EQ(import.seconds, 2.5);
  ASSERT_EQ(import.after.size(), 2u);
  const auto& read = std::get<Expectation>(import.after[0]);
  EXPECT_EQ(read.subject.json_path, "/read");
  EXPECT_EQ(read.verb, Verb::kEqual);
  EXPECT_EQ(read.literal, "2");
  EXPECT_EQ(read.line, 13);
  EXPECT_EQ(std::get<Keep>(import.after[1]).name, "ID");
  EXPECT_EQ(std::get<Command>(flow.steps[2]).status, 0) << "0 is expected unless said otherwise";
}

TEST(ParseFlow, WritesFilesInTheEncodingAsked) {
  EXPECT_EQ(bytes_of("crlf\n| a\n| b"), "a\r\nb\r\n");
  EXPECT_EQ(bytes_of("no-last-newline\n| a\n| b"), "a\nb");
  EXPECT_EQ(bytes_of("bom\n| a"),
            "\xEF\xBB\xBF"
            "a\n");
  EXPECT_EQ(bytes_of("windows-1252\n| på €"), "p\xE5 \x80\n");
  EXPECT_EQ(bytes_of("utf-16\n| å"), std::string("\xFF\xFE\xE5\0\n\0", 6));
  EXPECT_EQ(bytes_of("escapes\n| \\x00\\t\\\\x"), std::string("\0\t\\x\n", 5));
  EXPECT_EQ(bytes_of("\n"), "");
}

TEST(ParseFlow, ReadsEveryKindOfExpectation) {
  const Flow flow = parsed(
      "title: t\n"
      "$ true\n"
      "  stdout is empty\n"
      "  stdout is \"one \\\"line\\\"\"\n"
      "  stderr has line \"x\"\n"
      "  stderr contains /a b/ c/\n"
      "  stdout is\n"
      "    | exact  \n"
      "    |\n"
      "    ~ took [0-9]+ s\n"
      "  stdout json \"/rows/[by.owner=A = B]/value\" = 0.5 +- 0.01\n"
      "  stdout json /a = {\"b\": \"c  d\"}\n"
      "  stdout json /a >= -2\n"
      "  file gehor-data has mode 0700\n"
      "  file out.json json /n has size 3\n");
  const auto& after = std::get<Command>(flow.steps[0]).after;
  ASSERT_EQ(after.size(), 10u);
  const auto nth = [&](std::size_t i) { return std::get<Expectation>(after[i]); };
  EXPECT_EQ(nth(0).verb, Verb::kIsEmpty);
  EXPECT_EQ(nth(1).patterns[0].text, "one \"line\"");
  EXPECT_EQ(nth(2).subject.kind, Subject::Kind::kStderr);
  EXPECT_EQ(nth(3).patterns[0].text, "a b/ c");
  EXPECT_TRUE(nth(3).patterns[0].regex);
  ASSERT_EQ(nth(4).patterns.size(), 3u);
  EXPECT_EQ(nth(4).patterns[0].text, "exact  ");
  EXPECT_EQ(nth(4).patterns[1].text, "");
  EXPECT_TRUE(nth(4).patterns[2].regex);
  EXPECT_EQ(nth(5).subject.json_path, "/rows/[by.owner=A = B]/value");
  EXPECT_EQ(nth(5).literal, "0.5");
  EXPECT_DOUBLE_EQ(nth(5).tolerance, 0.01);
  EXPECT_EQ(nth(6).literal, "{\"b\": \"c  d\"}");
  EXPECT_EQ(nth(7).literal, "-2");
  EXPECT_EQ(nth(8).literal, "0700");
  EXPECT_EQ(nth(9).subject.file, "out.json");
}

TEST(ParseFlow, CollectsTheSharedFilesItNeeds) {
  const Flow flow = parsed(
      "title: t\n"
      "$ cat @shared/a/b.csv @shared/c.csv | wc -l\n"
      "$ cat \"@shared/a/b.csv\"\n");
  EXPECT_THAT(flow.shared, ElementsAre("a/b.csv", "c.csv"));
}

TEST(ParseFlow, NamesTheLineThatIsWrong) {
  EXPECT_THAT(error_in("$ true\n"), HasSubstr("no \"title:\" line"));
  EXPECT_THAT(error_in("title: t\n"), HasSubstr("no \"$ command\""));
  EXPECT_THAT(error_in("title: t\nrun x\n"), HasSubstr("some.flow:2: this is no title:"));
  EXPECT_THAT(error_in("title: t\n  status 0\n$ true\n"), HasSubstr("some.flow:2: an expectation"));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdot is empty\n"),
              HasSubstr("some.flow:3: \"stdot\""));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdout looks good\n"), HasSubstr("no such check"));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdout is empty now\n"), HasSubstr("nothing stands"));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdout contains bare\n"), HasSubstr("\"text\" or a"));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdout contains \"open\n"), HasSubstr("not closed"));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdout contains /a(/\n"), HasSubstr("is wrong"));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdout is\n$ true\n"), HasSubstr("some.flow:3: below"));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdout = 3\n"), HasSubstr("does not fit a text"));
  EXPECT_THAT(error_in("title: t\n$ true\n  stdout json /a < b\n"), HasSubstr("a number"));
  EXPECT_THAT(error_in("title: t\n$ true\n  status two\n"), HasSubstr("status NUMBER"));
  EXPECT_THAT(error_in("title: t\n$ true\n  keep id = stdout\n"), HasSubstr("keep NAME"));
  EXPECT_THAT(error_in("title: t\nfile ../x\n$ true\n"), HasSubstr("below the working directory"));
  EXPECT_THAT(error_in("title: t\nfile /x\n$ true\n"), HasSubstr("below the working directory"));
  EXPECT_THAT(error_in("title: t\nfile x klingon\n$ true\n"), HasSubstr("unknown option klingon"));
  EXPECT_THAT(error_in("title: t\nfile x windows-1252\n| ł\n$ true\n"), HasSubstr("that encoding"));
}

}  // namespace
}  // namespace gehor::flow
