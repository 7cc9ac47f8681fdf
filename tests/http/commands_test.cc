// While a server has the directory open, the commands reach it through the server.
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "tests/http/served.h"

namespace gehor::test {
namespace {

std::string contacts(int rows) {
  std::string csv = "id,opened,channel,text\n";
  for (int i = 0; i < rows; ++i) {
    csv += std::to_string(i) + ",2026-01-" + std::to_string(10 + i % 20) +
           " 10:00,phone,Where is my parcel number " + std::to_string(i) + "\n";
  }
  return csv;
}

TEST(Commands, ImportMeasureAndUndoThroughTheServer) {
  const Served served;
  served.room().write("here/contacts.csv", contacts(40) + "99,no date,phone,broken row\n");
  const std::string here = (served.room() / "here").string();
  const auto imported = served.run("import contacts.csv --json --rejects rest.csv", here);
  EXPECT_EQ(imported.status, 1) << imported.err;  // one row was refused
  const auto report = nlohmann::json::parse(imported.out, nullptr, false);
  EXPECT_EQ(report["new"], 40) << imported.out << imported.err;
  EXPECT_EQ(report["file"], "contacts.csv");
  // Beside the caller, not beside the server.
  EXPECT_NE(read_file(served.room() / "here/rest.csv").find("broken row"), std::string::npos);
  EXPECT_EQ(served.get("/api/v1/status").json()["contacts"], 40);

  const auto measured = served.run("measure contacts --by channel --json");
  EXPECT_EQ(nlohmann::json::parse(measured.out)["rows"][0]["value"], 40) << measured.err;
  EXPECT_EQ(served.run("measure nonsense").status, 2);
  EXPECT_EQ(served.run("import missing.csv").status, 3);
  EXPECT_EQ(served.run("serve").status, 2 + 1);  // it has the directory already

  EXPECT_EQ(served.run("imports undo 1").status, 0);
  EXPECT_EQ(served.get("/api/v1/status").json()["contacts"], 0);
}

TEST(Commands, ATaxonomyOfOnesOwnComesIntoForceThroughTheServer) {
  const Served served;
  served.room().write("contacts.csv", contacts(10));
  ASSERT_EQ(served.run("import contacts.csv").status, 0);
  served.room().write("here/ours.toml",
                      "id = \"ours\"\ninclude = \"shop\"\nnames = { en = \"Ours\" }\n"
                      "[[reasons]]\nid = \"where_is_my_parcel\"\nnames = { sv = \"Paket\" }\n");
  const std::string here = (served.room() / "here").string();
  const auto checked = served.run("taxonomy check ours.toml --json", here);
  EXPECT_EQ(nlohmann::json::parse(checked.out, nullptr, false)["trial"]["answered"], 10)
      << checked.out << checked.err;
  EXPECT_EQ(served.run("taxonomy use ours.toml", here).status, 0);
  const auto measured = served.run("measure contacts --by reason --json");
  EXPECT_EQ(nlohmann::json::parse(measured.out)["rows"][0]["by"]["reason"], "Paket")
      << measured.out << measured.err;
  EXPECT_EQ(served.run("taxonomy undo").out, "No taxonomy is in force any more.\n");
}

TEST(Commands, StandardInputStreamsThrough) {
  const Served served;
  served.room().write("contacts.csv", contacts(30));
  const auto piped = served.run("import --json - < contacts.csv");
  EXPECT_EQ(nlohmann::json::parse(piped.out, nullptr, false)["new"], 30) << piped.out << piped.err;
  const auto again = served.run("import --json - < contacts.csv");
  EXPECT_EQ(nlohmann::json::parse(again.out, nullptr, false)["unchanged"], 30) << again.err;
}

TEST(Commands, ReadersDoNotWaitForAnImport) {
  const Served served;
  served.room().write("big.csv", contacts(60'000));
  std::thread importing([&] { served.post("/x", "", ""); });
  const std::string command = "import big.csv >big.out 2>&1 &";
  EXPECT_EQ(served.run(command).status, 0);
  importing.join();
  int answered = 0;
  for (int i = 0; i < 20; ++i) {
    answered += served.get("/api/v1/status").status == 200 ? 1 : 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_EQ(answered, 20);
  for (int i = 0; i < 600; ++i) {
    if (served.get("/api/v1/status").json()["contacts"] == 60'000) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  EXPECT_EQ(served.get("/api/v1/status").json()["contacts"], 60'000);
}

TEST(Commands, TheSocketIsForItsOwnerAlone) {
  Served served;
  std::string path;
  for (const auto& entry : std::filesystem::directory_iterator(served.room().path())) {
    if (entry.path().extension() == ".sock") path = entry.path();
  }
  ASSERT_FALSE(path.empty());
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  EXPECT_EQ(served.stop(), 0);
  EXPECT_FALSE(std::filesystem::exists(path));
  // A socket that a dead server left is no obstacle.
  EXPECT_EQ(served.run("measure contacts").status, 0);
}

}  // namespace
}  // namespace gehor::test
