#include "faces/http/guard.h"

#include <gtest/gtest.h>

namespace gehor::http {
namespace {

Head from(std::string_view host, std::string_view origin = {}, std::string_view site = {},
          std::string_view mode = {}, std::string_view method = "GET") {
  Head head;
  head.method = method;
  head.host = host;
  head.origin = origin;
  head.fetch_site = site;
  head.fetch_mode = mode;
  return head;
}

TEST(Guard, ReadsTheNameOfAHost) {
  EXPECT_EQ(host_name("Example.ORG:8080"), "example.org");
  EXPECT_EQ(host_name("example.org."), "example.org");
  EXPECT_EQ(host_name("[::1]:80"), "[::1]");
  for (const auto* bad : {"a:b", "a:123456", "[::1", "a b", "a/b", "a@b", "example.org:", "a%00"}) {
    EXPECT_EQ(host_name(bad), "") << bad;
  }
}

TEST(Guard, LetsInOwnNamesAndAddressesOnly) {
  const std::vector<std::string> names{"gehor.example.org"};
  for (const auto* host : {"localhost:8080", "127.0.0.1", "10.1.2.3:80", "[fe80::1]:8080",
                           "gehor.example.org", "GEHOR.example.org:443", "a.localhost"}) {
    EXPECT_EQ(foreign(from(host), names), std::nullopt) << host;
  }
  for (const auto* host : {"example.org", "1.2.3.4.example.org", "notlocalhost", ""}) {
    EXPECT_NE(foreign(from(host), names), std::nullopt) << host;
  }
}

TEST(Guard, KeepsForeignPagesOut) {
  EXPECT_EQ(foreign(from("localhost:1", "http://localhost:1"), {}), std::nullopt);
  EXPECT_NE(foreign(from("localhost:1", "http://localhost:2"), {}), std::nullopt);
  EXPECT_NE(foreign(from("localhost:1", "null"), {}), std::nullopt);
  EXPECT_NE(foreign(from("localhost:1", {}, "cross-site", "cors"), {}), std::nullopt);
  EXPECT_NE(foreign(from("localhost:1", {}, "same-site", "no-cors"), {}), std::nullopt);
  // A link that somebody follows to us.
  EXPECT_EQ(foreign(from("localhost:1", {}, "cross-site", "navigate"), {}), std::nullopt);
  EXPECT_NE(foreign(from("localhost:1", {}, "cross-site", "navigate", "POST"), {}), std::nullopt);
}

TEST(Guard, ReadsPaths) {
  EXPECT_EQ(path_of("/a%20b?c=d"), "/a b");
  EXPECT_EQ(path_of("/%C3%A4"), "/ä");
  for (const auto* bad : {"", "a", "/%", "/%4", "/%zz", "/%00", "/%ff"}) {
    EXPECT_EQ(path_of(bad), std::nullopt) << bad;
  }
}

TEST(Sessions, EndAfterTwelveHoursWithoutUse) {
  FixedClock clock(Instant(std::chrono::hours(1000)));
  Sessions sessions("a-long-access-key", clock);
  bool too_many = false;
  EXPECT_EQ(sessions.open("wrong", "1.2.3.4", too_many), std::nullopt);
  const auto cookie = sessions.open("a-long-access-key", "1.2.3.4", too_many);
  ASSERT_TRUE(cookie);
  const std::string value = cookie->substr(0, cookie->find(';'));
  Head head;
  head.cookie = value;
  EXPECT_TRUE(sessions.caller(head));
  clock.set(clock.now() + std::chrono::hours(11));
  EXPECT_TRUE(sessions.caller(head));
  clock.set(clock.now() + std::chrono::hours(13));
  EXPECT_FALSE(sessions.caller(head));
}

TEST(Sessions, GuessingIsSlowedDownPerAddress) {
  FixedClock clock(Instant(std::chrono::hours(1000)));
  Sessions sessions("a-long-access-key", clock);
  bool too_many = false;
  for (int i = 0; i < 10; ++i) (void)sessions.open("wrong", "1.2.3.4", too_many);
  EXPECT_EQ(sessions.open("a-long-access-key", "1.2.3.4", too_many), std::nullopt);
  EXPECT_TRUE(too_many);
  EXPECT_TRUE(sessions.open("a-long-access-key", "5.6.7.8", too_many));
  clock.set(clock.now() + std::chrono::minutes(2));
  EXPECT_TRUE(sessions.open("a-long-access-key", "1.2.3.4", too_many));
}

TEST(Sessions, WithoutAnAccessKeyEverybodyIsLocal) {
  const FixedClock clock(Instant{});
  Sessions sessions("", clock);
  EXPECT_EQ(sessions.caller(Head{}), "local");
}

}  // namespace
}  // namespace gehor::http
