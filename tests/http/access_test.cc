// Who is answered and who is not.
#include <gtest/gtest.h>

#include "tests/http/served.h"

namespace gehor::test {
namespace {

Answer ask(const Served& served, const std::string& head) {
  Client client(served.port());
  client.send(head + "\r\n\r\n");
  return client.receive();
}

TEST(Access, OwnNamesAreAnsweredAndForeignHostsAreNot) {
  const Served served;
  const std::string port = ":" + std::to_string(served.port());
  for (const std::string host :
       {"127.0.0.1", "localhost", "LOCALHOST", "[::1]", "gehor.localhost"}) {
    EXPECT_EQ(ask(served, "GET /api/v1/status HTTP/1.1\r\nHost: " + host + port).status, 200)
        << host;
  }
  // A name that its owner pointed at this machine (DNS rebinding).
  for (const std::string host :
       {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "a b", ""}) {
    const int status = ask(served, "GET / HTTP/1.1\r\nHost: " + host + port).status;
    EXPECT_TRUE(status == 403 || status == 400) << host << " " << status;
  }
  EXPECT_EQ(ask(served, "GET / HTTP/1.1\r\nX: y").status, 400);
}

TEST(Access, ForeignPagesAreNotAnswered) {
  const Served served;
  EXPECT_EQ(served.get("/", "Origin: http://evil.example\r\n").status, 403);
  EXPECT_EQ(served.get("/api/v1/status", "Origin: null\r\n").status, 403);
  EXPECT_EQ(served.get("/api/v1/status", "Origin: http://127.0.0.1:1\r\n").status, 403);
  EXPECT_EQ(served.get("/api/v1/status", "Origin: http://" + served.host() + "\r\n").status, 200);
  EXPECT_EQ(served.get("/api/v1/status", "Sec-Fetch-Site: cross-site\r\n").status, 403);
  EXPECT_EQ(served.get("/api/v1/status", "Sec-Fetch-Site: same-origin\r\n").status, 200);
  // A form of a foreign page can send text, but not JSON.
  EXPECT_EQ(served.post("/api/v1/settings", "{}", "Content-Type: text/plain\r\n", "PUT").status,
            415);
}

TEST(Access, AForeignHostIsAllowedByName) {
  const Served served({"--host", "Gehor.Example.org"});
  EXPECT_EQ(ask(served, "GET /api/v1/status HTTP/1.1\r\nHost: gehor.example.org").status, 200);
  EXPECT_EQ(ask(served, "GET /api/v1/status HTTP/1.1\r\nHost: other.example.org").status, 403);
}

TEST(Access, BeyondThisMachineTheAccessKeyIsNeeded) {
  const Served served({"--listen", "0.0.0.0:0"});
  const std::string mark = "Access key for this time: ";
  const std::size_t at = served.said().find(mark);
  ASSERT_NE(at, std::string::npos) << served.said();
  const std::string key = served.said().substr(at + mark.size(), 32);

  const Answer refused = served.get("/api/v1/status");
  EXPECT_EQ(refused.status, 401);
  EXPECT_EQ(refused.json()["error"]["code"], "sign_in");
  EXPECT_EQ(served.get("/api/v1/events").status, 401);
  EXPECT_EQ(served.post("/api/v1/uploads", "id,opened\n1,2026-01-01\n", "").status, 401);
  EXPECT_NE(served.get("/").status, 401);  // the page itself holds nothing

  EXPECT_EQ(served.get("/api/v1/status", "Authorization: Bearer " + key + "\r\n").status, 200);
  EXPECT_EQ(served.get("/api/v1/status", "Authorization: Bearer " + key + "x\r\n").status, 401);

  const Answer opened = served.post("/api/v1/session", "{\"token\":\"" + key + "\"}");
  ASSERT_EQ(opened.status, 204);
  std::string cookie = opened.headers.at("set-cookie");
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
  EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos);
  cookie = cookie.substr(0, cookie.find(';'));
  EXPECT_EQ(served.get("/api/v1/status", "Cookie: a=b; " + cookie + "\r\n").status, 200);
  EXPECT_EQ(served
                .post("/api/v1/session", "",
                      "Content-Type: application/json\r\nCookie: " + cookie + "\r\n", "DELETE")
                .status,
            204);
  EXPECT_EQ(served.get("/api/v1/status", "Cookie: " + cookie + "\r\n").status, 401);

  // Guessing is slowed down.
  int status = 0;
  for (int i = 0; i < 12; ++i) status = served.post("/api/v1/session", "{\"token\":\"x\"}").status;
  EXPECT_EQ(status, 429);
}

TEST(Access, EveryAnswerForbidsWhatAPageDoesNotNeed) {
  const Served served;
  const Answer answer = served.get("/api/v1/status");
  EXPECT_EQ(answer.headers.at("x-content-type-options"), "nosniff");
  EXPECT_EQ(answer.headers.at("x-frame-options"), "DENY");
  EXPECT_NE(answer.headers.at("content-security-policy").find("default-src 'self'"),
            std::string::npos);
}

}  // namespace
}  // namespace gehor::test
