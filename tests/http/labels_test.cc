// Labels over the API: given, listed, drawn, counted, taken back; and what is refused.
#include <gtest/gtest.h>

#include "tests/http/served.h"

namespace gehor::test {
namespace {

using nlohmann::json;

class LabelsApi : public ::testing::Test {
 protected:
  LabelsApi() {
    std::string csv = "id,opened,department,text\n";
    for (int i = 0; i < 60; ++i) {
      csv += "K" + std::to_string(i) + ",2026-01-" + std::to_string(10 + i % 18) + " 10:00," +
             (i % 3 != 0 ? "Billing" : "Delivery") + ",Where is parcel number " +
             std::to_string(i) + "\n";
    }
    served_.room().write("cases.csv", csv);
    EXPECT_EQ(served_.run("import cases.csv --zone Europe/Stockholm").status, 0);
    contact_ = served_.get("/api/v1/contacts?limit=1").json()["contacts"][0]["contact"];
  }
  Answer label(const json& body) const { return served_.post("/api/v1/labels", body.dump()); }
  Answer take_back(const std::string& contact) const {
    return served_.post("/api/v1/labels/" + contact, "", "", "DELETE");
  }
  double measured(const std::string& where) const {
    return served_.get("/api/v1/measures?measure=contacts&where=" + where)
        .json()["rows"][0]["value"];
  }

  const Served served_;
  std::string contact_;
};

TEST_F(LabelsApi, ALabelIsGivenListedAndTakenBackAndTheFiguresFollow) {
  const Answer given =
      label({{"contact", contact_}, {"reasons", {"Late parcel"}}, {"owner", "unknown"}});
  ASSERT_EQ(given.status, 201) << given.body;
  EXPECT_EQ(given.json()["how"], "chosen");
  EXPECT_EQ(given.json()["who"], "local");
  EXPECT_EQ(given.json()["owner"], "unknown");
  EXPECT_EQ(given.json()["cause"], nullptr);
  EXPECT_EQ(measured("reason%3DLate%20parcel"), 1);
  EXPECT_EQ(measured("owner%3Dunknown"), 1);
  const json labels = served_.get("/api/v1/labels").json();
  EXPECT_EQ(labels["total"], 1);
  EXPECT_EQ(labels["labels"][0], given.json());
  EXPECT_EQ(served_.run("reasons label K99 --none").status, 3);
  EXPECT_EQ(take_back(contact_).status, 204);
  EXPECT_EQ(take_back(contact_).status, 404);
  EXPECT_EQ(measured("reason%3DLate%20parcel"), 0);
}

TEST_F(LabelsApi, WhatIsWrongIsNamed) {
  const auto field = [&](const json& body) {
    const Answer answer = label(body);
    EXPECT_EQ(answer.status, 400) << body << answer.body;
    return answer.json()["error"].value("field", "");
  };
  EXPECT_EQ(field({{"reasons", {"Late"}}}), "contact");
  EXPECT_EQ(field({{"contact", contact_}}), "reasons");
  EXPECT_EQ(field({{"contact", contact_}, {"reasons", "Late"}}), "reasons");
  EXPECT_EQ(field({{"contact", contact_}, {"reasons", {1}}}), "reasons");
  EXPECT_EQ(field({{"contact", contact_}, {"reasons", {"Late"}}, {"none", true}}), "none");
  EXPECT_EQ(field({{"contact", contact_}, {"kind", "quarrel"}}), "kind");
  EXPECT_EQ(field({{"contact", contact_}, {"reason", "Late"}}), "reason");
  EXPECT_EQ(served_.post("/api/v1/labels", "[1]").status, 400);
  EXPECT_EQ(served_.post("/api/v1/labels", "{\"contact\":").status, 400);
  EXPECT_EQ(label({{"contact", std::string(32, '0')}, {"none", true}}).status, 404);
  EXPECT_EQ(label({{"contact", "K1"}, {"none", true}}).status, 404);
  EXPECT_EQ(take_back("K1").status, 404);
  EXPECT_EQ(served_.get("/api/v1/labels?limit=0").status, 400);
  EXPECT_EQ(served_.get("/api/v1/labels/next?m=1").status, 400);
  EXPECT_EQ(served_.get("/api/v1/labels").json()["total"], 0);
}

TEST_F(LabelsApi, APageOfAnotherSiteGivesNoLabel) {
  const json body{{"contact", contact_}, {"none", true}};
  const Answer answer = served_.post("/api/v1/labels", body.dump(),
                                     "Content-Type: application/json\r\n"
                                     "Origin: http://elsewhere.example\r\n");
  EXPECT_EQ(answer.status, 403);
  EXPECT_EQ(served_.get("/api/v1/labels").json()["total"], 0);
}

TEST_F(LabelsApi, WhatIsDrawnIsLabelledAndCountedAndReadingItIsWrittenDown) {
  EXPECT_EQ(served_.get("/api/v1/labels/shares?by=owner").status, 404);
  const auto draw = [&](const json& body) {
    return served_.post("/api/v1/labels/drawn", body.dump());
  };
  EXPECT_EQ(draw({{"contacts", 0}}).json()["error"]["field"], "contacts");
  EXPECT_EQ(draw({{"contacts", "40"}}).json()["error"]["field"], "contacts");
  EXPECT_EQ(draw({{"contacts", 4}, {"where", {"reason=Late"}}}).json()["error"]["field"], "where");
  EXPECT_EQ(draw({{"contacts", 4}, {"from", "never"}}).status, 400);
  const Answer drawn = draw({{"contacts", 40}});
  ASSERT_EQ(drawn.status, 201) << drawn.body;
  EXPECT_EQ(drawn.json()["eligible"], 60);
  const json waiting = served_.get("/api/v1/labels/drawn?limit=100").json();
  EXPECT_EQ(waiting["unlabelled"], 40);
  ASSERT_EQ(waiting["contacts"].size(), 40U);
  for (const json& contact : waiting["contacts"]) {
    EXPECT_EQ(contact["guess"], nullptr);
    const Answer given = label({{"contact", contact["contact"]}, {"owner", "Billing"}});
    ASSERT_EQ(given.status, 201);
    EXPECT_EQ(given.json()["how"], "random");
  }
  const json shares = served_.get("/api/v1/labels/shares?by=owner&half_width=5").json();
  EXPECT_EQ(shares["labels"], 40);
  EXPECT_EQ(shares["unlabelled"], 0);
  EXPECT_EQ(shares["rows"][0]["value"], "Billing");
  EXPECT_GT(shares["rows"][0]["share"]["value"], 0.9);
  EXPECT_EQ(shares["rows"][0]["of_labels"]["value"], 1);
  EXPECT_NEAR(shares["rows"][0]["predicted"], 2.0 / 3, 1e-9);
  EXPECT_EQ(served_.get("/api/v1/labels/shares?by=channel").json()["error"]["field"], "by");
  EXPECT_EQ(served_.get("/api/v1/labels/shares?half_width=x").json()["error"]["field"],
            "half_width");
  EXPECT_EQ(served_.get("/api/v1/labels/shares?problems=maybe").json()["error"]["field"],
            "problems");
  const json next = served_.get("/api/v1/labels/next?n=5").json();
  EXPECT_EQ(next["by"], "topics");
  EXPECT_EQ(next["looked_at"], 20);
  EXPECT_NE(served_.run("audit").out.find("labels/drawn"), std::string::npos);
  // The command line sees the same, through the server.
  EXPECT_NE(served_.run("reasons shares --by owner").out.find("Billing"), std::string::npos);
}

}  // namespace
}  // namespace gehor::test
