// A disk that fails at any call of a server that takes in contacts: what it acknowledged is there,
// once; it goes on or says what to do; and when the disk is sound again it goes on by itself, and
// everything sent again ends where a run without a fault ends.
//
// GEHOR_DISKS: tries (2 and 1; with GEHOR_SLOW 60 and 30).
#include <gtest/gtest.h>

#include <csignal>
#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "tests/faults/faulty.h"
#include "tests/faults/scene.h"
#include "tests/http/served.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

using nlohmann::json;
using test::Ended;
using test::Failing;
using test::Room;
using test::Seen;
using test::Server;

constexpr int kBodies = 10;
constexpr std::chrono::seconds kLimit{60};

// Body `b`: a new contact, and newer versions of two that came before.
std::map<std::string, int> body_of(int b) {
  std::map<std::string, int> versions;
  for (const int c : {b, b / 2, b / 3}) versions["c" + std::to_string(c)] = b;
  return versions;
}

class DiskLive : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::FaultySystem::possible())
      GTEST_SKIP() << "not with a sanitizer: it wants to be first";
  }

  static test::Answer post(int port, const std::string& target, const std::string& body) {
    test::Client client(port);
    if (!client.send("POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                     "\r\nContent-Type: application/json\r\nContent-Length: " +
                     std::to_string(body.size()) + "\r\n\r\n" + body)) {
      return {};
    }
    return client.receive(kLimit);
  }

  // Every third waits until it is in the figures. What was acknowledged, by its newest version.
  static std::map<std::string, int> send_all(int port, std::string* refused = nullptr) {
    std::map<std::string, int> acknowledged;
    for (int b = 0; b < kBodies; ++b) {
      json body = json::array();
      for (const auto& [id, version] : body_of(b)) {
        body.push_back({{"id", id},
                        {"created", "2026-03-14T09:30:00+01:00"},
                        {"customer", "K" + std::string(1, id.back())},
                        {"owner", version % 2 == 0 ? "Billing" : "Network"},
                        {"text", "version " + std::to_string(version) + " of it"},
                        {"csat", 1 + version % 5}});
      }
      const test::Answer answer = post(
          port, b % 3 == 2 ? "/api/v1/contacts?source=s&wait=true" : "/api/v1/contacts?source=s",
          body.dump());
      if (answer.status != 200 && answer.status != 202) {
        if (refused != nullptr) *refused += std::to_string(answer.status) + answer.body + "\n";
        continue;
      }
      for (const auto& [id, version] : body_of(b)) acknowledged[id] = version;
    }
    return acknowledged;
  }

  // How often each contact is there, and its words.
  static std::map<std::string, std::vector<std::string>> words_of(const Room& room) {
    std::map<std::string, std::vector<std::string>> there;
    const Ended told = room.run({"contacts", "--limit", "100000", "--json"});
    const json document = json::parse(told.out, nullptr, false);
    for (const json& contact : document.at("contacts")) {
      const auto& words = contact["words"].front();
      there[words.value("id", "")].push_back(words.value("text", ""));
    }
    return there;
  }

  test::TempDir place_;
  test::FaultySystem system_{place_.path() / "page"};
};

TEST_F(DiskLive, WhatWasAcknowledgedIsThereOnce) {
  const Room empty(place_.path() / "prepared");
  std::filesystem::create_directories(empty.folder());
  ASSERT_EQ(empty.run({"settings"}).status, 0);

  const Room clean = empty.copy(place_.path() / "clean");
  std::uint64_t calls = 0;
  {
    Server server(clean, system_.around(clean));
    ASSERT_NE(server.port(), 0) << server.said();
    system_.heal();
    ASSERT_EQ(send_all(server.port()).size(), static_cast<std::size_t>(kBodies));
    ASSERT_EQ(server.end(SIGTERM), 0);
    calls = system_.calls();
  }
  ASSERT_GT(calls, 20U) << "the library is not there";
  const Seen state_after = test::look(clean, false);
  ASSERT_TRUE(state_after.problem.empty()) << state_after.problem;

  const auto tries = static_cast<std::uint64_t>(test::rounds("GEHOR_DISKS", 2, 60));
  int acknowledged = 0, lost = 0, doubled = 0, different = 0, crashed = 0, went_on = 0;
  for (std::uint64_t i = 0; i < tries; ++i) {
    const Failing& failing = test::kFailings[i % std::size(test::kFailings)];
    const std::uint64_t at = 1 + (2 * i + 1) * calls / (2 * tries);
    SCOPED_TRACE("call " + std::to_string(at) + " of " + std::to_string(calls) + " " +
                 failing.name);
    const Room room = empty.copy(place_.path() / "tried");
    Server server(room, system_.around(room));
    ASSERT_NE(server.port(), 0) << server.said();
    system_.arm(at, failing.fault, failing.always);
    const std::map<std::string, int> told = send_all(server.port());
    system_.heal();
    EXPECT_TRUE(server.running()) << server.said();
    // The disk is sound again: everything once more, to the same server.
    std::string refused;
    const std::map<std::string, int> again = send_all(server.port(), &refused);
    EXPECT_EQ(again.size(), static_cast<std::size_t>(kBodies)) << refused << server.said();
    went_on += again.size() == static_cast<std::size_t>(kBodies) ? 1 : 0;
    const int status = server.end(SIGTERM);
    crashed += status == 0 ? 0 : 1;
    EXPECT_EQ(status, 0) << server.said();

    const auto there = words_of(room);
    for (const auto& [id, version] : told) {
      ++acknowledged;
      const auto found = there.find(id);
      lost += found == there.end() ? 1 : 0;
      EXPECT_TRUE(found != there.end()) << id << server.said();
    }
    for (const auto& [id, words] : there) {
      EXPECT_EQ(words.size(), 1U) << id;
      doubled += words.size() > 1 ? 1 : 0;
    }
    const Seen end = test::look(room, false);
    EXPECT_EQ(end.told(), state_after.told()) << server.said();
    different += end == state_after ? 0 : 1;
    if (std::getenv("GEHOR_SAID") != nullptr) std::cout << server.said() << "\n";
  }
  std::cout << "live intake: " << tries << " tries over " << calls << " calls, " << acknowledged
            << " acknowledged, " << lost << " lost, " << doubled << " doubled, " << went_on
            << " went on by themselves, " << different << " ended differently, " << crashed
            << " crashed\n";
}

// Killed while the disk fails: what was acknowledged until then is there.
TEST_F(DiskLive, WhatWasAcknowledgedBeforeAKillIsThereOnce) {
  const Room empty(place_.path() / "prepared");
  std::filesystem::create_directories(empty.folder());
  ASSERT_EQ(empty.run({"settings"}).status, 0);
  const auto tries = static_cast<std::uint64_t>(test::rounds("GEHOR_DISKS", 1, 30));
  int acknowledged = 0, lost = 0, doubled = 0;
  for (std::uint64_t i = 0; i < tries; ++i) {
    const Failing& failing = test::kFailings[i % std::size(test::kFailings)];
    SCOPED_TRACE(std::string("try ") + std::to_string(i) + " " + failing.name);
    const Room room = empty.copy(place_.path() / "tried");
    Server server(room, system_.around(room));
    ASSERT_NE(server.port(), 0) << server.said();
    system_.arm(1 + 7 * i, failing.fault, failing.always);
    const std::map<std::string, int> told = send_all(server.port());
    server.end(SIGKILL);
    system_.heal();
    const auto there = words_of(room);
    for (const auto& [id, version] : told) {
      ++acknowledged;
      const auto found = there.find(id);
      bool right = found != there.end() && found->second.size() == 1;
      // Not older than what was acknowledged; what was refused may be there.
      if (right) right = std::atoi(found->second.front().c_str() + 8) >= version;
      EXPECT_TRUE(right) << id << " in version " << version << server.said();
      lost += right ? 0 : 1;
    }
    for (const auto& [id, words] : there) doubled += words.size() > 1 ? 1 : 0;
  }
  EXPECT_EQ(doubled, 0);
  std::cout << "live intake, then killed: " << tries << " tries, " << acknowledged
            << " acknowledged, " << lost << " lost, " << doubled << " doubled\n";
}

}  // namespace
}  // namespace gehor
