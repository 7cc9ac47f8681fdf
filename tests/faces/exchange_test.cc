// What an address says, and how answers and errors look.
#include "faces/http/exchange.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace gehor::http {
namespace {

using nlohmann::json;

TEST(Parameters, AreDecodedInTheirOrder) {
  const auto p =
      Parameters::parse("where=channel%3Dphone&where=reason%3DVar+%C3%A4r&limit=5&x&empty=");
  ASSERT_TRUE(p.ok());
  EXPECT_EQ(p->all("where"), (std::vector<std::string>{"channel=phone", "reason=Var är"}));
  EXPECT_EQ(p->get("limit"), "5");
  EXPECT_EQ(p->get("x"), std::nullopt);
  EXPECT_EQ(p->get("empty"), std::nullopt);
  EXPECT_EQ(p->get("none"), std::nullopt);
  EXPECT_EQ(p->list().size(), 5U);
  EXPECT_TRUE(Parameters::parse("")->list().empty());
  EXPECT_EQ(Parameters::parse("a=b=c")->get("a"), "b=c");
}

TEST(Parameters, BrokenOnesAreRefused) {
  for (const char* query : {"a=%", "a=%1", "a=%zz", "%=b", "a=%ff%fe"}) {
    const auto p = Parameters::parse(query);
    ASSERT_FALSE(p.ok()) << query;
    EXPECT_EQ(p.error().code, ErrorCode::kInvalidArgument);
  }
}

TEST(Parameters, NumbersHaveBounds) {
  const auto p = Parameters::parse("a=7&b=0&c=1e3&d=-1&e=99999999999999999999").value();
  EXPECT_EQ(p.number("a", 1, 1, 10).value(), 7U);
  EXPECT_EQ(p.number("z", 1, 1, 10).value(), 1U);
  for (const char* name : {"b", "c", "d", "e"}) {
    const auto n = p.number(name, 1, 1, 10);
    ASSERT_FALSE(n.ok()) << name;
    EXPECT_EQ(n.error().where.field, name);
  }
}

TEST(Parameters, UnknownOnesNameTheNearest) {
  const auto p = Parameters::parse("limt=3").value();
  const Status known = p.known({"limit", "offset"});
  ASSERT_FALSE(known.ok());
  EXPECT_NE(known.error().message.english().find("limit"), std::string::npos);
  EXPECT_TRUE(p.known({"limt"}).ok());
}

TEST(Response, ErrorsHaveACodeASentenceAndTheField) {
  const Response r =
      Response::error(Error{ErrorCode::kNotFound, "No such \"thing\".", {{}, 0, "id"}});
  EXPECT_EQ(r.status, 404);
  const json body = json::parse(r.body);
  EXPECT_EQ(body["error"]["code"], "not_found");
  EXPECT_EQ(body["error"]["message"], "No such \"thing\".");
  EXPECT_EQ(body["error"]["field"], "id");
  EXPECT_FALSE(json::parse(Response::error(401, "sign_in", "x").body)["error"].contains("field"));
  EXPECT_EQ(Response::error(Error{ErrorCode::kDenied, "no"}).status, 403);
  EXPECT_EQ(Response::nothing().status, 204);
}

TEST(Response, ACsvsNameCanNotEndTheHeader) {
  const Response r = Response::csv("a\r\n", "x\"\r\ny.csv");
  ASSERT_EQ(r.headers.size(), 1U);
  EXPECT_EQ(r.headers[0].second, "attachment; filename=\"x___y.csv\"");
}

}  // namespace
}  // namespace gehor::http
