// Figures and what is behind them, over the API.
#include <gtest/gtest.h>

#include "tests/http/served.h"

namespace gehor::test {
namespace {

std::string cases() {
  std::string csv = "id,opened,closed,due,channel,department,customer number,text\n";
  for (int i = 0; i < 90; ++i) {
    const std::string day = std::to_string(10 + i % 18);
    csv += std::to_string(i) + ",2026-0" + std::to_string(1 + i % 3) + "-" + day + " 10:00,2026-0" +
           std::to_string(1 + i % 3) + "-" + day + " 1" + std::to_string(i % 9) + ":30,2026-0" +
           std::to_string(1 + i % 3) + "-" + day + " 14:00," + (i % 2 ? "phone" : "email") + "," +
           (i % 3 ? "Billing" : "Delivery") + ",K" + std::to_string(i % 40) +
           ",\"Where is my parcel number " + std::to_string(i) + ", call me on 070-123 45 67\"\n";
  }
  return csv;
}

class Figures : public ::testing::Test {
 protected:
  Figures() {
    served_.room().write("cases.csv", cases());
    EXPECT_EQ(served_.run("import cases.csv --zone Europe/Stockholm").status, 0);
  }
  const Served served_;
};

TEST_F(Figures, AreTheSameAsOnTheCommandLine) {
  const auto api =
      served_.get("/api/v1/measures?measure=promise_kept&measure=contacts&by=channel").json();
  const auto cli = nlohmann::json::parse(
      served_.run("measure promise_kept contacts --by channel --json").out, nullptr, false);
  EXPECT_EQ(api["rows"], cli["rows"]);
  EXPECT_EQ(api["definitions"], cli["definitions"]);
}

TEST_F(Figures, OpenToTheContactsBehindThem) {
  const auto kept =
      served_.get("/api/v1/measures?measure=promise_kept&where=channel%3Dphone").json()["rows"][0];
  const auto missed =
      served_.get("/api/v1/contacts?counted=promise_kept.missed&where=channel%3Dphone&limit=5")
          .json();
  EXPECT_EQ(missed["total"].get<double>(),
            kept["denominator"].get<double>() - kept["numerator"].get<double>());
  ASSERT_EQ(missed["contacts"].size(), 5U);
  const auto row = missed["contacts"][0];
  EXPECT_EQ(row["promise"], "broken");
  EXPECT_EQ(row["clock"], "10:00");
  const auto conversation =
      served_.get("/api/v1/contacts/" + row["contact"].get<std::string>()).json();
  const std::string text = conversation["words"][0]["text"];
  EXPECT_NE(text.find("[phone 1]"), std::string::npos) << text;
  EXPECT_EQ(text.find("070-123"), std::string::npos);
}

TEST_F(Figures, ReadingIsWrittenDown) {
  EXPECT_NE(served_.run("audit").out.find("Nobody has read"), std::string::npos);
  const auto list = served_.get("/api/v1/contacts?limit=1").json();
  const std::string id = list["contacts"][0]["contact"];
  EXPECT_EQ(served_.get("/api/v1/contacts/" + id).status, 200);
  EXPECT_EQ(served_.get("/api/v1/contacts/" + std::string(32, '0')).status, 404);
  const auto readings = served_.get("/api/v1/audit").json()["readings"];
  ASSERT_EQ(readings.size(), 2U);  // what was not there was not read
  EXPECT_EQ(readings[0]["what"], "conversation");
  EXPECT_EQ(readings[0]["subject"], id);
  EXPECT_EQ(readings[0]["who"], "local");
  EXPECT_NE(served_.run("audit").out.find(id), std::string::npos);
}

TEST_F(Figures, AnswersAreKeptUntilTheFiguresChange) {
  const std::string question = "/api/v1/measures?measure=contacts";
  EXPECT_EQ(served_.get(question).json()["rows"][0]["value"], 90);
  EXPECT_EQ(served_.get(question).json()["rows"][0]["value"], 90);
  const Answer small = served_.get(question + "&by=day", "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(small.headers.at("content-encoding"), "gzip");
  EXPECT_EQ(served_.get(question + "&by=day").headers.count("content-encoding"), 0U);
  served_.room().write("more.csv", "id,opened,text\nx1,2026-03-02 10:00,One more\n");
  EXPECT_EQ(served_.run("import more.csv --zone Europe/Stockholm").status, 0);
  EXPECT_EQ(served_.get(question).json()["rows"][0]["value"], 91);
}

TEST_F(Figures, AsOfAnEarlierDay) {
  const auto before = served_.get("/api/v1/measures?measure=contacts&as_of=2020-01-01").json();
  EXPECT_EQ(before["rows"][0]["value"], 0) << before;
  EXPECT_EQ(served_.get("/api/v1/measures?measure=contacts").json()["rows"][0]["value"], 90);
  EXPECT_EQ(served_.get("/api/v1/measures?measure=contacts&as_of=yesterday").status, 400);
  EXPECT_EQ(served_.get("/api/v1/overview?as_of=2020-01-01").status, 400);
}

TEST_F(Figures, WrongQuestionsNameTheParameter) {
  EXPECT_EQ(served_.get("/api/v1/measures?measure=csatt").json()["error"]["field"], "measure");
  EXPECT_EQ(served_.get("/api/v1/measures?measure=csat&by=agent").status, 403);
  EXPECT_EQ(served_.get("/api/v1/overview?perod=2026").status, 400);
  EXPECT_EQ(served_.get("/api/v1/contacts?limit=0").json()["error"]["field"], "limit");
}

}  // namespace
}  // namespace gehor::test
