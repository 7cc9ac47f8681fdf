// A contact as a system sends it: what it becomes, and what is said of one that can not be used.
#include <gtest/gtest.h>

#include "sources/live/contact_json.h"

namespace gehor::sources {
namespace {

LiveContact only(std::string_view body) {
  auto contacts = read_live_contacts(body);
  EXPECT_TRUE(contacts.ok() && contacts->size() == 1) << body;
  return contacts.ok() && !contacts->empty() ? contacts->front() : LiveContact{};
}

// "field: reason" of a refused one; "" for one that is fine.
std::string refusal(std::string_view body) {
  const LiveContact contact = only(body);
  if (!contact.refused) return "";
  EXPECT_EQ(contact.refused->code, ErrorCode::kBadInput);
  EXPECT_TRUE(contact.records.empty());
  return contact.refused->where.field + ": " + contact.refused->message.english();
}

TEST(LiveContact, BecomesTheRecordsOfAnImport) {
  const LiveContact contact = only(R"({
    "id": 1001, "created": "2026-11-27T09:30:00+01:00", "closed": "2026-11-27 11:00",
    "channel": "Telefon", "status": "closed", "customer": "K-5007", "email": "anna@example.com",
    "reason": ["Unclear invoice", "Late"], "owner": " Billing  North ", "text": "Too high.",
    "messages": [{"created": "2026-11-27T09:30:00+01:00", "author": "customer", "text": "Hello"},
                 {"id": "m2", "created": 1764232300, "author": "agent", "text": "Hi"}],
    "csat": 4, "nps": {"value": 8, "min": 1, "max": 10}, "team": null, "language": ""})");
  ASSERT_FALSE(contact.refused) << contact.refused->message;
  EXPECT_EQ(contact.id, "1001");
  ASSERT_EQ(contact.records.size(), 5U);
  const SourceRecord& record = contact.records.front();
  EXPECT_EQ(record.kind, RecordKind::kContact);
  EXPECT_EQ(record.external_id, "1001");
  EXPECT_EQ(record.channel, Channel::kPhone);
  EXPECT_EQ(record.channel_as_written, "Telefon");
  EXPECT_EQ(record.state, State::kClosed);
  EXPECT_EQ(record.owner, "Billing North");
  EXPECT_EQ(record.reasons, (std::vector<std::string>{"Unclear invoice", "Late"}));
  EXPECT_FALSE(record.team);
  EXPECT_FALSE(record.language);
  ASSERT_EQ(record.identities.size(), 2U);
  EXPECT_TRUE(record.at->has_zone);
  EXPECT_FALSE(record.closed->has_zone);  // wall time of its source

  const SourceRecord& first = contact.records[1];
  EXPECT_EQ(first.kind, RecordKind::kMessage);
  EXPECT_EQ(first.external_id, "1001#1");
  EXPECT_EQ(first.contact_id, "1001");
  EXPECT_EQ(first.author, Author::kCustomer);
  EXPECT_EQ(first.identities.size(), 2U);
  EXPECT_EQ(contact.records[2].external_id, "m2");
  EXPECT_EQ(contact.records[3].score->kind, SurveyKind::kCsat);
  EXPECT_EQ(contact.records[3].score->scale_max, 5);
  EXPECT_EQ(contact.records[4].score->raw, 8);
  EXPECT_EQ(contact.records[4].score->scale_min, 1);
}

TEST(LiveContact, ReadsToTheSameFromWhatIsKept) {
  const LiveContact sent =
      only(R"({"created":"2026-01-02T10:00:00Z","text":"åäö \"x\"","id":"A","csat":3.5})");
  const LiveContact kept = read_live_contact(sent.json);
  ASSERT_FALSE(kept.refused);
  EXPECT_EQ(kept.json, sent.json);
  ASSERT_EQ(kept.records.size(), 2U);
  EXPECT_EQ(kept.records[0].text, "åäö \"x\"");
  EXPECT_EQ(kept.records[1].score->raw, 3.5);
}

TEST(LiveContact, SaysWhatIsWrong) {
  const std::string begin = R"({"id":"A","created":"2026-01-02T10:00:00Z",)";
  EXPECT_EQ(refusal(R"({"created":"2026-01-02T10:00:00Z"})"),
            "id: It is missing: by its id a contact is known again.");
  EXPECT_EQ(refusal(R"({"id":"A"})"),
            "created: It is missing: without it the contact can not be placed in time.");
  EXPECT_EQ(refusal(R"({"id":"A","created":"soon"})"),
            "created: It is no time stamp. Write it as 2026-03-14T09:30:00+01:00.");
  EXPECT_NE(refusal(R"({"id":"A","created":"03/04/2026"})").find("either order"),
            std::string::npos);
  EXPECT_EQ(refusal(begin + R"("chanel":"phone"})"),
            "chanel: There is no field of this name. Did you mean \"channel\"?");
  EXPECT_NE(refusal(begin + R"("channel":"pigeon"})").find("channel: This is no channel."),
            std::string::npos);
  EXPECT_EQ(refusal(begin + R"("status":"perhaps"})"), "status: It is open or closed.");
  EXPECT_EQ(refusal(begin + R"("email":"anna"})"), "email: It is no e-mail address.");
  EXPECT_EQ(refusal(begin + R"("phone":"call me"})"), "phone: It is no telephone number.");
  EXPECT_EQ(refusal(begin + R"("csat":6})"), "csat: It lies outside its scale, 1 to 5.");
  EXPECT_EQ(refusal(begin + R"("csat":"good"})"),
            "csat: It is a number, or an object of value, min and max.");
  EXPECT_EQ(refusal(begin + R"("nps":{"value":1,"top":5}})"),
            "nps.top: There is no field of this name. Known are: value, min, max.");
  EXPECT_EQ(refusal(begin + R"("text":["a"]})"), "text: It is a text.");
  EXPECT_EQ(refusal(begin + R"("reason":[["a"]]})"), "reason: It is a text, or a list of texts.");
  EXPECT_EQ(refusal(begin + R"("messages":[{"author":"agent"}]})"),
            "messages[0].created: It is missing: when the message was written.");
  EXPECT_EQ(refusal(begin + R"("messages":[{"created":"2026-01-02","author":"nobody"}]})"),
            "messages[0].author: It is customer, agent, bot or system.");
  EXPECT_EQ(refusal("[1]"), ": This is no JSON object.");
  EXPECT_EQ(refusal("nonsense"), ": This is no JSON object.");
}

TEST(LiveContact, ComesAloneInAListOrOneALine) {
  const std::string a = R"({"id":"A","created":"2026-01-02"})";
  const std::string b = R"({"id":"B","created":"2026-01-02"})";
  for (const std::string& body :
       {"[" + a + "," + b + "]", a + "\n" + b + "\n", "  " + a + "\r\n\r\n" + b}) {
    const auto contacts = read_live_contacts(body);
    ASSERT_TRUE(contacts.ok()) << body;
    ASSERT_EQ(contacts->size(), 2U) << body;
    EXPECT_EQ(contacts->at(1).id, "B");
    EXPECT_FALSE(contacts->at(1).refused) << body;
  }
  const auto torn = read_live_contacts(a + "\n{\"id\":\"B\",\"crea");
  ASSERT_TRUE(torn.ok());
  EXPECT_FALSE(torn->front().refused);
  EXPECT_TRUE(torn->back().refused);
  for (const char* nothing : {"", "[]", " \n \n"}) {
    EXPECT_FALSE(read_live_contacts(nothing).ok()) << nothing;
  }
  std::string many = "[" + a;
  for (std::size_t i = 0; i < kMostLiveContacts; ++i) many += "," + a;
  EXPECT_FALSE(read_live_contacts(many + "]").ok());
  // Deep nesting is refused, not followed.
  EXPECT_TRUE(only("[" + std::string(100'000, '[')).refused);
}

}  // namespace
}  // namespace gehor::sources
