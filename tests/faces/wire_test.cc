#include "faces/http/wire.h"

#include <gtest/gtest.h>

#include "faces/http/answer_cache.h"
#include "faces/http/events.h"
#include "faces/http/routes.h"

namespace gehor::http {
namespace {

TEST(Wire, SaysLengthAndType) {
  const Message message = message_of(Response::json("{}"));
  EXPECT_EQ(message->substr(0, 17), "HTTP/1.1 200 OK\r\n");
  EXPECT_NE(message->find("Content-Type: application/json; charset=utf-8\r\n"), std::string::npos);
  EXPECT_NE(message->find("Content-Length: 2\r\n"), std::string::npos);
  EXPECT_TRUE(message->ends_with("\r\n\r\n{}"));
}

TEST(Wire, NothingHasNoBody) {
  const Message message = message_of(Response::nothing());
  EXPECT_TRUE(message->starts_with("HTTP/1.1 204 No Content\r\n"));
  EXPECT_EQ(message->find("Content-Length"), std::string::npos);
}

TEST(Wire, CompressesForThoseWhoTakeIt) {
  const std::string long_text(10'000, 'a');
  EXPECT_NE(message_of(Response::json(long_text), "br, gzip;q=0.5")->find("Content-Encoding: gzip"),
            std::string::npos);
  EXPECT_EQ(message_of(Response::json(long_text), "gzip;q=0")->find("Content-Encoding"),
            std::string::npos);
  EXPECT_EQ(message_of(Response::json("{}"), "gzip")->find("Content-Encoding"), std::string::npos);
}

TEST(Wire, HeadHasTheHeadersOfGet) {
  const Message message = message_of(Response::json("{}"), {}, true);
  EXPECT_NE(message->find("Content-Length: 2\r\n"), std::string::npos);
  EXPECT_TRUE(message->ends_with("\r\n\r\n"));
}

TEST(AnswerCache, ForgetsWhenTheFiguresChange) {
  AnswerCache cache(1000);
  const auto message = std::make_shared<const std::string>("x");
  cache.put("/a", false, 2, message);
  EXPECT_EQ(cache.find("/a", false, 2), message);
  EXPECT_EQ(cache.find("/a", true, 2), nullptr);
  EXPECT_EQ(cache.find("/a", false, 3), nullptr);
  cache.put("/a", false, 1, message);  // worked out before the change
  EXPECT_EQ(cache.find("/a", false, 1), nullptr);
  cache.put("/b", false, 3, message);
  EXPECT_EQ(cache.find("/a", false, 3), nullptr);
  EXPECT_NE(cache.find("/b", false, 3), nullptr);
}

TEST(AnswerCache, KeepsWithinItsBytes) {
  AnswerCache cache(1000);
  for (int i = 0; i < 100; ++i) {
    cache.put("/" + std::to_string(i), false, 1,
              std::make_shared<const std::string>(std::string(100, 'x')));
  }
  int kept = 0;
  for (int i = 0; i < 100; ++i) kept += cache.find("/" + std::to_string(i), false, 1) ? 1 : 0;
  EXPECT_GE(kept, 1);
  EXPECT_LE(kept, 10);
}

TEST(Events, ReachThoseWhoListen) {
  const auto events = std::make_shared<Events>();
  std::string heard;
  auto subscription = events->subscribe([&](const Message& message) { heard += *message; });
  events->tell(Events::event("job", "a\nb"));
  EXPECT_EQ(heard, "event: job\ndata: a\ndata: b\n\n");
  subscription.reset();
  events->tell(Events::event("job", "c"));
  EXPECT_EQ(events->listeners(), 0U);
  EXPECT_EQ(heard.find('c'), std::string::npos);
}

TEST(Routes, FindTheirPlaces) {
  std::vector<std::string> matched;
  std::string allowed;
  const Route* route = find_route("POST", "/api/v1/uploads/abc/guess", matched, allowed);
  ASSERT_NE(route, nullptr);
  EXPECT_EQ(matched, std::vector<std::string>{"abc"});
  EXPECT_EQ(find_route("POST", "/api/v1/status", matched, allowed), nullptr);
  EXPECT_EQ(allowed, "GET");
  EXPECT_NE(find_route("HEAD", "/api/v1/status", matched, allowed), nullptr);
  EXPECT_EQ(find_route("GET", "/api/v1/uploads//guess", matched, allowed), nullptr);
}

}  // namespace
}  // namespace gehor::http
