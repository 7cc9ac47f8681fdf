// Slow, oversized and malformed requests are refused without harm: after each the server answers.
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/http/served.h"

namespace gehor::test {
namespace {

using std::chrono::milliseconds;

int status_of(const Served& served, const std::string& bytes) {
  Client client(served.port());
  client.send(bytes);
  return client.receive().status;
}

TEST(Limits, MalformedRequestsAreRefused) {
  const Served served;
  const std::string host = "Host: " + served.host() + "\r\n";
  for (const std::string& bytes : {
           std::string("nonsense\r\n\r\n"),
           std::string("GET\r\n\r\n"),
           std::string("\x16\x03\x01\x02", 4) + std::string(600, 'a') + "\r\n\r\n",
           "GET / HTTP/9.9\r\n" + host + "\r\n",
           "GET /%zz HTTP/1.1\r\n" + host + "\r\n",
           "GET /%00 HTTP/1.1\r\n" + host + "\r\n",
           "GET /api/v1/measures?measure=%ff HTTP/1.1\r\n" + host + "\r\n",
           "GET / HTTP/1.1\r\n" + host + "Host: other\r\n\r\n",
           "POST /api/v1/settings HTTP/1.1\r\n" + host +
               "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           "POST /api/v1/settings HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
           "GET / HTTP/1.1\r\n" + host + "Bad Header: x\r\n\r\n",
       }) {
    const int status = status_of(served, bytes);
    EXPECT_TRUE(status >= 400 && status < 600) << status << " for " << bytes.substr(0, 60);
    EXPECT_EQ(served.get("/api/v1/status").status, 200) << bytes.substr(0, 60);
  }
}

TEST(Limits, OversizedRequestsAreRefused) {
  const Served served;
  const std::string host = "Host: " + served.host() + "\r\n";
  EXPECT_EQ(status_of(served,
                      "GET / HTTP/1.1\r\n" + host + "X: " + std::string(40'000, 'a') + "\r\n\r\n"),
            431);
  EXPECT_EQ(status_of(served, "GET /" + std::string(40'000, 'a') + " HTTP/1.1\r\n" + host + "\r\n"),
            431);
  EXPECT_EQ(
      status_of(served, "PUT /api/v1/settings HTTP/1.1\r\n" + host +
                            "Content-Type: application/json\r\nContent-Length: 9000000\r\n\r\n"),
      413);
  // In chunks, without saying how long it becomes.
  Client client(served.port());
  client.send("PUT /api/v1/settings HTTP/1.1\r\n" + host +
              "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
  for (int i = 0; i < 40 && client.send(chunk); ++i) {
  }
  const int status = client.receive().status;
  EXPECT_TRUE(status == 413 || status == 422 || status == 400 || status == 0) << status;
  EXPECT_EQ(served.get("/api/v1/status").status, 200);
}

TEST(Limits, SlowRequestsEndAndHarmNobody) {
  const Served served;
  std::vector<Client> slow;
  for (int i = 0; i < 300; ++i) {
    slow.emplace_back(served.port());
    slow.back().send("GET / HTTP/1.1\r\nHost: ");
  }
  EXPECT_EQ(served.get("/api/v1/status").status, 200);
  // A head has 15 s.
  EXPECT_TRUE(slow.front().closed_within(std::chrono::seconds(20)));
  EXPECT_EQ(served.get("/api/v1/status").status, 200);
}

TEST(Limits, SeveralRequestsOnOneConnection) {
  const Served served;
  Client client(served.port());
  const std::string one = "GET /api/v1/status HTTP/1.1\r\nHost: " + served.host() + "\r\n\r\n";
  client.send(one + one + one);  // without waiting
  for (int i = 0; i < 3; ++i) EXPECT_EQ(client.receive().status, 200);
  client.send("GET /api/v1/status HTTP/1.0\r\nHost: " + served.host() + "\r\n\r\n");
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_TRUE(client.closed_within(milliseconds(3000)));
}

TEST(Limits, UnknownAddressesAndMethodsSaySo) {
  const Served served;
  EXPECT_EQ(served.get("/api/v1/nothing").status, 404);
  EXPECT_EQ(served.get("/api/").status, 404);
  EXPECT_EQ(served.get("/missing.js").status, 404);
  EXPECT_EQ(served.get("/../../etc/passwd").status, 200);  // a page's address; nothing is read
  const Answer wrong = served.post("/api/v1/status", "{}");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.headers.at("allow"), "GET");
  EXPECT_EQ(served.get("/api/v1/imports/abc/refused").status, 404);
  EXPECT_EQ(served.get("/api/v1/uploads/../../x").status, 404);
}

TEST(Limits, EndsInGoodOrder) {
  Served served;
  std::vector<Client> idle;
  for (int i = 0; i < 20; ++i) idle.emplace_back(served.port());
  EXPECT_EQ(served.get("/api/v1/status").status, 200);
  EXPECT_EQ(served.stop(), 0);
}

// One thread that does not hold SIGTERM back would now and then get it in place of the one that
// waits for it; the process would then end as if by kill -9.
TEST(Limits, NoThreadCanBeStruckByTheSignalThatEndsIt) {
  const Served served;
  EXPECT_EQ(served.get("/api/v1/status").status, 200);
  const auto main_thread = std::to_string(served.process());
  int threads = 0;
  for (const auto& thread : std::filesystem::directory_iterator("/proc/" + main_thread + "/task")) {
    if (thread.path().filename() == main_thread) continue;  // waits for it
    std::ifstream in(thread.path() / "status");
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("SigBlk:")) continue;
      ++threads;
      const auto held = std::strtoull(line.c_str() + 7, nullptr, 16);
      for (const int signal : {SIGINT, SIGTERM}) {
        EXPECT_NE(held >> (signal - 1) & 1, 0U) << thread.path() << " signal " << signal;
      }
    }
  }
  EXPECT_GT(threads, 3);
}

}  // namespace
}  // namespace gehor::test
