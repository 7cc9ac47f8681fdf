// Each reading endpoint: what its answer looks like, and what it refuses.
#include "faces/http/api/read_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

#include "base/text.h"
#include "faces/http/api/csv.h"
#include "faces/http/api/extract.h"
#include "pipeline/erase.h"
#include "tests/api/test_workspace.h"

namespace gehor::http::api {
namespace {

using nlohmann::json;
using test::get;
using testing::HasSubstr;
using testing::StartsWith;

using Handler = Result<Response> (*)(const Request&, pipeline::Workspace&);

std::string small_company() {
  test::Cases cases;
  for (int i = 0; i < 60; ++i) {
    test::Cases::Row row;
    const std::string day = (i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1);
    row.opened = (i < 28 ? "2026-01-" : "2026-02-") + day + " 09:00";
    if (i % 3 != 0) row.closed = (i < 28 ? "2026-01-" : "2026-02-") + day + " 15:00";
    if (i % 2 == 0) row.due = (i < 28 ? "2026-01-" : "2026-02-") + day + " 12:00";
    row.channel = i % 2 == 0 ? "phone" : "email";
    row.owner = i % 4 == 0 ? "Kundservice" : "Delivery";
    row.reason = i % 3 == 0 ? "=SUM(A1:A9)" : "Late parcel";
    row.customer = "C" + std::to_string(100 + i / 3);
    row.score = std::to_string(1 + i % 5);
    row.text = "Where is my parcel? It should have come on Monday, and nobody answers. Number " +
               std::to_string(i) + "!";
    cases.add(row);
  }
  return cases.csv();
}

class ReadApi : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    workspace_ = new test::TestWorkspace;
    workspace_->import(small_company());
  }
  static void TearDownTestSuite() {
    delete workspace_;
    workspace_ = nullptr;
  }
  static json body(Handler handler, std::string_view query, std::vector<std::string> matched = {}) {
    const auto response = handler(get(query, std::move(matched)), *workspace_);
    EXPECT_TRUE(response.ok()) << query << ": " << describe(response.error());
    if (!response.ok()) return {};
    EXPECT_EQ(response->status, 200);
    return json::parse(response->body);
  }
  static Error refused(Handler handler, std::string_view query,
                       std::vector<std::string> matched = {}) {
    const auto response = handler(get(query, std::move(matched)), *workspace_);
    EXPECT_FALSE(response.ok()) << query;
    return response.ok() ? Error{} : response.error();
  }

  static test::TestWorkspace* workspace_;
};
test::TestWorkspace* ReadApi::workspace_ = nullptr;

TEST_F(ReadApi, UnknownParametersAndAgentsAreRefusedEverywhere) {
  for (const Handler handler : {overview, overview_csv, voices, measures, measures_csv, definitions,
                                values, contacts, contacts_csv, conversation}) {
    const Error error = refused(handler, "limmit=3");
    EXPECT_EQ(error.code, ErrorCode::kInvalidArgument);
    EXPECT_EQ(error.where.field, "limmit");
  }
  for (const Handler handler : {overview, voices, contacts, contacts_csv}) {
    const Error error = refused(handler, "where=agent%3DEva");
    EXPECT_EQ(error.code, ErrorCode::kDenied);
    EXPECT_EQ(error.where.field, "where");
  }
  EXPECT_EQ(refused(measures, "measure=csat&by=agent").code, ErrorCode::kDenied);
  EXPECT_EQ(refused(values, "dimension=agent").code, ErrorCode::kDenied);
}

TEST_F(ReadApi, ErrorsNameTheParameter) {
  EXPECT_EQ(refused(measures, "").where.field, "measure");
  EXPECT_EQ(refused(measures, "measure=csta").where.field, "measure");
  EXPECT_EQ(refused(measures, "measure=csat&by=chanel").where.field, "by");
  EXPECT_EQ(refused(measures, "measure=csat&from=2026-13").where.field, "from");
  EXPECT_EQ(refused(measures, "measure=csat&from=2026-02&to=2026-01").where.field, "to");
  EXPECT_EQ(refused(contacts, "counted=csat.top").where.field, "counted");
  EXPECT_EQ(refused(contacts, "limit=0").where.field, "limit");
  EXPECT_EQ(refused(contacts, "limit=501").where.field, "limit");
  EXPECT_EQ(refused(contacts, "where=channel").where.field, "where");
  EXPECT_EQ(refused(values, "").where.field, "dimension");
  EXPECT_EQ(refused(overview, "period=2026-13").where.field, "period");
  EXPECT_EQ(refused(overview, "compare=last").where.field, "compare");
  EXPECT_EQ(refused(voices, "n=0").where.field, "n");
}

TEST_F(ReadApi, MeasuresWithDefinitions) {
  const json answer = body(measures, "measure=csat&measure=contacts&by=channel&from=2026-01");
  ASSERT_EQ(answer["rows"].size(), 4U);
  const json& row = answer["rows"][0];
  for (const char* key :
       {"by", "measure", "value", "low", "high", "n", "numerator", "denominator", "left_out"}) {
    EXPECT_TRUE(row.contains(key)) << key;
  }
  EXPECT_EQ(answer["definitions"]["csat"]["unit"], "share");
  EXPECT_TRUE(answer["horizon"].is_string());
  EXPECT_TRUE(answer["warnings"].is_array());
  const auto csv = measures_csv(get("measure=csat&by=reason"), *workspace_);
  ASSERT_TRUE(csv.ok());
  EXPECT_THAT(csv->body, StartsWith("\xEF\xBB\xBFreason,measure,unit,value,low,high,n,"));
  EXPECT_THAT(csv->body, HasSubstr("\"'=SUM(A1:A9)\",csat,share,"));
  EXPECT_EQ(csv->content_type, "text/csv; charset=utf-8");
}

TEST_F(ReadApi, DefinitionsAndValues) {
  const json all = body(definitions, "");
  EXPECT_TRUE(all["definitions"].contains("fcr"));
  for (const json& dimension : all["dimensions"]) EXPECT_NE(dimension["name"], "agent");
  const json owners = body(values, "dimension=owner&from=2026-01&to=2026-12");
  EXPECT_EQ(owners["values"][0]["value"], "Delivery");
  EXPECT_EQ(owners["values"][0]["contacts"], 45);
  EXPECT_EQ(owners["more"], 0);
  EXPECT_EQ(body(values, "dimension=owner&limit=1")["more"], 1);
}

TEST_F(ReadApi, ContactsOfAFigure) {
  const json list = body(contacts, "counted=promise_kept.missed&limit=5");
  EXPECT_EQ(list["contacts"].size(), 5U);
  EXPECT_EQ(list["limit"], 5);
  EXPECT_EQ(list["offset"], 0);
  const json figure = body(measures, "measure=promise_kept")["rows"][0];
  EXPECT_EQ(list["total"].get<double>(),
            figure["denominator"].get<double>() - figure["numerator"].get<double>());
  const json& row = list["contacts"][0];
  for (const char* key :
       {"contact", "created", "day", "channel", "owner", "reasons", "team", "language", "state",
        "promise", "score", "resolution_s", "preview", "erased"}) {
    EXPECT_TRUE(row.contains(key)) << key;
  }
  EXPECT_EQ(row["promise"], "broken");
  EXPECT_THAT(row["preview"].get<std::string>(), StartsWith("Where is my parcel?"));
  const json rest = body(contacts, "counted=promise_kept.missed&limit=500&offset=5");
  EXPECT_EQ(rest["contacts"].size(), list["total"].get<std::size_t>() - 5);
}

TEST_F(ReadApi, ContactsAsCsvAreAllOfThemWithoutWords) {
  const auto csv = contacts_csv(get("where=channel%3Dphone"), *workspace_);
  ASSERT_TRUE(csv.ok());
  EXPECT_EQ(std::count(csv->body.begin(), csv->body.end(), '\n'), 31);
  EXPECT_THAT(csv->body, HasSubstr("\"'=SUM"));
  EXPECT_EQ(csv->body.find("Where is"), std::string::npos);
}

TEST_F(ReadApi, AConversation) {
  const json list = body(contacts, "limit=1");
  const std::string id = list["contacts"][0]["contact"];
  const json contact = body(conversation, "", {id});
  EXPECT_EQ(contact["contact"], id);
  EXPECT_EQ(contact["source"], "cases");
  ASSERT_GE(contact["words"].size(), 1U);
  const json& words = contact["words"][0];
  for (const char* key : {"kind", "author", "at", "id", "subject", "text"}) {
    EXPECT_TRUE(words.contains(key)) << key;
  }
  EXPECT_EQ(words["at"], contact["created"]);
  EXPECT_EQ(contact["others"].size(), 2U);
  EXPECT_NE(contact["others"][0]["contact"], id);
  for (const char* key : {"customer_group", "first_response_s", "closed"}) {
    EXPECT_TRUE(contact.contains(key)) << key;
  }
  for (const char* unknown : {"", "x", "00000000000000000000000000000000"}) {
    EXPECT_EQ(refused(conversation, "", {unknown}).code, ErrorCode::kNotFound);
  }
}

TEST_F(ReadApi, VoicesAreTheSameForTheSameSeedAndNeverTwoOfOneCustomer) {
  const json first = body(voices, "n=6&seed=7");
  EXPECT_EQ(first, body(voices, "n=6&seed=7"));
  EXPECT_EQ(first["drawn_from"], 60);
  EXPECT_EQ(first["seed"], 7);
  ASSERT_EQ(first["voices"].size(), 6U);
  bool satisfied = false, other = false;
  std::set<std::string> contacts;
  for (int seed = 1; seed <= 5; ++seed) {
    const json drawn = body(voices, "n=6&seed=" + std::to_string(seed));
    std::set<int> customers;
    for (const json& voice : drawn["voices"]) {
      const std::string text = voice["text"];
      const int number = std::stoi(text.substr(text.find("Number ") + 7));
      EXPECT_TRUE(customers.insert(number / 3).second) << text;
      contacts.insert(voice["contact"].get<std::string>());
      EXPECT_FALSE(voice["cut"].get<bool>());
    }
    other = other || drawn["voices"] != first["voices"];
    satisfied = false;
    for (const json& voice : drawn["voices"]) satisfied |= voice["mood"] == "satisfied";
    EXPECT_TRUE(satisfied) << seed;
  }
  EXPECT_TRUE(other);
  EXPECT_GT(contacts.size(), 15U);
}

TEST_F(ReadApi, TheOverviewHasTheShapeOfTheContract) {
  const json page = body(overview, "period=2026-01&where=channel%3Dphone&where=channel%3Demail");
  for (const char* key :
       {"period",          "comparison", "horizon", "made",        "data_version",
        "contacts",        "customers",  "series",  "reasons",     "reasons_more",
        "reasons_unknown", "owners_by",  "owners",  "owners_more", "owners_unknown",
        "own_service",     "promises",   "loyalty", "grew",        "claims",
        "warnings"}) {
    EXPECT_TRUE(page.contains(key)) << key;
  }
  EXPECT_EQ(page["period"]["key"], "2026-01");
  EXPECT_EQ(page["period"]["complete"], true);
  EXPECT_EQ(page["contacts"]["value"], 28);
  EXPECT_EQ(page["own_service"]["name"], "Kundservice");
  EXPECT_EQ(page["owners_by"], "owner");
  EXPECT_EQ(page["owners"][0]["value"], "Delivery");
  EXPECT_TRUE(page["owners"][0]["csat"].is_object());
  EXPECT_EQ(page["promises"][0]["channel"], "phone");
  EXPECT_EQ(page["promises"][0]["verdict"], "no_goal");
  EXPECT_EQ(page["claims"][0]["kind"], "few");  // 28
  const json all = body(overview, "period=all");
  EXPECT_TRUE(all["comparison"].is_null());
  EXPECT_EQ(all["claims"][0]["kind"], "volume");
  EXPECT_EQ(all["claims"][1]["kind"], "top_reason");
  const auto csv = overview_csv(get("period=all"), *workspace_);
  ASSERT_TRUE(csv.ok());
  EXPECT_THAT(csv->body, HasSubstr("\r\nvolume,,contacts,60,"));
}

TEST_F(ReadApi, EveryHandlerAnswersOnAnEmptyDirectory) {
  test::TestWorkspace empty;
  for (const Handler handler :
       {overview, overview_csv, voices, definitions, contacts, contacts_csv}) {
    const auto response = handler(get(""), empty);
    ASSERT_TRUE(response.ok()) << describe(response.error());
  }
  const json page = json::parse(overview(get(""), empty)->body);
  EXPECT_EQ(page["claims"], json::parse(R"([{"kind":"no_data"}])"));
  EXPECT_EQ(page["period"]["key"], "all");
  EXPECT_TRUE(page["period"]["from"].is_null());
  EXPECT_EQ(json::parse(contacts(get(""), empty)->body)["total"], 0);
}

TEST_F(ReadApi, AnErasedConversationSaysSo) {
  test::TestWorkspace cases;
  cases.import(small_company());
  const json list = json::parse(contacts(get("limit=500"), cases)->body);
  ASSERT_TRUE(pipeline::erase(cases, {{{IdentityKind::kNumber, "C105"}}, {}}).ok());
  int erased = 0;
  for (const json& row : list["contacts"]) {
    const auto response = conversation(get("", {row["contact"]}), cases);
    ASSERT_TRUE(response.ok());
    const json contact = json::parse(response->body);
    if (!contact["erased"].get<bool>()) continue;
    ++erased;
    EXPECT_TRUE(contact["words"].empty());
    EXPECT_TRUE(contact["preview"].is_null());
  }
  EXPECT_EQ(erased, 3);
}

TEST(Csv, QuotesAndDefuses) {
  Csv csv({"a", "b"});
  csv.text("plain").text("with, comma").end_row();
  csv.text("say \"no\"").text("two\nlines").end_row();
  for (const char* text : {"=1+1", "+46 70", "-x", "@sum", "\tx"}) csv.text(text);
  csv.end_row();
  for (const char* text : {"-5", "+20", "-1.5e3"}) csv.text(text);
  csv.number(0.1).number(std::nullopt).whole(7);
  csv.end_row();
  EXPECT_EQ(csv.take(),
            "\xEF\xBB\xBF"
            "a,b\r\nplain,\"with, comma\"\r\n\"say \"\"no\"\"\",\"two\nlines\"\r\n"
            "\"'=1+1\",\"'+46 70\",\"'-x\",\"'@sum\",\"'\tx\"\r\n-5,+20,-1.5e3,0.1,,7\r\n");
}

TEST(Extract, WholeSentencesUpToALength) {
  EXPECT_EQ(extract("  Short one. ", 280).text, "Short one.");
  const Extract two = extract("One is here. Two is here! Three would be too much", 30);
  EXPECT_EQ(two.text, "One is here. Two is here!");
  EXPECT_TRUE(two.cut);
  EXPECT_TRUE(two.whole_sentences);
  EXPECT_EQ(extract("Kom kl. 10 som ni sa. Sedan hände inget alls på flera dagar.", 30).text,
            "Kom kl. 10 som ni sa.");
  const Extract words = extract("ett mycket långt utan någon punkt alls någonstans", 20);
  EXPECT_EQ(words.text, "ett mycket långt…");
  EXPECT_FALSE(words.whole_sentences);
  EXPECT_EQ(extract("", 280).text, "");
}

}  // namespace
}  // namespace gehor::http::api
