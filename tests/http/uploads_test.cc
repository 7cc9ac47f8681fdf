// A file that nobody prepared, from the upload to its figures, over the API.
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "tests/http/served.h"
#include "tests/support/temp_dir.h"

namespace gehor::test {
namespace {

constexpr const char* kMarker = "Plantedmarkername";

std::string survey(int rows) {
  std::string csv = "id,date,department,score,comment\n";
  for (int i = 0; i < rows; ++i) {
    csv += std::to_string(i) + ",2026-0" + std::to_string(1 + i % 6) + "-" +
           std::to_string(10 + i % 18) + "," + (i % 2 ? "Billing" : "Delivery") + "," +
           std::to_string(1 + i % 5) + ",\"The parcel of " + kMarker + " came late, number " +
           std::to_string(i) + "\"\n";
  }
  return csv;
}

Answer upload(const Served& served, const std::string& name, const std::string& bytes) {
  return served.post("/api/v1/uploads", bytes, "X-File-Name: " + name + "\r\n");
}

TEST(Uploads, FromTheFileToTheFigures) {
  const Served served;
  EXPECT_EQ(served.get("/api/v1/status").json()["empty"], true);

  const Answer given = upload(served, "enk%C3%A4t.csv", survey(120));
  ASSERT_EQ(given.status, 201) << given.body;
  const auto look = given.json();
  EXPECT_EQ(look["file"], "enkät.csv");
  ASSERT_EQ(look["tables"].size(), 1U);
  const auto& table = look["tables"][0];
  EXPECT_EQ(table["rows"], 120);
  EXPECT_EQ(table["sample"].size(), 12U);
  std::map<std::string, std::string> fields;
  for (const auto& column : table["columns"]) fields[column["column"]] = column["field"];
  EXPECT_EQ(fields["department"], "owner");
  EXPECT_EQ(fields["score"], "score");
  EXPECT_EQ(fields["comment"], "text");
  // Which end is good could turn the figure round, so it is asked.
  bool asked = false;
  for (const auto& question : table["questions"]) asked |= question["choice"] == "score_good";
  EXPECT_TRUE(asked);

  const std::string id = look["id"];
  const auto mended = served.post("/api/v1/uploads/" + id + "/guess",
                                  R"({"score_good":"low","columns":{"department":"team"}})");
  ASSERT_EQ(mended.status, 200) << mended.body;
  const auto mended_look = mended.json();
  for (const auto& column : mended_look["tables"][0]["columns"]) {
    if (column["column"] == "department") {
      EXPECT_EQ(column["field"], "team");
    }
  }
  EXPECT_EQ(served.post("/api/v1/uploads/" + id + "/guess", R"({"colums":{}})").status, 400);
  EXPECT_EQ(served.post("/api/v1/uploads/" + id + "/guess", "{").status, 400);

  const auto started = served.post("/api/v1/uploads/" + id + "/import", R"({"score_good":"low"})");
  ASSERT_EQ(started.status, 202) << started.body;
  const auto job = served.wait_for_job(started.json()["job"]);
  EXPECT_EQ(job["state"], "done") << job;
  EXPECT_EQ(job["result"][0]["new"], 120);
  const auto status = served.get("/api/v1/status").json();
  EXPECT_EQ(status["contacts"], 120);
  EXPECT_EQ(status["sources"][0]["score_good"], "low");

  // The same file again changes nothing; undone, it is gone.
  const std::string again = upload(served, "enk%C3%A4t.csv", survey(120)).json()["id"];
  const auto second =
      served.wait_for_job(served.post("/api/v1/uploads/" + again + "/import", "{}").json()["job"]);
  EXPECT_EQ(second["result"][0]["unchanged"], 120);
  const auto imports = served.get("/api/v1/imports").json()["imports"];
  ASSERT_EQ(imports.size(), 2U);
  for (const auto& entry : imports) {
    const auto undone = served.post("/api/v1/imports/" + entry["id"].dump(), "",
                                    "Content-Type: application/json\r\n", "DELETE");
    ASSERT_EQ(undone.status, 202) << undone.body;
    served.wait_for_job(undone.json()["job"]);
  }
  EXPECT_EQ(served.get("/api/v1/status").json()["contacts"], 0);
}

TEST(Uploads, RefusedRowsAreKeptForTheirUploader) {
  const Served served;
  const std::string csv =
      "id,opened,channel,text\n1,2026-01-02 10:00,phone,hello there\n"
      "2,not a date at all,phone,again and again\n"
      "3,2026-01-04 10:00,email,third time now\n";
  const auto look = upload(served, "a.csv", csv).json();
  const std::string id = look["id"];
  const auto job =
      served.wait_for_job(served.post("/api/v1/uploads/" + id + "/import", "{}").json()["job"]);
  EXPECT_EQ(job["result"][0]["refused"], 1) << job;
  const auto entry = served.get("/api/v1/imports").json()["imports"][0];
  EXPECT_EQ(entry["rejects"], true);
  const auto refused = served.get("/api/v1/imports/1/refused").json();
  EXPECT_EQ(refused["total"], 1);
  EXPECT_EQ(refused["refused"][0]["line"], 3);
  const Answer rows = served.get("/api/v1/imports/1/refused.csv");
  EXPECT_EQ(rows.status, 200);
  EXPECT_NE(rows.body.find("2,not a date at all,phone,again and again"), std::string::npos);
  EXPECT_EQ(rows.body.find("third time"), std::string::npos);
}

TEST(Uploads, LieEncryptedAndGoForGood) {
  const Served served;
  const std::string id = upload(served, "a.csv", survey(50)).json()["id"];
  // Nothing of it can be read in the directory.
  std::size_t files = 0;
  const auto staging = served.room() / "data/staging";
  for (const auto& entry : std::filesystem::directory_iterator(staging)) {
    ++files;
    EXPECT_EQ(read_file(entry.path()).find(kMarker), std::string::npos) << entry.path();
    EXPECT_EQ(entry.status().permissions() & std::filesystem::perms::others_all,
              std::filesystem::perms::none);
  }
  EXPECT_GE(files, 2U);
  EXPECT_EQ(served.get("/api/v1/uploads").json()["uploads"].size(), 1U);
  EXPECT_EQ(served.post("/api/v1/uploads/" + id, "", "", "DELETE").status, 204);
  EXPECT_EQ(served.get("/api/v1/uploads/" + id).status, 404);
  EXPECT_TRUE(std::filesystem::is_empty(staging));
}

TEST(Uploads, WhatCanNotBeReadIsSaid) {
  const Served served;
  EXPECT_EQ(upload(served, "empty.csv", "").status, 422);
  const auto binary = upload(served, "x.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\0", 12)).json();
  EXPECT_TRUE(binary["error"]["message"].is_string()) << binary;
  // Cut short: the connection ends before the file does.
  {
    Client client(served.port());
    client.send("POST /api/v1/uploads HTTP/1.1\r\nHost: " + served.host() +
                "\r\nContent-Length: 100000\r\n\r\nid,opened\n1,2026");
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  const auto uploads = served.get("/api/v1/uploads").json();
  for (const auto& one : uploads["uploads"]) {
    EXPECT_NE(one["bytes"], 17);
  }
}

TEST(Uploads, SettingsOfTheSourceAndUndo) {
  const Served served;
  const std::string id = upload(served, "s.csv", survey(60)).json()["id"];
  served.wait_for_job(
      served.post("/api/v1/uploads/" + id + "/import", R"({"source":"Survey"})").json()["job"]);
  const Answer changed =
      served.post("/api/v1/settings", R"({"source":"Survey","key":"score_good","value":"low"})",
                  "Content-Type: application/json\r\n", "PUT");
  ASSERT_EQ(changed.status, 202) << changed.body;
  EXPECT_EQ(served.wait_for_job(changed.json()["job"])["state"], "done");
  EXPECT_EQ(served.get("/api/v1/status").json()["sources"][0]["score_good_assumed"], false);
  const Answer wrong = served.post("/api/v1/settings", R"({"key":"zone","value":"Mars/Olympus"})",
                                   "Content-Type: application/json\r\n", "PUT");
  EXPECT_EQ(wrong.status, 400);
  EXPECT_EQ(wrong.json()["error"]["field"], "zone");
}

}  // namespace
}  // namespace gehor::test
