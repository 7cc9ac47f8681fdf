// The same seed gives the same bytes, on every machine and with any number of threads; and nothing
// that would keep it from doing so is used.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "simulate/simulate.h"
#include "tests/simulate/company_files.h"
#include "tests/support/temp_dir.h"

namespace gehor::simulate {
namespace {

std::string fingerprint(const Options& options) {
  const test::TempDir folder;
  EXPECT_TRUE(simulate(options, folder.path().string()).ok());
  return fingerprint_of(folder.path());
}

Options small() {
  Options options;
  options.contacts = 5'000;
  options.seed = 2026;
  return options;
}

TEST(SimulateBytes, AreTheSameOnEveryMachine) {
  // When this changes, say so in the change log: figures that lean on a seed change with it.
  EXPECT_EQ(fingerprint(small()),
            "5221ab99e7763586410cfc166d1a9f5894d5fbd5ee3aff9b95d0a2f4d09c437f");
}

TEST(SimulateBytes, DoNotDependOnThreads) {
  Options options = small();
  const std::string two = fingerprint(options);
  for (const unsigned threads : {1U, 3U, 7U}) {
    options.threads = threads;
    EXPECT_EQ(fingerprint(options), two) << threads;
  }
}

TEST(SimulateBytes, DifferByEveryOption) {
  const std::string first = fingerprint(small());
  Options options = small();
  options.seed = 2027;
  EXPECT_NE(fingerprint(options), first);
  options = small();
  options.end = Date(std::chrono::year(2026), std::chrono::month(7), std::chrono::day(2));
  EXPECT_NE(fingerprint(options), first);
  options = small();
  options.days = 181;
  EXPECT_NE(fingerprint(options), first);
  options = small();
  options.swedish_names = true;
  EXPECT_NE(fingerprint(options), first);
  for (const std::string& world : world_names()) {
    options = small();
    options.world = *world_from(world);
    EXPECT_EQ(fingerprint(options) == first, world == "plain") << world;
  }
}

TEST(SimulateBytes, CanBeOfAnySizeAndSpan) {
  for (const std::uint64_t contacts : {1U, 2U, 37U, 300U, 4'100U}) {
    for (const int days : {28, 364}) {
      Options options = small();
      options.contacts = contacts;
      options.days = days;
      const Files files = simulated(options);
      EXPECT_EQ(files["contacts"].size(), contacts) << days;
      EXPECT_EQ(files.truth["counted"]["contacts"], contacts);
    }
  }
}

TEST(SimulateBytes, CanEndOnAnyDay) {
  using std::chrono::day;
  using std::chrono::month;
  using std::chrono::year;
  for (const Date end :
       {Date(year(2024), month(2), day(29)), Date(year(2027), month(1), day(1)),
        Date(year(2026), month(3), day(30)), Date(year(2025), month(10), day(27)),
        Date(year(1990), month(1), day(1)), Date(year(2200), month(12), day(25))}) {
    Options options = small();
    options.contacts = 800;
    options.end = end;
    const Files files = simulated(options);
    ASSERT_EQ(files["contacts"].size(), 800U);
    const std::string last = format_date(Date(std::chrono::sys_days(end) - std::chrono::days(1)));
    for (const Record& contact : files["contacts"]) {
      for (const char* column : {"Created", "First response", "Closed"}) {
        EXPECT_LE(contact.at(column).substr(0, 10), last);
      }
    }
  }
}

TEST(SimulateBytes, AreTheSameInMemory) {
  const test::TempDir folder;
  const auto report = simulate(small(), folder.path().string());
  const auto files = simulate_in_memory(small());
  ASSERT_TRUE(report.ok());
  ASSERT_TRUE(files.ok());
  ASSERT_EQ(files->size(), report->files.size());
  for (const std::string& name : report->files) {
    EXPECT_TRUE(files->at(name) == test::read_file(folder / name)) << name;
  }
  Options options = small();
  options.contacts = 0;
  EXPECT_FALSE(simulate_in_memory(options).ok());
}

TEST(Simulate, LeavesAFolderThatHoldsSomethingAlone) {
  const test::TempDir folder;
  folder.write("letter.txt", "dear");
  const auto report = simulate(small(), folder.path().string());
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error().code, ErrorCode::kInvalidArgument);
  EXPECT_THAT(report.error().message, testing::HasSubstr("holds files already"));
  EXPECT_EQ(test::read_file(folder / "letter.txt"), "dear");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
  EXPECT_FALSE(simulate(small(), (folder / "letter.txt").string()).ok());
}

TEST(Simulate, RefusesWhatItCanNotMake) {
  const test::TempDir folder;
  const std::string out = (folder / "out").string();
  Options options = small();
  options.contacts = 0;
  EXPECT_FALSE(simulate(options, out).ok());
  options = small();
  options.days = 27;
  EXPECT_FALSE(simulate(options, out).ok());
  options = small();
  options.end = Date(std::chrono::year(1989), std::chrono::month(12), std::chrono::day(31));
  EXPECT_FALSE(simulate(options, out).ok());
  EXPECT_FALSE(std::filesystem::exists(out));
  EXPECT_THAT(world_from("plane").error().message, testing::HasSubstr("\"plain\""));
  EXPECT_FALSE(languages_from("sv,xx").ok());
  EXPECT_FALSE(languages_from("sv,sv").ok());
  EXPECT_EQ(languages_from("nn, sv")->size(), 2U);
}

TEST(Simulate, TellsHowFarItHasCome) {
  const test::TempDir folder;
  std::uint64_t last = 0;
  ASSERT_TRUE(simulate(small(), folder.path().string(), [&](const Progress& p) {
                EXPECT_LE(p.done, p.of);
                last = p.done;
              }).ok());
  EXPECT_EQ(last, 5'000U);
}

// The folder's sources hold nothing by which two machines could differ.
TEST(Simulate, KnowsNoClockNoFloatingPointNoLocale) {
  const std::filesystem::path sources =
      std::filesystem::path(GEHOR_TEST_DIR) / "../../src/simulate";
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(sources)) {
    ++files;
    const std::string text = test::read_file(entry.path());
    for (const char* forbidden :
         {"double", "float ", "<random>", "<cmath>", "_clock", "<ctime>", "time(nullptr", "rand(",
          "locale>", "std::hash", "unordered", "std::sto", "getenv"}) {
      EXPECT_EQ(text.find(forbidden), std::string::npos) << entry.path() << " has " << forbidden;
    }
    // And includes nothing of the program but base.
    for (const char* folder :
         {"calendar", "stats", "privacy", "contact", "sources", "structure", "facts", "measures"}) {
      EXPECT_EQ(text.find(std::string("#include \"") + folder + "/"), std::string::npos)
          << entry.path();
    }
  }
  EXPECT_GT(files, 30);
}

}  // namespace
}  // namespace gehor::simulate
