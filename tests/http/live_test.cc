// Contacts that a system sends to the running server: acknowledged, in the figures, there after a
// kill, and let in only as everything else is.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include <sys/wait.h>

#include "tests/http/served.h"

namespace gehor::test {
namespace {

using nlohmann::json;
using Steady = std::chrono::steady_clock;

std::string contact(int number, const std::string& more = "") {
  return "{\"id\":\"C-" + std::to_string(number) +
         "\",\"created\":\"2026-03-14T09:30:00+01:00\",\"owner\":\"Billing\"" + more + "}";
}

std::int64_t contacts(const Served& served) {
  return served.get("/api/v1/status").json().value("contacts", std::int64_t{-1});
}

TEST(Live, AcceptedIsInTheFiguresWithinTwoSeconds) {
  const Served served;
  Client listener(served.port());
  listener.send("GET /api/v1/events HTTP/1.1\r\nHost: " + served.host() + "\r\n\r\n");
  listener.receive_until("event: status");
  const auto began = Steady::now();
  const Answer answer = served.post("/api/v1/contacts?source=phones", contact(1));
  EXPECT_EQ(answer.status, 202);
  EXPECT_EQ(answer.json()["contacts"], json({{{"id", "C-1"}, {"result", "accepted"}}}));
  EXPECT_EQ(answer.json()["source"], "phones");
  // Those who listen hear of it.
  const std::string said = listener.receive_until("\"contacts\":1,");
  EXPECT_NE(said.find("event: status"), std::string::npos);
  EXPECT_LT(Steady::now() - began, std::chrono::seconds(2));
  const auto measured = served.get("/api/v1/measures?measure=contacts&by=owner").json();
  EXPECT_EQ(measured["rows"][0]["value"], 1);
  EXPECT_EQ(served.get("/api/v1/imports").json()["imports"][0]["source"], "phones");
}

TEST(Live, SaysWhatBecameOfEach) {
  const Served served;
  const std::string body = "[" + contact(1) + "," + contact(1) + "," + contact(2, ",\"csat\":9") +
                           "," + contact(3, ",\"ownr\":\"x\"") + "]";
  const Answer answer = served.post("/api/v1/contacts?wait=true", body);
  EXPECT_EQ(answer.status, 200) << answer.body;
  const json told = answer.json();
  EXPECT_EQ(told["in_figures"], true);
  EXPECT_EQ(told["accepted"], 2);
  EXPECT_EQ(told["refused"], 2);
  EXPECT_EQ(told["contacts"][0]["result"], "new");
  EXPECT_EQ(told["contacts"][1]["result"], "unchanged");
  EXPECT_EQ(told["contacts"][2]["field"], "csat");
  EXPECT_EQ(told["contacts"][3]["reason"],
            "There is no field of this name. Did you mean \"owner\"?");
  EXPECT_EQ(contacts(served), 1);

  const Answer none = served.post("/api/v1/contacts", contact(3, ",\"ownr\":\"x\""));
  EXPECT_EQ(none.status, 422);
  EXPECT_EQ(none.json()["error"]["field"], "ownr");
  EXPECT_EQ(served.post("/api/v1/contacts", "").status, 422);
  EXPECT_EQ(served.post("/api/v1/contacts?sorce=x", contact(1)).status, 400);
  EXPECT_EQ(served.post("/api/v1/contacts?wait=maybe", contact(1)).status, 400);
  EXPECT_EQ(served
                .post("/api/v1/contacts?wait=true", contact(4) + "\n" + contact(5),
                      "Content-Type: application/x-ndjson\r\n")
                .json()["accepted"],
            2);
}

TEST(Live, IsLetInAsOtherWritingIs) {
  const Served served;
  EXPECT_EQ(served.post("/api/v1/contacts", contact(1), "Content-Type: text/plain\r\n").status,
            415);
  EXPECT_EQ(served
                .post("/api/v1/contacts", contact(1),
                      "Content-Type: application/json\r\nOrigin: http://elsewhere.example\r\n")
                .status,
            403);
  EXPECT_EQ(served.post("/api/v1/contacts", "[\"" + std::string(1 << 20, 'x') + "\"]").status, 413);
  EXPECT_EQ(contacts(served), 0);

  const Served locked({"--listen", "0.0.0.0:0"});  // a key is made and printed
  const std::size_t at = locked.said().find("Access key for this time: ");
  ASSERT_NE(at, std::string::npos);
  const std::string key = locked.said().substr(at + 26, locked.said().find('\n', at) - at - 26);
  EXPECT_EQ(locked.post("/api/v1/contacts", contact(1)).status, 401);
  EXPECT_EQ(locked
                .post("/api/v1/contacts", contact(1),
                      "Content-Type: application/json\r\nAuthorization: Bearer " + key + "\r\n")
                .status,
            202);
}

TEST(Live, IsAcknowledgedWhileAnImportRuns) {
  const Served served;
  std::string csv = "id,opened,channel,text\n";
  for (int i = 0; i < 60'000; ++i) {
    csv += std::to_string(i) + ",2026-01-" + std::to_string(10 + i % 20) +
           " 10:00,phone,Where is my parcel number " + std::to_string(i) + "\n";
  }
  served.room().write("big.csv", csv);
  ASSERT_EQ(served.run("import big.csv >big.out 2>&1 &").status, 0);
  while (served.get("/api/v1/status").json()["job"].is_null()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  int during = 0;
  for (int i = 0; i < 100'000 && !served.get("/api/v1/status").json()["job"].is_null(); ++i) {
    const Answer answer = served.post("/api/v1/contacts", contact(i));
    ASSERT_EQ(answer.status, 202) << answer.body;
    ++during;
  }
  EXPECT_GT(during, 3);
  EXPECT_EQ(served.post("/api/v1/contacts?wait=true", contact(999'999)).status, 200);
  EXPECT_EQ(contacts(served), 60'000 + during + 1);
}

TEST(Live, SurvivesAKillAndIsThereForACommand) {
  Served served;
  for (int i = 0; i < 30; ++i) ASSERT_EQ(served.post("/api/v1/contacts", contact(i)).status, 202);
  served.kill();
  const auto measured = served.run("measure contacts --json");
  ASSERT_EQ(measured.status, 0) << measured.err;
  EXPECT_EQ(json::parse(measured.out)["rows"][0]["value"], 30);
  const auto listed = json::parse(served.run("imports --json").out);
  ASSERT_EQ(listed["imports"].size(), 1U);
  EXPECT_EQ(listed["imports"][0]["new"], 30);
  EXPECT_EQ(served.run("imports undo 1").status, 0);
  EXPECT_EQ(json::parse(served.run("imports --json").out)["imports"].size(), 0U);
}

}  // namespace
}  // namespace gehor::test
