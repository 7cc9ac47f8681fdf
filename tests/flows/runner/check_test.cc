#include "tests/flows/runner/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace gehor::flow {
namespace {

using testing::HasSubstr;

// What is said about `check`, one expectation as a flow writes it, of an output; "" when it holds.
std::string verdict(std::string_view check, std::string_view out, const Variables& variables = {},
                    const std::filesystem::path& where = "/") {
  const auto flow =
      parse_flow("title: t\n$ true\n  " + std::string(check) + "\n", "check_test.flow");
  if (!flow.ok()) return describe(flow.error());
  const auto& command = std::get<Command>(flow.value().steps[0]);
  const Outcome outcome{std::string(out), "", where};
  return complaint(std::get<Expectation>(command.after[0]), outcome, variables).value_or("");
}

TEST(Check, TextAsAWhole) {
  EXPECT_EQ(verdict("stdout is \"two\\nlines\"", "two\nlines\n"), "");
  EXPECT_EQ(verdict("stdout is\n  | two\n  ~ l.*s", "two\nlines\n"), "");
  EXPECT_THAT(verdict("stdout is \"two\"", "two\nlines\n"), HasSubstr("line 2 is one too many"));
  EXPECT_THAT(verdict("stdout is\n  | two\n  | lines", "two\n"), HasSubstr("line 2 is missing"));
  EXPECT_THAT(verdict("stdout is\n  | two\n  | line", "two\nlines\n"), HasSubstr("line 2 is not"));
  EXPECT_EQ(verdict("stdout is empty", ""), "");
  EXPECT_THAT(verdict("stdout is empty", "\n"), HasSubstr("not empty"));
}

TEST(Check, PartsOfAText) {
  EXPECT_EQ(verdict("stdout contains \"o w\"", "two words"), "");
  EXPECT_EQ(verdict("stdout contains /^w/", "two\nwords"), "") << "^ is a line's beginning";
  EXPECT_THAT(verdict("stdout contains \"^w\"", "two\nwords"), HasSubstr("it does not"));
  EXPECT_EQ(verdict("stdout lacks \"nan\"", "two words"), "");
  EXPECT_THAT(verdict("stdout lacks /w[ao]/", "two words"), HasSubstr("does not lack"));
  EXPECT_EQ(verdict("stdout has line \"words\"", "two\nwords\n"), "");
  EXPECT_NE(verdict("stdout has line \"word\"", "two\nwords\n"), "");
  EXPECT_EQ(verdict("stdout has lines\n  | a\n  | c", "a\nb\nc\n"), "");
  EXPECT_THAT(verdict("stdout has lines\n  | c\n  | a", "a\nb\nc\n"), HasSubstr("no such line"));
}

TEST(Check, JsonValues) {
  constexpr std::string_view kDocument =
      R"({"n": 3, "share": 0.86655, "none": null, "text": "på svenska", "list": ["a", "b"], "o": {}})";
  EXPECT_EQ(verdict("stdout is json", kDocument), "");
  EXPECT_EQ(verdict("stdout json /n = 3", kDocument), "");
  EXPECT_EQ(verdict("stdout json /n = 3.0", kDocument), "");
  EXPECT_EQ(verdict("stdout json /n = 4", kDocument), "it is 3");
  EXPECT_EQ(verdict("stdout json /n = \"3\"", kDocument), "it is 3");
  EXPECT_EQ(verdict("stdout json /n != 4", kDocument), "");
  EXPECT_EQ(verdict("stdout json /share = 0.8666 +- 0.0001", kDocument), "");
  EXPECT_EQ(verdict("stdout json /share = 0.8667 +- 0.0001", kDocument), "it is 0.86655");
  EXPECT_EQ(verdict("stdout json /share < 0.87", kDocument), "");
  EXPECT_EQ(verdict("stdout json /share > 0.87", kDocument), "it is 0.86655");
  EXPECT_EQ(verdict("stdout json /n >= 3", kDocument), "");
  EXPECT_EQ(verdict("stdout json /n <= 2", kDocument), "it is 3");
  EXPECT_EQ(verdict("stdout json /none = null", kDocument), "");
  EXPECT_EQ(verdict("stdout json /none < 1", kDocument), "it is null");
  EXPECT_EQ(verdict("stdout json /text contains \"sven\"", kDocument), "");
  EXPECT_EQ(verdict("stdout json /text has size 10", kDocument), "") << "letters, not bytes";
  EXPECT_EQ(verdict("stdout json /list contains \"b\"", kDocument), "");
  EXPECT_EQ(verdict("stdout json /list lacks \"ab\"", kDocument), "");
  EXPECT_EQ(verdict("stdout json /list has size 2", kDocument), "");
  EXPECT_EQ(verdict("stdout json /list = [\"a\", \"b\"]", kDocument), "");
  EXPECT_EQ(verdict("stdout json /o is empty", kDocument), "");
  EXPECT_EQ(verdict("stdout json /n exists", kDocument), "");
  EXPECT_EQ(verdict("stdout json /m is absent", kDocument), "");
  EXPECT_EQ(verdict("stdout json /n is absent", kDocument), "it is 3");
  EXPECT_THAT(verdict("stdout json /m = 3", kDocument), HasSubstr("there is no \"m\""));
  EXPECT_THAT(verdict("stdout json /n = three", kDocument), HasSubstr("is not JSON"));
  EXPECT_THAT(verdict("stdout json /n = 3", "{\"n\": 3} trailing"), HasSubstr("not one JSON"));
}

TEST(Check, Files) {
  const test::TempDir dir;
  dir.write("out/report.csv", "a;b\n");
  std::filesystem::permissions(dir / "out", std::filesystem::perms::owner_all);
  const auto check = [&](std::string_view c) { return verdict(c, "", {}, dir.path()); };
  EXPECT_EQ(check("file out/report.csv exists"), "");
  EXPECT_EQ(check("file out/report.csv is \"a;b\""), "");
  EXPECT_EQ(check("file out has mode 0700"), "");
  EXPECT_EQ(check("file out has mode 0755"), "its mode is 0700");
  EXPECT_EQ(check("file out/other.csv is absent"), "");
  EXPECT_EQ(check("file out/report.csv is absent"), "it is there");
  EXPECT_EQ(check("file out/other.csv is empty"), "there is no such file");
  EXPECT_EQ(check("file out/other.csv exists"), "it is not there");
}

TEST(Check, KeptValuesStandInForTheirNames) {
  const Variables kept{{"ID", "7"}};
  EXPECT_EQ(verdict("stdout contains \"import ${ID} undone\"", "import 7 undone", kept), "");
  EXPECT_EQ(verdict("stdout json /id = ${ID}", "{\"id\": 7}", kept), "");
  EXPECT_EQ(verdict("stdout json /all/[id=${ID}]/n = 1", R"({"all": [{"id": 7, "n": 1}]})", kept),
            "");
  EXPECT_EQ(with_variables("${ID}${ID} ${OTHER}", kept), "77 ${OTHER}");
}

}  // namespace
}  // namespace gehor::flow
