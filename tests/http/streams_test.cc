// Event streams: news arrive, idle ones cost little, and new requests are answered meanwhile.
#include <gtest/gtest.h>

#include <sys/resource.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "tests/http/served.h"

namespace gehor::test {
namespace {

std::string listen(const Served& served) {
  return "GET /api/v1/events HTTP/1.1\r\nHost: " + served.host() + "\r\n\r\n";
}

std::size_t resident_kib(pid_t process) {
  std::ifstream in("/proc/" + std::to_string(process) + "/status");
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with("VmRSS:")) return std::strtoull(line.c_str() + 6, nullptr, 10);
  }
  return 0;
}

TEST(Streams, NewsOfAnImportArrive) {
  const Served served;
  Client listener(served.port());
  listener.send(listen(served));
  const std::string first = listener.receive_until("\"empty\":true");
  EXPECT_NE(first.find("text/event-stream"), std::string::npos);
  EXPECT_NE(first.find("event: status"), std::string::npos);
  served.room().write("a.csv", "id,opened,text\n1,2026-01-02 10:00,Where is it?\n");
  EXPECT_EQ(served.run("import a.csv").status, 0);
  EXPECT_NE(listener.receive_until("\"contacts\":1").find("event: status"), std::string::npos);
}

TEST(Streams, WorkOfTheCommandLineIsToldOf) {
  const Served served;
  served.room().write("here/contacts.csv", "id,opened,channel\n1,2026-01-12 10:00,phone\n");
  Client listener(served.port());
  listener.send(listen(served));
  listener.receive_until("event: status");
  ASSERT_EQ(served.run("import contacts.csv", (served.room() / "here").string()).status, 0);
  const std::string said = listener.receive_until("\"state\":\"done\"");
  EXPECT_NE(said.find("\"kind\":\"import\""), std::string::npos) << said;
  EXPECT_NE(said.find("\"title\":\"contacts.csv\""), std::string::npos) << said;
  EXPECT_EQ(served.get("/api/v1/status").json()["job"], nullptr);

  // Whom a command speaks of is never told, nor is a question a job.
  EXPECT_EQ(served.run("erase --customer K-4711").status, 3);
  const std::string erased = listener.receive_until("\"state\":\"failed\"");
  EXPECT_NE(erased.find("\"title\":\"erase\""), std::string::npos) << erased;
  EXPECT_EQ(erased.find("4711"), std::string::npos) << erased;
}

TEST(Streams, ThousandsOfIdleOnesHinderNobody) {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
  const std::size_t wanted = limit.rlim_cur > 11'000 ? 10'000 : limit.rlim_cur / 2;
  const Served served;
  const std::size_t before = resident_kib(served.process());
  std::vector<Client> listeners;
  listeners.reserve(wanted);
  for (std::size_t i = 0; i < wanted; ++i) {
    listeners.emplace_back(served.port());
    ASSERT_TRUE(listeners.back().send(listen(served))) << i;
  }
  for (Client& listener : listeners) {
    ASSERT_NE(listener.receive_until("event: status").find("200 OK"), std::string::npos);
  }
  for (int i = 0; i < 20; ++i) EXPECT_EQ(served.get("/api/v1/status").status, 200);
  const std::size_t after = resident_kib(served.process());
  std::printf("%zu idle event streams: %.1f KiB each\n", wanted,
              static_cast<double>(after - before) / static_cast<double>(wanted));
  listeners.clear();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(served.get("/api/v1/status").status, 200);
}

}  // namespace
}  // namespace gehor::test
