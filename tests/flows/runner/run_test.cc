#include "tests/flows/runner/run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

#include "tests/support/temp_dir.h"

namespace gehor::flow {
namespace {

using testing::HasSubstr;

// A stand-in for the program: says what it was told and where, and fails when asked to.
class RunFlow : public testing::Test {
 protected:
  RunFlow() {
    namespace fs = std::filesystem;
    const auto path = bin_.write("gehor",
                                 "#!/bin/sh\n"
                                 "case $1 in\n"
                                 "  say) shift; echo \"$*\" ;;\n"
                                 "  where) echo \"{\\\"data\\\": \\\"$GEHOR_DATA\\\"}\" ;;\n"
                                 "  fail) echo 'it can not be done' >&2; exit 3 ;;\n"
                                 "  sleep) exec sleep 30 ;;\n"
                                 "esac\n");
    fs::permissions(path, fs::perms::owner_all);
    settings_.programs = {bin_.path()};
  }

  Report run(std::string_view text) {
    const auto flow = parse_flow("title: t\n" + std::string(text), "case.flow");
    EXPECT_TRUE(flow.ok()) << describe(flow.error());
    return flow.ok() ? run_flow(flow.value(), "case.flow", settings_) : Report{};
  }

  test::TempDir bin_;
  Settings settings_;
};

TEST_F(RunFlow, PassesWhenEverythingIsAsExpected) {
  const Report report =
      run("file in.txt\n"
          "| some words\n"
          "$ gehor say hello | cat - in.txt\n"
          "  stdout is\n"
          "    | hello\n"
          "    | some words\n"
          "  stderr is empty\n"
          "$ gehor fail\n"
          "  status 3\n"
          "  stderr has line \"it can not be done\"\n");
  EXPECT_EQ(report.verdict, Verdict::kPassed) << report.text;
  EXPECT_EQ(report.commands, 2);
  EXPECT_EQ(report.checks, 5);
}

TEST_F(RunFlow, SaysWhatFailedWithItsLineAndOutputs) {
  const Report report =
      run("$ gehor fail\n"
          "  stdout contains \"x\"\n"
          "$ touch never\n");
  EXPECT_EQ(report.verdict, Verdict::kFailed);
  EXPECT_THAT(report.text, HasSubstr("case.flow:2: $ gehor fail"));
  EXPECT_THAT(report.text, HasSubstr("it ended with status 3, not 0"));
  EXPECT_THAT(report.text, HasSubstr("case.flow:3: stdout contains \"x\""));
  EXPECT_THAT(report.text, HasSubstr("it can not be done"));
  EXPECT_EQ(report.commands, 1) << "what comes after a failure is not run";
}

TEST_F(RunFlow, GivesEachCaseADirectoryAndAHomeOfItsOwn) {
  const Report report =
      run("$ gehor where\n"
          "  stdout json /data contains /work/gehor-data$/\n"
          "  keep DATA = stdout json /data\n"
          "$ mkdir \"$GEHOR_DATA\" && echo \"$DATA\" >in-home && mv in-home \"$HOME\" && pwd\n"
          "  stdout lacks \"flows\"\n"
          "  file gehor-data exists\n"
          "$ cat \"$HOME/in-home\"\n"
          "  stdout is \"${DATA}\"\n"
          "$ env | grep -E '^(HOME|TMPDIR|XDG_[A-Z]*)=' | grep -v /gehor-test-\n"
          "  status 1\n");
  EXPECT_EQ(report.verdict, Verdict::kPassed) << report.text;
}

TEST_F(RunFlow, PassesNothingOfTheCallersEnvironmentOn) {
  setenv("GEHOR_SECRET_SETTING", "yes", 1);
  const Report report = run("$ env\n  stdout lacks \"SECRET\"\n");
  unsetenv("GEHOR_SECRET_SETTING");
  EXPECT_EQ(report.verdict, Verdict::kPassed) << report.text;
}

TEST_F(RunFlow, EndsWhatTakesTooLong) {
  const auto began = std::chrono::steady_clock::now();
  const Report report = run("$ gehor sleep; gehor say done\n  within 0.2 s\n");
  EXPECT_EQ(report.verdict, Verdict::kFailed);
  EXPECT_THAT(report.text, HasSubstr("it had not ended after 0.2 s"));
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(10));
}

TEST_F(RunFlow, CountsADeathByASignalAsAStatus) {
  const Report report = run("$ kill -9 $$\n  status 137\n");
  EXPECT_EQ(report.verdict, Verdict::kPassed) << report.text;
}

TEST_F(RunFlow, IsSkippedWithoutItsSharedFile) {
  const test::TempDir shared;
  setenv("GEHOR_SHARED", shared.path().c_str(), 1);
  const Report without = run("$ touch '@shared/city calls'; cat @shared/calls.csv\n");
  shared.write("calls.csv", "a;b\n");
  const Report with = run("$ cat @shared/calls.csv\n  stdout is \"a;b\"\n");
  unsetenv("GEHOR_SHARED");
  EXPECT_EQ(without.verdict, Verdict::kSkipped);
  EXPECT_EQ(without.commands, 0);
  EXPECT_EQ(with.verdict, Verdict::kPassed) << with.text;
}

}  // namespace
}  // namespace gehor::flow
